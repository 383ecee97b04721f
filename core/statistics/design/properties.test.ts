import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { surveyDesign } from './builder.ts'
import { compareDomains, compareGroupWithRest } from './compare.ts'
import type { SurveyDesign } from './design.ts'
import { designEffectOfMean } from './design-effect.ts'
import { byGroup } from './domains.ts'
import {
  linearCombination,
  type SurveyEstimates,
  surveyMean,
  surveyProportions,
  surveyRatio,
  surveyTotal,
} from './estimates.ts'
import { type ProportionMethod, proportionIntervalByDesign } from './intervals.ts'
import { degreesOfFreedom } from './linearisation.ts'
import { surveyQuantile } from './quantiles.ts'

const settings = { seed: 1, numRuns: 60 }

interface Row {
  readonly stratum: number
  readonly cluster: number
  readonly weight: number
  readonly answer: number
  readonly inside: number
}

const answer = fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 1, max: 5 }) }, fc.constant(Number.NaN))
const row: fc.Arbitrary<Row> = fc
  .record({
    stratum: fc.integer({ min: 0, max: 2 }),
    unit: fc.integer({ min: 0, max: 4 }),
    weight: fc.oneof({ weight: 6, arbitrary: fc.double({ min: 0.5, max: 20, noNaN: true }) }, fc.constant(0)),
    answer,
    inside: fc.integer({ min: 0, max: 1 }),
  })
  .map(({ stratum, unit, ...rest }) => ({ stratum, cluster: stratum * 10 + unit, ...rest }))
const sample = fc.array(row, { minLength: 2, maxLength: 60 })

function designOf(
  rows: readonly Row[],
  change: { scale?: number; zeroOutside?: boolean } = {},
): SurveyDesign {
  const { scale = 1, zeroOutside = false } = change
  return surveyDesign({
    weights: rows.map((r) => (zeroOutside && r.inside === 0 ? 0 : r.weight * scale)),
    strata: rows.map((r) => r.stratum),
    clusters: rows.map((r) => r.cluster),
    lonely: 'remove',
  })
}

const answers = (rows: readonly Row[]) => Float64Array.from(rows, (r) => r.answer)
const inside = (rows: readonly Row[]) => Uint8Array.from(rows, (r) => r.inside)

/** Equal up to rounding; where the true error is 0 only its smallness can be asked for. */
function expectSame(one: SurveyEstimates, other: SurveyEstimates, factor = 1): void {
  expect(one.rows).toBe(other.rows)
  expect(one.clusters).toBe(other.clusters)
  expect(one.degreesOfFreedom).toBe(other.degreesOfFreedom)
  expect(one.remark).toBe(other.remark)
  one.estimates.forEach((estimate, i) => {
    expectClose(estimate, factor * other.estimates[i]!, 1e-12)
    expectClose(one.standardErrors[i]!, factor * other.standardErrors[i]!, 1e-9 * Math.abs(factor))
  })
}

function expectClose(actual: number, expected: number, tolerance: number): void {
  if (Number.isNaN(expected)) expect(actual).toBeNaN()
  else expect(Math.abs(actual - expected)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(expected)))
}

