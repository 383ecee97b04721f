import type { WeightedCube } from './cube.ts'

/**
 * Each group's mean beside its rest's, for every item, group and measure. Arrays of means lie `[item][group][measure]`, of
 * degrees of freedom `[item][group]`; read them by `comparisonIndex`. NaN: cannot be estimated.
 */
export interface CubeComparisons {
  readonly method: 'taylor-linearisation'
  readonly groups: number
  /** How many measures each item has. */
  readonly measures: readonly number[]
  readonly estimates: Float64Array
  readonly standardErrors: Float64Array
  readonly restEstimates: Float64Array
  readonly restStandardErrors: Float64Array
  /** Group minus rest. */
  readonly differences: Float64Array
  /** With the covariance: both are estimated from the same clusters. */
  readonly differenceStandardErrors: Float64Array
  /** Clusters less strata that the group's rows with an answer lie in. */
  readonly degreesOfFreedom: Int32Array
  readonly restDegreesOfFreedom: Int32Array
  /** Clusters less strata of both together, less 1: as in a regression on the group. */
  readonly differenceDegreesOfFreedom: Int32Array
}

/** What each value of an item is worth. One value 1 and the others 0: a proportion; several 1: a collapsed one. */
export type Measure = readonly number[]

/** The proportion of each value. */
export function proportions(values: number): Measure[] {
  return Array.from({ length: values }, (_, one) =>
    Array.from({ length: values }, (_, at) => (at === one ? 1 : 0)),
  )
}

/**
 * Weighted means of the measures over the rows with an answer, with standard errors by Taylor linearisation over cluster
 * totals (Särndal, Swensson and Wretman 1992, 5.7; Binder 1983; R `survey` svymean, svyby):
 *
 *   p = sum w y / D, D = sum w;  z_k = sum over cluster k of w (y - p) / D
 *   V = sum over strata of (1 - f) n / (n - 1) sum over its n clusters of (z_k - mean z)^2
 *   V(p1 - p0) = V(p1) + V(p0) - 2 C(p1, p0), C from the same clusters' z of group and rest
 *
 * n counts all clusters drawn in the stratum; those without rows of the group have z = 0. A standard error is NaN where
 * the rows lie in one cluster only, or in a stratum of one cluster under the policy `fail`.
 *
 * @param measures for each item; absent: the proportion of each value. Throws a RangeError where lengths do not fit.
 */
export function compareGroups(
  cube: WeightedCube,
  measures: readonly (readonly Measure[])[] = cube.values.map(proportions),
): CubeComparisons {
  if (measures.length !== cube.values.length) throw new RangeError('Measures are given for each item')
  const counts = measures.map((list) => list.length)
  const cells = cube.groups * counts.reduce((sum, count) => sum + count, 0)
  const column = (): Float64Array => new Float64Array(cells).fill(Number.NaN)
  const tables = (): Int32Array => new Int32Array(cube.groups * measures.length)
  const result: CubeComparisons = {
    method: 'taylor-linearisation',
    groups: cube.groups,
    measures: counts,
    estimates: column(),
    standardErrors: column(),
    restEstimates: column(),
    restStandardErrors: column(),
    differences: column(),
    differenceStandardErrors: column(),
    degreesOfFreedom: tables(),
    restDegreesOfFreedom: tables(),
    differenceDegreesOfFreedom: tables(),
  }
  const scratch = [
    new Float64Array(cube.clusters.clusters),
    new Float64Array(cube.clusters.clusters),
  ] as const
  let cell = 0
  for (const [item, list] of measures.entries()) {
    if (list.some((measure) => measure.length !== cube.values[item]))
      throw new RangeError(`A measure of item ${item} has not one number for each value`)
    for (let group = 0; group < cube.groups; group++) {
      const rest = sideOf(cube, item, group, 0)
      const inside = sideOf(cube, item, group, 1)
      const table = item * cube.groups + group
      const known = presence(cube, inside, rest)
      result.degreesOfFreedom[table] = known.df[1]
      result.restDegreesOfFreedom[table] = known.df[0]
      result.differenceDegreesOfFreedom[table] = Math.max(0, known.df[2] - 1)
      for (const measure of list)
        compareOne(cube, [rest, inside], measure, known.estimable, scratch, result, cell++)
    }
  }
  return result
}

/** The same comparisons of several lists of items, put after each other: what several threads computed. */
export function joinComparisons(parts: readonly CubeComparisons[]): CubeComparisons {
  const [first] = parts
  if (!first) throw new RangeError('There are no comparisons to join')
  if (parts.some((part) => part.groups !== first.groups))
    throw new RangeError('Comparisons of different groups cannot be joined')
  const numbers = (of: (part: CubeComparisons) => Float64Array): Float64Array =>
    Float64Array.from(parts.flatMap((part) => [...of(part)]))
  const counts = (of: (part: CubeComparisons) => Int32Array): Int32Array =>
    Int32Array.from(parts.flatMap((part) => [...of(part)]))
  return {
    method: first.method,
    groups: first.groups,
    measures: parts.flatMap((part) => part.measures),
    estimates: numbers((part) => part.estimates),
    standardErrors: numbers((part) => part.standardErrors),
    restEstimates: numbers((part) => part.restEstimates),
    restStandardErrors: numbers((part) => part.restStandardErrors),
    differences: numbers((part) => part.differences),
    differenceStandardErrors: numbers((part) => part.differenceStandardErrors),
    degreesOfFreedom: counts((part) => part.degreesOfFreedom),
    restDegreesOfFreedom: counts((part) => part.restDegreesOfFreedom),
    differenceDegreesOfFreedom: counts((part) => part.differenceDegreesOfFreedom),
  }
}

