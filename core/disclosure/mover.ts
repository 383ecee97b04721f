import { createRandom } from '#core/foundation'
import type { Component } from './components.ts'
import type { LinearSolver } from './linear-solver.ts'
import { type Witness, witnessOf } from './witnesses.ts'

/** Moves one cell of a component by a given deviation with as little movement of the others as possible. */
export interface Mover {
  /** A witness with this deviation of the column, or `null` where none was found. */
  move(column: number, deviation: number): Witness | null
  /** Keeps a column where it is, until released. */
  hold(column: number): void
  release(column: number): void
  dispose(): void
}

/**
 * Least movement: every deviation is written as rise less fall, and their weighted sum is made least. The moves are
 * then short closed walks near the cell, which are whole far more often than the corner points of a large component,
 * where a fraction anywhere spoils the witness. The weights differ a little so that there is mostly one shortest.
 */
export function createMover(component: Component, counts: Int32Array, solver: LinearSolver): Mover {
  const width = component.cells.length
  const falls = Float64Array.from(component.cells, (cell) => counts[cell]!)
  const random = createRandom('weights')
  const columns = Array.from({ length: 2 * width }, (_, column) => column)
  const weights = columns.map(() => 1 + random.below(1000) / 10_000)
  const high = new Float64Array(2 * width).fill(Number.POSITIVE_INFINITY)
  high.set(falls, width)
  const model = solver.model({
    low: new Float64Array(2 * width),
    high,
    rows: component.rows.map((row) => ({
      ...row,
      columns: [...row.columns, ...row.columns.map((j) => j + width)],
      values: [...row.values, ...row.values.map((value) => -value)],
    })),
  })
  const release = (j: number): void => {
    model.setBounds(j, 0, Number.POSITIVE_INFINITY)
    model.setBounds(j + width, 0, falls[j]!)
  }
  return {
    move(j, deviation) {
      model.setBounds(j, Math.max(0, deviation), Math.max(0, deviation))
      model.setBounds(j + width, Math.max(0, -deviation), Math.max(0, -deviation))
      const point = model.solve('least', columns, weights).columns
      release(j)
      if (point.length === 0) return null
      return witnessOf(
        component,
        counts,
        falls.map((_, k) => point[k]! - point[k + width]!),
      )
    },
    hold(j) {
      model.setBounds(j, 0, 0)
      model.setBounds(j + width, 0, 0)
    },
    release,
    dispose: () => model.dispose(),
  }
}
