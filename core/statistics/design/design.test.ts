import { describe, expect, it } from 'vitest'
import { tQuantile } from '../distributions.ts'
import { surveyDesign } from './builder.ts'
import { compareDomains, oneSampleTest } from './compare.ts'
import { byGroup, rowsWhere } from './domains.ts'
import { surveyMean, surveyProportions, surveyTotal, surveyVariance } from './estimates.ts'
import { proportionIntervalByDesign, tInterval } from './intervals.ts'
import { covarianceOfTotals, degreesOfFreedom } from './linearisation.ts'
import { surveyQuantile } from './quantiles.ts'

const column = (...values: number[]) => Float64Array.from(values)
const ones = (size: number) => new Float64Array(size).fill(1)

describe('surveyDesign', () => {
  it('refuses what cannot be a design', () => {
    expect(() => surveyDesign({})).toThrow(/at least one column/)
    expect(() => surveyDesign({ stages: [] })).toThrow(/at least one stage/)
    expect(() => surveyDesign({ weights: [1, 2], strata: ['a'] })).toThrow(/different lengths: 2, 1/)
    expect(() => surveyDesign({ weights: [1, -1] })).toThrow(/Weight -1 in row 2/)
    expect(() => surveyDesign({ weights: [Number.NaN] })).toThrow(/Weight NaN in row 1/)
    expect(() => surveyDesign({ weights: [Number.POSITIVE_INFINITY] })).toThrow(RangeError)
    expect(() => surveyDesign({ clusters: [1, 1], strata: ['a', 'b'] })).toThrow(
      /Cluster 1 of stage 1 lies in two strata/,
    )
    expect(() => surveyDesign({ strata: [1, Number.NaN] })).toThrow(/Missing stratum of stage 1 in row 2/)
    expect(() => surveyDesign({ populationClusters: [5, 6] })).toThrow(/both 5 and 6 in one stratum/)
    expect(() => surveyDesign({ populationClusters: [1, 1] })).toThrow(/smaller than the sample of 2/)
    expect(() => surveyDesign({ stages: [{ clusters: [1, 1] }], strata: [1, 1] })).toThrow(/not both/)
    const half = [{ clusters: [1, 2], populationClusters: [5, 5] }, {}]
    expect(() => surveyDesign({ stages: half })).toThrow(/every stage has a population, or none/)
  })

  it('implies weights from the populations of all stages, and 1 without any', () => {
    const stages = [
      { clusters: ['a', 'a', 'b'], populationClusters: [10, 10, 10] },
      { clusters: [1, 2, 1], populationClusters: [6, 6, 4] },
    ]
    expect([...surveyDesign({ stages }).weights]).toEqual([15, 15, 20])
    expect([...surveyDesign({ strata: ['x', 'y'] }).weights]).toEqual([1, 1])
  })

  it('lets clusters of a later stage use the same names again', () => {
    const stages = [
      { clusters: ['a', 'a', 'b', 'b'] },
      { strata: ['m', 'f', 'm', 'f'], clusters: [1, 2, 1, 2] },
    ]
    const [, second] = surveyDesign({ stages }).stages
    expect(new Set(second!.cluster).size).toBe(4)
    expect(new Set(second!.stratum).size).toBe(4)
  })
})

