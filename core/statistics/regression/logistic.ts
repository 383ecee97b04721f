import type { SurveyDesign } from '../design/design.ts'
import type { RowMask } from '../design/linearisation.ts'
import { answeredRows } from '../design/rows.ts'
import {
  described,
  modelColumns,
  notEstimated,
  type Predictor,
  type RegressionOptions,
  type SurveyRegression,
} from './fit.ts'
import { leastSquaresSolution, type QrDecomposition, qrDecomposition } from './linear-algebra.ts'

/** Newton's steps shrink quadratically: after a step this small (in log odds) the next is below rounding. */
const SMALL_STEP = 1e-9

/** Log odds beyond which a fitted share is 0 or 1 for a computer: only separation brings them there. */
const EXTREME = 30

const MOST_ITERATIONS = 100

/**
 * Logistic regression with survey weights: log(p / (1 - p)) = x'b, b solving sum w (y - p) x = 0 by iterated weighted least
 * squares (McCullagh and Nelder 1989, 2.5), its variance by linearisation from the design (Binder 1983; R `survey` svyglm,
 * quasibinomial). Rows with NaN are left out as a domain; dependent columns are named and have NaN. Where a column tells
 * the answers without error there is no finite estimate: `converged` is false, all estimates NaN, and `remark` says so.
 *
 * @param outcome 0 or 1, or a share between, an entry a row
 * @throws RangeError where an outcome is outside [0, 1], a column has not one entry a row, or a name is given twice
 */
export function surveyLogisticRegression(
  design: SurveyDesign,
  outcome: Float64Array,
  predictors: readonly Predictor[],
  options: RegressionOptions = {},
): SurveyRegression {
  const method = 'weighted-logistic'
  const columns = modelColumns(design, predictors, options)
  const data = columns.map((column) => column.column)
  const answered = answeredRows(design, [outcome, ...data], options.rows)
  for (let row = 0; row < design.size; row++) {
    if (answered[row] === 1 && !(outcome[row]! >= 0 && outcome[row]! <= 1)) {
      throw new RangeError(`Outcome ${outcome[row]} in row ${row + 1} is not between 0 and 1`)
    }
  }
  const model: Model = { data, outcome, weights: scaledWeights(design, answered) }
  let odds = startingOdds(model)
  for (let iteration = 1; iteration <= MOST_ITERATIONS; iteration++) {
    const step = newtonStep(model, odds)
    if (step.qr.kept.length === 0) return notEstimated(method, design, columns, answered, 'empty', iteration)
    const extreme = largestIn(step.odds, model.weights) > EXTREME
    if (extreme || !step.coefficients.every(Number.isFinite)) {
      return notEstimated(method, design, columns, answered, 'separation', iteration)
    }
    const moved = largestIn(
      step.odds.map((value, row) => value - odds[row]!),
      model.weights,
    )
    odds = step.odds
    if (moved > SMALL_STEP) continue
    const { qr, coefficients } = newtonStep(model, odds)
    const residuals = odds.map((value, row) => (answered[row] === 1 ? outcome[row]! - share(value) : 0))
    const { weights } = model
    return described(design, columns, answered, {
      method,
      qr,
      coefficients,
      weights,
      residuals,
      iterations: iteration,
    })
  }
  return notEstimated(method, design, columns, answered, 'not-converged', MOST_ITERATIONS)
}

interface Model {
  readonly data: readonly Float64Array[]
  readonly outcome: Float64Array
  /** 0 for rows left out. */
  readonly weights: Float64Array
}

interface Step {
  readonly qr: QrDecomposition
  readonly coefficients: Float64Array
  /** Log odds of each row, 0 for rows left out. */
  readonly odds: Float64Array
}

function newtonStep({ data, outcome, weights }: Model, odds: Float64Array): Step {
  const roots = new Float64Array(odds.length)
  const target = new Float64Array(odds.length)
  for (let row = 0; row < odds.length; row++) {
    if (weights[row] === 0) continue
    const p = share(odds[row]!)
    const spread = p * share(-odds[row]!)
    roots[row] = Math.sqrt(weights[row]! * spread)
    target[row] = roots[row]! * (odds[row]! + (outcome[row]! - p) / spread)
  }
  const qr = qrDecomposition(
    data.map((column) => column.map((value, row) => (roots[row] === 0 ? 0 : value * roots[row]!))),
  )
  const coefficients = leastSquaresSolution(qr, target)
  const next = new Float64Array(odds.length)
  for (const [i, at] of qr.kept.entries()) {
    const column = data[at]!
    for (let row = 0; row < next.length; row++) {
      if (weights[row] !== 0) next[row]! += coefficients[i]! * column[row]!
    }
  }
  return { qr, coefficients, odds: next }
}

/** Design weights with mean 1 for rows in the model: scale changes no estimate, and the start needs one. */
function scaledWeights(design: SurveyDesign, answered: RowMask): Float64Array {
  let sum = 0
  let count = 0
  for (let row = 0; row < design.size; row++) {
    if (answered[row] !== 1) continue
    sum += design.weights[row]!
    count++
  }
  return design.weights.map((weight, row) => (answered[row] === 1 ? (weight * count) / sum : 0))
}

/** As R's binomial family starts: each answer pulled half a person towards even odds. */
function startingOdds({ outcome, weights }: Model): Float64Array {
  return weights.map((weight, row) => {
    if (weight === 0) return 0
    const p = (weight * outcome[row]! + 0.5) / (weight + 1)
    return Math.log(p / (1 - p))
  })
}

function share(odds: number): number {
  return 1 / (1 + Math.exp(-odds))
}

function largestIn(values: Float64Array, weights: Float64Array): number {
  let most = 0
  for (let row = 0; row < values.length; row++) {
    if (weights[row] !== 0) most = Math.max(most, Math.abs(values[row]!))
  }
  return most
}
