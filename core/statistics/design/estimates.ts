import type { SurveyDesign } from './design.ts'
import { clusterCoverage, covarianceOfTotals, type RowMask } from './linearisation.ts'
import { answeredRows, countRows, weightedSum, weightSum } from './rows.ts'

export type SurveyStatistic = 'mean' | 'total' | 'ratio' | 'variance' | 'proportion'

/** One or several estimates made together, with the covariance between them. */
export interface SurveyEstimates {
  readonly statistic: SurveyStatistic
  readonly method: 'taylor-linearisation'
  readonly estimates: Float64Array
  /** Square roots of the diagonal of the covariance. */
  readonly standardErrors: Float64Array
  /** k by k, row by row. */
  readonly covariance: Float64Array
  /** Of the rows estimated from: their own clusters less their own strata. */
  readonly degreesOfFreedom: number
  /** Rows estimated from, unweighted; rows of weight 0 do not count. */
  readonly rows: number
  /** First-stage clusters they lie in. */
  readonly clusters: number
  /** `empty`: no rows. `single-cluster`: all rows in one cluster, so that there is no variance estimate and NaN stands for it. */
  readonly remark?: 'empty' | 'single-cluster'
}

/**
 * Weighted means sum w y / sum w of one or several columns, each with an entry a row. Rows with NaN in any column are left
 * out as a domain is, never deleted from the design. Variance: linearised scores w (y - mean) / sum w (Särndal, Swensson and
 * Wretman 1992, 5.7; R `survey` svymean). NaN where there are no rows; standard error NaN where all rows lie in one cluster.
 * @param rows the domain, all rows where absent
 */
export function surveyMean(
  design: SurveyDesign,
  columns: readonly Float64Array[],
  rows?: RowMask,
): SurveyEstimates {
  return centred(design, columns, answeredRows(design, columns, rows), 'mean')
}

/**
 * Weighted shares of the given values of one column, estimated together: the means of the columns "is value i". The
 * denominator is the rows that have one of the values; rows with NaN or another value are left out.
 * @throws RangeError where a value is given twice
 */
export function surveyProportions(
  design: SurveyDesign,
  column: Float64Array,
  values: readonly number[],
  rows?: RowMask,
): SurveyEstimates {
  if (new Set(values).size !== values.length) throw new RangeError('A value is given twice')
  const asked = answeredRows(design, [column], rows)
  const answered = new Uint8Array(design.size)
  const indicators = values.map((value) => {
    const indicator = new Float64Array(design.size)
    for (let row = 0; row < design.size; row++) {
      if (asked[row] === 0 || column[row] !== value) continue
      indicator[row] = 1
      answered[row] = 1
    }
    return indicator
  })
  return centred(design, indicators, answered, 'proportion')
}

/**
 * Weighted totals sum w y of one or several columns. Rows with NaN in any column are left out: the totals are those of the rows
 * that answered. Variance: scores w y (Horvitz and Thompson 1952; R `survey` svytotal). 0 where there are no rows.
 */
export function surveyTotal(
  design: SurveyDesign,
  columns: readonly Float64Array[],
  rows?: RowMask,
): SurveyEstimates {
  const answered = answeredRows(design, columns, rows)
  const estimates = Float64Array.from(columns, (column) => weightedSum(design.weights, column, answered))
  const scores = columns.map((column) => scoresOf(design, answered, (row) => column[row]!))
  return collected(design, 'total', estimates, scores, answered, false)
}

/**
 * Ratio of two totals sum w y / sum w x. Rows with NaN in either are left out. Variance: scores w (y - R x) / sum w x
 * (Woodruff 1971; R `survey` svyratio). NaN where the denominator's total is 0.
 */
