import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { surveyDesign } from '../design/builder.ts'
import type { SurveyDesign } from '../design/design.ts'
import { largestGap, type Sample, sampleOf } from '../reference/test-survey-methods.ts'
import { postStratify } from '../weighting/index.ts'
import {
  type Predictor,
  type SurveyRegression,
  surveyLinearRegression,
  surveyLogisticRegression,
  waldTest,
} from './index.ts'

// Reference values: R 4.2.2, package survey 4.1-1 (survey-methods.json) and 4.5 (survey-designs.json).
interface Fit {
  readonly coef: readonly (number | null)[]
  readonly se: readonly number[]
  readonly t: readonly number[]
  readonly p: readonly number[]
  readonly vcov: readonly (readonly number[])[]
  readonly df: number
  readonly terms: Readonly<Record<string, { F: number; df: [number, number]; p: number }>>
}
const read = (name: string): string => readFileSync(new URL(`../reference/${name}`, import.meta.url), 'utf8')
const api = read('api-methods.csv')
const kommune = read('kommune.csv')
const reference = (JSON.parse(read('survey-methods.json')) as { regression: Record<string, Fit> }).regression
const samples = new Map<string, Sample>()
function sample(name: string): Sample {
  const known = samples.get(name) ?? sampleOf(name, api, kommune)
  samples.set(name, known)
  return known
}

const is = (column: Float64Array, value: number): Float64Array =>
  column.map((entry) => (Number.isNaN(entry) ? entry : Number(entry === value)))

type Model = (columns: Sample['columns']) => {
  outcome: Float64Array
  predictors: Predictor[]
  groups: Record<string, string[]>
}
const plain = (columns: Sample['columns'], ...names: string[]): Predictor[] =>
  names.map((name) => ({ name, column: columns[name]! }))
const schoolTypes = (columns: Sample['columns']): Predictor[] =>
  [1, 2].map((type) => ({ name: `stype ${type}`, column: is(columns.stype!, type) }))
const ages = (columns: Sample['columns']): Predictor[] =>
  [2, 3, 4].map((age) => ({ name: `age ${age}`, column: is(columns.age!, age) }))
const ageNames = ['age 2', 'age 3', 'age 4']

const models: Record<string, Model> = {
  'api gaussian': (c) => ({
    outcome: c.api00!,
    predictors: plain(c, 'ell', 'meals', 'mobility'),
    groups: { ell_meals: ['ell', 'meals'], all: ['ell', 'meals', 'mobility'] },
  }),
  'api gaussian-factor': (c) => ({
    outcome: c.api00!,
    predictors: [...schoolTypes(c), ...plain(c, 'ell')],
    groups: { stype: ['stype 1', 'stype 2'] },
  }),
  'api logistic': (c) => ({
    outcome: c.schwide!,
    predictors: plain(c, 'ell', 'meals', 'mobility'),
    groups: { ell_meals: ['ell', 'meals'] },
  }),
  'api logistic-factor': (c) => ({
    outcome: c.schwide!,
    predictors: [...schoolTypes(c), { name: 'api99', column: c.api99!.map((value) => value / 100) }],
    groups: { stype: ['stype 1', 'stype 2'] },
  }),
  'api gaussian-collinear': (c) => ({
    outcome: c.api00!,
    predictors: [
      ...plain(c, 'ell', 'meals'),
      { name: 'both', column: c.ell!.map((value, row) => 2 * value + c.meals![row]! - 3) },
      ...plain(c, 'mobility'),
    ],
    groups: { all: ['ell', 'meals', 'both', 'mobility'] },
  }),
  'kommune logistic': (c) => ({
    outcome: c.q1pos!,
    predictors: [...plain(c, 'sex'), ...ages(c), ...plain(c, 'q2')],
    groups: { age: ageNames },
  }),
  'kommune gaussian': (c) => ({
    outcome: c.idx!,
    predictors: [...plain(c, 'sex'), ...ages(c), ...plain(c, 'hard')],
    groups: { age: ageNames },
  }),
  'kommune post-stratified gaussian': (c) => ({
    outcome: c.idx!,
    predictors: plain(c, 'hard', 'wave'),
    groups: { both: ['hard', 'wave'] },
  }),
}

