import type { StoredLegalBasis, StoredRound, StoredUnit } from '#rim/storage'

/** Whether a type of unit registers in a round; a round that names none has them all. */
export const takesPart = ({ unitTypes }: Pick<StoredRound, 'unitTypes'>, unitType: string): boolean =>
  unitTypes.length === 0 || unitTypes.includes(unitType)

/** The units that register in a round: those that are not closed, of its types. */
export const unitsOfRound = (
  round: Pick<StoredRound, 'unitTypes'>,
  units: readonly StoredUnit[],
): readonly StoredUnit[] =>
  units.filter(({ closedAt, unitType }) => closedAt === null && takesPart(round, unitType))

/** The day that a legal basis is asked for on: today while the round is open, else the nearest day of it. `YYYY-MM-DD`. */
export const dayInRound = (
  { opensOn, closesOn }: Pick<StoredRound, 'opensOn' | 'closesOn'>,
  today: string,
): string => (today < opensOn ? opensOn : today > closesOn ? closesOn : today)

/** Whether a legal basis holds on a day. */
export const holdsOn = (
  { withdrawnAt, validFrom, validTo }: Pick<StoredLegalBasis, 'withdrawnAt' | 'validFrom' | 'validTo'>,
  day: string,
): boolean => withdrawnAt === null && validFrom <= day && day <= validTo

/** The types of these units that no basis holds for on a day. */
export function typesWithoutBasis(
  units: readonly StoredUnit[],
  bases: readonly StoredLegalBasis[],
  day: string,
): readonly string[] {
  const held = new Set(bases.filter((one) => holdsOn(one, day)).map(({ unitType }) => unitType))
  return [...new Set(units.map(({ unitType }) => unitType))].filter((type) => !held.has(type)).toSorted()
}
