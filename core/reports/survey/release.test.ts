import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Decision, policies, type SafeFrequencyTable, type SafeValue } from '#core/disclosure'
import { ProblemError } from '#core/foundation'
import { auditRelease, packRelease, unpackRelease } from '#core/releases'
import type { SurveyAnswer } from '#core/survey'
import { loadInstruments, loadLinearSolver } from '#rim/assets'
import { breadths, smallestGrouped } from './breadth.ts'
import { allOrNothing } from './comments.ts'
import { releaseSurvey, type SurveyRelease, surveyReleaseOf, surveyTables } from './release.ts'
import { groupColumn, knownColumn, placeColumn, regionColumn, type SurveyTables } from './tables.ts'
import { jointAttack } from './test-joint-attack.ts'
import { formOf, randomAnswers, waveOf } from './test-waves.ts'

const solver = await loadLinearSolver()
const whole = loadInstruments('brukertilfredshet').find(({ id }) => id === 'brukertilfredshet@2021.1')!
const form = formOf(whole, ['sex', 'gets_needed_help', 'has_individual_plan', 'plan_satisfied'])
const questions = ['gets_needed_help', 'has_individual_plan', 'plan_satisfied']

/** All tables, however few the answers: the form is short, and the waves of the proofs must be small. */
const decided = (
  answers: readonly SurveyAnswer[],
  policy = policies.default,
  earlier: readonly Decision[] = [],
  tried = breadths,
): SurveyRelease => releaseSurvey(waveOf(form, answers), policy, solver, earlier, tried)
const many = (times: number, participant: string | null, answers: SurveyAnswer['answers']): SurveyAnswer[] =>
  Array.from({ length: times }, () => ({ participant, channel: null, service: null, answers }))
const number = (value: SafeValue | undefined): number | null =>
  value && 'value' in value ? value.value : null
const at = (table: SafeFrequencyTable, row: string, column: string): SafeValue | undefined =>
  table.cells[table.rows.findIndex(({ code }) => code === row)]?.[
    table.columns.findIndex(({ code }) => code === column)
  ]?.count
const base = (table: SafeFrequencyTable, column: string): SafeValue | undefined =>
  table.columns.find(({ code }) => code === column)?.base

describe('waves of a few people', () => {
  const waves = fc.record({
    people: fc.integer({ min: 30, max: 120 }),
    seed: fc.integer({ min: 1, max: 9999 }),
  })

  test('no auditor finds a small number, in whole numbers of people', () => {
    fc.assert(
      fc.property(waves, ({ people, seed }) => {
        const { decision } = decided(randomAnswers(people, seed))
        const found = auditRelease(decision, solver, true)
        expect(found.exposed).toEqual([])
        expect(found.unresolved).toBe(0)
      }),
      { seed: 1, numRuns: 6 },
    )
  })

  test('nor does somebody who knows nothing of the program and all of the form', () => {
    fc.assert(
      fc.property(waves, ({ people, seed }) => {
        const answers = randomAnswers(people, seed)
        const found = jointAttack(surveyTables(decided(answers)), answers, solver)
        expect(found.filter(({ low, high }) => high - low < 1)).toEqual([])
      }),
      { seed: 2, numRuns: 2 },
    )
  })

  test('the attack finds what is printed without protection', () => {
    const answers = randomAnswers(60, 5)
    const found = jointAttack(surveyTables(decided(answers, policies['as-published-2021'])), answers, solver)
    expect(found.filter(({ low, high }) => low === high).length).toBeGreaterThan(0)
  })
})

