import { type Component, splitUnknown } from './components.ts'
import { createCutFinder } from './cuts.ts'
import type { LinearModel, LinearRow, LinearSolver } from './linear-solver.ts'
import { cellState, type LinkedCells, withholdable } from './linked-cells.ts'
import { proveProtected } from './prove.ts'
import { subsystem } from './subsystem.ts'
import { suppress } from './suppress.ts'

export interface LeastLossOptions {
  /** The choice to improve on; absent: what `suppress` withholds. */
  readonly start?: Uint8Array
  /** Sets of connected cells with more cells to decide than this keep the start. */
  readonly maxCells?: number
  /** Rounds of cuts for one set of connected cells; after these it keeps the start. */
  readonly maxRounds?: number
}

export interface LeastLoss {
  /** 1: withheld. */
  readonly hidden: Uint8Array
  /** The cost of all that is withheld. */
  readonly cost: number
  /** No choice that protects costs less. */
  readonly proven: boolean
  /**
   * Sensitive cells that no choice protects, because of what is already shown; they are left out of account. Not looked
   * for in sets that keep the start for their size.
   */
  readonly impossible: readonly number[]
  readonly cuts: number
  readonly rounds: number
}

/**
 * The choice of withheld cells that costs least and gives every sensitive cell the width it needs: a whole-number program
 * with a yes or no for each printed cell, which learns by cuts what the attacker does not allow (Fischetti and
 * Salazar 2001). The program is solved for each set of connected cells alone: first without asking for whole answers,
 * then with, until the attacker (`proveProtected`) finds nothing. Where limits are reached that set keeps its part of the
 * start, and `proven` is false. Insiders are not considered.
 *
 * @throws RangeError see `splitUnknown`.
 */
export function leastLoss(
  cells: LinkedCells,
  solver: LinearSolver,
  { start = suppress(cells), maxCells = 300, maxRounds = 200 }: LeastLossOptions = {},
): LeastLoss {
  const { printed, protection, state, cost } = cells
  const mostHidden = withholdable(cells)
  const hidden = mostHidden.map((may, cell) =>
    may === 1 && (protection[cell]! > 0 || state[cell] === cellState.withheld) ? 1 : 0,
  )
  const { components } = splitUnknown(cells, mostHidden)
  const freeOf = (component: Component): Int32Array =>
    component.cells.filter((cell) => mostHidden[cell] === 1 && hidden[cell] === 0)
  const touched = components.filter((component) => component.cells.some((cell) => protection[cell]! > 0))
  const large = touched.filter((component) => freeOf(component).length > maxCells)
  for (const component of large) for (const cell of freeOf(component)) hidden[cell] = start[cell]!

  const small = touched.filter((component) => freeOf(component).length <= maxCells)
  const needed = protection.slice()
  for (const component of large) for (const cell of component.cells) needed[cell] = 0
  // what is not printed is not asked for
  const asked = printed.slice()
  for (const component of large) for (const cell of component.cells) asked[cell] = 0
  const atBest = proveProtected({ ...cells, printed: asked, protection: needed }, mostHidden, solver)
  const impossible = [...atBest.exposed, ...atBest.undecided].map(({ cell }) => cell)
  for (const cell of impossible) needed[cell] = 0
  const withStart = proveProtected({ ...cells, printed: asked, protection: needed }, start, solver)
  const startFails = new Set([...withStart.exposed, ...withStart.undecided].map(({ cell }) => cell))

  let proven = large.length === 0 && atBest.undecided.length === 0
  let cuts = 0
  let rounds = 0
  for (const component of small) {
    const free = freeOf(component)
    if (free.length === 0 || component.cells.every((cell) => needed[cell] === 0)) continue
    const startSafe = component.cells.every((cell) => !startFails.has(cell))
    const kept = free.filter((cell) => start[cell] === 1)
    const startCost = kept.reduce((sum, cell) => sum + cost[cell]!, 0)
    const found = solveComponent(
      { ...cells, protection: needed },
      hidden,
      component,
      startSafe ? startCost : Number.POSITIVE_INFINITY,
      solver,
      maxRounds,
    )
    cuts += found.cuts
    rounds += found.rounds
    const chosen = found.choice === 'start' || found.choice === 'limit' ? kept : found.choice
    for (const cell of chosen) hidden[cell] = 1
    if (found.choice === 'limit') proven = false
  }
  return { hidden, cost: costOf(cells, hidden), proven, impossible, cuts, rounds }
}

/** What withholding these cells costs altogether. */
export function costOf({ cost, printed }: Pick<LinkedCells, 'cost' | 'printed'>, hidden: Uint8Array): number {
  let sum = 0
  for (let cell = 0; cell < hidden.length; cell++) {
    if (hidden[cell] === 1 && printed[cell] === 1) sum += cost[cell]!
  }
  return sum
}

