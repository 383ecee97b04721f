import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createRandom } from '#core/foundation'
import { fitValues } from './fit.ts'
import { strataOf } from './strata.ts'
import { withTotals } from './totals.ts'

const people = 200
const everybody = Array.from({ length: people }, (_, person) => person)

/** Six strata of about half of the people each, and values that are known to fit. */
function problemOf(seed: number) {
  const random = createRandom(seed)
  const members = Array.from({ length: 6 }, () => Uint8Array.from(everybody, () => random.below(2)))
  const strata = strataOf(
    people,
    members.map((set, at) => ({ name: `s${at}`, has: (person: number) => set[person] === 1 })),
  )
  const hidden = Uint8Array.from(everybody, () => random.below(3))
  const count = (values: Uint8Array, stratum: number, value: number): number =>
    everybody.filter((person) => members[stratum]![person] === 1 && values[person] === value).length
  const wanted = strata.names.map((_, stratum) =>
    [0, 1, 2].map((value) => {
      const exact = count(hidden, stratum, value)
      return { low: exact, high: exact }
    }),
  )
  const totals = [0, 1, 2].map((value) => hidden.filter((one) => one === value).length)
  const start = withTotals(
    Uint8Array.from(everybody, () => random.below(3)),
    totals,
    random,
  )
  return { strata, hidden, wanted, totals, start, count, random }
}

it('finds values with exact counts in every stratum where there are some, and keeps the totals', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), (seed) => {
      const { strata, wanted, totals, start, count, random } = problemOf(seed)
      const { values, outside } = fitValues({ strata, width: 3, wanted, open: everybody }, start, random)
      expect(outside).toBe(0)
      expect([0, 1, 2].map((value) => values.filter((one) => one === value).length)).toEqual(totals)
      wanted.forEach((row, stratum) => {
        row.forEach(({ low }, value) => {
          expect(count(values, stratum, value)).toBe(low)
        })
      })
    }),
    { seed: 1, numRuns: 20 },
  )
})

it('tells how far off the best is where no values fit, and leaves closed people as they are', () => {
  const { strata, wanted, start, random } = problemOf(1)
  const impossible = wanted.map((row, at) =>
    at === 0
      ? row.map(({ low }, value) => ({ low: low + (value === 0 ? people : 0), high: 2 * people }))
      : row,
  )
  const open = everybody.slice(0, 150)
  const { values, outside } = fitValues({ strata, width: 3, wanted: impossible, open }, start, random)
  expect(outside).toBeGreaterThan(100)
  expect(values.slice(150)).toEqual(start.slice(150))
})

it('gives so many people each value and changes no more than it must', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(2), { minLength: 1, maxLength: 60 }), fc.nat(1000), (list, seed) => {
      const start = Uint8Array.from(list)
      const first = seed % (list.length + 1)
      const totals = [first, list.length - first, 0]
      const values = withTotals(start, totals, createRandom(seed))
      const has = [0, 1, 2].map((value) => values.filter((one) => one === value).length)
      expect(has).toEqual(totals)
      const kept = [0, 1, 2].reduce(
        (sum, value) => sum + Math.min(totals[value]!, list.filter((one) => one === value).length),
        0,
      )
      expect(list.filter((value, at) => values[at] === value)).toHaveLength(kept)
    }),
    { seed: 1, numRuns: 200 },
  )
})
