import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { intervalMethods } from './interval-methods.ts'
import { type IntervalMethod, proportionInterval } from './intervals.ts'

// Base R 4.2.2, reference/proportions.R
type Columns = Readonly<Record<string, readonly number[]>>
const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../reference/${name}`, import.meta.url), 'utf8'))
const base: Columns = read('prop-one.json')
const written: Columns = read('prop-two.json').one

const allMethods = Object.keys(intervalMethods) as IntervalMethod[]
/** Those that stay within 0..1 and keep their width at x = 0 and x = n. */
const soundMethods: IntervalMethod[] = allMethods.filter(
  (method) => method !== 'wald' && method !== 'agresti-coull',
)

/** Rows where an end lies further from R than the tolerance (relative; absolute at 1e-15 where R has 0). */
function misses(
  columns: Columns,
  prefix: string,
  method: IntervalMethod,
  tolerance: number,
  skip: (x: number, n: number) => boolean = () => false,
): string[] {
  return columns.x!.flatMap((x, row) => {
    const n = columns.n![row]!
    const level = columns.level![row]!
    if (skip(x, n)) return []
    const got = proportionInterval(x, n, { method, level })
    const near = (a: number, b: number) => Math.abs(a - b) <= Math.max(tolerance * Math.abs(b), 1e-15)
    const low = columns[`${prefix}_low`]![row]!
    const high = columns[`${prefix}_high`]![row]!
    return near(got.low, low) && near(got.high, high)
      ? []
      : [`${x}/${n} ${level}: ${got.low} ${got.high}, R ${low} ${high}`]
  })
}

test('closed formulas equal R', () => {
  expect(base.x!.length).toBeGreaterThan(1000)
  expect(misses(base, 'wald', 'wald', 1e-10)).toEqual([])
  expect(misses(base, 'wilson', 'wilson', 1e-10)).toEqual([])
  expect(misses(base, 'ac', 'agresti-coull', 1e-10)).toEqual([])
  expect(misses(base, 'cp', 'clopper-pearson', 1e-10)).toEqual([])
  expect(misses(base, 'jeffreys', 'jeffreys', 1e-10)).toEqual([])
  expect(misses(written, 'logit', 'logit', 1e-10)).toEqual([])
})

test('Wilson with continuity correction equals Newcombe’s formula, and R where R uses it', () => {
  expect(misses(written, 'cc', 'wilson-continuity', 1e-10)).toEqual([])
  // prop.test corrects by min(0.5, |x - n/2|), towards its null value of a half: not at all at x = n / 2
  const half = (x: number, n: number) => 2 * x === n
  expect(misses(base, 'wilson_cc', 'wilson-continuity', 1e-10, half)).toEqual([])
  const even = proportionInterval(10, 20, { method: 'wilson-continuity' })
  expect(even.low).toBeLessThan(proportionInterval(10, 20).low)
})

test('mid-P equals R’s solution of the same equations', () => {
  expect(misses(base, 'mid_p', 'mid-p', 1e-8)).toEqual([])
})

test('printed examples: Newcombe (1998, table I), 81/263, 15/148, 0/20, 1/29', () => {
  const printed: [IntervalMethod, string[]][] = [
    ['wilson', ['0.2553 0.3662', '0.0624 0.1605', '0.0000 0.1611', '0.0061 0.1718']],
    ['wilson-continuity', ['0.2535 0.3682', '0.0598 0.1644', '0.0000 0.2005', '0.0018 0.1963']],
    ['clopper-pearson', ['0.2527 0.3676', '0.0578 0.1617', '0.0000 0.1684', '0.0009 0.1776']],
    ['mid-p', ['0.2544 0.3658', '0.0601 0.1581', '0.0000 0.1391', '0.0017 0.1585']],
  ]
  const cases = [
    [81, 263],
    [15, 148],
    [0, 20],
    [1, 29],
  ] as const
  for (const [method, limits] of printed) {
    const got = cases.map(([x, n]) => proportionInterval(x, n, { method }))
    expect(got.map(({ low, high }) => `${low.toFixed(4)} ${high.toFixed(4)}`)).toEqual(limits)
  }
})

/** P(X = x) for all x, by the ratio of neighbours from the mode. */
function binomial(n: number, p: number): number[] {
  const mode = Math.min(n, Math.floor((n + 1) * p))
  const weights = new Array<number>(n + 1).fill(0)
  weights[mode] = 1
  for (let x = mode; x > 0; x--) weights[x - 1] = (weights[x]! * x * (1 - p)) / ((n - x + 1) * p)
  for (let x = mode; x < n; x++) weights[x + 1] = (weights[x]! * (n - x) * p) / ((x + 1) * (1 - p))
  const total = weights.reduce((a, b) => a + b)
  return weights.map((weight) => weight / total)
}

/** The chance that the interval holds p, for every p of a grid and just beside every limit, where it is lowest. */
function coverages(n: number, method: IntervalMethod, level: number): number[] {
  const intervals = Array.from({ length: n + 1 }, (_, x) => proportionInterval(x, n, { method, level }))
  const edges = intervals.flatMap(({ low, high }) => [low - 1e-9, low + 1e-9, high - 1e-9, high + 1e-9])
  const grid = Array.from({ length: 199 }, (_, i) => (i + 1) / 200)
  const inner = [...edges, ...grid].filter((p) => p > 1e-6 && p < 1 - 1e-6)
  return inner.map((p) =>
    binomial(n, p).reduce(
      (sum, chance, x) => sum + (intervals[x]!.low <= p && p <= intervals[x]!.high ? chance : 0),
      0,
    ),
  )
}

test('Clopper–Pearson’s exact coverage is never below the level, for all n to 30', () => {
  for (const level of [0.9, 0.95]) {
    for (let n = 1; n <= 30; n++) {
      expect(Math.min(...coverages(n, 'clopper-pearson', level))).toBeGreaterThanOrEqual(level - 1e-12)
    }
  }
})

test('Wilson’s and mid-P’s coverage is near the level on average, and Wald’s far below', () => {
  const mean = (values: number[]) => values.reduce((a, b) => a + b) / values.length
  expect(mean(coverages(20, 'wilson', 0.95))).toBeGreaterThan(0.94)
  expect(mean(coverages(20, 'mid-p', 0.95))).toBeGreaterThan(0.95)
  expect(mean(coverages(20, 'wald', 0.95))).toBeLessThan(0.9)
})

const counted = fc.integer({ min: 1, max: 3000 }).chain((n) =>
  fc.record({
    n: fc.constant(n),
    x: fc.integer({ min: 0, max: n }),
    level: fc.constantFrom(0.8, 0.95, 0.99),
  }),
)

test('limits hold the estimate, lie in 0..1, have width, and mirror x into n - x', () => {
  fc.assert(
    fc.property(counted, fc.constantFrom(...allMethods), ({ x, n, level }, method) => {
      const interval = proportionInterval(x, n, { method, level })
      const mirror = proportionInterval(n - x, n, { method, level })
      expect(interval.low).toBeLessThanOrEqual(x / n)
      expect(interval.high).toBeGreaterThanOrEqual(x / n)
      expect(Math.abs(interval.low - (1 - mirror.high))).toBeLessThan(1e-12)
      if (soundMethods.includes(method)) {
        expect(interval.low).toBeGreaterThanOrEqual(0)
        expect(interval.high).toBeLessThanOrEqual(1)
        expect(interval.high).toBeGreaterThan(interval.low)
      }
    }),
    { seed: 1, numRuns: 1500 },
  )
})

test('limits rise with x, and widen with the level', () => {
  fc.assert(
    fc.property(counted, fc.constantFrom(...soundMethods), ({ x, n, level }, method) => {
      // the logit's own formula does not keep the order: 1 of 1289 at 99 per cent has a higher high end than 2
      fc.pre(x < n && method !== 'logit')
      const interval = proportionInterval(x, n, { method, level })
      const next = proportionInterval(x + 1, n, { method, level })
      const wider = proportionInterval(x, n, { method, level: 0.995 })
      expect(next.low).toBeGreaterThanOrEqual(interval.low)
      expect(next.high).toBeGreaterThanOrEqual(interval.high)
      expect(wider.low).toBeLessThanOrEqual(interval.low)
      expect(wider.high).toBeGreaterThanOrEqual(interval.high)
    }),
    { seed: 1, numRuns: 1500 },
  )
})

test('Clopper–Pearson holds mid-P, and Agresti–Coull holds Wilson', () => {
  fc.assert(
    fc.property(counted, ({ x, n, level }) => {
      const of = (method: IntervalMethod) => proportionInterval(x, n, { method, level })
      for (const [outer, inner] of [
        [of('clopper-pearson'), of('mid-p')],
        [of('agresti-coull'), of('wilson')],
        [of('wilson-continuity'), of('wilson')],
      ] as const) {
        expect(outer.low).toBeLessThanOrEqual(inner.low + 1e-15)
        expect(outer.high).toBeGreaterThanOrEqual(inner.high - 1e-15)
      }
    }),
    { seed: 1, numRuns: 500 },
  )
})

test('the result names its method, and the one that stands in', () => {
  expect(proportionInterval(3, 10).method).toBe('wilson')
  expect(proportionInterval(3, 10)).not.toHaveProperty('marginOfError')
  const wald = proportionInterval(50, 100, { method: 'wald' })
  expect(wald.marginOfError).toBeCloseTo(0.0979981992, 10)
  for (const x of [0, 10]) {
    const logit = proportionInterval(x, 10, { method: 'logit' })
    const exact = proportionInterval(x, 10, { method: 'clopper-pearson' })
    expect(logit).toEqual({ ...exact, insteadOf: 'logit' })
  }
})

test('an empty group has no estimate; impossible counts are errors', () => {
  for (const method of allMethods) {
    const empty = proportionInterval(0, 0, { method })
    expect(empty).toEqual({ method, level: 0.95, x: 0, n: 0, estimate: NaN, low: NaN, high: NaN })
  }
  for (const [x, n] of [
    [-1, 5],
    [6, 5],
    [1, -2],
    [Number.NaN, 5],
    [1, Number.NaN],
    [1, Number.POSITIVE_INFINITY],
  ] as const) {
    expect(() => proportionInterval(x, n)).toThrow(RangeError)
  }
  expect(() => proportionInterval(1, 5, { level: 1 })).toThrow(RangeError)
  expect(() => proportionInterval(1, 5, { level: 95 })).toThrow(RangeError)
})

test('every method has its name in both forms, a formula and a source', () => {
  for (const method of allMethods) {
    const { label, formula, source } = intervalMethods[method]
    for (const text of [label.nb, label.nn, label.en, formula, source]) expect(text).toBeTruthy()
    expect(source).toMatch(/\((19|20)\d\d\)/)
  }
})
