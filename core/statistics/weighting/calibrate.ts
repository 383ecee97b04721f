import { problem } from '#core/foundation'
import type { SurveyDesign } from '../design/design.ts'
import { leastSquaresSolution, qrDecomposition } from '../regression/linear-algebra.ts'
import { type CalibrationDistance, type DistanceFunction, distanceFunction } from './distance.ts'
import { weightingProblems } from './problems.ts'
import { solvedResult, unsolvedResult, type WeightingResult } from './result.ts'

/** A column of which the population's total is known. A column of ones has the population's size. */
export interface AuxiliaryTotal {
  readonly name: string
  /** An entry a row; no NaN in rows of positive weight. */
  readonly column: Float64Array
  readonly total: number
}

export interface CalibrateOptions {
  /** Default `raking`, which never gives a negative weight. */
  readonly distance?: CalibrationDistance
  /** Smallest and largest of new weight over old; needed for `logit`. Default: none. */
  readonly bounds?: readonly [number, number]
  /** Largest of |gap| / (1 + |total|). Default 1e-12. */
  readonly tolerance?: number
  /** Default 200 steps. */
  readonly maxIterations?: number
}

/**
 * Calibration (Deville and Särndal 1992): weights d F(x'l), as near as may be to the weights d, whose totals of the auxiliary
 * columns are the population's. F is 1 + u (`linear`: the regression estimator), exp(u) (`raking`) or an S-curve between
 * the bounds (`logit`); l by Newton's method with halved steps. A column that depends on others adds nothing and need
 * not be left out. Not reached, or a weight of 0 or less: a problem, and the design is returned as it was.
 * R `survey`: calibrate.
 *
 * @throws RangeError a column of the wrong length or with NaN; a total that is not finite; bounds that do not hold 1
 */
export function calibrate(
  design: SurveyDesign,
  auxiliaries: readonly AuxiliaryTotal[],
  options: CalibrateOptions = {},
): WeightingResult {
  const { distance = 'raking', tolerance = 1e-12, maxIterations = 200 } = options
  const method = `calibration-${distance}` as const
  checkAuxiliaries(design, auxiliaries)
  const curve = distanceFunction(distance, options.bounds)
  let state = evaluated(design, auxiliaries, curve, new Float64Array(design.size))
  let iterations = 0
  while (state.gap > tolerance && iterations < maxIterations) {
    const next = improved(design, auxiliaries, curve, state)
    if (next === undefined) break
    state = next
    iterations++
  }
  const reached = { iterations, largestGap: state.gap }
  if (!(state.gap <= tolerance)) {
    const details = { gap: state.gap.toExponential(1), iterations }
    return unsolvedResult(method, design, [problem(weightingProblems.notConverged, details)], reached)
  }
  const weights = design.weights.map((weight, row) => weight * state.factors[row]!)
  const rows = weights.filter((weight, row) => design.weights[row]! > 0 && !(weight > 0)).length
  if (rows > 0)
    return unsolvedResult(method, design, [problem(weightingProblems.negativeWeights, { rows })], reached)
  const step = { columns: auxiliaries.map(({ column }) => column), regressionWeights: design.weights }
  return solvedResult(method, design, weights, step, reached)
}

function checkAuxiliaries(design: SurveyDesign, auxiliaries: readonly AuxiliaryTotal[]): void {
  if (auxiliaries.length === 0) throw new RangeError('Give at least one total to calibrate to')
  for (const { name, column, total } of auxiliaries) {
    if (column.length !== design.size) throw new RangeError(`Column ${name} has not one entry for each row`)
    if (!Number.isFinite(total)) throw new RangeError(`The total of ${name} is ${total}`)
    const missing = column.findIndex((value, row) => design.weights[row]! > 0 && !Number.isFinite(value))
    if (missing >= 0) throw new RangeError(`Row ${missing + 1} has no value of ${name}`)
  }
}

interface State {
  /** x'l for each row. */
  readonly score: Float64Array
  readonly factors: Float64Array
  /** Totals of the population less those of the calibrated sample. */
  readonly misfit: Float64Array
  /** Largest misfit relative to its total. */
  readonly gap: number
}

function evaluated(
  design: SurveyDesign,
  auxiliaries: readonly AuxiliaryTotal[],
  curve: DistanceFunction,
  score: Float64Array,
): State {
  const factors = score.map((value) => curve.factor(value))
  let gap = 0
  const misfit = Float64Array.from(auxiliaries, ({ column, total }) => {
    let sum = 0
    for (let row = 0; row < design.size; row++) {
      if (design.weights[row]! > 0) sum += design.weights[row]! * factors[row]! * column[row]!
    }
    const relative = Math.abs(total - sum) / (1 + Math.abs(total))
    gap = Number.isNaN(relative) ? Number.POSITIVE_INFINITY : Math.max(gap, relative)
    return total - sum
  })
  return { score, factors, misfit, gap }
}

/** One step of Newton's method, halved until the gap shrinks; undefined where it cannot. */
function improved(
  design: SurveyDesign,
  auxiliaries: readonly AuxiliaryTotal[],
  curve: DistanceFunction,
  state: State,
): State | undefined {
  const direction = newtonDirection(design, auxiliaries, curve, state)
  for (let share = 1; share > 1e-12; share /= 2) {
    const score = state.score.map((value, row) => value + share * direction[row]!)
    const next = evaluated(design, auxiliaries, curve, score)
    if (next.gap < state.gap) return next
  }
  return undefined
}

/** The change in x'l that brings the misfit to 0 to first order: (X' diag(d F') X) c = misfit, by QR of the root. */
function newtonDirection(
  design: SurveyDesign,
  auxiliaries: readonly AuxiliaryTotal[],
  curve: DistanceFunction,
  state: State,
): Float64Array {
  const roots = state.score.map((value, row) => Math.sqrt(design.weights[row]! * curve.slope(value)))
  const qr = qrDecomposition(
    auxiliaries.map(({ column }) => column.map((value, row) => (roots[row] === 0 ? 0 : value * roots[row]!))),
  )
  const size = qr.kept.length
  // R'z = misfit downwards, then R c = z through the least squares solver's back substitution
  const z = new Float64Array(size)
  for (let i = 0; i < size; i++) {
    let value = state.misfit[qr.kept[i]!]!
    for (let j = 0; j < i; j++) value -= qr.r[j * size + i]! * z[j]!
    z[i] = value / qr.r[i * size + i]!
  }
  const change = leastSquaresSolution({ ...qr, reflectors: [] }, z)
  const direction = new Float64Array(design.size)
  for (const [i, at] of qr.kept.entries()) {
    const column = auxiliaries[at]!.column
    for (let row = 0; row < direction.length; row++) {
      if (design.weights[row]! > 0) direction[row]! += change[i]! * column[row]!
    }
  }
  return direction
}
