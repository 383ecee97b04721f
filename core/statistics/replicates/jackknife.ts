import type { SurveyDesign } from '../design/design.ts'
import { type IndexedStage, indexedStages } from '../design/indexed-stages.ts'
import { degreesOfFreedom } from '../design/linearisation.ts'
import type { ReplicateOptions, ReplicateWeights } from './replicate-weights.ts'

/**
 * Jackknife: each cluster of the first stage is left out once and the other clusters of its stratum stand in for it, n/(n - 1) of
 * their weight. Scale (1 - f)(n - 1)/n with f the sampling fraction. One stratum: JK1, several: JKn (Rust and Rao 1996;
 * R `survey` as.svrepdesign). Later stages count only through their clusters. Not for quantiles.
 *
 * Strata with one cluster: `certainty`, `remove` leave them without replicates; `average` does too and scales the rest by clusters over
 * replicates, `adjust` leaves the stratum out once and lets the other strata stand in (as R).
 *
 * @throws RangeError where the policy is `fail` and a stratum that was not taken whole has one cluster
 */
export function jackknife(design: SurveyDesign, options: ReplicateOptions = {}): ReplicateWeights {
  const stage = firstStage(design)
  const factors: Float64Array[] = []
  const scales: number[] = []
  for (let stratum = 0; stratum < stage.strata; stratum++) {
    const drawn = stage.drawn[stratum]!
    const left = 1 - drawn / stage.population[stratum]!
    if (drawn === 1) {
      if (left === 0) continue
      if (design.lonely === 'fail') {
        throw new RangeError(
          `Stratum ${stratum + 1} has only one cluster: choose what to do with such strata`,
        )
      }
      if (design.lonely !== 'adjust' || stage.strata === 1) continue
      factors.push(withoutStratum(stage, stratum))
      scales.push((stage.strata - 1) / stage.strata)
      continue
    }
    for (let cluster = 0; cluster < stage.clusters; cluster++) {
      if (stage.stratumOfCluster[cluster] !== stratum) continue
      factors.push(withoutCluster(stage, cluster))
      scales.push((left * (drawn - 1)) / drawn)
    }
  }
  return {
    method: stage.strata === 1 ? 'jackknife-jk1' : 'jackknife-jkn',
    weights: design.weights,
    unit: stage.cluster,
    factors,
    scale: design.lonely === 'average' ? stage.clusters / factors.length : 1,
    replicateScales: Float64Array.from(scales),
    centre: options.centre ?? 'replicates',
    degreesOfFreedom: degreesOfFreedom(design),
  }
}

/** The first stage with its clusters counted. */
export function firstStage(design: SurveyDesign): IndexedStage {
  const stage = indexedStages(design)[0]
  if (stage === undefined) throw new RangeError('A survey design needs at least one stage')
  return stage
}

function withoutCluster(stage: IndexedStage, left: number): Float64Array {
  const stratum = stage.stratumOfCluster[left]!
  const drawn = stage.drawn[stratum]!
  const factors = Float64Array.from(stage.stratumOfCluster, (of) =>
    of === stratum ? drawn / (drawn - 1) : 1,
  )
  factors[left] = 0
  return factors
}

function withoutStratum(stage: IndexedStage, stratum: number): Float64Array {
  return Float64Array.from(stage.stratumOfCluster, (of) =>
    of === stratum ? 0 : stage.strata / (stage.strata - 1),
  )
}
