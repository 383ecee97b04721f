import { isMissing } from '#core/foundation'
import type { Instrument } from '#core/instruments'
import { partsKey, partsQuestions } from '../form/field/parts-questions.ts'
import { type Patch, type Remembered, type Routed, routed } from '../form/stores/clearing.ts'
import { partsOf } from '../form/stores/values.ts'

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
  const questions = partsQuestions(instrument, code)
  const parts = questions && partsKey(questions)
  // told child for child before: corrected here as a whole, that no longer holds
  const outdated = parts !== null && notes[parts] !== undefined ? { [parts]: null } : {}
  const none = isMissing(value) && value.missing === 'blank'
  const edit = { [code]: none ? null : value, ...outdated }
  return routed(instrument, { answers, notes }, edit, remembered)
}
