import { proveAgainstInsiders, singlePersons } from './insiders.ts'
import type { LinearSolver } from './linear-solver.ts'
import { cellState, type Interval, type LinkedCells, withholdable } from './linked-cells.ts'
import { mend, type Weakness } from './mend.ts'
import { leastLoss } from './optimal.ts'
import type { Policy } from './policies.ts'
import { proveProtected } from './prove.ts'
import { suppress } from './suppress.ts'

export interface Proven {
  /** 1: withheld. */
  readonly hidden: Uint8Array
  /** How often the answer had to be mended before the attacker could do nothing. */
  readonly mended: number
  /** What withholding more does not help. */
  readonly unresolved: readonly Weakness[]
}

export interface ProvenOptions {
  /** What is withheld to begin with; absent: what loses least, or the heuristic's answer. */
  readonly start?: Uint8Array
  /** 0: a cell that is not protected from insiders. Absent: all are. */
  readonly insidersFrom?: Uint8Array
}

/** Sets with more cells to decide than this are decided by the heuristic alone. */
const optimalUpTo = 25

const toDecide = ({ printed, protection, state }: LinkedCells): number =>
  printed.reduce(
    (sum, isPrinted, cell) =>
      sum + (isPrinted === 1 && protection[cell] === 0 && state[cell] === cellState.free ? 1 : 0),
    0,
  )

/** The same weakness this often, with ever more withheld around it, is one that withholding does not help. */
export const patience = 3
/** More rounds of mending than any release has needed. */
const roundsAtMost = 40
/** Insiders are asked about in sets of connected unknown cells up to this size. */
const insidersUpTo = 600

/**
 * Withholds until the attacker can do nothing: from the smallest loss for small sets, else from the heuristic, mended as
 * long as he finds something and mending helps.
 */
export function proven(
  cells: LinkedCells,
  policy: Policy,
  solver: LinearSolver,
  { start, insidersFrom }: ProvenOptions = {},
): Proven {
  let hidden = start ?? suppress(cells)
  if (!start && toDecide(cells) <= optimalUpTo) hidden = leastLoss(cells, solver, { start: hidden }).hidden
  const met = new Map<string, number>()
  for (let mended = 0; ; mended++) {
    const attacked = attackedOnce(cells, hidden, policy, solver, insidersFrom)
    const { found } = attacked
    hidden = attacked.hidden
    if (found.length === 0) return { hidden, mended, unresolved: [] }
    const same = found.map(({ cell, insider }) => `${insider ?? ''}>${cell}`).join()
    const times = (met.get(same) ?? 0) + 1
    met.set(same, times)
    const more = times > patience || mended > roundsAtMost ? null : mend(cells, hidden, found, solver)
    // what is left cannot be helped: it was published before, or one person is most of those she is counted among
    if (more === null) {
      const last = lastResort(cells, hidden, found, solver)
      const { exact } = proveProtected(cells, last.hidden, solver)
      return { hidden: showAgain(cells, last.hidden, exact), mended, unresolved: last.unresolved }
    }
    hidden = more
  }
}

/**
 * Where mending has found no way for a figure that outsiders can place, everything that may be withheld is, if that
 * helps it. What it does not help stays unresolved, and nothing is withheld for it.
 */
function lastResort(
  cells: LinkedCells,
  hidden: Uint8Array,
  found: readonly Weakness[],
  solver: LinearSolver,
): { readonly hidden: Uint8Array; readonly unresolved: readonly Weakness[] } {
  const outside = found.filter(({ insider }) => insider === undefined)
  if (outside.length === 0) return { hidden, unresolved: found }
  const most = withholdable(cells)
  const { exposed, undecided } = proveProtected(cells, most, solver)
  const beyondHelp = new Set([...exposed, ...undecided].map(({ cell }) => cell))
  const unresolved = outside.filter(({ cell }) => beyondHelp.has(cell))
  return unresolved.length === outside.length ? { hidden, unresolved: found } : { hidden: most, unresolved }
}

/** Shows what is withheld for others' sake and can be computed all the same: withholding it helps nobody. */
function showAgain(cells: LinkedCells, hidden: Uint8Array, computable: readonly Interval[]): Uint8Array {
  const result = hidden.slice()
  for (const { cell } of computable) {
    if (cells.protection[cell] === 0 && cells.state[cell] === cellState.free) result[cell] = 0
  }
  return result
}

/**
 * What the attacker finds, from outside and, where that is nothing, from inside; and what is withheld when what he can
 * compute without harm is shown again.
 */
function attackedOnce(
  cells: LinkedCells,
  hidden: Uint8Array,
  policy: Policy,
  solver: LinearSolver,
  insidersFrom?: Uint8Array,
): { readonly hidden: Uint8Array; readonly found: readonly Weakness[] } {
  const { exposed, undecided, exact } = proveProtected(cells, hidden, solver)
  const outside = [...exposed, ...undecided].map(({ cell }) => ({ cell, need: cells.protection[cell]! }))
  if (outside.length > 0) return { hidden, found: outside }
  const less = showAgain(cells, hidden, exact)
  if (policy.insiders === 'ignored') return { hidden: less, found: [] }
  const inside = proveAgainstInsiders(cells, less, solver, insidersUpTo)
  const findings = [...inside.exposed, ...inside.undecided]
  const person = findings.length > 0 ? singlePersons(cells) : new Int32Array()
  const found = findings
    .filter(
      ({ cell, insider }) =>
        insidersFrom?.[cell] !== 0 && (cells.counts[cell] !== 1 || person[cell] !== person[insider]),
    )
    .map(({ cell, insider }) => ({ cell, need: 1, insider }))
  return { hidden: less, found }
}
