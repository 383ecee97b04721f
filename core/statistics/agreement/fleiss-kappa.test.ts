import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expectAllClose, expectClose } from '../reference/test-close.ts'
import { fleissKappa } from './fleiss-kappa.ts'
import { krippendorffAlpha } from './krippendorff.ts'
import { orNull, ratings } from './test-ratings.ts'

const register: {
  fleiss: { counts: number[][]; kappa: number; se0: number; categories: number[]; category_se0: number }[]
} = JSON.parse(readFileSync(new URL('../reference/register.json', import.meta.url), 'utf8'))

/** One row of ratings a unit from how many coders gave each category. */
const spreadOut = (counts: number[][]): number[][] =>
  counts.map((row) => row.flatMap((count, category) => new Array<number>(count).fill(category)))

describe('Fleiss’ kappa against R 4.2.2', () => {
  it.each(register.fleiss)('data %#', ({ counts, kappa, se0, categories, category_se0 }) => {
    const test = fleissKappa(spreadOut(counts))
    expectClose(test.kappa, kappa)
    expectClose(test.seChance, se0)
    expectAllClose(
      test.categories.map((line) => line.kappa),
      categories,
    )
    // for one category against the rest the standard error under chance is sqrt(2 / (n m (m - 1)))
    const binary = fleissKappa(spreadOut(counts).map((unit) => unit.map((value) => (value === 0 ? 0 : 1))))
    expectClose(binary.kappa, categories[0]!)
    expectClose(binary.seChance, category_se0)
  })
  it('has no standard error with unequal numbers of ratings, and no kappa without variation', () => {
    const unequal = fleissKappa([
      [1, 1, 2],
      [2, 2, null],
      [1, null, null],
    ])
    expect(unequal).toMatchObject({ units: 2, seChance: Number.NaN })
    // agreement (1/3 + 1) / 2; three of five ratings are 2
    expectClose(unequal.kappa, (2 / 3 - 0.52) / 0.48)
    expect(
      fleissKappa([
        [1, 1],
        [1, 1],
      ]).kappa,
    ).toBeNaN()
    expect(fleissKappa([]).kappa).toBeNaN()
  })
})

describe('properties', () => {
  const runs = { seed: 1, numRuns: 200 }

  it('complete ratings: nominal alpha is Fleiss’ kappa with its correction for a small sample', () => {
    fc.assert(
      fc.property(ratings, (data) => {
        const full = data.map((unit) => unit.map((value) => value ?? 1))
        const { kappa, expected } = fleissKappa(full)
        const n = full.length * full[0]!.length
        // 1 - alpha = (1 - kappa) (n - 1) / n
        expectClose(krippendorffAlpha(full, 'nominal').alpha, orNull(1 - ((1 - kappa) * (n - 1)) / n), {
          floor: 1,
        })
        expect(expected > 0 && expected <= 1 + 1e-12).toBe(true)
      }),
      runs,
    )
  })
})
