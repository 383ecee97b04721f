import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expectAllClose, expectClose, type Stored } from '../reference/test-close.ts'
import { poissonMass } from './discrete.ts'
import { indirectStandardisation, rateInterval, rateRatio } from './rate.ts'

const register: {
  rate: { events: number; time: number; level: number; estimate: number; ci: number[] }[]
  rate_ratio: {
    first: [number, number]
    second: [number, number]
    level: number
    estimate: Stored
    ci: Stored[]
    p: number
  }[]
  smr: {
    observed: number
    population: number[]
    rates: number[]
    expected: number
    estimate: number
    ci: number[]
    p: number
  }[]
} = JSON.parse(readFileSync(new URL('../reference/register.json', import.meta.url), 'utf8'))

describe('rates against R 4.2.2', () => {
  it.each(register.rate)('poisson.test $events at $level', ({ events, time, level, estimate, ci }) => {
    const result = rateInterval(events, time, { level, per: 1 })
    expectClose(result.rate, estimate)
    expectAllClose([result.low, result.high], ci, { tolerance: 1e-10 })
  })
  it.each(register.rate_ratio)('ratio of $first and $second', ({ first, second, level, estimate, ci, p }) => {
    const result = rateRatio(
      { events: first[0], time: first[1] },
      { events: second[0], time: second[1] },
      { level },
    )
    expectClose(result.ratio, estimate)
    expectAllClose([result.low, result.high], ci, { tolerance: 1e-10 })
    expectClose(result.p, p)
  })
  it.each(register.smr)('$observed against the expected number', (t) => {
    const strata = t.population.map((population, i) => ({ population, standardRate: t.rates[i]! }))
    const result = indirectStandardisation(t.observed, strata)
    expectClose(result.expected, t.expected)
    expectClose(result.ratio, t.estimate)
    expectAllClose([result.low, result.high], t.ci, { tolerance: 1e-10 })
    expectClose(result.p, t.p)
  })
  it('gives NaN where there is nothing to divide by, and a width where there are no events', () => {
    expect(rateInterval(0, 0)).toMatchObject({ rate: Number.NaN, low: Number.NaN, high: Number.NaN })
    const none = rateInterval(0, 500)
    expect(none.low).toBe(0)
    expectClose(none.high, (1000 * -Math.log(0.025)) / 500)
    expect(rateRatio({ events: 0, time: 5 }, { events: 0, time: 9 })).toMatchObject({
      low: 0,
      high: Infinity,
      p: 1,
    })
    expect(rateRatio({ events: 1, time: 0 }, { events: 2, time: 9 }).p).toBeNaN()
    expect(indirectStandardisation(3, []).ratio).toBeNaN()
  })
  it('refuses negative or broken events and negative time', () => {
    expect(() => rateInterval(-1, 5)).toThrow(RangeError)
    expect(() => rateInterval(1.5, 5)).toThrow(RangeError)
    expect(() => rateInterval(1, -5)).toThrow(RangeError)
    expect(() => rateRatio({ events: 1, time: 2 }, { events: 1, time: Number.NaN })).toThrow(RangeError)
    expect(() => indirectStandardisation(1, [{ population: -1, standardRate: 1 }])).toThrow(RangeError)
  })
})

describe('properties', () => {
  const runs = { seed: 1, numRuns: 200 }

  it('the exact interval holds the mean as often as it says, for every mean up to 30', () => {
    for (let mean = 0.25; mean <= 30; mean += 0.25) {
      let covered = 0
      for (let x = 0; x < 120; x++) {
        const { low, high } = rateInterval(x, 1, { per: 1 })
        if (low <= mean && mean <= high) covered += poissonMass(x, mean)
      }
      expect(covered).toBeGreaterThanOrEqual(0.95)
    }
  })
  it('a rate ratio turned is its inverse', () => {
    const group = fc.record({ events: fc.nat(300), time: fc.integer({ min: 1, max: 9000 }) })
    fc.assert(
      fc.property(group, group, (first, second) => {
        const there = rateRatio(first, second)
        const back = rateRatio(second, first)
        expectClose(back.p, there.p)
        if (there.low > 0) expectClose(back.high, 1 / there.low, { tolerance: 1e-10 })
        else expect(back.high).toBe(Infinity)
        if (first.events + second.events > 0)
          expect(there.low <= there.ratio && there.ratio <= there.high).toBe(true)
      }),
      runs,
    )
  })
})
