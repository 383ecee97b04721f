/** How p-values of a family of tests are adjusted. */
export type AdjustmentMethod = 'holm' | 'benjamini-hochberg' | 'bonferroni' | 'none'

/** An adjusted table and what a report must say about it: the method, and over how many tests. */
export interface AdjustedTable {
  readonly method: AdjustmentMethod
  /** The number of tests in the family: cells with a p-value. */
  readonly tests: number
  /** The same shape as the table given. */
  readonly p: readonly (readonly number[])[]
}

/**
 * Adjusted p-values, in the order given. With m tests and p(1) <= ... <= p(m):
 *
 * - `holm`: the running maximum of (m - i + 1) p(i); bounds the chance of any false finding (Holm 1979).
 * - `benjamini-hochberg`: the running minimum from the end of (m / i) p(i); bounds the expected share of false
 *   findings among the findings (Benjamini and Hochberg 1995).
 * - `bonferroni`: m p. Never better than `holm`; for comparison with reports that used it.
 * - `none`: unchanged.
 *
 * All at most 1. NaN (no test possible) stays NaN and is not counted in m. The family is the whole list: adjust all
 * tests a reader will look through at once, not row by row.
 *
 * @throws RangeError for a value outside 0..1
 */
export function adjustPValues(p: readonly number[], method: AdjustmentMethod): number[] {
  const wrong = p.find((value) => value < 0 || value > 1)
  if (wrong !== undefined) throw new RangeError(`The p-value ${wrong} is not between 0 and 1`)
  const adjusted = [...p]
  const order = p.flatMap((value, index) => (Number.isNaN(value) ? [] : [index]))
  const m = order.length
  if (method === 'none') return adjusted
  if (method === 'bonferroni') return p.map((value) => Math.min(1, m * value))
  order.sort((a, b) => p[a]! - p[b]!)
  if (method === 'holm') {
    let highest = 0
    order.forEach((index, i) => {
      highest = Math.max(highest, (m - i) * p[index]!)
      adjusted[index] = Math.min(1, highest)
    })
    return adjusted
  }
  let lowest = 1
  for (let i = m; i > 0; i--) {
    const index = order[i - 1]!
    lowest = Math.min(lowest, (m / i) * p[index]!)
    adjusted[index] = lowest
  }
  return adjusted
}

/**
 * Adjusts all cells of a table as one family; rows may differ in length. See `adjustPValues`.
 *
 * @throws RangeError for a value outside 0..1
 */
export function adjustTable(p: readonly (readonly number[])[], method: AdjustmentMethod): AdjustedTable {
  const cells = p.flat()
  const adjusted = adjustPValues(cells, method)
  let used = 0
  return {
    method,
    tests: cells.filter((value) => !Number.isNaN(value)).length,
    p: p.map((row) => row.map(() => adjusted[used++]!)),
  }
}
