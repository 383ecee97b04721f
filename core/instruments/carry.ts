import { mapAnswers } from './mapping.ts'
import type { InstrumentRegistry } from './registry.ts'
import { roadBetween } from './road.ts'
import { session } from './session.ts'
import type { Answers, Instrument } from './types.ts'

/** Answers of an older version as a newer version has them. */
export interface CarriedAnswers {
  readonly answers: Answers
  /** The newer version's questions whose series breaks on the way: the value may be shown, but not compared. */
  readonly breaks: readonly string[]
}

/**
 * Carries answers over to a newer version of the same family, one version at a time by their declared mappings.
 *
 * @param answers as they were registered; they are read by their own form first.
 * @returns null where no mapping leads from the one to the other, e.g. from a newer version to an older.
 * @throws problem 1002 for a form that is not known.
 */
export function carryAnswers(
  registry: InstrumentRegistry,
  answers: Answers,
  from: string,
  to: string,
): CarriedAnswers | null {
  const way = roadBetween(from, registry.get(to), (id) => registry.get(id))
  if (!way) return null
  let carried = session(registry.get(from), answers).answers
  let breaks = new Set<string>()
  for (const [at, version] of way.entries()) {
    carried = mapAnswers(carried, at === 0 ? registry.get(from) : way[at - 1]!, version)
    breaks = broken(breaks, version)
  }
  return { answers: carried, breaks: [...breaks] }
}

/** The questions of a version that are broken by its own mapping, or made of one that was broken before. */
function broken(before: ReadonlySet<string>, version: Instrument): Set<string> {
  const found = (version.mapping?.entries ?? []).filter((entry) => {
    if (entry.kind === 'same') return before.has(entry.question)
    return entry.kind === 'recoded' && (entry.breaksSeries || entry.sources.some((code) => before.has(code)))
  })
  return new Set(found.map(({ question }) => question))
}
