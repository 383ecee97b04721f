import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellState, type LinkedCells, suppress } from './index.ts'
import { suppressNear } from './suppress.ts'

/** Two rows, three columns and all totals of two places and their sum. */
const tables = fc
  .record({
    inner: fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 12, maxLength: 12 }),
    states: fc.array(fc.integer({ min: 0, max: 19 }), { minLength: 36, maxLength: 36 }),
  })
  .map(({ inner, states }): LinkedCells => {
    const at = (place: number, row: number, column: number): number => place * 12 + row * 4 + column
    const counts = new Int32Array(36)
    for (let place = 0; place < 2; place++)
      for (let row = 0; row < 2; row++)
        for (let column = 0; column < 3; column++)
          for (const p of [place, 2])
            for (const r of [row, 2])
              for (const c of [column, 3]) counts[at(p, r, c)]! += inner[place * 6 + row * 3 + column]!
    const sums = [0, 1, 2].flatMap((place) => [
      ...[0, 1, 2].map((row) => ({
        total: at(place, row, 3),
        parts: [0, 1, 2].map((c) => at(place, row, c)),
      })),
      ...[0, 1, 2, 3].map((column) => ({
        total: at(place, 2, column),
        parts: [0, 1].map((r) => at(place, r, column)),
      })),
    ])
    for (let cell = 0; cell < 12; cell++) sums.push({ total: 24 + cell, parts: [cell, 12 + cell] })
    const state = Uint8Array.from(states, (draw) => (draw === 0 ? cellState.withheld : cellState.free))
    return {
      counts,
      sums,
      printed: Uint8Array.from(states, (draw) => (draw === 1 ? 0 : 1)),
      cost: Float64Array.from(counts, (count, cell) => (states[cell] === 1 ? 0 : 1 + count)),
      protection: Float64Array.from(counts, (count) => (count > 0 && count < 5 ? 5 : 0)),
      state,
    }
  })

const unknownOf = ({ printed }: LinkedCells, hidden: Uint8Array): Uint8Array =>
  printed.map((one, cell) => (one === 0 || hidden[cell] === 1 ? 1 : 0))

/** Sums in which a sensitive or withheld cell is the only one that is not shown. */
function telling(cells: LinkedCells, hidden: Uint8Array): number[] {
  const unknown = unknownOf(cells, hidden)
  return cells.sums.flatMap(({ total, parts }, sum) => {
    const open = [total, ...parts].filter((cell) => unknown[cell] === 1)
    return open.length === 1 && (hidden[open[0]!] === 1 || cells.protection[open[0]!]! > 0) ? [sum] : []
  })
}

describe('suppress', () => {
  it('withholds what is sensitive and what was withheld before, and lets no sum give any of it away', () => {
    let more = 0
    fc.assert(
      fc.property(tables, (cells) => {
        const hidden = suppress(cells)
        let must = 0
        hidden.forEach((one, cell) => {
          if (cells.printed[cell] === 0) expect(one).toBe(0)
          else if (cells.protection[cell]! > 0 || cells.state[cell] === cellState.withheld) {
            expect(one).toBe(1)
            must++
          }
        })
        // where several sums together tell is for the proof to find, and for `mend`
        expect(telling(cells, hidden)).toEqual([])
        if (hidden.filter((one) => one === 1).length > must) more++
        expect(suppress(cells)).toEqual(hidden)
      }),
      { seed: 1, numRuns: 1500 },
    )
    expect(more).toBeGreaterThan(500)
  })

  it('withholds no line with too few people together, where a total is known', () => {
    fc.assert(
      fc.property(tables, (cells) => {
        const hidden = suppress(cells)
        const unknown = unknownOf(cells, hidden)
        for (const { total, parts } of cells.sums) {
          const open = parts.filter((cell) => unknown[cell] === 1)
          const needs = open.map((cell) => cells.protection[cell]!)
          if (unknown[total] === 1 || needs.every((need) => need === 0)) continue
          const people = open.reduce((sum, cell) => sum + cells.counts[cell]!, 0)
          const rest = [total, ...parts].filter((cell) => unknown[cell] === 0 && cells.printed[cell] === 1)
          if (rest.length > 0) expect(people).toBeGreaterThanOrEqual(Math.max(...needs))
        }
      }),
      { seed: 2, numRuns: 500 },
    )
  })

  it('hides nothing where nothing is sensitive', () => {
    fc.assert(
      fc.property(tables, (cells) => {
        const harmless = { ...cells, protection: new Float64Array(36), state: new Uint8Array(36) }
        expect(suppress(harmless).includes(1)).toBe(false)
      }),
      { seed: 3, numRuns: 100 },
    )
  })

  it('never hides what is published', () => {
    fc.assert(
      fc.property(tables, fc.nat({ max: 35 }), (cells, published) => {
        const state = cells.state.slice()
        const protection = cells.protection.slice()
        state[published] = cellState.shown
        protection[published] = 0
        expect(suppress({ ...cells, state, protection })[published]).toBe(0)
      }),
      { seed: 4, numRuns: 300 },
    )
  })

  it('goes further out for one more cell, until there is none', () => {
    const cells: LinkedCells = {
      counts: Int32Array.of(3, 7, 10, 5, 15),
      sums: [
        { total: 2, parts: [0, 1] },
        { total: 4, parts: [2, 3] },
      ],
      printed: new Uint8Array(5).fill(1),
      cost: Float64Array.of(4, 8, 11, 6, 16),
      protection: Float64Array.of(5, 0, 0, 0, 0),
      state: new Uint8Array(5),
    }
    const hidden = suppress(cells)
    expect(hidden).toEqual(Uint8Array.of(1, 1, 0, 0, 0))
    const near = suppressNear(cells, hidden, [0])!
    expect(near[2]).toBe(1)
    expect(suppressNear(cells, new Uint8Array(5).fill(1), [0])).toBe(null)
  })
})
