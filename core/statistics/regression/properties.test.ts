import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { surveyDesign } from '../design/builder.ts'
import type { SurveyDesign } from '../design/design.ts'
import { surveyMean } from '../design/estimates.ts'
import { largestGap } from '../reference/test-survey-methods.ts'
import {
  coefficientIntervals,
  type SurveyRegression,
  surveyLinearRegression,
  surveyLogisticRegression,
  waldTest,
} from './index.ts'
import { inverseCrossProduct, leastSquaresSolution, qrDecomposition, solveLinear } from './linear-algebra.ts'

const settings = { seed: 1, numRuns: 60 }
const number = fc.double({ min: -5, max: 5, noNaN: true })
const rowsOf = fc.array(
  fc.record({
    x: number,
    z: fc.nat(1),
    y: fc.nat(1),
    u: number,
    weight: fc.double({ min: 0.2, max: 5, noNaN: true }),
    cluster: fc.nat(14),
  }),
  { minLength: 80, maxLength: 120 },
)
type Rows = readonly { x: number; z: number; y: number; u: number; weight: number; cluster: number }[]
const designOf = (rows: Rows, scale = 1): SurveyDesign =>
  surveyDesign({ weights: rows.map((row) => row.weight * scale), clusters: rows.map((row) => row.cluster) })
const column = (rows: Rows, name: 'x' | 'z' | 'y' | 'u'): Float64Array =>
  Float64Array.from(rows, (row) => row[name])
const logistic = (rows: Rows, scale = 1): SurveyRegression =>
  surveyLogisticRegression(designOf(rows, scale), column(rows, 'y'), [
    { name: 'x', column: column(rows, 'x') },
    { name: 'z', column: column(rows, 'z') },
  ])
const linear = (rows: Rows, scale = 1): SurveyRegression =>
  surveyLinearRegression(designOf(rows, scale), column(rows, 'u'), [
    { name: 'x', column: column(rows, 'x') },
    { name: 'z', column: column(rows, 'z') },
  ])