describe('variance by hand', () => {
  // two strata of two clusters: totals 3, 5 and 10, 4
  const design = surveyDesign({
    weights: ones(5),
    strata: [1, 1, 1, 2, 2],
    clusters: [1, 1, 2, 3, 4],
    populationClusters: [4, 4, 4, 8, 8],
  })
  const scores = column(1, 2, 5, 10, 4)

  it('sums the spread of cluster totals in each stratum', () => {
    // (1 - 2/4) * 2/1 * (1 + 1) + (1 - 2/8) * 2/1 * (9 + 9)
    expect([...covarianceOfTotals(design, [scores])]).toEqual([2 + 27])
  })

  it('gives the covariance of two columns', () => {
    const [a, ab, ba, b] = covarianceOfTotals(design, [scores, column(0, 1, 0, 2, 0)])
    expect(a).toBe(29)
    expect(ab).toBe(ba)
    // 0.5 * 2 * (-1 * 0.5 + 1 * -0.5) + 0.75 * 2 * (3 * 1 + -3 * -1)
    expect(ab).toBe(-1 + 9)
    expect(b).toBe(0.5 + 3)
  })

  it('counts a cluster without a row of the domain as 0', () => {
    const domain = surveyTotal(design, [scores], column(1, 1, 0, 0, 0) as unknown as Uint8Array)
    // totals 3 and 0: 0.5 * 2 * (1.5^2 + 1.5^2); in a sample cut to these rows there would be no variance at all
    expect(domain.covariance[0]).toBe(4.5)
    expect(domain.clusters).toBe(1)
    expect(domain.remark).toBeUndefined()
  })

  it('is 0 for a stratum taken whole, and a lonely one of those is no problem', () => {
    const whole = surveyDesign({ strata: [1, 1, 2], populationClusters: [2, 2, 1], lonely: 'fail' })
    const mean = surveyMean(whole, [column(1, 2, 3)])
    expect(mean.standardErrors[0]).toBe(0)
    // one row that is its stratum's whole population is known without error
    expect(surveyMean(whole, [column(1, 2, 3)], rowsWhere([1, 1, 2], 2)).standardErrors[0]).toBe(0)
  })

  it('refuses a score column of another length', () => {
    expect(() => covarianceOfTotals(design, [column(1)])).toThrow(RangeError)
    expect(() => surveyMean(design, [column(1)])).toThrow(RangeError)
    expect(() => surveyMean(design, [scores], new Uint8Array(2))).toThrow(RangeError)
  })
})

describe('strata with one cluster', () => {
  const strata = [1, 1, 2, 2, 3]
  const answers = column(1, 3, 2, 6, 4)
  const designWith = (lonely: 'fail' | 'remove' | 'average' | 'adjust') => surveyDesign({ strata, lonely })

  it('refuse only an estimate that needs them', () => {
    expect(() => surveyTotal(designWith('fail'), [answers])).toThrow(
      /Stratum 3 of stage 1 has only one cluster/,
    )
    const elsewhere = rowsWhere(['in', 'in', 'in', 'in', 'out'], 'in')
    expect(surveyTotal(designWith('fail'), [answers], elsewhere).covariance[0]).toBe(4 + 16)
  })

  it('scale the average by the strata of the estimate, not of the design', () => {
    expect(surveyTotal(designWith('average'), [answers]).covariance[0]).toBe(((4 + 16) * 3) / 2)
    const first = rowsWhere(strata, 1)
    expect(surveyTotal(designWith('average'), [answers], first).covariance[0]).toBe(4)
    const firstAndLonely = Uint8Array.from(strata, (s) => (s === 2 ? 0 : 1))
    expect(surveyTotal(designWith('average'), [answers], firstAndLonely).covariance[0]).toBe(4 * 2)
    expect(surveyTotal(designWith('average'), [answers], rowsWhere(strata, 3)).covariance[0]).toBeNaN()
  })

  it('spread around the grand mean', () => {
    // the mean of all five is 3.2
    expect(surveyTotal(designWith('adjust'), [answers]).covariance[0]).toBeCloseTo(4 + 16 + 0.8 ** 2, 12)
    expect(surveyTotal(designWith('remove'), [answers]).covariance[0]).toBe(4 + 16)
  })
})

