import { type ReplicateEstimates, replicateEstimates } from './estimate.ts'
import type { ReplicateWeights } from './replicate-weights.ts'

/** Rows of an estimate: 1 in, 0 out; one entry a row. */
type RowMask = Uint8Array

/** Weighted means sum w y / sum w. Rows with NaN in any column are left out. NaN where no weight is left. */
export function replicateMean(
  replicates: ReplicateWeights,
  columns: readonly Float64Array[],
  rows?: RowMask,
): ReplicateEstimates {
  const answered = answeredRows(replicates, columns, rows)
  return replicateEstimates(replicates, (weights) => {
    const below = sumOf(weights, undefined, answered)
    return columns.map((column) => ratio(sumOf(weights, column, answered), below))
  })
}

/** Weighted totals sum w y of the rows that answered. */
export function replicateTotal(
  replicates: ReplicateWeights,
  columns: readonly Float64Array[],
  rows?: RowMask,
): ReplicateEstimates {
  const answered = answeredRows(replicates, columns, rows)
  return replicateEstimates(replicates, (weights) =>
    columns.map((column) => sumOf(weights, column, answered)),
  )
}

/** Ratio of two totals. NaN where the denominator's is 0. */
export function replicateRatio(
  replicates: ReplicateWeights,
  numerator: Float64Array,
  denominator: Float64Array,
  rows?: RowMask,
): ReplicateEstimates {
  const answered = answeredRows(replicates, [numerator, denominator], rows)
  return replicateEstimates(replicates, (weights) => [
    ratio(sumOf(weights, numerator, answered), sumOf(weights, denominator, answered)),
  ])
}

/** Two shares of the weight this close are the same: a replicate's weights are products, not exact. */
const SAME = 1e-12

/**
 * Weighted quantiles, the least value with at least the share `probability` of the weight at or below it (the rule `math` of R
 * `survey`). With the bootstrap or BRR; the jackknife's standard error is not valid for quantiles.
 *
 * @throws RangeError where a probability is not between 0 and 1
 */
export function replicateQuantile(
  replicates: ReplicateWeights,
  column: Float64Array,
  probabilities: readonly number[],
  rows?: RowMask,
): ReplicateEstimates {
  for (const p of probabilities)
    if (!(p >= 0 && p <= 1)) throw new RangeError(`Probability ${p} is not in [0, 1]`)
  const answered = answeredRows(replicates, [column], rows)
  const order = Uint32Array.from(answered.keys()).filter((row) => answered[row] === 1)
  order.sort((a, b) => column[a]! - column[b]!)
  return replicateEstimates(replicates, (weights) => {
    const whole = sumOf(weights, undefined, answered)
    return probabilities.map((p) => {
      if (!(whole > 0)) return Number.NaN
      let below = 0
      let last = Number.NaN
      for (const row of order) {
        if (weights[row] === 0) continue
        below += weights[row]!
        last = column[row]!
        if (below >= (p - SAME) * whole) return last
      }
      return last
    })
  })
}

function answeredRows(
  replicates: ReplicateWeights,
  columns: readonly Float64Array[],
  rows?: RowMask,
): RowMask {
  const size = replicates.weights.length
  if (rows !== undefined && rows.length !== size)
    throw new RangeError('A row mask has not one entry for each row')
  for (const column of columns) {
    if (column.length !== size) throw new RangeError('A column has not one entry for each row')
  }
  return Uint8Array.from({ length: size }, (_, row) => {
    const asked = replicates.weights[row]! > 0 && (rows === undefined || rows[row] === 1)
    return asked && columns.every((column) => !Number.isNaN(column[row]!)) ? 1 : 0
  })
}

function sumOf(weights: Float64Array, column: Float64Array | undefined, rows: RowMask): number {
  let sum = 0
  for (let row = 0; row < rows.length; row++) {
    if (rows[row] === 1) sum += weights[row]! * (column === undefined ? 1 : column[row]!)
  }
  return sum
}

function ratio(above: number, below: number): number {
  return below === 0 ? Number.NaN : above / below
}
