import { connectedSets } from './connected.ts'
import { cellState, type LinkedCells, type LinkedSum } from './linked-cells.ts'
import { sparseSums } from './sparse-sums.ts'

/** Cells that can be decided apart from all others: no sum that holds an undecided cell of theirs holds another's. */
export interface Island {
  readonly cells: LinkedCells
  /** Their positions among all cells. */
  readonly positions: readonly number[]
}

/** Takes some cells and sums out, as linked cells of their own. Every cell of the sums must be among them. */
export function takeOut(
  cells: LinkedCells,
  positions: readonly number[],
  sums: readonly LinkedSum[],
): Island {
  const place = new Map(positions.map((cell, at) => [cell, at]))
  return {
    positions,
    cells: {
      counts: Int32Array.from(positions, (cell) => cells.counts[cell]!),
      sums: sums.map(({ total, parts }) => ({
        total: place.get(total)!,
        parts: parts.map((part) => place.get(part)!),
      })),
      printed: Uint8Array.from(positions, (cell) => cells.printed[cell]!),
      cost: Float64Array.from(positions, (cell) => cells.cost[cell]!),
      protection: Float64Array.from(positions, (cell) => cells.protection[cell]!),
      state: Uint8Array.from(positions, (cell) => cells.state[cell]!),
    },
  }
}

/**
 * Splits linked cells where cells that are already shown are all that ties them together: they are constants. Islands
 * in which nothing is sensitive or withheld, and those that earlier releases have decided, are left out.
 */
export function islandsOf(cells: LinkedCells): Island[] {
  const { printed, protection, state } = cells
  const decided = (cell: number): boolean => state[cell] === cellState.shown
  return connectedSets(sparseSums(cells), (cell) => !decided(cell))
    .filter(
      ({ cells: own }) =>
        own.some((cell) => protection[cell]! > 0 || state[cell] === cellState.withheld) &&
        // where nothing new is printed, what was decided before holds
        own.some((cell) => printed[cell] === 1 && state[cell] === cellState.free),
    )
    .map((set) => {
      const sums = Array.from(set.sums, (sum) => cells.sums[sum]!)
      const constants = new Set(sums.flatMap(({ total, parts }) => [total, ...parts].filter(decided)))
      return takeOut(
        cells,
        [...set.cells, ...constants].sort((a, b) => a - b),
        sums,
      )
    })
}
