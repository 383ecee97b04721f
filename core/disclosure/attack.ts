import { type Component, componentModel, splitUnknown } from './components.ts'
import type { LinearModel, LinearSolver } from './linear-solver.ts'
import type { Interval, LinkedCells } from './linked-cells.ts'
import { wholeAbove, wholeBelow, witnessOf } from './witnesses.ts'

export interface AttackOptions {
  /**
   * Ask for whole-number counts: the exact interval. Otherwise the linear one, whose ends are rounded inwards: it
   * contains the exact one and may be wider, so that width in it proves nothing (`proveProtected` does).
   */
  readonly whole?: boolean
  /** Components with more unknown cells than this get the linear interval all the same. */
  readonly wholeUpTo?: number
}

/**
 * What an outsider can compute: for every withheld printed cell and every sensitive implied cell the smallest and the
 * largest count that agree with all that is shown, by linear programming (Fischetti and Salazar 2001; Willenborg and de
 * Waal 2001, chapter 5). A sensitive printed cell that is shown is listed with width 0. `low === high`: computed exactly.
 * A high end without bound is `Infinity`.
 *
 * @returns intervals by ascending cell.
 * @throws RangeError see `splitUnknown`.
 */
export function attack(
  cells: LinkedCells,
  hidden: Uint8Array,
  solver: LinearSolver,
  { whole = false, wholeUpTo = 400 }: AttackOptions = {},
): Interval[] {
  const { counts } = cells
  const { components, determined } = splitUnknown(cells, hidden)
  const known = new Set(determined)
  const asked = (cell: number): boolean =>
    cells.printed[cell] === 0 ? cells.protection[cell]! > 0 : hidden[cell] === 1
  const found: Interval[] = []
  for (let cell = 0; cell < counts.length; cell++) {
    const shown = cells.printed[cell] === 1 && hidden[cell] === 0 && cells.protection[cell]! > 0
    if (shown || (known.has(cell) && asked(cell))) {
      found.push({ cell, low: counts[cell]!, high: counts[cell]! })
    }
  }
  for (const component of components) {
    const columns = [...component.cells.keys()].filter((j) => asked(component.cells[j]!))
    if (columns.length === 0) continue
    const useWhole = whole && component.cells.length <= wholeUpTo
    found.push(...attackComponent(component, counts, columns, solver, useWhole))
  }
  return found.sort((a, b) => a.cell - b.cell)
}

function attackComponent(
  component: Component,
  counts: Int32Array,
  columns: readonly number[],
  solver: LinearSolver,
  whole: boolean,
): Interval[] {
  const width = component.cells.length
  const ceiling = ceilings(component, counts)
  // the furthest seen so far; a cell that has been at its plain bound needs no question of its own
  const lowest = new Float64Array(width)
  const highest = new Float64Array(width)
  const linear = componentModel(component, counts, solver)
  let exact: LinearModel | undefined
  try {
    const end = (j: number, sense: 'least' | 'most'): number => {
      const seen = sense === 'least' ? lowest : highest
      const plain = sense === 'least' ? -counts[component.cells[j]!]! : ceiling[j]!
      if (seen[j] === plain) return plain
      const first = linear.solve(sense, [j], [1])
      if (first.status === 'unbounded') return Number.POSITIVE_INFINITY
      if (first.status !== 'optimal')
        throw new Error(`the attack on cell ${component.cells[j]} ended: ${first.status}`)
      const isWitness = witnessOf(component, counts, first.columns) !== null
      if (isWitness || !whole) remember(first.columns)
      const bound = sense === 'least' ? wholeAbove(first.value) : wholeBelow(first.value)
      if (isWitness || !whole || seen[j] === bound) return bound
      exact ??= componentModel(component, counts, solver, true)
      exact.setBounds(j, -counts[component.cells[j]!]!, sense === 'least' ? Number.POSITIVE_INFINITY : bound)
      const answer = exact.solve(sense, [j], [1])
      exact.setBounds(j, -counts[component.cells[j]!]!, Number.POSITIVE_INFINITY)
      // where the solver gives up, the linear bound still holds
      if (answer.status !== 'optimal') return bound
      if (witnessOf(component, counts, answer.columns)) remember(answer.columns)
      return Math.round(answer.value)
    }
    const remember = (point: Float64Array): void => {
      for (let j = 0; j < width; j++) {
        lowest[j] = Math.min(lowest[j]!, wholeAbove(point[j]!))
        highest[j] = Math.max(highest[j]!, wholeBelow(point[j]!))
      }
    }
    return columns.map((j) => {
      const cell = component.cells[j]!
      const count = counts[cell]!
      return { cell, low: count + end(j, 'least'), high: count + end(j, 'most') }
    })
  } finally {
    linear.dispose()
    exact?.dispose()
  }
}

/** How far each cell can rise by any one sum with a known total alone: what its unknown parts have together, less the cell. */
function ceilings({ cells, rows }: Component, counts: Int32Array): Float64Array {
  const ceiling = new Float64Array(cells.length).fill(Number.POSITIVE_INFINITY)
  for (const { columns, values } of rows) {
    if (values.some((value) => value < 0)) continue
    let all = 0
    for (const j of columns) all += counts[cells[j]!]!
    for (const j of columns) ceiling[j] = Math.min(ceiling[j]!, all - counts[cells[j]!]!)
  }
  return ceiling
}
