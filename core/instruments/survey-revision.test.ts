import { describe, expect, it } from 'vitest'
import { canonicalHash } from '#core/foundation'
import { loadInstruments } from '#rim/assets'
import { isSameAnswered } from './check-mapping.ts'
import { questionOf, questionsOf } from './form.ts'
import { applyRevision } from './revision.ts'
import type { RevisionChange } from './revision-changes.ts'
import { added, changed } from './test-revision.ts'
import type { Instrument, Question } from './types.ts'

const versions = loadInstruments('brukertilfredshet')
const base = versions.at(-1)!
const revise = (...changes: RevisionChange[]) => applyRevision(base, changes, { version: '2027.1', versions })
const numbers = (...changes: RevisionChange[]) => revise(...changes).problems.map(({ number }) => number)
const inAll = (text: string) => ({ nb: text, nn: `${text} på nynorsk`, en: `${text} in English` })
const inBoth = (text: string) => ({ nb: text, nn: `${text} på nynorsk` })
const fresh = { code: 'fresh', label: inAll('Frisk') }
const question = { ...added, text: inAll('Får du digital hjelp?'), choices: [fresh] }

describe('a new version of a form in three languages', () => {
  it('without changes is the same form, English and all', () => {
    const { instrument, problems } = revise()
    expect(problems).toEqual([])
    const content = ({ id, version, rounds, mapping, ...rest }: Instrument) => canonicalHash(rest)
    expect(content(instrument)).toBe(content(base))
    expect(instrument.languages).toEqual(['nb', 'nn', 'en'])
  })
  it.each<[string, RevisionChange, RevisionChange]>([
    [
      'a wording',
      changed('question-wording', { question: 'gets_needed_help', text: inBoth('Hva da?') }),
      changed('question-wording', { question: 'gets_needed_help', text: inAll('Hva da?') }),
    ],
    [
      'a help text',
      changed('question-wording', { question: 'education', help: inBoth('Det du har fullført.') }),
      changed('question-wording', { question: 'education', help: inAll('Det du har fullført.') }),
    ],
    [
      'a meaning',
      changed('question-wording', { question: 'education', newMeaning: inBoth('Noe annet.') }),
      changed('question-wording', { question: 'education', newMeaning: inAll('Noe annet.') }),
    ],
    [
      'a label',
      changed('choice-wording', { question: 'sex', choice: 'other', label: inBoth('Et annet') }),
      changed('choice-wording', { question: 'sex', choice: 'other', label: inAll('Et annet') }),
    ],
    [
      'a choice',
      changed('add-choice', {
        question: 'sex',
        choice: { ...fresh, label: inBoth('Frisk') },
        after: 'other',
      }),
      changed('add-choice', { question: 'sex', choice: fresh, after: 'other' }),
    ],
    [
      'a question',
      changed('add-question', {
        section: 'A',
        after: 'sex',
        question: { ...question, text: inBoth('Hva?') },
      }),
      changed('add-question', { section: 'A', after: 'sex', question }),
    ],
    [
      'a warning',
      changed('add-warning', {
        number: 1290,
        when: [{ question: 'sex', anyOf: ['male'] }],
        message: inBoth('Sikker?'),
      }),
      changed('add-warning', {
        number: 1290,
        when: [{ question: 'sex', anyOf: ['male'] }],
        message: inAll('Sikker?'),
      }),
    ],
  ])('refuses %s without English, and takes it with', (_, lacking, whole) => {
    const { problems } = revise(lacking)
    expect(problems.map(({ number, change }) => [number, change])).toEqual([[1074, lacking.id]])
    expect(problems[0]!.details).toEqual({ language: 'engelsk' })
    expect(numbers(whole)).toEqual([])
  })
  it('keeps the English that stands and what it is a translation of', () => {
    const { text } = questionOf(base, 'education')!
    const { instrument } = revise(
      changed('question-wording', {
        question: 'education',
        text: { nb: 'Utdanning?', nn: text.nn, en: text.en! },
      }),
    )
    expect(questionOf(instrument, 'education')!.text).toEqual({
      ...text,
      nb: 'Utdanning?',
      origin: { nb: 'printed', nn: 'translated', en: 'translated' },
    })
  })
  it('tells in English too what each change means for the series', () => {
    const { instrument, mapping } = revise(
      changed('retire-choice', { question: 'sex', choice: 'other', into: null }, 'one'),
      changed('add-choice', { question: 'education', choice: fresh, after: null }, 'two'),
      changed('retire-question', { question: 'open_comment' }, 'three'),
      changed('add-question', { section: 'A', after: 'sex', question }, 'four'),
    )
    const noteOf = (code: string) => mapping.entries.find((entry) => entry.question === code)?.note?.en
    expect(noteOf('sex')).toBe('“Other” is taken out from 2027.')
    expect(noteOf('education')).toBe('“Frisk in English” is a new choice from 2027.')
    expect(noteOf('open_comment')).toBe('Taken out in 2027.')
    expect(noteOf('digital_help')).toBe('A new question of 2027.')
    expect(instrument.notes[0]!.en).toContain('4 changes')
  })
})

describe('blocks and whole questions', () => {
  it('a new wording of an item wants the whole question anew', () => {
    const text = inAll('… å finne et sted å bo?')
    expect(numbers(changed('question-wording', { question: 'help_find_home', text }))).toEqual([1079])
    const title = inAll('Har du fått hjelp til å finne et sted å bo?')
    const { instrument, problems } = revise(
      changed('question-wording', { question: 'help_find_home', text, title }),
    )
    expect(problems).toEqual([])
    expect(questionOf(instrument, 'help_find_home')!.title).toMatchObject(title)
  })
  it('lose the question that is taken out, and go with their last', () => {
    const blocksOf = (...codes: string[]) =>
      revise(...codes.map((code) => changed('retire-question', { question: code }, code)))
    const one = blocksOf('help_find_home')
    expect(one.problems).toEqual([])
    const help = (instrument: Instrument) => instrument.sections.find(({ code }) => code === 'C')!.blocks!
    expect(help(one.instrument).find(({ number }) => number === '14')!.questions).toHaveLength(5)
    const last = blocksOf('treated_badly')
    expect(last.problems).toEqual([])
    expect(help(last.instrument).some(({ number }) => number === '23')).toBe(false)
  })
  it('do not let a question in between their own', () => {
    const between = changed('add-question', { section: 'C', after: 'help_find_home', question })
    expect(numbers(between)).toEqual([1092])
    const after = changed('add-question', { section: 'C', after: 'help_leisure', question })
    expect(numbers(after)).toEqual([])
    expect(questionsOf(revise(after).instrument)).toHaveLength(questionsOf(base).length + 1)
  })
})

describe('choices beside the scale', () => {
  it('are another thing than choices on it: a question that moves one is not the same', () => {
    const apart = changed('add-choice', {
      question: 'housing_satisfactory',
      choice: { ...fresh, apart: true },
      after: 'very_large_extent',
    })
    const { instrument, problems } = revise(apart)
    expect(problems).toEqual([])
    const found = questionOf(instrument, 'housing_satisfactory')!
    expect('choices' in found && found.choices.at(-1)).toMatchObject({ code: 'fresh', apart: true })
    const without = (question: Question): Question =>
      'choices' in question
        ? { ...question, choices: question.choices.map(({ apart: _, ...choice }) => choice) }
        : question
    const scale = questionOf(base, 'gets_needed_help')!
    expect(isSameAnswered(scale, scale)).toBe(true)
    expect(isSameAnswered(scale, without(scale))).toBe(false)
  })
})
