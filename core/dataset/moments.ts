import type { NumberColumn } from './columns.ts'
import type { Rows } from './rows.ts'

/** Count, sum and sum of squares of the numbers that are not missing: exact integers, so that means do not depend on order. */
export interface Moments {
  readonly n: number
  readonly sum: number
  readonly sumOfSquares: number
  /** The largest number, and the largest but one: what one and two people bring. 0 where there are none. */
  readonly largest: number
  readonly second: number
}
export function momentsOf(column: NumberColumn, rows: Rows): Moments {
  let n = 0
  let sum = 0
  let sumOfSquares = 0
  let largest = 0
  let second = 0
  const data = column.data
  for (let i = 0; i < rows.length; i++) {
    const value = data[rows[i]!]!
    if (value < 0) continue
    n++
    sum += value
    sumOfSquares += value * value
    if (value > second) {
      second = Math.min(value, largest)
      largest = Math.max(value, largest)
    }
  }
  return { n, sum, sumOfSquares, largest, second }
}

/** Mean and spread of a group. `n` people; `mean` and `sd` in the unit asked for; both NaN where undefined. */
export interface MomentStatistics {
  readonly n: number
  readonly mean: number
  /** The sample standard deviation (divisor n - 1); NaN for fewer than two people. */
  readonly sd: number
}

/**
 * Mean and standard deviation from exact integer sums: mean = sum / n, variance = (n * sumOfSquares - sum^2) / (n (n - 1)).
 * The sums are whole numbers below 2^53, so nothing is lost to the order of addition.
 *
 * @param unit what one counted unit is worth in the printed measure (17.25 points per index unit).
 */
export function momentStatistics(
  { n, sum, sumOfSquares }: Pick<Moments, 'n' | 'sum' | 'sumOfSquares'>,
  unit = 1,
): MomentStatistics {
  if (n === 0) return { n, mean: Number.NaN, sd: Number.NaN }
  const mean = (unit * sum) / n
  if (n < 2) return { n, mean, sd: Number.NaN }
  const variance = (n * sumOfSquares - sum * sum) / (n * (n - 1))
  return { n, mean, sd: unit * Math.sqrt(Math.max(0, variance)) }
}
