import { maximumEntropyNoise, type NoiseDistribution } from './maximum-entropy.ts'

export interface CellKeyOptions {
  /** Noise is from -bound to bound. */
  readonly bound: number
  /** Variance of the noise, wherever it is possible. */
  readonly variance: number
  /** The smallest count above 0 that may be shown; 1: all may. */
  readonly smallest: number
}

/** How a count is changed, by count and key. */
export interface CellKeyTable extends CellKeyOptions {
  readonly method: 'cell-key'
  /** `rows[i - 1]` for a true count of i; the last row for all larger counts too. */
  readonly rows: readonly CellKeyRow[]
}

interface CellKeyRow extends NoiseDistribution {
  /** Whether the row has the variance asked for; where it cannot, it has the nearest possible. */
  readonly feasible: boolean
  /** Probability of this noise or less; the last is 1. */
  readonly cumulative: readonly number[]
}

/** A variance is reached if it is within this of what was asked for. */
const varianceTolerance = 1e-9

/**
 * The noise of the cell-key method, one distribution per true count (Fraser and Wooton 2005; as the R package ptable):
 * mean 0, so that noisy counts are right on average; the stated variance; never beyond the bound, below 0, or on a count
 * from 1 to `smallest` - 1; otherwise of the largest entropy. A true 0 stays 0. Counts from bound + smallest on have
 * the same, symmetric, distribution.
 *
 * A true count c below `smallest` can become 0 or at least `smallest`, so its variance is at least
 * c (smallest - c), and for every c below the bound at most c times the bound. Where the variance asked for is not
 * possible the row has the nearest that is and says so.
 *
 * @throws RangeError if bound or smallest are not whole numbers from 1, if the bound is below smallest - 1 (a count of 1
 *   could then only become 0), or if the variance is not above 0.
 */
export function cellKeyTable({ bound, variance, smallest }: CellKeyOptions): CellKeyTable {
  if (!Number.isInteger(bound) || bound < 1) throw new RangeError(`bound ${bound}`)
  if (!Number.isInteger(smallest) || smallest < 1) throw new RangeError(`smallest ${smallest}`)
  if (!(variance > 0)) throw new RangeError(`variance ${variance}`)
  if (bound < smallest - 1)
    throw new RangeError(`bound ${bound} is below ${smallest - 1}: a count of 1 could only become 0`)
  const rows = Array.from({ length: bound + smallest }, (_, at) => rowFor(at + 1, bound, variance, smallest))
  return { method: 'cell-key', bound, variance, smallest, rows }
}

function rowFor(count: number, bound: number, variance: number, smallest: number): CellKeyRow {
  const support = Array.from({ length: 2 * bound + 1 }, (_, at) => at - bound).filter(
    (noise) => count + noise === 0 || count + noise >= smallest,
  )
  const found = maximumEntropyNoise(support, variance)
  let sum = 0
  const cumulative = found.probability.map((probability) => {
    sum += probability
    return sum
  })
  cumulative[cumulative.length - 1] = 1
  return { ...found, cumulative, feasible: Math.abs(found.variance - variance) <= varianceTolerance }
}
