import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { proportionTrend, type Wave } from './trend.ts'
import { chiSquare2x2, newcombeInterval } from './two-samples.ts'

interface Case {
  readonly x: readonly number[]
  readonly n: readonly number[]
  readonly score: readonly number[]
  readonly chisq: number
  readonly p: number
  readonly total: number
  readonly total_p: number
  readonly slope: number
  readonly se: number
  readonly mover: readonly [number, number]
}
// Base R 4.2.2, reference/proportions.R
const cases: readonly Case[] = JSON.parse(
  readFileSync(new URL('../reference/prop-two.json', import.meta.url), 'utf8'),
  (_, value) => (value === null ? Number.NaN : value),
).trend

function expectNear(got: number, want: number, tolerance = 1e-10, floor = 1e-13): void {
  expect(Math.abs(got - want)).toBeLessThanOrEqual(Math.max(tolerance * Math.abs(want), floor))
}

const wavesOf = ({ x, n, score }: Case): Wave[] =>
  x.map((count, i) => ({ year: score[i]!, x: count, n: n[i]! }))

test('equals prop.trend.test, prop.test and the weighted straight line', () => {
  expect(cases).toHaveLength(7)
  for (const it of cases) {
    const { waves, trend, total, departure, slope } = proportionTrend(wavesOf(it))
    expect(waves).toBe(it.x.length)
    expect([trend.df, total.df, departure.df]).toEqual([1, waves - 1, Math.max(0, waves - 2)])
    expectNear(slope.estimate, 100 * it.slope)
    expectNear(slope.standardError, 100 * it.se)
    expectNear(slope.low, 100 * it.mover[0])
    expectNear(slope.high, 100 * it.mover[1])
    if (it.x.every((count, i) => count === it.n[i])) {
      // everybody in every wave: R divides 0 by 0 as well
      expect([trend.p, total.p, departure.p]).toEqual([NaN, NaN, NaN])
      continue
    }
    expectNear(trend.statistic, it.chisq)
    expectNear(trend.p, it.p, 1e-10, 1e-300)
    expectNear(total.statistic, it.total)
    expectNear(total.p, it.total_p, 1e-10, 1e-300)
    if (waves > 2) expectNear(departure.statistic, it.total - it.chisq)
    else expect(departure).toMatchObject({ statistic: NaN, p: NaN })
  }
})

test('no width is lost where all shares are 0 or 1', () => {
  const { slope, trend } = proportionTrend([2015, 2018, 2021].map((year) => ({ year, x: 0, n: 12 })))
  expect(slope.estimate).toBe(0)
  expect(slope.standardError).toBe(0)
  expect(slope.low).toBeLessThan(-1)
  expect(slope.high).toBeGreaterThan(1)
  expect(trend.p).toBeNaN()
})

test('without two different years there is no slope', () => {
  for (const waves of [
    [],
    [{ year: 2021, x: 3, n: 10 }],
    [
      { year: 2021, x: 3, n: 10 },
      { year: 2021, x: 5, n: 11 },
      { year: 2021, x: 8, n: 13 },
    ],
    [
      { year: 2018, x: 0, n: 0 },
      { year: 2021, x: 3, n: 10 },
    ],
  ]) {
    const { slope, trend } = proportionTrend(waves)
    expect(slope).toMatchObject({ estimate: NaN, standardError: NaN, low: NaN, high: NaN })
    expect(trend).toMatchObject({ method: 'cochran-armitage', statistic: NaN, p: NaN })
  }
})

test('a wave without people changes nothing', () => {
  const waves = wavesOf(cases[0]!)
  expect(proportionTrend([...waves, { year: 2024, x: 0, n: 0 }])).toEqual(proportionTrend(waves))
})

test('impossible counts and years are errors', () => {
  expect(() => proportionTrend([{ year: 2021, x: 5, n: 4 }])).toThrow(RangeError)
  expect(() => proportionTrend([{ year: Number.NaN, x: 5, n: 8 }])).toThrow('year')
})

const wave = fc
  .record({
    year: fc.integer({ min: 2009, max: 2030 }),
    n: fc.integer({ min: 1, max: 500 }),
    part: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ year, n, part }) => ({ year, n, x: Math.round(n * part) }))
const series = fc.uniqueArray(wave, { minLength: 3, maxLength: 6, selector: ({ year }) => year })

test('order and the zero of the scale do not matter; a turned scale turns the slope', () => {
  fc.assert(
    fc.property(series, (waves) => {
      const result = proportionTrend(waves)
      fc.pre(!Number.isNaN(result.trend.p))
      const other = proportionTrend([...waves].reverse().map((it) => ({ ...it, year: 4000 - it.year })))
      expectNear(other.slope.estimate, -result.slope.estimate, 1e-10, 1e-12)
      expectNear(other.slope.low, -result.slope.high, 1e-10, 1e-12)
      expectNear(other.trend.statistic, result.trend.statistic, 1e-10, 1e-12)
      // one end may be the estimate itself, where no steeper slope is possible (all, nobody, nobody)
      expect(result.slope.low).toBeLessThanOrEqual(result.slope.estimate)
      expect(result.slope.high).toBeGreaterThanOrEqual(result.slope.estimate)
      expect(result.slope.high).toBeGreaterThan(result.slope.low)
      expect(result.departure.statistic).toBeGreaterThanOrEqual(0)
    }),
    { seed: 1, numRuns: 300 },
  )
})

test('two waves: the trend is Pearson’s chi-square and the interval is Newcombe’s per year', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(wave, { minLength: 2, maxLength: 2, selector: ({ year }) => year }),
      ([a, b]) => {
        const { slope, trend } = proportionTrend([a!, b!])
        const groups = { x1: b!.x, n1: b!.n, x2: a!.x, n2: a!.n }
        const [late, years] = [newcombeInterval(groups), b!.year - a!.year]
        const limits = [late.low, late.high].map((limit) => (100 * limit) / years).sort((x, y) => x - y)
        expectNear(slope.low, limits[0]!, 1e-10, 1e-11)
        expectNear(slope.high, limits[1]!, 1e-10, 1e-11)
        if (!Number.isNaN(trend.p)) expectNear(trend.statistic, chiSquare2x2(groups).statistic, 1e-10, 1e-11)
      },
    ),
    { seed: 1, numRuns: 300 },
  )
})