export function surveyRatio(
  design: SurveyDesign,
  numerator: Float64Array,
  denominator: Float64Array,
  rows?: RowMask,
): SurveyEstimates {
  const answered = answeredRows(design, [numerator, denominator], rows)
  const below = weightedSum(design.weights, denominator, answered)
  const ratio = below === 0 ? Number.NaN : weightedSum(design.weights, numerator, answered) / below
  const scores = scoresOf(design, answered, (row) => (numerator[row]! - ratio * denominator[row]!) / below)
  return collected(design, 'ratio', Float64Array.of(ratio), [scores], answered, true)
}

/**
 * Population variance of one column, n/(n - 1) * sum w (y - mean)^2 / sum w with n the rows that answered. Its standard
 * error takes the mean as known, which is exact to first order (R `survey` 4.5 svyvar; before 4.4 n counted the missing
 * too). NaN with fewer than two rows. The standard deviation is its square root.
 */
export function surveyVariance(design: SurveyDesign, column: Float64Array, rows?: RowMask): SurveyEstimates {
  const answered = answeredRows(design, [column], rows)
  const n = countRows(answered)
  const mean = weightedSum(design.weights, column, answered) / weightSum(design.weights, answered)
  const squares = new Float64Array(design.size)
  const scale = n > 1 ? n / (n - 1) : Number.NaN
  for (let row = 0; row < design.size; row++) {
    if (answered[row] === 1) squares[row] = scale * (column[row]! - mean) ** 2
  }
  return centred(design, [squares], answered, 'variance')
}

/** The combination sum c_i * estimate_i with its standard error sqrt(c' V c), as for merged answers (R `survey` svycontrast). */
export function linearCombination(
  from: SurveyEstimates,
  coefficients: readonly number[],
): { readonly estimate: number; readonly standardError: number } {
  const size = from.estimates.length
  if (coefficients.length !== size)
    throw new RangeError('A combination needs one coefficient for each estimate')
  let estimate = 0
  let variance = 0
  for (let i = 0; i < size; i++) {
    estimate += coefficients[i]! * from.estimates[i]!
    for (let j = 0; j < size; j++) {
      variance += coefficients[i]! * coefficients[j]! * from.covariance[i * size + j]!
    }
  }
  // rounding can leave a variance of 0 just below it
  return { estimate, standardError: Math.sqrt(Math.max(variance, 0)) }
}

function centred(
  design: SurveyDesign,
  columns: readonly Float64Array[],
  answered: RowMask,
  statistic: SurveyStatistic,
): SurveyEstimates {
  const weight = weightSum(design.weights, answered)
  const means = Float64Array.from(columns, (column) => weightedSum(design.weights, column, answered) / weight)
  const scores = columns.map((column, i) =>
    scoresOf(design, answered, (row) => (column[row]! - means[i]!) / weight),
  )
  return collected(design, statistic, means, scores, answered, true)
}

function scoresOf(design: SurveyDesign, rows: RowMask, score: (row: number) => number): Float64Array {
  const scores = new Float64Array(design.size)
  for (let row = 0; row < design.size; row++)
    if (rows[row] === 1) scores[row] = design.weights[row]! * score(row)
  return scores
}

function collected(
  design: SurveyDesign,
  statistic: SurveyStatistic,
  estimates: Float64Array,
  scores: readonly Float64Array[],
  answered: RowMask,
  needsTwoClusters: boolean,
): SurveyEstimates {
  const size = estimates.length
  const rows = countRows(answered)
  const covariance = covarianceOfTotals(design, scores, answered)
  const { clusters, degreesOfFreedom, varianceKnown } = clusterCoverage(design, answered)
  const single = needsTwoClusters && rows > 0 && !varianceKnown
  if ((needsTwoClusters && rows === 0) || single) covariance.fill(Number.NaN)
  const remark = rows === 0 ? 'empty' : single ? 'single-cluster' : undefined
  return {
    statistic,
    method: 'taylor-linearisation',
    estimates,
    standardErrors: Float64Array.from({ length: size }, (_, i) => Math.sqrt(covariance[i * size + i]!)),
    covariance,
    degreesOfFreedom,
    rows,
    clusters,
    ...(remark === undefined ? {} : { remark }),
  }
}
