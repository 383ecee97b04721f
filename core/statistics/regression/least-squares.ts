import type { SurveyDesign } from '../design/design.ts'
import { answeredRows } from '../design/rows.ts'
import {
  described,
  modelColumns,
  notEstimated,
  type Predictor,
  type RegressionOptions,
  type SurveyRegression,
} from './fit.ts'
import { leastSquaresSolution, qrDecomposition } from './linear-algebra.ts'

/**
 * Linear regression with survey weights: b minimises sum w (y - x'b)^2, its variance by linearisation from the design (Binder
 * 1983; R `survey` svyglm, gaussian). Rows with NaN in the outcome or any column are left out as a domain. Columns that
 * depend on those before them are named in `dropped` and have NaN, as R has NA.
 *
 * @param outcome an entry a row
 * @throws RangeError where a column has not one entry a row or a name is given twice
 */
export function surveyLinearRegression(
  design: SurveyDesign,
  outcome: Float64Array,
  predictors: readonly Predictor[],
  options: RegressionOptions = {},
): SurveyRegression {
  const method = 'weighted-least-squares'
  const columns = modelColumns(design, predictors, options)
  const data = columns.map((column) => column.column)
  const answered = answeredRows(design, [outcome, ...data], options.rows)
  const roots = design.weights.map((weight, row) => (answered[row] === 1 ? Math.sqrt(weight) : 0))
  const scaled = (column: Float64Array): Float64Array =>
    column.map((value, row) => (roots[row] === 0 ? 0 : value * roots[row]!))
  const qr = qrDecomposition(data.map(scaled))
  if (qr.kept.length === 0) return notEstimated(method, design, columns, answered, 'empty', 0)
  const coefficients = leastSquaresSolution(qr, scaled(outcome))
  const residuals = new Float64Array(design.size)
  for (let row = 0; row < design.size; row++) {
    if (answered[row] !== 1) continue
    let fitted = 0
    for (const [i, at] of qr.kept.entries()) fitted += coefficients[i]! * data[at]![row]!
    residuals[row] = outcome[row]! - fitted
  }
  return described(design, columns, answered, {
    method,
    qr,
    coefficients,
    weights: design.weights,
    residuals,
    iterations: 1,
  })
}
