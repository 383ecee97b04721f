import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TwoGroups } from './checks.ts'
import { cohensH, effectSizes, oddsRatio, phi, riskRatio } from './effect-size.ts'
import { fisherExact } from './fisher.ts'
import { chiSquare2x2, newcombeInterval, twoProportionZ, waldDifferenceInterval } from './two-samples.ts'

type Triple = readonly [number, number, number]
type Pair = readonly [number, number]
interface Case extends TwoGroups {
  readonly level: number
  readonly chisq: number
  readonly p: number
  readonly ci: Pair
  readonly yates: number
  readonly yates_p: number
  readonly expected_min: number
  readonly fisher_p: number
  readonly fisher_or: number
  readonly fisher_ci: Pair
  readonly exact: Triple
  readonly newcombe10: Pair
  readonly newcombe11: Pair
  readonly or_glm: Triple
  readonly rr_glm: Triple
  readonly h: number
}
// Base R 4.2.2, reference/proportions.R: null is NaN, infinities are text
const reference = JSON.parse(
  readFileSync(new URL('../reference/prop-two.json', import.meta.url), 'utf8'),
  (_, value) => (value === 'Inf' ? Number.POSITIVE_INFINITY : value === null ? Number.NaN : value),
)
const cases: readonly Case[] = reference.two

/** Relative, with an absolute floor where the reference is a rest of rounding about 0. */
function expectNear(got: number, want: number, tolerance: number, floor = 1e-14): void {
  if (Number.isFinite(want)) {
    expect(Math.abs(got - want)).toBeLessThanOrEqual(Math.max(tolerance * Math.abs(want), floor))
  } else expect(got).toBe(want)
}

const variesIn = ({ x1, n1, x2, n2 }: TwoGroups) => x1 + x2 > 0 && x1 + x2 < n1 + n2

test('z test, chi-square and Yates equal prop.test', () => {
  expect(cases.length).toBeGreaterThan(90)
  for (const it of cases) {
    const z = twoProportionZ(it)
    const plain = chiSquare2x2(it)
    const yates = chiSquare2x2(it, { continuity: true })
    expect([plain.method, yates.method]).toEqual(['chi-square', 'chi-square-yates'])
    expectNear(z.z ** 2, it.chisq, 1e-10)
    expectNear(z.p, it.p, 1e-10, 1e-300)
    expectNear(plain.statistic, it.chisq, 1e-10)
    expectNear(plain.p, it.p, 1e-10, 1e-300)
    expectNear(yates.statistic, it.yates, 1e-10)
    expectNear(yates.p, it.yates_p, 1e-10, 1e-300)
    expectNear(plain.expectedMin, it.expected_min, 1e-10)
  }
})

test('the unpooled interval equals prop.test’s, but for a standard error of 0', () => {
  let without = 0
  for (const it of cases) {
    const interval = waldDifferenceInterval(it, it)
    if (it.ci[0] === it.ci[1] || (it.x1 % it.n1 === 0 && it.x2 % it.n2 === 0)) {
      // prop.test gives an interval of no width here; Newcombe's stands in, by name
      without++
      expect(interval).toEqual({ ...newcombeInterval(it, it), insteadOf: 'wald-unpooled' })
      expect(interval.high).toBeGreaterThan(interval.low)
    } else {
      expect(interval.method).toBe('wald-unpooled')
      expectNear(interval.low, it.ci[0], 1e-10)
      expectNear(interval.high, it.ci[1], 1e-10)
    }
  }
  expect(without).toBeGreaterThan(4)
})

test('Newcombe’s intervals equal the written-out formula', () => {
  for (const it of cases) {
    const plain = newcombeInterval(it, it)
    const continuity = newcombeInterval(it, { level: it.level, continuity: true })
    expect([plain.method, continuity.method]).toEqual(['newcombe', 'newcombe-continuity'])
    expectNear(plain.low, it.newcombe10[0], 1e-10)
    expectNear(plain.high, it.newcombe10[1], 1e-10)
    expectNear(continuity.low, it.newcombe11[0], 1e-10)
    expectNear(continuity.high, it.newcombe11[1], 1e-10)
  }
})

