import { isMissing } from '#core/foundation'
import type { Answer, MultiQuestion } from '#core/instruments'
import { choicesIn, isNone, noneIsAnswer, saidMissing, toggled } from '../field/choosing.ts'

/** Codes of the answers beside the choices; no choice has a code with a sign. */
export const none = '=none'
export const unknown = '=unknown'
export const refused = '=refused'

/** The answers beside the choices that a question can be given. */
export const besides = (question: MultiQuestion): readonly string[] => [
  ...(noneIsAnswer(question) ? [none] : []),
  ...(question.allowsUnknown ? [unknown] : []),
  ...(question.allowsRefused ? [refused] : []),
]

/** Everything that is chosen in an answer: choices in the form's order, or the one answer beside them. */
export function picksIn(answer: Answer): readonly string[] {
  const said = saidMissing(answer)
  if (said !== null) return [said === 'unknown' ? unknown : refused]
  return isNone(answer) ? [none] : choicesIn(answer)
}

/** What choosing, or taking away, comes to. */
export interface Picked {
  /** Null: no answer. */
  readonly value: readonly string[] | { readonly missing: 'unknown' | 'refused' } | null
  /** What was taken away because it does not go together with what was chosen. */
  readonly removed: readonly string[]
  /** Whether it was chosen; else it was taken away. */
  readonly added: boolean
}

/**
 * Chooses, or takes away what is chosen. A choice that stands alone, none at all, unknown and refused take the others
 * away, and go when another is chosen.
 */
export function picked(question: MultiQuestion, answer: Answer, code: string): Picked {
  const before = picksIn(answer)
  if (before.includes(code)) {
    const left = before.filter((one) => one !== code)
    return { value: left.length > 0 ? left : null, removed: [], added: false }
  }
  if (code.startsWith('=')) {
    const value =
      code === none ? [] : { missing: code === unknown ? ('unknown' as const) : ('refused' as const) }
    return { value, removed: before, added: true }
  }
  const { answer: value, takenAway } = toggled(question, isMissing(answer) ? undefined : answer, code)
  const beside = before.filter((one) => one.startsWith('='))
  return { value, removed: [...beside, ...takenAway], added: true }
}

/**
 * The chosen ones in the order they were chosen here, so that the newest is the last; those that were there before come
 * first, in the form's order.
 *
 * @param order the codes as they were chosen here; may hold codes that have been taken away since.
 * @param chosen in the form's order.
 */
export function rowsInOrder(order: readonly string[], chosen: readonly string[]): readonly string[] {
  const known = order.filter((code, at) => chosen.includes(code) && order.indexOf(code) === at)
  return [...chosen.filter((code) => !known.includes(code)), ...known]
}

/**
 * The choices shown before all are asked for: the most used first where that is known, filled up in the form's order.
 * Where leaving out the rest would hide one only, all are shown.
 */
export function firstShown(
  codes: readonly string[],
  mostUsed: readonly string[],
  count: number,
): readonly string[] {
  if (codes.length <= count + 1) return codes
  const used = mostUsed.filter((code) => codes.includes(code))
  return [...used, ...codes.filter((code) => !used.includes(code))].slice(0, count)
}
