import type { Instrument, Question, QuestionState, SessionProblem } from '#core/instruments'
import type { FormState, FormStore } from '../stores/store.ts'

/**
 * What every kind of field is given. A field draws its controls only: the shell around it (`field-shell.tsx`) is the
 * `<fieldset id="field-<code>">` with the question as legend, and draws help, save state, last round's value, comment,
 * conflicts and problems. The shell also hears the keys that all fields share (`keys.ts`: v, x, s, k, Enter); a field
 * that uses a key itself calls `preventDefault` on it. What gets focus when one comes to the field: the element marked
 * `data-first`, else the chosen or first control.
 */
export interface FieldProps {
  readonly instrument: Instrument
  readonly question: Question
  /** From the one session: asked, its answer. */
  readonly asked: QuestionState
  readonly store: FormStore
  readonly state: FormState
  /** The problems to show at this field now: errors of answered fields at once, what is unanswered once completion has been tried. */
  readonly problems: readonly SessionProblem[]
  /** Choices most used first in this unit; empty where too few are registered. */
  readonly mostUsed: readonly string[]
  /** Goes to the next field; what a shortcut that answers does. */
  readonly next: () => void
}

/** Id of the element that an error summary leads to. */
export const fieldId = (code: string): string => `field-${code}`

/** Id of the question's own text, which names the group of its controls. */
export const questionId = (code: string): string => `question-${code}`

/** Id of the element that says what is wrong at a field. */
export const problemsId = (code: string): string => `problems-${code}`
