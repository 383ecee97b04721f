import type { LinkedCells } from './linked-cells.ts'

/** The sums as two compressed lists: the cells of each sum (its total first) and the sums of each cell. */
export interface SparseSums {
  readonly sums: number
  readonly cells: number
  /** `sumCells[sumStart[s]]` is the total of sum `s`, up to `sumStart[s + 1]` follow its parts. */
  readonly sumStart: Int32Array
  readonly sumCells: Int32Array
  /** `cellSums[cellStart[c]]` up to `cellStart[c + 1]`: the sums that cell `c` stands in. */
  readonly cellStart: Int32Array
  readonly cellSums: Int32Array
}

/** Lays the sums out for fast walks in both directions. */
export function sparseSums({ counts, sums }: Pick<LinkedCells, 'counts' | 'sums'>): SparseSums {
  const entries = sums.reduce((all, { parts }) => all + parts.length + 1, 0)
  const sumStart = new Int32Array(sums.length + 1)
  const sumCells = new Int32Array(entries)
  const cellStart = new Int32Array(counts.length + 1)
  let at = 0
  sums.forEach(({ total, parts }, s) => {
    sumCells[at++] = total
    for (const part of parts) sumCells[at++] = part
    sumStart[s + 1] = at
  })
  for (const cell of sumCells) cellStart[cell + 1]!++
  for (let cell = 0; cell < counts.length; cell++) cellStart[cell + 1]! += cellStart[cell]!
  const next = cellStart.slice(0, counts.length)
  const cellSums = new Int32Array(entries)
  for (let s = 0; s < sums.length; s++) {
    for (let e = sumStart[s]!; e < sumStart[s + 1]!; e++) cellSums[next[sumCells[e]!]!++] = s
  }
  return { sums: sums.length, cells: counts.length, sumStart, sumCells, cellStart, cellSums }
}
