import type { CalibrationStep, SurveyDesign } from './design.ts'

/** A column whose part not explained by the columns before it is smaller than this share of it is left out. */
const DEPENDENT = 1e-9

/**
 * Scores w * u with u replaced by its residuals from the calibration columns, step after step: calibrated weights
 * estimate the margins without error, so only the rest varies (Deville and Särndal 1992; R `survey` svyrecvar).
 * The scores themselves where the design is not calibrated. Rows of weight 0 keep the score 0.
 */
export function calibrationResiduals(
  design: SurveyDesign,
  scores: readonly Float64Array[],
): readonly Float64Array[] {
  if (design.calibrations === undefined) return scores
  let current = scores
  for (const step of design.calibrations) {
    const weights = step.calibratedWeights ?? design.weights
    const basis = orthonormalBasis(step)
    current = current.map((score) => residualScore(score, weights, step.regressionWeights, basis))
  }
  return current
}

function residualScore(
  score: Float64Array,
  weights: Float64Array,
  regressionWeights: Float64Array,
  basis: readonly Float64Array[],
): Float64Array {
  const rest = new Float64Array(score.length)
  for (let row = 0; row < rest.length; row++) {
    if (weights[row]! > 0) rest[row] = (score[row]! / weights[row]!) * Math.sqrt(regressionWeights[row]!)
  }
  for (const direction of basis) subtractProjection(rest, direction)
  for (let row = 0; row < rest.length; row++) {
    const root = Math.sqrt(regressionWeights[row]!)
    // a row that takes no part in the regression keeps its score
    rest[row] = root > 0 ? (rest[row]! / root) * weights[row]! : score[row]!
  }
  return rest
}

const bases = new WeakMap<CalibrationStep, readonly Float64Array[]>()

/** Gram–Schmidt, each column twice: as exact as Householder reflections (Giraud and others 2005), and shorter. */
function orthonormalBasis(step: CalibrationStep): readonly Float64Array[] {
  const known = bases.get(step)
  if (known !== undefined) return known
  const basis: Float64Array[] = []
  for (const column of step.columns) {
    const direction = column.map((value, row) => value * Math.sqrt(step.regressionWeights[row]!))
    const before = length(direction)
    for (let pass = 0; pass < 2; pass++) for (const other of basis) subtractProjection(direction, other)
    const after = length(direction)
    if (!(after > DEPENDENT * before)) continue
    basis.push(direction.map((value) => value / after))
  }
  bases.set(step, basis)
  return basis
}

function subtractProjection(vector: Float64Array, direction: Float64Array): void {
  let product = 0
  for (let row = 0; row < vector.length; row++) product += vector[row]! * direction[row]!
  if (product === 0) return
  for (let row = 0; row < vector.length; row++) vector[row]! -= product * direction[row]!
}

function length(vector: Float64Array): number {
  let sum = 0
  for (const value of vector) sum += value * value
  return Math.sqrt(sum)
}
