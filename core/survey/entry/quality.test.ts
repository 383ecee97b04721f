import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { drawForSecondEntry, errorRate, isGood, nextShare } from './quality.ts'

describe('errorRate', () => {
  it('is the share of fields, with Wilson’s interval reckoned another way', () => {
    // the two shares that a score test with z = 1.96 just does not reject
    const rate = errorRate({ differing: 4, compared: 285 })!
    const z = 1.959963984540054
    for (const limit of [rate.low, rate.high]) {
      const score = (rate.estimate - limit) / Math.sqrt((limit * (1 - limit)) / 285)
      expect(Math.abs(score)).toBeCloseTo(z, 8)
    }
    expect(rate.estimate).toBe(4 / 285)
    expect(errorRate({ differing: 0, compared: 0 })).toBeNull()
  })
})

describe('isGood', () => {
  test.each([
    [1, 200, 0.005, true],
    [2, 399, 0.005, false],
    [2, 400, 0.005, true],
    [0, 0, 0.005, true],
    [0, 57, 0, true],
    [1, 57, 0, false],
  ])('%i of %i against %f: %s', (differing, compared, limit, good) => {
    expect(isGood({ differing, compared }, limit)).toBe(good)
  })

  it('lets few bad batches through, and stops few good ones', () => {
    // P(X <= 1) of a binomial with 315 fields: five forms of 63, and a limit of half a percent
    const passes = (rate: number) => (1 - rate) ** 315 + 315 * rate * (1 - rate) ** 314
    expect(isGood({ differing: 1, compared: 315 }, 0.005)).toBe(true)
    expect(isGood({ differing: 2, compared: 315 }, 0.005)).toBe(false)
    // as told in docs/paper-entry.md
    const told = [0.001, 0.0025, 0.005, 0.01, 0.02, 0.03].map((rate) => Math.round(100 * (1 - passes(rate))))
    expect(told).toEqual([4, 19, 47, 82, 99, 100])
  })
})

describe('nextShare', () => {
  test.each([
    ['', 0.1],
    ['gg', 0.1],
    ['b', 1],
    ['bg', 1],
    ['bgg', 0.1],
    ['bggb', 1],
    ['gbgbg', 1],
    ['bbgg', 0.1],
  ])('after %s: %f', (outcomes, share) => {
    expect(
      nextShare(
        [...outcomes].map((one) => one === 'g'),
        0.1,
      ),
    ).toBe(share)
  })
})

describe('drawForSecondEntry', () => {
  const draw = (batch: number, more = {}) =>
    drawForSecondEntry({ seed: 'frø', batch, sheets: 50, share: 0.1, ...more })

  it('is the same each time, and another for another batch and another seed', () => {
    expect(draw(1)).toEqual(draw(1))
    expect(draw(1)).toEqual([5, 8, 9, 31, 38])
    expect(draw(2)).not.toEqual(draw(1))
    expect(draw(1, { seed: 'annet' })).not.toEqual(draw(1))
  })

  it('takes the share rounded up, each once, in order', () => {
    fc.assert(
      fc.property(fc.nat(120), fc.nat(100), fc.string(), (sheets, hundredths, seed) => {
        const places = drawForSecondEntry({ seed, batch: 1, sheets, share: hundredths / 100 })
        expect(places).toHaveLength(Math.ceil((sheets * hundredths) / 100))
        expect(places).toEqual([...new Set(places)].sort((one, two) => one - two))
        expect(places.every((place) => place >= 0 && place < sheets)).toBe(true)
      }),
      { seed: 1, numRuns: 300 },
    )
  })

  it('takes every place as often as any other', () => {
    const counts = new Array<number>(50).fill(0)
    const batches = 10_000
    for (let batch = 1; batch <= batches; batch++) for (const place of draw(batch)) counts[place]!++
    // chi-squared with 49 degrees of freedom, five standard deviations above its mean; a draw without replacement spreads less
    const expected = batches / 10
    const chiSquared = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
    expect(chiSquared).toBeLessThan(49 + 5 * Math.sqrt(98))
  })
})
