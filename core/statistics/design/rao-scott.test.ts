import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { largestGap, type Sample, sampleOf } from '../reference/test-survey-methods.ts'
import { postStratify } from '../weighting/index.ts'
import { surveyDesign } from './builder.ts'
import type { SurveyDesign } from './design.ts'
import { type AssociationTest, associationTest } from './rao-scott.ts'

// Reference values: R 4.2.2, package survey 4.1-1 (survey-methods.json) and 4.5 (survey-designs.json).
interface Form {
  readonly statistic: number
  readonly df: number | readonly number[]
  readonly p: number
}
const read = (name: string): string => readFileSync(new URL(`../reference/${name}`, import.meta.url), 'utf8')
const api = read('api-methods.csv')
const kommune = read('kommune.csv')
const { association } = JSON.parse(read('survey-methods.json')) as {
  association: Record<string, Record<'F' | 'Chisq' | 'Wald' | 'adjWald', Form>>
}

function postStratified({ design, columns }: Sample): SurveyDesign {
  const cell = columns.age!.map((age, row) => (age - 1) * 2 + columns.sex![row]!)
  return postStratify(design, {
    name: 'sex and age',
    cell,
    totals: [5100, 4000, 9000, 8300, 8500, 7900, 5200, 4000],
  }).design
}

describe('tests of association against R', () => {
  it.each(Object.keys(association))('%s', (path) => {
    const [name, first, second] = path.split(' ') as [string, string, string]
    const sample = sampleOf(name.split('/')[0]!, api, kommune)
    const design = name.includes('/') ? postStratified(sample) : sample.design
    const ours = associationTest(design, sample.columns[first]!, sample.columns[second]!)
    const theirs = association[path]!
    const forms = [
      [ours.secondOrder, theirs.F],
      [ours.wald, theirs.Wald],
      [ours.adjustedWald, theirs.adjWald],
    ] as const
    for (const [our, their] of forms) {
      expect(largestGap([our.statistic], [their.statistic]), our.method).toBeLessThan(1e-8)
      expect(largestGap(our.df, [their.df].flat()), our.method).toBeLessThan(1e-8)
      // a p-value below what doubles can tell from 0 is noise in both
      expect(largestGap([our.p], [their.p], 1e-300), our.method).toBeLessThan(1e-8)
    }
    // R prints Pearson's statistic of all rows, also those that did not answer, and not what it takes the p-value of
    const all = sample.design.size
    expect(largestGap([(ours.pearson * all) / ours.rows], [theirs.Chisq.statistic])).toBeLessThan(1e-8)
    expect(ours.firstOrder.df).toEqual([theirs.Chisq.df].flat())
    expect(largestGap([ours.firstOrder.p], [theirs.Chisq.p], 1e-300)).toBeLessThan(1e-8)
  })

  it('gives the second-order tests of group against rest of survey 4.5', () => {
    interface Leaf {
      readonly F: number
      readonly df: readonly [number, number]
      readonly p: number
    }
    const designs = (
      JSON.parse(read('survey-designs.json')) as {
        kommune: Record<string, { group_vs_rest: Record<string, Record<string, Leaf>> }>
      }
    ).kommune
    let compared = 0
    for (const name of ['strata_kom_fpc', 'strata_kom_nofpc', 'two_stage_fpc']) {
      const { columns, design: oneStage } = sampleOf(
        name === 'strata_kom_nofpc' ? 'kommune' : 'kommune_fpc',
        api,
        kommune,
      )
      const stages = [
        { strata: columns.sent!, clusters: columns.kom!, populationClusters: columns.Nh! },
        { clusters: columns.rid!, populationClusters: columns.Nk! },
      ]
      const design = name === 'two_stage_fpc' ? surveyDesign({ stages }) : oneStage
      for (const [age, leaves] of Object.entries(designs[name]!.group_vs_rest)) {
        const group = columns.age!.map((value) => Number(value === Number(age)))
        for (const [leaf, column] of [
          ['RaoScottF_2x2', columns.q1pos!],
          ['RaoScottF_3x2', columns.q1c3!],
          ['RaoScottF_5x2', columns.q1!],
        ] as const) {
          const their = leaves[leaf]!
          const { statistic, df, p } = associationTest(design, column, group).secondOrder
          expect(largestGap([statistic, ...df, p], [their.F, ...their.df, their.p])).toBeLessThan(1e-8)
          compared++
        }
      }
    }
    expect(compared).toBe(36)
  })
})

