import type { Question } from '#core/instruments'
import type { Seen } from '#core/survey'

/** What a field of the paper form is told, and tells. */
export interface FieldProps {
  readonly question: Question
  readonly value: Seen | undefined
  readonly see: (value: Seen | undefined) => void
}
