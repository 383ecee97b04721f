import { createRandom, type Random } from '#core/foundation'
import type { SurveyDesign } from '../design/design.ts'
import type { IndexedStage } from '../design/indexed-stages.ts'
import { degreesOfFreedom } from '../design/linearisation.ts'
import { firstStage } from './jackknife.ts'
import type { ReplicateOptions, ReplicateWeights } from './replicate-weights.ts'

export interface BootstrapOptions extends ReplicateOptions {
  /** Default 500: the standard error then has a coefficient of variation of about 3 %. */
  readonly replicates?: number
  /** Same seed, same weights. */
  readonly seed: number | string
}

/**
 * Rescaling bootstrap (Rao and Wu 1988; Rao, Wu and Yue 1992): of the n clusters of a stratum n - 1 are drawn with replacement, and a
 * cluster drawn m times has the factor 1 - a + a m n/(n - 1), a = sqrt(1 - f) with f the sampling fraction. Without a
 * finite population this is R `survey` "subbootstrap". For estimates that are not smooth too, as quantiles. Only the
 * first stage is drawn. Strata with one cluster keep their weights: they add nothing (`certainty`, `remove`).
 *
 * @throws RangeError fewer than 2 replicates; a stratum with one cluster, not taken whole, and another policy than these two
 */
export function bootstrap(design: SurveyDesign, options: BootstrapOptions): ReplicateWeights {
  const { replicates = 500, seed } = options
  if (!(Number.isInteger(replicates) && replicates >= 2)) throw new RangeError(`${replicates} replicates`)
  const stage = firstStage(design)
  const clustersOf = clustersByStratum(stage)
  clustersOf.forEach((_, stratum) => {
    const lonely = stage.drawn[stratum] === 1 && stage.population[stratum]! > 1
    if (lonely && design.lonely !== 'certainty' && design.lonely !== 'remove') {
      throw new RangeError(
        `Stratum ${stratum + 1} has only one cluster: the bootstrap needs the policy certainty or remove`,
      )
    }
  })
  const random = createRandom(seed)
  const factors = Array.from({ length: replicates }, (_, replicate) =>
    drawnFactors(stage, clustersOf, random.fork(`replicate ${replicate}`)),
  )
  return {
    method: 'bootstrap-rao-wu',
    weights: design.weights,
    unit: stage.cluster,
    factors,
    scale: 1 / (replicates - 1),
    replicateScales: new Float64Array(replicates).fill(1),
    centre: options.centre ?? 'replicates',
    degreesOfFreedom: degreesOfFreedom(design),
  }
}

function clustersByStratum(stage: IndexedStage): readonly number[][] {
  const clusters: number[][] = Array.from({ length: stage.strata }, () => [])
  stage.stratumOfCluster.forEach((stratum, cluster) => {
    clusters[stratum]!.push(cluster)
  })
  return clusters
}

function drawnFactors(
  stage: IndexedStage,
  clustersOf: readonly (readonly number[])[],
  random: Random,
): Float64Array {
  const factors = new Float64Array(stage.clusters).fill(1)
  clustersOf.forEach((clusters, stratum) => {
    const n = clusters.length
    if (n === 1) return
    const part = Math.sqrt(1 - n / stage.population[stratum]!)
    for (const cluster of clusters) factors[cluster] = 1 - part
    for (let draw = 1; draw < n; draw++) factors[clusters[random.below(n)]!]! += (part * n) / (n - 1)
  })
  return factors
}
