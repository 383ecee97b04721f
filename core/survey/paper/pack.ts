import { ProblemError, problem } from '#core/foundation'
import type { Arranged } from './arrange.ts'
import type { Group } from './groups.ts'
import { paperProblems } from './problems.ts'
import { contentArea } from './sheet.ts'
import type { PaperItem, PaperPage, PlacedItem, TableItem } from './types.ts'

/** Least and greatest white between groups, and between what belongs together, in mm. */
const [leastGap, mostGap] = [1.7, 7]
const innerGap = 0.8
/** Beneath a heading. */
const headingGap = 1.5
/** Between two short questions beside each other. */
const besideGap = 6
/** So many rows of a table stand together on a page. */
const leastRows = 2

/** What stands on one level of a page: one item, or two short ones beside each other. */
interface Strip {
  readonly items: Group['items']
  readonly height: number
  /** White above it, where it is not the first on the page. */
  readonly gap: number
  /** It begins a group: the white above it grows with the room that is left. */
  readonly grows: boolean
}

/**
 * Puts groups on pages, in their order. A group stays on one page where it can; a table that would leave a page half empty
 * goes on over the page with its head repeated, and no row is ever parted. What room is left is spread between the groups.
 *
 * @throws problem 1833 where something is higher than a page.
 */
export function packPages(groups: readonly Group[]): readonly PaperPage[] {
  const strips = beside(groups)
  const whole = fill(strips, false)
  const parted = fill(strips, true)
  // a table is parted only where that saves a sheet of paper, which has two pages
  const sheets = (pages: readonly unknown[]): number => Math.ceil(pages.length / 2)
  const pages = sheets(parted) < sheets(whole) ? parted : whole
  return pages.map((page, at) => ({ number: at + 1, items: spread(page) }))
}

/** The groups as strips: two short groups that follow each other stand beside each other. */
function beside(groups: readonly Group[]): readonly Strip[][] {
  const half = (contentArea.width - besideGap) / 2
  const result: Strip[][] = []
  for (let at = 0; at < groups.length; at++) {
    const group = groups[at]!
    const next = groups[at + 1]
    const [one, more] = group.items
    const other = next?.items[0]
    const strips: Strip[] = []
    const add = (items: Group['items'], gapAfterFirst: number): void => {
      const first = strips.length === 0
      const height = Math.max(...items.map((item) => item.height))
      strips.push({ items, height, gap: first ? leastGap : gapAfterFirst, grows: first })
    }
    if (group.heading) add([group.heading], 0)
    const short = (item: Arranged<PaperItem> | undefined): boolean =>
      item !== undefined && isShort(item, half)
    if (one && !more && other && next.items.length === 1 && !next.heading && short(one) && short(other)) {
      add([one, other], headingGap)
      at++
    } else for (const [index, item] of group.items.entries()) add([item], index === 0 ? headingGap : innerGap)
    result.push(strips)
  }
  return result
}

const isShort = (item: Arranged<PaperItem>, width: number): boolean =>
  (item.kind === 'choices' || item.kind === 'figures') && item.textHeight === 0 && item.width <= width

const gapAbove = (strip: Strip, first: boolean): number => (first ? 0 : strip.gap)

const heightOf = (strips: readonly Strip[], atTop: boolean): number =>
  strips.reduce((sum, strip, at) => sum + gapAbove(strip, atTop && at === 0) + strip.height, 0)

function fill(groups: readonly Strip[][], mayPart: boolean): readonly Strip[][] {
  const pages: Strip[][] = [[]]
  let left: number = contentArea.height
  const turn = (): void => {
    pages.push([])
    left = contentArea.height
  }
  const put = (strips: readonly Strip[]): void => {
    left -= heightOf(strips, pages.at(-1)!.length === 0)
    pages.at(-1)!.push(...strips)
  }
  const place = (group: readonly Strip[]): void => {
    const page = pages.at(-1)!
    const atTop = page.length === 0
    if (heightOf(group, atTop) <= left + spareOf([...page, ...group])) {
      put(group)
      return
    }
    const tooHigh = heightOf(group, true) > contentArea.height
    const parts =
      (mayPart || tooHigh ? part(group, left, leastRows) : null) ??
      (tooHigh && atTop ? part(group, left, 1) : null)
    if (parts) put(parts.here)
    else if (atTop) throw new ProblemError(problem(paperProblems.tooHigh, { question: nameOf(group) }))
    turn()
    place(parts ? parts.next : group)
  }
  for (const group of groups) place(group)
  return pages
}

