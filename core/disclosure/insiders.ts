import { splitUnknown } from './components.ts'
import type { LinearSolver } from './linear-solver.ts'
import type { LinkedCells } from './linked-cells.ts'
import { createProver } from './prover.ts'

/** What one person counted alone in a withheld cell can compute, because she knows that cell. */
interface InsiderFinding {
  /** The cell with the count 1. */
  readonly insider: number
  /** The sensitive cell she learns, and its count. */
  readonly cell: number
  readonly count: number
}

export interface InsiderProtection {
  readonly safe: boolean
  /** By ascending insider, then cell. */
  readonly exposed: readonly InsiderFinding[]
  /** Pairs for which the solver gave up within its limits. */
  readonly undecided: readonly InsiderFinding[]
  /** Programs solved. */
  readonly solves: number
}

/**
 * Proves that nobody who is counted alone in a withheld cell can compute another withheld sensitive cell exactly: her
 * cell is fixed at 1, and every other such cell must still be able to differ from its count (the singleton problem;
 * Willenborg and de Waal 2001, chapter 5). Only cells connected with hers through unknown cells are asked for, and what an outsider can compute as well is not repeated: see `proveProtected`.
 *
 * @param upTo larger sets of connected unknown cells are left out: there one person's knowledge is thin, and asking slow.
 * @throws RangeError see `splitUnknown`.
 */
export function proveAgainstInsiders(
  cells: LinkedCells,
  hidden: Uint8Array,
  solver: LinearSolver,
  upTo = Number.POSITIVE_INFINITY,
): InsiderProtection {
  const { counts, printed, protection } = cells
  const exposed: InsiderFinding[] = []
  const undecided: InsiderFinding[] = []
  let solves = 0
  for (const component of splitUnknown(cells, hidden).components) {
    if (component.cells.length > upTo) continue
    const needs = Float64Array.from(component.cells, (cell) =>
      printed[cell] === 1 && protection[cell]! > 0 ? 1 : 0,
    )
    const insiders = [...component.cells.keys()].filter((j) => {
      const cell = component.cells[j]!
      return counts[cell] === 1 && printed[cell] === 1
    })
    if (insiders.length === 0 || needs.every((need) => need === 0)) continue
    const prover = createProver(component, counts, solver)
    try {
      for (const { column, low, high } of prover.prove(needs).narrow) if (low === high) needs[column] = 0
      for (const insider of insiders) {
        const finding = ({ column }: { readonly column: number }): InsiderFinding => {
          const cell = component.cells[column]!
          return { insider: component.cells[insider]!, cell, count: counts[cell]! }
        }
        const result = prover.prove(needs, insider)
        exposed.push(...result.narrow.map(finding))
        undecided.push(...result.undecided.map(finding))
      }
      solves += prover.solves()
    } finally {
      prover.dispose()
    }
  }
  return {
    safe: exposed.length === 0 && undecided.length === 0,
    exposed: exposed.sort(byCells),
    undecided: undecided.sort(byCells),
    solves,
  }
}

function byCells(a: InsiderFinding, b: InsiderFinding): number {
  return a.insider - b.insider || a.cell - b.cell
}

/**
 * Cells of one person each by who that is: two that are a part of one another, or that a chain of such cells ties, are
 * the same person, and what she learns of herself is nobody else's.
 *
 * @returns a number for every cell of one person, the same for the same person; -1 for the others.
 */
export function singlePersons({ counts, sums }: LinkedCells): Int32Array {
  const person = Int32Array.from(counts, (count, cell) => (count === 1 ? cell : -1))
  const firstOf = (cell: number): number => {
    let first = cell
    while (person[first] !== first) first = person[first]!
    return first
  }
  for (const { total, parts } of sums) {
    if (counts[total] !== 1) continue
    const [one, other] = [firstOf(total), firstOf(parts.find((cell) => counts[cell] === 1)!)]
    person[Math.max(one, other)] = Math.min(one, other)
  }
  return person.map((_, cell) => (counts[cell] === 1 ? firstOf(cell) : -1))
}