describe('tables of one wave', () => {
  const answers = [
    ...many(12, '1101', {
      gets_needed_help: 'large_extent',
      sex: 'female',
      has_individual_plan: 'yes',
      plan_satisfied: 'some_extent',
    }),
    ...many(9, '1102', { gets_needed_help: 'small_extent', sex: 'male', has_individual_plan: 'no' }),
    ...many(20, '030101', { gets_needed_help: 'some_extent', sex: 'male', has_individual_plan: 'no' }),
    ...many(15, '030102', {
      gets_needed_help: 'large_extent',
      sex: 'female',
      has_individual_plan: 'yes',
      plan_satisfied: 'large_extent',
    }),
    ...many(6, null, { gets_needed_help: 'not_at_all' }),
  ]
  const release = decided(answers)
  const tables = surveyTables(release)

  test('have a column for a place with ten answers, and for a city of two districts, and none for one with nine', () => {
    expect(tables.hasPlace(placeColumn('1101'))).toBe(true)
    expect(tables.hasPlace(placeColumn('0301'))).toBe(true)
    expect(tables.hasPlace(placeColumn('1102'))).toBe(false)
    expect(tables.ownPlaces.map((place) => place.number)).toEqual(['1101', '030101', '030102', '0301'])
    expect(number(base(tables.answers(), placeColumn('0301')))).toBe(35)
    expect(number(base(tables.answers(), regionColumn('north')))).toBe(21)
    expect(number(base(tables.answers(), 'all'))).toBe(62)
  })

  test('count as by hand, and those without a place stand in no place', () => {
    const all = surveyTables(decided(answers, policies['as-published-2021']))
    const help = all.places('gets_needed_help')
    expect(number(at(help, 'middle', placeColumn('030101')))).toBe(20)
    expect(number(at(help, 'high', placeColumn('0301')))).toBe(15)
    expect(number(at(help, 'low', 'all'))).toBe(15)
    expect(number(at(help, 'low', groupColumn('size', 'medium')))).toBe(9)
  })

  test('ask nobody without a plan of it, and say so', () => {
    const satisfied = tables.groups('plan_satisfied')
    expect(number(base(satisfied, groupColumn('plan', 'no')))).toBe(0)
    expect(number(base(satisfied, groupColumn('plan', 'yes')))).toBe(27)
    expect(number(at(tables.groups('has_individual_plan'), 'yes', 'all'))).toBe(27)
  })

  test('are the same from a decision that was kept, and refuse that of other answers', () => {
    const facts = {
      name: 'country',
      round: '2021',
      synthetic: true,
      made: '2021-05-01',
      reason: '-',
      besides: [],
    }
    const kept = unpackRelease(packRelease({ facts, decision: release.decision })).decision
    const again = surveyTables(surveyReleaseOf(waveOf(form, answers), kept))
    for (const question of questions) expect(again.places(question)).toEqual(tables.places(question))
    const other = surveyTables(surveyReleaseOf(waveOf(form, answers.slice(1)), kept))
    expect(() => other.groups('gets_needed_help')).toThrow(ProblemError)
  })

  test('decided once more, after somebody was added, do not tell what she answered', () => {
    const first = decided(randomAnswers(80, 21))
    const added = [
      ...randomAnswers(80, 21),
      ...many(1, '1101', { gets_needed_help: 'not_at_all', sex: 'female' }),
    ]
    const second = decided(added, policies.default, [first.decision])
    const [before, after] = [surveyTables(first), surveyTables(second)].map((one) =>
      one.groups('gets_needed_help'),
    )
    const moved = before!.rows.flatMap((row) => {
      const [then, now] = [number(at(before!, row.code, 'all')), number(at(after!, row.code, 'all'))]
      return then === null || now === null ? [] : [now - then]
    })
    expect(moved.filter((by) => by !== 0)).toEqual([])
  })

  test('refuse answers of a place that did not take part', () => {
    expect(() => decided(many(3, '9999', { sex: 'male' }))).toThrow(RangeError)
  })
})

test('those who ticked an answer that no group has, as another sex, do not follow from everybody less the known', () => {
  const answers = randomAnswers(200, 12).map((one, at): SurveyAnswer => {
    const sex = at < 7 ? 'other' : at % 2 === 0 ? 'female' : 'male'
    return { ...one, answers: { ...one.answers, sex } }
  })
  const tables = surveyTables(decided(answers))
  const few = (table: SafeFrequencyTable, of: (column: string) => number | null): boolean => {
    const [all, known] = [of('all'), of(knownColumn('sex'))]
    expect(table.columns.some(({ code }) => code === knownColumn('sex'))).toBe(true)
    return all !== null && known !== null && all - known >= 1 && all - known <= 4
  }
  const told = questions.flatMap((question) => {
    const table = tables.groups(question)
    return [
      few(table, (column) => number(base(table, column))),
      ...table.rows.map(({ code }) => few(table, (column) => number(at(table, code, column)))),
    ]
  })
  expect(told).not.toContain(true)
})

