import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawFrom, type InvitedUnit, invitedBy, sampleWeights, samplingPlan } from './index.ts'
import { madeUpFrame } from './test-frame.ts'

const plan = samplingPlan({ year: 2021, share: 5000, smallRaise: 3000 })
const shape = { east: { small: 8, medium: 6, large: 4 }, south: { small: 6, medium: 3 }, north: { small: 9 } }
const frame = madeUpFrame(shape)
const last = { municipalities: ['1001', '1015'], districts: [] }
const result = drawFrom(frame, plan, last, 'vekter')
const invited = (accepted: (number: string) => boolean): readonly InvitedUnit[] =>
  invitedBy(result).map(({ number, origin }) => ({ number, origin, accepted: accepted(number) }))
const sumOf = (units: readonly InvitedUnit[]) => sampleWeights(result, units).sum

describe('weights', () => {
  it('are one over the chance where everybody accepts, and sum to the municipalities', () => {
    const { units, sum } = sampleWeights(
      result,
      invited(() => true),
    )
    for (const { number, probability } of invitedBy(result)) {
      const own = units.find((unit) => unit.number === number)!
      expect(own.weight).toBeCloseTo(probability.of / probability.drawn, 10)
      expect(own.probability).toBeCloseTo(probability.drawn / probability.of, 10)
    }
    expect(sum).toBeCloseTo(frame.units.length, 10)
  })

  it('sum to the municipalities whoever accepts, and are for those alone', () => {
    const pattern = fc.array(fc.boolean(), { minLength: 40, maxLength: 40 })
    fc.assert(
      fc.property(pattern, (answers) => {
        const units = invitedBy(result).map(({ number, origin }, i) => ({
          number,
          origin,
          accepted: answers[i]!,
        }))
        const found = sampleWeights(result, units)
        const any = units.some(({ accepted }) => accepted)
        expect(found.sum).toBeCloseTo(any ? frame.units.length : 0, 8)
        expect(found.cells.reduce((all, cell) => all + cell.municipalities, 0)).toBe(
          any ? frame.units.length : 0,
        )
        found.units.forEach(({ weight }, i) => {
          expect(weight === null).toBe(!units[i]!.accepted)
          if (weight !== null) expect(weight).toBeGreaterThanOrEqual(1)
        })
      }),
      { seed: 1, numRuns: 300 },
    )
  })

  it('of those who accept in a stratum grow by those who do not', () => {
    const stratum = result.strata.find(
      ({ region, sizeClass }) => region === 'north' && sizeClass === 'small',
    )!
    const [declines, ...others] = stratum.drawn
    const { units } = sampleWeights(
      result,
      invited((number) => number !== declines),
    )
    // by hand: nine municipalities of the stratum, carried by those who accepted
    for (const number of others)
      expect(units.find((unit) => unit.number === number)!.weight).toBeCloseTo(9 / others.length, 10)
    const elsewhere = units.find(({ number }) => number === '1015')!
    expect(elsewhere.weight).toBeCloseTo(1, 10)
  })

  it('of a stratum where nobody accepts are carried by the nearest size of its region', () => {
    const stratum = result.strata.find(({ region, sizeClass }) => region === 'east' && sizeClass === 'large')!
    const silent = new Set([...stratum.certain, ...stratum.drawn])
    const { cells } = sampleWeights(
      result,
      invited((number) => !silent.has(number)),
    )
    expect(cells.find(({ strata }) => strata.includes('east/large'))!.strata).toEqual([
      'east/medium',
      'east/large',
    ])
  })

  it('follow replacements: who is invited is then the beginning of a longer list', () => {
    const stratum = result.strata.find(
      ({ region, sizeClass }) => region === 'north' && sizeClass === 'small',
    )!
    const [declines] = stratum.drawn
    const [next] = stratum.replacements
    const units: readonly InvitedUnit[] = [
      ...invited((number) => number !== declines),
      { number: next!, origin: 'replacement', accepted: true },
    ]
    const found = sampleWeights(result, units)
    const m = stratum.drawn.length
    const own = found.units.find(({ number }) => number === next)!
    expect(own.probability).toBeCloseTo((m + 1) / 9, 10)
    expect(found.units.find(({ number }) => number === declines)!.probability).toBeCloseTo((m + 1) / 9, 10)
    // m + 1 invited, m accepted, nine municipalities
    expect(own.weight).toBeCloseTo(9 / m, 10)
    expect(found.sum).toBeCloseTo(frame.units.length, 10)
  })

  it('are not given to whoever joined from outside the draw', () => {
    const outside = result.strata[0]!.replacements[0]!
    const units: readonly InvitedUnit[] = [
      ...invited(() => true),
      { number: outside, origin: 'outside', accepted: true },
    ]
    const found = sampleWeights(result, units)
    expect(found.units.at(-1)).toEqual({ number: outside, probability: null, weight: null })
    expect(found.sum).toBeCloseTo(sumOf(invited(() => true)), 10)
  })

  it('of a city’s districts share the city’s', () => {
    const city = result.strata.find(({ certain }) => certain.includes('1015'))!.certain[0]!
    const others = invited(() => true).filter(({ number }) => number !== city)
    const parts = [true, true, false].map((accepted) => ({
      number: city,
      origin: 'last-wave' as const,
      accepted,
    }))
    const { units, sum } = sampleWeights(result, [...others, ...parts])
    expect(units.slice(-3).map(({ weight }) => weight)).toEqual([0.5, 0.5, null])
    expect(sum).toBeCloseTo(frame.units.length, 10)
  })
})

it('the estimate of a total is unbiased: over many draws it comes to the country’s own', () => {
  const truth = frame.units.reduce((sum, { residents }) => sum + residents, 0)
  const residents = new Map(
    frame.units.map((unit) => [unit.number, unit.residents + (Number(unit.number) % 7) * 100]),
  )
  const total = [...residents.values()].reduce((a, b) => a + b, 0)
  expect(total).not.toBe(truth)
  const estimates = Array.from({ length: 2000 }, (_, n) => {
    const drawn = drawFrom(frame, plan, last, `${n}`)
    const all = invitedBy(drawn).map(({ number, origin }) => ({ number, origin, accepted: true }))
    return sampleWeights(drawn, all).units.reduce(
      (sum, { number, weight }) => sum + weight! * residents.get(number)!,
      0,
    )
  })
  const mean = estimates.reduce((a, b) => a + b, 0) / estimates.length
  const deviation = Math.sqrt(estimates.reduce((sum, one) => sum + (one - mean) ** 2, 0) / estimates.length)
  expect(deviation).toBeGreaterThan(0)
  expect(Math.abs(mean - total)).toBeLessThan((3.5 * deviation) / Math.sqrt(estimates.length))
})
