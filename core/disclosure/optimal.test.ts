import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { createRandom } from '#core/foundation'
import { loadLinearSolver } from '#rim/assets'
import type { LinearSolver } from './linear-solver.ts'
import { cellState, type LinkedCells, type LinkedSum } from './linked-cells.ts'
import { costOf, leastLoss } from './optimal.ts'
import { proveProtected } from './prove.ts'
import { suppress } from './suppress.ts'

let solver: LinearSolver
beforeAll(async () => {
  solver = await loadLinearSolver()
})

/** Rows, columns and all their totals; costs differ, so that there is one best choice. */
function table(inner: readonly (readonly number[])[], seed: number, need = 3, below = 3): LinkedCells {
  const rows = inner.length
  const columns = inner[0]!.length
  const at = (row: number, column: number): number => row * (columns + 1) + column
  const counts = new Int32Array((rows + 1) * (columns + 1))
  inner.forEach((line, row) => {
    line.forEach((count, column) => {
      for (const place of [at(row, column), at(row, columns), at(rows, column), at(rows, columns)]) {
        counts[place]! += count
      }
    })
  })
  const sums: LinkedSum[] = []
  for (let row = 0; row <= rows; row++) {
    sums.push({ total: at(row, columns), parts: inner[0]!.map((_, column) => at(row, column)) })
  }
  for (let column = 0; column <= columns; column++) {
    sums.push({ total: at(rows, column), parts: inner.map((_, row) => at(row, column)) })
  }
  const random = createRandom(seed)
  return {
    counts,
    sums,
    printed: new Uint8Array(counts.length).fill(1),
    cost: Float64Array.from(counts, (count) => 1 + count + random.below(100) / 1000),
    protection: Float64Array.from(counts, (count) => (count > 0 && count < below ? need : 0)),
    state: new Uint8Array(counts.length).fill(cellState.free),
  }
}

/** The least cost of all choices that protect, tried from the cheapest on, or infinity. */
function leastOfAll(cells: LinkedCells): number {
  const must = [...cells.counts.keys()].filter(
    (cell) =>
      cells.printed[cell] === 1 && (cells.protection[cell]! > 0 || cells.state[cell] === cellState.withheld),
  )
  const free = [...cells.counts.keys()].filter(
    (cell) => cells.printed[cell] === 1 && cells.state[cell] === cellState.free && !must.includes(cell),
  )
  expect(free.length).toBeLessThanOrEqual(12)
  const choices = Array.from({ length: 1 << free.length }, (_, set) => {
    const hidden = new Uint8Array(cells.counts.length)
    for (const cell of must) hidden[cell] = 1
    free.forEach((cell, bit) => {
      if (set & (1 << bit)) hidden[cell] = 1
    })
    return { hidden, cost: costOf(cells, hidden) }
  })
  choices.sort((a, b) => a.cost - b.cost)
  const best = choices.find(({ hidden }) => proveProtected(cells, hidden, solver).safe)
  return best?.cost ?? Number.POSITIVE_INFINITY
}

describe('against every choice', () => {
  const counts = fc.integer({ min: 0, max: 9 })
  const small = fc.tuple(
    fc.array(fc.array(counts, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 2 }),
    fc.integer({ min: 1, max: 1000 }),
    fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 12, maxLength: 12 }),
  )

  test('two rows and three columns, some cells decided or not printed', () => {
    let more = 0
    fc.assert(
      fc.property(small, ([inner, seed, draws]) => {
        const cells = table(inner, seed)
        draws.forEach((draw, cell) => {
          if (draw === 0 && cells.protection[cell] === 0) cells.state[cell] = cellState.shown
          if (draw === 1) cells.state[cell] = cellState.withheld
          if (draw === 2) cells.printed[cell] = 0
        })
        const least = leastOfAll(cells)
        const { hidden, cost, proven, impossible } = leastLoss(cells, solver)
        if (least === Number.POSITIVE_INFINITY) {
          expect(impossible.length).toBeGreaterThan(0)
          return
        }
        expect(impossible).toEqual([])
        expect(proven).toBe(true)
        expect(cost).toBeCloseTo(least, 6)
        expect(costOf(cells, hidden)).toBe(cost)
        expect(proveProtected(cells, hidden, solver).safe).toBe(true)
        if (cells.protection.some((need, cell) => need > 0 && cells.printed[cell] === 1)) more++
      }),
      { seed: 1, numRuns: 40 },
    )
    expect(more).toBeGreaterThan(10)
  })

  test('overlapping groups', () => {
    const system = fc.tuple(
      fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 6, maxLength: 6 }),
      fc.array(fc.subarray([0, 1, 2, 3, 4, 5], { minLength: 2, maxLength: 4 }), {
        minLength: 4,
        maxLength: 5,
      }),
      fc.integer({ min: 1, max: 1000 }),
    )
    fc.assert(
      fc.property(system, ([base, groups, seed]) => {
        const sums = [...groups, [0, 1, 2, 3, 4, 5]].map((parts, g) => ({ total: 6 + g, parts }))
        const all = [...base, ...sums.map(({ parts }) => parts.reduce((sum, j) => sum + base[j]!, 0))]
        const random = createRandom(seed)
        const cells: LinkedCells = {
          counts: Int32Array.from(all),
          sums,
          printed: new Uint8Array(all.length).fill(1),
          cost: Float64Array.from(all, (count) => 1 + count + random.below(100) / 1000),
          protection: Float64Array.from(all, (count) => (count > 0 && count < 3 ? 3 : 0)),
          state: new Uint8Array(all.length),
        }
        const least = leastOfAll(cells)
        const result = leastLoss(cells, solver)
        if (least === Number.POSITIVE_INFINITY) expect(result.impossible.length).toBeGreaterThan(0)
        else {
          expect(result.proven).toBe(true)
          expect(result.cost).toBeCloseTo(least, 6)
        }
      }),
      { seed: 1, numRuns: 30 },
    )
  })
})

describe('limits', () => {
  const inner = Array.from({ length: 8 }, (_, row) =>
    Array.from({ length: 6 }, (_, column) => (row * 7 + column * 5) % 13),
  )
  const cells = table(inner, 1, 5, 5)

  test('a larger table costs no more than the fast way, protects, and comes out the same again', () => {
    const start = suppress(cells)
    const result = leastLoss(cells, solver, { start })
    expect(result.proven).toBe(true)
    expect(proveProtected(cells, result.hidden, solver).safe).toBe(true)
    if (proveProtected(cells, start, solver).safe)
      expect(result.cost).toBeLessThanOrEqual(costOf(cells, start))
    expect(leastLoss(cells, solver, { start })).toEqual(result)
  })

  test.each([{ maxCells: 3 }, { maxRounds: 1 }])('%o: the start is kept', (limits) => {
    const start = suppress(cells)
    const result = leastLoss(cells, solver, { start, ...limits })
    expect(result).toMatchObject({ hidden: start, cost: costOf(cells, start), proven: false })
  })

  test('nothing sensitive: nothing is withheld', () => {
    const harmless = { ...cells, protection: new Float64Array(cells.counts.length) }
    expect(leastLoss(harmless, solver)).toMatchObject({ cost: 0, proven: true, impossible: [], cuts: 0 })
  })
})