describe('regression', () => {
  it.each([
    ['linear', linear],
    ['logistic', logistic],
  ] as const)('%s does not depend on the scale of the weights or the order of the rows', (_, regression) => {
    fc.assert(
      fc.property(rowsOf, (rows) => {
        const plain = regression(rows)
        for (const other of [regression(rows, 500), regression([...rows].sort((a, b) => a.u - b.u))]) {
          expect(largestGap(other.coefficients, plain.coefficients, 1e-10)).toBeLessThan(1e-8)
          expect(largestGap(other.standardErrors, plain.standardErrors, 1e-10)).toBeLessThan(1e-8)
        }
      }),
      settings,
    )
  })

  it('with the intercept alone is the mean, and log odds of the share', () => {
    fc.assert(
      fc.property(rowsOf, (rows) => {
        const design = designOf(rows)
        const mean = surveyMean(design, [column(rows, 'u')])
        const flat = surveyLinearRegression(design, column(rows, 'u'), [])
        expect(largestGap(flat.coefficients, mean.estimates, 1e-12)).toBeLessThan(1e-10)
        expect(largestGap(flat.standardErrors, mean.standardErrors)).toBeLessThan(1e-10)
        const share = surveyMean(design, [column(rows, 'y')])
        const odds = surveyLogisticRegression(design, column(rows, 'y'), [])
        const p = share.estimates[0]!
        expect(largestGap(odds.coefficients, [Math.log(p / (1 - p))], 1e-12)).toBeLessThan(1e-9)
        // delta method: se of log odds = se / (p (1 - p))
        expect(largestGap(odds.standardErrors, [share.standardErrors[0]! / (p * (1 - p))])).toBeLessThan(1e-9)
      }),
      settings,
    )
  })

  it('of a group of two is the difference of their means, with its Wald test the square of t', () => {
    fc.assert(
      fc.property(rowsOf, (rows) => {
        const design = designOf(rows)
        const group = column(rows, 'z')
        fc.pre(group.includes(0) && group.includes(1))
        const fit = surveyLinearRegression(design, column(rows, 'u'), [{ name: 'group', column: group }])
        const means = [0, 1].map(
          (value) =>
            surveyMean(
              design,
              [column(rows, 'u')],
              Uint8Array.from(group, (g) => Number(g === value)),
            ).estimates[0]!,
        )
        expect(largestGap([fit.coefficients[1]!], [means[1]! - means[0]!], 1e-12)).toBeLessThan(1e-9)
        const { statistic, p, df } = waldTest(fit, ['group'])
        expect(largestGap([statistic, p], [fit.t[1]! ** 2, fit.p[1]!])).toBeLessThan(1e-9)
        expect(df).toEqual([1, fit.degreesOfFreedom])
        const { low, high } = coefficientIntervals(fit)
        expect(fit.p[1]! < 0.05).toBe(low[1]! > 0 || high[1]! < 0)
      }),
      settings,
    )
  })

  const cluster = Array.from({ length: 24 }, (_, row) => row % 8)
  const design = surveyDesign({ weights: cluster.map((of) => 1 + of), clusters: cluster })
  const half = Float64Array.from(cluster, (_, row) => Number(row >= 12))

  it('that separates the answers says so and estimates nothing', () => {
    for (const predictor of [half, half.map((value, row) => value + row / 100)]) {
      const fit = surveyLogisticRegression(design, half, [{ name: 'half', column: predictor }])
      expect(fit).toMatchObject({ converged: false, remark: 'separation', dropped: [] })
      expect([...fit.coefficients, ...fit.standardErrors, ...fit.p].every(Number.isNaN)).toBe(true)
    }
    // quasi-complete: nobody of the group answers 1, the others both
    const quasi = half.map((value, row) => (value === 1 ? 0 : row % 2))
    expect(surveyLogisticRegression(design, quasi, [{ name: 'half', column: half }]).remark).toBe(
      'separation',
    )
    expect(
      surveyLogisticRegression(
        design,
        half.map(() => 1),
        [],
      ).remark,
    ).toBe('separation')
  })

  it('with more columns than clusters less strata has estimates but no tests', () => {
    const two = surveyDesign({ weights: cluster.map(() => 1), clusters: cluster.map((of) => of % 2) })
    const outcome = Float64Array.from(cluster, (of, row) => of * 3 + ((row * 7) % 5))
    const fit = surveyLinearRegression(two, outcome, [
      { name: 'half', column: half },
      { name: 'row', column: Float64Array.from(cluster, (_, row) => row * row) },
    ])
    expect(fit.degreesOfFreedom).toBe(-1)
    expect(fit.coefficients.every(Number.isFinite)).toBe(true)
    expect([...fit.p, waldTest(fit, ['half']).p].every(Number.isNaN)).toBe(true)
    expect([...coefficientIntervals(fit).low].every(Number.isNaN)).toBe(true)
  })

  it('of one cluster has no standard error, of no rows nothing', () => {
    const two = surveyDesign({ weights: [1, 1, 1, 1, 1], clusters: [1, 1, 1, 1, 2] })
    const rows = Uint8Array.of(1, 1, 1, 1, 0)
    const fit = surveyLinearRegression(two, Float64Array.of(1, 2, 4, 3, 9), [], { rows })
    expect(fit.remark).toBe('single-cluster')
    expect([fit.coefficients[0], fit.standardErrors[0]]).toEqual([expect.closeTo(2.5, 12), Number.NaN])
    for (const regression of [surveyLinearRegression, surveyLogisticRegression]) {
      const empty = regression(two, new Float64Array(5).fill(Number.NaN), [])
      expect(empty).toMatchObject({ converged: false, remark: 'empty', rows: 0, clusters: 0 })
    }
  })

  it('refuses names given twice, columns of another length and outcomes that are no share', () => {
    const predictor = { name: 'half', column: half }
    expect(() => surveyLinearRegression(design, half, [predictor, predictor])).toThrow('given twice')
    expect(() => surveyLinearRegression(design, half, [{ name: 'x', column: new Float64Array(2) }])).toThrow(
      RangeError,
    )
    expect(() =>
      surveyLogisticRegression(
        design,
        half.map((value) => 2 * value),
        [],
      ),
    ).toThrow('not between 0 and 1')
    expect(() => waldTest(surveyLinearRegression(design, half, []), ['half'])).toThrow('no column half')
  })

  it('leaves rows with missing values out as a domain does', () => {
    const outcome = Float64Array.from(cluster, (of, row) => of + ((row * 5) % 7))
    const rows = Uint8Array.from(cluster, (_, row) => Number(row % 5 !== 0))
    const holed = outcome.map((value, row) => (row % 5 === 0 ? Number.NaN : value))
    const predictors = [{ name: 'half', column: half }]
    const [one, other] = [
      surveyLinearRegression(design, outcome, predictors, { rows }),
      surveyLinearRegression(design, holed, predictors),
    ]
    expect(one).toEqual(other)
    expect(one.rows).toBe(19)
  })
})

