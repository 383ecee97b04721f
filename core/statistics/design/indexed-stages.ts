import type { Stage, SurveyDesign } from './design.ts'

/** One stage of sampling with its strata counted: what the variance of a total needs, made once for a design. */
export interface IndexedStage {
  /** Position of each row's cluster, 0 and up without gaps. */
  readonly cluster: Uint32Array
  readonly clusters: number
  /** Position of each cluster's stratum; a later stage has its own strata inside every cluster of the stage before. */
  readonly stratumOfCluster: Uint32Array
  readonly strata: number
  /** Clusters drawn in each stratum, those without a row of interest among them. */
  readonly drawn: Uint32Array
  /** Clusters in the population of each stratum; Infinity where the stage is not corrected for it. */
  readonly population: Float64Array
  /** The cluster of the stage before that each stratum lies in; 0 for all at the first stage. */
  readonly parent: Uint32Array
  readonly parents: number
  /** Product of the sampling fractions of the stages before, for each stratum; 1 at the first stage. */
  readonly fraction: Float64Array
}

const indexed = new WeakMap<readonly Stage[], readonly IndexedStage[]>()

/** The stages of a design with their strata and clusters counted. Remembered, as many estimates ask for the same. */
export function indexedStages(design: SurveyDesign): readonly IndexedStage[] {
  const known = indexed.get(design.stages)
  if (known !== undefined) return known
  const made: IndexedStage[] = []
  for (const stage of design.stages) made.push(indexStage(stage, design.size, made.at(-1)))
  indexed.set(design.stages, made)
  return made
}

function indexStage(stage: Stage, size: number, before: IndexedStage | undefined): IndexedStage {
  const within = before === undefined ? stage.stratum : pairs(before.cluster, stage.stratum, size)
  const strata = compact(within, size)
  // a cluster is told by its stratum too, so that numbers used again in the next stratum do no harm
  const clusters = compact(pairs(strata.position, stage.cluster, size), size)
  const stratumOfCluster = new Uint32Array(clusters.count)
  const parent = new Uint32Array(strata.count)
  const population = new Float64Array(strata.count).fill(Number.POSITIVE_INFINITY)
  const fraction = new Float64Array(strata.count).fill(1)
  for (let row = 0; row < size; row++) {
    const stratum = strata.position[row]!
    stratumOfCluster[clusters.position[row]!] = stratum
    if (stage.populationClusters !== undefined) population[stratum] = stage.populationClusters[row]!
    if (before === undefined) continue
    const cluster = before.cluster[row]!
    const above = before.stratumOfCluster[cluster]!
    parent[stratum] = cluster
    fraction[stratum] = (before.fraction[above]! * before.drawn[above]!) / before.population[above]!
  }
  const drawn = new Uint32Array(strata.count)
  for (const stratum of stratumOfCluster) drawn[stratum]!++
  return {
    cluster: clusters.position,
    clusters: clusters.count,
    stratumOfCluster,
    strata: strata.count,
    drawn,
    population,
    parent,
    parents: before?.clusters ?? 1,
    fraction,
  }
}

function pairs(first: Uint32Array, second: Uint32Array, size: number): Float64Array {
  let width = 0
  for (let row = 0; row < size; row++) width = Math.max(width, second[row]! + 1)
  const key = new Float64Array(size)
  for (let row = 0; row < size; row++) key[row] = first[row]! * width + second[row]!
  return key
}

function compact(key: ArrayLike<number>, size: number): { position: Uint32Array; count: number } {
  const positions = new Map<number, number>()
  const position = new Uint32Array(size)
  for (let row = 0; row < size; row++) {
    const value = key[row]!
    let at = positions.get(value)
    if (at === undefined) {
      at = positions.size
      positions.set(value, at)
    }
    position[row] = at
  }
  return { position, count: positions.size }
}
