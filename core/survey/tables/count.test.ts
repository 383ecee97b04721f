import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { choicesOf, questionsOf } from '#core/instruments'
import { loadInstruments } from '#rim/assets'
import { pointCounts, surveyCounts } from './count.ts'
import { everybody, publishedComparisons, publishedTables } from './published.ts'
import { tableQuestions } from './questions.ts'
import { type SurveyAnswer, surveyDataset } from './survey-dataset.ts'

const form = loadInstruments('brukertilfredshet').find(({ id }) => id === 'brukertilfredshet@2021.1')!
const questions = tableQuestions(form)
const places = new Map([
  ['s', { size: 'small', region: 'north' }],
  ['m', { size: 'medium', region: 'oslo' }],
  ['l', { size: null, region: null }],
] as const)
const dataset = (answers: readonly SurveyAnswer[]) =>
  surveyDataset(answers, { year: 2021, versions: [form], places, synthetic: true })
const answer = (answers: SurveyAnswer['answers'], participant: string | null = 's'): SurveyAnswer => ({
  participant,
  channel: null,
  service: null,
  answers,
})
const many = (count: number, answers: SurveyAnswer['answers'], participant?: string): SurveyAnswer[] =>
  Array.from({ length: count }, () => answer(answers, participant))
const tableOf = (answers: readonly SurveyAnswer[], code: string) =>
  publishedTables(
    dataset(answers),
    questions.filter((one) => one.code === code),
  )[0]!.table
const rowOf = (table: ReturnType<typeof tableOf>, variable: string, group: string) =>
  table.rows.find((row) => row.variable === variable && row.group === group)!

/** Who is in which group, written out once more from the report. */
const age = (born: unknown): number => 2021 - Number(born)
const isIn: Record<string, (one: SurveyAnswer) => boolean> = {
  'sex female': ({ answers }) => answers.sex === 'female',
  'sex male': ({ answers }) => answers.sex === 'male',
  'age to_25': ({ answers }) => age(answers.birth_year) <= 25,
  'age 26_35': ({ answers }) => age(answers.birth_year) >= 26 && age(answers.birth_year) <= 35,
  'age from_60': ({ answers }) => age(answers.birth_year) >= 60,
  'education primary': ({ answers }) =>
    answers.education === 'primary' || answers.education === 'lower_secondary',
  'education higher': ({ answers }) => answers.education === 'higher',
  'marital partner': ({ answers }) =>
    answers.marital_status === 'married' || answers.marital_status === 'cohabiting',
  'children yes': ({ answers }) => answers.has_children === 'yes',
  'care yes': ({ answers }) =>
    answers.has_children === 'yes' &&
    (answers.care_for_children === 'daily' || answers.care_for_children === 'part_time'),
  'daily job': ({ answers }) => ticked(answers.daily_activity, 'full_time', 'part_time'),
  'daily sick_or_assessment': ({ answers }) =>
    ticked(answers.daily_activity, 'sick_leave', 'work_assessment'),
  'plan no': ({ answers }) => answers.has_individual_plan === 'no',
  'lar yes': ({ answers }) => answers.in_lar === 'yes',
  'size small': ({ participant }) => participant === 's',
  'region south_east': ({ participant }) => participant === 'm',
  'region north': ({ participant }) => participant === 's',
}
const ticked = (given: unknown, ...codes: string[]): boolean =>
  Array.isArray(given) && given.some((code) => codes.includes(code))
const categoryOf: Record<string, Record<string, number>> = {
  gets_needed_help: { not_at_all: 0, small_extent: 0, some_extent: 1, large_extent: 2, very_large_extent: 2 },
  life_overall: { very_bad: 0, quite_bad: 0, neither: 1, quite_good: 2, very_good: 2 },
  help_over_3_years: { worse: 0, unchanged: 1, better: 2 },
  has_individual_plan: { yes: 0, no: 1, dont_know: 2 },
  treated_badly: { no: 0, once: 1, some_times: 1, many_times: 1 },
}

