import { calendarDate, type Problem, problem } from '#core/foundation'
import { blank } from './answers.ts'
import { formOf } from './form.ts'
import { kinds } from './problems.ts'
import type { Answer, Answers, Instrument, MultiQuestion, Question } from './types.ts'

/**
 * The key of a note beside the answers of a registration; it holds a colon, which no question code does:
 * - `comment:<question>` or `comment:<question>/<choice>`: a comment in words;
 * - `reason:<rule number>`: why a warning is right as it stands;
 * - `part:<question>`: the repeating parts of a multi-choice question, e.g. one item for each own child;
 * - `corrected:<question>`: the day the answer was corrected together with the recipient;
 * - `review:recipient`: the day the registration was gone through together with the recipient.
 */
export type NoteKey = string

/** The kinds of note. */
export type NoteKind = 'comment' | 'reason' | 'part' | 'corrected' | 'review'

/** What a note is about. */
export interface NotePlace {
  readonly kind: NoteKind
  readonly question?: string
  readonly choice?: string
  readonly rule?: number
}

/** The key of the note that the registration was gone through together with the recipient. */
export const reviewKey: NoteKey = 'review:recipient'
/** How long a comment may be, in UTF-16 units, as a text field counts them. */
export const longestComment = 500
/** How long a reason may be, in UTF-16 units. */
export const longestReason = 300
/** How many parts a question may have. */
export const mostParts = 15

/** The questions with parts that also have a question of how many there are: its code by theirs. */
export const countOfParts: Readonly<Record<string, string>> = { children_contact: 'children_count' }

/** Whether a key is a note's and not a question's. */
export const isNoteKey = (key: string): boolean => key.includes(':')

/** The key of the reason for the warning of a rule. */
export const reasonKey = (rule: number): NoteKey => `reason:${rule}`

/** Reads a note key of a form: which question, choice or rule it is about; null where the form has no such thing. */
export function readNoteKey(instrument: Instrument, key: NoteKey): NotePlace | null {
  const at = key.indexOf(':')
  if (at < 0) return null
  const about = key.slice(at + 1)
  const { byCode, choices } = formOf(instrument)
  switch (key.slice(0, at)) {
    case 'comment': {
      const [question = '', choice, ...more] = about.split('/')
      if (more.length > 0 || !byCode.has(question)) return null
      if (choice === undefined) return { kind: 'comment', question }
      return choices.get(question)!.has(choice) ? { kind: 'comment', question, choice } : null
    }
    case 'reason': {
      const rule = instrument.rules.find(({ number }) => String(number) === about)
      return rule?.severity === 'warning' ? { kind: 'reason', rule: rule.number } : null
    }
    case 'part':
      return byCode.get(about)?.type === 'multi' ? { kind: 'part', question: about } : null
    case 'corrected':
      return byCode.has(about) ? { kind: 'corrected', question: about } : null
    case 'review':
      return key === reviewKey ? { kind: 'review' } : null
    default:
      return null
  }
}

/**
 * Whether a value can be this note. Taking a note away (null) is for the caller: it is no value.
 *
 * @returns problem 1060 to 1063, or null where it can.
 */
export function checkNote(instrument: Instrument, key: NoteKey, value: unknown): Problem | null {
  const place = readNoteKey(instrument, key)
  if (!place) return problem(kinds.unknownNote, { key: key.slice(0, 120), instrument: instrument.id })
  switch (place.kind) {
    case 'comment':
      return checkText(value, longestComment)
    case 'reason':
      return checkText(value, longestReason)
    case 'part':
      return checkParts(formOf(instrument).byCode.get(place.question!)! as MultiQuestion, value)
    case 'corrected':
    case 'review':
      return isDay(value) ? null : problem(kinds.noteNotDay, { key })
  }
}

function checkText(value: unknown, most: number): Problem | null {
  const fits = typeof value === 'string' && value.trim() !== '' && value.length <= most
  return fits ? null : problem(kinds.noteNotText, { most })
}

function checkParts(question: MultiQuestion, value: unknown): Problem | null {
  const codes = new Set<unknown>(question.choices.map(({ code }) => code))
  const fits =
    Array.isArray(value) && value.length <= mostParts && value.every((one) => one === null || codes.has(one))
  return fits ? null : problem(kinds.noteNotParts, { question: question.code, most: mostParts })
}

function isDay(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const [year, month, day] = value.split('-').map(Number)
  return calendarDate(year!, month!, day!) === value
}

/**
 * The answers that follow from the parts of a question, to be written together with them: the kinds named, each once
 * and in the form's order, and how many parts there are where the form asks that. A part that is not told yet (null)
 * counts in the number and names no kind. What nothing follows for is blank: no kind named, no part at all.
 *
 * @param key `part:<question>`
 * @param items one choice code for each part, or null
 * @returns answers by question code; empty where the form has no such parts.
 * @example partsToAnswers(form, 'part:children_contact', ['no_contact', null, 'daily_care'])
 * // { children_contact: ['daily_care', 'no_contact'], children_count: 3 }
 */
export function partsToAnswers(
  instrument: Instrument,
  key: NoteKey,
  items: readonly (string | null)[],
): Answers {
  const place = readNoteKey(instrument, key)
  if (place?.kind !== 'part') return {}
  const { byCode } = formOf(instrument)
  const question = byCode.get(place.question!)! as MultiQuestion
  const named = question.choices.map(({ code }) => code).filter((code) => items.includes(code))
  const answers: Record<string, Answer> = { [question.code]: named.length > 0 ? named : blank }
  const count = countQuestion(byCode, question.code)
  if (count) answers[count] = items.length > 0 ? items.length : blank
  return answers
}

/**
 * The parts of a question as they can be told from its answers, where no parts are kept: one for each kind named, and
 * further ones not told until the number is reached. More than `mostParts` are not made.
 *
 * @example answersToParts(form, 'part:children_contact', { children_count: 2, children_contact: ['contact'] })
 * // ['contact', null]
 */
export function answersToParts(
  instrument: Instrument,
  key: NoteKey,
  answers: Answers,
): readonly (string | null)[] {
  const place = readNoteKey(instrument, key)
  if (place?.kind !== 'part') return []
  const { byCode } = formOf(instrument)
  const question = byCode.get(place.question!)! as MultiQuestion
  const given = answers[question.code]
  const named = question.choices
    .map(({ code }) => code)
    .filter((code) => Array.isArray(given) && given.includes(code))
  const count = countQuestion(byCode, question.code)
  const told = count === undefined ? undefined : answers[count]
  const many = typeof told === 'number' && Number.isInteger(told) ? told : 0
  const length = Math.min(mostParts, Math.max(many, named.length))
  return Array.from({ length }, (_, at) => named[at] ?? null)
}

function countQuestion(byCode: ReadonlyMap<string, Question>, question: string): string | undefined {
  const count = Object.hasOwn(countOfParts, question) ? countOfParts[question] : undefined
  return count !== undefined && byCode.get(count)?.type === 'integer' ? count : undefined
}
