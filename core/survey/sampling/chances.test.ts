import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadTerritory } from '#rim/assets'
import { largestRemainder } from './allocate.ts'
import { chanceIn, drawFrom, samplingFrame, samplingPlan } from './index.ts'

const country = loadTerritory()

describe('ten thousand draws', () => {
  const draws = 10_000
  const frame = samplingFrame(country, 2021)
  const plan = samplingPlan({ year: 2021 })
  const last = {
    municipalities: frame.units.filter((_, i) => i % 8 === 0).map(({ number }) => number),
    districts: [],
  }
  const times = new Map<string, number>()
  const pairs = new Map<string, number>()
  const firsts = new Map<string, number>()
  const largest = (result: ReturnType<typeof drawFrom>) =>
    [...result.strata].sort((a, b) => b.size - a.size)[0]!
  for (let n = 0; n < draws; n++) {
    const result = drawFrom(frame, plan, last, `prøve ${n}`)
    for (const { drawn } of result.strata)
      for (const number of drawn) times.set(number, (times.get(number) ?? 0) + 1)
    const { drawn, replacements } = largest(result)
    firsts.set(replacements[0]!, (firsts.get(replacements[0]!) ?? 0) + 1)
    for (const a of drawn)
      for (const b of drawn) if (a < b) pairs.set(`${a} ${b}`, (pairs.get(`${a} ${b}`) ?? 0) + 1)
  }
  const one = drawFrom(frame, plan, last, 'prøve 0')
  /** Standard errors from what is expected. */
  const off = (found: number, p: number) => (found - draws * p) / Math.sqrt(draws * p * (1 - p))

  it('invite each municipality as often as its chance says', () => {
    const scores = one.strata.flatMap((stratum) => {
      const { drawn, of } = chanceIn(stratum)
      if (drawn === of) return []
      return [...stratum.drawn, ...stratum.replacements].map((number) =>
        off(times.get(number) ?? 0, drawn / of),
      )
    })
    expect(scores.length).toBeGreaterThan(280)
    // the largest of 300 normal deviations exceeds 4.5 once in 500 trials
    expect(Math.max(...scores.map(Math.abs))).toBeLessThan(4.5)
    // and they vary no less than chance does: drawn without replacement, their squares sum to about their number
    const squares = scores.reduce((sum, z) => sum + z * z, 0) / scores.length
    expect(squares).toBeGreaterThan(0.75)
    expect(squares).toBeLessThan(1.25)
  })

  it('invite each pair as often as a simple random sample does, and put each first on the list as often', () => {
    const stratum = largest(one)
    const { drawn: m, of: r } = chanceIn(stratum)
    const p = (m * (m - 1)) / (r * (r - 1))
    expect(pairs.size).toBe((r * (r - 1)) / 2)
    expect(Math.max(...[...pairs.values()].map((found) => Math.abs(off(found, p))))).toBeLessThan(5)
    expect(firsts.size).toBe(r)
    expect(Math.max(...[...firsts.values()].map((found) => Math.abs(off(found, 1 / r))))).toBeLessThan(4.5)
  })
})

describe('largest remainder', () => {
  it('gives the whole total, nobody more than one from the exact share, as a loop by hand does', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 21 }),
        fc.integer({ min: 0, max: 400 }),
        (sizes, total) => {
          const sum = sizes.reduce((a, b) => a + b, 0)
          const parts = largestRemainder(sizes, total)
          expect(parts.reduce((a, b) => a + b, 0)).toBe(Math.min(total, sum))
          parts.forEach((part, i) => {
            const exact = sum === 0 ? 0 : (sizes[i]! * Math.min(total, sum)) / sum
            expect(Math.abs(part - exact)).toBeLessThan(1)
          })
        },
      ),
      { seed: 1, numRuns: 150 },
    )
    // 10 over 6, 3 and 2: exactly 5.45, 2.73 and 1.82, so the last two are rounded up
    expect(largestRemainder([6, 3, 2], 10)).toEqual([5, 3, 2])
  })
})
