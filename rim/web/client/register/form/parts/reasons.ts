import type { LocalText } from '#core/foundation'
import { longestReason, reasonHolds, reasonKey, type SessionProblem } from '#core/instruments'
import type { FormState } from '../stores/store.ts'

/** Reasons given so often that they need not be written. What is kept is the text, in the language it was chosen in. */
export const quickReasons: readonly LocalText[] = [
  {
    nb: 'Kontrollert: det stemmer',
    nn: 'Kontrollert: det stemmer',
    en: 'Checked: it is right',
  },
  {
    nb: 'Står slik i journalen',
    nn: 'Står slik i journalen',
    en: 'It says so in the record',
  },
  {
    nb: 'Mottakeren har sagt det selv',
    nn: 'Mottakaren har sagt det sjølv',
    en: 'The recipient has said so',
  },
]

/** Which quick reason a text is, in whatever language it was chosen; -1: own words. */
export const quickReasonOf = (text: string): number =>
  quickReasons.findIndex(({ nb, nn, en }) => [nb, nn, en].includes(text))

/** How it is with the reason of a warning. */
export type ReasonState =
  | { readonly kind: 'missing' }
  | { readonly kind: 'holds'; readonly text: string }
  /** The answers were changed after it was written. */
  | { readonly kind: 'stale'; readonly text: string }

/** Whether a warning has a reason, and whether that was written after the answers it is about. */
export function reasonState(
  problem: SessionProblem,
  { notes, answeredIn }: Pick<FormState, 'notes' | 'answeredIn'>,
): ReasonState {
  const text = notes[reasonKey(problem.number)]
  if (typeof text !== 'string' || text === '') return { kind: 'missing' }
  return { kind: reasonHolds(problem, notes, answeredIn) ? 'holds' : 'stale', text }
}

/** A reason as it is kept: what is left where space around it is taken away; null where nothing is. */
export const asReason = (text: string): string | null => text.trim().slice(0, longestReason) || null
