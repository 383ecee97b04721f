import { canonicalJson } from '#core/foundation'
import { choicesOf, formOf } from './form.ts'
import type { Choice, Instrument, InstrumentText, MappingEntry, Question } from './types.ts'

/** What of a question differs between two versions. */
export type ChangedPart =
  | 'text'
  | 'help'
  | 'number'
  | 'type'
  | 'askedWhen'
  | 'answering'
  | 'range'
  | 'choices'

export interface QuestionDiff {
  readonly question: string
  readonly changes: readonly ChangedPart[]
  /** Choices by code. `changed`: the same code with another label, help or exclusiveness. */
  readonly choices: { readonly added: string[]; readonly removed: string[]; readonly changed: string[] }
}

export interface CodeDiff<T> {
  readonly added: readonly T[]
  readonly removed: readonly T[]
  readonly changed: readonly T[]
}

/** The difference between two versions of a form, found by comparing them, whatever the mapping declares. */
export interface InstrumentDiff {
  readonly from: string
  readonly to: string
  readonly questions: CodeDiff<string>
  /** The changed questions in detail, in the newer form's order. A new number alone is a change too. */
  readonly changed: readonly QuestionDiff[]
  readonly rules: CodeDiff<number>
  readonly inclusion: CodeDiff<string>
  /** What the newer version declares of the questions that are not simply the same; empty unless it maps from `from`. */
  readonly declared: readonly MappingEntry[]
}

/** Compares two versions by the codes of their questions, choices, rules and criteria. */
export function diffInstruments(from: Instrument, to: Instrument): InstrumentDiff {
  const older = formOf(from)
  const newer = formOf(to)
  const changed = newer.questions.flatMap((question) => {
    const before = older.byCode.get(question.code)
    const difference = before ? diffQuestion(before, question) : null
    return difference && difference.changes.length > 0 ? [difference] : []
  })
  const questions = diffCodes(
    older.questions,
    newer.questions,
    (question) => question.code,
    (a, b) => diffQuestion(a, b).changes.length === 0,
  )
  return {
    from: from.id,
    to: to.id,
    questions,
    changed,
    rules: diffCodes(from.rules, to.rules, (rule) => rule.number, equal),
    inclusion: diffCodes(from.inclusion, to.inclusion, (criterion) => criterion.code, equal),
    declared: to.mapping?.from === from.id ? to.mapping.entries.filter((entry) => entry.kind !== 'same') : [],
  }
}

const equal = (a: unknown, b: unknown): boolean => canonicalJson(a ?? null) === canonicalJson(b ?? null)

function diffCodes<T, K extends string | number>(
  older: readonly T[],
  newer: readonly T[],
  codeOf: (item: T) => K,
  same: (a: T, b: T) => boolean,
): { added: K[]; removed: K[]; changed: K[] } {
  const before = new Map(older.map((item) => [codeOf(item), item]))
  const after = new Map(newer.map((item) => [codeOf(item), item]))
  return {
    added: [...after.keys()].filter((code) => !before.has(code)),
    removed: [...before.keys()].filter((code) => !after.has(code)),
    changed: [...after].flatMap(([code, item]) => {
      const old = before.get(code)
      return old !== undefined && !same(old, item) ? [code] : []
    }),
  }
}

/** What a text says: where it comes from is no difference between two forms. */
const words = (text: InstrumentText | undefined) => text && [text.nb, text.nn, text.en ?? null]

const choiceWords = ({ label, help, ...rest }: Choice) => ({
  ...rest,
  label: words(label),
  help: words(help) ?? null,
})

/** A question that stood alone and now stands in a block asks the same where the whole of it is the same. */
function isSameWording(before: Question, after: Question): boolean {
  const whole = ({ title, text }: Question) => words(title ?? text)
  const both = before.title !== undefined && after.title !== undefined
  return equal(whole(before), whole(after)) && (!both || equal(words(before.text), words(after.text)))
}

function diffQuestion(before: Question, after: Question): QuestionDiff {
  const rangeOf = (question: Question) =>
    question.type === 'integer'
      ? [question.min, question.max]
      : question.type === 'text'
        ? [question.lines, question.longest]
        : []
  const answeringOf = (question: Question) => [
    question.required,
    question.allowsUnknown,
    question.allowsRefused,
  ]
  const choices = diffCodes(
    choicesOf(before),
    choicesOf(after),
    (choice) => choice.code,
    (a, b) => equal(choiceWords(a), choiceWords(b)),
  )
  const parts: readonly (readonly [ChangedPart, boolean])[] = [
    ['text', isSameWording(before, after)],
    ['help', equal(words(before.help), words(after.help))],
    ['number', before.number === after.number],
    ['type', before.type === after.type],
    ['askedWhen', equal(before.askedWhen, after.askedWhen)],
    ['answering', equal(answeringOf(before), answeringOf(after))],
    ['range', equal(rangeOf(before), rangeOf(after))],
    ['choices', equal(choicesOf(before).map(choiceWords), choicesOf(after).map(choiceWords))],
  ]
  return {
    question: after.code,
    changes: parts.filter(([, same]) => !same).map(([part]) => part),
    choices,
  }
}