describe('where there is no variance to estimate', () => {
  const clustered = surveyDesign({ weights: ones(6), clusters: [1, 1, 2, 2, 3, 3] })
  const answers = column(1, 0, 1, 1, 0, 0)
  const onlyFirst = Uint8Array.of(1, 1, 0, 0, 0, 0)

  it('says so for a domain of one cluster, instead of an error of 0', () => {
    const mean = surveyMean(clustered, [answers], onlyFirst)
    expect(mean).toMatchObject({ remark: 'single-cluster', rows: 2, clusters: 1, degreesOfFreedom: 0 })
    expect(mean.standardErrors[0]).toBeNaN()
    const interval = proportionIntervalByDesign(clustered, answers, { rows: onlyFirst })
    expect(interval).toMatchObject({ remark: 'single-cluster', lower: Number.NaN, upper: Number.NaN })
    const test = compareDomains(
      clustered,
      answers,
      onlyFirst,
      onlyFirst.map((v) => 1 - v),
    )
    expect([test.standardError, test.t, test.pValue, test.lower]).toEqual([NaN, NaN, NaN, NaN])
    expect(test.difference).toBe(0)
  })

  it('gives no interval without degrees of freedom, rather than one of the normal', () => {
    // a stratum for each cluster of the domain: the error can be estimated, its degrees of freedom are 0
    const design = surveyDesign({ strata: [1, 1, 2, 2] })
    const rows = Uint8Array.of(1, 0, 1, 0)
    const mean = surveyMean(design, [column(1, 0, 0, 0)], rows)
    expect(mean.degreesOfFreedom).toBe(0)
    expect(mean.standardErrors[0]).toBeGreaterThan(0)
    expect(tInterval(mean.estimates[0]!, mean.standardErrors[0]!, 0)).toEqual({ lower: NaN, upper: NaN })
    const interval = proportionIntervalByDesign(design, column(1, 0, 0, 0), { rows })
    expect(interval).toMatchObject({ remark: 'no-degrees-of-freedom', lower: NaN, upper: NaN })
    expect(oneSampleTest(design, column(1, 0, 0, 0), 0, { rows })).toMatchObject({
      t: NaN,
      pValue: NaN,
      upper: NaN,
    })
  })

  it('gives NaN for an empty domain, and 0 for its total', () => {
    const none = new Uint8Array(6)
    const mean = surveyMean(clustered, [answers], none)
    expect(mean).toMatchObject({ rows: 0, clusters: 0, degreesOfFreedom: 0, remark: 'empty' })
    expect([mean.estimates[0], mean.standardErrors[0]]).toEqual([NaN, NaN])
    expect(surveyTotal(clustered, [answers], none).estimates[0]).toBe(0)
    expect(surveyQuantile(clustered, answers, 0.5, { rows: none }).estimate).toBeNaN()
    expect(proportionIntervalByDesign(clustered, answers, { rows: none }).remark).toBe('empty')
    expect(surveyVariance(clustered, answers, Uint8Array.of(1, 0, 0, 0, 0, 0)).estimates[0]).toBeNaN()
    expect(surveyMean(surveyDesign({ weights: [] }), [column()]).remark).toBe('empty')
  })
})

describe('a share of 0 or 1', () => {
  it('has the one-sided Clopper-Pearson interval, and says so', () => {
    const design = surveyDesign({ weights: ones(20) })
    const none = proportionIntervalByDesign(design, new Float64Array(20))
    // 1 - (alpha/2)^(1/n): binom.test(0, 20) in R
    expect(none).toMatchObject({
      method: 'one-sided-clopper-pearson',
      requested: 'logit',
      estimate: 0,
      lower: 0,
    })
    expect(none.upper).toBeCloseTo(1 - 0.025 ** (1 / 20), 12)
    expect(none.effectiveRows).toBeCloseTo(20, 12)
    const all = proportionIntervalByDesign(design, ones(20), { method: 'mean' })
    expect(all).toMatchObject({ method: 'one-sided-clopper-pearson', requested: 'mean', upper: 1 })
    expect(all.lower).toBeCloseTo(0.025 ** (1 / 20), 12)
  })

  it('is wider with unequal weights and with few clusters', () => {
    const weights = Array.from({ length: 20 }, (_, i) => (i < 10 ? 1 : 9))
    const uneven = proportionIntervalByDesign(surveyDesign({ weights }), new Float64Array(20))
    expect(uneven.effectiveRows).toBeCloseTo(100 ** 2 / 820, 12)
    const clusters = Array.from({ length: 20 }, (_, i) => i % 4)
    const clustered = proportionIntervalByDesign(surveyDesign({ clusters }), new Float64Array(20))
    expect(clustered.effectiveRows).toBeCloseTo(20 * (tQuantile(0.975, 19) / tQuantile(0.975, 3)) ** 2, 12)
    expect(clustered.upper).toBeGreaterThan(uneven.upper)
  })

  it('counts the rows of the domain, not of the sample', () => {
    const design = surveyDesign({ weights: ones(400) })
    const rows = Uint8Array.from({ length: 400 }, (_, i) => (i < 10 ? 1 : 0))
    const { upper } = proportionIntervalByDesign(design, new Float64Array(400), { rows })
    expect(upper).toBeCloseTo(1 - 0.025 ** (1 / 10), 12)
  })

  it('refuses what is not a share', () => {
    const design = surveyDesign({ weights: ones(2) })
    expect(() => proportionIntervalByDesign(design, column(1, 2))).toThrow(/row 2 has 2/)
    expect(() => proportionIntervalByDesign(design, column(1, 0), { level: 1 })).toThrow(/level 1/)
    expect(() => surveyProportions(design, column(1, 0), [1, 1])).toThrow(/twice/)
    expect(() => surveyQuantile(design, column(1, 0), 2)).toThrow(RangeError)
  })
})

