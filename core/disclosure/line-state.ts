import { cellState, type LinkedCells } from './linked-cells.ts'
import type { SparseSums } from './sparse-sums.ts'

/**
 * Which cells are unknown to an outsider while suppression is being decided, with counters for every sum, so that
 * "does this line give anything away" is answered without walking it.
 */
export interface LineState {
  /** 1: printed and withheld. */
  readonly hidden: Uint8Array
  /** 1: withheld, or only implied. */
  readonly unknown: Uint8Array
  hide(cell: number): void
  open(cell: number): void
  /** Whether hiding a shown cell would make any of its sums unsafe, and how many. */
  newlyUnsafe(cell: number): number
  /** Whether showing a withheld cell would make any of its sums unsafe. */
  safeToOpen(cell: number): boolean
  /** What the parts of a sum lack of a safe width: 0 where it is safe, else at least 1. */
  lacks(sum: number): number
  /** A cell that must not become known: withheld, or sensitive. */
  guarded(cell: number): boolean
}

/**
 * Makes the state: sensitive printed cells and those of earlier decisions are withheld, implied ones unknown.
 *
 * A sum is unsafe when a guarded cell in it is the only unknown, or when its total is known and the unknown parts
 * together come to less than the width that one of them needs: no part can then move that far.
 */
export function createLineState(cells: LinkedCells, sparse: SparseSums): LineState {
  const { counts, printed, protection, state } = cells
  const { sumStart, sumCells, cellStart, cellSums } = sparse
  const hidden = new Uint8Array(counts.length)
  const unknown = new Uint8Array(counts.length)
  const parts = new Int32Array(sparse.sums)
  const weight = new Float64Array(sparse.sums)
  const totalUnknown = new Uint8Array(sparse.sums)
  const guards = new Int32Array(sparse.sums)
  const needs = new Float64Array(sparse.sums)

  const guarded = (cell: number): boolean =>
    hidden[cell] === 1 || (printed[cell] === 0 && protection[cell]! > 0)
  const isTotal = (sum: number, cell: number): boolean => sumCells[sumStart[sum]!] === cell
  const lacksWith = (
    partCount: number,
    partWeight: number,
    totalIsUnknown: boolean,
    guardCount: number,
    need: number,
  ): number => {
    if (guardCount === 0) return 0
    if (totalIsUnknown) return partCount > 0 ? 0 : 1
    if (partCount < 2) return Math.max(1, need - partWeight)
    return Math.max(0, need - partWeight)
  }
  const change = (cell: number, by: 1 | -1): void => {
    unknown[cell] = by === 1 ? 1 : 0
    for (let e = cellStart[cell]!; e < cellStart[cell + 1]!; e++) {
      const sum = cellSums[e]!
      if (isTotal(sum, cell)) totalUnknown[sum] = by === 1 ? 1 : 0
      else {
        parts[sum]! += by
        weight[sum]! += by * counts[cell]!
      }
      if (guarded(cell)) {
        guards[sum]! += by
        // only what is not sensitive is ever opened again, so the need never falls
        needs[sum] = Math.max(needs[sum]!, protection[cell]!)
      }
    }
  }
  const hide = (cell: number): void => {
    if (hidden[cell] === 1) return
    hidden[cell] = 1
    change(cell, 1)
  }
  for (let cell = 0; cell < counts.length; cell++) {
    if (printed[cell] === 0) change(cell, 1)
    else if (protection[cell]! > 0 || state[cell] === cellState.withheld) hide(cell)
  }
  return {
    hidden,
    unknown,
    guarded,
    hide,
    open(cell) {
      change(cell, -1)
      hidden[cell] = 0
    },
    lacks: (sum) => lacksWith(parts[sum]!, weight[sum]!, totalUnknown[sum] === 1, guards[sum]!, needs[sum]!),
    newlyUnsafe(cell) {
      let found = 0
      for (let e = cellStart[cell]!; e < cellStart[cell + 1]!; e++) {
        const sum = cellSums[e]!
        const asTotal = isTotal(sum, cell)
        const others = parts[sum]! + (asTotal ? 0 : totalUnknown[sum]!)
        if (others === 0) found++
      }
      return found
    },
    safeToOpen(cell) {
      for (let e = cellStart[cell]!; e < cellStart[cell + 1]!; e++) {
        const sum = cellSums[e]!
        const asTotal = isTotal(sum, cell)
        const lacking = lacksWith(
          parts[sum]! - (asTotal ? 0 : 1),
          weight[sum]! - (asTotal ? 0 : counts[cell]!),
          asTotal ? false : totalUnknown[sum] === 1,
          guards[sum]! - 1,
          needs[sum]!,
        )
        if (lacking > 0) return false
      }
      return true
    },
  }
}
