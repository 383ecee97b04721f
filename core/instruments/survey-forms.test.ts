import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { loadInstruments } from '#rim/assets'
import { checkInstrument } from './check.ts'
import { codeBook } from './codebook.ts'
import { codeBookCsv, codeBookMarkdown } from './codebook-files.ts'
import { formOf, questionsOf } from './form.ts'
import { reach } from './reach.ts'
import { session } from './session.ts'
import { answersInWords, isYesTo, printedAnswers, routing, tabled } from './test-survey.ts'
import { printedForm } from './test-survey-texts.ts'
import type { Answer, Answers, Instrument, InstrumentText } from './types.ts'

const versions = loadInstruments('brukertilfredshet')
const [, , form] = versions as [Instrument, Instrument, Instrument]
const questions = questionsOf(form)
const byNumber = new Map(questions.map((question) => [question.number, question]))
const numberOf = (number: string) => byNumber.get(number)!

describe.each(versions.map((version) => [version.id, version] as const))('%s', (_, version) => {
  it('passes every check, in three languages', () => {
    expect(version.languages).toEqual(['nb', 'nn', 'en'])
    expect(checkInstrument(version, versions)).toEqual([])
  })
  it('fails the check once for every text that lacks its English, wherever it stands', () => {
    const bare = structuredClone(version)
    const texts = localTexts(bare)
    expect(texts.length).toBeGreaterThan(100)
    for (const text of texts) text.en = ' '
    const numbers = checkInstrument(bare, versions).map(({ number }) => number)
    expect(numbers).toEqual(texts.map(() => 1011))
  })
  it('demands nothing: who answers is anonymous and free to leave anything', () => {
    for (const question of questionsOf(version)) {
      expect(question, question.code).toMatchObject({
        required: false,
        allowsUnknown: false,
        allowsRefused: true,
      })
    }
    expect(session(version, {})).toMatchObject({ complete: true, problems: [] })
  })
  it('says of nynorsk and English that they are our translations', () => {
    const origins = textsOf(version).map(({ origin }) => `${origin.nn} ${origin.en}`)
    expect(new Set(origins)).toEqual(new Set(['translated translated']))
  })
  it('writes choices in each language apart from each other', () => {
    for (const question of questionsOf(version)) {
      if (!('choices' in question)) continue
      for (const language of ['nb', 'nn', 'en'] as const) {
        const labels = question.choices.map(({ label }) => label[language])
        expect(new Set(labels).size, `${question.code} ${language}`).toBe(labels.length)
      }
    }
  })
})

function textsOf(value: unknown): InstrumentText[] {
  if (typeof value !== 'object' || value === null) return []
  return 'origin' in value ? [value as InstrumentText] : Object.values(value).flatMap(textsOf)
}

/** Every text, also of notes, which say nothing of their origin. */
function localTexts(value: unknown): Record<'nb' | 'nn' | 'en', string>[] {
  if (typeof value !== 'object' || value === null) return []
  if ('nb' in value) return [value as Record<'nb' | 'nn' | 'en', string>]
  return Object.values(value).flatMap(localTexts)
}