describe('properties of estimates', () => {
  it('do not depend on the order of the rows', () => {
    fc.assert(
      fc.property(sample, fc.integer(), (rows, seed) => {
        const keys = rows.map((_, i) => Math.sin(seed + i * 7919))
        const shuffled = rows
          .map((_, i) => i)
          .sort((a, b) => keys[a]! - keys[b]!)
          .map((i) => rows[i]!)
        const before = surveyMean(designOf(rows), [answers(rows)], inside(rows))
        expectSame(surveyMean(designOf(shuffled), [answers(shuffled)], inside(shuffled)), before)
      }),
      settings,
    )
  })

  it('do not change with the level of the weights, but totals do', () => {
    fc.assert(
      fc.property(sample, fc.double({ min: 0.01, max: 100, noNaN: true }), (rows, scale) => {
        const [plain, scaled] = [designOf(rows), designOf(rows, { scale })]
        expectSame(surveyMean(scaled, [answers(rows)]), surveyMean(plain, [answers(rows)]))
        expectSame(surveyTotal(scaled, [answers(rows)]), surveyTotal(plain, [answers(rows)]), scale)
      }),
      settings,
    )
  })

  it('take a filter as a domain: the same as weights of 0 outside it, as by group and as missing outside it', () => {
    fc.assert(
      fc.property(sample, (rows) => {
        const design = designOf(rows)
        const domain = surveyMean(design, [answers(rows)], inside(rows))
        expectSame(surveyMean(designOf(rows, { zeroOutside: true }), [answers(rows)]), domain)
        const blanked = Float64Array.from(rows, (r) => (r.inside === 1 ? r.answer : Number.NaN))
        expectSame(surveyMean(design, [blanked]), domain)
        const groups = byGroup(design, inside(rows), (mask) => surveyMean(design, [answers(rows)], mask))
        const group = groups.find((g) => g.group === 1)
        if (group === undefined) expect(domain.rows).toBe(0)
        else expectSame(group.result, domain)
      }),
      settings,
    )
  })

  it('count no row of weight 0', () => {
    fc.assert(
      fc.property(sample, (rows) => {
        const counted = rows.filter((r) => r.weight > 0)
        const mean = surveyMean(designOf(rows), [answers(rows)])
        expect(mean.rows).toBe(counted.filter((r) => !Number.isNaN(r.answer)).length)
        const clusters = new Set(counted.map((r) => r.cluster)).size
        expect(degreesOfFreedom(designOf(rows))).toBe(clusters - new Set(counted.map((r) => r.stratum)).size)
      }),
      settings,
    )
  })

  it('give merged answers the same share and error as the combination of their parts', () => {
    fc.assert(
      fc.property(sample, (rows) => {
        const design = designOf(rows)
        const five = surveyProportions(design, answers(rows), [1, 2, 3, 4, 5])
        const merged = answers(rows).map((v) => (Number.isNaN(v) ? v : v >= 4 ? 1 : 0))
        const direct = surveyMean(design, [merged])
        const combined = linearCombination(five, [0, 0, 0, 1, 1])
        expectClose(combined.estimate, direct.estimates[0]!, 1e-12)
        // a variance of 0 is left with rounding, the root of which is larger
        expectClose(combined.standardError ** 2, direct.covariance[0]!, 1e-15)
        const all = linearCombination(five, [1, 1, 1, 1, 1])
        if (five.remark === undefined) expect(all.standardError).toBeLessThan(1e-7)
      }),
      settings,
    )
  })

  it('have group totals that add up, and a mean that is a ratio to the count', () => {
    fc.assert(
      fc.property(sample, (rows) => {
        const design = designOf(rows)
        const total = (mask?: Uint8Array) => surveyTotal(design, [answers(rows)], mask).estimates[0]!
        const parts = byGroup(design, inside(rows), total).reduce((sum, g) => sum + g.result, 0)
        expectClose(parts, total(), 1e-12)
        const ones = new Float64Array(rows.length).fill(1)
        const ratio = surveyRatio(design, answers(rows), ones)
        const mean = surveyMean(design, [answers(rows)])
        expectClose(ratio.estimates[0]!, mean.estimates[0]!, 1e-12)
        expectClose(ratio.standardErrors[0]!, mean.standardErrors[0]!, 1e-9)
      }),
      settings,
    )
  })

  it('compare a group with the rest as the rest with the group, sign turned', () => {
    fc.assert(
      fc.property(sample, (rows) => {
        const design = designOf(rows)
        const group = inside(rows)
        const one = compareGroupWithRest(design, answers(rows), group)
        const rest = group.map((v) => 1 - v)
        const other = compareDomains(design, answers(rows), group, rest)
        expectClose(one.difference, -other.difference, 1e-12)
        expectClose(one.standardError, other.standardError, 1e-9)
        expectClose(one.lower, -other.upper, 1e-9)
        expect(one.degreesOfFreedom).toBe(degreesOfFreedom(design, answeredBy(rows)) - 1)
      }),
      settings,
    )
  })
})

