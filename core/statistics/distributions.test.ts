import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as distributions from './distributions.ts'

// Base R 4.2.2, reference/proportions.R. Infinities are stored as text because JSON has none.
type Grid = Readonly<Record<string, readonly number[]>>
const grids: Readonly<Record<string, Grid>> = JSON.parse(
  readFileSync(new URL('./reference/distributions.json', import.meta.url), 'utf8'),
  (_, value) =>
    value === 'Inf' ? Number.POSITIVE_INFINITY : value === '-Inf' ? Number.NEGATIVE_INFINITY : value,
)

function relativeError(got: number, want: number): number {
  if (got === want) return 0
  const error = Math.abs(got - want) / Math.abs(want)
  return Number.isNaN(error) ? Number.POSITIVE_INFINITY : error
}

/** The points of a grid that lie further from R than the tolerance; empty when the function is right. */
function misses(
  name: string,
  columns: readonly string[],
  result: string,
  f: (...values: number[]) => number,
  tolerance: number,
  skip: (row: number) => boolean = () => false,
): string[] {
  const grid = grids[name]!
  return grid[result]!.flatMap((want, row) => {
    if (skip(row)) return []
    const values = columns.map((column) => grid[column]![row]!)
    const got = f(...values)
    return relativeError(got, want) <= tolerance ? [] : [`${name}(${values}) = ${got}, R ${want}`]
  })
}

// The tolerances are what is reached over the whole grid, tails to 1e-300 included; the median error is about 2e-16.
test('normal', () => {
  // the far tail cannot be better than z^2 times the rounding of z / sqrt(2)
  expect(misses('normal', ['z'], 'lower', distributions.normalLower, 2e-13)).toEqual([])
  expect(misses('normal', ['z'], 'upper', distributions.normalUpper, 2e-13)).toEqual([])
  expect(misses('normalQuantile', ['p'], 'z', distributions.normalQuantile, 2e-13)).toEqual([])
})

test('Student’s t, two-sided', () => {
  expect(misses('tTwoSided', ['t', 'df'], 'p', distributions.tTwoSided, 1e-13)).toEqual([])
  expect(distributions.tTwoSided(-2, 7)).toBe(distributions.tTwoSided(2, 7))
})

test('Student’s t quantile', () => {
  const grid = grids.tQuantile!
  // R's qt is no reference where its own pt does not give p back (far tails of few degrees of freedom), nor at
  // p = 0.5, where the quantile is 0 and R leaves a rest of rounding
  const sound = grid.sound as unknown as readonly boolean[]
  const skip = (row: number) => !sound[row] || grid.p![row] === 0.5
  expect(misses('tQuantile', ['p', 'df'], 't', distributions.tQuantile, 1e-11, skip)).toEqual([])
  const unsound = grid.p!.map((p, row) => ({ p, df: grid.df![row]! })).filter((_, row) => !sound[row])
  expect(unsound.length).toBeGreaterThan(0)
  for (const { p, df } of unsound) {
    const t = distributions.tQuantile(p, df)
    expect(relativeError(distributions.tTwoSided(t, df), 2 * Math.min(p, 1 - p))).toBeLessThan(1e-11)
  }
  for (const df of [0.5, 1, 44, 1e6, Number.POSITIVE_INFINITY]) {
    expect(Math.abs(distributions.tQuantile(0.5, df))).toBe(0)
    expect(distributions.tQuantile(0, df)).toBe(Number.NEGATIVE_INFINITY)
    expect(distributions.tQuantile(1, df)).toBe(Number.POSITIVE_INFINITY)
  }
})

test('Fisher’s F, upper tail', () => {
  // 1e-12 but for a million degrees of freedom, where the incomplete beta function loses four digits
  const many = (row: number) => grids.fUpper!.df2![row]! === 1e6
  expect(misses('fUpper', ['x', 'df1', 'df2'], 'p', distributions.fUpper, 1e-12, many)).toEqual([])
  expect(misses('fUpper', ['x', 'df1', 'df2'], 'p', distributions.fUpper, 5e-11)).toEqual([])
})

test('chi-square', () => {
  expect(misses('chiSquareUpper', ['x', 'df'], 'p', distributions.chiSquareUpper, 1e-12)).toEqual([])
  expect(misses('chiSquareQuantile', ['p', 'df'], 'x', distributions.chiSquareQuantile, 1e-13)).toEqual([])
})

test('beta', () => {
  expect(misses('betaLower', ['x', 'a', 'b'], 'p', distributions.betaLower, 1e-12)).toEqual([])
  expect(misses('betaQuantile', ['p', 'a', 'b'], 'x', distributions.betaQuantile, 1e-11)).toEqual([])
})

test('outside their domain the functions give NaN', () => {
  const { chiSquareQuantile, chiSquareUpper, fUpper, normalQuantile, tQuantile, tTwoSided } = distributions
  for (const value of [
    normalQuantile(-0.1),
    normalQuantile(1.1),
    tTwoSided(1, 0),
    tTwoSided(Number.NaN, 3),
    tQuantile(0.9, -1),
    tQuantile(1.2, 4),
    fUpper(1, 0, 5),
    fUpper(1, 5, Number.NaN),
    chiSquareUpper(1, 0),
    chiSquareQuantile(Number.NaN, 3),
  ]) {
    expect(value).toBeNaN()
  }
})
