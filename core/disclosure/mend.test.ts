import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { createRandom } from '#core/foundation'
import { loadLinearSolver } from '#rim/assets'
import {
  cellState,
  createLinkers,
  decide,
  type LinearSolver,
  type LinkedCells,
  linkFrequencies,
  policies,
} from './index.ts'
import { mend } from './mend.ts'
import { proveProtected } from './prove.ts'

let solver: LinearSolver
beforeAll(async () => {
  solver = await loadLinearSolver()
})

/** Rows and columns with all totals. */
function table(inner: readonly (readonly number[])[]): LinkedCells {
  const rows = inner.length
  const columns = inner[0]!.length
  const at = (row: number, column: number): number => row * (columns + 1) + column
  const counts = new Int32Array((rows + 1) * (columns + 1))
  inner.forEach((line, row) => {
    line.forEach((count, column) => {
      for (const place of [at(row, column), at(row, columns), at(rows, column), at(rows, columns)])
        counts[place]! += count
    })
  })
  const sums = [
    ...Array.from({ length: rows + 1 }, (_, row) => ({
      total: at(row, columns),
      parts: inner[0]!.map((_, column) => at(row, column)),
    })),
    ...Array.from({ length: columns + 1 }, (_, column) => ({
      total: at(rows, column),
      parts: inner.map((_, row) => at(row, column)),
    })),
  ]
  return {
    counts,
    sums,
    printed: new Uint8Array(counts.length).fill(1),
    cost: Float64Array.from(counts, (count) => 1 + count),
    protection: Float64Array.from(counts, (count) => (count > 0 && count < 5 ? 5 : 0)),
    state: new Uint8Array(counts.length),
  }
}
const counts = fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 4 }), {
  minLength: 4,
  maxLength: 4,
})
const onlySensitive = ({ protection }: LinkedCells): Uint8Array =>
  Uint8Array.from(protection, (need) => (need > 0 ? 1 : 0))

describe('mending', () => {
  it('only adds, and repeated it ends with nothing exposed', () => {
    let rounds = 0
    fc.assert(
      fc.property(counts, (inner) => {
        const cells = table(inner)
        let hidden = onlySensitive(cells)
        for (let round = 0; ; round++) {
          expect(round).toBeLessThan(30)
          const { exposed, undecided } = proveProtected(cells, hidden, solver)
          expect(undecided).toEqual([])
          if (exposed.length === 0) break
          const weaknesses = exposed.map(({ cell }) => ({ cell, need: cells.protection[cell]! }))
          const more = mend(cells, hidden, weaknesses, solver)
          // withholding the totals too protects everything, so there is always something that helps
          expect(more).not.toBe(null)
          const before = hidden
          hidden = more!
          before.forEach((one, cell) => {
            if (one === 1) expect(hidden[cell]).toBe(1)
          })
          expect(hidden.filter((one) => one === 1).length).toBeGreaterThan(
            before.filter((one) => one === 1).length,
          )
          rounds++
        }
      }),
      { seed: 1, numRuns: 150 },
    )
    expect(rounds).toBeGreaterThan(100)
  })

  it('says so where what is published leaves nothing that would help', () => {
    const cells = table([
      [3, 20],
      [30, 40],
    ])
    const published = { ...cells, state: cells.state.map((_, cell) => (cell === 0 ? 0 : cellState.shown)) }
    const hidden = onlySensitive(cells)
    expect(mend(published, hidden, [{ cell: 0, need: 5 }], solver)).toBe(null)
    expect(mend(cells, hidden, [{ cell: 0, need: 5 }], solver)).not.toBe(null)
  })
})

describe('someone who is alone in a cell', () => {
  const item = (code: string) => ({ code, label: { nb: 'T', nn: 'T' } })
  const one = (column: readonly number[]) => {
    const linkers = createLinkers()
    const base = column.reduce((sum, count) => sum + count, 0)
    linkFrequencies(
      linkers,
      {
        kind: 'frequency',
        id: 't',
        title: { nb: 'T', nn: 'T' },
        shape: 'partition',
        rows: column.map((_, at) => item(`r${at}`)),
        columns: [item('c')],
        counts: column.map((count) => [count]),
        bases: [base],
        available: column.map(() => [true]),
        rowsCoverBase: true,
        columnTotals: [],
        nested: [],
        everyone: [base],
        people: [base],
        question: 'q',
        ofAsked: false,
        pieces: column.map((count, at) => [{ choice: `r${at}`, counts: [count] }]),
      },
      policies.default,
      () => 'people',
    )
    return linkers
  }
  const hiddenRows = (column: readonly number[], insiders: 'protected' | 'ignored'): number => {
    const { hidden, keys } = decide(one(column), { ...policies.default, insiders }, solver).counts
    return keys.filter((key, cell) => key.includes('=') && hidden[cell] === 1).length
  }

  it('cannot compute how many others gave another rare answer', () => {
    // outsiders see that 1 and 4 are 5 together; the one would know that the others are 4
    expect(hiddenRows([1, 4, 20, 30], 'ignored')).toBe(2)
    expect(hiddenRows([1, 4, 20, 30], 'protected')).toBe(3)
    // two are not alone
    expect(hiddenRows([2, 3, 20, 30], 'protected')).toBe(2)
  })

  it('finds another answer for every sensitive cell but her own, in any column', () => {
    const random = createRandom('insiders')
    let alone = 0
    for (let run = 0; run < 120; run++) {
      const column = Array.from({ length: 3 + random.below(4) }, () => random.below(8))
      const total = column.reduce((sum, count) => sum + count, 0)
      if (total < 10) continue
      const linkers = one(column)
      const { hidden } = decide(linkers, policies.default, solver).counts
      const withheld = column
        .map((count, at) => ({ count, at }))
        .filter(({ at }) => {
          return hidden[linkers.counts.find(`people|q=r${at}`)!] === 1
        })
      for (const insider of withheld.filter(({ count }) => count === 1)) {
        const others = withheld.filter((cell) => cell !== insider)
        const people = others.reduce((sum, { count }) => sum + count, 0)
        if (!others.some(({ count }) => count > 0 && count < 5)) continue
        alone++
        // of two or more that are at least one person together each can be another number
        expect(others.length).toBeGreaterThan(1)
        expect(people).toBeGreaterThan(0)
      }
    }
    expect(alone).toBeGreaterThan(30)
  })
})
