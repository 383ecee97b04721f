import { chiSquareUpper, normalQuantile, normalUpper } from '../distributions.ts'
import { checkGroups, checkLevel, type NamedInterval, type TwoGroups } from './checks.ts'
import { proportionInterval } from './intervals.ts'

/** Intervals for the difference p1 - p2 of two independent proportions. */
export type DifferenceMethod = 'wald-unpooled' | 'newcombe' | 'newcombe-continuity'

/** An interval for p1 - p2, in shares (-1 to 1). */
export interface DifferenceInterval extends NamedInterval<DifferenceMethod> {
  /** The method asked for, where it has no answer and `method` stands in for it. */
  readonly insteadOf?: DifferenceMethod
}

/** The result of `twoProportionZ`. */
export interface TwoProportionZ {
  readonly method: 'two-proportion-z'
  readonly z: number
  /** Two-sided. */
  readonly p: number
  readonly difference: DifferenceInterval
}

/** The result of `chiSquare2x2`. */
export interface ChiSquare2x2 {
  readonly method: 'chi-square' | 'chi-square-yates'
  readonly statistic: number
  readonly df: 1
  readonly p: number
  /** The smallest expected count; below 5 an exact test is the usual choice (Cochran 1954). */
  readonly expectedMin: number
}

/**
 * The z test of two independent proportions with the pooled standard error,
 * z = (p1 - p2) / sqrt(p q (1/n1 + 1/n2)), p = (x1 + x2) / (n1 + n2), without continuity correction; z^2 is Pearson's
 * chi-square. The interval of the difference uses the unpooled standard error, so it and the test may disagree at
 * the border. z and p are NaN where a group is empty or nobody, or everybody, has the property.
 *
 * Source: Fleiss, Levin and Paik (2003), Statistical Methods for Rates and Proportions, chapter 3; R's prop.test.
 *
 * @throws RangeError for impossible counts or level
 */
export function twoProportionZ(groups: TwoGroups, options: { readonly level?: number } = {}): TwoProportionZ {
  checkGroups(groups)
  const { x1, n1, x2, n2 } = groups
  const pooled = (x1 + x2) / (n1 + n2)
  const z = (x1 / n1 - x2 / n2) / Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2))
  const difference = waldDifferenceInterval(groups, options)
  return Number.isFinite(z)
    ? { method: 'two-proportion-z', z, p: 2 * normalUpper(Math.abs(z)), difference }
    : { method: 'two-proportion-z', z: Number.NaN, p: Number.NaN, difference }
}

/**
 * Pearson's chi-square for two groups by yes/no, sum of (O - E)^2 / E with one degree of freedom. The continuity
 * correction (Yates 1934; |O - E| less 0.5, or less |O - E| where that is smaller) is off unless asked for, and the
 * method's name tells which was used. NaN where a margin of the table is 0.
 *
 * @throws RangeError for impossible counts
 */
export function chiSquare2x2(
  groups: TwoGroups,
  { continuity = false }: { readonly continuity?: boolean } = {},
): ChiSquare2x2 {
  checkGroups(groups)
  const { x1, n1, x2, n2 } = groups
  const yes = (x1 + x2) / (n1 + n2)
  const no = (n1 - x1 + n2 - x2) / (n1 + n2)
  const expected = [n1 * yes, n1 * no, n2 * yes, n2 * no]
  const deviation = Math.abs(x1 * (n2 - x2) - x2 * (n1 - x1)) / (n1 + n2)
  const counted = deviation - (continuity ? Math.min(0.5, deviation) : 0)
  const statistic = expected.reduce((sum, count) => sum + counted ** 2 / count, 0)
  const known = Number.isFinite(statistic)
  return {
    method: continuity ? 'chi-square-yates' : 'chi-square',
    statistic: known ? statistic : Number.NaN,
    df: 1,
    p: known ? chiSquareUpper(statistic, 1) : Number.NaN,
    expectedMin: Math.min(...expected),
  }
}

/**
 * Wald's interval for p1 - p2: the difference -+ z sqrt(p1 q1 / n1 + p2 q2 / n2), cut off at -1 and 1. Where both
 * groups stand at 0 or 1 the standard error is 0 and the interval would claim certainty: Newcombe's stands in and
 * `insteadOf` says so. NaN where a group is empty.
 *
 * @throws RangeError for impossible counts or level
 */
export function waldDifferenceInterval(
  groups: TwoGroups,
  { level = 0.95 }: { readonly level?: number } = {},
): DifferenceInterval {
  checkLevel(level)
  checkGroups(groups)
  const { x1, n1, x2, n2 } = groups
  const estimate = x1 / n1 - x2 / n2
  const error = Math.sqrt((x1 / n1) * ((n1 - x1) / n1 / n1) + (x2 / n2) * ((n2 - x2) / n2 / n2))
  if (error === 0) return { ...newcombeInterval(groups, { level }), insteadOf: 'wald-unpooled' }
  const margin = normalQuantile((1 + level) / 2) * error
  const low = Math.max(-1, estimate - margin)
  return { method: 'wald-unpooled', level, estimate, low, high: Math.min(1, estimate + margin) }
}

/**
 * Newcombe's hybrid score interval for p1 - p2 from the Wilson limits (l, u) of each group:
 * low = d - sqrt((p1 - l1)^2 + (u2 - p2)^2), high = d + sqrt((u1 - p1)^2 + (p2 - l2)^2). Method 10, or method 11
 * with the continuity-corrected limits. Never outside -1..1 and never without width: the interval to choose for a
 * difference. NaN where a group is empty.
 *
 * Source: Newcombe (1998), Statistics in Medicine 17: 873-890.
 *
 * @throws RangeError for impossible counts or level
 */
export function newcombeInterval(
  groups: TwoGroups,
  { level = 0.95, continuity = false }: { readonly level?: number; readonly continuity?: boolean } = {},
): DifferenceInterval {
  const method = continuity ? 'wilson-continuity' : 'wilson'
  const first = proportionInterval(groups.x1, groups.n1, { method, level })
  const second = proportionInterval(groups.x2, groups.n2, { method, level })
  const estimate = first.estimate - second.estimate
  return {
    method: continuity ? 'newcombe-continuity' : 'newcombe',
    level,
    estimate,
    low: estimate - Math.hypot(first.estimate - first.low, second.high - second.estimate),
    high: estimate + Math.hypot(first.high - first.estimate, second.estimate - second.low),
  }
}