describe('the form of 2021', () => {
  it('is the printed one, line by line', () => {
    const lines = form.sections.flatMap((section) => [
      `# ${section.title.nb}`,
      ...section.questions.flatMap((question) => {
        const block = section.blocks?.find((one) => one.questions[0] === question.code)
        const line = `${question.number} ${question.text.nb}`
        return block ? [`${block.number} > ${block.lead.nb}`, line] : [line]
      }),
    ])
    expect([...lines, form.closing!.nb]).toEqual(printedForm.split('\n'))
  })
  it('is carried over exactly, but for our own last heading', () => {
    const ours = textsOf(form.sections).filter(({ origin }) => origin.nb !== 'printed')
    expect(ours.map(({ nb }) => nb)).toEqual(['Til slutt'])
    expect(form.title.origin.nb).toBe('printed')
  })
  it('has the printed answers to every question, and puts beside the scale what is taken out', () => {
    const answers = Object.fromEntries(
      questions.map((question) => [question.number, answersInWords(question)]),
    )
    expect(answers).toEqual(printedAnswers)
  })
  it('has the questions of the 50 tables, in their order and by their titles', () => {
    expect(tabled).toHaveLength(50)
    const numbers = new Set(tabled.map(([number]) => number))
    const own = questions.filter(({ number }) => numbers.has(number))
    expect(own.map(({ number, title, text }) => [number, (title ?? text).nb])).toEqual(tabled)
  })
  it('gives each item of a block that is half a sentence its whole question, in every language', () => {
    for (const { code, text, title } of questions) {
      for (const language of ['nb', 'nn', 'en'] as const) {
        if (!text[language]!.startsWith('…')) continue
        const item = text[language]!.replace(/^… /, '')
        expect(title?.[language]?.endsWith(item), `${code} ${language}`).toBe(true)
      }
    }
  })
  it('has several answers in 5, 10 and 27, numbers in 2 and words in 11 and 28; one answer otherwise', () => {
    const types = Object.fromEntries(questions.map(({ number, type }) => [number, type]))
    const others = Object.entries(types).filter(([, type]) => type !== 'choice')
    expect(Object.fromEntries(others)).toEqual({
      2: 'integer',
      5: 'multi',
      10: 'multi',
      11: 'text',
      27: 'multi',
      28: 'text',
    })
  })
  it('has room for all answers, also in the widest letters, in a draft of 8 KiB with half a KiB to spare', () => {
    const fullest: Record<string, Answer> = {}
    for (const question of questions) {
      const { code } = question
      if (question.type === 'integer') fullest[code] = question.max
      else if (question.type === 'text') fullest[code] = '😀'.repeat(question.longest)
      else if (question.type === 'multi') fullest[code] = question.choices.map((choice) => choice.code)
      else fullest[code] = question.choices.map((choice) => choice.code).sort(byLength)[0]!
    }
    const { problems } = session(form, { ...fullest, ...yesToAll })
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(new TextEncoder().encode(JSON.stringify(fullest)).length).toBeLessThan(8192 - 512)
  })
})

const byLength = (a: string, b: string): number => b.length - a.length
const yesToAll: Answers = Object.fromEntries(routing.map(([number]) => [numberOf(number).code, 'yes']))

describe('routing', () => {
  it.each(routing)('asks what follows %s of those who say yes, and of nobody else', (decides, asked) => {
    const { code } = numberOf(decides)
    const follow = asked.map((number) => numberOf(number))
    for (const question of follow) expect(isYesTo(question.askedWhen, code), question.code).toBe(true)
    const states = (answers: Answers) =>
      follow.map((question) => session(form, answers).states.get(question.code)!.state)
    const every = (state: string) => follow.map(() => state)
    expect(states({ [code]: 'yes' })).toEqual(every('asked'))
    expect(states({ [code]: 'no' })).toEqual(every('notAsked'))
    if (decides !== '6') expect(states({ [code]: 'dont_know' })).toEqual(every('notAsked'))
    expect(states({ [code]: { missing: 'refused' } })).toEqual(every('notAsked'))
    expect(states({})).toEqual(every('pending'))
  })
  it('asks all other questions of everybody', () => {
    const follow = new Set(routing.flatMap(([, asked]) => asked))
    const routed = questions.filter(({ askedWhen }) => askedWhen).map(({ number }) => number)
    expect(routed).toEqual(questions.map(({ number }) => number).filter((number) => follow.has(number)))
  })
  it('tells of answers that the arrow passes by, as they may come on paper, and refuses nothing', () => {
    const { problems, complete, answers } = session(form, { has_children: 'no', care_for_children: 'daily' })
    expect(problems).toMatchObject([{ number: 1050, severity: 'warning', questions: ['care_for_children'] }])
    expect(complete).toBe(true)
    expect(answers.care_for_children).toEqual({ missing: 'notAsked' })
  })
})

