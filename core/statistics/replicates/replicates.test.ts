import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { surveyDesign } from '../design/builder.ts'
import type { LonelyPolicy, SurveyDesign } from '../design/design.ts'
import { surveyMean, surveyRatio, surveyTotal } from '../design/estimates.ts'
import { largestGap } from '../reference/test-survey-methods.ts'
import { postStratify } from '../weighting/index.ts'
import {
  balancedReplicates,
  bootstrap,
  calibratedReplicates,
  givenReplicates,
  jackknife,
  replicateEstimates,
  replicateMean,
  replicateQuantile,
  replicateRatio,
  replicateTotal,
  weightsOfReplicate,
} from './index.ts'

const settings = { seed: 1, numRuns: 60 }
const values = fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 5, maxLength: 40 })

/** Six strata of nine clusters of four rows, unequal weights, a sampling fraction that differs between strata. */
function sample(corrected: boolean): { design: SurveyDesign; y: Float64Array; x: Float64Array } {
  const rows = Array.from({ length: 216 }, (_, row) => {
    const cluster = Math.floor(row / 4)
    const stratum = Math.floor(cluster / 9)
    return {
      cluster,
      stratum,
      weight: 1 + stratum + (cluster % 3) / 2,
      y: stratum * 3 + ((cluster * 37) % 11) + ((row * 7919) % 13) / 4,
      x: 5 + ((cluster * 17) % 7) + ((row * 104729) % 5),
    }
  })
  const design = surveyDesign({
    weights: rows.map((row) => row.weight),
    strata: rows.map((row) => row.stratum),
    clusters: rows.map((row) => row.cluster),
    ...(corrected ? { populationClusters: rows.map((row) => 12 + 4 * row.stratum) } : {}),
  })
  return { design, y: Float64Array.from(rows, (row) => row.y), x: Float64Array.from(rows, (row) => row.x) }
}

describe('jackknife', () => {
  it('of a mean in one stratum with equal weights is s^2 / n, as linearisation', () => {
    fc.assert(
      fc.property(values, fc.boolean(), (list, corrected) => {
        const y = Float64Array.from(list)
        const n = y.length
        const population = { populationClusters: list.map(() => 3 * n) }
        const design = surveyDesign({ weights: list.map(() => 7), ...(corrected ? population : {}) })
        const mean = y.reduce((sum, value) => sum + value, 0) / n
        const spread = y.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1)
        const expected = Math.sqrt(((corrected ? 2 / 3 : 1) * spread) / n)
        const ours = replicateMean(jackknife(design), [y])
        expect(ours.method).toBe('jackknife-jk1')
        expect(largestGap(ours.standardErrors, [expected], 1e-9)).toBeLessThan(1e-9)
        expect(largestGap(ours.standardErrors, surveyMean(design, [y]).standardErrors, 1e-9)).toBeLessThan(
          1e-9,
        )
      }),
      settings,
    )
  })

  it.each([false, true])('of a total is linearisation, also in strata (corrected: %s)', (corrected) => {
    const { design, y } = sample(corrected)
    const ours = replicateTotal(jackknife(design), [y])
    expect(ours.method).toBe('jackknife-jkn')
    expect(largestGap(ours.standardErrors, surveyTotal(design, [y]).standardErrors)).toBeLessThan(1e-12)
    expect(ours.degreesOfFreedom).toBe(48)
  })

  it('does with strata of one cluster as the design says', () => {
    const strata = [1, 1, 1, 2]
    const lone = (lonely: LonelyPolicy): SurveyDesign =>
      surveyDesign({ weights: [1, 1, 1, 1], strata, lonely })
    const y = [Float64Array.of(1, 2, 6, 50)]
    expect(() => jackknife(lone('fail'))).toThrow('Stratum 2 has only one cluster')
    const certainty = replicateTotal(jackknife(lone('certainty')), y)
    expect(
      largestGap(certainty.standardErrors, surveyTotal(lone('certainty'), y).standardErrors),
    ).toBeLessThan(1e-12)
    expect(replicateTotal(jackknife(lone('remove')), y).covariance).toEqual(certainty.covariance)
    // R: clusters over replicates, 4 / 3
    expect(
      largestGap(replicateTotal(jackknife(lone('average')), y).covariance, [
        (certainty.covariance[0]! * 4) / 3,
      ]),
    ).toBeLessThan(1e-12)
    const adjusted = jackknife(lone('adjust'))
    expect(adjusted.factors.map((factors) => [...factors])).toContainEqual([2, 2, 2, 0])
    expect(adjusted.replicateScales.at(-1)).toBe(0.5)
  })

  it('asks nothing of a stratum of one cluster that was taken whole', () => {
    const design = surveyDesign({
      weights: [2, 2, 1],
      strata: [1, 1, 2],
      populationClusters: [4, 4, 1],
    })
    const y = [Float64Array.of(3, 5, 80)]
    expect(jackknife(design).factors.length).toBe(2)
    expect(replicateTotal(jackknife(design), y).covariance[0]).toBeCloseTo(
      surveyTotal(design, y).covariance[0]!,
      10,
    )
  })

  it('does not count strata taken whole', () => {
    const design = surveyDesign({
      weights: [1, 1, 3, 3],
      strata: [1, 1, 2, 2],
      populationClusters: [2, 2, 6, 6],
    })
    const y = [Float64Array.of(1, 9, 4, 6)]
    expect(
      largestGap(replicateTotal(jackknife(design), y).standardErrors, surveyTotal(design, y).standardErrors),
    ).toBeLessThan(1e-12)
  })
})