const forms = (test: AssociationTest): number[] =>
  [test.secondOrder, test.firstOrder, test.wald, test.adjustedWald].flatMap(({ statistic, df, p }) => [
    statistic,
    ...df,
    p,
  ])

const answers = fc.array(
  fc.record({
    first: fc.nat(2),
    second: fc.nat(1),
    weight: fc.double({ min: 0.1, max: 5, noNaN: true }),
    cluster: fc.nat(9),
  }),
  { minLength: 40, maxLength: 80 },
)
type Answers = readonly { first: number; second: number; weight: number; cluster: number }[]
const designOf = (rows: Answers, scale = 1): SurveyDesign =>
  surveyDesign({ weights: rows.map((row) => row.weight * scale), clusters: rows.map((row) => row.cluster) })
const tested = (rows: Answers, scale = 1): AssociationTest =>
  associationTest(
    designOf(rows, scale),
    rows.map((row) => row.first),
    rows.map((row) => row.second),
  )

describe('tests of association', () => {
  it('do not depend on the scale of the weights, the order of the rows, or which grouping comes first', () => {
    fc.assert(
      fc.property(answers, (rows) => {
        const plain = forms(tested(rows))
        const order = [...rows].sort((a, b) => a.weight - b.weight)
        const turned = associationTest(
          designOf(rows),
          rows.map((row) => row.second),
          rows.map((row) => row.first),
        )
        for (const other of [forms(tested(rows, 1000)), forms(tested(order)), forms(turned)]) {
          expect(largestGap(other, plain, 1e-12)).toBeLessThan(1e-8)
        }
      }),
      { seed: 1, numRuns: 60 },
    )
  })

  it('are those of Pearson where rows were drawn by themselves with equal weights, but for the factor n/(n - 1)', () => {
    const rows = Array.from({ length: 400 }, (_, i) => ({
      first: i % 2,
      second: Number(i % 7 < 3 + (i % 2)),
      weight: 3,
      cluster: i,
    }))
    // V and the variance it is held against both come from the observed shares, so only n/(n - 1) is between them
    const { meanDesignEffect, pearson } = tested(rows)
    const n = [0, 1].map((f) => [0, 1].map((s) => rows.filter((r) => r.first === f && r.second === s).length))
    const [[a, b], [c, d]] = n as [[number, number], [number, number]]
    const shortcut = (400 * (a * d - b * c) ** 2) / ((a + b) * (c + d) * (a + c) * (b + d))
    expect(pearson).toBeCloseTo(shortcut, 10)
    expect(meanDesignEffect).toBeCloseTo(400 / 399, 10)
  })

  it('are NaN, not an error, for one category, one cluster and no rows', () => {
    const one = (first: number[], second: number[], clusters: number[]): AssociationTest =>
      associationTest(surveyDesign({ weights: first.map(() => 1), clusters }), first, second)
    for (const test of [
      one([1, 1, 1, 1], [1, 2, 1, 2], [1, 2, 3, 4]),
      one([1, 2, 1, 2], [1, 1, 2, 2], [1, 1, 1, 1]),
      one([Number.NaN, 1], [1, Number.NaN], [1, 2]),
    ]) {
      expect([test.secondOrder.p, test.firstOrder.p, test.wald.p, test.adjustedWald.p]).toEqual([
        NaN,
        NaN,
        NaN,
        NaN,
      ])
    }
  })

  it('take missing answers out as a domain and categories nobody is in out of the table', () => {
    const { design, columns } = sampleOf('kommune', api, kommune)
    const rows = Uint8Array.from(columns.q1!, (value) => Number(value <= 4))
    const asDomain = associationTest(design, columns.q1!, columns.sex!, rows)
    const asMissing = associationTest(
      design,
      columns.q1!.map((value) => (value <= 4 ? value : Number.NaN)),
      columns.sex!,
    )
    expect(asDomain.rowCategories).toEqual([1, 2, 3, 4])
    expect(forms(asDomain)).toEqual(forms(asMissing))
  })
})
