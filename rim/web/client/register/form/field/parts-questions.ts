import {
  countOfParts,
  type Instrument,
  type MultiQuestion,
  type NumberQuestion,
  questionOf,
} from '#core/instruments'

/** A question asked of each of several, and the question of how many they are; shown as one field. */
export interface PartsQuestions {
  readonly count: NumberQuestion
  readonly kind: MultiQuestion
}

/** The two questions that are shown as one field of rows, if this question is one of them; null where it is not. */
export function partsQuestions(instrument: Instrument, question: string): PartsQuestions | null {
  const pair = Object.entries(countOfParts).find((codes) => codes.includes(question))
  if (!pair) return null
  const [kind, count] = pair.map((code) => questionOf(instrument, code))
  return count?.type === 'integer' && kind?.type === 'multi' ? { count, kind } : null
}

/** The note key that the rows are kept under. */
export const partsKey = ({ kind }: PartsQuestions): string => `part:${kind.code}`
