export type ReplicateMethod =
  | 'jackknife-jk1'
  | 'jackknife-jkn'
  | 'bootstrap-rao-wu'
  | 'brr'
  | 'brr-fay'
  | 'given'

/**
 * Weights of the sample with a part left out or drawn again, many times over: an estimate made with each tells how much
 * it varies. V = scale * sum_r replicateScale_r (estimate_r - centre)(estimate_r - centre)' (Wolter 2007).
 */
export interface ReplicateWeights {
  readonly method: ReplicateMethod
  /** Weights of the full sample. */
  readonly weights: Float64Array
  /** Position of each row's unit (cluster): rows of a unit share a factor. */
  readonly unit: Uint32Array
  /** What the weights are multiplied by, for each replicate: an entry a unit. NaN: the replicate failed. */
  readonly factors: readonly Float64Array[]
  readonly scale: number
  readonly replicateScales: Float64Array
  /** `replicates`: spread around the replicates' mean. `estimate`: around the full sample's estimate (R's mse = TRUE). */
  readonly centre: 'replicates' | 'estimate'
  /** Clusters less strata. */
  readonly degreesOfFreedom: number
}

export interface ReplicateOptions {
  /** Default `replicates`, as R. */
  readonly centre?: 'replicates' | 'estimate'
}

/** The weights of one replicate, an entry a row. */
export function weightsOfReplicate(replicates: ReplicateWeights, replicate: number): Float64Array {
  const factors = replicates.factors[replicate]
  if (factors === undefined) throw new RangeError(`There is no replicate ${replicate}`)
  return replicates.weights.map((weight, row) =>
    weight === 0 ? 0 : weight * factors[replicates.unit[row]!]!,
  )
}

/**
 * Replicate weights made elsewhere, as factors for the units (clusters) that rows belong to.
 * @throws RangeError where lengths do not agree
 */
export function givenReplicates(
  given: Omit<ReplicateWeights, 'method' | 'centre'> & ReplicateOptions,
): ReplicateWeights {
  const { weights, unit, factors, replicateScales, centre = 'replicates' } = given
  if (unit.length !== weights.length)
    throw new RangeError('The column of units has not one entry for each row')
  if (replicateScales.length !== factors.length) throw new RangeError('Give one scale for each replicate')
  const units = unit.reduce((most, position) => Math.max(most, position + 1), 0)
  if (factors.some((of) => of.length < units))
    throw new RangeError('A replicate has not one factor for each unit')
  return { ...given, centre, method: 'given' }
}
