import { isAnswered } from '#core/foundation'
import type { Answer, Answers } from '#core/instruments'
import type { Patch } from '../stores/clearing.ts'
import { isNone, saidMissing, toggled } from './choosing.ts'
import type { Field } from './fields.ts'
import type { KeyMeaning } from './keys.ts'

/** An edit that answers a field, and whether it is all there is to say, so that one can go on to the next. */
interface AnswerEdit {
  readonly patch: Patch
  readonly whole: boolean
  /** Choices that the edit took away, to be told. */
  readonly takenAway: readonly string[]
}

/** The parts kept of a field that is told in parts: what is answered without them is not held against them. */
const partsGone = (field: Field): Patch =>
  field.kind === 'parts' ? { [`part:${field.question.code}`]: null } : {}

/**
 * The edit that a key, or what it stands for, makes of a field.
 *
 * @param answer the field's answer now
 * @param earlier last round's answers; undefined where they are not to be copied
 * @returns null where it changes nothing
 */
export function answerEdit(
  field: Field,
  meaning: KeyMeaning,
  answer: Answer,
  earlier: Answers | undefined,
): AnswerEdit | null {
  const { question } = field
  const { code } = question
  const as = (value: unknown, takenAway: readonly string[] = []): AnswerEdit => ({
    patch: { [code]: value },
    whole: true,
    takenAway,
  })
  switch (meaning.kind) {
    case 'choose':
      return as(meaning.code)
    case 'toggle': {
      if (question.type !== 'multi') return null
      const chosen = toggled(question, answer, meaning.code)
      const added = Array.isArray(chosen.answer) && chosen.answer.includes(meaning.code)
      // whoever had something taken away is told so before going on
      return {
        ...as(chosen.answer, chosen.takenAway),
        whole: meaning.alone && added && !chosen.takenAway.length,
      }
    }
    case 'none':
      return isNone(answer) ? as(null) : as([])
    case 'missing':
      return saidMissing(answer) === meaning.missing
        ? { ...as(null), whole: false }
        : as({ missing: meaning.missing })
    case 'clear':
      return { patch: clearedOf(field), whole: false, takenAway: [] }
    case 'same': {
      if (!earlier || !isCopyable(field, earlier)) return null
      const copied = field.codes.map((one) => [one, earlier[one] ?? null] as const)
      return { patch: { ...Object.fromEntries(copied), ...partsGone(field) }, whole: true, takenAway: [] }
    }
    default:
      return null
  }
}

/** Takes away all that a field answers. */
const clearedOf = (field: Field): Patch => ({
  ...Object.fromEntries(field.codes.map((code) => [code, null])),
  ...partsGone(field),
})

/** The number of years is not as it was, and what the number tells is not asked for. */
const neverCopied = new Set(['age', 'sex'])

/** Whether last round's answer is shown beside a field, and can be said to hold now. */
export const isCopyable = ({ codes }: Field, earlier: Answers): boolean =>
  codes.some((code) => isAnswered(earlier[code])) && !codes.some((code) => neverCopied.has(code))
