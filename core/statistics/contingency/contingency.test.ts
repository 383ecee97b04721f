import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expectAllClose, expectClose } from '../reference/test-close.ts'
import { chiSquareTest } from './chi-square.ts'
import { kruskalWallis, wilcoxonRankSum } from './ranks.ts'
import { linearByLinear, momentsFromCounts, welchTest } from './scores.ts'

interface TableReference {
  counts: number[][]
  chisq: number
  df: number
  p: number
  p_default: number
  expected_min: number
  stdres: number[][]
  cramers_v: number
  welch12?: { mean: number[]; sd: number[]; n: number[]; t: number; df: number; p: number; ci: number[] }
  wilcox12?: { W: number; p_cc: number; p: number }
  kruskal?: { stat: number; df: number; p: number }
  trend?: { stat: number; p: number }
}
interface MoreReference {
  counts: number[][]
  likelihood_ratio: number
  likelihood_p: number
  residuals: number[][]
  expected: number[][]
  below5: number
  yates: number | null
  linear: number
  linear_p: number
  correlation: number
  mean: number[]
  sd: number[]
}
const tables: TableReference[] = JSON.parse(
  readFileSync(new URL('../reference/tables-rxc.json', import.meta.url), 'utf8'),
).tables
const register: {
  contingency: MoreReference[]
  holes: { counts: number[][]; statistic: number | null; df: number; p: number | null }[]
} = JSON.parse(readFileSync(new URL('../reference/register.json', import.meta.url), 'utf8'))

describe('chi-square against R 4.2.2 chisq.test', () => {
  it.each(tables.map((t, i) => [i, t] as const))('table %i', (_, t) => {
    const test = chiSquareTest(t.counts)
    expectClose(test.statistic, t.chisq, { label: 'statistic' })
    expect(test.df).toBe(t.df)
    expectClose(test.p, t.p, { label: 'p' })
    expectClose(test.smallestExpected, t.expected_min)
    expectClose(test.cramersV, t.cramers_v)
    expectAllClose(test.adjustedResiduals.flat(), t.stdres.flat(), { floor: 1, label: 'adjusted residuals' })
    const corrected = chiSquareTest(t.counts, { continuity: true })
    expectClose(corrected.p, t.p_default, { label: 'p, Yates on 2 x 2' })
    const small = t.counts.length === 2 && t.counts[0]!.length === 2
    expect(corrected.method).toBe(small ? 'pearson-chi-square-yates' : 'pearson-chi-square')
  })

  it.each(register.contingency.map((t, i) => [i, t] as const))(
    'likelihood ratio and cells, table %i',
    (_, t) => {
      const test = chiSquareTest(t.counts)
      // R's sum of positive and negative terms has lost digits where G is near 0; the floor is one such term's size
      expectClose(test.likelihoodRatio.statistic, t.likelihood_ratio, { floor: 1, label: 'G' })
      expectClose(test.likelihoodRatio.p, t.likelihood_p, { label: 'p of G' })
      expectAllClose(test.residuals.flat(), t.residuals.flat(), { floor: 1 })
      expectAllClose(test.expected.flat(), t.expected.flat())
      expectClose(test.shareExpectedBelow5, t.below5)
      if (t.yates !== null)
        expectClose(chiSquareTest(t.counts, { continuity: true }).statistic, t.yates, { floor: 1 })
    },
  )

  it.each(register.holes)('empty rows and columns are left out', ({ counts, statistic, df, p }) => {
    const test = chiSquareTest(counts)
    expectClose(test.statistic, statistic)
    expect(test.df).toBe(df)
    expectClose(test.p, p)
    expect(test.emptyRows.every((i) => counts[i]!.every((count) => count === 0))).toBe(true)
    expect(test.emptyRows.length + test.emptyColumns.length).toBeGreaterThan(0)
  })
})

