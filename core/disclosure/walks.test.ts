import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom } from '#core/foundation'
import { type Component, splitUnknown } from './components.ts'
import type { LinkedCells } from './linked-cells.ts'
import { columnRows, neighbourhood } from './neighbourhood.ts'
import { createWalker } from './walks.ts'
import { witnessOf } from './witnesses.ts'

/** A table of small counts with row and column totals, which are shown; of the rest some. */
function table(rows: number, columns: number, seed: number): { cells: LinkedCells; hidden: Uint8Array } {
  const random = createRandom(seed)
  const at = (row: number, column: number): number => row * (columns + 1) + column
  const counts = new Int32Array((rows + 1) * (columns + 1))
  const hidden = new Uint8Array(counts.length)
  const range = (size: number): number[] => Array.from({ length: size }, (_, k) => k)
  for (const row of range(rows)) {
    for (const column of range(columns)) {
      const count = random.below(7)
      hidden[at(row, column)] = random.below(4) > 0 ? 1 : 0
      for (const place of [at(row, column), at(row, columns), at(rows, column), at(rows, columns)])
        counts[place]! += count
    }
  }
  const sums = [
    ...range(rows + 1).map((row) => ({
      total: at(row, columns),
      parts: range(columns).map((column) => at(row, column)),
    })),
    ...range(columns + 1).map((column) => ({
      total: at(rows, column),
      parts: range(rows).map((row) => at(row, column)),
    })),
  ]
  const cells = {
    counts,
    sums,
    printed: new Uint8Array(counts.length).fill(1),
    cost: new Float64Array(counts.length).fill(1),
    protection: new Float64Array(counts.length),
    state: new Uint8Array(counts.length),
  }
  return { cells, hidden }
}

const tables = fc
  .record({
    rows: fc.integer({ min: 2, max: 7 }),
    columns: fc.integer({ min: 2, max: 6 }),
    seed: fc.integer({ min: 0, max: 1_000_000 }),
  })
  .map(({ rows, columns, seed }) => table(rows, columns, seed))

describe('walks', () => {
  it('end in another answer that agrees with all that is shown, moves the cell, and leaves the held one', () => {
    let asked = 0
    let ended = 0
    fc.assert(
      fc.property(tables, fc.integer({ min: -4, max: 5 }), fc.integer({ min: 0 }), (made, by, hold) => {
        const { counts } = made.cells
        for (const component of splitUnknown(made.cells, made.hidden).components) {
          const width = component.cells.length
          const walker = createWalker(component, counts)
          component.cells.forEach((cell, column) => {
            const held = hold % width === column ? -1 : hold % width
            const found = walker.walk(column, by, 1, held) ?? walker.walk(column, by, 4, held)
            if (by === 0 || by < -counts[cell]!) expect(found).toBe(null)
            else asked++
            if (!found) return
            ended++
            const point = new Float64Array(width)
            found.columns.forEach((moved, at) => {
              expect(point[moved]).toBe(0)
              point[moved] = found.deviations[at]!
            })
            expect(witnessOf(component, counts, point)).not.toBe(null)
            expect(point[column]).toBe(by)
            if (held >= 0) expect(point[held]).toBe(0)
          })
        }
      }),
      { seed: 1, numRuns: 300 },
    )
    expect(asked).toBeGreaterThan(2000)
    // not every move is possible
    expect(ended).toBeGreaterThan(asked / 2)
  })

  it('find nothing where there is nothing, and say the same again afterwards', () => {
    // one row of two: what one gains the other loses
    const component: Component = {
      cells: Int32Array.of(0, 1),
      rows: [{ low: 0, high: 0, columns: [0, 1], values: [1, 1] }],
    }
    const walker = createWalker(component, Int32Array.of(3, 2))
    for (const attempts of [1, 5]) {
      expect(walker.walk(0, 3, attempts)).toBe(null)
      expect(walker.walk(0, 2, attempts, 1)).toBe(null)
      expect(walker.walk(0, 0, attempts)).toBe(null)
      expect(walker.walk(0, -4, attempts)).toBe(null)
      expect(walker.walk(0, 2, attempts)).toEqual({ columns: [0, 1], deviations: [2, -2] })
      expect(walker.walk(0, -3, attempts)).toEqual({ columns: [0, 1], deviations: [-3, 3] })
    }
  })
})

describe('a neighbourhood', () => {
  it('is the nearest part of a component, with its sums over what it holds', () => {
    fc.assert(
      fc.property(tables, fc.integer({ min: 0 }), fc.integer({ min: 1, max: 30 }), (made, one, size) => {
        for (const component of splitUnknown(made.cells, made.hidden).components) {
          const width = component.cells.length
          const near = neighbourhood(component, columnRows(component), one % width, size)
          expect(near.columns[0]).toBe(one % width)
          expect(near.columns).toHaveLength(Math.min(size, width))
          expect(new Set(near.columns).size).toBe(near.columns.length)
          expect([...near.cells]).toEqual(near.columns.map((column) => component.cells[column]))
          const inside = new Set(near.columns)
          const wanted = component.rows
            .map(({ columns }) => columns.filter((column) => inside.has(column)))
            .filter(({ length }) => length > 0)
          expect(near.rows.map(({ columns }) => columns.map((own) => near.columns[own]))).toEqual(wanted)
        }
      }),
      { seed: 2, numRuns: 200 },
    )
  })

  it('reaches what lies behind slow cells last', () => {
    // 0 hangs together with 1 and 2; behind 1 comes 3, behind 2 comes 4
    const pair = (a: number, b: number) => ({ low: 0, high: 0, columns: [a, b], values: [1, 1] })
    const component: Component = {
      cells: Int32Array.of(0, 1, 2, 3, 4),
      rows: [pair(0, 1), pair(0, 2), pair(1, 3), pair(2, 4)],
    }
    const lines = columnRows(component)
    expect(neighbourhood(component, lines, 0, 4).columns).toEqual([0, 1, 2, 3])
    expect(neighbourhood(component, lines, 0, 4, (column) => column === 1).columns).toEqual([0, 1, 2, 4])
  })
})