describe('bootstrap', () => {
  it.each([false, true])(
    'agrees with linearisation within its own sampling error (corrected: %s)',
    (corrected) => {
      const { design, y, x } = sample(corrected)
      const count = 4000
      const made = bootstrap(design, { replicates: count, seed: 'agreement' })
      // A variance from R replicates has a relative standard error of about sqrt(2 / R) = 2.2 %: four of them
      const most = 4 * Math.sqrt(2 / count)
      const variance = (ours: { covariance: Float64Array }, theirs: { covariance: Float64Array }): number =>
        Math.abs(ours.covariance[0]! / theirs.covariance[0]! - 1)
      expect(variance(replicateTotal(made, [y]), surveyTotal(design, [y]))).toBeLessThan(most)
      expect(variance(replicateMean(made, [y]), surveyMean(design, [y]))).toBeLessThan(most)
      expect(variance(replicateRatio(made, y, x), surveyRatio(design, y, x))).toBeLessThan(most)
    },
  )

  it('has factors that are never negative and have mean 1 within each stratum', () => {
    const { design } = sample(true)
    const { factors } = bootstrap(design, { replicates: 50, seed: 3 })
    for (const replicate of factors) {
      expect(Math.min(...replicate)).toBeGreaterThanOrEqual(0)
      for (let stratum = 0; stratum < 6; stratum++) {
        const sum = replicate.slice(stratum * 9, stratum * 9 + 9).reduce((all, factor) => all + factor, 0)
        expect(sum).toBeCloseTo(9, 10)
      }
    }
  })

  it('gives the same weights for the same seed, others for another, and more replicates do not change the first', () => {
    const { design } = sample(false)
    const few = bootstrap(design, { replicates: 5, seed: 1 }).factors
    expect(bootstrap(design, { replicates: 9, seed: 1 }).factors.slice(0, 5)).toEqual(few)
    expect(bootstrap(design, { replicates: 5, seed: 2 }).factors).not.toEqual(few)
  })

  it('refuses strata of one cluster that it can do nothing with, and fewer than two replicates', () => {
    const lone = (lonely: LonelyPolicy): SurveyDesign =>
      surveyDesign({ weights: [1, 1, 1], strata: [1, 1, 2], lonely })
    expect(() => bootstrap(lone('average'), { seed: 1 })).toThrow(RangeError)
    expect(bootstrap(lone('certainty'), { seed: 1, replicates: 4 }).factors.every((of) => of[2] === 1)).toBe(
      true,
    )
    expect(() => bootstrap(sample(false).design, { seed: 1, replicates: 1 })).toThrow(RangeError)
  })
})

describe('balanced half-samples', () => {
  it('give a total the variance of linearisation, whatever the number of strata and rho', () => {
    const pairs = fc.array(
      fc.tuple(fc.double({ min: -9, max: 9, noNaN: true }), fc.double({ min: -9, max: 9, noNaN: true })),
      {
        minLength: 1,
        maxLength: 17,
      },
    )
    fc.assert(
      fc.property(pairs, fc.constantFrom(0, 0.3, 0.5), (list, rho) => {
        const y = Float64Array.from(list.flat())
        const design = surveyDesign({
          weights: list.flatMap((_, at) => [at + 1, at + 1]),
          strata: list.flatMap((_, at) => [at, at]),
        })
        const ours = replicateTotal(balancedReplicates(design, { rho }), [y])
        expect(largestGap(ours.standardErrors, surveyTotal(design, [y]).standardErrors, 1e-10)).toBeLessThan(
          1e-10,
        )
      }),
      settings,
    )
  })

  it('need two clusters in each stratum', () => {
    expect(() => balancedReplicates(sample(false).design)).toThrow('Stratum 1 has 9 clusters, not two')
  })
})

