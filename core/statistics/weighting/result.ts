import type { Problem } from '#core/foundation'
import type { CalibrationStep, SurveyDesign } from '../design/design.ts'

export type WeightingMethod =
  | 'post-stratification'
  | 'raking'
  | 'calibration-linear'
  | 'calibration-raking'
  | 'calibration-logit'
  | 'trimming'

export interface WeightingResult {
  readonly method: WeightingMethod
  /** With the new weights where solved; otherwise the design as it was given. */
  readonly design: SurveyDesign
  readonly solved: boolean
  readonly iterations: number
  /** Largest relative gap between a weighted total and the population's that is left. 0 for trimming. */
  readonly largestGap: number
  /** Of the design that is returned. */
  readonly summary: WeightSummary
  /** Why it was not solved. */
  readonly problems: readonly Problem[]
}

/** How unequal weights are. Rows of weight 0 do not count. NaN where there are none. */
export interface WeightSummary {
  readonly smallest: number
  readonly largest: number
  /** Largest over smallest. */
  readonly ratio: number
  /** Smallest and largest of new weight over old. */
  readonly smallestFactor: number
  readonly largestFactor: number
  /** Kish's design effect of weighting, n * sum w^2 / (sum w)^2 (Kish 1965, 11.7): 1 for equal weights. */
  readonly kishDesignEffect: number
  /** n over Kish's design effect. */
  readonly effectiveRows: number
}

function weightSummary(before: Float64Array, after: Float64Array): WeightSummary {
  let [smallest, largest, smallestFactor, largestFactor] = [Infinity, -Infinity, Infinity, -Infinity]
  let [rows, sum, squares] = [0, 0, 0]
  for (let row = 0; row < before.length; row++) {
    if (before[row] === 0) continue
    const weight = after[row]!
    const factor = weight / before[row]!
    rows++
    sum += weight
    squares += weight * weight
    smallest = Math.min(smallest, weight)
    largest = Math.max(largest, weight)
    smallestFactor = Math.min(smallestFactor, factor)
    largestFactor = Math.max(largestFactor, factor)
  }
  if (rows === 0) [smallest, largest, smallestFactor, largestFactor] = [NaN, NaN, NaN, NaN]
  const kishDesignEffect = (rows * squares) / (sum * sum)
  return {
    smallest,
    largest,
    ratio: largest / smallest,
    smallestFactor,
    largestFactor,
    kishDesignEffect,
    effectiveRows: rows / kishDesignEffect,
  }
}

/** The result of weights that were found: the step is remembered, as the variance needs its residuals. */
export function solvedResult(
  method: WeightingMethod,
  design: SurveyDesign,
  weights: Float64Array,
  step: CalibrationStep | undefined,
  reached: { readonly iterations: number; readonly largestGap: number },
): WeightingResult {
  // a step that took the design's weights for its own must keep them now that the design gets others
  const before = (design.calibrations ?? []).map((known) => ({
    ...known,
    calibratedWeights: known.calibratedWeights ?? design.weights,
  }))
  const calibrations = step === undefined ? before : [...before, { ...step, calibratedWeights: weights }]
  return {
    method,
    design: { ...design, weights, ...(calibrations.length === 0 ? {} : { calibrations }) },
    solved: true,
    ...reached,
    summary: weightSummary(design.weights, weights),
    problems: [],
  }
}

export function unsolvedResult(
  method: WeightingMethod,
  design: SurveyDesign,
  problems: readonly Problem[],
  reached: { readonly iterations: number; readonly largestGap: number } = { iterations: 0, largestGap: NaN },
): WeightingResult {
  const summary = weightSummary(design.weights, design.weights)
  return { method, design, solved: false, ...reached, summary, problems }
}