describe('ordered categories against R 4.2.2', () => {
  const withGroups = tables.map((t, i) => [i, t] as const)
  it.each(withGroups.filter(([, t]) => t.welch12))('t.test and wilcox.test, table %i', (_, t) => {
    const [one, two] = [t.counts[0]!, t.counts[1]!]
    const [a, b] = [momentsFromCounts(one), momentsFromCounts(two)]
    const { welch12, wilcox12 } = { welch12: t.welch12!, wilcox12: t.wilcox12! }
    expectAllClose([a.mean, b.mean], welch12.mean)
    expectAllClose([a.sd, b.sd], welch12.sd)
    expect([a.n, b.n]).toEqual(welch12.n)
    const welch = welchTest(a, b)
    expectClose(welch.t, welch12.t, { floor: 1, label: 't' })
    expectClose(welch.df, welch12.df)
    expectClose(welch.p, welch12.p)
    expectAllClose([welch.low, welch.high], welch12.ci, { floor: 1, label: 'interval' })
    const plain = wilcoxonRankSum(one, two)
    expectClose(plain.w, wilcox12.W)
    expectClose(plain.p, wilcox12.p)
    expectClose(wilcoxonRankSum(one, two, { continuity: true }).p, wilcox12.p_cc)
  })

  it.each(withGroups.filter(([, t]) => t.kruskal))('kruskal.test, table %i', (_, t) => {
    const { stat, df, p } = t.kruskal!
    const n = t.counts.flat().reduce((sum, count) => sum + count, 0)
    const test = kruskalWallis(t.counts)
    // R takes 3 (n + 1) from a number of that size, so its statistic carries an absolute error of some n * 1e-15
    const lost = 3 * (n + 1) * 2 ** -50
    expect(Math.abs(test.statistic - stat)).toBeLessThanOrEqual(1e-10 * stat + lost)
    expect(test.df).toBe(df)
    expect(Math.abs(test.p - p)).toBeLessThanOrEqual(1e-10 * p + lost)
  })

  it.each(withGroups.filter(([, t]) => t.trend))('prop.trend.test is n r^2, table %i', (_, t) => {
    const { correlation, n } = linearByLinear(t.counts)
    expectClose(n * correlation ** 2, t.trend!.stat, { tolerance: 1e-9, floor: 0.01 })
  })

  it.each(register.contingency.map((t, i) => [i, t] as const))('linear by linear, table %i', (_, t) => {
    const test = linearByLinear(t.counts)
    expectClose(test.correlation, t.correlation, { floor: 0.01 })
    expectClose(test.statistic, t.linear, { floor: 0.01 })
    expectClose(test.p, t.linear_p, { label: 'p' })
    const rows = t.counts.map((row) => momentsFromCounts(row))
    expectAllClose(
      rows.map((row) => row.mean),
      t.mean,
    )
    expectAllClose(
      rows.map((row) => row.sd),
      t.sd,
    )
  })
})

describe('ordinary data never throw, a programmer’s error does', () => {
  it('gives NaN for nobody, one group or one category', () => {
    expect(
      chiSquareTest([
        [0, 0],
        [0, 0],
      ]),
    ).toMatchObject({ statistic: Number.NaN, df: 0, p: Number.NaN })
    expect(chiSquareTest([[3, 4]]).p).toBeNaN()
    expect(chiSquareTest([]).p).toBeNaN()
    expect(wilcoxonRankSum([0, 5], [0, 7])).toMatchObject({
      z: Number.NaN,
      p: Number.NaN,
      probabilityOfSuperiority: 0.5,
    })
    expect(wilcoxonRankSum([0, 0], [3, 7]).p).toBeNaN()
    expect(
      kruskalWallis([
        [5, 0],
        [7, 0],
      ]).p,
    ).toBeNaN()
    expect(
      kruskalWallis([
        [5, 2],
        [0, 0],
      ]),
    ).toMatchObject({ p: Number.NaN, emptyRows: [1] })
    expect(
      linearByLinear([
        [5, 0],
        [7, 0],
      ]).p,
    ).toBeNaN()
    expect(welchTest(momentsFromCounts([4, 0]), momentsFromCounts([0, 4])).p).toBeNaN()
    expect(welchTest(momentsFromCounts([4, 0]), momentsFromCounts([1, 0])).low).toBeNaN()
  })
  it('refuses weighted, negative and ragged tables', () => {
    expect(() =>
      chiSquareTest([
        [1.5, 2],
        [3, 4],
      ]),
    ).toThrow(RangeError)
    expect(() =>
      chiSquareTest([
        [-1, 2],
        [3, 4],
      ]),
    ).toThrow(RangeError)
    expect(() => chiSquareTest([[1, 2], [3]])).toThrow(RangeError)
    expect(() => momentsFromCounts([1, 2], [1])).toThrow(RangeError)
    expect(() => wilcoxonRankSum([1, 2], [1])).toThrow(RangeError)
  })
})

