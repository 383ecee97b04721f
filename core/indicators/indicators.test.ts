import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { standardTables } from '#core/mapping'
import { tableQuestions } from '#core/survey'
import { loadInstruments, loadPlans } from '#rim/assets'
import {
  developmentOf,
  type Indicator,
  type IndicatorValue,
  intervalText,
  outdatedIn,
  type Plan,
  planFaults,
  targetText,
  valueText,
} from './index.ts'

const [plan] = loadPlans()
const indicator = (code: string): Indicator => plan!.indicators.find((one) => one.code === code)!
const value = (year: number, number: number, more: Partial<IndicatorValue> = {}): IndicatorValue => ({
  ...{ year, territory: 'NO', status: 'value', value: number, cited: 'her' },
  ...more,
})
const made = (values: readonly IndicatorValue[], more: Partial<Indicator> = {}): Indicator => ({
  ...indicator('survey_satisfied'),
  ...{ values, baseYear: null, breaks: [], target: null },
  ...more,
})

describe('the plans that ship with the program', () => {
  it.each(loadPlans())('$code computes from questions and tables that are there', ({ indicators }) => {
    const questions = tableQuestions(loadInstruments('brukertilfredshet').at(-1)!)
    for (const { code, formula, from, unit } of indicators) {
      if (!formula) continue
      expect([formula.from, unit], code).toEqual([from, 'percent'])
      const rows =
        formula.from === 'survey'
          ? questions.find((one) => one.code === formula.question)?.categories
          : standardTables.find(({ id }) => id === formula.table) && [{ code: formula.row }]
      expect(
        rows?.map((one) => one.code),
        code,
      ).toContain(formula.row)
    }
  })

  it.each(loadPlans())('$code has no faults, and both forms of every text', (one) => {
    expect(planFaults(one)).toEqual([])
    const texts: unknown[] = []
    JSON.stringify(one, (_, part) => {
      if (part && typeof part === 'object' && 'nb' in part) texts.push(part)
      return part
    })
    for (const text of texts)
      expect(text).toMatchObject({ nb: expect.stringMatching(/./), nn: expect.stringMatching(/./) })
  })

  it('the escalation plan has its overall effort and five goals, judged as the slides say', () => {
    const told = plan!.goals.map(({ number, judgements }) => [
      number,
      ...judgements.map(({ level, verdict }) => `${level} ${verdict}`),
    ])
    expect(told).toEqual([
      ['', 'overall met'],
      ['1', 'individual fairly_high', 'service low', 'system low'],
      ['2', 'overall fairly_high'],
      ['3', 'overall not_judged', 'overall mixed'],
      ['4', 'overall low'],
      ['5', 'overall high'],
    ])
    expect(indicator('survey_satisfied').values.map(({ year, value: number }) => [year, number])).toEqual([
      [2017, 53],
      [2019, 59],
      [2021, 63],
    ])
  })
})

describe('faults of a plan', () => {
  const broken = (change: (plan: Plan) => Plan): string[] => planFaults(change(plan!))
  const [first] = plan!.indicators
  it.each<[string, (plan: Plan) => Plan]>([
    ['stands twice', (one) => ({ ...one, indicators: [...one.indicators, first!] })],
    ['which is not there', (one) => ({ ...one, indicators: one.indicators.slice(1) })],
    [
      'which is nothing',
      (one) => ({
        ...one,
        goals: one.goals.map((goal) => ({
          ...goal,
          judgements: goal.judgements.map((judged) => ({ ...judged, verdict: 'good' as 'high' })),
        })),
      }),
    ],
    [
      'belongs to no goal',
      (one) => ({ ...one, indicators: [...one.indicators, { ...first!, code: 'alone' }] }),
    ],
    [
      'two values',
      (one) => ({ ...one, indicators: [{ ...first!, values: [value(2017, 1), value(2017, 2)] }] }),
    ],
    [
      'just where there is a value',
      (one) => ({ ...one, indicators: [{ ...first!, values: [value(2017, 1, { value: null })] }] }),
    ],
    ['cannot be percent', (one) => ({ ...one, indicators: [{ ...first!, values: [value(2017, 101)] }] })],
    [
      'no source',
      (one) => ({ ...one, indicators: [{ ...first!, values: [value(2017, 1, { cited: ' ' })] }] }),
    ],
  ])('%s', (told, change) => expect(broken(change).join('\n')).toContain(told))
})

