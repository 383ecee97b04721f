import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { SurveyDesign } from '../design/design.ts'
import { surveyMean, surveyRatio, surveyTotal } from '../design/estimates.ts'
import { largestGap, type Sample, sampleOf } from '../reference/test-survey-methods.ts'
import {
  type AuxiliaryTotal,
  calibrate,
  type Margin,
  postStratify,
  type RakeOptions,
  rake,
  trimWeights,
  type WeightingResult,
} from './index.ts'

// Reference values: R 4.2.2, package survey 4.1-1: the weights, and estimates with standard errors made with them.
interface Estimate {
  readonly est: number | readonly number[]
  readonly se: number | readonly number[]
}
interface Weighted {
  readonly spec: {
    readonly design: string
    readonly margins?: string | readonly string[]
    readonly totals?: readonly number[] | readonly (readonly number[])[]
    readonly bounds?: readonly [number, number]
    readonly upper?: number
    readonly lower?: number
    readonly strict?: boolean
  }
  readonly weights?: readonly number[]
  readonly factors?: Readonly<Record<string, number>>
  readonly estimates: Readonly<Record<string, Estimate>>
}
const read = (name: string): string => readFileSync(new URL(`../reference/${name}`, import.meta.url), 'utf8')
const api = read('api-methods.csv')
const kommune = read('kommune.csv')
const reference = JSON.parse(read('survey-methods.json')) as {
  readonly weighting: Readonly<Record<string, Weighted>>
  readonly population: Readonly<Record<string, readonly number[]>>
}

const is = (column: Float64Array, value: number): Float64Array =>
  column.map((entry) => Number(entry === value))
const ones = (size: number): Float64Array => new Float64Array(size).fill(1)

function marginsOf({ columns }: Sample, { spec }: Weighted): Margin[] {
  if (!spec.design.startsWith('kommune')) {
    return [spec.margins!].flat().map((name) => ({
      name,
      cell: columns[name]!,
      totals: reference.population[name]!,
    }))
  }
  const totals = spec.totals as readonly (readonly number[])[]
  if (totals.length === 1) {
    const cell = columns.age!.map((age, row) => (age - 1) * 2 + columns.sex![row]!)
    return [{ name: 'sex and age', cell, totals: totals[0]! }]
  }
  const cells = [columns.sex!, columns.age!.map((age) => age - 1), columns.wave!.map((wave) => wave - 1)]
  return totals.map((sums, at) => ({ name: `margin ${at}`, cell: cells[at]!, totals: sums }))
}

function auxiliariesOf({ columns, design }: Sample, path: string, { spec }: Weighted): AuxiliaryTotal[] {
  const named: Record<string, Float64Array> = spec.design.startsWith('kommune')
    ? { sex: columns.sex!, age2: is(columns.age!, 2), age3: is(columns.age!, 3), age4: is(columns.age!, 4) }
    : {
        stype1: is(columns.stype!, 1),
        stype2: is(columns.stype!, 2),
        ...(path.endsWith('margins') ? { schwide: columns.schwide! } : { api99: columns.api99! }),
      }
  const totals = spec.totals as readonly number[]
  const columnsInOrder = { intercept: ones(design.size), ...named }
  return Object.entries(columnsInOrder).map(([name, column], at) => ({ name, column, total: totals[at]! }))
}

/** R's rake makes its residuals with equal weights for all rows. */
const asInR: RakeOptions = { residuals: 'equal' }

