import { type Answers, isNoteKey } from '#core/instruments'
import type { Patch } from './clearing.ts'

/** The key of the unit's own note of who it is: saved as the answers are, though it is not one. */
export const localReference = 'localReference'

/** Answers and notes apart, as the form's rules want them; what is null is not there, nor the local reference. */
export function partsOf(values: Patch): { readonly answers: Answers; readonly notes: Patch } {
  const given = Object.entries(values).filter(([, value]) => value !== null && value !== undefined)
  const of = (notes: boolean) =>
    Object.fromEntries(given.filter(([key]) => key !== localReference && isNoteKey(key) === notes))
  return { answers: of(false) as Answers, notes: of(true) }
}