test('Newcombe’s intervals equal the four decimals printed in his table II', () => {
  for (const { m10, m11, ...groups } of reference.newcombe1998) {
    const plain = newcombeInterval(groups)
    const continuity = newcombeInterval(groups, { continuity: true })
    expect([plain.low, plain.high].map((limit) => limit.toFixed(4))).toEqual(
      m10.map((v: number) => v.toFixed(4)),
    )
    expect([continuity.low, continuity.high].map((limit) => limit.toFixed(4))).toEqual(
      m11.map((v: number) => v.toFixed(4)),
    )
  }
})

test('Fisher’s exact p equals fisher.test', () => {
  for (const it of cases) expectNear(fisherExact(it).p, it.fisher_p, 1e-10, 1e-300)
})

test('the conditional odds ratio and its limits', () => {
  for (const it of cases) {
    const { estimate, low, high } = fisherExact(it, it)
    if (!variesIn(it)) {
      // one possible table: R prints odds ratio 0, which nothing supports
      expect([estimate, low, high]).toEqual([Number.NaN, 0, Number.POSITIVE_INFINITY])
      continue
    }
    // the same equations solved to the last digits
    expectNear(estimate, it.exact[0], 1e-8)
    expectNear(low, it.exact[1], 1e-8)
    expectNear(high, it.exact[2], 1e-8)
    // fisher.test itself stops its root search at a step of 1.2e-4 of the ratio, or of its inverse above 1
    for (const [got, rough] of [
      [estimate, it.fisher_or],
      [low, it.fisher_ci[0]],
      [high, it.fisher_ci[1]],
    ] as const) {
      expectNear(Math.min(got, 1 / got), Math.min(rough, 1 / rough), 0, 2.5e-4)
    }
  }
})

test('Woolf’s and the risk ratio’s limits equal Wald’s of the saturated binomial models', () => {
  let compared = 0
  for (const it of cases) {
    const odds = oddsRatio(it, it)
    const risk = riskRatio(it, it)
    for (const [got, want] of [
      [odds, it.or_glm],
      [risk, it.rr_glm],
    ] as const) {
      if (Number.isNaN(want[0])) continue
      compared++
      // a fitted model: its last step leaves about 1e-9
      expectNear(got.estimate, want[0], 1e-8)
      expectNear(got.low, want[1], 1e-8)
      expectNear(got.high, want[2], 1e-8)
    }
  }
  expect(compared).toBeGreaterThan(120)
})

test('Cohen’s h and phi', () => {
  for (const it of cases) {
    expectNear(cohensH(it), it.h, 1e-10)
    expectNear(phi(it) ** 2 * (it.n1 + it.n2), it.chisq, 1e-10)
    if (variesIn(it)) expect(Math.sign(phi(it))).toBe(Math.sign(twoProportionZ(it).z))
  }
})

test('ratios at the borders', () => {
  expect(riskRatio({ x1: 0, n1: 10, x2: 3, n2: 12 })).toMatchObject({ estimate: 0, low: NaN, high: NaN })
  expect(riskRatio({ x1: 3, n1: 10, x2: 0, n2: 12 })).toMatchObject({
    estimate: Infinity,
    low: NaN,
    high: NaN,
  })
  expect(riskRatio({ x1: 0, n1: 10, x2: 0, n2: 12 })).toMatchObject({ estimate: NaN, low: NaN, high: NaN })
  // both at 100 per cent: a standard error of 0 must not become an interval of no width
  expect(riskRatio({ x1: 5, n1: 5, x2: 6, n2: 6 })).toMatchObject({ estimate: 1, low: NaN, high: NaN })
  expect(oddsRatio({ x1: 0, n1: 10, x2: 3, n2: 12 })).toMatchObject({ estimate: 0, low: NaN, high: NaN })
  expect(oddsRatio({ x1: 10, n1: 10, x2: 3, n2: 12 })).toMatchObject({
    estimate: Infinity,
    low: NaN,
    high: NaN,
  })
  expect(oddsRatio({ x1: 10, n1: 10, x2: 12, n2: 12 })).toMatchObject({ estimate: NaN, low: NaN, high: NaN })
})

