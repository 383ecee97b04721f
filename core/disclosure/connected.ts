import type { SparseSums } from './sparse-sums.ts'

/** Cells that hang together, each with another through some sum, and all the sums that they stand in. Both ascending. */
export interface Connected {
  readonly cells: Int32Array
  readonly sums: Int32Array
}

/**
 * The sets of connected cells, by their first cell.
 *
 * @param links whether a cell belongs to a set; sums are not followed through the others.
 */
export function connectedSets(sparse: SparseSums, links: (cell: number) => boolean): Connected[] {
  const { sumStart, sumCells, cellStart, cellSums } = sparse
  const seen = new Uint8Array(sparse.cells)
  const seenSum = new Uint8Array(sparse.sums)
  const sets: Connected[] = []
  for (let first = 0; first < sparse.cells; first++) {
    if (seen[first] === 1 || !links(first)) continue
    seen[first] = 1
    const cells = [first]
    const sums: number[] = []
    for (let at = 0; at < cells.length; at++) {
      const cell = cells[at]!
      for (let e = cellStart[cell]!; e < cellStart[cell + 1]!; e++) {
        const sum = cellSums[e]!
        if (seenSum[sum] === 1) continue
        seenSum[sum] = 1
        sums.push(sum)
        for (let k = sumStart[sum]!; k < sumStart[sum + 1]!; k++) {
          const other = sumCells[k]!
          if (seen[other] === 1 || !links(other)) continue
          seen[other] = 1
          cells.push(other)
        }
      }
    }
    sets.push({ cells: Int32Array.from(cells).sort(), sums: Int32Array.from(sums).sort() })
  }
  return sets
}
