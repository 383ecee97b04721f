import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { loadInstruments } from '#rim/assets'
import { type CodeBookVariable, codeBook } from './codebook.ts'
import { codeBookCsv, codeBookMarkdown } from './codebook-files.ts'
import { questionsOf } from './form.ts'

const instruments = loadInstruments()
const form = instruments.find(({ id }) => id === 'brukerplan@2020.1')!
const derived: CodeBookVariable = {
  code: 'index_level',
  number: '–',
  text: 'Nivå | levekårsindeks',
  type: 'choice',
  choices: [{ code: 'green', label: 'Grønn, "138"' }],
  origin: 'reconstructed',
  choiceOrigins: { green: 'reconstructed' },
  choiceHelp: {},
  missing: [],
  askedWhen: null,
  range: null,
}

describe('codeBook', () => {
  it('has the agreed shape', () => {
    const book = codeBook(form, 'nn')
    expect(book.instrument).toBe('brukerplan@2020.1')
    expect(book.variables.map((variable) => variable.code)).toEqual(
      questionsOf(form).map((question) => question.code),
    )
    expect(book.variables[0]).toEqual({
      code: 'sex',
      number: 'A1',
      text: 'Kva kjønn har mottakaren?',
      type: 'choice',
      choices: [
        { code: 'female', label: 'Kvinne' },
        { code: 'male', label: 'Mann' },
      ],
      origin: 'translated',
      choiceOrigins: { female: 'translated', male: 'translated' },
      choiceHelp: {},
      missing: [],
      askedWhen: null,
      range: null,
    })
    expect(JSON.parse(JSON.stringify(book))).toEqual(book)
  })
  it('tells when a question is asked and how it may be missing', () => {
    const variable = (code: string) => codeBook(form, 'nb').variables.find((one) => one.code === code)!
    expect(variable('injecting')).toMatchObject({
      askedWhen: 'C1 er «Ja»',
      missing: ['notAsked', 'unknown', 'blank'],
    })
    expect(variable('children_count')).toMatchObject({
      missing: ['notAsked'],
      range: { min: 1, max: 15 },
      choices: [],
    })
    expect(variable('housing').choiceHelp.green).toBe('Permanent og tilfredsstillende bosituasjon')
    expect(variable('housing').origin).toBe('printed')
  })
  it('puts derived values last', () => {
    expect(codeBook(form, 'nb', [derived]).variables.at(-1)).toBe(derived)
  })
})

describe('codeBookCsv', () => {
  it('reads back as one line per choice', () => {
    const rows = parse(codeBookCsv(form, 'nb', [derived]), {
      columns: true,
      record_delimiter: '\r\n',
    }) as Record<string, string>[]
    const lines = questionsOf(form).reduce(
      (sum, question) => sum + ('choices' in question ? question.choices.length : 1),
      0,
    )
    expect(rows).toHaveLength(lines + 1)
    expect(rows[0]).toEqual({
      code: 'sex',
      number: 'A1',
      text: 'Hvilket kjønn har mottakeren?',
      type: 'choice',
      choice: 'female',
      label: 'Kvinne',
      origin: 'reconstructed',
      missing: '',
      asked_when: '',
      min: '',
      max: '',
    })
    expect(rows.at(-1)).toMatchObject({ label: 'Grønn, "138"' })
  })
})

describe('codeBookMarkdown', () => {
  it.each(['nb', 'nn', 'en'] as const)(
    'holds every question, choice and rule of every form (%s)',
    (language) => {
      for (const instrument of instruments) {
        const text = codeBookMarkdown(instrument, language)
        for (const question of questionsOf(instrument)) {
          expect(text).toContain(`### ${question.number} `)
          expect(text).toContain(`\`${question.code}\``)
        }
        for (const rule of instrument.rules) expect(text).toMatch(new RegExp(`^\\| ${rule.number} \\| `, 'm'))
        expect(text).not.toMatch(/undefined|\[object/)
      }
    },
  )
  it('keeps a bar inside its cell and its headings to one line', () => {
    const text = codeBookMarkdown(form, 'nb', [{ ...derived, choices: [{ code: 'green', label: 'a|b\nc' }] }])
    expect(text).toContain('| a\\|b c |')
  })
})
