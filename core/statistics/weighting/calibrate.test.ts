import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { surveyDesign } from '../design/builder.ts'
import { surveyTotal } from '../design/estimates.ts'
import { distanceFunction } from './distance.ts'
import { type AuxiliaryTotal, calibrate, postStratify, trimWeights } from './index.ts'
import { column, designOf, marginsOf, type Person, people, settings, small } from './test-people.ts'

describe('calibration', () => {
  const auxiliaries = (rows: readonly Person[], mean: number): AuxiliaryTotal[] => [
    { name: 'all', column: new Float64Array(rows.length).fill(1), total: 100 },
    { name: 'y', column: column(rows), total: 100 * mean },
  ]

  it('gives a straight line no error and leaves the totals as asked, for every distance', () => {
    const rows = small()
    for (const options of [
      { distance: 'linear' },
      { distance: 'raking' },
      { distance: 'logit', bounds: [0.05, 20] },
      { distance: 'raking', bounds: [0.5, 4] },
      { distance: 'linear', bounds: [0.5, 4] },
    ] as const) {
      const result = calibrate(designOf(rows), auxiliaries(rows, 2.4), options)
      expect(result.problems).toEqual([])
      const line = column(rows).map((y) => 3 + 2 * y)
      const total = surveyTotal(result.design, [line])
      expect(total.estimates[0]).toBeCloseTo(300 + 480, 8)
      expect(total.standardErrors[0]).toBeLessThan(1e-9)
      expect(result.summary.smallestFactor).toBeGreaterThanOrEqual(
        (options as { bounds?: number[] }).bounds?.[0] ?? 0,
      )
    }
  })

  it('starting far away still arrives', () => {
    const rows = small().map((row) => ({ ...row, weight: row.weight / 1000 }))
    const result = calibrate(designOf(rows), auxiliaries(rows, 2))
    expect(result.solved).toBe(true)
    expect(result.iterations).toBeLessThan(30)
  })

  it('that would need negative weights, or cannot be met, is a problem and changes nothing', () => {
    const rows = small()
    const design = designOf(rows)
    const negative = calibrate(design, auxiliaries(rows, 6), { distance: 'linear' })
    expect(negative.problems.map((met) => met.number)).toEqual([1604])
    expect(negative.design).toBe(design)
    // no mean of y can be above its largest value, 7
    const impossible = calibrate(design, auxiliaries(rows, 8), { distance: 'raking' })
    expect(impossible.solved).toBe(false)
    expect(impossible.problems.map((met) => met.number)).toEqual([1603])
    expect(impossible.design).toBe(design)
  })

  it('refuses missing values, bounds that do not hold 1 and logit without bounds', () => {
    const rows = small()
    const [all] = auxiliaries(rows, 2)
    const holed = { name: 'holed', column: column(rows).fill(Number.NaN, 3, 4), total: 1 }
    expect(() => calibrate(designOf(rows), [all!, holed])).toThrow('Row 4 has no value of holed')
    expect(() => calibrate(designOf(rows), [all!], { distance: 'linear', bounds: [1.1, 2] })).toThrow(
      RangeError,
    )
    expect(() => calibrate(designOf(rows), [all!], { distance: 'logit' })).toThrow(RangeError)
  })
})

describe('distances', () => {
  const cases = [
    ['linear', undefined],
    ['raking', undefined],
    ['logit', [0.3, 2.5]],
  ] as const
  it.each(cases)('%s starts at 1 with slope 1, and its slope is its derivative', (distance, bounds) => {
    const { factor, slope } = distanceFunction(distance, bounds)
    expect(factor(0)).toBeCloseTo(1, 14)
    expect(slope(0)).toBeCloseTo(1, 14)
    for (const score of [-0.7, -0.2, 0.1, 0.9]) {
      expect((factor(score + 1e-5) - factor(score - 1e-5)) / 2e-5).toBeCloseTo(slope(score), 8)
    }
    expect([factor(-900), factor(900)].every((value) => !Number.isNaN(value))).toBe(true)
    if (bounds !== undefined) expect([factor(-900), factor(900)]).toEqual([...bounds])
  })
})

describe('a second step', () => {
  it('keeps the weights that the first one left, whoever made it', () => {
    const rows = small()
    const [sex, age] = marginsOf(rows, { sex: [40, 60], age: [30, 30, 40] })
    const first = postStratify(designOf(rows), sex).design
    // the same step without a note of its weights: then they are the design's
    const steps = first.calibrations!.map(({ columns, regressionWeights }) => ({
      columns,
      regressionWeights,
    }))
    const [one, other] = [first, { ...first, calibrations: steps }].map((design) => {
      const second = trimWeights(postStratify(design, age).design, { upper: 9 }).design
      return surveyTotal(second, [column(rows)])
    })
    expect(other).toEqual(one)
  })
})

describe('trimming', () => {
  it('keeps the sum, and strictly leaves nothing outside', () => {
    const limits = fc.tuple(
      fc.double({ min: 0.2, max: 0.9, noNaN: true }),
      fc.double({ min: 1.5, max: 4, noNaN: true }),
    )
    fc.assert(
      fc.property(people, limits, (rows, [lower, upper]) => {
        const design = designOf(rows)
        const sum = (weights: Float64Array): number => weights.reduce((all, weight) => all + weight, 0)
        const once = trimWeights(design, { lower, upper })
        expect(once.solved).toBe(true)
        expect(sum(once.design.weights)).toBeCloseTo(sum(design.weights), 9)
        const strict = trimWeights(design, { lower, upper, strict: true })
        if (strict.solved) {
          expect(strict.summary.smallest).toBeGreaterThanOrEqual(lower)
          expect(strict.summary.largest).toBeLessThanOrEqual(upper)
          expect(sum(strict.design.weights)).toBeCloseTo(sum(design.weights), 9)
        } else {
          // the mean weight itself lies outside, or all have been pushed to a limit
          expect(strict.problems.map((met) => met.number)).toEqual([1605])
          expect(strict.design).toBe(design)
        }
      }),
      settings,
    )
  })

  it('changes nothing within the limits and leaves rows of weight 0 alone', () => {
    const design = surveyDesign({ weights: [0, 1, 2, 9] })
    expect([...trimWeights(design, { upper: 6 }).design.weights]).toEqual([0, 2.5, 3.5, 6])
    expect(trimWeights(design, { upper: 9 })).toMatchObject({
      iterations: 0,
      design: { weights: design.weights },
    })
    expect(trimWeights(design, { upper: 0.5 }).problems.map((met) => met.number)).toEqual([1605])
    expect(() => trimWeights(design, { lower: 3, upper: 2 })).toThrow(RangeError)
  })
})
