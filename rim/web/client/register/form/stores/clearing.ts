import { isAnswered, isMissing } from '#core/foundation'
import { type Answers, type Instrument, isNoteKey, readNoteKey, session } from '#core/instruments'

/** Values by answer or note key; null: taken away. */
export type Patch = Readonly<Record<string, unknown>>

/** What has been taken away because it was no longer asked: by question, all that belonged to it. */
export type Remembered = Readonly<Record<string, Patch>>

export interface Routed {
  /** The edit with what follows from it. */
  readonly patch: Patch
  /** Questions whose answer was taken away, because they are no longer asked; in the form's order. */
  readonly taken: readonly string[]
  /** Questions that are asked again, and have their answer back. */
  readonly restored: readonly string[]
  readonly remembered: Remembered
}

/**
 * What follows from an edit by the form's routing: answers to questions that are no longer asked are taken away with
 * their comments and parts, and remembered; those asked again get back what they had. Written as one, so that the
 * server never sees the one without the other.
 */
export function routed(
  instrument: Instrument,
  given: { readonly answers: Answers; readonly notes: Patch },
  edit: Patch,
  remembered: Remembered,
): Routed {
  const patch: Record<string, unknown> = { ...edit }
  const kept: Record<string, Patch> = { ...remembered }
  // what is answered anew is not to be brought back over it
  for (const key of Object.keys(edit)) delete kept[key]
  const restored: string[] = []
  let after = session(instrument, answersWith(given.answers, patch))
  // what comes back can make more be asked again
  for (let found = true; found; ) {
    found = false
    for (const { question, state, answer } of after.states.values()) {
      const had = kept[question.code]
      const blank = isMissing(answer) && answer.missing === 'blank'
      if (!had || state !== 'asked' || !blank) continue
      for (const [key, value] of Object.entries(had)) if (!Object.hasOwn(edit, key)) patch[key] = value
      delete kept[question.code]
      restored.push(question.code)
      found = true
    }
    if (found) after = session(instrument, answersWith(given.answers, patch))
  }
  const answers = answersWith(given.answers, patch)
  const notes = notesWith(given.notes, patch)
  const taken: string[] = []
  for (const { question, state } of after.states.values()) {
    const { code } = question
    const value = answers[code]
    if (state !== 'notAsked' || !isAnswered(value)) continue
    const belongs = notesOf(instrument, notes, code)
    kept[code] = { [code]: value, ...belongs }
    for (const key of [code, ...Object.keys(belongs)]) patch[key] = null
    taken.push(code)
  }
  return { patch, taken, restored, remembered: kept }
}

/** Comments and parts of a question. */
function notesOf(instrument: Instrument, notes: Patch, code: string): Patch {
  const of = Object.entries(notes).filter(([key]) => {
    const place = readNoteKey(instrument, key)
    return (place?.kind === 'comment' || place?.kind === 'part') && place.question === code
  })
  return Object.fromEntries(of)
}

/** Answers as they are with an edit; what it takes away is not there. */
export function answersWith(answers: Answers, patch: Patch): Answers {
  return applied(answers, patch, (key) => !isNoteKey(key)) as Answers
}

/** Notes as they are with an edit. */
export const notesWith = (notes: Patch, patch: Patch): Patch => applied(notes, patch, isNoteKey)

function applied(values: Patch, patch: Patch, holds: (key: string) => boolean): Patch {
  const made: Record<string, unknown> = { ...values }
  for (const [key, value] of Object.entries(patch)) {
    if (!holds(key)) continue
    if (value === null || value === undefined) delete made[key]
    else made[key] = value
  }
  return made
}
