import { isMissing } from '#core/foundation'
import { type Answer, type Instrument, type Question, questionsOf } from '#core/instruments'

/** Marks that cannot be read as one answer: two boxes in a single choice, a mark between boxes, writing nobody can read. */
export interface Unclear {
  readonly unclear: true
}

/** What a clerk sees in one question on the paper. Nothing there: left out. */
export type Seen = Answer | Unclear

/** A paper form as a clerk has seen it, by question code; nothing is mended. */
export interface PaperEntry {
  readonly seen: Readonly<Record<string, Seen>>
  /** Whether somebody helped, as ticked; null where nothing is. */
  readonly helped: boolean | Unclear | null
}

/** The name of the field that is on every form but is no question of the instrument. */
export const helpedField = 'helped'

export const emptyEntry: PaperEntry = { seen: {}, helped: null }

/** Whether a value is a doubtful mark, and nothing beside it. */
export function isUnclear(value: unknown): value is Unclear {
  if (typeof value !== 'object' || value === null || !('unclear' in value)) return false
  return value.unclear === true && Object.keys(value).length === 1
}

/** Whether anything at all stands in a field. */
export function isSeen(value: Seen | undefined): value is Exclude<Seen, undefined> {
  if (value === undefined || isMissing(value)) return false
  if (isUnclear(value) || typeof value === 'number') return true
  return value.length > 0
}

/**
 * Whether a question is typed twice and compared. Long texts are not: what is written by hand over several lines is read
 * otherwise by any two people, and no table counts it.
 */
export const isCompared = (question: Question): boolean => question.type !== 'text' || question.lines === 1

/** The questions that are compared, in the form's order. */
export const comparedQuestions = (instrument: Instrument): readonly Question[] =>
  questionsOf(instrument).filter(isCompared)
