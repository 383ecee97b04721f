import type { Component } from './components.ts'
import { cellState, type LinkedCells } from './linked-cells.ts'
import { sparseSums } from './sparse-sums.ts'

/**
 * A component as linked cells of its own: its cells and, as published, those that stand in sums with them.
 *
 * @returns the linked cells, and for each its position among all; ascending.
 */
export function subsystem(
  cells: LinkedCells,
  component: Component,
): { readonly cells: LinkedCells; readonly positions: readonly number[] } {
  const { sumStart, sumCells, cellStart, cellSums } = sparseSums(cells)
  const own = new Set(component.cells)
  const sums = new Set<number>()
  for (const cell of own)
    for (const sum of cellSums.subarray(cellStart[cell]!, cellStart[cell + 1]!)) sums.add(sum)
  const near = new Set(own)
  for (const sum of sums)
    for (const cell of sumCells.subarray(sumStart[sum]!, sumStart[sum + 1]!)) near.add(cell)
  const positions = [...near].sort((a, b) => a - b)
  const place = new Map(positions.map((cell, k) => [cell, k]))
  return {
    positions,
    cells: {
      counts: Int32Array.from(positions, (cell) => cells.counts[cell]!),
      sums: [...sums].map((sum) => ({
        total: place.get(cells.sums[sum]!.total)!,
        parts: cells.sums[sum]!.parts.map((part) => place.get(part)!),
      })),
      printed: Uint8Array.from(positions, (cell) => (own.has(cell) ? cells.printed[cell]! : 1)),
      cost: Float64Array.from(positions, (cell) => (own.has(cell) ? cells.cost[cell]! : 0)),
      protection: Float64Array.from(positions, (cell) => (own.has(cell) ? cells.protection[cell]! : 0)),
      state: Uint8Array.from(positions, (cell) => (own.has(cell) ? cells.state[cell]! : cellState.shown)),
    },
  }
}
