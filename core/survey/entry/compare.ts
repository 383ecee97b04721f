import type { Instrument, Question } from '#core/instruments'
import { comparedQuestions, helpedField, isSeen, isUnclear, type PaperEntry, type Seen } from './entry.ts'

/** Two entries of one paper form, field by field. */
export interface Comparison {
  /** How many fields were compared: every question that is typed twice, blank or not, and whether there was help. */
  readonly compared: number
  /** Codes of the fields that differ, in the form's order. */
  readonly differing: readonly string[]
}

/**
 * Compares two entries. A question is one field, a table of boxes to tick too: one box more or less makes the field
 * differ. Blank is something one can be wrong about, and counts. Short texts are the same where they differ by capital
 * letters and spaces only; long ones are not compared.
 */
export function compareEntries(instrument: Instrument, first: PaperEntry, second: PaperEntry): Comparison {
  const questions = comparedQuestions(instrument)
  const differing = questions
    .filter(
      (question) =>
        plain(question, first.seen[question.code]) !== plain(question, second.seen[question.code]),
    )
    .map(({ code }) => code)
  if (plainHelp(first) !== plainHelp(second)) differing.push(helpedField)
  return { compared: questions.length + 1, differing }
}

/**
 * The form as it is after a third look at the paper: what was the same in both entries stands, and of each field that
 * differed, what was seen the third time (null: nothing stands there). Long texts are the first entry's.
 *
 * @throws RangeError unless exactly the fields that differ are looked at
 */
export function settleEntries(
  instrument: Instrument,
  { first, second }: { readonly first: PaperEntry; readonly second: PaperEntry },
  looked: Readonly<Record<string, Seen | null>>,
): {
  readonly entry: PaperEntry /** In how many of them the first entry was wrong. */
  readonly mended: number
} {
  const { differing } = compareEntries(instrument, first, second)
  const given = Object.keys(looked)
  if (given.length !== differing.length || !differing.every((code) => Object.hasOwn(looked, code))) {
    throw new RangeError('not the fields that differ')
  }
  const seen: Record<string, Seen> = { ...first.seen }
  let { helped } = first
  for (const code of differing) {
    const value = looked[code] ?? undefined
    if (code === helpedField) helped = isUnclear(value) ? value : helpOf(value)
    else if (value === undefined) delete seen[code]
    else seen[code] = value
  }
  const entry = { seen, helped }
  return { entry, mended: compareEntries(instrument, first, entry).differing.length }
}

/** How help is written where fields are looked at again: `yes`, `no`. */
const helpOf = (value: Seen | undefined): boolean | null =>
  value === 'yes' ? true : value === 'no' ? false : null

/** Whether there was help, as a field's value: the other way of `settleEntries`. */
export const helpSeen = ({ helped }: PaperEntry): Seen | null =>
  helped === null ? null : isUnclear(helped) ? helped : helped ? 'yes' : 'no'

const plainHelp = (entry: PaperEntry): string => {
  const value = helpSeen(entry)
  return isUnclear(value) ? '?' : String(value)
}

/** A value as a text that is the same where the values are. */
function plain(question: Question, value: Seen | undefined): string {
  if (!isSeen(value)) return ''
  if (isUnclear(value)) return '?'
  if (typeof value === 'number') return `=${value}`
  if (typeof value === 'string') {
    return question.type === 'text' ? `=${value.trim().replace(/\s+/g, ' ').toLowerCase()}` : `=${value}`
  }
  return Array.isArray(value) ? `=${[...new Set(value as readonly string[])].sort().join(' ')}` : ''
}
