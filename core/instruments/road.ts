import type { Instrument } from './types.ts'

/**
 * The versions that lead from one to a newer by the mappings that they declare: those after `from`, the oldest first.
 *
 * @param versionOf finds a version by its id.
 * @returns empty where the two are the same; null where no mapping leads from the one to the other.
 */
export function roadBetween(
  from: string,
  to: Instrument,
  versionOf: (id: string) => Instrument | undefined,
): readonly Instrument[] | null {
  const road: Instrument[] = []
  let at: Instrument | undefined = to
  while (at && at.id !== from) {
    // a form that maps from itself, or in a ring, leads nowhere
    if (road.includes(at)) return null
    road.unshift(at)
    const before: string | undefined = at.mapping?.from
    if (before === undefined) return null
    if (before === from) return road
    at = versionOf(before)
  }
  return at ? road : null
}
