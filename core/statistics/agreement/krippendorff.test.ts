import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expectAllClose, expectClose } from '../reference/test-close.ts'
import { krippendorffAlpha, krippendorffAlphaOfPatterns } from './krippendorff.ts'
import { perCategoryAgreement } from './per-category.ts'
import type { Ratings } from './ratings.ts'
import { orNull, ratings } from './test-ratings.ts'

const metrics = ['nominal', 'ordinal', 'interval', 'ratio'] as const
const register: {
  krippendorff: { ratings: Ratings; alpha: Record<(typeof metrics)[number], number> }[]
  per_category: { category: number; uses: number; agreement: number; alpha: number }[][]
} = JSON.parse(readFileSync(new URL('../reference/register.json', import.meta.url), 'utf8'))

describe('Krippendorff’s alpha', () => {
  it('is that of Krippendorff (2011): .743, .815, .849, .797', () => {
    const { ratings } = register.krippendorff[0]!
    const printed = metrics.map((metric) => krippendorffAlpha(ratings, metric).alpha.toFixed(3))
    expect(printed).toEqual(['0.743', '0.815', '0.849', '0.797'])
    // the unit with a single rating says nothing: 11 of 12 units, 40 of 41 ratings
    expect(krippendorffAlpha(ratings, 'nominal')).toMatchObject({ units: 11, values: 40 })
  })
  it.each(register.krippendorff.map((t, i) => [i, t] as const))('is R’s from the matrix, data %i', (_, t) => {
    for (const metric of metrics) expectClose(krippendorffAlpha(t.ratings, metric).alpha, t.alpha[metric])
  })
  it.each(register.krippendorff.map((t, i) => [i, t] as const))('per category, data %i', (i, t) => {
    const ours = perCategoryAgreement(t.ratings)
    const stored = register.per_category[i]!
    expect(ours.map(({ category, uses }) => ({ category, uses }))).toEqual(
      stored.map(({ category, uses }) => ({ category, uses })),
    )
    for (const key of ['agreement', 'alpha'] as const) {
      expectAllClose(
        ours.map((line) => line[key]),
        stored.map((line) => line[key]),
        { floor: 0.01 },
      )
    }
  })
  it('is NaN where nothing varies, nothing can be paired, or there is nothing', () => {
    for (const metric of metrics) {
      expect(
        krippendorffAlpha(
          [
            [2, 2],
            [2, 2],
          ],
          metric,
        ).alpha,
      ).toBeNaN()
      expect(
        krippendorffAlpha(
          [
            [2, null],
            [null, 3],
          ],
          metric,
        ).alpha,
      ).toBeNaN()
      expect(krippendorffAlpha([], metric).alpha).toBeNaN()
      expect(
        krippendorffAlpha(
          [
            [1, 1],
            [2, 2],
            [3, null],
          ],
          metric,
        ).alpha,
      ).toBe(1)
    }
    expect(
      perCategoryAgreement(
        [
          [1, 1],
          [1, null],
        ],
        [1, 9],
      ),
    ).toMatchObject([
      { category: 1, uses: 2, agreement: 1, alpha: Number.NaN },
      { category: 9, uses: 0, agreement: Number.NaN, alpha: Number.NaN },
    ])
  })
  it('refuses ragged ratings, NaN, and negative values on a ratio scale', () => {
    expect(() => krippendorffAlpha([[1, 2], [1]], 'nominal')).toThrow(RangeError)
    expect(() => krippendorffAlpha([[1, Number.NaN]], 'nominal')).toThrow(RangeError)
    expect(() => krippendorffAlpha([[1, -1]], 'ratio')).toThrow(RangeError)
  })
})

describe('of units counted together', () => {
  it('is that of characters under a code: 50 by both, 100 and 50 by one, 800 by neither', () => {
    const table = [
      { ratings: [1, 1], times: 50 },
      { ratings: [1, 0], times: 100 },
      { ratings: [0, 1], times: 50 },
      { ratings: [0, 0], times: 800 },
    ]
    const { alpha, units, values } = krippendorffAlphaOfPatterns(table, 'nominal')
    // 1 - 2 * 150 / (2 * 250 * 1750 / 1999)
    expectClose(alpha, 1 - 300 / (875_000 / 1999))
    expect([alpha.toFixed(6), units, values]).toEqual(['0.314629', 1000, 2000])
  })
  it('is that of the units one by one', () => {
    const counted = fc.tuple(ratings, fc.array(fc.nat(4), { minLength: 25, maxLength: 25 }))
    fc.assert(
      fc.property(counted, fc.constantFrom(...metrics), ([data, times], metric) => {
        const patterns = data.map((one, at) => ({ ratings: one, times: times[at]! }))
        const listed = patterns.flatMap((one) => new Array<Ratings[number]>(one.times).fill(one.ratings))
        const ours = krippendorffAlphaOfPatterns(patterns, metric)
        const theirs = krippendorffAlpha(listed, metric)
        expectClose(ours.alpha, orNull(theirs.alpha), { floor: 1 })
        expect([ours.units, ours.values]).toEqual([theirs.units, theirs.values])
      }),
      { seed: 1, numRuns: 300 },
    )
  })
  it('refuses what is no count', () => {
    for (const times of [-1, 0.5, Number.NaN]) {
      expect(() => krippendorffAlphaOfPatterns([{ ratings: [1, 1], times }], 'nominal')).toThrow(RangeError)
    }
  })
})

describe('properties', () => {
  const runs = { seed: 1, numRuns: 200 }

  it('alpha sees neither the order of units nor of coders, nor units with one rating', () => {
    fc.assert(
      fc.property(ratings, fc.constantFrom(...metrics), (data, metric) => {
        const { alpha } = krippendorffAlpha(data, metric)
        const alone = data[0]!.map((_, i) => (i === 0 ? 9 : null))
        const others = [[...data].reverse(), data.map((unit) => [...unit].reverse()), [...data, alone]]
        for (const other of others)
          expectClose(krippendorffAlpha(other, metric).alpha, orNull(alpha), { floor: 1 })
      }),
      runs,
    )
  })
  it('alpha does not see what its metric does not: names, ranks, origin and unit', () => {
    const moved = (data: Ratings, to: (value: number) => number): Ratings =>
      data.map((unit) => unit.map((value) => (value === null ? null : to(value))))
    fc.assert(
      fc.property(ratings, (data) => {
        const same = (metric: (typeof metrics)[number], to: (value: number) => number) =>
          expectClose(
            krippendorffAlpha(moved(data, to), metric).alpha,
            orNull(krippendorffAlpha(data, metric).alpha),
            { floor: 1 },
          )
        same('nominal', (value) => (value * 2) % 5)
        same('ordinal', (value) => value ** 3)
        same('interval', (value) => 7 - 3 * value)
        same('ratio', (value) => 4 * value)
      }),
      runs,
    )
  })
  it('two values: all metrics but the ratio one are the nominal', () => {
    fc.assert(
      fc.property(ratings, (data) => {
        const two = data.map((unit) => unit.map((value) => (value === null ? null : value % 2)))
        const nominal = orNull(krippendorffAlpha(two, 'nominal').alpha)
        for (const metric of ['ordinal', 'interval'] as const) {
          expectClose(krippendorffAlpha(two, metric).alpha, nominal, { floor: 1 })
        }
      }),
      runs,
    )
  })
})
