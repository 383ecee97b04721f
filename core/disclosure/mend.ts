import { type Component, splitUnknown } from './components.ts'
import { type CutFinder, createCutFinder } from './cuts.ts'
import type { LinearSolver } from './linear-solver.ts'
import { type LinkedCells, withholdable } from './linked-cells.ts'
import { columnRows, neighbourhood } from './neighbourhood.ts'
import { suppressNear } from './suppress.ts'
import { createWalker } from './walks.ts'

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
    const helper = createHelper(cells, component, place, solver)
    try {
      for (const weakness of mine) {
        const withheld = helper.strengthen(result, weakness)
        if (withheld === null) silent.push(weakness.cell)
        else if (withheld > 0) changed = true
      }
    } finally {
      helper.dispose()
    }
  }
  const near = changed || silent.length === 0 ? null : suppressNear(cells, result, silent)
  return changed ? result : near
}

interface Helper {
  /**
   * Withholds what one weakness needs. Returns how many cells that took: 0 where nothing that may be withheld helps,
   * null where it is wide enough for fractions of people already.
   */
  strengthen(hidden: Uint8Array, weakness: Weakness): number | null
  dispose(): void
}

const walks = 8

/** Sums near a weak cell mostly have what helps it, so in large sets only these are looked at first. */
const nearSizes = [800, 2000]

/** Looks for what helps near the cell, and further out where nothing there does. */
function createHelper(
  cells: LinkedCells,
  component: Component,
  place: ReadonlyMap<number, number>,
  solver: LinearSolver,
): Helper {
  const sizes = nearSizes.filter((size) => 2 * size <= component.cells.length)
  const rows = sizes.length > 0 ? columnRows(component) : undefined
  let whole: Surroundings | undefined
  let now = cells.printed
  const walker = createWalker(component, cells.counts, (column) => {
    const cell = component.cells[column]!
    return cells.printed[cell] === 0 || now[cell] === 1
  })
  const isWide = (hidden: Uint8Array, { cell, need, insider }: Weakness): boolean => {
    now = hidden
    const column = place.get(cell)!
    const held = insider === undefined ? -1 : place.get(insider)!
    if (walker.walk(column, need, walks, held)) return true
    const down = Math.min(need, cells.counts[cell]!)
    return (
      walker.walk(column, -down, walks, held) !== null &&
      (down === need || walker.walk(column, need - down, walks, held) !== null)
    )
  }
  return {
    strengthen(hidden, weakness) {
      const isShown = (cell: number): boolean => cells.printed[cell] === 1 && hidden[cell] === 0
      // what was withheld for another may have helped this one as well
      if (sizes.length > 0 && isWide(hidden, weakness)) return null
      for (const size of sizes) {
        // what is withheld already can follow a move; what is shown must be withheld first
        const shown = (column: number): boolean => isShown(component.cells[column]!)
        const from = place.get(weakness.cell)!
        const near = surroundingsOf(cells, neighbourhood(component, rows!, from, size, shown), solver)
        try {
          const withheld = strengthen(cells, near, hidden, weakness)
          if (withheld !== 0) return withheld
        } finally {
          near.finder.dispose()
        }
      }
      whole ??= surroundingsOf(cells, component, solver)
      return strengthen(cells, whole, hidden, weakness)
    },
    dispose: () => whole?.finder.dispose(),
  }
}

/** Cells that may be withheld for a weak one, and the attacker's prices over them. */
interface Surroundings {
  readonly component: Component
  readonly place: ReadonlyMap<number, number>
  readonly finder: CutFinder
}

const surroundingsOf = (
  { counts }: LinkedCells,
  component: Component,
  solver: LinearSolver,
): Surroundings => ({
  component,
  place: new Map([...component.cells].map((cell, column) => [cell, column])),
  finder: createCutFinder(component, counts, solver),
})

/** Withholds cells of the surroundings until the weak one is wide enough; see `Helper`. */
function strengthen(
  { printed, cost }: LinkedCells,
  { component, place, finder }: Surroundings,
  hidden: Uint8Array,
  { cell, need, insider }: Weakness,
): number | null {
  const open = Float64Array.from(component.cells, (one) => (printed[one] === 0 || hidden[one] === 1 ? 1 : 0))
  const known = (insider === undefined ? undefined : place.get(insider)) ?? -1
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
