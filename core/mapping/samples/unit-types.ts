import type { LocalText } from '#core/foundation'
import { lackingLegalBasis } from '../population.ts'

/** The unit types that may be used in some rounds, and why others may not, whether they were asked for or not. */
export interface UsableUnitTypes {
  readonly unitTypes: readonly string[]
  readonly reasons: readonly LocalText[]
}

/**
 * Of the unit types asked for, those that had a legal basis in every one of the rounds: what is left out of one year is
 * left out of all, so that the years hold the same kinds of units.
 */
export function usableUnitTypes(wanted: readonly string[], rounds: readonly string[]): UsableUnitTypes {
  const lacking = lackingLegalBasis.filter(({ round }) => rounds.includes(round))
  const without = new Set(lacking.map(({ unitType }) => unitType))
  return {
    unitTypes: wanted.filter((unitType) => !without.has(unitType)),
    reasons: lacking.map(({ reason }) => reason),
  }
}
