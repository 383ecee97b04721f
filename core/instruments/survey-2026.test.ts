import { describe, expect, it } from 'vitest'
import { loadInstruments } from '#rim/assets'
import { diffInstruments } from './diff.ts'
import { questionOf, questionsOf } from './form.ts'
import { mapAnswers } from './mapping.ts'
import { session } from './session.ts'
import { isYesTo, routing } from './test-survey.ts'
import { printedForm } from './test-survey-texts.ts'
import { seriesBetween } from './time-series.ts'
import type { Answer, Answers, Instrument } from './types.ts'

const versions = loadInstruments('brukertilfredshet')
const [of2017, , of2021, form] = versions as [Instrument, Instrument, Instrument, Instrument]
const pandemic = 'help_in_pandemic'

/** The older form by the two changes that are to have been made, in a second way: years moved by five, one question gone. */
function moved(
  older: Instrument,
): Pick<Instrument, 'title' | 'closing' | 'sections' | 'rules' | 'inclusion'> {
  const years = <T>(value: T): T => JSON.parse(JSON.stringify(value), later)
  const sections = older.sections.map((section) => ({
    ...section,
    questions: section.questions
      .filter(({ code }) => code !== pandemic)
      .map((question) => (question.code === 'birth_year' ? { ...question, max: 2026 } : question)),
    ...(section.blocks && {
      blocks: section.blocks.map((block) => ({
        ...block,
        questions: block.questions.filter((code) => code !== pandemic),
      })),
    }),
  }))
  const { title, closing } = older
  return {
    title,
    ...(closing && { closing }),
    sections,
    rules: years(older.rules),
    inclusion: years(older.inclusion),
  }
}
const later = (key: string, value: unknown): unknown =>
  key === 'value' && typeof value === 'number' ? value + 5 : value

describe('the form of 2026', () => {
  it('is the one of 2021 but for the years and the pandemic, origins and all', () => {
    const { title, closing, sections, rules, inclusion } = form
    expect({ title, closing, sections, rules, inclusion }).toEqual(moved(of2021))
    expect([form.rounds, form.languages]).toEqual([['2026'], ['nb', 'nn', 'en']])
  })
  it('is the printed one, line by line, without the line about the pandemic', () => {
    const lines = form.sections.flatMap((section) => [
      `# ${section.title.nb}`,
      ...section.questions.flatMap((question) => {
        const block = section.blocks?.find((one) => one.questions[0] === question.code)
        const line = `${question.number} ${question.text.nb}`
        return block ? [`${block.number} > ${block.lead.nb}`, line] : [line]
      }),
    ])
    const printed = printedForm.split('\n').filter((line) => !line.startsWith('13_1 '))
    expect([...lines, form.closing!.nb]).toEqual(printed)
    expect(JSON.stringify([form.sections, form.rules])).not.toMatch(/pandemi/i)
  })
  it('routes as before, and demands nothing', () => {
    for (const [decides, asked] of routing) {
      const { code } = questionsOf(form).find(({ number }) => number === decides)!
      for (const number of asked) {
        const question = questionsOf(form).find((one) => one.number === number)!
        expect(isYesTo(question.askedWhen, code), number).toBe(true)
        const stateOf = (answer: Answer) => session(form, { [code]: answer }).states.get(question.code)!.state
        expect([stateOf('yes'), stateOf('no')]).toEqual(['asked', 'notAsked'])
      }
    }
    expect(session(form, {})).toMatchObject({ complete: true, problems: [] })
  })
  it.each([
    [{ birth_year: 2009 }, ['1202 warning'], false],
    [{ birth_year: 2008 }, [], true],
    [{ birth_year: 1926 }, [], true],
    [{ birth_year: 1925 }, ['1203 warning'], true],
    [{ birth_year: 2026 }, ['1202 warning'], false],
    [{ birth_year: 2027 }, ['1046 error', '1202 warning'], false],
    [{}, [], 'undetermined'],
  ] satisfies [Answers, string[], boolean | string][])('of %j tells %j', (answers, told, included) => {
    const read = session(form, answers)
    expect(read.problems.map(({ number, severity }) => `${number} ${severity}`)).toEqual(told)
    expect(read.included).toBe(included)
  })
  it('says what is changed, and that it has not been piloted', () => {
    const [first] = form.notes
    const last = form.notes.at(-1)!
    expect(first!.nb).toContain('Lik 2021.1, med to unntak')
    expect(first!.nn).toContain('koronapandemien (13_1) er teke ut')
    expect(first!.en).toContain('rules 1202 and 1203')
    expect([last.nb, last.nn]).toEqual([
      expect.stringContaining('er ikke prøvd ut'),
      expect.stringContaining('er ikkje prøvd ut'),
    ])
    expect(last.en).toContain('has not been piloted')
  })
})

describe('from 2021 to 2026', () => {
  it('every question goes on but the one about the pandemic', () => {
    const steps = seriesBetween(of2021, form, versions)
    const others = [...steps].filter(([, { kind }]) => kind !== 'same')
    expect(others.map(([code, { kind }]) => `${code} ${kind}`)).toEqual([
      'birth_year recoded',
      `${pandemic} ended`,
    ])
    expect(steps.get(pandemic)!.note!.nb).toContain('bare stilt i 2021')
    expect(seriesBetween(of2017, form, versions).get('help_when_needed')!.kind).toBe('same')
  })
  it('nothing else is found to differ', () => {
    const { questions, changed, rules, inclusion } = diffInstruments(of2021, form)
    expect(questions).toEqual({ added: [], removed: [pandemic], changed: ['birth_year'] })
    expect(changed).toMatchObject([{ question: 'birth_year', changes: ['range'] }])
    expect(rules).toEqual({ added: [], removed: [], changed: [1202, 1203] })
    expect(inclusion).toEqual({ added: [], removed: [], changed: ['adult'] })
  })
  it('answers stay as they were given', () => {
    const carried = (given: Answers) => mapAnswers(session(of2021, given).answers, of2021, form)
    const kept = { birth_year: 1975, help_over_3_years: 'worse', services_received: ['nav'] }
    const after = carried({ ...kept, [pandemic]: 'better' })
    expect(after).toMatchObject(kept)
    expect(after).not.toHaveProperty(pandemic)
    expect(carried({}).birth_year).toEqual({ missing: 'blank' })
    expect(carried({ birth_year: { missing: 'refused' } }).birth_year).toEqual({ missing: 'refused' })
  })
  it('a number is carried no further than the newer question takes it', () => {
    // a form declared the other way round, which could not hold all years
    const { entries } = form.mapping!
    const narrower: Instrument = { ...of2021, mapping: { from: form.id, entries } }
    const yearOf = (birth_year: number) => mapAnswers({ birth_year }, form, narrower).birth_year
    expect([yearOf(2021), yearOf(2024)]).toEqual([2021, { missing: 'notAsked' }])
    expect(questionOf(narrower, 'birth_year')).toMatchObject({ max: 2021 })
  })
})