describe('surveyCounts', () => {
  const given = fc
    .record(
      Object.fromEntries(
        questionsOf(form).flatMap((question): [string, fc.Arbitrary<unknown>][] => {
          const codes = choicesOf(question).map(({ code }) => code)
          if (question.type === 'choice') return [[question.code, fc.constantFrom(...codes)]]
          if (question.type === 'multi') return [[question.code, fc.subarray(codes)]]
          return question.type === 'integer' ? [[question.code, fc.integer({ min: 1930, max: 2010 })]] : []
        }),
      ),
      { requiredKeys: [] },
    )
    .chain((answers) =>
      fc.constantFrom('s', 'm', 'l', null).map((participant) => answer(answers as never, participant)),
    )

  test('agrees with counting one by one', () => {
    fc.assert(
      fc.property(fc.array(given, { maxLength: 25 }), (answers) => {
        const counted = surveyCounts(dataset(answers), questions)
        for (const [code, categories] of Object.entries(categoryOf)) {
          const found = counted.find(({ question }) => question.code === code)!
          const count = (who: (one: SurveyAnswer) => boolean): number[] => {
            const counts = found.question.categories.map(() => 0)
            for (const one of answers) {
              const at = categories[String(one.answers[code])]
              if (at !== undefined && who(one)) counts[at]!++
            }
            return counts
          }
          expect(found.total).toEqual(count(() => true))
          for (const { variable, groups } of found.variables) {
            for (const [at, group] of variable.groups.entries()) {
              const who = isIn[`${variable.code} ${group.code}`]
              if (who) expect(groups[at]).toEqual(count(who))
            }
          }
        }
      }),
      { seed: 1, numRuns: 60 },
    )
  })

  test('points add up to categories', () => {
    fc.assert(
      fc.property(fc.array(given, { maxLength: 40 }), (answers) => {
        const data = dataset(answers)
        for (const { question, total } of surveyCounts(data, questions, [])) {
          const points = pointCounts(data, question)
          const sums = question.categories.map(({ choices }) =>
            question.points.reduce(
              (sum, { code }, at) => (choices.includes(code) ? sum + points[at]! : sum),
              0,
            ),
          )
          expect(sums).toEqual(total)
        }
      }),
      { seed: 2, numRuns: 10 },
    )
  })
})