test('an empty group: everything NaN, nothing thrown', () => {
  const groups = { x1: 0, n1: 0, x2: 3, n2: 9 }
  const none = { estimate: NaN, low: NaN, high: NaN }
  expect(twoProportionZ(groups)).toMatchObject({ z: NaN, p: NaN, difference: none })
  expect(chiSquare2x2(groups)).toMatchObject({ statistic: NaN, p: NaN })
  expect(fisherExact(groups)).toMatchObject({ p: NaN, ...none })
  expect(effectSizes(groups)).toMatchObject({ riskDifference: none, riskRatio: none, oddsRatio: none })
  expect([cohensH(groups), phi(groups)]).toEqual([NaN, NaN])
})

test('impossible counts are errors', () => {
  const groups = { x1: 4, n1: 3, x2: 3, n2: 9 }
  for (const f of [twoProportionZ, chiSquare2x2, fisherExact, newcombeInterval, effectSizes, cohensH, phi]) {
    expect(() => f(groups)).toThrow(RangeError)
  }
  expect(() => fisherExact({ x1: 1.5, n1: 3, x2: 3, n2: 9 })).toThrow('whole counts')
  expect(() => riskRatio({ x1: 1, n1: 3, x2: 3, n2: 9 }, { level: 0 })).toThrow(RangeError)
})

const group = fc
  .integer({ min: 1, max: 400 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))
const groups = fc.tuple(group, group).map(([[x1, n1], [x2, n2]]) => ({ x1, n1, x2, n2 }))

test('Newcombe’s interval holds the difference, lies in -1..1, has width, and turns with the groups', () => {
  fc.assert(
    fc.property(groups, fc.boolean(), (it, continuity) => {
      const { estimate, low, high } = newcombeInterval(it, { continuity })
      expect(low).toBeLessThanOrEqual(estimate)
      expect(high).toBeGreaterThanOrEqual(estimate)
      expect(high).toBeGreaterThan(low)
      expect(low).toBeGreaterThanOrEqual(-1 - 1e-12)
      expect(high).toBeLessThanOrEqual(1 + 1e-12)
      const turned = newcombeInterval({ x1: it.x2, n1: it.n2, x2: it.x1, n2: it.n1 }, { continuity })
      expectNear(turned.low, -high, 0, 1e-14)
    }),
    { seed: 1, numRuns: 500 },
  )
})

test('tests do not care which group or which answer comes first', () => {
  fc.assert(
    fc.property(groups, (it) => {
      const turned = { x1: it.x2, n1: it.n2, x2: it.x1, n2: it.n1 }
      const negated = { x1: it.n1 - it.x1, n1: it.n1, x2: it.n2 - it.x2, n2: it.n2 }
      const exact = fisherExact(it)
      for (const other of [turned, negated]) {
        if (variesIn(it)) expectNear(chiSquare2x2(other).statistic, chiSquare2x2(it).statistic, 1e-10)
        expectNear(fisherExact(other).p, exact.p, 1e-10, 1e-300)
        // the odds ratio and its limits turn upside down
        if (exact.estimate > 0 && exact.estimate < Number.POSITIVE_INFINITY) {
          expectNear(fisherExact(other).estimate, 1 / exact.estimate, 1e-8)
          expectNear(fisherExact(other).high, 1 / exact.low, 1e-8)
        }
      }
      expect(exact.low).toBeLessThanOrEqual(exact.high)
      expect(exact.p).toBeGreaterThan(0)
      expect(exact.p).toBeLessThanOrEqual(1)
    }),
    { seed: 1, numRuns: 150 },
  )
})

test('the exact test keeps its level: Fisher’s p is at most a with chance at most a', () => {
  // all tables of 9 and 12 people with 7 yes, by the multiplication rule for drawing without replacement
  const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k)
  const tables = Array.from({ length: 8 }, (_, x1) => ({
    chance: (choose(9, x1) * choose(12, 7 - x1)) / choose(21, 7),
    p: fisherExact({ x1, n1: 9, x2: 7 - x1, n2: 12 }).p,
  }))
  for (const a of tables.map((table) => table.p)) {
    const chance = tables.reduce((sum, table) => sum + (table.p <= a * (1 + 1e-9) ? table.chance : 0), 0)
    expectNear(chance, a, 1e-12)
  }
})
