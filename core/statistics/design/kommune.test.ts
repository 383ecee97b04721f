import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { referenceTree } from '../reference/test-leaves.ts'
import { interpolatedLikelihood, logisticShare } from '../reference/test-likelihood.ts'
import { parsedColumns } from '../reference/test-survey-methods.ts'
import { surveyDesign } from './builder.ts'
import { compareDomains, compareGroupWithRest } from './compare.ts'
import type { LonelyPolicy, SurveyDesign } from './design.ts'
import { designEffectOfMean } from './design-effect.ts'
import { byGroup, rowsWhere } from './domains.ts'
import {
  type SurveyEstimates,
  surveyMean,
  surveyProportions,
  surveyTotal,
  surveyVariance,
} from './estimates.ts'
import { type ProportionMethod, proportionIntervalByDesign, tInterval } from './intervals.ts'
import { degreesOfFreedom } from './linearisation.ts'

// Reference values: R 4.2.2, package survey 4.5. 50 of 356 municipalities in six strata, 2445 persons, two waves.
const folder = new URL('../reference/', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8')
const { at, compare, uncompared } = referenceTree(read('survey-designs.json'))
const kommune = parsedColumns(read('kommune.csv'))
const lone = parsedColumns(read('lone.csv'))

function compareEstimates(path: string, ours: SurveyEstimates, df?: number): void {
  compare(`${path}/est`, ours.estimates)
  compare(`${path}/se`, ours.standardErrors)
  compare(`${path}/vcov`, ours.covariance)
  compare(`${path}/ci_z`, intervals(ours, Number.POSITIVE_INFINITY), 1e-9)
  if (df === undefined) return
  compare(`${path}/df`, [df])
  compare(`${path}/ci_t`, intervals(ours, df), 1e-9)
}

function intervals(ours: SurveyEstimates, df: number): number[] {
  return [...ours.estimates].flatMap((estimate, i) => {
    const { lower, upper } = tInterval(estimate, ours.standardErrors[i]!, df)
    return [lower, upper]
  })
}

function ci(interval: { lower: number; upper: number }): number[] {
  return [interval.lower, interval.upper]
}

const designs: Record<string, SurveyDesign> = {
  strata_kom_fpc: surveyDesign({
    weights: kommune.w,
    strata: kommune.sent,
    clusters: kommune.kom,
    populationClusters: kommune.Nh,
  }),
  strata_kom_nofpc: surveyDesign({ weights: kommune.w, strata: kommune.sent, clusters: kommune.kom }),
  two_stage_fpc: surveyDesign({
    stages: [
      { strata: kommune.sent, clusters: kommune.kom, populationClusters: kommune.Nh },
      { clusters: kommune.rid, populationClusters: kommune.Nk },
    ],
  }),
}
const questions = ['q1', 'q2', 'q3', 'q4', 'q5', 'q6'] as const
const positive = (column: Float64Array) => column.map((v) => (Number.isNaN(v) ? v : v >= 4 ? 1 : 0))
const collapsed = (column: Float64Array) =>
  column.map((v) => (Number.isNaN(v) ? v : v < 3 ? 1 : v < 4 ? 2 : 3))

describe.each(Object.entries(designs))('R survey on municipalities, %s', (name, design) => {
  const root = `kommune/${name}`
  const df = degreesOfFreedom(design)

  it('counts rows and degrees of freedom', () => {
    compare(`${root}/degf`, [df])
    compare(`${root}/n`, [design.size])
  })

  it.each(questions)('estimates shares, mean, deviation and design effect of %s', (question) => {
    const column = kommune[question]!
    const path = `${root}/items/${question}`
    const values = [1, 2, 3, 4, 5]
    compareEstimates(`${path}/five`, surveyProportions(design, column, values), df)
    compareEstimates(`${path}/three`, surveyProportions(design, collapsed(column), [1, 2, 3]), df)
    compareEstimates(`${path}/mean`, surveyMean(design, [column]), df)
    const shareEffects = values.map((value) => {
      const indicator = column.map((v) => (Number.isNaN(v) ? v : v === value ? 1 : 0))
      return designEffectOfMean(design, indicator, 'with-replacement')
    })
    compare(`${path}/five/deff`, shareEffects)
    compare(`${path}/mean/deff`, [designEffectOfMean(design, column, 'with-replacement')])
    const variance = surveyVariance(design, column)
    compare(`${path}/sd/var`, variance.estimates)
    compare(`${path}/sd/var_se`, variance.standardErrors)
    compare(`${path}/sd/sd`, [Math.sqrt(variance.estimates[0]!)])
  })

  it('estimates the index', () => {
    compareEstimates(`${root}/index/mean`, surveyMean(design, [kommune.idx!]), df)
    compare(`${root}/index/sd`, [Math.sqrt(surveyVariance(design, kommune.idx!).estimates[0]!)])
  })

  it.each(['logit', 'likelihood', 'asin', 'beta', 'mean', 'xlogit', 'wilson'] as const)(
    'gives the %s interval of a rare answer',
    (method) => {
      const interval = proportionIntervalByDesign(design, kommune.hard!, { method })
      const path = `${root}/hard/${method}`
      compare(`${path}/se`, [interval.standardError])
      if (method !== 'logit' && method !== 'likelihood') {
        compare(`${path}/est`, [interval.estimate])
        compare(`${path}/ci`, ci(interval))
        return
      }
      // R fits a logistic model for these two and stops when the deviance changes by less than 1e-8
      const stopped = logisticShare(design, kommune.hard!)
      compare(`${path}/est`, [stopped.share], 1e-13)
      expect(Math.abs(interval.estimate / stopped.share - 1)).toBeLessThan(1e-8)
      if (method === 'logit') compare(`${path}/ci`, ci(interval), 1e-8)
      else compare(`${path}/ci`, interpolatedLikelihood(interval, stopped), 1e-9)
    },
  )

  it.each(['age', 'sex', 'sent', 'wave'])('estimates by %s', (by) => {
    const column = positive(kommune.q1!)
    for (const { group, result } of byGroup(design, kommune[by]!, (rows) =>
      groupIntervals(design, column, rows),
    )) {
      const path = `${root}/by/${by}/${group}`
      compare(`${path}/n`, [result.xlogit.rows])
      compare(`${path}/degf`, [result.xlogit.degreesOfFreedom])
      compare(`${path}/est`, [result.xlogit.estimate])
      compare(`${path}/se`, [result.xlogit.standardError])
      compare(`${path}/logit`, ci(result.logit), 1e-9)
      for (const method of ['xlogit', 'beta'] as const) {
        // R has no value where the group has missing answers, as these two were asked for without removing them
        const hasMissing = column.some((v, row) => Number.isNaN(v) && kommune[by]![row] === group)
        if (hasMissing) expect(at(`${path}/${method}`)).toEqual([null, null])
        else compare(`${path}/${method}`, ci(result[method]), 1e-9)
      }
    }
  })

  it.each([1, 2, 3, 4])('compares age group %d with the rest', (age) => {
    const path = `${root}/group_vs_rest/${age}`
    const group = rowsWhere(kommune.age!, age)
    const share = compareGroupWithRest(design, positive(kommune.q1!), group)
    compare(`${path}/est`, share.estimates)
    compare(`${path}/se`, share.standardErrors)
    compare(`${path}/cov01`, [share.covariance])
    compare(`${path}/diff`, [share.difference])
    compare(`${path}/t`, [share.t], 1e-9)
    compare(`${path}/df`, [share.degreesOfFreedom])
    compare(`${path}/p`, [share.pValue], 1e-9)
    compare(`${path}/ci`, ci(share), 1e-9)
    const index = compareGroupWithRest(design, kommune.idx!, group)
    compare(`${path}/idx_diff`, [index.difference], 1e-9)
    compare(`${path}/idx_t`, [index.t], 1e-9)
    compare(`${path}/idx_p`, [index.pValue], 1e-9, 1e-30)
  })

  it.each(questions)('compares waves on %s', (question) => {
    const path = `${root}/wave_test/${question}`
    const column = positive(kommune[question]!)
    const change = compareDomains(design, column, rowsWhere(kommune.wave!, 1), rowsWhere(kommune.wave!, 2))
    compare(`${path}/est`, change.estimates)
    compare(`${path}/se`, change.standardErrors)
    compare(`${path}/cov12`, [change.covariance])
    compare(`${path}/diff`, [change.difference], 1e-9)
    compare(`${path}/diff_se`, [change.standardError])
    compare(`${path}/t`, [change.t], 1e-9)
    compare(`${path}/df`, [change.degreesOfFreedom])
    compare(`${path}/p`, [change.pValue], 1e-9)
  })
})

function groupIntervals(design: SurveyDesign, column: Float64Array, rows: Uint8Array) {
  const interval = (method: ProportionMethod) => proportionIntervalByDesign(design, column, { method, rows })
  return { logit: interval('logit'), xlogit: interval('xlogit'), beta: interval('beta') }
}

describe('R survey on a sample with a lonely stratum', () => {
  const designFor = (lonely: LonelyPolicy) =>
    surveyDesign({ weights: lone.w, strata: lone.sent, clusters: lone.kom, lonely })

  it.each(['remove', 'certainty', 'adjust', 'average'] as const)('with the policy %s', (policy) => {
    const design = designFor(policy)
    const path = `lonely/${policy}`
    const df = degreesOfFreedom(design)
    compare(`${path}/degf`, [df])
    compareEstimates(`${path}/q1pos`, surveyMean(design, [lone.q1pos!]), df)
    compareEstimates(`${path}/total`, surveyTotal(design, [lone.hard!]), df)
    const young = rowsWhere(lone.age!, 1)
    compareEstimates(`${path}/dom`, surveyMean(design, [lone.q1pos!], young), df)
    if (policy === 'adjust')
      compareEstimates('lonely/adjust_domain/dom', surveyMean(design, [lone.q1pos!], young))
    // R prints a standard error of 0 (or rounding noise) for a domain of one cluster: there is no estimate
    const single = surveyMean(design, [lone.q1pos!], rowsWhere(lone.sent!, 6))
    compare(`${path}/single_psu_domain/est`, single.estimates)
    expect(single.standardErrors).toEqual(Float64Array.of(Number.NaN))
    expect(single.remark).toBe('single-cluster')
    const se = Object.values(at(`${path}/single_psu_domain/se`) as Record<string, number | null>)
    expect(se.every((value) => value === null || value < 1e-17)).toBe(true)
  })

  it('with the policy fail', () => {
    expect(at('lonely/fail/error')).toMatch(/only one PSU at stage 1/)
    const design = designFor('fail')
    expect(() => surveyMean(design, [lone.q1pos!])).toThrow(/Stratum \d of stage 1 has only one cluster/)
  })
})

it('has compared every number', () => {
  // these belong to the tests of tables and of regression, and the noise R gives for a domain of one cluster
  const elsewhere = /RaoScottF|[/]logistic[/]|single_psu_domain[/](se|vcov|ci_z)/
  expect(uncompared().filter((path) => !elsewhere.test(path))).toEqual([])
})