describe('publishedTables', () => {
  test('50 tables of 39 rows, the last of everybody', () => {
    const tables = publishedTables(dataset([]), questions)
    expect(tables).toHaveLength(50)
    for (const { table } of tables) {
      expect(table.rows).toHaveLength(39)
      expect(table.rows.at(-1)).toMatchObject({ variable: everybody, group: everybody })
    }
  })

  test('nobody, one answer, and four: everything is suppressed; at five nothing of everybody is', () => {
    for (const count of [0, 1, 4]) {
      const rows = publishedTables(dataset(many(count, { gets_needed_help: 'not_at_all' })), questions)
      for (const { table } of rows) {
        for (const row of table.rows) expect(row).toMatchObject({ n: null, suppressed: true, cells: [] })
      }
    }
    const table = tableOf(many(5, { gets_needed_help: 'not_at_all' }), 'gets_needed_help')
    expect(table.rows.at(-1)).toMatchObject({ n: 5, suppressed: false })
    expect(rowOf(table, 'sex', 'female').n).toBeNull()
  })

  test('only what is in no category: nobody is in the base', () => {
    for (const answers of [{}, { gets_needed_help: 'not_applicable' }]) {
      const table = tableOf(many(50, { sex: 'female', ...answers }), 'gets_needed_help')
      for (const row of table.rows) expect(row.suppressed).toBe(true)
    }
    const asked = tableOf(
      many(50, { sex: 'female', has_individual_plan: 'dont_know' }),
      'has_individual_plan',
    )
    expect(rowOf(asked, 'sex', 'female').cells.map(({ percent }) => percent)).toEqual([0, 0, 100])
  })

  test('everybody in one group has no others to differ from', () => {
    const answers = [
      ...many(60, { sex: 'female', gets_needed_help: 'not_at_all' }),
      ...many(40, { sex: 'female', gets_needed_help: 'large_extent' }),
    ]
    const female = rowOf(tableOf(answers, 'gets_needed_help'), 'sex', 'female')
    expect(female.cells.map(({ percent, flag }) => [percent, flag])).toEqual([
      [60, null],
      [0, null],
      [40, null],
    ])
  })

  test('who is not known on a variable is not among the others of its groups; of several choices they are', () => {
    const low = { gets_needed_help: 'not_at_all' }
    const high = { gets_needed_help: 'very_large_extent' }
    const answers = [
      ...many(40, { sex: 'female', daily_activity: ['unemployed'], ...low }),
      ...many(40, { sex: 'male', daily_activity: ['unemployed'], ...low }),
      // neither known on sex nor on what they do
      ...many(400, high),
    ]
    const table = tableOf(answers, 'gets_needed_help')
    expect(rowOf(table, 'sex', 'female').cells.map(({ flag }) => flag)).toEqual([null, null, null])
    expect(rowOf(table, 'daily', 'unemployed').cells.map(({ flag }) => flag)).toEqual([
      'higher',
      null,
      'lower',
    ])
  })

  test('a follow-up question is counted among those it was asked of', () => {
    const answers = [
      ...many(10, { has_individual_plan: 'yes', plan_satisfied: 'large_extent' }),
      ...many(10, { has_individual_plan: 'no', plan_satisfied: 'not_at_all' }),
      ...many(10, { plan_satisfied: 'not_at_all' }),
    ]
    expect(tableOf(answers, 'plan_satisfied').rows.at(-1)).toMatchObject({ n: 10 })
  })

  test('ages turn with the year', () => {
    const born = (year: number) => many(6, { birth_year: year, gets_needed_help: 'some_extent' })
    const table = tableOf([...born(1996), ...born(1995), ...born(1962), ...born(1961)], 'gets_needed_help')
    const n = (group: string) => rowOf(table, 'age', group).n
    expect(['to_25', '26_35', '36_45', '46_59', 'from_60'].map(n)).toEqual([6, 6, null, 6, 6])
  })
})

describe('publishedComparisons', () => {
  const older = loadInstruments('brukertilfredshet').find(({ id }) => id === 'brukertilfredshet@2019.1')!
  const before = surveyDataset(
    [
      ...many(200, { gets_needed_help: 'not_at_all', plan_satisfied: 'does_not_have' }),
      ...many(100, { plan_satisfied: 'small_extent' }),
    ],
    { year: 2019, versions: [older], places, synthetic: true },
  )
  const now = dataset(many(50, { gets_needed_help: 'very_large_extent', has_individual_plan: 'yes' }))
  const compare = (sourceOf: (code: string) => string | undefined) =>
    publishedComparisons(
      { dataset: now, questions },
      { dataset: before, questions: tableQuestions(older) },
      sourceOf,
    )

  test('only what has a source with the same categories', () => {
    expect(compare(() => undefined)).toEqual([])
    expect(compare((code) => (code === 'has_individual_plan' ? 'gets_needed_help' : undefined))).toEqual([])
    expect(
      compare((code) => code).every(({ question }) => older.id && question.code !== 'life_overall'),
    ).toBe(true)
  })

  test('n, percentages and marks of both waves; who does not have the thing is in no base', () => {
    const found = new Map(compare((code) => code).map((one) => [one.question.code, one.comparison]))
    const help = found.get('gets_needed_help')!
    expect([help.n, help.nBefore, help.cells.map(({ flag }) => flag)]).toEqual([
      50,
      200,
      ['lower', null, 'higher'],
    ])
    expect(found.get('plan_satisfied')).toMatchObject({ n: null, nBefore: 100 })
  })
})
