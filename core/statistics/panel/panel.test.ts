import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chiSquareUpper } from '../distributions.ts'
import { expectAllClose, expectClose } from '../reference/test-close.ts'
import { mcnemarTest, pairedDifference } from './mcnemar.ts'
import { pairedT, signedRank } from './paired-scores.ts'
import { bhapkarTest, bowkerTest, stuartMaxwellTest } from './symmetry.ts'
import { transitionSummary } from './transitions.ts'

interface PanelReference {
  counts: number[][]
  bowker: { stat: number | null; df: number; p: number | null }
  stuart_maxwell: {
    stat: number | null
    df: number | null
    p: number | null
    bhapkar: number | null
    bhapkar_p: number | null
  }
  paired_t: { t: number; df: number; p: number; diff: number }
  signed_rank: { V: number; p: number }
  mcnemar_cc?: { stat: number; p: number }
  mcnemar_exact?: number
  mcnemar_midp?: number
  diff?: number
  diff_se?: number
}
interface MoreReference {
  bowker: number
  bowker_df: number
  bowker_p: number
  stuart_maxwell: number
  df: number
  p: number
  bhapkar: number
  bhapkar_p: number
  t_low: number
  t_high: number
  signed_rank_cc_p: number
}
interface NewcombeReference {
  cells: [number, number, number, number]
  level: number
  estimate: number
  low: number
  high: number
}
const tables: PanelReference[] = JSON.parse(
  readFileSync(new URL('../reference/panel.json', import.meta.url), 'utf8'),
).tables
const register: { panel: MoreReference[]; newcombe_paired: NewcombeReference[] } = JSON.parse(
  readFileSync(new URL('../reference/register.json', import.meta.url), 'utf8'),
)
const numbered = tables.map((t, i) => [i, t, register.panel[i]!] as const)

describe('against R 4.2.2', () => {
  it.each(numbered)('Bowker, table %i', (_, t, more) => {
    const test = bowkerTest(t.counts)
    const k = t.counts.length
    // R's mcnemar.test counts pairs nobody moved between and is then NaN; where it answers the two must be equal
    if (t.bowker.stat !== null) {
      expectClose(test.statistic, t.bowker.stat, { floor: 1 })
      expect(test.df).toBe(t.bowker.df)
      expectClose(test.p, t.bowker.p)
    } else expect(test.df).toBeLessThan((k * (k - 1)) / 2)
    expectClose(test.statistic, more.bowker, { floor: 1 })
    expect(test.df).toBe(more.bowker_df)
    expectClose(test.p, more.bowker_p)
  })

  it.each(numbered)('Stuart and Maxwell, Bhapkar, table %i', (_, t, more) => {
    const test = stuartMaxwellTest(t.counts)
    const observed = bhapkarTest(t.counts)
    // the first file has no value where the covariance is singular; the second uses the Moore-Penrose inverse
    if (t.stuart_maxwell.stat !== null) {
      expectClose(test.statistic, t.stuart_maxwell.stat, { floor: 1 })
      expect(test.df).toBe(t.stuart_maxwell.df)
      expectClose(test.p, t.stuart_maxwell.p)
      expectClose(observed.statistic, t.stuart_maxwell.bhapkar, { floor: 1 })
      expectClose(observed.p, t.stuart_maxwell.bhapkar_p)
    } else expect(test.df).toBeLessThan(t.counts.length - 1)
    expectClose(test.statistic, more.stuart_maxwell, { floor: 1 })
    expect(test.df).toBe(more.df)
    expectClose(test.p, more.p)
    expectClose(observed.statistic, more.bhapkar, { floor: 1 })
    expectClose(observed.p, more.bhapkar_p)
  })

  it.each(numbered)('paired t and signed rank, table %i', (_, t, more) => {
    const paired = pairedT(t.counts)
    expectClose(paired.t, t.paired_t.t, { floor: 1 })
    expect(paired.df).toBe(t.paired_t.df)
    expectClose(paired.p, t.paired_t.p)
    expectClose(paired.difference, t.paired_t.diff, { floor: 1e-3 })
    expectAllClose([paired.low, paired.high], [more.t_low, more.t_high])
    const rank = signedRank(t.counts)
    expectClose(rank.v, t.signed_rank.V)
    expectClose(rank.p, t.signed_rank.p)
    expectClose(signedRank(t.counts, { continuity: true }).p, more.signed_rank_cc_p)
  })

  it.each(numbered.filter(([, t]) => t.mcnemar_cc))('McNemar and the difference, table %i', (_, t) => {
    expectClose(mcnemarTest(t.counts, 'continuity').statistic, t.mcnemar_cc!.stat, { floor: 1 })
    expectClose(mcnemarTest(t.counts, 'continuity').p, t.mcnemar_cc!.p)
    expectClose(mcnemarTest(t.counts).statistic, t.bowker.stat, { floor: 1 })
    expectClose(mcnemarTest(t.counts).p, t.bowker.p)
    expectClose(mcnemarTest(t.counts, 'exact').p, t.mcnemar_exact!)
    expectClose(mcnemarTest(t.counts, 'mid-p').p, t.mcnemar_midp!)
    // R's difference there is of the second category's share, ours of the first one's
    const wald = pairedDifference(t.counts, { method: 'wald-paired' })
    expectClose(-wald.difference, t.diff!, { floor: 1e-3 })
    expectClose(wald.se, t.diff_se!)
  })

  it.each(register.newcombe_paired)(
    'Newcombe’s paired interval $cells',
    ({ cells, level, estimate, low, high }) => {
      // written in R as published: before less after, so turned here
      const [a, b, c, d] = cells
      const ours = pairedDifference(
        [
          [a, b],
          [c, d],
        ],
        { level },
      )
      expectClose(-ours.difference, estimate, { floor: 1 })
      expectAllClose([-ours.high, -ours.low], [low, high])
    },
  )
})

