import type { Choice, Instrument, Question } from './types.ts'

/** A form with its questions looked up by code. What every reader of a form needs, made once per form. */
export interface Form {
  readonly instrument: Instrument
  /** All questions in the order they are printed. */
  readonly questions: readonly Question[]
  readonly byCode: ReadonlyMap<string, Question>
  /** The position of each choice in its question; numbers and texts have none. */
  readonly choices: ReadonlyMap<string, ReadonlyMap<string, number>>
}

const made = new WeakMap<Instrument, Form>()

/** The looked-up form. An instrument is immutable (parsed and frozen), so the look-up is kept with it. */
export function formOf(instrument: Instrument): Form {
  const known = made.get(instrument)
  if (known) return known
  const questions = instrument.sections.flatMap((section) => section.questions)
  const form = {
    instrument,
    questions,
    byCode: new Map(questions.map((question) => [question.code, question])),
    choices: new Map(
      questions.map((question) => [
        question.code,
        new Map(choicesOf(question).map((choice, at) => [choice.code, at])),
      ]),
    ),
  }
  made.set(instrument, form)
  return form
}

/** The questions of a form, in the order they are printed. */
export function questionsOf(instrument: Instrument): readonly Question[] {
  return formOf(instrument).questions
}

/** The question of a code; undefined where the form has none such. */
export function questionOf(instrument: Instrument, code: string | undefined): Question | undefined {
  return code === undefined ? undefined : formOf(instrument).byCode.get(code)
}

/** The choices of a question; a number and a text have none. */
export function choicesOf(question: Question): readonly Choice[] {
  return 'choices' in question ? question.choices : []
}

/** What a message calls a question: its number and code, the same in every language: "D3 (finances)". */
export function questionName(question: Question): string {
  return `${question.number} (${question.code})`
}