describe('development', () => {
  it('is from the base year to the latest, the way that is wanted or not', () => {
    const { change } = developmentOf(indicator('survey_satisfied'), 'NO')
    expect(change).toMatchObject({ difference: 10, way: 'towards', from: { year: 2017 }, to: { year: 2021 } })
    const less = made([value(2017, 10), value(2021, 12)], { direction: 'down' })
    expect(developmentOf(less, 'NO').change).toMatchObject({ difference: 2, way: 'away' })
    // 55 and 56 per cent of 450 and 1,050 may be chance; 53 and 63 are not
    expect(developmentOf(indicator('survey_information'), 'NO').change).toMatchObject({
      difference: 1,
      way: 'unclear',
    })
    const close = made([value(2017, 50, { low: 45, high: 55 }), value(2021, 53, { low: 48, high: 58 })])
    expect(developmentOf(close, 'NO').change?.way).toBe('unclear')
    // the two overlap, and the interval of their difference is 8 ± 7.1 all the same
    const apart = made([value(2017, 40, { low: 35, high: 45 }), value(2021, 48, { low: 43, high: 53 })])
    expect(developmentOf(apart, 'NO').change?.way).toBe('towards')
    // whole percentages without their numbers: 9 and 10 may be 9.4 and 9.5
    const rounded = (to: number) => developmentOf(made([value(2018, 9), value(2019, to)]), 'NO').change?.way
    expect([rounded(10), rounded(8), rounded(11), rounded(9.6), rounded(9)]).toEqual([
      ...['unclear', 'unclear', 'towards', 'towards', 'unchanged'],
    ])
  })

  it('is not told over a break, of another territory, or from a bound', () => {
    const { runs, change } = developmentOf(indicator('man_years'), 'NO')
    expect(runs.map((run) => run.map(({ year }) => year))).toEqual([
      [2016, 2018],
      [2020, 2022, 2023],
    ])
    // the base year is on the other side of the break
    expect(change).toMatchObject({ from: { year: 2020 }, to: { year: 2023 }, difference: 867 })
    expect(developmentOf(indicator('man_years'), '11').change).toBeNull()
    expect(
      developmentOf(made([value(2017, 50, { bound: 'below' }), value(2021, 40)]), 'NO').change,
    ).toBeNull()
  })

  it('tells how much of the way to the target is gone, whichever way that is', () => {
    const numbers = fc.integer({ min: 0, max: 100 })
    fc.assert(
      fc.property(numbers, numbers, numbers, (from, to, target) => {
        const values = [value(2017, from), value(2021, to)]
        const { ofTarget } = developmentOf(made(values, { target: { value: target, year: 2025 } }), 'NO')
        if (target === from) expect(ofTarget).toBeNull()
        else expect(from + ofTarget! * (target - from)).toBeCloseTo(to, 9)
      }),
      { seed: 2, numRuns: 200 },
    )
  })
})

describe('a target', () => {
  it('may be so many per cent from the base year, and is the same as its value', () => {
    const numbers = fc.integer({ min: 1, max: 50 })
    fc.assert(
      fc.property(numbers, numbers, fc.integer({ min: -90, max: 90 }), (from, to, change) => {
        const of = (target: Indicator['target']) =>
          developmentOf(made([value(2017, from), value(2021, to)], { target, baseYear: 2017 }), 'NO').ofTarget
        const relative = of({ change, year: 2033 })
        const plain = of({ value: from * (1 + change / 100), year: 2033 })
        if (plain === null) expect(relative).toBeNull()
        else expect(relative).toBeCloseTo(plain, 9)
      }),
      { seed: 3, numRuns: 100 },
    )
    // the base year is not there to be held against
    const other = made([value(2019, 50), value(2021, 40)], {
      baseYear: 2017,
      target: { change: -25, year: 2033 },
    })
    expect(developmentOf(other, 'NO').ofTarget).toBeNull()
  })

  it('is told as it is set', () => {
    expect(targetText({ unit: 'percent' }, { change: -25, year: 2033 }, 'nb')).toBe(
      '25\u00a0% mindre enn i utgangspunktet',
    )
    expect(targetText({ unit: 'days' }, { value: 40, year: 2033 }, 'nn')).toBe('40 dagar')
    expect(intervalText({ low: 60.12, high: 66 }, 'nb')).toBe('60,1–66')
    expect(intervalText({}, 'nb')).toBe('')
  })
})

describe('what is out of date', () => {
  const one = made([value(2019, 59)], {
    ...{ code: 'x', formula: { from: 'survey', question: 'services_satisfactory', row: 'high' } },
  })
  const of = (year: number, number: number) => ({ indicator: 'x', value: value(year, number) })
  it('is another number than the release has, and a year that is counted and not out', () => {
    const told = outdatedIn(
      { indicators: [one] },
      {
        ...{ values: [of(2021, 63)], entered: [of(2021, 60), of(2019, 58)] },
        waiting: [
          { from: 'survey', year: 2023 },
          { from: 'survey', year: 2017 },
          { from: 'mapping', year: 2023 },
        ],
      },
    )
    expect(told).toEqual([
      { indicator: 'x', year: 2021, why: 'entered', released: 63 },
      { indicator: 'x', year: 2023, why: 'waiting', released: null },
    ])
    const same = { values: [of(2021, 63.01)], entered: [of(2021, 63)], waiting: [] }
    expect(outdatedIn({ indicators: [one] }, same)).toEqual([])
    expect(
      outdatedIn({ indicators: [made([])] }, { values: [], entered: [of(2021, 1)], waiting: [] }),
    ).toEqual([])
  })
})

describe('a value in words', () => {
  it.each<[Indicator['unit'], Partial<IndicatorValue>, string]>([
    ['percent', { value: 54 }, '54\u00a0%'],
    ['percent', { value: 74.2 }, '74,2\u00a0%'],
    ['of_ten', { value: 5 }, '5 av 10'],
    ['million_nok', { value: 2400 }, '2\u00a0400 mill. kroner'],
    ['percent', { value: 50, bound: 'below' }, 'under 50\u00a0%'],
    ['percent', { value: null, status: 'withheld' }, ':'],
    ['percent', { value: null, status: 'in_words', words: { nb: 'flere', nn: 'fleire' } }, 'flere'],
  ])('%s %o is %s', (unit, told, expected) => {
    expect(valueText({ unit }, { status: 'value', value: null, ...told }, 'nb')).toBe(expected)
  })
})
