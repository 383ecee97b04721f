import type { Answer, Question } from '#core/instruments'
import type { KeyMeaning } from './keys.ts'

/** What the form's own kinds of field draw from. */
export interface ControlProps<Q extends Question = Question> {
  readonly question: Q
  readonly answer: Answer
  /** Answers the field; the same as its key would. */
  readonly act: (meaning: KeyMeaning) => void
  /** Writes an answer as it is. */
  readonly write: (value: unknown) => void
  /** Whether there is an error at the field. */
  readonly invalid: boolean
}

/** Id of one control of a field. */
export const controlId = (code: string, choice: string): string => `answer-${code}-${choice}`
