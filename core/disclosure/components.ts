import { connectedSets } from './connected.ts'
import type { LinearModel, LinearRow, LinearSolver } from './linear-solver.ts'
import type { LinkedCells } from './linked-cells.ts'
import { type SparseSums, sparseSums } from './sparse-sums.ts'

/**
 * Unknown cells that hang together through sums, with those sums. The sums are written for deviations from the true
 * counts: `sum of value * deviation = 0`, where columns are positions in `cells`. No deviation takes a count below 0.
 */
export interface Component {
  /** Positions among all cells, ascending. */
  readonly cells: Int32Array
  readonly rows: readonly LinearRow[]
}

interface UnknownCells {
  readonly components: readonly Component[]
  /** Unknown cells that a single sum gives away, once those given away before are filled in; ascending. */
  readonly determined: readonly number[]
}

/** 1 where an outsider does not see a cell: withheld, or never printed. */
function unknownCells({ printed }: Pick<LinkedCells, 'printed'>, hidden: Uint8Array): Uint8Array {
  return printed.map((isPrinted, cell) => (isPrinted === 0 || hidden[cell] === 1 ? 1 : 0))
}

/**
 * Splits the unknown cells into connected components after filling in what is known, and what one sum alone gives
 * away: its only unknown, or all its unknown parts where the total leaves 0 for them. Sums without unknowns are dropped.
 * What several sums give away only together is not seen here; the attacker finds it.
 *
 * @throws RangeError if arrays differ in length, a count is negative, or a sum does not hold.
 */
export function splitUnknown(cells: LinkedCells, hidden: Uint8Array): UnknownCells {
  check(cells, hidden)
  const sparse = sparseSums(cells)
  const unknown = unknownCells(cells, hidden)
  const determined = fillIn(cells.counts, sparse, unknown)
  return { components: connect(sparse, unknown), determined }
}

/**
 * A linear program over the deviations of a component, from `-count` to infinity each.
 *
 * @param whole deviations must be whole numbers.
 */
export function componentModel(
  { cells, rows }: Component,
  counts: Int32Array,
  solver: LinearSolver,
  whole = false,
): LinearModel {
  const low = Float64Array.from(cells, (cell) => -counts[cell]!)
  const high = new Float64Array(cells.length).fill(Number.POSITIVE_INFINITY)
  return solver.model({ low, high, rows, ...(whole ? { whole: [...cells.keys()] } : {}) })
}

function check({ counts, sums, ...others }: LinkedCells, hidden: Uint8Array): void {
  for (const { length } of [others.printed, others.cost, others.protection, others.state, hidden]) {
    if (length !== counts.length) throw new RangeError(`${length} values for ${counts.length} cells`)
  }
  const negative = counts.findIndex((count) => count < 0)
  if (negative >= 0) throw new RangeError(`cell ${negative} has the count ${counts[negative]}`)
  sums.forEach(({ total, parts }, s) => {
    let all = 0
    for (const part of parts) all += counts[part]!
    if (counts[total] !== all)
      throw new RangeError(`sum ${s}: the total is ${counts[total]}, the parts ${all}`)
  })
}

/** Marks in `unknown` what single sums give away as known, and returns it. */
function fillIn(counts: Int32Array, sparse: SparseSums, unknown: Uint8Array): number[] {
  const { sums, sumStart, sumCells, cellStart, cellSums } = sparse
  const determined: number[] = []
  const queue = Array.from({ length: sums }, (_, sum) => sum)
  for (let sum = queue.pop(); sum !== undefined; sum = queue.pop()) {
    const line = sumCells.subarray(sumStart[sum]!, sumStart[sum + 1]!)
    const open = line.filter((cell) => unknown[cell] === 1)
    const onlyZeros = unknown[line[0]!] === 0 && open.every((cell) => counts[cell] === 0)
    if (open.length !== 1 && !onlyZeros) continue
    for (const cell of open) {
      unknown[cell] = 0
      determined.push(cell)
      for (let e = cellStart[cell]!; e < cellStart[cell + 1]!; e++) queue.push(cellSums[e]!)
    }
  }
  return determined.sort((a, b) => a - b)
}

function connect(sparse: SparseSums, unknown: Uint8Array): Component[] {
  const column = new Int32Array(sparse.cells)
  return connectedSets(sparse, (cell) => unknown[cell] === 1).map(({ cells, sums }) => {
    cells.forEach((cell, j) => {
      column[cell] = j
    })
    return { cells, rows: Array.from(sums, (sum) => deviationRow(sparse, unknown, column, sum)) }
  })
}

function deviationRow(
  { sumStart, sumCells }: SparseSums,
  unknown: Uint8Array,
  column: Int32Array,
  sum: number,
): LinearRow {
  const columns: number[] = []
  const values: number[] = []
  for (let e = sumStart[sum]!; e < sumStart[sum + 1]!; e++) {
    const cell = sumCells[e]!
    if (unknown[cell] === 0) continue
    columns.push(column[cell]!)
    values.push(e === sumStart[sum] ? -1 : 1)
  }
  return { low: 0, high: 0, columns, values }
}
