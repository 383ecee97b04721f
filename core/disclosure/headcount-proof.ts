import { componentModel, splitUnknown } from './components.ts'
import type { Island } from './islands.ts'
import type { LinearModel, LinearRow, LinearSolver } from './linear-solver.ts'
import type { LinkedCells } from './linked-cells.ts'
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
    const model = new TableAnswer(cells, part, solver)
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
  readonly cells: readonly number[]
  readonly heads: readonly number[]
  readonly sums: readonly number[]
}

function partsBetween(cells: LinkedCells, hidden: Uint8Array, isHead: ReadonlySet<number>): Part[] {
  const { sumStart, sumCells, cellStart, cellSums } = sparseSums(cells)
  const open = (cell: number): boolean =>
    !isHead.has(cell) && (cells.printed[cell] === 0 || hidden[cell] === 1)
  const seen = new Uint8Array(cells.counts.length)
  const seenSum = new Uint8Array(cells.sums.length)
  const parts: Part[] = []
  for (let first = 0; first < seen.length; first++) {
    if (seen[first] === 1 || !open(first)) continue
    seen[first] = 1
    const members = [first]
    const heads = new Set<number>()
    const sums: number[] = []
    for (let at = 0; at < members.length; at++) {
      const cell = members[at]!
      for (const sum of cellSums.subarray(cellStart[cell]!, cellStart[cell + 1]!)) {
        if (seenSum[sum] === 1) continue
        seenSum[sum] = 1
        sums.push(sum)
        for (const other of sumCells.subarray(sumStart[sum]!, sumStart[sum + 1]!)) {
          if (isHead.has(other)) heads.add(other)
          if (seen[other] === 1 || !open(other)) continue
          seen[other] = 1
          members.push(other)
        }
      }
    }
    parts.push({ cells: members, heads: [...heads], sums })
  }
  return parts
}

/** Asks whether a part has whole numbers of people that fit changed headcounts. */
class TableAnswer {
  readonly #part: Part
  readonly #model: LinearModel
  readonly #width: number
  constructor(cells: LinkedCells, part: Part, solver: LinearSolver) {
    const columns = [...part.cells, ...part.heads]
    const place = new Map(columns.map((cell, column) => [cell, column]))
    const rows = part.sums.map((sum): LinearRow => {
      const { total, parts } = cells.sums[sum]!
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
    this.#part = part
    this.#width = part.cells.length
    this.#model = solver.model({
      low: Float64Array.from(columns, (cell, at) => (at < this.#width ? -cells.counts[cell]! : 0)),
      high: Float64Array.from(columns, (_, at) => (at < this.#width ? Number.POSITIVE_INFINITY : 0)),
      rows,
      whole: columns.map((_, column) => column),
    })
  }
  exists(answer: ReadonlyMap<number, number>): boolean {
    this.#part.heads.forEach((cell, at) => {
      const by = answer.get(cell) ?? 0
      this.#model.setBounds(this.#width + at, by, by)
    })
    return this.#model.solve('least', [], []).status === 'optimal'
  }
  dispose(): void {
    this.#model.dispose()
  }
}
