import type { LonelyPolicy, Stage, SurveyDesign } from './design.ts'

/** A column of names or numbers, one entry a row. */
export type Labels = ArrayLike<string> | ArrayLike<number>

export interface StageColumns {
  readonly strata?: Labels | undefined
  /** Which cluster each row was drawn with. Absent: each row was drawn by itself. */
  readonly clusters?: Labels | undefined
  /** Clusters in the population of the row's stratum; Infinity: not corrected. */
  readonly populationClusters?: ArrayLike<number> | undefined
}

export interface SurveyDesignColumns extends StageColumns {
  /** Absent: implied by the population of every stage, or all 1 where no stage has one. */
  readonly weights?: ArrayLike<number> | undefined
  /** Several stages, the first drawn first, in the place of `strata`, `clusters` and `populationClusters`. */
  readonly stages?: readonly StageColumns[] | undefined
  /** Default `fail`. */
  readonly lonely?: LonelyPolicy | undefined
}

/**
 * A survey design from columns. Names of clusters in a later stage need only differ within their cluster of the stage before;
 * those of the first stage must differ between strata. Strata and populations of a later stage belong to the cluster of the stage before.
 * @throws RangeError columns of different lengths; no column to tell the number of rows; a weight that is negative or not
 *   finite; a missing (NaN) name; a cluster in two strata; a population that varies within a stratum or is smaller than
 *   the sample; weights left out where only some stages have a population
 */
export function surveyDesign(columns: SurveyDesignColumns): SurveyDesign {
  const { strata, clusters, populationClusters } = columns
  if (columns.stages !== undefined && (strata ?? clusters ?? populationClusters) !== undefined) {
    throw new RangeError('Give either stages or strata, clusters and populationClusters, not both')
  }
  const given = columns.stages ?? [{ strata, clusters, populationClusters }]
  if (given.length === 0) throw new RangeError('A survey design needs at least one stage')
  const size = commonLength(columns.weights, given)
  const stages: Stage[] = []
  const weights = columns.weights === undefined ? undefined : checkedWeights(columns.weights)
  const implied = new Float64Array(size).fill(1)
  given.forEach((stage, at) => {
    stages.push(builtStage(stage, size, at + 1, stages.at(-1), implied))
  })
  if (weights === undefined) {
    const corrected = given.filter((stage) => stage.populationClusters !== undefined).length
    if (corrected > 0 && corrected < given.length) {
      throw new RangeError('Weights can only be left out where every stage has a population, or none')
    }
  }
  return { size, weights: weights ?? implied, stages, lonely: columns.lonely ?? 'fail' }
}

function commonLength(weights: ArrayLike<number> | undefined, stages: readonly StageColumns[]): number {
  const columns = [weights, ...stages.flatMap((s) => [s.strata, s.clusters, s.populationClusters])]
  const lengths = new Set(columns.filter((column) => column !== undefined).map((column) => column.length))
  if (lengths.size !== 1) {
    throw new RangeError(
      lengths.size === 0
        ? 'A survey design needs at least one column'
        : `Columns of a survey design have different lengths: ${[...lengths].join(', ')}`,
    )
  }
  return [...lengths][0]!
}

function checkedWeights(weights: ArrayLike<number>): Float64Array {
  const checked = Float64Array.from(weights)
  checked.forEach((weight, row) => {
    if (!(weight >= 0 && weight < Number.POSITIVE_INFINITY)) {
      throw new RangeError(`Weight ${weight} in row ${row + 1} is not a finite number of 0 or more`)
    }
  })
  return checked
}

function builtStage(
  columns: StageColumns,
  size: number,
  number: number,
  before: Stage | undefined,
  implied: Float64Array,
): Stage {
  const within = before?.cluster
  const stratum = positions(columns.strata, within, size, `stratum of stage ${number}`)
  const cluster =
    columns.clusters === undefined
      ? Uint32Array.from({ length: size }, (_, row) => row)
      : positions(columns.clusters, within, size, `cluster of stage ${number}`)
  const drawn = clustersDrawn(stratum, cluster, columns, number)
  if (columns.populationClusters === undefined) return { stratum, cluster }
  const populationClusters = Float64Array.from(columns.populationClusters)
  const population = new Map<number, number>()
  for (let row = 0; row < size; row++) {
    const value = populationClusters[row]!
    const known = population.get(stratum[row]!)
    const sample = drawn.get(stratum[row]!)!
    if (known === undefined) population.set(stratum[row]!, value)
    else if (known !== value) {
      throw new RangeError(
        `Population of stage ${number} is both ${known} and ${value} in one stratum (row ${row + 1})`,
      )
    }
    if (!(value >= sample)) {
      throw new RangeError(
        `Population ${value} of stage ${number} in row ${row + 1} is smaller than the sample of ${sample}`,
      )
    }
    implied[row]! *= value / sample
  }
  return { stratum, cluster, populationClusters }
}

/** Clusters in each stratum, having checked that each cluster lies in one. */
function clustersDrawn(
  stratum: Uint32Array,
  cluster: Uint32Array,
  columns: StageColumns,
  number: number,
): ReadonlyMap<number, number> {
  const home = new Map<number, number>()
  const drawn = new Map<number, number>()
  for (let row = 0; row < cluster.length; row++) {
    const known = home.get(cluster[row]!)
    if (known === stratum[row]!) continue
    if (known !== undefined) {
      throw new RangeError(`Cluster ${columns.clusters?.[row]} of stage ${number} lies in two strata`)
    }
    home.set(cluster[row]!, stratum[row]!)
    drawn.set(stratum[row]!, (drawn.get(stratum[row]!) ?? 0) + 1)
  }
  return drawn
}

/** Position of each row's label among those met, each cluster of the stage before having its own labels. */
function positions(
  labels: Labels | undefined,
  within: Uint32Array | undefined,
  size: number,
  what: string,
): Uint32Array {
  const result = new Uint32Array(size)
  if (labels === undefined) return within?.slice() ?? result
  const known = new Map<number, Map<string | number, number>>()
  let count = 0
  for (let row = 0; row < size; row++) {
    const label = labels[row]!
    if (Number.isNaN(label)) throw new RangeError(`Missing ${what} in row ${row + 1}`)
    const above = within === undefined ? 0 : within[row]!
    let names = known.get(above)
    if (names === undefined) {
      names = new Map()
      known.set(above, names)
    }
    let position = names.get(label)
    if (position === undefined) {
      position = count++
      names.set(label, position)
    }
    result[row] = position
  }
  return result
}
