import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expectAllClose, expectClose } from '../reference/test-close.ts'
import { rateInterval } from './rate.ts'
import { directStandardisation } from './standardisation.ts'

interface DirectReference {
  events: number[]
  population: number[]
  standard: number[]
  level: number
  rate: number
  se: number
  crude: number
  normal: number[]
  gamma: number[]
}

const register: {
  direct: DirectReference[]
} = JSON.parse(readFileSync(new URL('../reference/register.json', import.meta.url), 'utf8'))

describe('direct standardisation', () => {
  const strataOf = (t: DirectReference) =>
    t.events.map((events, i) => ({ events, population: t.population[i]!, standard: t.standard[i]! }))

  it.each(register.direct)('is R’s with gamma and normal limits, events $events at $level', (t) => {
    const gamma = directStandardisation(strataOf(t), { level: t.level, per: 1 })
    const normal = directStandardisation(strataOf(t), { level: t.level, per: 1, method: 'direct-normal' })
    const events = t.events.reduce((sum, count) => sum + count, 0)
    expectClose(gamma.rate, t.rate)
    expectClose(gamma.crudeRate, t.crude)
    expectAllClose([gamma.low, gamma.high], t.gamma, { tolerance: 1e-10 })
    // R's formula gives a standard error of 0 without events; ours has none
    expectClose(gamma.se, events === 0 ? null : t.se)
    expectAllClose([normal.low, normal.high], events === 0 ? [null, null] : t.normal)
  })
  it('prints what Fay and Feuer’s method is known for: 92.3 (80.4 to 105.8) per 100,000', () => {
    const { rate, low, high } = directStandardisation(strataOf(register.direct[3]!), { per: 100_000 })
    expect([rate, low, high].map((value) => value.toFixed(1))).toEqual(['92.3', '80.4', '105.8'])
  })
  it('with one stratum is the crude rate, its interval Garwood’s', () => {
    const one = directStandardisation([{ events: 7, population: 830, standard: 5 }])
    const plain = rateInterval(7, 830)
    expectAllClose([one.rate, one.crudeRate], [plain.rate, plain.rate])
    expectAllClose([one.low, one.high], [plain.low, plain.high], { tolerance: 1e-10 })
  })
  it('is unknown where the population lacks a stratum of the standard, and does not need one the standard lacks', () => {
    const known = { events: 4, population: 100, standard: 3 }
    const lacking = directStandardisation([known, { events: 0, population: 0, standard: 1 }])
    expect(lacking).toMatchObject({ rate: Number.NaN, low: Number.NaN, high: Number.NaN })
    const unneeded = directStandardisation([known, { events: 0, population: 0, standard: 0 }])
    expectClose(unneeded.rate, 40)
    expect(directStandardisation([])).toMatchObject({ rate: Number.NaN, high: Number.NaN })
    expect(() => directStandardisation([{ events: 1, population: 0, standard: 1 }])).toThrow(RangeError)
    expect(() => directStandardisation([{ events: 1, population: 5, standard: -1 }])).toThrow(RangeError)
  })
})

describe('properties', () => {
  const runs = { seed: 1, numRuns: 200 }

  it('standardising to the population’s own shares is the crude rate; scaling the standard changes nothing', () => {
    const stratum = fc.record({ events: fc.nat(50), population: fc.integer({ min: 60, max: 5000 }) })
    fc.assert(
      fc.property(fc.array(stratum, { minLength: 1, maxLength: 6 }), (groups) => {
        const own = directStandardisation(groups.map((group) => ({ ...group, standard: group.population })))
        const scaled = directStandardisation(
          groups.map((group) => ({ ...group, standard: group.population * 7 })),
        )
        expectClose(own.rate, own.crudeRate)
        expectAllClose([scaled.rate, scaled.low, scaled.high], [own.rate, own.low, own.high])
        expect(own.low <= own.rate && own.rate < own.high).toBe(true)
      }),
      runs,
    )
  })
})
