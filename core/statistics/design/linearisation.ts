import { calibrationResiduals } from './calibration-residuals.ts'
import type { LonelyPolicy, SurveyDesign } from './design.ts'
import { type IndexedStage, indexedStages } from './indexed-stages.ts'

/** Which rows an estimate is about: 1 in, 0 out; one entry a row. */
export type RowMask = Uint8Array

/** A sampling fraction this close to 1 is a stratum taken whole, as R `survey` has it. */
const WHOLE = 1e-7

/**
 * Covariance matrix (k by k, row by row) of k weighted totals by Taylor linearisation: the scores of column i are
 * w * u_i, 0 for rows outside the estimate. Within each stratum (1 - f) * n/(n - 1) * sum (z - mean z)(z - mean z)'
 * over the totals z of its n clusters, clusters without a row of interest counted as 0; later stages add the same within
 * each cluster times the sampling fractions of the stages before (Särndal, Swensson and Wretman 1992, ch. 4; R `survey`
 * svyrecvar). Calibrated designs: each score is first replaced by its residual from the calibration columns.
 *
 * `rows`: the rows of the estimate. It matters only to strata with one cluster: those without a row of the estimate
 * neither refuse (`fail`) nor count in the average (`average`). Default: every row of positive weight.
 * NaN where no stratum has two clusters and the policy is `average`.
 * @throws RangeError where the policy is `fail` and a stratum with rows has one cluster and was not taken whole
 */
export function covarianceOfTotals(
  design: SurveyDesign,
  scores: readonly Float64Array[],
  rows?: RowMask,
): Float64Array {
  const columns = scores.length
  for (const column of scores) {
    if (column.length !== design.size) throw new RangeError('A score column has not one entry for each row')
  }
  const residuals = calibrationResiduals(design, scores)
  const covariance = new Float64Array(columns * columns)
  indexedStages(design).forEach((stage, at) => {
    // without a correction before it, a later stage has the fraction 0 and adds nothing
    if (at > 0 && stage.fraction.every((fraction) => fraction === 0)) return
    addStage(covariance, stage, at, residuals, design, rows)
  })
  return covariance
}

/**
 * Degrees of freedom of a variance estimate: clusters of the first stage less strata, counting only those that have a row
 * of positive weight among `rows` (all rows where absent). May be 0.
 */
export function degreesOfFreedom(design: SurveyDesign, rows?: RowMask): number {
  return clusterCoverage(design, rows).degreesOfFreedom
}

/** What the first stage of sampling says of a set of rows. */
export interface ClusterCoverage {
  /** First-stage clusters with a row of positive weight among the rows. */
  readonly clusters: number
  /** See `degreesOfFreedom`. */
  readonly degreesOfFreedom: number
  /**
   * Whether the rows tell anything of the variance between clusters: they lie in two clusters or more, or in one that is
   * its stratum's whole population. A mean of one cluster has scores that sum to 0 and would show no error at all.
   */
  readonly varianceKnown: boolean
}

export function clusterCoverage(design: SurveyDesign, rows?: RowMask): ClusterCoverage {
  const stage = indexedStages(design)[0]
  if (stage === undefined) throw new RangeError('A survey design needs at least one stage')
  const seen = clustersWithRows(stage, design, rows)
  const clusters = ones(seen)
  const whole = clusters === 1 && finiteCorrections(stage)[stage.stratumOfCluster[seen.indexOf(1)]!] === 0
  return {
    clusters,
    degreesOfFreedom: clusters - ones(strataWithRows(stage, seen)),
    varianceKnown: clusters > 1 || whole,
  }
}

function addStage(
  covariance: Float64Array,
  stage: IndexedStage,
  at: number,
  scores: readonly Float64Array[],
  design: SurveyDesign,
  rows: RowMask | undefined,
): void {
  const columns = scores.length
  const totals = clusterTotals(stage, scores)
  const strata = stratumMeans(stage, totals, columns)
  const seen = strataWithRows(stage, clustersWithRows(stage, design, rows))
  const correction = finiteCorrections(stage)
  const centre = design.lonely === 'adjust' ? parentMeans(stage, totals, columns) : undefined
  const factor = lonelyFactors(stage, seen, correction, design.lonely, at)
  const difference = new Float64Array(columns)
  for (let cluster = 0; cluster < stage.clusters; cluster++) {
    const stratum = stage.stratumOfCluster[cluster]!
    const drawn = stage.drawn[stratum]!
    const parent = stage.parent[stratum]!
    let scale = correction[stratum]! * stage.fraction[stratum]! * factor[parent]!
    let mean = strata
    let from = stratum * columns
    if (drawn > 1) scale *= drawn / (drawn - 1)
    else if (centre !== undefined && seen[stratum] === 1) {
      mean = centre
      from = parent * columns
    } else if (!Number.isNaN(scale)) continue
    if (scale === 0) continue
    for (let i = 0; i < columns; i++) difference[i] = totals[cluster * columns + i]! - mean[from + i]!
    for (let i = 0; i < columns; i++) {
      for (let j = 0; j < columns; j++) {
        covariance[i * columns + j]! += scale * difference[i]! * difference[j]!
      }
    }
  }
}

