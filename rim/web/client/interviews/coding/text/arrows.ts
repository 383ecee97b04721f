import type { Press } from '../keys.ts'
import { blockAt, type CodedText } from './blocks.ts'
import { byCharacter, byWord } from './caret.ts'
import type { Desk } from './desk.ts'
import { markedOf, pointAtScreen, rectOf, select } from './dom-text.ts'

/** Moves the caret by a key, and marks where Shift is held; `false` for keys that move nothing. */
export function arrow(press: Press, root: HTMLElement, text: CodedText, desk: Desk): boolean {
  const { anchor, focus } = desk.state()
  if (press.key === 'Escape') {
    desk.set({ anchor: focus, marked: null, active: null })
    select(root, text.points, text.blocks, focus, focus)
    return true
  }
  const to = target(press, root, text, focus)
  if (to === null) return false
  const from = press.shiftKey ? anchor : to
  desk.set({ anchor: from, focus: to, marked: markedOf(text.points, from, to) })
  select(root, text.points, text.blocks, from, to)
  keepInView(root, text, to)
  return true
}

function target(press: Press, root: HTMLElement, text: CodedText, focus: number): number | null {
  const { points, blocks } = text
  const whole = press.ctrlKey || press.altKey || press.metaKey
  const block = blockAt(blocks, focus)
  if (!block) return null
  switch (press.key) {
    case 'ArrowLeft':
      return (whole ? byWord : byCharacter)(points, blocks, focus, -1)
    case 'ArrowRight':
      return (whole ? byWord : byCharacter)(points, blocks, focus, 1)
    case 'ArrowUp':
      return byLine(root, text, focus, -1)
    case 'ArrowDown':
      return byLine(root, text, focus, 1)
    case 'Home':
      return whole ? (blocks[0]?.start ?? 0) : lineEnd(root, text, focus, 'start')
    case 'End':
      return whole ? (blocks.at(-1)?.end ?? 0) : lineEnd(root, text, focus, 'end')
    default:
      return null
  }
}

/** The same place on the line of the screen above or below; in the next or last line of the text where there is none. */
function byLine(root: HTMLElement, { points, blocks }: CodedText, focus: number, step: 1 | -1): number {
  const block = blockAt(blocks, focus)
  const rect = rectOf(root, points, blocks, focus)
  if (!block || !rect) return focus
  const line = root.querySelector(`[data-line="${block.index}"]`)
  const height = Number.parseFloat(line ? getComputedStyle(line).lineHeight : '') || rect.height * 1.5
  const at = pointAtScreen(root, points, blocks, rect.left, rect.top + rect.height / 2 + step * height)
  const within = at !== null && at >= block.start && at <= block.end && at !== focus
  if (within && (step === 1 ? at > focus : at < focus)) return at
  const next = blocks[block.index + step]
  if (!next) return step === 1 ? block.end : block.start
  const shape = root.querySelector(`[data-line="${next.index}"]`)?.getBoundingClientRect()
  if (!shape) return step === 1 ? next.start : next.end
  const y = step === 1 ? shape.top + rect.height / 2 : shape.bottom - rect.height / 2
  const there = pointAtScreen(root, points, blocks, Math.min(rect.left, shape.right - 2), y)
  return there !== null && there >= next.start && there <= next.end
    ? there
    : step === 1
      ? next.start
      : next.end
}

/** Where the line of the screen begins or ends. */
function lineEnd(
  root: HTMLElement,
  { points, blocks }: CodedText,
  focus: number,
  which: 'start' | 'end',
): number {
  const block = blockAt(blocks, focus)
  const rect = rectOf(root, points, blocks, focus)
  const shape = block && root.querySelector(`[data-line="${block.index}"]`)?.getBoundingClientRect()
  if (!block || !rect || !shape) return focus
  const x = which === 'start' ? shape.left + 1 : shape.right - 1
  const at = pointAtScreen(root, points, blocks, x, rect.top + rect.height / 2)
  if (at === null || at < block.start || at > block.end) return block[which]
  return at
}

function keepInView(root: HTMLElement, { points, blocks }: CodedText, point: number): void {
  const rect = rectOf(root, points, blocks, point)
  if (!rect) return
  const margin = 144
  if (rect.top < margin) window.scrollBy({ top: rect.top - margin })
  else if (rect.bottom > window.innerHeight - margin) {
    window.scrollBy({ top: rect.bottom - window.innerHeight + margin })
  }
}
