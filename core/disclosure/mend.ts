import { type Component, splitUnknown } from './components.ts'
import { type CutFinder, createCutFinder } from './cuts.ts'
import type { LinearSolver } from './linear-solver.ts'
import { type LinkedCells, withholdable } from './linked-cells.ts'
import { suppressNear } from './suppress.ts'

/** A cell that can be placed too closely. */
export interface Weakness {
  readonly cell: number
  /** The width that it needs. */
  readonly need: number
  /** Somebody who knows this cell; absent: an outsider. */
  readonly insider?: number
}

/**
 * Withholds more where the attacker got too close: his own shadow prices tell which shown figures he used (`cuts.ts`),
 * and of these the one that gives most room for its loss is withheld, until he cannot get that close.
 *
 * Where his prices tell nothing, because only whole numbers of people hold the cell, one more cell near it is withheld.
 *
 * @returns what is withheld now, or null where nothing that may be withheld would help.
 */
export function mend(
  cells: LinkedCells,
  hidden: Uint8Array,
  weaknesses: readonly Weakness[],
  solver: LinearSolver,
): Uint8Array | null {
  const result = hidden.slice()
  let changed = false
  const silent: number[] = []
  for (const component of splitUnknown(cells, withholdable(cells)).components) {
    const place = new Map([...component.cells].map((cell, column) => [cell, column]))
    const mine = weaknesses.filter(({ cell }) => place.has(cell))
    if (mine.length === 0) continue
    const finder = createCutFinder(component, cells.counts, solver)
    try {
      for (const weakness of mine) {
        const withheld = strengthen(cells, component, place, result, weakness, finder)
        if (withheld === null) silent.push(weakness.cell)
        else if (withheld > 0) changed = true
      }
    } finally {
      finder.dispose()
    }
  }
  const near = changed || silent.length === 0 ? null : suppressNear(cells, result, silent)
  return changed ? result : near
}

/**
 * Withholds what one weakness needs. Returns how many cells that took: 0 where nothing that may be withheld helps, null
 * where it is wide enough for fractions of people already.
 */
function strengthen(
  { printed, cost }: LinkedCells,
  component: Component,
  place: ReadonlyMap<number, number>,
  hidden: Uint8Array,
  { cell, need, insider }: Weakness,
  finder: CutFinder,
): number | null {
  const open = Float64Array.from(component.cells, (one) => (printed[one] === 0 || hidden[one] === 1 ? 1 : 0))
  const known = insider === undefined ? -1 : place.get(insider)!
  if (known >= 0) open[known] = 0
  const taken: number[] = []
  for (;;) {
    finder.choose(open)
    const cut = finder.cut(place.get(cell)!, need)
    if (!cut) return taken.length === 0 ? null : taken.length
    let best = -1
    let worth = 0
    cut.columns.forEach((column, at) => {
      if (open[column] === 1 || column === known) return
      const ratio = cut.values[at]! / cost[component.cells[column]!]!
      if (ratio > worth) {
        worth = ratio
        best = column
      }
    })
    if (best < 0) {
      // nothing that may be withheld helps this one, so nothing is withheld for it
      for (const column of taken) hidden[component.cells[column]!] = 0
      return 0
    }
    taken.push(best)
    open[best] = 1
    hidden[component.cells[best]!] = 1
  }
}
