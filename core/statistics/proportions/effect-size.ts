import { normalQuantile } from '../distributions.ts'
import { checkGroups, checkLevel, type NamedInterval, type TwoGroups } from './checks.ts'
import { type DifferenceInterval, newcombeInterval } from './two-samples.ts'

/** The usual measures of how far two groups differ, each with its named interval where it has one. */
export interface EffectSizes {
  readonly riskDifference: DifferenceInterval
  readonly riskRatio: NamedInterval<'log-wald'>
  readonly oddsRatio: NamedInterval<'woolf'>
  readonly cohensH: number
  readonly phi: number
}

interface LevelOption {
  readonly level?: number
}

/**
 * All effect sizes of two groups; see each function. The risk difference is p1 - p2 with Newcombe's interval.
 *
 * @throws RangeError for impossible counts or level
 */
export function effectSizes(groups: TwoGroups, options: LevelOption = {}): EffectSizes {
  return {
    riskDifference: newcombeInterval(groups, options),
    riskRatio: riskRatio(groups, options),
    oddsRatio: oddsRatio(groups, options),
    cohensH: cohensH(groups),
    phi: phi(groups),
  }
}

/**
 * The risk ratio p1 / p2; the standard error of its logarithm is sqrt(1/x1 - 1/n1 + 1/x2 - 1/n2) (Katz et al. 1978).
 * Infinity where only p2 is 0; NaN where both are 0 or a group is empty. The limits are NaN where either count is 0
 * or both groups stand at 100 per cent, because the standard error then says nothing.
 *
 * @throws RangeError for impossible counts or level
 */
export function riskRatio(groups: TwoGroups, options: LevelOption = {}): NamedInterval<'log-wald'> {
  checkGroups(groups)
  const { x1, n1, x2, n2 } = groups
  const variance = (n1 - x1) / x1 / n1 + (n2 - x2) / x2 / n2
  return { method: 'log-wald', ...logInterval(x1 / n1 / (x2 / n2), variance, options) }
}

/**
 * The odds ratio (cross product) x1 (n2 - x2) / ((n1 - x1) x2); the standard error of its logarithm is the root of
 * the sum of the four reciprocal counts (Woolf 1955). 0 or Infinity where one count is 0; NaN where numerator and
 * denominator both are. The limits are NaN where any count is 0: `fisherExact` has limits there.
 *
 * @throws RangeError for impossible counts or level
 */
export function oddsRatio(groups: TwoGroups, options: LevelOption = {}): NamedInterval<'woolf'> {
  checkGroups(groups)
  const { x1, n1, x2, n2 } = groups
  const variance = 1 / x1 + 1 / (n1 - x1) + 1 / x2 + 1 / (n2 - x2)
  return { method: 'woolf', ...logInterval((x1 * (n2 - x2)) / ((n1 - x1) * x2), variance, options) }
}

/**
 * Cohen's h = 2 asin(sqrt(p1)) - 2 asin(sqrt(p2)), from -pi to pi; about 0.2 small, 0.5 medium, 0.8 large
 * (Cohen 1988, chapter 6). NaN where a group is empty.
 *
 * @throws RangeError for impossible counts
 */
export function cohensH(groups: TwoGroups): number {
  checkGroups(groups)
  const angle = (x: number, n: number) => 2 * Math.asin(Math.sqrt(x / n))
  return angle(groups.x1, groups.n1) - angle(groups.x2, groups.n2)
}

/**
 * The phi coefficient, the correlation of group and property, -1 to 1; its square is chi-square / N. Positive where
 * the first group has the larger share. NaN where a margin is 0.
 *
 * @throws RangeError for impossible counts
 */
export function phi(groups: TwoGroups): number {
  checkGroups(groups)
  const { x1, n1, x2, n2 } = groups
  const margins = Math.sqrt(n1) * Math.sqrt(n2) * Math.sqrt(x1 + x2) * Math.sqrt(n1 - x1 + n2 - x2)
  return margins === 0 ? Number.NaN : (x1 * (n2 - x2) - x2 * (n1 - x1)) / margins
}

function logInterval(estimate: number, variance: number, { level = 0.95 }: LevelOption) {
  checkLevel(level)
  const known = variance > 0 && variance < Number.POSITIVE_INFINITY
  const factor = known ? Math.exp(normalQuantile((1 + level) / 2) * Math.sqrt(variance)) : Number.NaN
  return { level, estimate, low: estimate / factor, high: estimate * factor }
}