describe('waves of few answers', () => {
  const told = (tables: SurveyTables, column: string): number =>
    tables.questions.filter(({ code }) => number(base(tables.groups(code), column)) !== null).length

  test('have no tables by group or place, and everybody’s all the same', () => {
    const answers = randomAnswers(smallestGrouped - 1, 4)
    const tables = surveyTables(releaseSurvey(waveOf(form, answers), policies.default, solver))
    expect(tables.ownPlaces).toEqual([])
    expect(tables.hasPlace(placeColumn('1101'))).toBe(false)
    expect(told(tables, 'sex:female') + told(tables, 'size:small')).toBe(0)
    expect(told(tables, 'all')).toBe(questions.length)
    const more = surveyTables(
      releaseSurvey(waveOf(form, randomAnswers(smallestGrouped, 4)), policies.default, solver),
    )
    expect(more.ownPlaces.length).toBeGreaterThan(0)
    expect(told(more, 'sex:female')).toBeGreaterThan(0)
  })

  test('are decided with the whole form, and nothing is left unprotected', () => {
    for (const people of [9, 12, 25]) {
      const { decision } = releaseSurvey(
        waveOf(whole, randomAnswers(people, people)),
        policies.default,
        solver,
      )
      expect(auditRelease(decision, solver).exposed).toEqual([])
      expect(decision.counts.unresolved).toBe(0)
    }
  })

  test('are kept and read again as they were decided', () => {
    const made = releaseSurvey(waveOf(form, randomAnswers(40, 3)), policies.default, solver)
    const facts = { name: 'x', round: '2021', synthetic: true, made: '2021-05-01', reason: '-', besides: [] }
    const { decision } = unpackRelease(packRelease({ facts, decision: made.decision }))
    const kept = surveyTables(surveyReleaseOf(made, decision))
    for (const question of questions) {
      expect(kept.groups(question)).toEqual(surveyTables(made).groups(question))
    }
  })

  test('what was told when there were fewer is told still, and what is new beside it does not give it away', () => {
    const all = randomAnswers(120, 6)
    const first = releaseSurvey(waveOf(form, all.slice(0, 95)), policies.default, solver)
    const second = releaseSurvey(waveOf(form, all), policies.default, solver, [first.decision])
    expect(second.decision.counts.unresolved).toBe(0)
    expect(auditRelease(second.decision, solver).exposed).toEqual([])
  })
})

test('comments that cannot all be protected are told in no number', () => {
  const { decision } = decided(randomAnswers(60, 5))
  expect(allOrNothing(decision)).toBe(decision)
  const closed = allOrNothing({ ...decision, counts: { ...decision.counts, unresolved: 1 } })
  expect(closed.counts.hidden.every((one) => one === 1)).toBe(true)
})

test('a decision that could not protect all makes no table', () => {
  const made = decided(randomAnswers(60, 5))
  const failed = { ...made.decision, counts: { ...made.decision.counts, unresolved: 1 } }
  expect(() => surveyTables({ ...made, decision: failed })).toThrow(ProblemError)
})

test('what is shown adds up, in every table', () => {
  const tables: SurveyTables = surveyTables(decided(randomAnswers(150, 8)))
  let checked = 0
  for (const question of questions) {
    const table = tables.groups(question)
    for (const [column, { code }] of table.columns.entries()) {
      const counts = table.cells.map((row) => number(row[column]!.count))
      const all = number(base(table, code))
      if (all === null || counts.includes(null)) continue
      expect(counts.reduce<number>((sum, count) => sum + count!, 0)).toBe(all)
      checked++
    }
    for (const row of table.rows) {
      const parts = ['female', 'male'].map((sex) => number(at(table, row.code, groupColumn('sex', sex))))
      const known = number(at(table, row.code, knownColumn('sex')))
      if (known === null || parts.includes(null)) continue
      expect(parts[0]! + parts[1]!).toBe(known)
      checked++
    }
  }
  expect(checked).toBeGreaterThan(20)
})
