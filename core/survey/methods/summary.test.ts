import fc from 'fast-check'
import { expect, it } from 'vitest'
import { adjusted } from './adjust.ts'
import { robustMethods, type Unadjusted } from './comparison.ts'
import { robustSummary } from './summary.ts'

const mark = fc.constantFrom('higher' as const, 'lower' as const, null)
const marks = fc.record(Object.fromEntries(robustMethods.map((method) => [method, mark])))

it('counts each mark of the report as kept or lost, and each new one once', () => {
  fc.assert(
    fc.property(fc.array(marks, { maxLength: 60 }), (list) => {
      const comparisons = list.map((one) => ({
        marks: one as Record<(typeof robustMethods)[number], 'higher'>,
      }))
      const { counts, lost, found } = robustSummary(comparisons)
      const published = counts.find(({ method }) => method === 'published')!
      const strict = counts.find(({ method }) => method === 'benjamini-hochberg')!
      expect(published.kept).toBe(published.marks)
      expect(published.found).toBe(0)
      expect(published.marks - lost.length).toBe(strict.kept)
      expect(found.length).toBe(strict.found)
      for (const one of counts) expect(one.kept + one.found).toBeLessThanOrEqual(one.marks)
    }),
    { seed: 1, numRuns: 200 },
  )
})

const test = (name: string, p: number): Unadjusted => ({
  against: 'others',
  question: name,
  variable: 'sex',
  group: 'female',
  category: 'high',
  test: name,
  x: 10,
  n: 20,
  otherX: 10,
  otherN: 40,
  z: 2,
  zP: 0.04,
  published: null,
  zMark: 'higher',
  clustered: { share: 0.5, otherShare: 0.25, difference: 0.25, standardError: 0.1, degreesOfFreedom: 20, p },
})

it('corrects for each test once, however many comparisons it is seen from', () => {
  const once = adjusted([test('a', 0.01), test('b', 0.02), test('c', 0.5)])
  const twice = adjusted([test('a', 0.01), test('a', 0.01), test('b', 0.02), test('b', 0.02), test('c', 0.5)])
  expect(once.tests).toBe(3)
  expect(twice.tests).toBe(3)
  // by hand: Holm 3 × 0.01, 2 × 0.02; Benjamini and Hochberg 3 / 1 × 0.01 and 3 / 2 × 0.02, the smaller of both
  expect(once.comparisons.map(({ holm }) => holm)).toEqual([0.03, 0.04, 0.5])
  expect(once.comparisons.map(({ benjaminiHochberg }) => benjaminiHochberg)).toEqual([0.03, 0.03, 0.5])
  expect(twice.comparisons.map(({ holm }) => holm)).toEqual([0.03, 0.03, 0.04, 0.04, 0.5])
})

it('leaves out of the family what cannot be tested, and marks nothing there', () => {
  const { tests, comparisons } = adjusted([test('a', 0.03), test('b', Number.NaN)])
  expect(tests).toBe(1)
  expect(comparisons[0]!.marks.holm).toBe('higher')
  expect(comparisons[1]!.marks).toMatchObject({ clustered: null, 'benjamini-hochberg': null, holm: null })
})
