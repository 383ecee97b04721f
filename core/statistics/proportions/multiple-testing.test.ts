import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type AdjustmentMethod, adjustPValues, adjustTable } from './multiple-testing.ts'

// Base R 4.2.2, reference/proportions.R: null is NA there and NaN here
const { families } = JSON.parse(
  readFileSync(new URL('../reference/p-adjust.json', import.meta.url), 'utf8'),
  (_, value) => (value === null ? Number.NaN : value),
)

test('equal p.adjust, with ties, missing values and empty families', () => {
  expect(families.length).toBe(12)
  for (const family of families) {
    for (const [method, column] of [
      ['holm', 'holm'],
      ['benjamini-hochberg', 'bh'],
      ['bonferroni', 'bonferroni'],
      ['none', 'p'],
    ] as const) {
      const got = adjustPValues(family.p, method)
      const want: number[] = family[column]
      expect(got).toHaveLength(want.length)
      got.forEach((value, i) => {
        if (Number.isNaN(want[i])) expect(value).toBeNaN()
        else expect(Math.abs(value - want[i]!)).toBeLessThanOrEqual(1e-12 * want[i]!)
      })
    }
  }
})

const pValue = fc.oneof(
  { weight: 4, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(Number.NaN, 0, 1, 0.05) },
)
const method = fc.constantFrom<AdjustmentMethod>('holm', 'benjamini-hochberg', 'bonferroni')

test('p <= Benjamini–Hochberg <= Holm <= Bonferroni <= 1', () => {
  fc.assert(
    fc.property(fc.array(pValue, { maxLength: 40 }), (p) => {
      const bh = adjustPValues(p, 'benjamini-hochberg')
      const holm = adjustPValues(p, 'holm')
      const bonferroni = adjustPValues(p, 'bonferroni')
      p.forEach((value, i) => {
        if (Number.isNaN(value)) {
          expect([bh[i], holm[i], bonferroni[i]]).toEqual([NaN, NaN, NaN])
          return
        }
        const rising = [value, bh[i]!, holm[i]!, bonferroni[i]!, 1]
        // 1e-15: (m / i) p and (m - i + 1) p meet at i = 1 and i = m but round apart
        rising.slice(1).forEach((next, k) => {
          expect(next).toBeGreaterThanOrEqual(rising[k]! * (1 - 1e-15))
        })
      })
    }),
    { seed: 1, numRuns: 500 },
  )
})

test('the order of the tests does not matter, and the order of the p-values is kept', () => {
  fc.assert(
    fc.property(
      fc.array(pValue, { maxLength: 30 }),
      fc.integer({ min: 0, max: 29 }),
      method,
      (p, shift, how) => {
        const turn = <T>(list: readonly T[]) => [...list.slice(shift), ...list.slice(0, shift)].reverse()
        expect(adjustPValues(turn(p), how)).toEqual(turn(adjustPValues(p, how)))
        const adjusted = adjustPValues(p, how)
        p.forEach((a, i) => {
          p.forEach((b, j) => {
            if (a <= b) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j]!)
          })
        })
      },
    ),
    { seed: 1, numRuns: 300 },
  )
})

test('a missing test changes nothing for the others', () => {
  fc.assert(
    fc.property(fc.array(pValue, { maxLength: 30 }), method, (p, how) => {
      const there = (list: readonly number[]) => list.filter((value) => !Number.isNaN(value))
      expect(there(adjustPValues(p, how))).toEqual(adjustPValues(there(p), how))
    }),
    { seed: 1, numRuns: 300 },
  )
})

test('a table is one family, and tells its method and size', () => {
  const table = [[0.01, Number.NaN], [], [0.02, 0.5, 0.001]]
  const adjusted = adjustTable(table, 'holm')
  expect(adjusted).toMatchObject({ method: 'holm', tests: 4 })
  expect(adjusted.p.map((row) => row.length)).toEqual([2, 0, 3])
  expect(adjusted.p.flat()).toEqual(adjustPValues(table.flat(), 'holm'))
  // m = 4: 0.01 * 3, -, 0.02 * 2, 0.5, 0.001 * 4
  const want = [0.03, Number.NaN, 0.04, 0.5, 0.004]
  expect(adjusted.p.flat().map((value) => Math.round(value * 1e12) / 1e12)).toEqual(want)
})

test('a value outside 0..1 is an error', () => {
  expect(() => adjustPValues([0.1, 1.2], 'holm')).toThrow('1.2')
  expect(() => adjustTable([[-0.1]], 'none')).toThrow(RangeError)
})
