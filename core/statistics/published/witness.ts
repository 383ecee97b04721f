import { roundHalfUp } from '#core/foundation'
import { type DifferenceFlag, differenceFlag, reportMargin } from './margin.ts'

/**
 * Searches whole counts that a printed table can have come from: they give each printed n, each printed percentage
 * (halves rounded up) and each printed flag, and one set of totals for the whole question. The search is complete: where it
 * finds nothing, no such counts exist.
 */

/** Counts from `low` to `high`; empty where `low` is above `high`. */
export interface Span {
  readonly low: number
  readonly high: number
}

/** A printed line. `n` is null where it was below 5 and not shown. */
export interface PrintedRow {
  readonly variable: string
  readonly group: string
  readonly n: number | null
  readonly percent: readonly number[] | null
  readonly flag: readonly string[] | null
}

/** How x of n is marked against `rest` of `restN`. Another rule than the report's shows that the search can fail. */
export type MarkRule = (x: number, n: number, rest: number, restN: number) => DifferenceFlag

export const reportRule: MarkRule = (x, n, rest, restN) =>
  differenceFlag(reportMargin(x, n), reportMargin(rest, restN))

export const markOf = (printed: string): DifferenceFlag =>
  printed === '▲' ? 'higher' : printed === '▼' ? 'lower' : null

/** The counts x of n that are printed as `percent`. */
export function printedSpan(percent: number, n: number): Span {
  const printed = (x: number): number => roundHalfUp((100 * x) / n, 0)
  let low = Math.max(0, Math.floor(((percent - 1) * n) / 100))
  while (low <= n && printed(low) < percent) low++
  let high = low - 1
  while (high < n && printed(high + 1) === percent) high++
  return { low, high }
}

/** The part of `span` where x of n against the rest of `all` of `allN` has the mark. */
export function markedSpan(
  span: Span,
  mark: DifferenceFlag,
  n: number,
  all: number,
  allN: number,
  rule: MarkRule,
): Span {
  const fits = (x: number): boolean => {
    const rest = all - x
    return rest >= 0 && rest <= allN - n && rule(x, n, rest, allN - n) === mark
  }
  let { low, high } = span
  while (low <= high && !fits(low)) low++
  while (high >= low && !fits(high)) high--
  // the search is complete only where the fitting counts are without holes
  for (let x = low; x <= high; x++)
    if (!fits(x)) throw new Error(`hole at ${x} of ${n}, all ${all} of ${allN}`)
  return { low, high }
}

/** All vectors of whole numbers within the spans that sum to `total`, the most central first. */
export function vectors(spans: readonly Span[], total: number): number[][] {
  const found: number[][] = []
  const fill = (k: number, chosen: number[], left: number): void => {
    const span = spans[k]!
    if (k === spans.length - 1) {
      if (left >= span.low && left <= span.high) found.push([...chosen, left])
      return
    }
    for (let x = span.low; x <= Math.min(span.high, left); x++) fill(k + 1, [...chosen, x], left - x)
  }
  fill(0, [], total)
  const distance = (vector: readonly number[]): number =>
    vector.reduce((sum, x, k) => sum + (2 * x - spans[k]!.low - spans[k]!.high) ** 2, 0)
  return found.sort((a, b) => distance(a) - distance(b))
}

/**
 * A table of whole numbers within its spans and with the given row and column sums, or null where there is none: from
 * the lower ends, the rest is sent along augmenting paths (Ford and Fulkerson 1956), which finds a table if one exists.
 */
export function fillTable(
  rowSums: readonly number[],
  columnSums: readonly number[],
  spans: readonly (readonly Span[])[],
): number[][] | null {
  if (spans.some((row) => row.some(({ low, high }) => low > high))) return null
  const table = spans.map((row) => row.map(({ low }) => low))
  const rowLeft = rowSums.map((sum, g) => sum - table[g]!.reduce((a, b) => a + b, 0))
  const columnLeft = columnSums.map((sum, k) => sum - table.reduce((a, row) => a + row[k]!, 0))
  if (rowLeft.some((left) => left < 0) || columnLeft.some((left) => left < 0)) return null
  for (let g = 0; g < rowLeft.length; g++) {
    while (rowLeft[g]! > 0) {
      if (!augment(g, table, spans, columnLeft)) return null
      rowLeft[g]!--
    }
  }
  return columnLeft.every((left) => left === 0) ? table : null
}

/** Adds one to row `start`, moving ones between rows where that is needed; false where it cannot be done. */
function augment(
  start: number,
  table: number[][],
  spans: readonly (readonly Span[])[],
  columnLeft: number[],
): boolean {
  const seenRows = new Set([start])
  const seenColumns = new Set<number>()
  const visit = (g: number): boolean => {
    for (let k = 0; k < columnLeft.length; k++) {
      if (seenColumns.has(k) || table[g]![k]! >= spans[g]![k]!.high) continue
      seenColumns.add(k)
      if (columnLeft[k]! > 0) {
        columnLeft[k]!--
        table[g]![k]!++
        return true
      }
      for (let other = 0; other < table.length; other++) {
        if (seenRows.has(other) || table[other]![k]! <= spans[other]![k]!.low) continue
        seenRows.add(other)
        // one leaves column k in the other row, which then needs a new place for it
        if (visit(other)) {
          table[other]![k]!--
          table[g]![k]!++
          return true
        }
      }
    }
    return false
  }
  return visit(start)
}
