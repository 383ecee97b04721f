import type { SurveyDesign } from '../design/design.ts'
import { degreesOfFreedom } from '../design/linearisation.ts'
import { firstStage } from './jackknife.ts'
import type { ReplicateOptions, ReplicateWeights } from './replicate-weights.ts'

export interface BalancedOptions extends ReplicateOptions {
  /** Fay's rho, 0 to below 1: the part of its weight that the half left out keeps. Default 0: plain half-samples. */
  readonly rho?: number
}

/**
 * Balanced repeated replication for designs with two clusters in each stratum (McCarthy 1969; with rho Dippo, Fay and Morganstein
 * 1984; R `survey` brrweights): half-samples chosen by a Hadamard matrix of the least power of 2 above the number of strata,
 * so that the variance of a total is exact. Sampling fractions are not corrected for.
 *
 * @throws RangeError where a stratum has not two clusters, or rho is not in [0, 1)
 */
export function balancedReplicates(design: SurveyDesign, options: BalancedOptions = {}): ReplicateWeights {
  const { rho = 0, centre = 'replicates' } = options
  if (!(rho >= 0 && rho < 1)) throw new RangeError(`rho ${rho} is not 0 or more and below 1`)
  const stage = firstStage(design)
  const odd = stage.drawn.findIndex((drawn) => drawn !== 2)
  if (odd >= 0) throw new RangeError(`Stratum ${odd + 1} has ${stage.drawn[odd]} clusters, not two`)
  let order = 1
  while (order <= stage.strata) order *= 2
  const seen = new Uint8Array(stage.strata)
  const sign = Float64Array.from(stage.stratumOfCluster, (stratum) => (seen[stratum]!++ === 0 ? 1 : -1))
  const factors = Array.from({ length: order }, (_, replicate) =>
    // column 0 of the matrix is all ones and cannot tell halves apart, so stratum h takes column h + 1
    Float64Array.from(stage.stratumOfCluster, (stratum, cluster) =>
      sign[cluster]! * hadamard(replicate, stratum + 1) > 0 ? 2 - rho : rho,
    ),
  )
  return {
    method: rho === 0 ? 'brr' : 'brr-fay',
    weights: design.weights,
    unit: stage.cluster,
    factors,
    scale: 1 / (order * (1 - rho) ** 2),
    replicateScales: new Float64Array(order).fill(1),
    centre,
    degreesOfFreedom: degreesOfFreedom(design),
  }
}

/** Entry of Sylvester's Hadamard matrix: -1 to the number of binary ones that row and column share. */
function hadamard(row: number, column: number): number {
  let shared = row & column
  let sign = 1
  for (; shared !== 0; shared &= shared - 1) sign = -sign
  return sign
}
