import type { SurveyDesign } from '../design/design.ts'
import type { WeightingResult } from '../weighting/result.ts'
import { type ReplicateMethod, type ReplicateWeights, weightsOfReplicate } from './replicate-weights.ts'

/** Estimates made together, with their covariance from replicate weights. NaN where they cannot be made. */
export interface ReplicateEstimates {
  readonly method: ReplicateMethod
  readonly estimates: Float64Array
  readonly standardErrors: Float64Array
  /** k by k, row by row. */
  readonly covariance: Float64Array
  readonly degreesOfFreedom: number
  /** Replicates in which some estimate was NaN: they are left out of the variance. */
  readonly failedReplicates: number
}

/** Any estimate, one or several, as a function of the weights: an entry a row. */
export type WeightedStatistic = (weights: Float64Array) => ArrayLike<number>

/**
 * The estimates of the full sample and their covariance over the replicates, scale * sum_r s_r d_r d_r' with d_r the replicate's estimate
 * less the centre; the replicates' mean counts only those with s_r > 0 (R `survey` withReplicates, svrVar). Covariance NaN where
 * no replicate could be estimated.
 */
export function replicateEstimates(
  replicates: ReplicateWeights,
  statistic: WeightedStatistic,
): ReplicateEstimates {
  const estimates = Float64Array.from(statistic(replicates.weights))
  const size = estimates.length
  const made: { readonly values: Float64Array; readonly scale: number }[] = []
  replicates.factors.forEach((_, at) => {
    const values = Float64Array.from(statistic(weightsOfReplicate(replicates, at)))
    if (values.length !== size)
      throw new RangeError('A replicate has another number of estimates than the sample')
    if (!values.some(Number.isNaN)) made.push({ values, scale: replicates.replicateScales[at]! })
  })
  const counted = made.filter(({ scale }) => scale > 0)
  const centre = new Float64Array(size)
  if (replicates.centre === 'estimate') centre.set(estimates)
  else
    for (const { values } of counted) for (let i = 0; i < size; i++) centre[i]! += values[i]! / counted.length
  const covariance = new Float64Array(size * size).fill(made.length === 0 ? Number.NaN : 0)
  for (const { values, scale } of made) {
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) {
        covariance[i * size + j]! +=
          replicates.scale * scale * (values[i]! - centre[i]!) * (values[j]! - centre[j]!)
      }
    }
  }
  return {
    method: replicates.method,
    estimates,
    standardErrors: estimates.map((value, i) =>
      Number.isNaN(value) ? Number.NaN : Math.sqrt(covariance[i * size + i]!),
    ),
    covariance,
    degreesOfFreedom: replicates.degreesOfFreedom,
    failedReplicates: replicates.factors.length - made.length,
  }
}

/**
 * Replicates whose weights have been calibrated each by itself, as the full sample was: so the variance has in it what
 * calibration gains and costs (Rao and Shao 1999; R `survey` postStratify, rake, calibrate on replicate designs). A
 * replicate that could not be calibrated fails.
 *
 * @param replicates made from the design before calibration
 * @param reweight the calibration, as `(design) => rake(design, margins)`
 * @throws RangeError where the full sample cannot be calibrated
 */
export function calibratedReplicates(
  replicates: ReplicateWeights,
  design: SurveyDesign,
  reweight: (design: SurveyDesign) => WeightingResult,
): ReplicateWeights {
  const whole = reweight({ ...design, weights: replicates.weights })
  if (!whole.solved) throw new RangeError('The weights of the full sample cannot be calibrated')
  const { weights } = whole.design
  const factors = replicates.factors.map((_, at) => {
    const result = reweight({ ...design, weights: weightsOfReplicate(replicates, at) })
    if (!result.solved) return new Float64Array(weights.length).fill(Number.NaN)
    return weights.map((weight, row) => (weight === 0 ? 0 : result.design.weights[row]! / weight))
  })
  const unit = Uint32Array.from({ length: weights.length }, (_, row) => row)
  return { ...replicates, weights, unit, factors }
}
