import type { Range } from '../texts/index.ts'

/**
 * What needs room beside the text. Positions are code points, or lines or pixels where things must not meet on one line either;
 * only their order matters.
 */
export interface LaneStretch extends Range {
  readonly id: string
}

/** Where something lies in the margin: a column, from 0, beside these positions. */
export interface Lane extends Range {
  readonly lane: number
}

/** By id. */
export type Lanes = ReadonlyMap<string, Lane>

/**
 * Columns in the margin for stretches that overlap: no two in one column. What lay in a column before and is where it was stays there, so
 * that nothing jumps when something is coded, taken away or resized; all else takes the first column that is free beside it.
 *
 * @param before the columns as they were last drawn; without them the longest begin in the first columns.
 */
export function lanesOf(stretches: Iterable<LaneStretch>, before?: Lanes): Lanes {
  const all = [...stretches]
  const columns: Range[][] = []
  const placed = new Map<string, Lane>()
  const put = ({ id, start, end }: LaneStretch, lane: number, at: number): void => {
    while (columns.length <= lane) columns.push([])
    columns[lane]!.splice(at, 0, { start, end })
    placed.set(id, { lane, start, end })
  }
  const coming = all.filter((one) => {
    const there = before?.get(one.id)
    if (there === undefined || there.start !== one.start || there.end !== one.end) return true
    const at = roomIn(columns[there.lane] ?? [], one)
    if (at === null) return true
    put(one, there.lane, at)
    return false
  })
  coming.sort((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1))
  for (const one of coming) {
    let lane = 0
    let at = roomIn(columns[0] ?? [], one)
    while (at === null) at = roomIn(columns[++lane] ?? [], one)
    put(one, lane, at)
  }
  return placed
}

/** Where in a column, in order, a stretch has room; `null` where it has none. */
function roomIn(column: readonly Range[], { start, end }: Range): number | null {
  let [low, high] = [0, column.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (column[middle]!.end <= start) low = middle + 1
    else high = middle
  }
  const next = column[low]
  return next === undefined || next.start >= end ? low : null
}
