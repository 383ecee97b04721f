import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { problemText } from '#core/foundation'
import { surveyDesign } from '../design/builder.ts'
import { surveyMean, surveyTotal } from '../design/estimates.ts'
import { largestGap } from '../reference/test-survey-methods.ts'
import { calibrate, postStratify, rake } from './index.ts'
import { cellSums } from './margins.ts'
import { column, designOf, marginsOf, type Person, people, settings, small, totals } from './test-people.ts'

describe('raking', () => {
  it('meets every margin, keeps the odds ratios of the sample, and never turns a weight negative', () => {
    fc.assert(
      fc.property(people, totals, (rows, known) => {
        const margins = marginsOf(rows, known)
        const { design, solved, largestGap: gap } = rake(designOf(rows), margins)
        expect(solved).toBe(true)
        expect(gap).toBeLessThan(1e-11)
        for (const margin of margins) {
          expect(largestGap(cellSums(design.weights, margin), Array.from(margin.totals))).toBeLessThan(1e-11)
        }
        // factors are products of a sex part and an age part
        const factor = (sex: number, age: number): number => {
          const row = rows.findIndex((person) => person.sex === sex && person.age === age)
          return design.weights[row]! / rows[row]!.weight
        }
        for (const age of [1, 2]) {
          const odds = (factor(0, 0) * factor(1, age)) / (factor(1, 0) * factor(0, age))
          expect(Math.abs(odds - 1)).toBeLessThan(1e-9)
        }
        expect(design.weights.every((weight) => weight > 0)).toBe(true)
      }),
      settings,
    )
  })

  it('has the weights of calibration with the raking distance', () => {
    fc.assert(
      fc.property(people, totals, (rows, known) => {
        const raked = rake(designOf(rows), marginsOf(rows, known))
        const indicator = (test: (row: Person) => boolean): Float64Array =>
          Float64Array.from(rows, (row) => Number(test(row)))
        const calibrated = calibrate(designOf(rows), [
          { name: 'all', column: indicator(() => true), total: 100 },
          { name: 'man', column: indicator((row) => row.sex === 0), total: known.sex[0]! },
          // woman depends on the two before it: it must do no harm
          { name: 'woman', column: indicator((row) => row.sex === 1), total: known.sex[1]! },
          { name: 'young', column: indicator((row) => row.age === 0), total: known.age[0]! },
          { name: 'middle', column: indicator((row) => row.age === 1), total: known.age[1]! },
        ])
        expect(calibrated.solved).toBe(true)
        expect(largestGap(calibrated.design.weights, Array.from(raked.design.weights))).toBeLessThan(1e-8)
      }),
      settings,
    )
  })

  it('does not depend on the scale of the weights or the order of the rows', () => {
    fc.assert(
      fc.property(people, totals, (rows, known) => {
        const weights = rake(designOf(rows), marginsOf(rows, known)).design.weights
        const scaled = rake(designOf(rows, 1234), marginsOf(rows, known)).design.weights
        expect(largestGap(scaled, Array.from(weights))).toBeLessThan(1e-9)
        const order = [...rows.keys()].sort((a, b) => rows[a]!.y - rows[b]!.y)
        const turned = order.map((row) => rows[row]!)
        const inOrder = rake(designOf(turned), marginsOf(turned, known)).design.weights
        expect(
          largestGap(
            inOrder,
            order.map((row) => weights[row]!),
          ),
        ).toBeLessThan(1e-9)
      }),
      settings,
    )
  })

  it("to the sample's own margins changes no weight", () => {
    fc.assert(
      fc.property(people, (rows) => {
        const design = designOf(rows)
        const [sex, age] = marginsOf(rows, { sex: [1, 1], age: [1, 1, 1] })
        const own = [sex, age].map((margin) => ({ ...margin, totals: cellSums(design.weights, margin) }))
        const { design: raked } = rake(design, own)
        expect(largestGap(raked.weights, Array.from(design.weights))).toBeLessThan(1e-11)
        expect(surveyMean(raked, [column(rows)]).estimates[0]).toBeCloseTo(
          surveyMean(design, [column(rows)]).estimates[0]!,
          9,
        )
      }),
      settings,
    )
  })

  it('leaves no error in the totals of its margins', () => {
    fc.assert(
      fc.property(people, totals, (rows, known) => {
        const { design } = rake(designOf(rows), marginsOf(rows, known))
        const men = Float64Array.from(rows, (row) => Number(row.sex === 0))
        const total = surveyTotal(design, [men])
        expect(total.estimates[0]).toBeCloseTo(known.sex[0]!, 8)
        expect(total.standardErrors[0]).toBeLessThan(1e-6)
      }),
      settings,
    )
  })
})

