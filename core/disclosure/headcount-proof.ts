import { componentModel, splitUnknown } from './components.ts'
import { connectedSets } from './connected.ts'
import type { Island } from './islands.ts'
import type { LinearModel, LinearRow, LinearSolver } from './linear-solver.ts'
import type { LinkedCells, LinkedSum } from './linked-cells.ts'
import { sparseSums } from './sparse-sums.ts'
import { witnessOf } from './witnesses.ts'

/**
 * The tables were proven with the headcounts taken as known, and the headcounts were proven without the tables. What is
 * left to show is that the tables do not narrow a withheld headcount: for answers to "how many may they be" that prove
 * its width, every table must have an answer too, with whole numbers of people.
 *
 * @returns tables' cells near which more must be withheld; empty where the proof holds.
 */
export function headcountsHold(
  cells: LinkedCells,
  hidden: Uint8Array,
  heads: Island,
  headsHidden: Uint8Array,
  solver: LinearSolver,
): readonly number[] {
  const answers = otherAnswers(heads.cells, headsHidden, solver).map(
    (answer) =>
      new Map(heads.positions.flatMap((cell, at) => (answer[at] === 0 ? [] : [[cell, answer[at]!]]))),
  )
  if (answers.length === 0) return []
  const isHead = new Set(heads.positions)
  const failing: number[] = []
  for (const part of partsBetween(cells, hidden, isHead)) {
    const touched = answers.filter((answer) => part.heads.some((cell) => answer.has(cell)))
    if (touched.length === 0) continue
    const model = tableAnswer(cells, part, solver)
    try {
      if (!touched.every((answer) => model.exists(answer))) {
        failing.push(...part.cells.filter((cell) => cells.printed[cell] === 1))
      }
    } finally {
      model.dispose()
    }
  }
  return failing
}

/** Deviations of the headcounts, a few that together move every sensitive one as far as it must be able to. */
function otherAnswers(cells: LinkedCells, hidden: Uint8Array, solver: LinearSolver): Int32Array[] {
  const answers: Int32Array[] = []
  for (const component of splitUnknown(cells, hidden).components) {
    const needs = component.cells.map((cell) => Math.ceil(cells.protection[cell]!))
    if (needs.every((need) => need === 0)) continue
    const low = new Int32Array(needs.length)
    const high = new Int32Array(needs.length)
    const model = componentModel(component, cells.counts, solver)
    let exact: LinearModel | undefined
    try {
      for (const [column, need] of needs.entries()) {
        for (const sense of ['most', 'least'] as const) {
          if (high[column]! - low[column]! >= need) continue
          // no further than is needed: a small change is easier for the tables to follow
          const count = cells.counts[component.cells[column]!]!
          model.setBounds(column, -count, need)
          let witness = witnessOf(component, cells.counts, model.solve(sense, [column], [1]).columns)
          if (!witness) {
            exact ??= componentModel(component, cells.counts, solver, true)
            exact.setBounds(column, -count, need)
            witness = witnessOf(component, cells.counts, exact.solve(sense, [column], [1]).columns)
            exact.setBounds(column, -count, Number.POSITIVE_INFINITY)
          }
          model.setBounds(column, -count, Number.POSITIVE_INFINITY)
          if (!witness) continue
          witness.forEach((by, j) => {
            low[j] = Math.min(low[j]!, by)
            high[j] = Math.max(high[j]!, by)
          })
          const answer = new Int32Array(cells.counts.length)
          component.cells.forEach((cell, j) => {
            answer[cell] = witness[j]!
          })
          answers.push(answer)
        }
      }
    } finally {
      model.dispose()
      exact?.dispose()
    }
  }
  return answers
}

/** Unknown cells that hang together through sums when the headcounts do not count as links, with those they touch. */
interface Part {
  readonly cells: Int32Array
  readonly heads: readonly number[]
  readonly sums: readonly LinkedSum[]
}

function partsBetween(cells: LinkedCells, hidden: Uint8Array, isHead: ReadonlySet<number>): Part[] {
  const open = (cell: number): boolean =>
    !isHead.has(cell) && (cells.printed[cell] === 0 || hidden[cell] === 1)
  return connectedSets(sparseSums(cells), open).map((set) => {
    const sums = Array.from(set.sums, (sum) => cells.sums[sum]!)
    const heads = new Set(
      sums.flatMap(({ total, parts }) => [total, ...parts].filter((cell) => isHead.has(cell))),
    )
    return { cells: set.cells, heads: [...heads], sums }
  })
}

/** Asks whether a part has whole numbers of people that fit changed headcounts. */
interface TableAnswer {
  exists(answer: ReadonlyMap<number, number>): boolean
  dispose(): void
}

function tableAnswer(
  { counts }: LinkedCells,
  { cells, heads, sums }: Part,
  solver: LinearSolver,
): TableAnswer {
  const columns = [...cells, ...heads]
  const place = new Map(columns.map((cell, column) => [cell, column]))
  const rows = sums.map(({ total, parts }): LinearRow => {
    const line = [{ cell: total, value: -1 }, ...parts.map((cell) => ({ cell, value: 1 }))].filter(
      ({ cell }) => place.has(cell),
    )
    return {
      low: 0,
      high: 0,
      columns: line.map(({ cell }) => place.get(cell)!),
      values: line.map(({ value }) => value),
    }
  })
  const isHead = (column: number): boolean => column >= cells.length
  const model = solver.model({
    low: Float64Array.from(columns, (cell, column) => (isHead(column) ? 0 : -counts[cell]!)),
    high: Float64Array.from(columns, (_, column) => (isHead(column) ? 0 : Number.POSITIVE_INFINITY)),
    rows,
    whole: columns.map((_, column) => column),
  })
  return {
    exists(answer) {
      heads.forEach((cell, at) => {
        const by = answer.get(cell) ?? 0
        model.setBounds(cells.length + at, by, by)
      })
      return model.solve('least', [], []).status === 'optimal'
    },
    dispose: () => model.dispose(),
  }
}
