import type { UnitCoverageAnswer } from './answers.ts'

/** How a unit stands: `not-begun` has registered nothing; `behind` has less than is expected. */
export type Standing = 'not-begun' | 'behind' | 'reached' | 'unknown'

export function standingOf({ drafts, complete, expected }: UnitCoverageAnswer): Standing {
  if (expected !== null && complete >= expected) return 'reached'
  if (drafts + complete === 0) return 'not-begun'
  return expected === null ? 'unknown' : 'behind'
}

/** Part of what is expected that is complete, 0 to 1 and more; null where nothing is expected. */
export const shareOf = ({
  complete,
  expected,
}: Pick<UnitCoverageAnswer, 'complete' | 'expected'>): number | null =>
  expected === null || expected === 0 ? null : complete / expected

/**
 * What all units expect together; null where some have no number: their registrations would be held against what the
 * others expect.
 */
export const expectedOf = (units: readonly Pick<UnitCoverageAnswer, 'expected'>[]): number | null =>
  units.reduce<number | null>(
    (sum, { expected }) => (sum === null || expected === null ? null : sum + expected),
    0,
  )

const order: readonly Standing[] = ['not-begun', 'behind', 'unknown', 'reached']

/** Those that lack most first; units that stand alike, by share and then as they were. */
export const lackingFirst = (units: readonly UnitCoverageAnswer[]): readonly UnitCoverageAnswer[] =>
  units.toSorted(
    (one, other) =>
      order.indexOf(standingOf(one)) - order.indexOf(standingOf(other)) ||
      (shareOf(one) ?? 0) - (shareOf(other) ?? 0),
  )