describe('rules', () => {
  const told = (answers: Answers) =>
    session(form, answers).problems.map(({ number, severity }) => `${number} ${severity}`)
  it('are this family’s own, and none of them stops an answer', () => {
    expect(form.rules.map(({ number }) => number)).toEqual([1200, 1201, 1202, 1203, 1204, 1205])
    expect(form.rules.filter(({ severity }) => severity === 'error')).toEqual([])
    const others = new Set(loadInstruments().flatMap(({ rules }) => rules.map(({ number }) => number)))
    expect(form.rules.filter(({ number }) => others.has(number))).toEqual([])
  })
  it.each([
    [{ substances: ['alcohol', 'none_used'] }, ['1200 warning']],
    [{ substances: ['none_used'] }, []],
    [{ substances: ['alcohol', 'cannabis'] }, []],
    [{ daily_activity: ['full_time', 'unemployed'] }, ['1201 warning']],
    [{ daily_activity: ['part_time', 'unemployed'] }, []],
    [{ daily_activity: ['full_time', 'disability_benefit'] }, []],
    [{ birth_year: 2004 }, ['1202 warning']],
    [{ birth_year: 2003 }, []],
    [{ birth_year: 1920 }, ['1203 warning']],
    [{ birth_year: 1921 }, []],
    [{ satisfied_with_service: 'large_extent' }, ['1204 info']],
    [{ satisfied_with_service: 'no_answer' }, []],
    [{ satisfied_with_service: 'large_extent', service_of_form: 'NAV' }, []],
    [{ has_children: 'no', talks_about_children: 'not_at_all' }, ['1205 info']],
    [{ has_children: 'no', talks_about_children: 'not_applicable' }, []],
    [{ has_children: 'yes', talks_about_children: 'not_at_all' }, []],
  ] satisfies [Answers, string[]][])('of %j tell %j', (answers, expected) => {
    expect(told(answers)).toEqual(expected)
    expect(session(form, answers).complete).toBe(true)
  })
  it('can each be broken, by answers that are found', () => {
    for (const rule of form.rules) {
      const found = reach(formOf(form), rule.brokenWhen)
      expect(found.verdict, String(rule.number)).toBe('reachable')
      if (found.verdict !== 'reachable') continue
      expect(told(found.answers).some((one) => one.startsWith(String(rule.number)))).toBe(true)
    }
  })
  it('say nothing of a person who is under 18 but that they are not of the target group', () => {
    const included = (birth_year: number) => session(form, { birth_year })
    expect(included(2004)).toMatchObject({ included: false, complete: true })
    expect(included(2003).included).toBe(true)
    expect(session(form, {}).included).toBe('undetermined')
  })
})

describe('the code book', () => {
  const variable = (code: string) => codeBook(form, 'en').variables.find((one) => one.code === code)!
  it('has the questions that are answered in words', () => {
    expect(variable('open_comment')).toMatchObject({ type: 'text', choices: [], range: null })
    const markdown = codeBookMarkdown(form, 'nb')
    expect(markdown).toContain('### 28 Er det noe du har lyst å fortelle angående hjelpen du har fått?')
    expect(markdown).toContain('- Type: fritekst')
    const rows: Record<string, string>[] = parse(codeBookCsv(form, 'nb'), { columns: true })
    expect(rows.filter(({ type }) => type === 'text').map(({ code }) => code)).toEqual([
      'service_of_form',
      'open_comment',
    ])
  })
  it('calls the items of a block by their whole questions', () => {
    expect(variable('help_find_home').text).toBe('Have the services given you practical help to find a home?')
  })
  it('tells what is taken out before percentages', () => {
    expect(variable('relatives_involved').apart).toEqual(['dont_know', 'not_applicable'])
    expect(variable('sex').apart).toBeUndefined()
    expect(codeBookMarkdown(form, 'nn')).toContain(
      '- Blir tekne ut før prosentane: «Veit ikkje», «Ikkje aktuelt»',
    )
  })
  it('says of the English that it is translated, where the bokmål is printed', () => {
    expect(variable('sex')).toMatchObject({
      origin: 'translated',
      choiceOrigins: { other: 'translated' },
      askedWhen: null,
    })
    expect(codeBook(form, 'nb').variables[0]).toMatchObject({ origin: 'printed' })
    expect(variable('plan_satisfied').askedWhen).toBe('19 is «Yes»')
  })
})