describe('where nothing can be said', () => {
  it('nobody changed', () => {
    const still = [
      [7, 0],
      [0, 3],
    ]
    expect(mcnemarTest(still).p).toBeNaN()
    expect(mcnemarTest(still, 'exact').p).toBe(1)
    expect(mcnemarTest(still, 'mid-p').p).toBe(1)
    expect(bowkerTest(still)).toMatchObject({ df: 0, p: Number.NaN })
    expect(stuartMaxwellTest(still)).toMatchObject({ df: 0, p: Number.NaN })
    expect(pairedT(still)).toMatchObject({ difference: 0, se: Number.NaN, p: Number.NaN, low: Number.NaN })
    expect(signedRank(still)).toMatchObject({ v: 0, changed: 0, p: Number.NaN })
    const { se, low, high } = pairedDifference(still)
    expect(se).toBeNaN()
    expect(low < 0 && high > 0).toBe(true)
    expect(pairedDifference(still, { method: 'wald-paired' }).low).toBeNaN()
  })
  it('all changed the same way', () => {
    expect(
      bhapkarTest([
        [0, 5],
        [0, 0],
      ]).p,
    ).toBeNaN()
    expect(
      stuartMaxwellTest([
        [0, 5],
        [0, 0],
      ]).statistic,
    ).toBe(5)
    expect(
      pairedT([
        [0, 5],
        [0, 0],
      ]).p,
    ).toBeNaN()
  })
  it('nobody at all', () => {
    expect(
      pairedT([
        [0, 0],
        [0, 0],
      ]),
    ).toMatchObject({ difference: Number.NaN, p: Number.NaN })
    expect(
      pairedDifference([
        [0, 0],
        [0, 0],
      ]).low,
    ).toBeNaN()
  })
  it('refuses another shape', () => {
    expect(() =>
      mcnemarTest([
        [1, 2, 3],
        [1, 2, 3],
        [1, 2, 3],
      ]),
    ).toThrow(RangeError)
    expect(() =>
      bowkerTest([
        [1, 2],
        [3, 4],
        [5, 6],
      ]),
    ).toThrow(RangeError)
  })
})

describe('properties', () => {
  const square = fc
    .integer({ min: 2, max: 5 })
    .chain((k) =>
      fc.array(fc.array(fc.nat(25), { minLength: k, maxLength: k }), { minLength: k, maxLength: k }),
    )
  const runs = { seed: 1, numRuns: 300 }
  const turned = (counts: number[][]) => counts.map((_, i) => counts.map((row) => row[i]!))
  const orNull = (value: number) => (Number.isNaN(value) ? null : value)

  it('time turned: tests are the same, better and worse change places', () => {
    fc.assert(
      fc.property(square, (counts) => {
        const back = turned(counts)
        expectClose(bowkerTest(back).statistic, orNull(bowkerTest(counts).statistic), { floor: 1 })
        expectClose(stuartMaxwellTest(back).statistic, orNull(stuartMaxwellTest(counts).statistic), {
          floor: 1,
        })
        expectClose(pairedT(back).t, orNull(-pairedT(counts).t), { floor: 1 })
        expectClose(signedRank(back).p, orNull(signedRank(counts).p))
        const there = transitionSummary(counts, { order: 'better-first' })
        const again = transitionSummary(back, { order: 'better-first' })
        expect([again.better!.count, again.worse!.count]).toEqual([there.worse!.count, there.better!.count])
        expect(there.better!.count + there.worse!.count + there.unchanged.count).toBe(there.n)
      }),
      runs,
    )
  })
  it('those who did not change matter to no test of change', () => {
    fc.assert(
      fc.property(square, fc.nat(50), (counts, more) => {
        const fuller = counts.map((row, i) => row.map((count, j) => (i === j ? count + more : count)))
        expectClose(stuartMaxwellTest(fuller).statistic, orNull(stuartMaxwellTest(counts).statistic), {
          floor: 1,
        })
        expect(bowkerTest(fuller)).toEqual(bowkerTest(counts))
        expect(signedRank(fuller)).toEqual(signedRank(counts))
      }),
      runs,
    )
  })
  it('two categories: McNemar, Bowker and Stuart-Maxwell are one test; exact is never below mid-P', () => {
    const two = fc.tuple(fc.nat(60), fc.nat(60), fc.nat(60), fc.nat(60))
    fc.assert(
      fc.property(two, ([a, b, c, d]) => {
        const table = [
          [a, b],
          [c, d],
        ]
        const { statistic, p } = mcnemarTest(table)
        expectClose(bowkerTest(table).statistic, orNull(statistic), { floor: 1 })
        expectClose(stuartMaxwellTest(table).statistic, orNull(statistic), { floor: 1 })
        expectClose(p, orNull(chiSquareUpper(statistic, 1)))
        expect(mcnemarTest(table, 'exact').p).toBeGreaterThanOrEqual(mcnemarTest(table, 'mid-p').p)
        const { difference, low, high } = pairedDifference(table)
        if (a + b + c + d > 0) expect(low <= difference && difference <= high && high > low).toBe(true)
      }),
      { seed: 1, numRuns: 500 },
    )
  })
  it('the order of the categories does not matter to tests of symmetry and margins', () => {
    fc.assert(
      fc.property(square, (counts) => {
        const mixed = [...counts].reverse().map((row) => [...row].reverse())
        expectClose(bowkerTest(mixed).statistic, orNull(bowkerTest(counts).statistic), { floor: 1 })
        expectClose(stuartMaxwellTest(mixed).statistic, orNull(stuartMaxwellTest(counts).statistic), {
          floor: 1,
        })
      }),
      runs,
    )
  })
})