function weighted(path: string, sample: Sample, entry: Weighted): WeightingResult {
  const { spec } = entry
  const kind = path.split('/')[1]!
  if (kind === 'post-stratify') return postStratify(sample.design, marginsOf(sample, entry)[0]!)
  if (kind.startsWith('rake')) return rake(sample.design, marginsOf(sample, entry), asInR)
  if (kind === 'two-steps') {
    const [first, second] = marginsOf(sample, entry)
    return postStratify(postStratify(sample.design, first!).design, second!)
  }
  const auxiliaries = auxiliariesOf(sample, path, entry)
  if (kind === 'linear') return calibrate(sample.design, auxiliaries, { distance: 'linear' })
  if (kind === 'linear-bounded') {
    return calibrate(sample.design, auxiliaries, { distance: 'linear', bounds: spec.bounds! })
  }
  if (kind === 'logit')
    return calibrate(sample.design, auxiliaries, { distance: 'logit', bounds: spec.bounds! })
  const calibrated = calibrate(sample.design, auxiliaries, { distance: 'raking' })
  if (!kind.startsWith('trim')) return calibrated
  return trimWeights(calibrated.design, {
    upper: spec.upper!,
    lower: spec.lower!,
    strict: spec.strict!,
  })
}

function estimated(name: string, design: SurveyDesign, columns: Sample['columns']): Estimate {
  const of = ({ estimates, standardErrors }: ReturnType<typeof surveyMean>): Estimate => ({
    est: [...estimates],
    se: [...standardErrors],
  })
  const [statistic, variable] = name.split('_')
  if (name === 'ratio') return of(surveyRatio(design, columns.api00!, columns.api99!))
  if (name === 'total_stype')
    return of(
      surveyTotal(
        design,
        [0, 1, 2].map((type) => is(columns.stype!, type)),
      ),
    )
  if (name === 'mean_q2') {
    const first = Uint8Array.from(columns.wave!, (wave) => Number(wave === 1))
    return of(surveyMean(design, [columns.q2!], first))
  }
  const column = [columns[variable!]!]
  return of(statistic === 'mean' ? surveyMean(design, column) : surveyTotal(design, column))
}

describe('weighting against R', () => {
  it.each(Object.keys(reference.weighting))('%s', (path) => {
    const entry = reference.weighting[path]!
    const sample = sampleOf(entry.spec.design, api, kommune)
    const result = weighted(path, sample, entry)
    expect(result.solved).toBe(true)
    const { weights } = result.design
    if (entry.weights !== undefined) expect(largestGap(weights, entry.weights)).toBeLessThan(1e-9)
    if (entry.factors !== undefined) {
      const { sex, age, wave, w } = sample.columns as Record<string, Float64Array>
      const theirs = Array.from(
        w!,
        (before, row) => before * entry.factors![`${sex![row]} ${age![row]} ${wave![row]}`]!,
      )
      expect(largestGap(weights, theirs)).toBeLessThan(1e-9)
    }
    for (const [name, { est, se }] of Object.entries(entry.estimates)) {
      const ours = estimated(name, result.design, sample.columns)
      expect(largestGap([ours.est].flat(), [est].flat()), name).toBeLessThan(1e-9)
      // the standard error of a margin's own total is 0, of which rounding leaves something in both
      const floor = 1e-9 * Math.max(...[est].flat())
      expect(largestGap([ours.se].flat(), [se].flat(), floor), name).toBeLessThan(1e-8)
    }
  })

  it('gives raking to margins the weights and, with design-weighted residuals, the standard errors of calibration', () => {
    for (const design of ['clus1_fpc', 'strat_fpc', 'clus2_fpc', 'kommune', 'kommune_fpc']) {
      const entry = reference.weighting[`${design}/rake2`]!
      const sample = sampleOf(design, api, kommune)
      const { design: raked } = rake(sample.design, marginsOf(sample, entry))
      const calibrated = reference.weighting[`${design}/raking-margins`]!
      for (const [name, { est, se }] of Object.entries(calibrated.estimates)) {
        const ours = estimated(name, raked, sample.columns)
        expect(largestGap([ours.est].flat(), [est].flat()), name).toBeLessThan(1e-9)
        const floor = 1e-9 * Math.max(...[est].flat())
        expect(largestGap([ours.se].flat(), [se].flat(), floor), `${design} ${name}`).toBeLessThan(1e-8)
      }
    }
  })
})
