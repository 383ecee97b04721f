import type { Stage, SurveyDesign } from '../design/design.ts'

/** The first stage of a design, with its rows in cluster order and its clusters in stratum order. */
export interface ClusterOrder {
  /** Clusters drawn, also those that have no row to estimate from. */
  readonly clusters: number
  /** The rows to estimate from, sorted by cluster. */
  readonly order: Uint32Array
  /** Cluster k's rows are `order[rowStarts[k]]` to just before `order[rowStarts[k + 1]]`. */
  readonly rowStarts: Uint32Array
  /** Stratum h's clusters are `clusterStarts[h]` to just before `clusterStarts[h + 1]`. */
  readonly clusterStarts: Uint32Array
  /**
   * For each stratum (1 - f) n / (n - 1); 0 for a stratum taken whole, or of one cluster that was certain to be drawn; NaN
   * for one cluster under the policy `fail`.
   */
  readonly factors: Float64Array
  /** Strata that were taken whole: a mean of one of their clusters has no error, elsewhere its error is not known. */
  readonly whole: readonly boolean[]
}

/** A sampling fraction this close to 1 is a stratum taken whole. */
const wholeFraction = 1 - 1e-7

/**
 * Sorts a design's rows. Rows outside `among` (1 in, 0 out) or of weight 0 are left out, their clusters are not.
 *
 * Throws a RangeError for designs whose variance is not one of first-stage cluster totals alone: calibrated weights, a
 * second stage below a finite population correction, and the lonely policies `adjust` and `average`; and for a cluster in
 * two strata.
 */
export function clusterOrder(design: SurveyDesign, among?: Uint8Array): ClusterOrder {
  const stage = design.stages[0]
  if (!stage) throw new RangeError('A survey design needs at least one stage')
  checkSupported(design)
  const { weights, size } = design
  const { stratumOf, populationOf } = firstStage(stage, size)
  const sorted = Uint32Array.from(stratumOf.keys())
    .filter((cluster) => stratumOf[cluster]! >= 0)
    .sort((a, b) => stratumOf[a]! - stratumOf[b]! || a - b)
  const clusters = sorted.length
  const clusterStarts: number[] = []
  const position = new Uint32Array(stratumOf.length)
  for (const [at, cluster] of sorted.entries()) {
    position[cluster] = at
    if (at === 0 || stratumOf[cluster] !== stratumOf[sorted[at - 1]!]) clusterStarts.push(at)
  }
  const drawn = clusterStarts.map((start, at) => (clusterStarts[at + 1] ?? clusters) - start)
  const fractions = clusterStarts.map((start, at) => drawn[at]! / populationOf[stratumOf[sorted[start]!]!]!)
  const whole = fractions.map((fraction) => fraction > wholeFraction)
  const factors = Float64Array.from(drawn, (n, at) => {
    if (whole[at]) return 0
    if (n === 1) return design.lonely === 'fail' ? Number.NaN : 0
    return ((1 - fractions[at]!) * n) / (n - 1)
  })
  clusterStarts.push(clusters)
  const rowStarts = new Uint32Array(clusters + 1)
  const counts = (row: number): boolean => weights[row]! > 0 && (among === undefined || among[row] === 1)
  for (let row = 0; row < size; row++) if (counts(row)) rowStarts[position[stage.cluster[row]!]! + 1]!++
  for (let k = 0; k < clusters; k++) rowStarts[k + 1]! += rowStarts[k]!
  const next = rowStarts.slice(0, clusters)
  const order = new Uint32Array(rowStarts[clusters]!)
  for (let row = 0; row < size; row++) {
    if (counts(row)) order[next[position[stage.cluster[row]!]!]!++] = row
  }
  return { clusters, order, rowStarts, clusterStarts: Uint32Array.from(clusterStarts), factors, whole }
}

/** The stratum of each cluster (-1 for a code that no row has) and the clusters in the population of each stratum. */
function firstStage({ stratum, cluster, populationClusters }: Stage, size: number) {
  const most = (codes: Uint32Array): number => codes.reduce((highest, code) => Math.max(highest, code), 0)
  const stratumOf = new Int32Array(most(cluster) + 1).fill(-1)
  const populationOf = new Float64Array(most(stratum) + 1).fill(Number.POSITIVE_INFINITY)
  for (let row = 0; row < size; row++) {
    const own = stratum[row]!
    const before = stratumOf[cluster[row]!]!
    if (before >= 0 && before !== own)
      throw new RangeError(`Cluster ${cluster[row]} is in the strata ${before} and ${own}`)
    stratumOf[cluster[row]!] = own
    if (populationClusters) populationOf[own] = populationClusters[row]!
  }
  return { stratumOf, populationOf }
}

function checkSupported({ stages, lonely, calibrations }: SurveyDesign): void {
  if (calibrations && calibrations.length > 0)
    throw new RangeError('Calibrated weights need residuals, which the cube does not have')
  if (stages.length > 1 && stages[0]?.populationClusters)
    throw new RangeError('The cube has the first stage only; a second one counts under a finite population')
  if (lonely === 'adjust' || lonely === 'average')
    throw new RangeError(`The cube does not have the policy "${lonely}" for strata of one cluster`)
}
