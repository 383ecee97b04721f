import {
  coverage,
  type KeptCount,
  listExpectations,
  listKeptCounts,
  listRounds,
  listUnits,
  type StoredRound,
  type StoredUnit,
  type Work,
} from '#rim/storage'
import { takesPart } from './round-units.ts'

/** How far a unit has come in a round. */
export interface UnitNumbers {
  readonly unit: string
  readonly name: string
  readonly unitType: string
  /** The unit is closed; it is here because it has registrations. */
  readonly closed: boolean
  readonly drafts: number
  readonly complete: number
  /** Of all of these, persons that another unit of the municipality has registered too. */
  readonly alsoElsewhere: number
  readonly expected: number | null
  /** What it had complete when the last round before was submitted. */
  readonly before: { readonly year: number; readonly complete: number } | null
}

/**
 * The own municipality's units in a round, by name, with what is expected of them: counts, never rows.
 *
 * @param units all of the municipality's, where they are read already.
 */
export async function coverageOf(
  work: Work,
  round: StoredRound,
  units?: readonly StoredUnit[],
): Promise<readonly UnitNumbers[]> {
  const numbers = new Map((await coverage(work, round.id)).map((one) => [one.unit, one]))
  const expected = new Map((await listExpectations(work, round.id)).map((one) => [one.unit, one.expected]))
  const before = countsBefore(round, await listRounds(work), await listKeptCounts(work))
  return (units ?? (await listUnits(work))).flatMap(({ id, name, unitType, closedAt }) => {
    const { drafts = 0, complete = 0, alsoElsewhere = 0 } = numbers.get(id) ?? {}
    const closed = closedAt !== null
    if (drafts + complete === 0 && (closed || !takesPart(round, unitType))) return []
    return {
      unit: id,
      name,
      unitType,
      closed,
      drafts,
      complete,
      alsoElsewhere,
      expected: expected.get(id) ?? null,
      before: before.get(id) ?? null,
    }
  })
}

/** By unit: what was kept of the newest round before this one that the unit took part in. */
export function countsBefore(
  { opensOn }: Pick<StoredRound, 'opensOn'>,
  rounds: readonly Pick<StoredRound, 'id' | 'opensOn' | 'year'>[],
  kept: readonly KeptCount[],
): ReadonlyMap<string, { readonly year: number; readonly complete: number }> {
  const earlier = rounds
    .filter((round) => round.opensOn < opensOn)
    .toSorted((one, other) => one.opensOn.localeCompare(other.opensOn))
  const found = new Map<string, { year: number; complete: number }>()
  for (const { id, year } of earlier) {
    for (const { unit, complete } of kept.filter(({ round }) => round === id))
      found.set(unit, { year, complete })
  }
  return found
}