describe('properties', () => {
  const table = fc
    .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 5 }))
    .chain(([r, c]) =>
      fc.array(fc.array(fc.nat(40), { minLength: c, maxLength: c }), { minLength: r, maxLength: r }),
    )
  const runs = { seed: 1, numRuns: 300 }
  const transposed = (counts: number[][]) => counts[0]!.map((_, j) => counts.map((row) => row[j]!))
  const orNull = (value: number) => (Number.isNaN(value) ? null : value)

  it('chi-square is the same transposed and with rows in another order, and does not see an empty row', () => {
    fc.assert(
      fc.property(table, (counts) => {
        const { statistic, df, cramersV } = chiSquareTest(counts)
        for (const same of [
          transposed(counts),
          [...counts].reverse(),
          [...counts, counts[0]!.map(() => 0)],
        ]) {
          const other = chiSquareTest(same)
          expectClose(other.statistic, orNull(statistic), { floor: 1 })
          expect(other.df).toBe(df)
        }
        if (df > 0) expect(cramersV >= 0 && cramersV <= 1 + 1e-12).toBe(true)
      }),
      runs,
    )
  })
  it('every count k times as large makes chi-square and G k times as large', () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 2, max: 9 }), (counts, k) => {
        const one = chiSquareTest(counts)
        const many = chiSquareTest(counts.map((row) => row.map((count) => k * count)))
        expectClose(many.statistic, orNull(k * one.statistic), { floor: 1 })
        expectClose(many.likelihoodRatio.statistic, orNull(k * one.likelihoodRatio.statistic), { floor: 10 })
      }),
      runs,
    )
  })
  it('two groups: Kruskal and Wallis is the square of the uncorrected rank sum z', () => {
    fc.assert(
      fc.property(table, ([first, second]) => {
        const { z } = wilcoxonRankSum(first!, second!)
        const { statistic } = kruskalWallis([first!, second!])
        expectClose(statistic, orNull(z * z), { floor: 1 })
      }),
      runs,
    )
  })
  it('rank tests see only the order of the categories; swapping the groups turns the sign', () => {
    fc.assert(
      fc.property(table, ([first, second]) => {
        const there = wilcoxonRankSum(first!, second!, { continuity: true })
        const back = wilcoxonRankSum(second!, first!, { continuity: true })
        expectClose(back.z, orNull(-there.z), { floor: 1 })
        expectClose(back.p, orNull(there.p))
        expectClose(back.probabilityOfSuperiority, orNull(1 - there.probabilityOfSuperiority), { floor: 1 })
      }),
      runs,
    )
  })
  it('linear by linear is unchanged by new scores on the same line', () => {
    fc.assert(
      fc.property(table, (counts) => {
        const columnScores = counts[0]!.map((_, j) => 25 * j - 50)
        const one = linearByLinear(counts)
        expectClose(linearByLinear(counts, { columnScores }).statistic, orNull(one.statistic), { floor: 1 })
      }),
      runs,
    )
  })
})
