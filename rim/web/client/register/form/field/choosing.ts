import { isMissing } from '#core/foundation'
import type { Answer, MultiQuestion } from '#core/instruments'

/** What a choice leads to: the new answer (null: none yet), and the choices that it took away. */
export interface Chosen {
  readonly answer: readonly string[] | null
  readonly takenAway: readonly string[]
}

/** The choices of an answer to a question with several; none where it is missing. */
export const choicesIn = (answer: Answer | undefined): readonly string[] =>
  Array.isArray(answer) ? answer : []

/** Whether the form has no choice of its own for "none": then no choice at all is an answer, to be given as one. */
export const noneIsAnswer = (question: MultiQuestion): boolean =>
  !question.choices.some(({ exclusive }) => exclusive)

/** Whether it is answered that none of the choices hold. */
export const isNone = (answer: Answer | undefined): boolean => Array.isArray(answer) && answer.length === 0

/**
 * Chooses one of several, or takes it away again. One that stands alone takes the others away, and is taken away by
 * them. The last one taken away leaves the question unanswered: "none" is an answer to be given, not left behind.
 */
export function toggled(question: MultiQuestion, answer: Answer | undefined, code: string): Chosen {
  const before = choicesIn(answer)
  if (before.includes(code)) {
    const left = before.filter((one) => one !== code)
    return { answer: left.length > 0 ? left : null, takenAway: [] }
  }
  const alone = (one: string) => question.choices.some((choice) => choice.code === one && choice.exclusive)
  const kept = alone(code) ? [] : before.filter((one) => !alone(one))
  const chosen = new Set([...kept, code])
  return {
    answer: question.choices.map((choice) => choice.code).filter((one) => chosen.has(one)),
    takenAway: before.filter((one) => !kept.includes(one)),
  }
}

/** Why there is no answer, where a person has said so. */
export const saidMissing = (answer: Answer | undefined): 'unknown' | 'refused' | null =>
  isMissing(answer) && (answer.missing === 'unknown' || answer.missing === 'refused') ? answer.missing : null