/** Where a mean stands. */
export function comparisonIndex(
  { groups, measures }: Pick<CubeComparisons, 'groups' | 'measures'>,
  item: number,
  group: number,
  measure: number,
): number {
  let start = 0
  for (let before = 0; before < item; before++) start += groups * measures[before]!
  return start + group * measures[item]! + measure
}

/** One side of a group in one item, `[cluster][side][value]`: start at the side's own offset, a cluster is `step` apart. */
interface Side {
  readonly sums: Float64Array
  readonly offset: number
  readonly step: number
  /** The sum of weights of each cluster, and of all. */
  readonly weights: Float64Array
  readonly total: number
}

function sideOf(cube: WeightedCube, item: number, group: number, side: number): Side {
  const values = cube.values[item]!
  const { clusters } = cube.clusters
  const sums = cube.sums[item]!
  const offset = (group * clusters * 2 + side) * values
  const step = 2 * values
  const weights = new Float64Array(clusters)
  let total = 0
  for (let k = 0; k < clusters; k++) {
    let weight = 0
    for (let value = 0; value < values; value++) weight += sums[offset + k * step + value]!
    weights[k] = weight
    total += weight
  }
  return { sums, offset, step, weights, total }
}

/** Degrees of freedom of rest, group and both, and whether their variances can be estimated. */
function presence({ clusters: { clusterStarts, factors, whole } }: WeightedCube, inside: Side, rest: Side) {
  const strata = [0, 0, 0] as [number, number, number]
  const clusters = [0, 0, 0] as [number, number, number]
  const estimable = [true, true, true] as [boolean, boolean, boolean]
  const last = [0, 0, 0] as [number, number, number]
  for (let h = 0; h < factors.length; h++) {
    const here = [0, 0, 0]
    for (let k = clusterStarts[h]!; k < clusterStarts[h + 1]!; k++) {
      const inRest = rest.weights[k]! > 0 ? 1 : 0
      const inGroup = inside.weights[k]! > 0 ? 1 : 0
      here[0]! += inRest
      here[1]! += inGroup
      here[2]! += inRest | inGroup
    }
    for (const side of [0, 1, 2] as const) {
      if (here[side] === 0) continue
      clusters[side] += here[side]!
      strata[side]++
      last[side] = h
      if (Number.isNaN(factors[h]!)) estimable[side] = false
    }
  }
  for (const side of [0, 1, 2] as const) {
    const single = clusters[side] === 1 && !whole[last[side]]
    if (clusters[side] === 0 || single) estimable[side] = false
  }
  const df = [clusters[0] - strata[0], clusters[1] - strata[1], clusters[2] - strata[2]] as const
  return { df, estimable }
}

function compareOne(
  { clusters: { clusterStarts, factors } }: WeightedCube,
  [rest, inside]: readonly [Side, Side],
  measure: Measure,
  estimable: readonly [boolean, boolean, boolean],
  [y, x]: readonly [Float64Array, Float64Array],
  result: CubeComparisons,
  cell: number,
): void {
  const p0 = scores(rest, measure, y)
  const p1 = scores(inside, measure, x)
  let v1 = 0
  let v0 = 0
  let covariance = 0
  for (let h = 0; h < factors.length; h++) {
    const factor = factors[h]!
    // a stratum taken whole adds nothing; of one that cannot be estimated `estimable` tells
    if (!(factor > 0)) continue
    const from = clusterStarts[h]!
    const to = clusterStarts[h + 1]!
    let meanX = 0
    let meanY = 0
    for (let k = from; k < to; k++) {
      meanX += x[k]!
      meanY += y[k]!
    }
    meanX /= to - from
    meanY /= to - from
    let xx = 0
    let yy = 0
    let xy = 0
    for (let k = from; k < to; k++) {
      const dx = x[k]! - meanX
      const dy = y[k]! - meanY
      xx += dx * dx
      yy += dy * dy
      xy += dx * dy
    }
    v1 += factor * xx
    v0 += factor * yy
    covariance += factor * xy
  }
  result.estimates[cell] = p1
  result.restEstimates[cell] = p0
  result.differences[cell] = p1 - p0
  if (estimable[1]) result.standardErrors[cell] = Math.sqrt(v1)
  if (estimable[0]) result.restStandardErrors[cell] = Math.sqrt(v0)
  if (estimable.every(Boolean))
    result.differenceStandardErrors[cell] = Math.sqrt(Math.max(0, v1 + v0 - 2 * covariance))
}

/** Puts each cluster's linearised total into `z` and gives the mean (NaN where there are no rows). */
function scores({ sums, offset, step, weights, total }: Side, measure: Measure, z: Float64Array): number {
  let sum = 0
  for (let k = 0; k < z.length; k++) {
    let own = 0
    for (let value = 0; value < measure.length; value++) {
      own += measure[value]! * sums[offset + k * step + value]!
    }
    z[k] = own
    sum += own
  }
  const mean = sum / total
  for (let k = 0; k < z.length; k++) z[k] = (z[k]! - mean * weights[k]!) / total
  return mean
}