describe('linear algebra', () => {
  const matrix = fc
    .integer({ min: 1, max: 5 })
    .chain((width) =>
      fc.array(fc.array(number, { minLength: 8, maxLength: 8 }), { minLength: width, maxLength: width }),
    )

  it('leaves residuals that are orthogonal to every column, dependent ones too', () => {
    fc.assert(
      fc.property(matrix, fc.array(number, { minLength: 8, maxLength: 8 }), (list, target) => {
        const columns = list.map((values) => Float64Array.from(values))
        const withCopy = [...columns, columns[0]!.map((value, row) => 2 * value - columns.at(-1)![row]!)]
        const qr = qrDecomposition(withCopy)
        expect(qr.kept.length + qr.dropped.length).toBe(withCopy.length)
        expect(qr.dropped).toContain(withCopy.length - 1)
        const b = leastSquaresSolution(qr, Float64Array.from(target))
        const residual = target.map((value, row) =>
          qr.kept.reduce((left, at, i) => left - b[i]! * withCopy[at]![row]!, value),
        )
        for (const values of columns) {
          expect(Math.abs(values.reduce((sum, value, row) => sum + value * residual[row]!, 0))).toBeLessThan(
            1e-5,
          )
        }
      }),
      settings,
    )
  })

  it("solves and inverts: A x = b, and (X'X)^-1 X'X = I", () => {
    const columns = [
      [1, 1, 1, 1, 1],
      [1, 2, 3, 4, 5],
      [1, 4, 9, 16, 26],
    ].map((values) => Float64Array.from(values))
    const product = Float64Array.from(
      columns.flatMap((a) => columns.map((b) => a.reduce((sum, value, row) => sum + value * b[row]!, 0))),
    )
    const inverse = inverseCrossProduct(qrDecomposition(columns))
    const identity = Float64Array.of(1, 0, 0, 0, 1, 0, 0, 0, 1)
    const solved = solveLinear(product, identity, 3)!
    expect(largestGap(solved, inverse)).toBeLessThan(1e-10)
    for (let i = 0; i < 3; i++) {
      for (let j = 0; j < 3; j++) {
        const entry = [0, 1, 2].reduce((sum, m) => sum + inverse[i * 3 + m]! * product[m * 3 + j]!, 0)
        expect(entry).toBeCloseTo(i === j ? 1 : 0, 9)
      }
    }
    expect(solveLinear(Float64Array.of(1, 2, 2, 4), Float64Array.of(1, 1), 2)).toBeUndefined()
    expect(solveLinear(Float64Array.of(0, 1, 1, 0), Float64Array.of(3, 4), 2)).toEqual(Float64Array.of(4, 3))
  })
})
