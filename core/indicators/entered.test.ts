import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { valueFaults, withEntered } from './entered.ts'
import type { IndicatorValue, Judgement, Plan } from './types.ts'

const value = (year: number, number: number, territory = 'NO'): IndicatorValue => ({
  ...{ year, territory, status: 'value', value: number, cited: 'prøve' },
})
const judgement = (author: string): Judgement => ({
  ...{
    level: 'overall',
    verdict: 'mixed',
    reason: { nb: 'a', nn: 'b' },
    date: '2026-01-01',
    author,
    cited: '',
  },
})
const plan: Plan = {
  code: 'prove',
  title: { nb: 'Prøve', nn: 'Prøve' },
  period: { from: 2016, to: 2020 },
  source: '',
  goals: [
    {
      code: 'g',
      number: '1',
      title: { nb: 'G', nn: 'G' },
      indicators: ['i'],
      judgements: [judgement('før')],
    },
  ],
  indicators: [
    {
      ...{
        code: 'i',
        title: { nb: 'I', nn: 'I' },
        definition: { nb: 'd', nn: 'd' },
        from: 'other',
        unit: 'percent',
      },
      ...{ direction: 'up', baseYear: 2016, target: null, breaks: [] },
      values: [value(2016, 40), value(2018, 45), value(2018, 50, '11')],
    },
  ],
  lacking: [],
}

describe('what is entered over a plan', () => {
  it('stands in place of the same year and place, and comes between the others', () => {
    const { indicators } = withEntered(
      plan,
      [
        { indicator: 'i', value: value(2018, 46) },
        { indicator: 'i', value: value(2017, 41) },
        { indicator: 'gone', value: value(2017, 1) },
      ],
      [],
    )
    const told = indicators[0]!.values.map(({ year, territory, value }) => [year, territory, value])
    expect(told).toEqual([
      [2016, 'NO', 40],
      [2017, 'NO', 41],
      [2018, '11', 50],
      [2018, 'NO', 46],
    ])
    expect(plan.indicators[0]!.values).toHaveLength(3)
  })

  it('a judgement comes after those before it; nothing entered is the plan as it ships', () => {
    const judged = withEntered(plan, [], [{ goal: 'g', judgement: judgement('nå') }])
    expect(judged.goals[0]!.judgements.map(({ author }) => author)).toEqual(['før', 'nå'])
    expect(withEntered(plan, [], [])).toEqual(plan)
  })
})

describe('a value', () => {
  it('of a percentage is refused outside 0 to 100, of ten outside 0 to 10, of a count below 0', () => {
    fc.assert(
      fc.property(fc.double({ min: -1000, max: 1000, noNaN: true }), (number) => {
        const met = (unit: 'percent' | 'of_ten' | 'count') =>
          valueFaults({ unit }, value(2020, number)).map((one) => one.number)
        expect(met('percent')).toEqual(number < 0 || number > 100 ? [3220] : [])
        expect(met('of_ten')).toEqual(number < 0 || number > 10 ? [3220] : [])
        expect(met('count')).toEqual(number < 0 ? [3220] : [])
      }),
      { seed: 1, numRuns: 300 },
    )
  })

  it('lies within its own interval', () => {
    const around = (low: number, high: number) =>
      valueFaults({ unit: 'percent' }, { ...value(2020, 50), low, high }).map((one) => one.number)
    expect([around(45, 55), around(50, 50), around(51, 55), around(40, 101)]).toEqual([
      [],
      [],
      [3221],
      [3220],
    ])
    expect(valueFaults({ unit: 'days' }, { ...value(2020, 50), status: 'missing', value: null })).toEqual([])
  })
})
