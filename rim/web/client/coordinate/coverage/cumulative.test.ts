import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cumulative } from './cumulative.ts'

const from = '2026-11-28'
const to = '2026-12-02'

it('has each day once, also empty ones and over the end of a month', () => {
  const counts = [
    { day: '2026-11-29', complete: 2 },
    { day: '2026-12-01', complete: 3 },
    { day: '2026-11-29', complete: 1 },
  ]
  expect(cumulative(counts, { from, to })).toEqual([
    { day: '2026-11-28', complete: 0, sum: 0 },
    { day: '2026-11-29', complete: 3, sum: 3 },
    { day: '2026-11-30', complete: 0, sum: 3 },
    { day: '2026-12-01', complete: 3, sum: 6 },
    { day: '2026-12-02', complete: 0, sum: 6 },
  ])
  expect(cumulative([], { from, to: from })).toEqual([{ day: from, complete: 0, sum: 0 }])
})

it('ends with the sum of all, wherever they lie', () => {
  const day = fc
    .integer({ min: 0, max: 400 })
    .map((n) => new Date(Date.UTC(2026, 5, 1) + n * 86_400_000).toISOString().slice(0, 10))
  fc.assert(
    fc.property(fc.array(fc.record({ day, complete: fc.integer({ min: 1, max: 50 }) })), (counts) => {
      const curve = cumulative(counts, { from, to })
      expect(curve.at(-1)?.sum).toBe(counts.reduce((sum, { complete }) => sum + complete, 0))
      const days = curve.map((one) => one.day)
      expect(days).toEqual([...new Set(days)].toSorted())
      for (const one of [from, to, ...counts.map((count) => count.day)]) expect(days).toContain(one)
    }),
    { seed: 1, numRuns: 100 },
  )
})
