import type { Choice, Condition, Instrument, InstrumentText, Question } from '#core/instruments'

/** A text of a made-up form, the same in each language but for a word. */
export const text = (nb: string): InstrumentText => ({
  nb,
  nn: `${nb} nn`,
  en: `${nb} en`,
  origin: { nb: 'printed', nn: 'translated', en: 'translated' },
})

const base = { required: false, allowsUnknown: false, allowsRefused: true }

/** Choices by their codes, which are their labels too. */
export const choices = (...codes: readonly string[]): readonly Choice[] =>
  codes.map((code) => ({ code, label: text(code) }))

/** A question with choices. Its number is its code's. */
export function choice(code: string, codes: readonly string[], askedWhen?: Condition): Question {
  const question = {
    ...base,
    type: 'choice' as const,
    code,
    number: code.replace(/^q/, ''),
    text: text(`Spørsmål ${code}`),
  }
  return { ...question, choices: choices(...codes), ...(askedWhen && { askedWhen }) }
}

/** A made-up form of these questions, in one section. */
export const instrumentOf = (
  questions: readonly Question[],
  blocks?: Instrument['sections'][number]['blocks'],
): Instrument => ({
  id: 'prove@2021.1',
  family: 'prove',
  version: '2021.1',
  title: text('Prøve'),
  rounds: ['2021'],
  source: 'prøve',
  notes: [],
  languages: ['nb', 'nn', 'en'],
  sections: [{ code: 'all', title: text('Alt'), questions, ...(blocks && { blocks }) }],
  rules: [],
  inclusion: [],
  mapping: null,
})
