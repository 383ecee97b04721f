import type { MomentStatistics } from '#core/dataset'
import { type Interval, proportionInterval, tInterval } from '#core/statistics'

/** How many of a finite population have answered: 172 of 257. */
export interface AnsweredOf {
  readonly answered: number
  readonly asked: number
}

/** The part of the variance that is left: 1 where next to nobody was asked of, 0 where everybody has answered. */
function remaining({ answered, asked }: AnsweredOf): number {
  if (!(answered >= 0 && asked > 0 && answered <= asked)) {
    throw new RangeError(`${answered} of ${asked} cannot have answered`)
  }
  return 1 - answered / asked
}

/**
 * The interval of a mean of those who answered, for all who were asked: mean ± t · s / √n · √(1 − f), f = answered / asked. As if
 * whoever did not answer were left out by chance, which nobody knows. In a group whose own size is not known, f is that of all.
 *
 * Source: Cochran (1977), Sampling Techniques, 3rd ed., sections 2.6 (the correction) and 2.12 (groups).
 *
 * @param moments of the answers; the interval has the same unit.
 * @returns NaN at both ends for fewer than two answers.
 * @throws RangeError unless 0 ≤ answered ≤ asked and somebody was asked.
 */
export function finiteMeanInterval({ n, mean, sd }: MomentStatistics, of: AnsweredOf): Interval {
  return tInterval(mean, (sd / Math.sqrt(n)) * Math.sqrt(remaining(of)), n - 1)
}

/**
 * The interval of a share of those who answered, for all who were asked: Wilson's, with n / (1 − f) in the place of n, so that it
 * has no width where everybody has answered. As if whoever did not answer were left out by chance.
 *
 * Source: Wilson (1927); the correction Cochran (1977), Sampling Techniques, 3rd ed., section 3.7.
 *
 * @param x of the `n` who took a stand.
 * @returns percent, 0 to 100; NaN at both ends where n is 0.
 * @throws RangeError unless 0 ≤ x ≤ n, 0 ≤ answered ≤ asked and somebody was asked.
 */
export function finiteShareInterval(x: number, n: number, of: AnsweredOf): Interval {
  const left = remaining(of)
  if (left === 0 && n > 0) return { lower: (100 * x) / n, upper: (100 * x) / n }
  const { low, high } = proportionInterval(left > 0 ? x / left : x, left > 0 ? n / left : n)
  return { lower: 100 * low, upper: 100 * high }
}