function designOf(parts: readonly string[]): SurveyDesign {
  const { design, columns } = sample(parts[0]!)
  if (parts[1] !== 'post-stratify') return design
  const cell = columns.age!.map((age, row) => (age - 1) * 2 + columns.sex![row]!)
  const totals = [5100, 4000, 9000, 8300, 8500, 7900, 5200, 4000]
  return postStratify(design, { name: 'sex and age', cell, totals }).design
}

function fitted(path: string): { fit: SurveyRegression; groups: Record<string, string[]> } {
  const parts = path.split('/')
  const kind = parts.at(-1)!
  const family = parts[0]!.startsWith('kommune') ? 'kommune' : 'api'
  const special = parts[1] === 'post-stratify' && kind === 'gaussian' ? 'post-stratified ' : ''
  const { outcome, predictors, groups } = models[`${family} ${special}${kind}`]!(sample(parts[0]!).columns)
  const regression = kind.startsWith('gaussian') ? surveyLinearRegression : surveyLogisticRegression
  return { fit: regression(designOf(parts), outcome, predictors), groups }
}

describe('regression against R', () => {
  it.each(Object.keys(reference))('%s', (path) => {
    const theirs = reference[path]!
    const { fit, groups } = fitted(path)
    const estimated = [...fit.coefficients.keys()].filter((i) => !Number.isNaN(fit.coefficients[i]!))
    const of = (values: Float64Array): number[] => estimated.map((i) => values[i]!)
    expect(fit.converged).toBe(true)
    expect(fit.degreesOfFreedom).toBe(theirs.df)
    expect(largestGap(fit.coefficients, theirs.coef)).toBeLessThan(1e-8)
    expect(largestGap(of(fit.standardErrors), theirs.se)).toBeLessThan(1e-8)
    expect(largestGap(of(fit.t), theirs.t)).toBeLessThan(1e-8)
    expect(largestGap(of(fit.p), theirs.p)).toBeLessThan(1e-8)
    const size = fit.names.length
    const covariance = estimated.flatMap((i) => estimated.map((j) => fit.covariance[i * size + j]!))
    expect(largestGap(covariance, theirs.vcov.flat())).toBeLessThan(1e-8)
    expect(Object.keys(groups)).toEqual(Object.keys(theirs.terms))
    for (const [name, { F, df, p }] of Object.entries(theirs.terms)) {
      const test = waldTest(fit, groups[name]!)
      expect(test.df).toEqual(df)
      expect(largestGap([test.statistic, test.p], [F, p])).toBeLessThan(1e-8)
    }
    expect(fit.dropped).toEqual(path.endsWith('collinear') ? ['both'] : [])
  })

  it('gives the logistic slopes of group against rest of survey 4.5', () => {
    const designs = (
      JSON.parse(read('survey-designs.json')) as {
        kommune: Record<string, { group_vs_rest: Record<string, { logistic: readonly number[] }> }>
      }
    ).kommune
    const { columns } = sample('kommune')
    const stages = [
      { strata: columns.sent!, clusters: columns.kom!, populationClusters: columns.Nh! },
      { clusters: columns.rid!, populationClusters: columns.Nk! },
    ]
    const of: Record<string, SurveyDesign> = {
      strata_kom_fpc: sample('kommune_fpc').design,
      strata_kom_nofpc: sample('kommune').design,
      two_stage_fpc: surveyDesign({ stages }),
    }
    let compared = 0
    for (const [name, design] of Object.entries(of)) {
      for (const [age, { logistic }] of Object.entries(designs[name]!.group_vs_rest)) {
        const group = [{ name: 'group', column: is(columns.age!, Number(age)) }]
        const fit = surveyLogisticRegression(design, columns.q1pos!, group)
        const ours = [fit.coefficients[1]!, fit.standardErrors[1]!, fit.t[1]!, fit.p[1]!]
        expect(largestGap(ours, logistic)).toBeLessThan(1e-8)
        compared += ours.length
      }
    }
    expect(compared).toBe(48)
  })
})
