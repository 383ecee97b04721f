import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { surveyDesign } from '../design/builder.ts'
import { surveyTotal } from '../design/estimates.ts'
import { largestGap, type Sample, sampleOf } from '../reference/test-survey-methods.ts'
import { rake } from '../weighting/index.ts'
import {
  balancedReplicates,
  calibratedReplicates,
  givenReplicates,
  jackknife,
  type ReplicateEstimates,
  type ReplicateWeights,
  replicateMean,
  replicateQuantile,
  replicateRatio,
  replicateTotal,
} from './index.ts'

// Reference values: R 4.2.2, package survey 4.1-1.
interface Estimate {
  readonly est: number | readonly number[]
  readonly se: number | readonly number[]
}
interface Replicated {
  readonly degf: number
  readonly mse: boolean
  readonly scale: number
  readonly rscales: number | readonly number[]
  readonly estimates: Readonly<Record<string, Estimate>>
  /** One row a cluster. */
  readonly factors?: readonly (readonly number[])[]
}
interface Balanced {
  readonly rho: number
  readonly scale: number
  readonly factors: readonly (readonly number[])[]
  readonly total: Estimate
  readonly ratio: Estimate
  readonly degf: number
  readonly taylor: Estimate
}
const read = (name: string): string => readFileSync(new URL(`../reference/${name}`, import.meta.url), 'utf8')
const api = read('api-methods.csv')
const kommune = read('kommune.csv')
const reference = JSON.parse(read('survey-methods.json')) as {
  readonly replicates: Readonly<Record<string, Replicated | Balanced>>
  readonly population: Readonly<Record<string, readonly number[]>>
  readonly scd: Readonly<Record<'ESA' | 'ambulance' | 'arrests' | 'alive', readonly number[]>>
}
const paths = Object.keys(reference.replicates).filter((path) => !path.startsWith('scd'))

const replicatesOf = (path: string, sample: Sample, entry: Replicated): ReplicateWeights => {
  const centre = entry.mse ? 'estimate' : 'replicates'
  const made = jackknife(sample.design, { centre })
  if (path.endsWith('raked')) {
    const margins = ['stype', 'schwide'].map((name) => ({
      name,
      cell: sample.columns[name]!,
      totals: reference.population[name]!,
    }))
    return calibratedReplicates(made, sample.design, (design) => rake(design, margins))
  }
  if (entry.factors === undefined) return made
  const count = entry.factors[0]!.length
  return givenReplicates({
    ...made,
    factors: Array.from({ length: count }, (_, at) => Float64Array.from(entry.factors!, (unit) => unit[at]!)),
    scale: entry.scale,
    replicateScales: new Float64Array(count).fill(entry.rscales as number),
    centre,
  })
}

function estimated(
  name: string,
  replicates: ReplicateWeights,
  columns: Sample['columns'],
): ReplicateEstimates {
  const [statistic, variable] = name.split('_')
  if (name === 'ratio') return replicateRatio(replicates, columns.api00!, columns.api99!)
  if (statistic!.endsWith('quantile')) {
    const probabilities = statistic === 'quantile' ? [0.25, 0.5, 0.8] : [0.2503, 0.4998, 0.8007]
    return replicateQuantile(replicates, columns[variable!]!, probabilities)
  }
  if (name === 'total_stype') {
    const types = [0, 1, 2].map((type) => columns.stype!.map((value) => Number(value === type)))
    return replicateTotal(replicates, types)
  }
  if (name === 'mean_q2') {
    const first = Uint8Array.from(columns.wave!, (wave) => Number(wave === 1))
    return replicateMean(replicates, [columns.q2!], first)
  }
  const column = [columns[variable!]!]
  return statistic === 'mean' ? replicateMean(replicates, column) : replicateTotal(replicates, column)
}

describe('replicate weights against R', () => {
  it.each(paths)('%s', (path) => {
    const entry = reference.replicates[path] as Replicated
    const sample = sampleOf(path.split('/')[0]!, api, kommune)
    const replicates = replicatesOf(path, sample, entry)
    if (!path.includes('raked')) expect(replicates.degreesOfFreedom).toBe(entry.degf)
    for (const [name, { est, se }] of Object.entries(entry.estimates)) {
      const ours = estimated(name, replicates, sample.columns)
      expect(ours.failedReplicates).toBe(0)
      expect(largestGap(ours.estimates, [est].flat()), name).toBeLessThan(1e-10)
      const floor = 1e-10 * Math.max(...[est].flat())
      expect(largestGap(ours.standardErrors, [se].flat(), floor), name).toBeLessThan(1e-8)
    }
  })

  it.each([0, 0.3])('balanced half-samples, rho %f', (rho) => {
    const { ESA, ambulance, arrests, alive } = reference.scd
    const design = surveyDesign({
      weights: ESA.map(() => 1),
      strata: ESA,
      clusters: ESA.map((stratum, row) => stratum * 10 + ambulance[row]!),
    })
    const entry = reference.replicates[`scd/brr${rho}`] as Balanced
    const ours = balancedReplicates(design, { rho })
    const [lived, caught] = [Float64Array.from(alive), Float64Array.from(arrests)]
    expect(ours.scale).toBeCloseTo(entry.scale, 14)
    expect(ours.degreesOfFreedom).toBe(entry.degf)
    // the variance of a total does not depend on which Hadamard matrix is taken; that of a ratio does, so R's is given
    const total = replicateTotal(ours, [lived])
    expect(largestGap(total.standardErrors, [entry.total.se as number])).toBeLessThan(1e-12)
    expect(largestGap(total.standardErrors, surveyTotal(design, [lived]).standardErrors)).toBeLessThan(1e-12)
    const given = givenReplicates({
      ...ours,
      factors: ours.factors.map((_, at) => Float64Array.from(entry.factors, (unit) => unit[at]!)),
    })
    const ratio = replicateRatio(given, lived, caught)
    expect(largestGap(ratio.standardErrors, [entry.ratio.se as number])).toBeLessThan(1e-12)
  })
})
