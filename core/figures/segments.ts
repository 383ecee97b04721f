import type { Fill } from './patterns.ts'
import type { Figure } from './specification.ts'
import { symbolsOf } from './withheld.ts'

/** One piece of a 100 % bar; `from` and `to` are shares of the bar, 0 to 1. */
export interface Segment {
  readonly fill: Fill | 'none'
  readonly from: number
  readonly to: number
  /** What is printed on it; empty for nothing. */
  readonly text: string
}

/** Sums that differ from 100 by less are rounding, and the bar is filled. */
const roundingSlack = 0.5

/**
 * The pieces of one category's bar, from left to right; their widths sum to the whole bar.
 *
 * - All numbers known: percentages keep their size; a sum that is 100 but for rounding is stretched to the full bar, a
 *   larger one (rounded tables) is shrunk to it, and what lacks stays as an empty piece. Counts are shares of their sum.
 * - Some withheld: the known ones keep their size, and what is left of 100 is one hatched piece with the symbol. Of
 *   counts nothing can be said then, so the whole bar is hatched.
 * - None known: no pieces (`null`): the whole bar is hatched, or only a symbol stands there (`..`).
 */
export function segmentsOf(figure: Figure, category: number): readonly Segment[] | null {
  const cells = figure.cells.map((row) => row[category]!)
  const known = cells.map((cell) => Math.max(0, cell.value ?? 0))
  const symbols = symbolsOf(cells)
  const withheld = cells.some((cell) => cell.value === null)
  if (cells.every((cell) => cell.value === null)) return null
  const sum = known.reduce((a, b) => a + b, 0)
  if (withheld && figure.unit !== 'percent') return [{ fill: 'rest', from: 0, to: 1, text: symbols }]
  if (sum === 0 && !withheld) return [{ fill: 'none', from: 0, to: 1, text: cells[0]!.text }]
  const stretched = figure.unit !== 'percent' || (!withheld && Math.abs(sum - 100) < roundingSlack)
  const whole = stretched ? sum : Math.max(100, sum)
  const pieces: Segment[] = []
  let at = 0
  figure.series.forEach((series, i) => {
    const to = Math.min(1, at + known[i]! / whole)
    if (to > at) pieces.push({ fill: series.paint, from: at, to, text: cells[i]!.text })
    at = to
  })
  if (withheld) pieces.push({ fill: 'rest', from: at, to: 1, text: symbols })
  else if (1 - at > 1e-9) pieces.push({ fill: 'none', from: at, to: 1, text: '' })
  return pieces
}
