import type { Component } from './components.ts'

/**
 * Whole-number deviations of a component that an outsider cannot rule out: every sum holds and no count is below 0.
 * The answer 0 everywhere, the truth, is always one. Two witnesses prove how far a cell can move, whatever the rounding
 * of the solver, because they are checked in whole numbers.
 */
export type Witness = Int32Array

/** A witness by the cells that it moves. */
export interface SparseWitness {
  readonly columns: readonly number[]
  readonly deviations: readonly number[]
}

export function sparseWitness(witness: Witness): SparseWitness {
  const columns: number[] = []
  for (let j = 0; j < witness.length; j++) if (witness[j] !== 0) columns.push(j)
  return { columns, deviations: columns.map((j) => witness[j]!) }
}

/** How far a witness moves a cell. */
export function movedBy({ columns, deviations }: SparseWitness, column: number): number {
  const at = columns.indexOf(column)
  return at < 0 ? 0 : deviations[at]!
}

/** Further from a whole number than this, a solver's value is taken as a fraction. */
const wholeWithin = 1e-6

/** The solver's point as a witness, or `null` where it is not whole or breaks a sum. */
export function witnessOf(
  { cells, rows }: Component,
  counts: Int32Array,
  point: Float64Array,
): Witness | null {
  if (point.length !== cells.length) return null
  const witness = new Int32Array(point.length)
  for (let j = 0; j < point.length; j++) {
    const whole = Math.round(point[j]!)
    if (Math.abs(point[j]! - whole) > wholeWithin || whole < -counts[cells[j]!]! || whole > largest)
      return null
    witness[j] = whole
  }
  for (const { columns, values } of rows) {
    let sum = 0
    for (let k = 0; k < columns.length; k++) sum += values[k]! * witness[columns[k]!]!
    if (sum !== 0) return null
  }
  return witness
}

/** Counts stay far below what 32 bits hold. */
const largest = 2 ** 30

/** The largest whole number not above a solver's value, and the smallest not below it. */
export function wholeBelow(value: number): number {
  return Math.floor(value + wholeWithin)
}

export function wholeAbove(value: number): number {
  return Math.ceil(value - wholeWithin)
}
