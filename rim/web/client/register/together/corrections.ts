import { isMissing } from '#core/foundation'
import { type Answers, type Instrument, isNoteKey } from '#core/instruments'
import { type Patch, type Remembered, type Routed, routed } from '../form/stores/clearing.ts'

/** Answers and notes apart, as the form's rules want them; what is null is not there. */
export function partsOf(values: Patch): { readonly answers: Answers; readonly notes: Patch } {
  const given = Object.entries(values).filter(([, value]) => value !== null && value !== undefined)
  const of = (notes: boolean) =>
    Object.fromEntries(given.filter(([key]) => key !== 'localReference' && isNoteKey(key) === notes))
  return { answers: of(false) as Answers, notes: of(true) }
}

/** Questions that the form's parts (child for child) tell more about; corrected here as a whole, the parts no longer hold. */
const partsBehind: Readonly<Record<string, string>> = {
  children_count: 'part:children_contact',
  children_contact: 'part:children_contact',
}

/**
 * What is written when an answer is corrected in the calm view: the answer, what follows from it by the form's routing,
 * and the parts that told the old answer taken away.
 */
export function correction(
  instrument: Instrument,
  values: Patch,
  code: string,
  value: unknown,
  remembered: Remembered,
): Routed {
  const { answers, notes } = partsOf(values)
  const parts = partsBehind[code]
  const outdated = parts !== undefined && notes[parts] !== undefined ? { [parts]: null } : {}
  const none = isMissing(value) && value.missing === 'blank'
  const edit = { [code]: none ? null : value, ...outdated }
  return routed(instrument, { answers, notes }, edit, remembered)
}
