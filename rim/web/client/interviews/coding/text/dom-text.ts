import { type CodePoints, type Range, snapped } from '#core/interviews'
import { type Block, blockAt } from './blocks.ts'

/*
 * The only place where positions in the page's nodes (UTF-16 units of text nodes) and positions in the text (code points) meet.
 * A line is an element with `data-line` (its index); its runs are elements with `data-at` (code point of their first
 * character) that hold one text node each.
 */

/** The element of a line. */
const lineElement = (root: HTMLElement, index: number): HTMLElement | null =>
  root.querySelector<HTMLElement>(`[data-line="${index}"]`)

/** A position in the page's nodes for a position in the text. */
function placeOf(
  root: HTMLElement,
  points: CodePoints,
  blocks: readonly Block[],
  point: number,
): { readonly node: Node; readonly offset: number } | null {
  const block = blockAt(blocks, point)
  const line = block && lineElement(root, block.index)
  if (!block || !line) return null
  const inside = Math.min(Math.max(point, block.start), block.end)
  let run: Element | null = null
  for (const one of line.children) {
    if (run !== null && Number((one as HTMLElement).dataset.at) >= inside) break
    run = one
  }
  const node = run?.firstChild
  if (!node) return null
  const at = Number((run as HTMLElement).dataset.at)
  return { node, offset: points.unitAt(inside) - points.unitAt(at) }
}

/** The position in the text of a place in the page's nodes; `null` outside of the text. */
function pointOf(
  root: HTMLElement,
  points: CodePoints,
  blocks: readonly Block[],
  node: Node,
  offset: number,
): number | null {
  if (!root.contains(node)) return null
  const run = elementOf(node)?.closest<HTMLElement>('[data-at]')
  if (run && node.nodeType === Node.TEXT_NODE) {
    return points.pointAt(points.unitAt(Number(run.dataset.at)) + offset)
  }
  if (run) return Number(run.dataset.at)
  const line = elementOf(node)?.closest<HTMLElement>('[data-line]')
  if (line) {
    const next = node === line ? (line.children[offset] as HTMLElement | undefined) : undefined
    return next ? Number(next.dataset.at) : (blocks[Number(line.dataset.line)]?.end ?? null)
  }
  return nearestLine(root, blocks, node, offset)
}

/** Beside the text, as in the margin: where the next line begins. */
function nearestLine(root: HTMLElement, blocks: readonly Block[], node: Node, offset: number): number | null {
  const place = document.createRange()
  place.setStart(node, offset)
  for (const line of root.querySelectorAll<HTMLElement>('[data-line]')) {
    if (place.comparePoint(line, 0) >= 0) return blocks[Number(line.dataset.line)]?.start ?? null
  }
  return blocks.at(-1)?.end ?? null
}

const elementOf = (node: Node): Element | null => (node instanceof Element ? node : node.parentElement)

/** What is selected in the text, from where the selection was begun to where it is now; `null` where it is elsewhere. */
export function selectedIn(
  root: HTMLElement,
  points: CodePoints,
  blocks: readonly Block[],
): { readonly anchor: number; readonly focus: number } | null {
  const selection = window.getSelection()
  if (!selection?.anchorNode || !selection.focusNode) return null
  const anchor = pointOf(root, points, blocks, selection.anchorNode, selection.anchorOffset)
  const focus = pointOf(root, points, blocks, selection.focusNode, selection.focusOffset)
  return anchor === null || focus === null ? null : { anchor, focus }
}

/** Selects in the page what is selected in the model. */
export function select(
  root: HTMLElement,
  points: CodePoints,
  blocks: readonly Block[],
  anchor: number,
  focus: number,
): void {
  const [from, to] = [placeOf(root, points, blocks, anchor), placeOf(root, points, blocks, focus)]
  if (from && to) window.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset)
}

/** A stretch as a range of the page's nodes. */
export function rangeOf(
  root: HTMLElement,
  points: CodePoints,
  blocks: readonly Block[],
  { start, end }: Range,
): globalThis.Range | null {
  const [from, to] = [placeOf(root, points, blocks, start), placeOf(root, points, blocks, end)]
  if (!from || !to) return null
  const range = document.createRange()
  range.setStart(from.node, from.offset)
  range.setEnd(to.node, to.offset)
  return range
}

/** The position in the text at a place on the screen; `null` where no text is there. */
export function pointAtScreen(
  root: HTMLElement,
  points: CodePoints,
  blocks: readonly Block[],
  x: number,
  y: number,
): number | null {
  if ('caretPositionFromPoint' in document) {
    const place = document.caretPositionFromPoint(x, y)
    return place && pointOf(root, points, blocks, place.offsetNode, place.offset)
  }
  // the older name, in browsers that lack the one of the standard
  const range = (document as Document).caretRangeFromPoint?.(x, y)
  return range ? pointOf(root, points, blocks, range.startContainer, range.startOffset) : null
}

/** Where on the screen a position stands: a rectangle without width. */
export function rectOf(
  root: HTMLElement,
  points: CodePoints,
  blocks: readonly Block[],
  point: number,
): DOMRect | null {
  const place = placeOf(root, points, blocks, point)
  if (!place) return null
  const range = document.createRange()
  range.setStart(place.node, place.offset)
  range.collapse(true)
  return range.getClientRects()[0] ?? null
}

/** Where on the screen the first or last character of a stretch stands; `null` where it is not drawn. */
export function edgeRect(
  root: HTMLElement,
  points: CodePoints,
  blocks: readonly Block[],
  { start, end }: Range,
  edge: 'start' | 'end',
): DOMRect | null {
  const one = edge === 'start' ? { start, end: start + 1 } : { start: end - 1, end }
  // where a line of the screen is broken, the range begins with nothing at the end of the one before
  const rects = [...(rangeOf(root, points, blocks, one)?.getClientRects() ?? [])].filter(
    ({ width }) => width > 0,
  )
  return (edge === 'start' ? rects[0] : rects.at(-1)) ?? null
}

/** The selection as a reader would have made it: whole characters, no white space at the ends; `null` for nothing. */
export const markedOf = (points: CodePoints, anchor: number, focus: number): Range | null =>
  snapped(points, { start: Math.min(anchor, focus), end: Math.max(anchor, focus) })