interface Solved {
  /** Cells to withhold besides those that must be; `start`: nothing costs less than the start. */
  readonly choice: Iterable<number> | 'start' | 'limit'
  readonly cuts: number
  readonly rounds: number
}

function solveComponent(
  cells: LinkedCells,
  must: Uint8Array,
  component: Component,
  startCost: number,
  solver: LinearSolver,
  maxRounds: number,
): Solved {
  const { cells: all, positions } = subsystem(cells, component)
  const width = component.cells.length
  const own = component.cells
  const free = [...own.keys()].filter((j) => cells.printed[own[j]!] === 1 && must[own[j]!] === 0)
  const place = new Map(free.map((j, y) => [j, y]))
  const guarded = [...own.keys()].filter((j) => cells.protection[own[j]!]! > 0)
  const costs = free.map((j) => cells.cost[own[j]!]!)
  const finder = createCutFinder(component, cells.counts, solver)
  const rows: LinearRow[] = []
  let master: LinearModel = masterOf(free.length, rows, solver, false)
  let whole = false
  let idle = 0
  let best = Number.NEGATIVE_INFINITY
  const result = (choice: Solved['choice'], rounds: number): Solved => ({ choice, cuts: rows.length, rounds })
  try {
    for (let round = 1; round <= maxRounds; round++) {
      const answer = master.solve('least', [...costs.keys()], costs)
      if (answer.status !== 'optimal') return result('limit', round)
      if (answer.value >= startCost - sameCost) return result('start', round)
      const degrees = new Float64Array(width).fill(1)
      free.forEach((j, y) => {
        degrees[j] = whole ? Math.round(answer.columns[y]!) : answer.columns[y]!
      })
      finder.choose(degrees)
      const before = rows.length
      for (const j of guarded) {
        const cut = finder.cut(j, Math.ceil(cells.protection[own[j]!]!))
        const row = cut && ofFree(cut, place)
        if (!row || valueAt(row, answer.columns) >= row.low - sameCost) continue
        rows.push(row)
        master.addRow(row)
      }
      idle = answer.value > best + sameCost ? 0 : idle + 1
      best = Math.max(best, answer.value)
      if (!whole && (rows.length === before || idle > patience)) {
        whole = true
        master.dispose()
        master = masterOf(free.length, rows, solver, true)
      } else if (whole && rows.length === before) {
        const ownCells = new Set(own)
        const hidden = Uint8Array.from(positions, (cell) => (ownCells.has(cell) ? must[cell]! : 0))
        const chosen = free.filter((j) => degrees[j] === 1)
        for (const j of chosen) hidden[positions.indexOf(own[j]!)] = 1
        if (proveProtected(all, hidden, solver).safe)
          return result(
            chosen.map((j) => own[j]!),
            round,
          )
        // safe for fractions only: of the cells still shown at least one more must go
        const shown = [...free.keys()].filter((y) => degrees[free[y]!] === 0)
        const row = { low: 1, high: Number.POSITIVE_INFINITY, columns: shown, values: shown.map(() => 1) }
        rows.push(row)
        master.addRow(row)
      }
    }
    return result('limit', maxRounds)
  } finally {
    finder.dispose()
    master.dispose()
  }
}

/** Rounds without a higher bound before whole answers are asked for. */
const patience = 5
const sameCost = 1e-7

function masterOf(
  width: number,
  rows: readonly LinearRow[],
  solver: LinearSolver,
  whole: boolean,
): LinearModel {
  return solver.model({
    low: new Float64Array(width),
    high: new Float64Array(width).fill(1),
    rows,
    ...(whole ? { whole: Array.from({ length: width }, (_, y) => y) } : {}),
  })
}

/** A cut over the cells to be decided: the others are withheld, and what they give is taken from what is needed. */
function ofFree(cut: LinearRow, place: ReadonlyMap<number, number>): LinearRow | null {
  let low = cut.low
  const columns: number[] = []
  const values: number[] = []
  cut.columns.forEach((j, k) => {
    const y = place.get(j)
    if (y === undefined) low -= cut.values[k]!
    else {
      columns.push(y)
      values.push(cut.values[k]!)
    }
  })
  if (low <= sameCost) return null
  // no single cell can give more than all that is lacking
  return { low: 1, high: cut.high, columns, values: values.map((value) => Math.min(1, value / low)) }
}

function valueAt({ columns, values }: LinearRow, point: Float64Array): number {
  return columns.reduce((sum, y, k) => sum + values[k]! * point[y]!, 0)
}
