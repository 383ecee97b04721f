import type { SurveyDesign } from './design.ts'
import { surveyMean, surveyRatio, surveyTotal, surveyVariance } from './estimates.ts'
import type { RowMask } from './linearisation.ts'
import { answeredRows, countRows, weightedSum, weightSum } from './rows.ts'

/**
 * What the design effect is measured against: a simple random sample of as many rows drawn `without-replacement` from sum w
 * persons (R `survey` deff = TRUE), or `with-replacement` (deff = "replace"), where the level of the weights does not matter.
 */
export type DesignEffectBase = 'without-replacement' | 'with-replacement'

/**
 * Kish's design effect of a mean or share: V / V_srs, V_srs = s^2/n, times 1 - n/sum w without replacement, s^2 the
 * weighted variance (Kish 1965, 8.2). NaN for a column without variance, with fewer than two rows, or where sum w < n.
 */
export function designEffectOfMean(
  design: SurveyDesign,
  column: Float64Array,
  base: DesignEffectBase,
  rows?: RowMask,
): number {
  const mean = surveyMean(design, [column], rows)
  return ratioToSimple(mean.covariance[0]!, simpleVariance(design, column, base, rows))
}

/** Design effect of a total: V / (N^2 V_srs), N = sum w of the rows, V_srs as for a mean. */
export function designEffectOfTotal(
  design: SurveyDesign,
  column: Float64Array,
  base: DesignEffectBase,
  rows?: RowMask,
): number {
  const answered = answeredRows(design, [column], rows)
  const population = weightSum(design.weights, answered)
  const total = surveyTotal(design, [column], answered)
  const simple = simpleVariance(design, column, base, answered)
  return ratioToSimple(total.covariance[0]!, population * population * simple)
}

/** Design effect of a ratio: that of the total of its linearised residuals (y - R x) / sum w x. */
export function designEffectOfRatio(
  design: SurveyDesign,
  numerator: Float64Array,
  denominator: Float64Array,
  base: DesignEffectBase,
  rows?: RowMask,
): number {
  const answered = answeredRows(design, [numerator, denominator], rows)
  const ratio = surveyRatio(design, numerator, denominator, answered).estimates[0]!
  const below = weightedSum(design.weights, denominator, answered)
  const residual = numerator.map((value, row) => (value - ratio * denominator[row]!) / below)
  return designEffectOfTotal(design, residual, base, answered)
}

function simpleVariance(
  design: SurveyDesign,
  column: Float64Array,
  base: DesignEffectBase,
  rows: RowMask | undefined,
): number {
  const answered = answeredRows(design, [column], rows)
  const n = countRows(answered)
  const variance = surveyVariance(design, column, answered).estimates[0]!
  if (base === 'with-replacement') return variance / n
  const population = weightSum(design.weights, answered)
  return population < n ? Number.NaN : (variance * (1 - n / population)) / n
}

function ratioToSimple(variance: number, simple: number): number {
  return simple > 0 ? variance / simple : Number.NaN
}
