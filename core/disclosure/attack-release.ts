import { attack } from './attack.ts'
import type { DecidedCells } from './decide.ts'
import { headcountsHold } from './headcount-proof.ts'
import { headcountsOf, tablesBeside } from './headcounts.ts'
import { type Island, islandsOf } from './islands.ts'
import type { LinearSolver } from './linear-solver.ts'
import { cellState, type Interval } from './linked-cells.ts'
import { proveProtected } from './prove.ts'

export interface ReleaseAttack {
  /** Intervals: every figure that was measured, and every one that is too narrow. By ascending cell. */
  readonly found: readonly Interval[]
  /** Sensitive figures proven to be protected without measuring how much more. */
  readonly provenOnly: number
}

/** Sets of connected figures with more unknowns than this are proven, not measured: there are thousands of questions in them. */
const measuredUpTo = 300

/**
 * Attacks what was decided: first how many people each population has, then every set of connected tables as somebody
 * who knows that. Whoever does not know it can place nothing more closely.
 *
 * @param whole ask in whole numbers of people.
 */
export function attackDecided(cells: DecidedCells, solver: LinearSolver, whole: boolean): ReleaseAttack {
  const heads = headcountsOf(cells, cells.keys)
  const headsHidden = Uint8Array.from(heads.positions, (cell) => cells.hidden[cell]!)
  const tables = tablesBeside(cells, cells.keys, heads, headsHidden).cells
  const found: Interval[] = []
  let provenOnly = 0
  const ask = ({ cells: island, positions }: Island, hidden: Uint8Array): void => {
    const unknown = island.printed.reduce(
      (sum, printed, at) => sum + (printed === 0 || hidden[at] === 1 ? 1 : 0),
      0,
    )
    const name = (interval: Interval): Interval => ({ ...interval, cell: positions[interval.cell]! })
    if (unknown <= measuredUpTo || whole) {
      found.push(...attack(island, hidden, solver, { whole }).map(name))
      return
    }
    const { exposed, undecided, exact } = proveProtected(island, hidden, solver)
    const narrow = new Set([...exposed, ...undecided, ...exact].map(({ cell }) => cell))
    found.push(...[...exposed, ...undecided].map(name))
    found.push(...exact.filter(({ cell }) => island.protection[cell] === 0).map(name))
    provenOnly += island.protection.filter((needs, cell) => needs > 0 && !narrow.has(cell)).length
  }
  ask(heads, headsHidden)
  for (const island of islandsOf(tables)) {
    ask(
      island,
      Uint8Array.from(island.positions, (cell) =>
        tables.state[cell] === cellState.shown ? 0 : cells.hidden[cell]!,
      ),
    )
  }
  // tables that do not follow a withheld headcount's other answers may narrow it: it counts as known
  if (headcountsHold(tables, cells.hidden, heads, headsHidden, solver).length > 0) {
    heads.positions.forEach((cell, at) => {
      if (headsHidden[at] === 0 || heads.cells.protection[at] === 0) return
      found.push({ cell, low: cells.counts[cell]!, high: cells.counts[cell]! })
    })
  }
  return { found: found.sort((a, b) => a.cell - b.cell), provenOnly }
}