const nameOf = (group: readonly Strip[]): string => {
  const item = group.flatMap(({ items }) => items).find(({ kind }) => kind !== 'heading' && kind !== 'note')
  return item && 'question' in item ? item.question : item?.kind === 'table' ? item.rows[0]!.question : ''
}

/** Parts a group in its last table, so that its first part fits in the room and each has so many rows; null where it cannot be. */
function part(
  group: readonly Strip[],
  room: number,
  least: number,
): { readonly here: readonly Strip[]; readonly next: readonly Strip[] } | null {
  const before = group.slice(0, -1)
  const last = group.at(-1)!
  const table = last.items[0]
  if (table?.kind !== 'table' || last.items.length > 1) return null
  let high = heightOf(before, false) + gapAbove(last, false) + table.headHeight
  let rows = 0
  while (rows < table.rows.length && high + table.rows[rows]!.height <= room)
    high += table.rows[rows++]!.height
  rows = Math.min(rows, table.rows.length - least)
  if (rows < least) return null
  const [one, other] = [rowsOf(table, 0, rows), rowsOf(table, rows, table.rows.length)]
  const strip = (item: Arranged<TableItem>): Strip => ({ ...last, items: [item], height: item.height })
  return { here: [...before, strip(one)], next: [{ ...strip(other), gap: leastGap, grows: true }] }
}

function rowsOf(table: Arranged<TableItem>, from: number, to: number): Arranged<TableItem> {
  const rows = table.rows.slice(from, to)
  const height = table.headHeight + rows.reduce((sum, row) => sum + row.height, 0)
  return { ...table, rows, height, continued: table.continued || from > 0 }
}

/** Lines that an answer in own words gets where there is no room for all. */
const leastLines = 3
/** How much lower the page's last answer in own words may be made. */
const spareOf = (strips: readonly Strip[]): number => {
  const item = strips.find(isLong)?.items[0]
  return item?.kind === 'lines' ? (item.lines - leastLines) * item.lineHeight : 0
}
const isLong = ({ items }: Strip): boolean => items[0]?.kind === 'lines' && items[0].lines > leastLines

/** Takes so many lines from the page's answer in own words that all fits. */
function shortened(strips: readonly Strip[]): readonly Strip[] {
  const over = heightOf(strips, true) - contentArea.height
  if (over <= 0) return strips
  const long = strips.find(isLong)!
  return strips.map((strip): Strip => {
    const item = strip.items[0]!
    if (strip !== long || item.kind !== 'lines') return strip
    const lines = item.lines - Math.ceil(over / item.lineHeight)
    const height = item.textHeight + lines * item.lineHeight
    return { ...strip, items: [{ ...item, lines, height }], height }
  })
}

/** Puts a page's strips at their places. */
function spread(full: readonly Strip[]): readonly PlacedItem[] {
  const strips = shortened(full)
  const left = contentArea.height - heightOf(strips, true)
  const gaps = strips.filter((strip, at) => at > 0 && strip.grows).length
  const more = gaps === 0 ? 0 : Math.min(mostGap - leastGap, left / gaps)
  let y = contentArea.y
  return strips.flatMap((strip, at) => {
    y += gapAbove(strip, at === 0) + (at > 0 && strip.grows ? more : 0)
    const placed = strip.items.map((item, index): PlacedItem => {
      const second = index > 0
      const width = strip.items.length === 1 ? contentArea.width : (contentArea.width - besideGap) / 2
      const x = contentArea.x + (second ? width + besideGap : 0)
      return {
        ...item,
        below: item.below === true,
        x: round(x),
        y: round(y),
        width: round(width),
        height: round(item.height),
      }
    })
    y += strip.height
    return placed
  })
}

/** Hundredths of a millimetre: no printer sees more. */
const round = (mm: number): number => Math.round(mm * 100) / 100
