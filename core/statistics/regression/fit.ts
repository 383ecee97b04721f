import type { SurveyDesign } from '../design/design.ts'
import { clusterCoverage, covarianceOfTotals, type RowMask } from '../design/linearisation.ts'
import { tQuantile, tTwoSided } from '../distributions.ts'
import { inverseCrossProduct, type QrDecomposition } from './linear-algebra.ts'

/** One column of the model. A group of k categories is given as k - 1 columns of 0 and 1. */
export interface Predictor {
  readonly name: string
  /** An entry a row; NaN: missing. */
  readonly column: Float64Array
}

export interface RegressionOptions {
  /** Default true: a first column of ones, named `intercept`. */
  readonly intercept?: boolean
  /** The domain, all rows where absent. */
  readonly rows?: RowMask
}

/** A regression on survey data. Arrays have one entry a column of the model; NaN where it was dropped or cannot be estimated. */
export interface SurveyRegression {
  readonly method: 'weighted-least-squares' | 'weighted-logistic'
  readonly names: readonly string[]
  readonly coefficients: Float64Array
  /** By linearisation, from the design. */
  readonly standardErrors: Float64Array
  readonly t: Float64Array
  /** Two-sided, from Student's t; NaN where there are no degrees of freedom. */
  readonly p: Float64Array
  /** k by k, row by row. */
  readonly covariance: Float64Array
  /** Clusters less strata + 1 - columns estimated. May be 0 or below: then there are no tests. */
  readonly degreesOfFreedom: number
  /** Columns that depend on those before them. */
  readonly dropped: readonly string[]
  readonly converged: boolean
  readonly iterations: number
  /** Rows estimated from, unweighted. */
  readonly rows: number
  /** First-stage clusters they lie in. */
  readonly clusters: number
  /**
   * `separation`: the columns tell some answers without error, so a coefficient has no finite estimate. `single-cluster`: all
   * rows lie in one cluster, so that there are estimates without standard errors.
   */
  readonly remark?: 'empty' | 'separation' | 'not-converged' | 'single-cluster'
}

/** Confidence interval b -+ t * se of each coefficient. On the logistic scale: exp of both ends is that of the odds ratio. */
export function coefficientIntervals(
  fit: SurveyRegression,
  level = 0.95,
): {
  readonly method: 'wald-t'
  readonly level: number
  readonly low: Float64Array
  readonly high: Float64Array
} {
  const reach = tQuantile((1 + level) / 2, fit.degreesOfFreedom)
  return {
    method: 'wald-t',
    level,
    low: fit.coefficients.map((value, i) => value - reach * fit.standardErrors[i]!),
    high: fit.coefficients.map((value, i) => value + reach * fit.standardErrors[i]!),
  }
}

/** The columns of the model by name, the intercept first. */
export function modelColumns(
  design: SurveyDesign,
  predictors: readonly Predictor[],
  options: RegressionOptions,
): readonly Predictor[] {
  const names = new Set<string>()
  for (const { name, column } of predictors) {
    if (column.length !== design.size) throw new RangeError(`Column ${name} has not one entry for each row`)
    if (names.has(name)) throw new RangeError(`Column ${name} is given twice`)
    names.add(name)
  }
  if (options.intercept === false) return predictors
  if (names.has('intercept'))
    throw new RangeError('The intercept is added: leave it out, or name the column otherwise')
  return [{ name: 'intercept', column: new Float64Array(design.size).fill(1) }, ...predictors]
}

/** One fit by weighted least squares or its last iteration, over all rows: what the linearised variance is made from. */
export interface Fitted {
  readonly method: SurveyRegression['method']
  readonly qr: QrDecomposition
  /** Of the kept columns. */
  readonly coefficients: Float64Array
  /** The weights of the fit, on any scale; 0 for rows left out. */
  readonly weights: Float64Array
  /** y less its fitted mean, an entry a row; 0 for rows left out. */
  readonly residuals: Float64Array
  readonly iterations: number
}

/**
 * The fit with its variance A^-1 C A^-1: A^-1 = (X'WX)^-1, C the covariance of the totals of w (y - mean) x from the design
 * (Binder 1983; R `survey` svyglm).
 */
export function described(
  design: SurveyDesign,
  columns: readonly Predictor[],
  answered: RowMask,
  fitted: Fitted,
): SurveyRegression {
  const { kept } = fitted.qr
  const size = kept.length
  const bread = inverseCrossProduct(fitted.qr)
  const scores = kept.map((_, i) => {
    const score = new Float64Array(design.size)
    for (let j = 0; j < size; j++) {
      const column = columns[kept[j]!]!.column
      for (let row = 0; row < design.size; row++) {
        if (answered[row] === 1) score[row]! += bread[i * size + j]! * column[row]!
      }
    }
    for (let row = 0; row < design.size; row++) score[row]! *= fitted.weights[row]! * fitted.residuals[row]!
    return score
  })
  const coverage = clusterCoverage(design, answered)
  const covariance = covarianceOfTotals(design, scores, answered)
  // the scores of a single cluster sum to 0 and would show no error at all
  if (!coverage.varianceKnown) covariance.fill(Number.NaN)
  const df = coverage.degreesOfFreedom + 1 - size
  const all = columns.length
  const coefficients = new Float64Array(all).fill(Number.NaN)
  const whole = new Float64Array(all * all).fill(Number.NaN)
  for (let i = 0; i < size; i++) {
    coefficients[kept[i]!] = fitted.coefficients[i]!
    for (let j = 0; j < size; j++) whole[kept[i]! * all + kept[j]!] = covariance[i * size + j]!
  }
  const standardErrors = coefficients.map((_, i) => Math.sqrt(whole[i * all + i]!))
  const t = coefficients.map((value, i) => value / standardErrors[i]!)
  return {
    method: fitted.method,
    names: columns.map((column) => column.name),
    coefficients,
    standardErrors,
    t,
    p: t.map((value) => tTwoSided(value, df)),
    covariance: whole,
    degreesOfFreedom: df,
    dropped: fitted.qr.dropped.map((at) => columns[at]!.name),
    converged: true,
    iterations: fitted.iterations,
    rows: answered.reduce((sum, row) => sum + row, 0),
    clusters: coverage.clusters,
    ...(coverage.varianceKnown ? {} : { remark: 'single-cluster' as const }),
  }
}

/** A result that says why there is none. */
export function notEstimated(
  method: SurveyRegression['method'],
  design: SurveyDesign,
  columns: readonly Predictor[],
  answered: RowMask,
  remark: NonNullable<SurveyRegression['remark']>,
  iterations: number,
): SurveyRegression {
  const nothing = (): Float64Array => new Float64Array(columns.length).fill(Number.NaN)
  return {
    method,
    names: columns.map((column) => column.name),
    coefficients: nothing(),
    standardErrors: nothing(),
    t: nothing(),
    p: nothing(),
    covariance: new Float64Array(columns.length ** 2).fill(Number.NaN),
    degreesOfFreedom: Number.NaN,
    dropped: [],
    converged: false,
    iterations,
    rows: answered.reduce((sum, row) => sum + row, 0),
    clusters: clusterCoverage(design, answered).clusters,
    remark,
  }
}