describe('estimates from replicates', () => {
  it('take any statistic of the weights, and leave out replicates in which it is NaN, with their number', () => {
    const { design, y } = sample(false)
    const made = jackknife(design)
    const half = replicateEstimates(made, (weights) => [
      weights[0] === 0 ? Number.NaN : weights.reduce((sum, weight, row) => sum + weight * y[row]!, 0),
    ])
    expect(half.failedReplicates).toBe(1)
    expect(half.standardErrors[0]).toBeGreaterThan(0)
    const none = replicateEstimates(made, (weights) => [
      weights.every((weight) => weight > 0) ? 1 : Number.NaN,
    ])
    expect(none.failedReplicates).toBe(54)
    expect([...none.standardErrors]).toEqual([Number.NaN])
  })

  it('spread around the mean of the replicates that count, or around the estimate', () => {
    const given = {
      weights: Float64Array.of(2, 0),
      unit: Uint32Array.of(0, 1),
      factors: [1, 3, 50].map((factor) => Float64Array.of(factor, 1)),
      scale: 0.5,
      replicateScales: Float64Array.of(1, 2, 0),
      degreesOfFreedom: 2,
    }
    const y = [Float64Array.of(1, 1)]
    // totals 2 and 6 (and 100, which does not count): mean 4; 0.5 (1 * 4 + 2 * 4) = 6
    expect(replicateTotal(givenReplicates(given), y).covariance[0]).toBe(6)
    // around the estimate, 2: 0.5 (0 + 2 * 16) = 16
    expect(replicateTotal(givenReplicates({ ...given, centre: 'estimate' }), y).covariance[0]).toBe(16)
  })

  it('of replicates that could not be calibrated are left out, with their number', () => {
    const design = surveyDesign({ weights: [1, 1, 1, 1], clusters: [1, 2, 3, 4] })
    // without cluster 4 nobody is in group 1
    const margin = { name: 'group', cell: [0, 0, 0, 1], totals: [30, 10] }
    const reweight = (given: SurveyDesign) => postStratify(given, margin)
    const ours = replicateTotal(calibratedReplicates(jackknife(design), design, reweight), [
      Float64Array.of(1, 2, 6, 4),
    ])
    expect(ours.failedReplicates).toBe(1)
    expect(ours.estimates[0]).toBeCloseTo(130, 10)
    expect(() =>
      calibratedReplicates(jackknife(design), design, (given) =>
        postStratify(given, { ...margin, totals: [30, 10, 5] }),
      ),
    ).toThrow(RangeError)
  })

  it('of an empty group are NaN', () => {
    const { design, y } = sample(false)
    const nobody = new Uint8Array(design.size)
    expect([...replicateMean(jackknife(design), [y], nobody).standardErrors]).toEqual([Number.NaN])
    expect([...replicateQuantile(jackknife(design), y, [0.5], nobody).estimates]).toEqual([Number.NaN])
  })

  it('find a quantile at a whole share of the weight', () => {
    const design = surveyDesign({ weights: [0.1, 0.1, 0.1, 0.1, 0.1] })
    const y = Float64Array.of(50, 10, 30, 20, 40)
    expect([...replicateQuantile(jackknife(design), y, [0, 0.2, 0.21, 0.6, 1]).estimates]).toEqual([
      10, 10, 20, 30, 50,
    ])
    expect(() => replicateQuantile(jackknife(design), y, [1.1])).toThrow(RangeError)
  })

  it('of calibrated weights agree with the residuals of linearisation, and a margin has no error', () => {
    const { design, y } = sample(false)
    const margin = { name: 'group', cell: y.map((_, row) => row % 3), totals: [300, 250, 400] }
    const made = calibratedReplicates(jackknife(design), design, (given) => postStratify(given, margin))
    const group = Float64Array.from(y, (_, row) => Number(row % 3 === 1))
    const ours = replicateTotal(made, [y, group])
    const linearised = surveyTotal(postStratify(design, margin).design, [y])
    expect(largestGap([ours.estimates[0]!], linearised.estimates)).toBeLessThan(1e-12)
    // the two agree to first order only
    expect(largestGap([ours.standardErrors[0]!], linearised.standardErrors)).toBeLessThan(0.03)
    expect(ours.estimates[1]).toBeCloseTo(250, 9)
    expect(ours.standardErrors[1]).toBeLessThan(1e-9)
  })

  it('come from weights in which each row has the factor of its cluster', () => {
    const { design } = sample(false)
    const weights = weightsOfReplicate(jackknife(design), 0)
    expect([...weights.slice(0, 8)]).toEqual([
      0,
      0,
      0,
      0,
      ...[...design.weights.slice(4, 8)].map((w) => (w * 9) / 8),
    ])
    expect(() => weightsOfReplicate(jackknife(design), 54)).toThrow(RangeError)
  })

  it('refuse given weights of the wrong shape', () => {
    const good = jackknife(sample(false).design)
    expect(() => givenReplicates({ ...good, factors: [new Float64Array(3)] })).toThrow(RangeError)
    expect(() => givenReplicates({ ...good, unit: new Uint32Array(1) })).toThrow(RangeError)
    expect(() => givenReplicates({ ...good, factors: good.factors.map((of) => of.slice(1)) })).toThrow(
      RangeError,
    )
  })
})