const answeredBy = (rows: readonly Row[]) => Uint8Array.from(rows, (r) => (Number.isNaN(r.answer) ? 0 : 1))

describe('properties of intervals and quantiles', () => {
  const methods = [
    'logit',
    'likelihood',
    'asin',
    'beta',
    'wilson',
    'korn-graubard',
  ] satisfies ProportionMethod[]
  it.each(methods)(
    '%s: between 0 and 1, around the estimate, wider at a higher level, mirrored for the opposite',
    (method) => {
      fc.assert(
        fc.property(sample, (rows) => {
          const design = designOf(rows)
          const event = answers(rows).map((v) => (Number.isNaN(v) ? v : v >= 4 ? 1 : 0))
          const at90 = proportionIntervalByDesign(design, event, { method, level: 0.9 })
          const at95 = proportionIntervalByDesign(design, event, { method })
          if (at95.remark !== undefined) {
            expect([at95.lower, at95.upper]).toEqual([Number.NaN, Number.NaN])
            return
          }
          const slack = 1e-12
          expect(at95.lower).toBeGreaterThanOrEqual(0)
          expect(at95.upper).toBeLessThanOrEqual(1)
          expect(at95.lower).toBeLessThanOrEqual(at90.lower + slack)
          expect(at90.lower).toBeLessThanOrEqual(at90.estimate + slack)
          expect(at90.upper).toBeGreaterThanOrEqual(at90.estimate - slack)
          expect(at95.upper).toBeGreaterThanOrEqual(at90.upper - slack)
          const opposite = proportionIntervalByDesign(
            design,
            event.map((v) => 1 - v),
            { method },
          )
          expectClose(opposite.lower, 1 - at95.upper, 1e-9)
          if (at95.estimate === 0 || at95.estimate === 1) {
            expect(at95.method).toBe('one-sided-clopper-pearson')
            expect(at95.upper - at95.lower).toBeGreaterThan(0.01)
          }
        }),
        settings,
      )
    },
  )

  it('quantiles of equal weights are those of the sorted sample and grow with the probability', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 40 }), (values) => {
        const design = surveyDesign({ weights: values.map(() => 0.1) })
        const column = Float64Array.from(values)
        const sorted = values.toSorted((a, b) => a - b)
        const n = values.length
        sorted.forEach((value, i) => {
          const p = (i + 1) / n
          // type 1 of Hyndman and Fan; type 2 takes the middle of the flat piece at a whole n p
          expect(surveyQuantile(design, column, p).estimate).toBe(value)
          const middle = i === n - 1 ? value : (value + sorted[i + 1]!) / 2
          expect(surveyQuantile(design, column, p, { rule: 'school' }).estimate).toBe(middle)
        })
        for (const rule of ['hf4', 'hf5', 'hf6', 'hf7', 'hf8', 'hf9'] as const) {
          const points = [0, 0.2, 0.4, 0.6, 0.8, 1].map(
            (p) => surveyQuantile(design, column, p, { rule }).estimate,
          )
          expect(points).toEqual(points.toSorted((a, b) => a - b))
        }
      }),
      settings,
    )
  })

  it('the design effect of a simple random sample is 1', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 40 }), (values) => {
        fc.pre(new Set(values).size > 1)
        const population = values.map(() => values.length * 3)
        const design = surveyDesign({ populationClusters: population })
        const column = Float64Array.from(values)
        expectClose(designEffectOfMean(design, column, 'without-replacement'), 1, 1e-12)
        const replaced = surveyDesign({ weights: values.map(() => 2) })
        expectClose(designEffectOfMean(replaced, column, 'with-replacement'), 1, 1e-12)
      }),
      settings,
    )
  })
})