describe('margins that cannot be met', () => {
  it('that contradict each other are refused by name', () => {
    const margins = marginsOf(small(), { sex: [50, 50], age: [30, 40, 40] })
    expect(() => rake(designOf(small()), margins)).toThrow(
      new RangeError('The margins sex and age contradict each other: they sum to 100 and 110'),
    )
  })

  it('with a cell that is empty on one side give a problem and the design as it was', () => {
    const rows = small().filter((row) => row.age !== 1)
    const design = designOf(rows)
    for (const result of [
      rake(design, marginsOf(rows, { sex: [50, 50], age: [40, 20, 40] })),
      postStratify(design, marginsOf(rows, { sex: [50, 50], age: [40, 20, 40] })[1]),
    ]) {
      expect(result.solved).toBe(false)
      expect(result.design).toBe(design)
      expect(result.problems.map((met) => problemText(met, 'en'))).toEqual([
        'The sample has nobody in group 1 of "age", but the population has 20. Merge the group with another.',
      ])
    }
    const none = rake(design, marginsOf(rows, { sex: [100, 0], age: [50, 0, 50] }))
    expect(none.problems.map((met) => met.number)).toEqual([1602])
  })

  it('because of an empty crossing are said not to be reached', () => {
    // nobody is both sex 0 and age 0, sex 1 is only age 0, so both totals must be the same and are not
    const rows = [
      { sex: 0, age: 1, weight: 1, y: 1 },
      { sex: 1, age: 0, weight: 1, y: 1 },
    ]
    const margins = [
      { name: 'sex', cell: [0, 1], totals: [60, 40] },
      { name: 'age', cell: [1, 0], totals: [50, 50] },
    ]
    const result = rake(designOf(rows), margins, { maxIterations: 50 })
    expect(result).toMatchObject({ solved: false, iterations: 50 })
    expect(result.problems.map((met) => met.number)).toEqual([1603])
    // each round ends with both ages at 50, so sex 1 has 50 for its 40
    expect(result.largestGap).toBeCloseTo(0.25, 10)
  })

  it('are refused where a row has no cell, a total is negative, or a column is too short', () => {
    const design = designOf(small())
    const [sex] = marginsOf(small(), { sex: [50, 50], age: [30, 40, 30] })
    expect(() =>
      postStratify(design, { ...sex, cell: sex.cell && new Float64Array(18).fill(Number.NaN) }),
    ).toThrow('Row 1 has no cell in margin sex')
    expect(() => postStratify(design, { ...sex, totals: [50, -1] })).toThrow(RangeError)
    expect(() => postStratify(design, { ...sex, cell: [0, 1] })).toThrow(RangeError)
    expect(() => rake(design, [sex, sex])).toThrow('Two margins have the same name')
  })
})

describe('post-stratification', () => {
  it('is raking to one margin', () => {
    fc.assert(
      fc.property(people, totals, (rows, known) => {
        const [, age] = marginsOf(rows, known)
        const [one, other] = [postStratify(designOf(rows), age), rake(designOf(rows), [age])]
        expect(largestGap(one.design.weights, Array.from(other.design.weights))).toBeLessThan(1e-12)
        const y = [column(rows)]
        const [a, b] = [surveyMean(one.design, y), surveyMean(other.design, y)]
        expect(largestGap(a.standardErrors, Array.from(b.standardErrors), 1e-12)).toBeLessThan(1e-9)
      }),
      settings,
    )
  })

  it('says what weighting costs, and rows of weight 0 do not count', () => {
    const design = surveyDesign({ weights: [1, 1, 1, 1, 0] })
    const cell = [0, 0, 0, 1, 1]
    const { design: weighted, summary } = postStratify(design, { name: 'group', cell, totals: [30, 30] })
    expect([...weighted.weights]).toEqual([10, 10, 10, 30, 0])
    expect(summary).toMatchObject({
      smallest: 10,
      largest: 30,
      ratio: 3,
      smallestFactor: 10,
      largestFactor: 30,
    })
    // 4 (100 + 100 + 100 + 900) / 60^2
    expect(summary.kishDesignEffect).toBeCloseTo(4800 / 3600, 14)
    expect(summary.effectiveRows).toBeCloseTo(3, 14)
  })
})