describe('the effective n of Korn and Graubard', () => {
  it('is at most the number of rows, which the beta interval lets it pass', () => {
    // every cluster has exactly half: clustering makes the share more certain, not less
    const clusters = Array.from({ length: 40 }, (_, i) => Math.floor(i / 4))
    const design = surveyDesign({ clusters })
    const event = Float64Array.from({ length: 40 }, (_, i) => (i === 0 ? 1 : i % 2))
    const beta = proportionIntervalByDesign(design, event, { method: 'beta' })
    const capped = proportionIntervalByDesign(design, event, { method: 'korn-graubard' })
    expect(beta.effectiveRows).toBeGreaterThan(40)
    expect(capped.effectiveRows).toBe(40)
    expect(capped.upper - capped.lower).toBeGreaterThan(beta.upper - beta.lower)
  })
})

describe('byGroup', () => {
  it('sorts groups, leaves out missing labels and rows of weight 0, and counts unweighted rows', () => {
    const design = surveyDesign({ weights: [2, 3, 0, 5, 1] })
    const groups = byGroup(
      design,
      [10, 9, 7, Number.NaN, 10],
      (rows) => surveyTotal(design, [ones(5)], rows).estimates[0]!,
    )
    expect(groups).toEqual([
      { group: 9, rows: 1, result: 3 },
      { group: 10, rows: 2, result: 3 },
    ])
  })

  it('gives a group the degrees of freedom of its own clusters and strata', () => {
    const design = surveyDesign({ strata: [1, 1, 1, 2, 2, 2] })
    expect(degreesOfFreedom(design)).toBe(4)
    const [a] = byGroup(design, ['a', 'a', 'b', 'b', 'b', 'b'], (rows) => surveyMean(design, [ones(6)], rows))
    expect(a!.result.degreesOfFreedom).toBe(1)
  })
})

describe('calibrated weights', () => {
  const design = surveyDesign({ weights: [2, 3, 4, 5], strata: [1, 1, 1, 1] })
  const margin = column(1, 2, 4, 3)
  const step = { columns: [ones(4), margin], regressionWeights: design.weights }

  it('estimate what they were calibrated on without error', () => {
    const calibrated = { ...design, calibrations: [step] }
    expect(surveyTotal(design, [margin]).standardErrors[0]).toBeGreaterThan(1)
    expect(surveyTotal(calibrated, [margin]).standardErrors[0]).toBeLessThan(1e-13)
  })

  it('take no harm from a column given twice', () => {
    const doubled = { ...step, columns: [...step.columns, margin.map((v) => 2 * v - 1)] }
    const answers = column(5, 1, 2, 2)
    const once = surveyTotal({ ...design, calibrations: [step] }, [answers]).standardErrors[0]!
    const twice = surveyTotal({ ...design, calibrations: [doubled] }, [answers]).standardErrors[0]!
    expect(once).toBeGreaterThan(0.1)
    expect(twice).toBeCloseTo(once, 11)
  })
})
