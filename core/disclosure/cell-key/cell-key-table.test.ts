import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellKeyTable } from './cell-key-table.ts'
import { maximumEntropyNoise } from './maximum-entropy.ts'
import { spreadText } from './spread.ts'

const house = { bound: 8, variance: 6.5, smallest: 5 }

test('the symmetric row is that of the R package ptable', () => {
  // create_cnt_ptable(D = 2, V = 1), ptable 1.0.0: p_stay 0.383 and p(-2) 0.0638 for a count of 2. (Its row for a count
  // of 1 is held monotone and has a variance of 0.932; ours has the variance asked for.)
  const row = cellKeyTable({ bound: 2, variance: 1, smallest: 1 }).rows[1]!
  expect(row.noise).toEqual([-2, -1, 0, 1, 2])
  expect(row.probability[2]).toBeCloseTo(0.383, 3)
  expect(row.probability[0]).toBeCloseTo(0.0638, 4)
})

test('every row: adds up to 1, mean 0, the variance asked for or the nearest possible, nothing forbidden', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 0, max: 12 }),
      fc.double({ min: 0.3, max: 60, noNaN: true }),
      (smallest, more, variance) => {
        const bound = Math.max(1, smallest - 1 + more)
        const table = cellKeyTable({ bound, variance, smallest })
        expect(table.rows.length).toBe(bound + smallest)
        table.rows.forEach((row, at) => {
          const count = at + 1
          expect(Math.abs(row.probability.reduce((sum, p) => sum + p, 0) - 1)).toBeLessThan(1e-12)
          expect(Math.abs(row.mean)).toBeLessThan(1e-12)
          expect(row.probability.every((p) => p >= 0)).toBe(true)
          expect(row.cumulative.at(-1)).toBe(1)
          for (const noise of row.noise) {
            const shown = count + noise
            expect(Math.abs(noise)).toBeLessThanOrEqual(bound)
            expect(shown === 0 || shown >= smallest).toBe(true)
          }
          const least = count < smallest ? count * (smallest - count) : 0
          const most = -row.noise[0]! * row.noise.at(-1)!
          const possible = Math.min(Math.max(variance, least), most)
          expect(Math.abs(row.variance - possible)).toBeLessThan(1e-9)
          expect(row.feasible).toBe(Math.abs(variance - possible) <= 1e-9)
        })
      },
    ),
    { seed: 1, numRuns: 250 },
  )
})

test('the entropy is the largest: the logarithm is quadratic in the noise', () => {
  const { rows } = cellKeyTable(house)
  for (const { noise, probability } of rows) {
    // through three points goes one quadratic; all others must lie on it
    const at = [0, Math.floor(noise.length / 2), noise.length - 1]
    const [x, y] = [at.map((i) => noise[i]!), at.map((i) => Math.log(probability[i]!))]
    const quadratic = (v: number): number =>
      [0, 1, 2].reduce((sum, i) => {
        const others = [0, 1, 2].filter((j) => j !== i)
        return sum + others.reduce((product, j) => (product * (v - x[j]!)) / (x[i]! - x[j]!), y[i]!)
      }, 0)
    noise.forEach((v, i) => {
      expect(Math.abs(Math.log(probability[i]!) - quadratic(v))).toBeLessThan(1e-9)
    })
  }
})

test('the house table: every row has its variance, the last is symmetric', () => {
  const { rows } = cellKeyTable(house)
  expect(rows.every(({ feasible }) => feasible)).toBe(true)
  const { noise, probability } = rows.at(-1)!
  expect(noise).toEqual(Array.from({ length: 17 }, (_, at) => at - 8))
  probability.forEach((p, at) => {
    expect(p).toBeCloseTo(probability[16 - at]!, 12)
  })
  // 1 becomes 0 or at least 5; to be right on average it must mostly become 0
  expect(rows[0]!.noise).toEqual([-1, 4, 5, 6, 7, 8])
  expect(rows[0]!.probability[0]).toBeGreaterThan(0.8)
})

test('a variance that cannot be gives the nearest that can, and says so', () => {
  const { rows } = cellKeyTable({ bound: 5, variance: 5.5, smallest: 5 })
  expect(rows[0]).toMatchObject({ feasible: false, noise: [-1, 4, 5], probability: [5 / 6, 0, 1 / 6] })
  expect(rows[0]!.variance).toBeCloseTo(5, 12)
  expect(rows[1]).toMatchObject({ feasible: false, noise: [-2, 3, 4, 5], probability: [3 / 5, 2 / 5, 0, 0] })
  expect(rows[1]!.variance).toBeCloseTo(6, 12)
  expect(rows[9]!.feasible).toBe(true)
})

test('faults of the program are refused', () => {
  expect(() => cellKeyTable({ ...house, bound: 3 })).toThrow(/could only become 0/)
  expect(() => cellKeyTable({ ...house, bound: 2.5 })).toThrow(RangeError)
  expect(() => cellKeyTable({ ...house, variance: 0 })).toThrow(RangeError)
  expect(() => cellKeyTable({ ...house, smallest: 0 })).toThrow(RangeError)
  expect(() => maximumEntropyNoise([1, 2], 1)).toThrow(RangeError)
  expect(() => maximumEntropyNoise([-1, 1], Number.NaN)).toThrow(RangeError)
})

test('the spread is said in three languages', () => {
  const text = spreadText(cellKeyTable(house))
  expect(text.nb).toContain('standardavvik 2,5, aldri mer enn 8')
  expect(text.nn).toContain('standardavvik 2,5, aldri meir enn 8')
  expect(text.en).toContain('standard deviation 2.5, never more than 8')
  expect(text.en).toContain('Counts from 1 to 4 do not occur.')
  expect(spreadText(cellKeyTable({ ...house, smallest: 1 })).en).not.toContain('occur')
})
