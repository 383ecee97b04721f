import { describe, expect, test } from 'vitest'
import { type Language, problemText } from '#core/foundation'
import { type Answers, type Instrument, questionsOf, type SessionProblem, session } from '#core/instruments'
import { problemLanguage, problemWords } from './problem-words.ts'
import { form } from './test-forms.ts'

const languages: readonly Language[] = ['nb', 'nn', 'en']

/** Problems of answers that are wrong in each way that answers can be. */
const wrong: readonly { readonly number: number; readonly form?: Instrument; readonly given: unknown }[] = [
  { number: 1040, given: { housing_2: 'green' } },
  { number: 1041, given: { housing: 3 } },
  { number: 1042, given: { lives_with: 'alone' } },
  { number: 1043, given: { age: 40.5 } },
  { number: 1044, given: { housing: 'purple' } },
  { number: 1045, given: { lives_with: ['alone', 'partner'] } },
  { number: 1046, given: { age: 7 } },
  { number: 1047, given: {} },
  { number: 1048, given: { housing: { missing: 'unknown' } } },
  { number: 1049, given: { housing: { missing: 'refused' } } },
  { number: 1050, given: { own_children: 'no', children_count: 2 } },
  { number: 1051, given: { housing: { missing: 'notAsked' } } },
  { number: 1012, form: broken('is', 'gone', 'yes'), given: {} },
  { number: 1013, form: broken('is', 'own_children', 'perhaps'), given: {} },
  { number: 1014, form: broken('has', 'own_children', 'yes'), given: {} },
  { number: 1015, form: broken('is', 'housing', 'green'), given: {} },
  { number: 1090, form: written(), given: { housing: 3 } },
  { number: 1091, form: written(), given: { housing: 'for langt' } },
]

/** The form with housing answered in own words, of five characters at most. */
function written(): Instrument {
  const sections = form.sections.map((section) => ({
    ...section,
    questions: section.questions.map((one) =>
      one.code === 'housing' ? { ...one, type: 'text' as const, lines: 1, longest: 5 } : one,
    ),
  }))
  return { ...form, sections }
}

/** The form with a condition of housing that is wrong, as in a file that nobody has checked. */
function broken(op: 'is' | 'has', question: string, value: string): Instrument {
  const sections = form.sections.map((section) => ({
    ...section,
    questions: section.questions.map((one) =>
      one.code === 'housing' ? { ...one, askedWhen: { op, question, value } } : one,
    ),
  }))
  return { ...form, sections }
}

const problemOf = (number: number, instrument: Instrument, given: unknown): SessionProblem => {
  const found = session(instrument, given as Answers).problems.find((one) => one.number === number)
  if (!found) throw new Error(`no problem ${number}`)
  return found
}

describe('every kind of problem that a session has', () => {
  test.each(wrong)(
    '$number is told by the question’s own text, in three languages',
    ({ number, form: other, given }) => {
      const instrument = other ?? form
      const met = problemOf(number, instrument, given)
      const texts = languages.map((language) => problemWords(met, instrument, language))
      expect(new Set(texts).size).toBe(3)
      for (const [at, text] of texts.entries()) {
        // not what is meant for those who look after the program: codes, and numbers of questions
        expect(text).not.toBe(problemText(met, languages[at]!))
        expect(text).not.toMatch(/[{}]|\([a-z_]+\)|undefined/)
        const question = questionsOf(instrument).find(({ code }) => code === met.questions[0])
        if (question) expect(text).toContain(languages[at] === 'nn' ? question.text.nn : question.text.nb)
        expect(problemLanguage(met, languages[at]!)).toBe(languages[at])
      }
    },
  )

  test('no other kinds come from a session: each kind that it can make is above', async () => {
    const { readFile } = await import('node:fs/promises')
    const files = ['session', 'answers', 'evaluate', 'conditions'].map((name) =>
      readFile(`core/instruments/${name}.ts`, 'utf8'),
    )
    const source = (await Promise.all(files)).join('\n')
    const used = new Set([...source.matchAll(/kinds\.(\w+)/g)].map(([, name]) => name))
    const catalogue = await readFile('core/instruments/problems.ts', 'utf8')
    const numbers = [...used].map((name) =>
      Number(new RegExp(`\\b${name}: kind\\(\\s*(\\d+)`).exec(catalogue)?.[1]),
    )
    expect(numbers.sort()).toEqual(wrong.map(({ number }) => number).sort())
  })
})

test('an exclusive choice is told by its label', () => {
  const met = problemOf(1045, form, { lives_with: ['alone', 'partner'] })
  expect(problemWords(met, form, 'nn')).toContain('«Åleine»')
  expect(problemWords(met, form, 'nn')).toContain('«Kven bur mottakaren saman med?»')
})

test('a number out of range is told with what was given and what may be', () => {
  expect(problemWords(problemOf(1046, form, { age: 7 }), form, 'nb')).toBe(
    'Svaret på «Hvor gammel er mottakeren?» er 7, men må være fra 16 til 110. Rett tallet.',
  )
})

test('a rule is told in its own text, which is Norwegian in the English pages', () => {
  const met = problemOf(1130, form, { age: 99 })
  const rule = form.rules.find(({ number }) => number === 1130)!
  expect(problemWords(met, form, 'nb')).toBe(rule.message.nb)
  expect(problemWords(met, form, 'nn')).toBe(rule.message.nn)
  expect(problemWords(met, form, 'en')).toBe(rule.message.nb)
  expect(languages.map((language) => problemLanguage(met, language))).toEqual(['nb', 'nn', 'nb'])
})