function clusterTotals(stage: IndexedStage, scores: readonly Float64Array[]): Float64Array {
  const columns = scores.length
  const totals = new Float64Array(stage.clusters * columns)
  const cluster = stage.cluster
  scores.forEach((column, i) => {
    for (let row = 0; row < column.length; row++) totals[cluster[row]! * columns + i]! += column[row]!
  })
  return totals
}

function stratumMeans(stage: IndexedStage, totals: Float64Array, columns: number): Float64Array {
  const means = new Float64Array(stage.strata * columns)
  for (let cluster = 0; cluster < stage.clusters; cluster++) {
    const stratum = stage.stratumOfCluster[cluster]!
    for (let i = 0; i < columns; i++) {
      means[stratum * columns + i]! += totals[cluster * columns + i]! / stage.drawn[stratum]!
    }
  }
  return means
}

/** Mean over all clusters drawn in the same cluster of the stage before: the grand mean at the first stage. */
function parentMeans(stage: IndexedStage, totals: Float64Array, columns: number): Float64Array {
  const means = new Float64Array(stage.parents * columns)
  const count = new Float64Array(stage.parents)
  for (let cluster = 0; cluster < stage.clusters; cluster++) {
    const parent = stage.parent[stage.stratumOfCluster[cluster]!]!
    count[parent]!++
    for (let i = 0; i < columns; i++) means[parent * columns + i]! += totals[cluster * columns + i]!
  }
  for (let at = 0; at < means.length; at++) means[at]! /= count[Math.floor(at / columns)]!
  return means
}

function finiteCorrections(stage: IndexedStage): Float64Array {
  const correction = new Float64Array(stage.strata)
  for (let stratum = 0; stratum < stage.strata; stratum++) {
    const left = 1 - stage.drawn[stratum]! / stage.population[stratum]!
    correction[stratum] = left < WHOLE ? 0 : left
  }
  return correction
}

/** What the sum over strata is multiplied by, for each cluster of the stage before: other than 1 only for `average`. */
function lonelyFactors(
  stage: IndexedStage,
  seen: RowMask,
  correction: Float64Array,
  policy: LonelyPolicy,
  at: number,
): Float64Array {
  const all = new Float64Array(stage.parents)
  const estimated = new Float64Array(stage.parents)
  for (let stratum = 0; stratum < stage.strata; stratum++) {
    if (seen[stratum] === 0) continue
    const parent = stage.parent[stratum]!
    const lonely = stage.drawn[stratum] === 1 && correction[stratum]! > 0
    if (lonely && policy === 'fail') {
      throw new RangeError(
        `Stratum ${stratum + 1} of stage ${at + 1} has only one cluster: choose what to do with such strata`,
      )
    }
    all[parent]!++
    if (!lonely) estimated[parent]!++
  }
  if (policy !== 'average') return all.fill(1)
  return all
    .map((count, parent) => (count === 0 ? 1 : count / estimated[parent]!))
    .map((factor) => (Number.isFinite(factor) ? factor : Number.NaN))
}

function clustersWithRows(stage: IndexedStage, design: SurveyDesign, rows: RowMask | undefined): RowMask {
  const seen = new Uint8Array(stage.clusters)
  for (let row = 0; row < design.size; row++) {
    if (design.weights[row]! > 0 && (rows === undefined || rows[row] === 1)) seen[stage.cluster[row]!] = 1
  }
  return seen
}

function strataWithRows(stage: IndexedStage, clusterSeen: RowMask): RowMask {
  const seen = new Uint8Array(stage.strata)
  for (let cluster = 0; cluster < stage.clusters; cluster++) {
    if (clusterSeen[cluster] === 1) seen[stage.stratumOfCluster[cluster]!] = 1
  }
  return seen
}

function ones(mask: RowMask): number {
  let count = 0
  for (const entry of mask) count += entry
  return count
}
