import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Instrument, type Question, questionsOf } from '#core/instruments'
import { loadInstruments } from '#rim/assets'
import { consequencesOf, type FieldConsequence } from './consequences.ts'
import { standardTables } from './standard-tables.ts'

const versions = loadInstruments()
const version = (id: string): Instrument => versions.find((one) => one.id === `brukerplan@${id}`)!
const [of2015, of2018, of2019, of2020] = ['2015.1', '2018.1', '2019.1', '2020.1'].map(version) as [
  Instrument,
  Instrument,
  Instrument,
  Instrument,
]
const named = (fields: readonly FieldConsequence[], change: FieldConsequence['change']): string[] =>
  fields.filter((field) => field.change === change).map(({ question }) => question)

/** The form with one question made otherwise. */
const withQuestion = (
  form: Instrument,
  code: string,
  change: (question: Question) => Question,
): Instrument => ({
  ...form,
  id: 'brukerplan@2030.1',
  sections: form.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) => (question.code === code ? change(question) : question)),
  })),
  mapping: {
    from: form.id,
    entries: questionsOf(form).map((question) => ({ question: question.code, kind: 'same' })),
  },
})

describe('the consequences of a form', () => {
  it('after the one of 2019 are the substances without degree, and a series that breaks', () => {
    const { fields, rules, tables, grouping, inclusion } = consequencesOf(of2019, of2020, versions)
    expect(named(fields, 'new')).toEqual(['substances'])
    expect(named(fields, 'renumbered')).toEqual(['injecting', 'injecting_equipment'])
    expect(named(fields, 'dropped')).toHaveLength(7)
    expect(fields.find(({ question }) => question === 'substances')).toMatchObject({
      series: 'break',
      stored: named(fields, 'dropped'),
    })
    // what is dropped goes on in the new field, and is told as that is
    expect(new Set(fields.filter(({ change }) => change === 'dropped').map(({ series }) => series))).toEqual(
      new Set(['break']),
    )
    expect(rules.map(({ number, change }) => `${number} ${change}`)).toEqual([
      ...['1104 new', '1146 new', '1148 new'],
      ...['1105 dropped', '1147 dropped', '1149 dropped', '1150 dropped'],
    ])
    expect(tables.map(({ table }) => table)).toEqual(['substances_used'])
    expect([grouping, inclusion]).toEqual([[], []])
  })

  it('hold over several versions: what lies between is not forgotten', () => {
    const { fields } = consequencesOf(of2018, of2020, versions)
    const told = (code: string) => fields.find(({ question }) => question === code)
    expect(told('care_pathway')).toMatchObject({ change: 'new', series: 'new', stored: [] })
    expect(told('services_other')).toMatchObject({
      change: 'changed',
      parts: ['choices'],
      series: 'recoded',
      stored: ['services_other'],
    })
    expect(told('services_other')!.choices.added.map(({ nb }) => nb)).toEqual(['Verge'])
    expect(told('substances')).toMatchObject({ series: 'break' })
    const since2015 = consequencesOf(of2015, of2020, versions).fields
    expect(since2015.find(({ question }) => question === 'suicide_attempt_last_year')).toMatchObject({
      change: 'dropped',
      series: 'ended',
      stored: ['suicide_attempt_last_year'],
      note: { nb: expect.stringContaining('brutt') },
    })
  })

  it('of an older form are told without a word of series that nobody has declared', () => {
    const { fields } = consequencesOf(of2020, of2019, versions)
    expect(fields.find(({ question }) => question === 'substances')).toMatchObject({
      change: 'dropped',
      series: 'undeclared',
    })
    expect(named(fields, 'new')).toHaveLength(7)
  })

  it('are everything where there was no form before', () => {
    const all = consequencesOf(null, of2020, versions)
    expect(named(all.fields, 'new')).toEqual(questionsOf(of2020).map(({ code }) => code))
    expect(all.rules).toHaveLength(of2020.rules.length)
    expect(all.tables.length).toBe(standardTables.length)
    expect(all.from).toBeNull()
  })

  it('tell that every table may shift where the groups or those who belong are decided otherwise', () => {
    const worded = withQuestion(of2020, 'substance_use', (question) => ({
      ...question,
      help: { ...question.text, nb: 'Annen hjelp' },
    }))
    const told = consequencesOf(of2020, worded, [...versions, worded])
    expect(told.grouping).toEqual(['substance_use'])
    expect(told.fields.map(({ question, parts }) => [question, parts])).toEqual([['substance_use', ['help']]])
    expect(told.tables.map(({ table }) => table)).toEqual([
      ...['category', 'index_level', 'substance_use'],
      // whom it is asked hangs on the category
      'mental_duration',
    ])
    const [first] = of2020.inclusion
    const narrower = {
      ...of2020,
      id: 'brukerplan@2030.1',
      inclusion: [{ ...first!, condition: of2020.rules[0]!.brokenWhen }],
    }
    expect(consequencesOf(of2020, narrower, versions).inclusion).toContainEqual(first!.text)
  })

  it('tell of a field that only means something else', () => {
    const other: Instrument = {
      ...withQuestion(of2020, 'housing', (question) => question),
      mapping: {
        from: of2020.id,
        entries: questionsOf(of2020).map(({ code }) =>
          code === 'housing'
            ? {
                question: code,
                kind: 'recoded',
                sources: [code],
                breaksSeries: true,
                note: { nb: 'Ny.', nn: 'Ny.' },
              }
            : { question: code, kind: 'same' },
        ),
      },
    }
    expect(consequencesOf(of2020, other, [...versions, other]).fields).toMatchObject([
      { question: 'housing', change: 'changed', parts: [], series: 'break', note: { nb: 'Ny.' } },
    ])
  })

  it('are none between a form and itself, and name each field, rule and table once between any two', () => {
    for (const form of versions) {
      const { fields, rules, tables, grouping, inclusion } = consequencesOf(form, form, versions)
      expect([fields, rules, tables, grouping, inclusion]).toEqual([[], [], [], [], []])
    }
    const changes: ((question: Question) => Question)[] = [
      (question) => ({ ...question, number: `${question.number}x` }),
      (question) => ({ ...question, text: { ...question.text, nb: `${question.text.nb} (ny)` } }),
      (question) => ({ ...question, required: !question.required }),
      (question) => ({ ...question, askedWhen: { op: 'answered', question: 'sex' } }),
    ]
    fc.assert(
      fc.property(
        fc.constantFrom(...versions),
        fc.constantFrom(...versions),
        fc.array(fc.tuple(fc.nat(80), fc.constantFrom(...changes)), { maxLength: 5 }),
        (from, to, drawn) => {
          const codes = questionsOf(to).map(({ code }) => code)
          const changed = drawn.reduce(
            (form, [at, change]) => withQuestion(form, codes[at % codes.length]!, change),
            to,
          )
          const told = consequencesOf(from, changed, [...versions, changed])
          const once = (list: readonly (string | number)[]) => expect(new Set(list).size).toBe(list.length)
          once(told.fields.map(({ question }) => question))
          once(told.rules.map(({ number }) => number))
          once(told.tables.map(({ table }) => table))
          const touched = told.fields.filter(({ change }) => change !== 'renumbered')
          for (const { because } of told.tables) {
            expect(because.every((code) => touched.some(({ question }) => question === code))).toBe(true)
          }
        },
      ),
      { seed: 1, numRuns: 60 },
    )
  })
})
