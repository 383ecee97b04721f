import type { SurveyDesign } from './design.ts'
import type { RowMask } from './linearisation.ts'

/** The rows of a domain that have positive weight and a number in every column: 1 in, 0 out. */
export function answeredRows(
  design: SurveyDesign,
  columns: readonly Float64Array[],
  rows?: RowMask,
): RowMask {
  if (rows !== undefined && rows.length !== design.size)
    throw new RangeError('A row mask has not one entry for each row')
  const mask = new Uint8Array(design.size)
  for (let row = 0; row < design.size; row++) {
    if (design.weights[row]! > 0 && (rows === undefined || rows[row] === 1)) mask[row] = 1
  }
  for (const column of columns) {
    if (column.length !== design.size) throw new RangeError('A column has not one entry for each row')
    for (let row = 0; row < design.size; row++) if (Number.isNaN(column[row]!)) mask[row] = 0
  }
  return mask
}

export function countRows(rows: RowMask): number {
  let count = 0
  for (let row = 0; row < rows.length; row++) count += rows[row]!
  return count
}

export function weightSum(weights: Float64Array, rows: RowMask): number {
  let sum = 0
  for (let row = 0; row < rows.length; row++) if (rows[row] === 1) sum += weights[row]!
  return sum
}

export function weightedSum(weights: Float64Array, column: Float64Array, rows: RowMask): number {
  let sum = 0
  for (let row = 0; row < rows.length; row++) if (rows[row] === 1) sum += weights[row]! * column[row]!
  return sum
}

/** Kish's effective number of rows, (sum w)^2 / sum w^2: what unequal weights leave of them (Kish 1965, 11.7). 0 for no rows. */
export function kishEffectiveRows(weights: Float64Array, rows: RowMask): number {
  let squares = 0
  for (let row = 0; row < rows.length; row++) if (rows[row] === 1) squares += weights[row]! ** 2
  return squares === 0 ? 0 : weightSum(weights, rows) ** 2 / squares
}
