import { isMissing, type MissingKind } from '#core/foundation'
import { blank, notAsked } from './answers.ts'
import { choicesOf } from './form.ts'
import type { Answer, Answers, MappingEntry, Question } from './types.ts'

type Recoded = Extract<MappingEntry, { kind: 'recoded' }>

/**
 * The names that a recoding's table must have: the choice codes of its source, or `source.choice` where it is made from
 * several questions, because their choices may have the same codes.
 */
export function qualifiedChoices(sources: readonly Question[]): string[] {
  return sources.flatMap((source) =>
    choicesOf(source).map((choice) => (sources.length > 1 ? `${source.code}.${choice.code}` : choice.code)),
  )
}

/** Why a list made of several answers is missing when none of them counts: the reason that says most goes first. */
const reasons: readonly MissingKind[] = ['unknown', 'refused', 'blank', 'notAsked']

/**
 * The newer answer that a recoding makes of older ones. Choices without a counterpart are left out of a list, and make
 * a single choice `notAsked` (the newer question was not put to this person).
 *
 * A list made from several questions holds the choices that are known to apply. Where none does, and some source is
 * missing, the list is missing for that reason; "nothing" is said only where every source was answered.
 *
 * A whole number made of one other is that number, where the newer question takes it.
 */
export function recode(entry: Recoded, answers: Answers, target: Question): Answer {
  const table = entry.choices
  if (!table) return recodedNumber(entry, answers, target)
  const several = entry.sources.length > 1
  const chosen = new Set<string>()
  const missing = new Set<MissingKind>()
  for (const source of entry.sources) {
    const answer = answers[source] ?? blank
    if (isMissing(answer)) {
      missing.add(answer.missing)
      continue
    }
    for (const older of typeof answer === 'object' ? answer : [String(answer)]) {
      const newer = table[several ? `${source}.${older}` : older]
      if (newer != null) chosen.add(newer)
    }
  }
  const reason = reasons.find((kind) => missing.has(kind))
  if (chosen.size === 0 && reason) return { missing: reason }
  if (target.type === 'multi') {
    return target.choices.map((choice) => choice.code).filter((code) => chosen.has(code))
  }
  return [...chosen][0] ?? notAsked
}

function recodedNumber({ sources }: Recoded, answers: Answers, target: Question): Answer {
  const [source, ...others] = sources
  if (source === undefined || others.length > 0 || target.type !== 'integer') return notAsked
  const answer = answers[source] ?? blank
  if (isMissing(answer)) return answer
  const fits = typeof answer === 'number' && answer >= target.min && answer <= target.max
  return fits ? answer : notAsked
}
