import fc from 'fast-check'
import { surveyDesign } from '../design/builder.ts'
import type { SurveyDesign } from '../design/design.ts'
import type { Margin } from './index.ts'

// Small samples for the tests of weighting.
export const settings = { seed: 1, numRuns: 100 }

export interface Person {
  readonly sex: number
  readonly age: number
  readonly weight: number
  readonly y: number
}
// every cell of both margins has somebody, so that there is something to rake
export const people = fc
  .array(
    fc.record({
      sex: fc.nat(1),
      age: fc.nat(2),
      weight: fc.double({ min: 0.2, max: 5, noNaN: true }),
      y: fc.double({ min: -10, max: 10, noNaN: true }),
    }),
    { minLength: 20, maxLength: 60 },
  )
  .map((drawn): Person[] => [
    ...[0, 1].flatMap((sex) => [0, 1, 2].map((age) => ({ sex, age, weight: 1, y: sex - age }))),
    ...drawn,
  ])
export const totals = fc
  .tuple(fc.integer({ min: 20, max: 80 }), fc.integer({ min: 10, max: 45 }), fc.integer({ min: 10, max: 45 }))
  .map(([men, young, old]) => ({ sex: [men, 100 - men], age: [young, old, 100 - young - old] }))

export const designOf = (rows: readonly Person[], scale = 1): SurveyDesign =>
  surveyDesign({ weights: rows.map((row) => row.weight * scale) })
export const marginsOf = (
  rows: readonly Person[],
  known: { readonly sex: readonly number[]; readonly age: readonly number[] },
): [Margin, Margin] => [
  { name: 'sex', cell: rows.map((row) => row.sex), totals: known.sex },
  { name: 'age', cell: rows.map((row) => row.age), totals: known.age },
]
export const column = (rows: readonly Person[]): Float64Array => Float64Array.from(rows, (row) => row.y)

/** Three rows with the weights 1, 2 and 3 in each crossing of two sexes and three ages. */
export const small = (): Person[] =>
  [0, 1].flatMap((sex) =>
    [0, 1, 2].flatMap((age) => [1, 2, 3].map((k) => ({ sex, age, weight: k, y: sex + age * k }))),
  )
