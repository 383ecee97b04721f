import { type Language, type MissingKind, textIn } from '#core/foundation'
import { choicesOf, questionsOf } from './form.ts'
import type { Instrument, InstrumentText, Origin, Question } from './types.ts'
import { conditionInWords } from './words.ts'

/** One variable of a code book: a question of the form, or a value that the program derives. */
export interface CodeBookVariable {
  readonly code: string
  /** The number in the form; for a derived value, whatever the caller calls it. */
  readonly number: string
  readonly text: string
  readonly type: Question['type']
  /** In the form's order; empty for whole numbers. */
  readonly choices: readonly { readonly code: string; readonly label: string }[]
  /** Where the question's wording comes from, in the language of the code book. */
  readonly origin: Origin
  /** Where each choice's wording comes from, by choice code. */
  readonly choiceOrigins: Readonly<Record<string, Origin>>
  /** What choices mean, by choice code; only those that have a help text. */
  readonly choiceHelp: Readonly<Record<string, string>>
  /** The kinds of missing answer that data may hold here. */
  readonly missing: readonly MissingKind[]
  /** When the question is asked, in words; null: always. */
  readonly askedWhen: string | null
  /** Codes of choices that stand beside the scale and are taken out before percentages; absent: none. */
  readonly apart?: readonly string[]
  /** The smallest and largest value of a whole number, else null. */
  readonly range: { readonly min: number; readonly max: number } | null
}

export interface CodeBook {
  /** The form's id. */
  readonly instrument: string
  readonly variables: readonly CodeBookVariable[]
}

/**
 * The code book of a form: what a reader of the data needs to know of each variable.
 *
 * @param derived values that the program adds to the data, put last.
 */
export function codeBook(
  instrument: Instrument,
  language: Language,
  derived: readonly CodeBookVariable[] = [],
): CodeBook {
  const variables = questionsOf(instrument).map((question) => variableOf(instrument, question, language))
  return { instrument: instrument.id, variables: [...variables, ...derived] }
}

function variableOf(instrument: Instrument, question: Question, language: Language): CodeBookVariable {
  const choices = choicesOf(question)
  const apart = choices.filter((choice) => choice.apart).map((choice) => choice.code)
  // an item of a block says nothing alone
  const text = question.title ?? question.text
  return {
    code: question.code,
    number: question.number,
    text: textIn(text, language),
    type: question.type,
    choices: choices.map((choice) => ({ code: choice.code, label: textIn(choice.label, language) })),
    origin: originIn(text, language),
    choiceOrigins: Object.fromEntries(
      choices.map((choice) => [choice.code, originIn(choice.label, language)]),
    ),
    choiceHelp: Object.fromEntries(
      choices.flatMap((choice) => (choice.help ? [[choice.code, textIn(choice.help, language)]] : [])),
    ),
    missing: missingKindsOf(question),
    askedWhen: question.askedWhen ? conditionInWords(instrument, question.askedWhen, language) : null,
    ...(apart.length > 0 && { apart }),
    range: question.type === 'integer' ? { min: question.min, max: question.max } : null,
  }
}

/** English falls back to bokmål, and so does its origin. */
const originIn = ({ origin }: InstrumentText, language: Language): Origin => origin[language] ?? origin.nb

/** The kinds of missing answer that the data may hold for a question. */
function missingKindsOf(question: Question): MissingKind[] {
  return [
    ...(question.askedWhen ? (['notAsked'] as const) : []),
    ...(question.allowsUnknown ? (['unknown'] as const) : []),
    ...(question.allowsRefused ? (['refused'] as const) : []),
    ...(question.required ? [] : (['blank'] as const)),
  ]
}
