import { createRandom } from '#core/foundation'
import type { Component } from './components.ts'
import { columnRows } from './neighbourhood.ts'
import type { SparseWitness } from './witnesses.ts'

/** Finds small witnesses by walking from sum to sum, without a program. */
export interface Walker {
  /**
   * A witness in which a column has this deviation and `held`, if any, none; `null` where the walk did not find one,
   * which proves nothing.
   *
   * @param attempts how often the walk may begin: one takes the straight way, several each another with detours.
   */
  walk(column: number, deviation: number, attempts: number, held?: number): SparseWitness | null
}

/**
 * A cell that moves breaks its sums. The walk repairs one broken sum after the other by moving one more cell of it, first
 * the one that leaves least broken, and goes back where it gets stuck; after a while it starts again with small detours. What it finds is whole and small: it leaves
 * nearly all cells alone, so that it holds for nearly everyone who knows one of them (see `insiders.ts`).
 *
 * @param mayMove asked anew in every walk; absent: all may.
 */
export function createWalker(
  component: Component,
  counts: Int32Array,
  mayMove: (column: number) => boolean = () => true,
): Walker {
  const { cells, rows } = component
  const { start, row: rowOf, value: signOf } = columnRows(component)
  const deviation = new Int32Array(cells.length)
  const taken = new Uint8Array(cells.length)
  const broken = new Int32Array(rows.length)
  const open: number[] = []
  const moved: number[] = []
  const random = createRandom('walks')
  let detours = false
  let steps = 0

  const shift = (column: number, by: number): void => {
    deviation[column]! += by
    for (let e = start[column]!; e < start[column + 1]!; e++) {
      const row = rowOf[e]!
      const before = broken[row]!
      const after = before + signOf[e]! * by
      broken[row] = after
      if (before === 0) open.push(row)
      else if (after === 0) {
        open[open.indexOf(row)] = open.at(-1)!
        open.pop()
      }
    }
  }
  const take = (column: number, by: number): void => {
    taken[column] = 1
    moved.push(column)
    shift(column, by)
  }
  const giveBack = (): void => {
    const column = moved.pop()!
    taken[column] = 0
    shift(column, -deviation[column]!)
  }
  /** How much more would be broken. */
  const damage = (column: number, by: number): number => {
    let more = 0
    for (let e = start[column]!; e < start[column + 1]!; e++) {
      const now = broken[rowOf[e]!]!
      more += Math.abs(now + signOf[e]! * by) - Math.abs(now)
    }
    return more
  }
  const repair = (): boolean => {
    if (open.length === 0) return true
    if (steps++ >= stepsAtMost) return false
    let row = open[0]!
    for (const one of open) if (rows[one]!.columns.length < rows[row]!.columns.length) row = one
    for (const { column, by } of best(row)) {
      take(column, by)
      if (repair()) return true
      giveBack()
    }
    return false
  }
  /** The few moves that repair a sum, or a part of what is wrong with it, with the least damage. */
  const best = (row: number): Move[] => {
    const found: Move[] = []
    const { columns, values } = rows[row]!
    for (let k = 0; k < columns.length; k++) {
      const column = columns[k]!
      if (taken[column] === 1 || !mayMove(column)) continue
      const by = Math.max(-broken[row]! * values[k]!, -counts[cells[column]!]!)
      if (by === 0) continue
      const price = damage(column, by) + (detours ? (random.below(1000) * Math.abs(by)) / 1000 : 0)
      if (found.length === branches && price >= found.at(-1)!.price) continue
      if (found.length === branches) found.pop()
      let at = found.length
      while (at > 0 && found[at - 1]!.price > price) at--
      found.splice(at, 0, { column, by, price })
    }
    return found
  }

  return {
    walk(column, by, attempts, held = -1) {
      if (by === 0 || by < -counts[cells[column]!]!) return null
      if (held >= 0) taken[held] = 1
      let found: SparseWitness | null = null
      for (let attempt = 0; attempt < attempts && !found; attempt++) {
        detours = attempts > 1
        steps = 0
        take(column, by)
        if (repair()) found = { columns: moved.slice(), deviations: moved.map((j) => deviation[j]!) }
        while (moved.length > 0) giveBack()
      }
      if (held >= 0) taken[held] = 0
      return found
    },
  }
}

interface Move {
  readonly column: number
  readonly by: number
  readonly price: number
}

/** Walks that have not ended after so many repairs are given up. */
const stepsAtMost = 60
/** Ways to repair a sum that are tried. */
const branches = 3
