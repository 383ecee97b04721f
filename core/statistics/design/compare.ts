import { tQuantile, tTwoSided } from '../distributions.ts'
import type { SurveyDesign } from './design.ts'
import { surveyMean } from './estimates.ts'
import { checkedLevel } from './intervals.ts'
import { clusterCoverage, covarianceOfTotals, degreesOfFreedom, type RowMask } from './linearisation.ts'
import { answeredRows, countRows, weightedSum, weightSum } from './rows.ts'

/** A difference of two domains' means with what it was made of. */
export interface DomainComparison {
  readonly method: 'design-based-t'
  /** Means of the first and the second domain. */
  readonly estimates: readonly [number, number]
  readonly standardErrors: readonly [number, number]
  /** Between the two means: not 0 where they share clusters. */
  readonly covariance: number
  /** Rows of each, unweighted. */
  readonly rows: readonly [number, number]
  /** Second less first. */
  readonly difference: number
  readonly standardError: number
  readonly t: number
  readonly degreesOfFreedom: number
  readonly pValue: number
  readonly level: number
  readonly lower: number
  readonly upper: number
}

/**
 * Two domains' means of one column (share of a 0/1 column), second less first, as group against group or wave against
 * wave. The covariance comes from the same scores, so that clusters in both are accounted for:
 * V = V1 + V2 - 2 C12. t with clusters - strata of the rows in either - 1 degrees of freedom, the slope of a regression on
 * the group (R `survey` svyttest). Where the domains have no row in common this is R's two-sample test. NaN for test and
 * interval where a domain is empty or one cluster, the degrees of freedom are not positive or the standard error is 0.
 */
export function compareDomains(
  design: SurveyDesign,
  column: Float64Array,
  first: RowMask,
  second: RowMask,
  level = 0.95,
): DomainComparison {
  const domains = [first, second].map((rows) => answeredRows(design, [column], rows))
  const either = domains[0]!.map((inFirst, row) => inFirst | domains[1]![row]!)
  const means = domains.map(
    (rows) => weightedSum(design.weights, column, rows) / weightSum(design.weights, rows),
  )
  const scores = domains.map((rows, i) => meanScores(design, column, rows, means[i]!))
  const covariance = covarianceOfTotals(design, scores, either)
  domains.forEach((rows, i) => {
    if (!clusterCoverage(design, rows).varianceKnown) covariance[3 * i] = Number.NaN
  })
  const difference = means[1]! - means[0]!
  const variance = covariance[0]! + covariance[3]! - 2 * covariance[1]!
  const standardError = Math.sqrt(Math.max(variance, 0))
  const df = degreesOfFreedom(design, either) - 1
  const test = tTest(difference, standardError, df, level)
  return {
    method: 'design-based-t',
    estimates: [means[0]!, means[1]!],
    standardErrors: [Math.sqrt(covariance[0]!), Math.sqrt(covariance[3]!)],
    covariance: covariance[1]!,
    rows: [countRows(domains[0]!), countRows(domains[1]!)],
    difference,
    standardError,
    ...test,
  }
}

/** A group against all other rows of the domain: rest first, group second, so that a positive difference is the group's. */
export function compareGroupWithRest(
  design: SurveyDesign,
  column: Float64Array,
  group: RowMask,
  rows?: RowMask,
  level = 0.95,
): DomainComparison {
  const inGroup = new Uint8Array(design.size)
  const rest = new Uint8Array(design.size)
  for (let row = 0; row < design.size; row++) {
    if (rows !== undefined && rows[row] !== 1) continue
    if (group[row] === 1) inGroup[row] = 1
    else rest[row] = 1
  }
  return compareDomains(design, column, rest, inGroup, level)
}

export interface OneSampleTest {
  readonly method: 'design-based-t-one-sample'
  readonly estimate: number
  readonly value: number
  readonly standardError: number
  readonly rows: number
  readonly t: number
  readonly degreesOfFreedom: number
  readonly pValue: number
  readonly level: number
  readonly lower: number
  readonly upper: number
}

/**
 * A mean against a fixed value: t = (mean - value) / se with clusters - strata degrees of freedom (Korn and Graubard 1999,
 * 5.2). R `survey` svyttest takes one less; give it in `degreesOfFreedom` to get the same. NaN as in `compareDomains`.
 */
export function oneSampleTest(
  design: SurveyDesign,
  column: Float64Array,
  value: number,
  options: { readonly rows?: RowMask; readonly level?: number; readonly degreesOfFreedom?: number } = {},
): OneSampleTest {
  const level = options.level ?? 0.95
  const mean = surveyMean(design, [column], options.rows)
  const standardError = mean.standardErrors[0]!
  const df = options.degreesOfFreedom ?? mean.degreesOfFreedom
  const test = tTest(mean.estimates[0]! - value, standardError, df, level)
  return {
    method: 'design-based-t-one-sample',
    estimate: mean.estimates[0]!,
    value,
    standardError,
    rows: mean.rows,
    ...test,
    lower: test.lower + value,
    upper: test.upper + value,
  }
}

function tTest(difference: number, standardError: number, df: number, level: number) {
  const half = standardError > 0 ? tQuantile((1 + checkedLevel(level)) / 2, df) * standardError : Number.NaN
  const t = standardError > 0 && df > 0 ? difference / standardError : Number.NaN
  return {
    t,
    degreesOfFreedom: df,
    pValue: tTwoSided(t, df),
    level,
    lower: difference - half,
    upper: difference + half,
  }
}

function meanScores(design: SurveyDesign, column: Float64Array, rows: RowMask, mean: number): Float64Array {
  const weight = weightSum(design.weights, rows)
  const scores = new Float64Array(design.size)
  for (let row = 0; row < design.size; row++) {
    if (rows[row] === 1) scores[row] = (design.weights[row]! * (column[row]! - mean)) / weight
  }
  return scores
}
