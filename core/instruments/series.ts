import type { LocalText } from '#core/foundation'
import { formOf } from './form.ts'
import type { Instrument } from './types.ts'

/** Rounds whose figures for a question may be joined by a line. */
export interface ComparableRounds {
  readonly rounds: readonly string[]
  /** Why nothing before them can be joined to them; null where the form itself begins there. */
  readonly breakNote: LocalText | null
}

/**
 * The rounds in which a question, or what it is recoded from, was asked, divided where the mapping says that the series
 * breaks. Every time series of a question must be drawn by this, so that a break shows as a break.
 *
 * @param versions the versions of one family, oldest first.
 * @returns the parts, oldest first; empty where no version has the question.
 * @example comparableRounds('suicide_attempt_3_years', versions) // [{ rounds: ['2018', '2019', '2020'], breakNote: … }]
 */
export function comparableRounds(question: string, versions: readonly Instrument[]): ComparableRounds[] {
  const parts: { rounds: string[]; breakNote: LocalText | null }[] = []
  let wanted = [question]
  let joined = false
  // from the newest back, because a version says of its questions how they relate to the version before
  for (const version of [...versions].reverse()) {
    const { byCode } = formOf(version)
    if (!wanted.some((code) => byCode.has(code))) continue
    if (!joined) parts.unshift({ rounds: [], breakNote: null })
    const part = parts[0]!
    // a version that mends another is for the same round
    part.rounds.unshift(...version.rounds.filter((round) => !part.rounds.includes(round)))
    const entries = (version.mapping?.entries ?? []).filter((entry) => wanted.includes(entry.question))
    const breaking = entries.find(
      (entry) => entry.kind === 'new' || (entry.kind === 'recoded' && entry.breaksSeries),
    )
    part.breakNote = breaking?.note ?? null
    joined = breaking === undefined
    wanted = entries.flatMap((entry) => {
      if (entry.kind === 'recoded') return [...entry.sources]
      return entry.kind === 'same' ? [entry.question] : []
    })
  }
  return parts
}
