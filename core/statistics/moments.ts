import type { Moments } from '#core/dataset'

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

/** 100 * part / whole; NaN where the whole is 0. */
export function percentOf(part: number, whole: number): number {
  return whole === 0 ? Number.NaN : (100 * part) / whole
}
