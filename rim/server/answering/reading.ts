import {
  type Answer,
  type Answers,
  choicesOf,
  type Instrument,
  type Question,
  session,
} from '#core/instruments'
import { questionsOfStep, type Step } from './steps.ts'

/** A form as a browser sends it: a field that is there several times holds a list. */
export type SentForm = Readonly<Record<string, string | readonly string[] | undefined>>

/** The field that a question is answered in. */
export const fieldOf = (code: string): string => `q.${code}`

/** What stands in the field of a question that one would rather not answer: no code of a choice can be this. */
export const refusedValue = '-'

/** What was sent from a page of the form. */
export interface ReadStep {
  /** Of all questions of the form, the page's own replaced. Only of questions that are asked. */
  readonly answers: Answers
  /** What was typed and is no number, by question; it is not among the answers. */
  readonly typed: ReadonlyMap<string, string>
}

/**
 * Reads what was sent from a page, into the answers from before. A question that is no longer asked, because the one that
 * it follows from was changed, loses its answer.
 *
 * @param offersRefused whether one may say that one would rather not answer
 * @param cleared a question whose answer is taken back, whatever was sent
 */
export function readStep(
  instrument: Instrument,
  step: Step,
  before: Answers,
  sent: SentForm,
  { offersRefused, cleared }: { readonly offersRefused: boolean; readonly cleared?: string | undefined },
): ReadStep {
  const typed = new Map<string, string>()
  const answers: Record<string, Answer> = { ...before }
  for (const question of questionsOfStep(step)) {
    delete answers[question.code]
    const values = cleared === question.code ? [] : valuesOf(sent[fieldOf(question.code)])
    const answer = answerFrom(question, values, offersRefused)
    if (answer !== undefined) answers[question.code] = answer
    else if (question.type === 'integer' && values.some((value) => value.trim() !== '')) {
      typed.set(question.code, values.find((value) => value.trim() !== '')!.slice(0, 40))
    }
  }
  return { answers: askedOnly(instrument, answers), typed }
}

/** The answers of the questions that are asked; what follows from an answer that is gone goes with it. */
function askedOnly(instrument: Instrument, answers: Answers): Answers {
  const { states } = session(instrument, answers)
  const asked = Object.entries(answers).filter(([code]) => states.get(code)?.state === 'asked')
  // taking one away may take another one with it
  return asked.length === Object.keys(answers).length
    ? answers
    : askedOnly(instrument, Object.fromEntries(asked))
}

const valuesOf = (value: SentForm[string]): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value

function answerFrom(
  question: Question,
  values: readonly string[],
  offersRefused: boolean,
): Answer | undefined {
  const refused = offersRefused && question.allowsRefused && values.includes(refusedValue)
  const given = values.filter((value) => value !== refusedValue)
  return valueFrom(question, given) ?? (refused ? { missing: 'refused' } : undefined)
}

/** The answer itself; whoever answers and would rather not, has answered. */
function valueFrom(question: Question, given: readonly string[]): Answer | undefined {
  const choices = new Set(choicesOf(question).map(({ code }) => code))
  const chosen = given.filter((value) => choices.has(value))
  switch (question.type) {
    case 'choice':
      return chosen[0]
    case 'multi':
      return chosen.length === 0 ? undefined : [...new Set(chosen)]
    case 'integer': {
      const digits = given.map((value) => value.replace(/\s/g, '')).find((value) => /^-?\d{1,9}$/.test(value))
      return digits === undefined ? undefined : Number(digits)
    }
    case 'text':
      return textFrom(given)
  }
}

function textFrom(given: readonly string[]): string | undefined {
  // lines end in one way, whatever the browser sends; no column holds NUL or half a character
  const text = (given[0] ?? '')
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '')
    .replace(/\p{Surrogate}/gu, '')
    .trim()
  return text === '' ? undefined : text
}
