import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expectAllClose, expectClose, type Stored } from '../reference/test-close.ts'
import { type CronbachResult, cronbachAlpha } from './cronbach.ts'
import type { Ratings } from './ratings.ts'
import { orNull, ratings } from './test-ratings.ts'

interface CronbachReference {
  n: number
  alpha: number
  standardised: number
  dropped: Stored[]
  item_rest: Stored[]
  low: number
  high: number
}

const register: {
  cronbach: { items: Ratings; complete: CronbachReference; available: CronbachReference }[]
} = JSON.parse(readFileSync(new URL('../reference/register.json', import.meta.url), 'utf8'))

function expectCronbach(actual: CronbachResult, stored: CronbachReference): void {
  expectClose(actual.alpha, stored.alpha)
  expectClose(actual.standardised, stored.standardised)
  expectAllClose(
    actual.items.map((item) => item.alphaIfDropped),
    stored.dropped,
    { floor: 0.1 },
  )
  expectAllClose(
    actual.items.map((item) => item.itemRestCorrelation),
    stored.item_rest,
    { floor: 0.1 },
  )
}

describe('Cronbach’s alpha against R 4.2.2', () => {
  it.each(register.cronbach)('data %#', ({ items, complete, available }) => {
    const whole = cronbachAlpha(items)
    expectCronbach(whole, complete)
    expect(whole.n).toBe(complete.n)
    expectAllClose([whole.low, whole.high], [complete.low, complete.high], { tolerance: 1e-10 })
    const pairwise = cronbachAlpha(items, { missing: 'available-case' })
    expectCronbach(pairwise, available)
    expect(pairwise.method).toBe('cronbach-alpha-available-case')
    expect(pairwise.low).toBeNaN()
    const twoOrMore = items.filter((person) => person.filter((answer) => answer !== null).length > 1)
    expect(pairwise.n).toBe(twoOrMore.length)
  })
  it('is NaN for one item, one person or no variation, and has no width at 1', () => {
    expect(cronbachAlpha([[1], [2]]).alpha).toBeNaN()
    expect(cronbachAlpha([[1, 2]]).alpha).toBeNaN()
    expect(cronbachAlpha([]).alpha).toBeNaN()
    expect(
      cronbachAlpha([
        [3, 3],
        [3, 3],
      ]).alpha,
    ).toBeNaN()
    expect(
      cronbachAlpha([
        [1, null],
        [null, 2],
      ]),
    ).toMatchObject({ n: 0, alpha: Number.NaN })
    expect(
      cronbachAlpha([
        [1, 1],
        [2, 2],
        [4, 4],
      ]),
    ).toMatchObject({ alpha: 1, low: Number.NaN })
  })
})

describe('properties', () => {
  const runs = { seed: 1, numRuns: 200 }

  it('Cronbach: complete answers give the same by both rules; a scale moved and stretched changes nothing', () => {
    fc.assert(
      fc.property(ratings, (data) => {
        const full = data.map((unit) => unit.map((value) => value ?? 3))
        const { alpha, standardised } = cronbachAlpha(full)
        expectClose(cronbachAlpha(full, { missing: 'available-case' }).alpha, orNull(alpha))
        const stretched = full.map((unit) => unit.map((value) => 10 * value - 4))
        expectClose(cronbachAlpha(stretched).alpha, orNull(alpha), { floor: 1 })
        expectClose(cronbachAlpha(stretched).standardised, orNull(standardised), { floor: 1 })
      }),
      runs,
    )
  })
})
