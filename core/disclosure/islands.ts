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
  const { sumStart, sumCells, cellStart, cellSums } = sparseSums(cells)
  const { counts, printed, protection, state } = cells
  const seen = new Uint8Array(counts.length)
  const seenSum = new Uint8Array(cells.sums.length)
  const islands: Island[] = []
  for (let first = 0; first < counts.length; first++) {
    if (seen[first] === 1 || state[first] === cellState.shown) continue
    seen[first] = 1
    const own = [first]
    const constants = new Set<number>()
    const sums: number[] = []
    for (let at = 0; at < own.length; at++) {
      const cell = own[at]!
      for (let e = cellStart[cell]!; e < cellStart[cell + 1]!; e++) {
        const sum = cellSums[e]!
        if (seenSum[sum] === 1) continue
        seenSum[sum] = 1
        sums.push(sum)
        for (let k = sumStart[sum]!; k < sumStart[sum + 1]!; k++) {
          const other = sumCells[k]!
          if (state[other] === cellState.shown) constants.add(other)
          else if (seen[other] === 0) {
            seen[other] = 1
            own.push(other)
          }
        }
      }
    }
    if (!own.some((cell) => protection[cell]! > 0 || state[cell] === cellState.withheld)) continue
    // where nothing new is printed, what was decided before holds
    if (!own.some((cell) => printed[cell] === 1 && state[cell] === cellState.free)) continue
    const positions = [...own, ...constants].sort((a, b) => a - b)
    sums.sort((a, b) => a - b)
    islands.push(
      takeOut(
        cells,
        positions,
        sums.map((sum) => cells.sums[sum]!),
      ),
    )
  }
  return islands
}
