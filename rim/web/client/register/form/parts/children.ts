import { isMissing } from '#core/foundation'
import { type Answers, type Instrument, mostParts, partsToAnswers } from '#core/instruments'
import { choicesIn } from '../field/choosing.ts'
import { type PartsQuestions, partsKey } from '../field/parts-questions.ts'

/** One for each child: its choice, or null where it is not told. */
export type Rows = readonly (string | null)[]

interface Told {
  readonly answers: Answers
  readonly notes: Readonly<Record<string, unknown>>
}

/**
 * The rows to show, and the kinds that are answered without telling of whom. The answers rule: rows that were kept
 * before somebody changed the number or the kinds elsewhere follow them.
 */
export function rowsOf(
  questions: PartsQuestions,
  told: Told,
): { readonly rows: Rows; readonly unplaced: readonly string[] } {
  const kinds = choicesIn(told.answers[questions.kind.code])
  const kept = keptRows(questions, told).map((one) => (one !== null && kinds.includes(one) ? one : null))
  const rows = ofLength(kept, rowCount(questions, told, kinds))
  const unplaced = kinds.filter((one) => !rows.includes(one))
  // one child and one kind: no doubt of whom
  if (rows.length === 1 && rows[0] === null && unplaced.length === 1) {
    return { rows: unplaced, unplaced: [] }
  }
  return { rows, unplaced }
}

function keptRows(questions: PartsQuestions, { notes }: Told): Rows {
  const kept = notes[partsKey(questions)]
  return Array.isArray(kept) ? kept.map((one: unknown) => (typeof one === 'string' ? one : null)) : []
}

function rowCount({ count }: PartsQuestions, { answers }: Told, kinds: readonly string[]): number {
  const given = answers[count.code]
  const number = typeof given === 'number' && Number.isInteger(given) ? given : 0
  // more kinds than children is a fault that the rules tell; without a number there are at least as many as kinds
  return Math.min(mostParts, Math.max(0, number > 0 ? number : kinds.length))
}

/** As many rows as asked for: new ones are not told; the last ones go first. */
export const ofLength = (rows: Rows, length: number): Rows =>
  Array.from({ length: Math.max(0, Math.min(mostParts, length)) }, (_, at) => rows[at] ?? null)

/** Rows with one of them told, or told otherwise. */
export const withRow = (rows: Rows, at: number, kind: string | null): Rows =>
  rows.map((one, place) => (place === at ? kind : one))

/**
 * What is written when rows are changed: the rows, and the two answers that follow from them, as one edit. Kinds that
 * are answered without telling of whom stay answered while there are rows left that they may be about.
 */
export function rowsPatch(
  instrument: Instrument,
  questions: PartsQuestions,
  rows: Rows,
  unplaced: readonly string[],
): Readonly<Record<string, unknown>> {
  const key = partsKey(questions)
  const follows = partsToAnswers(instrument, key, rows)
  const named = choicesIn(follows[questions.kind.code])
  const all = rows.includes(null) ? [...named, ...unplaced] : named
  const inOrder = questions.kind.choices.map(({ code }) => code).filter((code) => all.includes(code))
  const patch: Record<string, unknown> = { [key]: rows.length > 0 ? rows : null }
  for (const [code, answer] of Object.entries(follows)) patch[code] = isMissing(answer) ? null : answer
  patch[questions.kind.code] = inOrder.length > 0 ? inOrder : null
  return patch
}
