import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { tQuantile } from '../distributions.ts'
import { referenceTree } from '../reference/test-leaves.ts'
import { parsedColumns } from '../reference/test-survey-methods.ts'
import { surveyDesign } from './builder.ts'
import { compareDomains, oneSampleTest } from './compare.ts'
import type { SurveyDesign } from './design.ts'
import { designEffectOfMean, designEffectOfRatio, designEffectOfTotal } from './design-effect.ts'
import { byGroup, rowsWhere } from './domains.ts'
import {
  linearCombination,
  type SurveyEstimates,
  surveyMean,
  surveyProportions,
  surveyRatio,
  surveyTotal,
  surveyVariance,
} from './estimates.ts'
import { proportionIntervalByDesign, type SurveyProportionInterval } from './intervals.ts'
import { degreesOfFreedom } from './linearisation.ts'
import { surveyQuantile } from './quantiles.ts'

// Reference values: R 4.2.2, package survey 4.1-1, made by survey-api.R; the schools of its data set "api"
const folder = new URL('../reference/', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8')
const { at, compare, uncompared } = referenceTree(read('survey-api.json'))
const samples = {
  srs: parsedColumns(read('apisrs.csv')),
  strat: parsedColumns(read('apistrat.csv')),
  clus1: parsedColumns(read('apiclus1.csv')),
  clus2: parsedColumns(read('apiclus2.csv')),
}
const { srs, strat, clus1, clus2 } = samples

const twoStages = [
  { clusters: clus2.dnum, populationClusters: clus2.fpc1 },
  { clusters: clus2.snum, populationClusters: clus2.fpc2 },
]
const designs: Record<string, SurveyDesign> = {
  srs: surveyDesign({ weights: srs.pw }),
  srs_fpc: surveyDesign({ weights: srs.pw, populationClusters: srs.fpc }),
  srs_fpc_only: surveyDesign({ populationClusters: srs.fpc }),
  strat: surveyDesign({ weights: strat.pw, strata: strat.stype }),
  strat_fpc: surveyDesign({ weights: strat.pw, strata: strat.stype, populationClusters: strat.fpc }),
  clus1: surveyDesign({ weights: clus1.pw, clusters: clus1.dnum }),
  clus1_fpc: surveyDesign({ weights: clus1.pw, clusters: clus1.dnum, populationClusters: clus1.fpc }),
  clus2: surveyDesign({ weights: clus2.pw, clusters: clus2.dnum }),
  clus2_fpc: surveyDesign({ stages: twoStages }),
}
const levels = [0.9, 0.95, 0.99]

/** Where the true variance is 0, as for a stratum's own total, R is left with rounding noise of this share of the estimate. */
const NOISE = 1e-13

function compareEstimates(path: string, ours: SurveyEstimates): void {
  compare(`${path}/est`, ours.estimates)
  const largest = Math.max(...ours.estimates.map(Math.abs))
  compare(`${path}/vcov`, ours.covariance, 1e-10, (NOISE * largest) ** 2 + 1e-18)
}

const columnsOf = (name: string) => samples[name.split('_')[0] as keyof typeof samples]
const ci = (interval: { lower: number; upper: number }) => [interval.lower, interval.upper]

describe.each(Object.entries(designs))('R survey on schools, %s', (name, design) => {
  const root = `designs/${name}`
  const { api00, api99, enroll, stype, wide, comp, stu } = columnsOf(name) as Record<string, Float64Array>

  it('estimates means, shares, totals, ratio and variance', () => {
    compare(`${root}/degf`, [degreesOfFreedom(design)])
    compareEstimates(`${root}/mean`, surveyMean(design, [api00!, api99!]))
    compareEstimates(`${root}/missing`, surveyMean(design, [enroll!]))
    const types = surveyProportions(design, stype!, [1, 2, 3])
    compareEstimates(`${root}/types`, types)
    const combination = linearCombination(types, [1, 2, -0.5])
    compare(`${root}/combination/est`, [combination.estimate])
    compare(`${root}/combination/se`, [combination.standardError], 1e-10, NOISE)
    compareEstimates(`${root}/total`, surveyTotal(design, [api00!, wide!]))
    compareEstimates(`${root}/total_missing`, surveyTotal(design, [enroll!]))
    const ratio = surveyRatio(design, stu!, enroll!)
    compare(`${root}/ratio/est`, ratio.estimates)
    compare(`${root}/ratio/var`, ratio.covariance)
    compareEstimates(`${root}/variance`, surveyVariance(design, enroll!))
  })

  it('measures design effects', () => {
    compare(`${root}/ratio/deff`, [designEffectOfRatio(design, stu!, enroll!, 'without-replacement')])
    compare(`${root}/deff/mean`, [designEffectOfMean(design, api00!, 'without-replacement')])
    compare(`${root}/deff/mean_replace`, [designEffectOfMean(design, api00!, 'with-replacement')])
    compare(`${root}/deff/total`, [designEffectOfTotal(design, wide!, 'without-replacement')])
    compare(`${root}/deff/total_replace`, [designEffectOfTotal(design, wide!, 'with-replacement')])
  })

  it('estimates a domain and by group', () => {
    const rows = rowsWhere(stype!, 2)
    const path = `${root}/domain`
    compare(`${path}/degf`, [degreesOfFreedom(design, rows)])
    compareEstimates(`${path}/mean`, surveyMean(design, [api00!], rows))
    compareEstimates(`${path}/total`, surveyTotal(design, [wide!], rows))
    for (const method of ['xlogit', 'beta'] as const) {
      compare(`${path}/${method}`, ci(proportionIntervalByDesign(design, wide!, { method, rows })))
    }
    const median = surveyQuantile(design, api00!, 0.5, { rows })
    const [smallest, second] = api00!.filter((_, row) => rows[row] === 1).sort()
    // R's rule takes the second value for a share below that of the first, where the first is the quantile by definition
    const lower = median.lower === smallest ? second! : median.lower
    const standardError = (median.standardError * (median.upper - lower)) / (median.upper - median.lower)
    compareQuantile(`${path}/median`, { ...median, lower, standardError })
    const groups = byGroup(design, stype!, (group) => surveyMean(design, [api00!], group))
    compare(
      `${root}/by/est`,
      groups.map(({ result }) => result.estimates[0]!),
    )
    compare(
      `${root}/by/se`,
      groups.map(({ result }) => result.standardErrors[0]!),
    )
  })

  it('gives intervals of shares', () => {
    const events = { wide: wide!, high: above(api00!, 850), none: above(api00!, 1000), all: above(api00!, 0) }
    for (const [event, column] of Object.entries(events)) {
      const path = `${root}/shares/${event}`
      const mean = surveyMean(design, [column])
      compare(`${path}/est`, mean.estimates)
      compare(`${path}/se`, mean.standardErrors)
      if (event === 'none' || event === 'all') continue
      for (const method of ['xlogit', 'asin', 'beta', 'mean', 'likelihood'] as const) {
        const ours = levels.flatMap((level) => {
          const interval = proportionIntervalByDesign(design, column, { method, level })
          // R's arcsine interval turns back into itself below 0; ours ends there
          return method === 'asin' && interval.lower === 0
            ? [turnedBack(interval), interval.upper]
            : ci(interval)
        })
        // the ends of R's are found by uniroot in the log odds, to an absolute 1e-10 or so
        compare(`${path}/${method}`, ours, method === 'likelihood' ? 1e-9 : 1e-10)
      }
      for (const method of ['xlogit', 'asin', 'mean'] as const) {
        const normal = { method, degreesOfFreedom: Number.POSITIVE_INFINITY }
        compare(`${path}/${method}_normal`, ci(proportionIntervalByDesign(design, column, normal)))
      }
    }
  })

  it('tests means', () => {
    const two = compareDomains(design, api00!, rowsWhere(comp!, 0), rowsWhere(comp!, 1))
    compare(
      `${root}/ttest/two`,
      [two.difference, two.t, two.degreesOfFreedom, two.pValue, two.lower, two.upper],
      1e-9,
    )
    // R's one-sample test has one degree of freedom less than its own intervals of a mean
    const df = degreesOfFreedom(design) - 1
    const one = oneSampleTest(design, api00!, 650, { degreesOfFreedom: df })
    const fromValue = [
      one.estimate - 650,
      one.t,
      one.degreesOfFreedom,
      one.pValue,
      one.lower - 650,
      one.upper - 650,
    ]
    compare(`${root}/ttest/one`, fromValue, 1e-9)
    expect(oneSampleTest(design, api00!, 650).degreesOfFreedom).toBe(df + 1)
  })

  it.each(['math', 'school', 'hf4', 'hf5', 'hf6', 'hf7', 'hf8', 'hf9'] as const)(
    'finds quantiles by %s',
    (rule) => {
      for (const intervalMethod of ['mean', 'beta', 'xlogit', 'asin'] as const) {
        ;[0.103, 0.254, 0.497, 0.906].forEach((probability, i) => {
          const path = `${root}/quantile/${rule}/${intervalMethod}/${i}`
          compareQuantile(path, surveyQuantile(design, api00!, probability, { rule, intervalMethod }))
        })
      }
    },
  )
})

function turnedBack({ estimate, standardError, degreesOfFreedom, level }: SurveyProportionInterval): number {
  const half = tQuantile((1 + level) / 2, degreesOfFreedom) * standardError
  return Math.sin(Math.asin(Math.sqrt(estimate)) - half / Math.sqrt(4 * estimate * (1 - estimate))) ** 2
}

function above(column: Float64Array, limit: number): Float64Array {
  return column.map((value) => (value > limit ? 1 : 0))
}

function compareQuantile(path: string, ours: ReturnType<typeof surveyQuantile>): void {
  compare(path, [ours.estimate, ours.lower, ours.upper, ours.standardError])
}

describe('R survey on several stages', () => {
  const kommune = parsedColumns(read('kommune.csv'))
  const { kom, rid, sent, Nh, w, age, sex, hard, q1pos } = kommune as Record<string, Float64Array>
  const group = age!.map((value, row) => value + 5 * sex![row]!)
  const young = age!.map((value) => (value === 1 ? 1 : 2))
  const block = kom!.map((value, row) => value * 10 + young[row]!)
  const first = { strata: sent, clusters: kom, populationClusters: Nh }
  const stages = {
    two: [
      first,
      {
        strata: group,
        clusters: rid,
        populationClusters: times(3, sizes(kom!.map((k, row) => k * 100 + group[row]!))),
      },
    ],
    three: [
      first,
      { clusters: young, populationClusters: young.map(() => 3) },
      { clusters: rid, populationClusters: times(4, sizes(block)) },
    ],
  }
  it.each(['remove', 'certainty', 'average'] as const)('with the policy %s at every stage', (lonely) => {
    for (const [name, columns] of Object.entries(stages)) {
      const design = surveyDesign({ weights: w, stages: columns, lonely })
      const path = `stages/${lonely}/${name}`
      compareEstimates(`${path}/mean`, surveyMean(design, [q1pos!]))
      compareEstimates(`${path}/total`, surveyTotal(design, [hard!]))
      compareEstimates(`${path}/domain`, surveyMean(design, [q1pos!], rowsWhere(age!, 1)))
    }
  })
})

function sizes(cell: Float64Array): Float64Array {
  const count = new Map<number, number>()
  for (const value of cell) count.set(value, (count.get(value) ?? 0) + 1)
  return cell.map((value) => count.get(value)!)
}

function times(factor: number, column: Float64Array): Float64Array {
  return column.map((value) => factor * value)
}

describe('R survey with calibrated weights', () => {
  const before = designs.clus1_fpc!
  const { api00, api99, enroll, stype, comp } = clus1 as Record<string, Float64Array>
  const weightsOf = (name: string) => Float64Array.from(at(`calibrated/${name}/weights`) as number[])
  const types = [1, 2, 3].map((type) => stype!.map((value) => (value === type ? 1 : 0)))
  const line = [stype!.map(() => 1), api99!]
  const design0 = before.weights
  const steps = {
    post: [{ columns: types, regressionWeights: design0 }],
    regression: [{ columns: line, regressionWeights: design0 }],
    both: [
      { columns: types, regressionWeights: design0, calibratedWeights: weightsOf('post') },
      { columns: line, regressionWeights: weightsOf('post') },
    ],
  }
  it.each(Object.entries(steps))('takes the residuals after %s', (name, calibrations) => {
    const design: SurveyDesign = { ...before, weights: weightsOf(name), calibrations }
    compare(`calibrated/${name}/weights`, design.weights)
    compareEstimates(`calibrated/${name}/mean`, surveyMean(design, [api00!, enroll!]))
    compareEstimates(`calibrated/${name}/total`, surveyTotal(design, [api00!, enroll!]))
    compareEstimates(`calibrated/${name}/domain`, surveyMean(design, [api00!], rowsWhere(comp!, 1)))
  })
})

it('has compared every number', () => {
  expect(uncompared()).toEqual([])
})
