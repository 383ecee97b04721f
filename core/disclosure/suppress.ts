import { createLineState, type LineState } from './line-state.ts'
import { cellState, type LinkedCells } from './linked-cells.ts'
import { type SparseSums, sparseSums } from './sparse-sums.ts'

/**
 * Withholds what would give a sensitive cell away: the fast way, for any number of linked cells.
 *
 * 1. Lines: as long as a sum has a guarded cell that is alone in it, or unknown parts that are too few people together,
 *    the cell of the sum whose loss costs least is withheld; one that leaves other sums unsafe counts for more.
 * 2. Cells that turned out not to be needed are shown again, the most valuable first.
 *
 * It is a heuristic: it may withhold more than the least (`leastLoss` finds the least for small sets), and several sums
 * together may still give a cell away. That the result protects is proven afterwards (`proveProtected`), and mended
 * where it does not (`mend`); it is never assumed.
 *
 * @returns 1 for every printed cell that is withheld.
 */
export function suppress(cells: LinkedCells): Uint8Array {
  const sparse = sparseSums(cells)
  const state = createLineState(cells, sparse)
  closeLines(cells, sparse, state)
  openSpare(cells, state)
  return state.hidden
}

/** Withholds one more cell near each of these, where the attacker's prices do not tell which, and closes the lines. */
export function suppressNear(
  cells: LinkedCells,
  hidden: Uint8Array,
  exposed: readonly number[],
): Uint8Array | null {
  const sparse = sparseSums(cells)
  const state = createLineState(cells, sparse)
  for (let cell = 0; cell < hidden.length; cell++) if (hidden[cell] === 1) state.hide(cell)
  const mended = exposed.filter((cell) => hideNear(cells, sparse, state, cell))
  if (mended.length === 0) return null
  closeLines(cells, sparse, state)
  return state.hidden
}

function closeLines(cells: LinkedCells, sparse: SparseSums, state: LineState): void {
  const { sums, cellStart, cellSums } = sparse
  const waiting = new Uint8Array(sums).fill(1)
  let queue = Array.from({ length: sums }, (_, sum) => sum)
  while (queue.length > 0) {
    const next: number[] = []
    for (const sum of queue) {
      waiting[sum] = 0
      for (let lacks = state.lacks(sum); lacks > 0; lacks = state.lacks(sum)) {
        const chosen = cheapestIn(cells, sparse, state, sum, lacks)
        if (chosen < 0) break
        state.hide(chosen)
        for (let e = cellStart[chosen]!; e < cellStart[chosen + 1]!; e++) {
          const other = cellSums[e]!
          if (waiting[other] === 1) continue
          waiting[other] = 1
          next.push(other)
        }
      }
    }
    queue = next
  }
}

/** The shown cell of a sum whose loss costs least, or -1. */
function cheapestIn(
  { counts, printed, cost, state: decided }: LinkedCells,
  { sumStart, sumCells }: SparseSums,
  state: LineState,
  sum: number,
  lacks: number,
): number {
  let best = -1
  let least = Number.POSITIVE_INFINITY
  const total = sumCells[sumStart[sum]!]!
  for (let e = sumStart[sum]!; e < sumStart[sum + 1]!; e++) {
    const cell = sumCells[e]!
    if (printed[cell] === 0 || state.unknown[cell] === 1 || decided[cell] === cellState.shown) continue
    // one that is too small leaves the sum unsafe, and another will have to follow it
    const small = cell !== total && counts[cell]! < lacks ? 2 : 1
    const price = cost[cell]! * small * (1 + state.newlyUnsafe(cell))
    if (price < least) {
      least = price
      best = cell
    }
  }
  return best
}

/** Withholds the cheapest shown cell in the sums around a cell, going further out until there is one. */
function hideNear(cells: LinkedCells, sparse: SparseSums, state: LineState, from: number): boolean {
  const { cellStart, cellSums, sumStart, sumCells } = sparse
  const seen = new Set([from])
  let ring = [from]
  while (ring.length > 0) {
    let best = -1
    let least = Number.POSITIVE_INFINITY
    const next: number[] = []
    for (const cell of ring) {
      for (let e = cellStart[cell]!; e < cellStart[cell + 1]!; e++) {
        const sum = cellSums[e]!
        const found = cheapestIn(cells, sparse, state, sum, 1)
        if (found >= 0) {
          const price = cells.cost[found]! * (1 + state.newlyUnsafe(found))
          if (price < least) {
            least = price
            best = found
          }
        }
        for (let k = sumStart[sum]!; k < sumStart[sum + 1]!; k++) {
          const other = sumCells[k]!
          if (state.unknown[other] !== 1 || seen.has(other)) continue
          seen.add(other)
          next.push(other)
        }
      }
    }
    if (best >= 0) {
      state.hide(best)
      return true
    }
    ring = next
  }
  return false
}

/** Shows withheld cells again that no line needs, the most valuable first. */
function openSpare({ cost, protection, state: decided }: LinkedCells, state: LineState): void {
  const spare = [...state.hidden.keys()].filter(
    (cell) => state.hidden[cell] === 1 && protection[cell] === 0 && decided[cell] !== cellState.withheld,
  )
  spare.sort((a, b) => cost[b]! - cost[a]! || a - b)
  for (const cell of spare) if (state.safeToOpen(cell)) state.open(cell)
}
