import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ageHistograms, youngest } from './ages.ts'
import { apportion } from './apportion.ts'
import { coverEveryone } from './cover.ts'
import { bell, mix } from './noise.ts'
import { createPicker, where } from './pick.ts'
import { natural } from './target-kit.ts'
import { bySize, latest2019, latest2019BySize, mapped2016BySize } from './target-municipalities.ts'
import { meanAge } from './target-people.ts'

const rowsUpTo = (n: number): Uint32Array => Uint32Array.from({ length: n }, (_, i) => i)
const seeds = (n: number): Int32Array => Int32Array.from({ length: n }, (_, i) => mix(20, i))

describe('apportion', () => {
  it('gives largest remainders', () => {
    expect(apportion(10, [1, 1, 1])).toEqual([4, 3, 3])
    expect(apportion(7, [5, 3, 2])).toEqual([4, 2, 1])
    expect(apportion(5, [0, 1], undefined, 1)).toEqual([0, 5])
  })
  it('gives out exactly the total within the caps', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(weights, fc.integer({ min: 0, max: 400 }), (list, total) => {
        const caps = list.map((weight) => weight * 3)
        const shares = apportion(total, list, caps)
        const room = caps.reduce((sum, cap) => sum + cap, 0)
        expect(shares.reduce((sum, n) => sum + n, 0)).toBe(Math.min(total, room))
        shares.forEach((n, i) => {
          expect(n).toBeLessThanOrEqual(caps[i]!)
        })
      }),
      { seed: 7, numRuns: 200 },
    )
  })
})

describe('pick', () => {
  it('gives exact quotas and follows the leaning', () => {
    const n = 5000
    const pick = createPicker(
      seeds(n),
      seeds(n).map((s) => mix(s, 3)),
    )
    const chosen = pick.top(rowsUpTo(n), 1234, 'x', (row) => (row < 2500 ? 150 : 0))
    expect(chosen.length).toBe(1234)
    const favoured = where(chosen, (row) => row < 2500).length
    // a leaning of one standard deviation, neither ignored nor absolute
    expect(favoured).toBeGreaterThan(850)
    expect(favoured).toBeLessThan(1150)
    expect(pick.top(rowsUpTo(n), 1234, 'y', () => 0)).not.toEqual(pick.top(rowsUpTo(n), 1234, 'z', () => 0))
  })
  it('writes every row one level, in exact numbers, with few and many levels', () => {
    const n = 3000
    const pick = createPicker(seeds(n), seeds(n))
    for (const counts of [[10, 20], Array.from({ length: 40 }, (_, i) => i * 3)]) {
      const seen = new Array<number>(counts.length + 1).fill(0)
      pick.levels(
        rowsUpTo(n),
        counts,
        'levels',
        () => 0,
        (_, level) => {
          seen[level]!++
        },
      )
      expect(seen.slice(0, -1)).toEqual(counts)
      expect(seen.reduce((a, b) => a + b)).toBe(n)
    }
  })
  it('has noise of mean about 0 and standard deviation about 148', () => {
    const values = Array.from({ length: 20_000 }, (_, i) => bell(mix(5, i)))
    const mean = values.reduce((a, b) => a + b) / values.length
    const sd = Math.sqrt(values.reduce((a, b) => a + (b - mean) ** 2, 0) / values.length)
    expect(Math.abs(mean)).toBeLessThan(4)
    expect(Math.abs(sd - 148)).toBeLessThan(3)
  })
})

describe('coverEveryone', () => {
  it('moves flags to those without and keeps the numbers', () => {
    const a = Uint8Array.from([1, 1, 1, 0, 0])
    const b = Uint8Array.from([1, 1, 0, 0, 0])
    const left = coverEveryone(rowsUpTo(5), [a, b], (flag, row) => !(flag === 0 && row === 4))
    expect(left).toBe(0)
    expect([a, b].map((flag) => flag.reduce((sum, n) => sum + n, 0))).toEqual([3, 2])
    for (let row = 0; row < 5; row++) expect(a[row]! + b[row]!).toBe(1)
    expect(a[4]).toBe(0)
  })
  it('says how many it could not cover', () => {
    const a = Uint8Array.from([1, 0, 0])
    expect(coverEveryone(rowsUpTo(3), [a], () => true)).toBe(2)
  })
})

describe('the municipalities by size class', () => {
  const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b)
  it('add up to what the report says in its text', () => {
    expect(sum(latest2019BySize.map((size) => size.comparable + size.others))).toBe(latest2019.municipalities)
    expect(sum(latest2019BySize.map((size) => size.comparable))).toBe(latest2019.comparable)
    expect(sum(latest2019BySize.map((size) => size.comparableRecipients))).toBe(
      latest2019.comparableRecipients,
    )
    expect(sum(mapped2016BySize.map((size) => size.recipients))).toBe(262)
    expect(sum(mapped2016BySize.map((size) => size.municipalities))).toBe(10)
    expect(sum(bySize.map((size) => size.municipalities))).toBe(194)
    expect(sum(bySize.map((size) => size.n2020))).toBe(9135)
    expect(sum(bySize.map((size) => size.n2017))).toBe(9161)
  })
})

describe('ageHistograms', () => {
  it('has the number and the mean of each category', () => {
    ageHistograms().forEach((histogram, category) => {
      const n = histogram.reduce((sum, k) => sum + k, 0)
      const mean = histogram.reduce((sum, k, i) => sum + k * (i + youngest), 0) / n
      expect(n).toBe(natural[category as 0])
      expect(Math.abs(mean - meanAge[category as 0])).toBeLessThan(0.001)
      expect(Math.min(...histogram)).toBeGreaterThanOrEqual(0)
    })
  })
})
