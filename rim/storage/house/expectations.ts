import type { NotNull } from 'kysely'
import { logEvent } from './audit-events.ts'
import type { Work } from './scope.ts'

/** How many a unit expects to register in a round. */
export interface Expectation {
  readonly unit: string
  readonly expected: number
}

/** What is expected of the units of the scope's municipality in a round; units without a number are not there. */
export async function listExpectations(work: Work, round: string): Promise<readonly Expectation[]> {
  return await work
    .selectFrom('unit_expectation')
    .select(['unit', 'expected'])
    .where('round', '=', round)
    .where('expected', 'is not', null)
    .orderBy('unit')
    .$narrowType<{ expected: NotNull }>()
    .execute()
}

/**
 * Records what is expected of units in a round; null takes a number back. Problem 4044 when the municipality has
 * submitted, 4052 for a unit of elsewhere or a round that it has not joined.
 */
export async function expectOfUnits(
  work: Work,
  place: { readonly round: string; readonly municipality: string },
  numbers: readonly { readonly unit: string; readonly expected: number | null }[],
  by: string | null,
  now: string,
): Promise<void> {
  if (numbers.length === 0) return
  const rows = numbers.map(({ unit, expected }) => ({ ...place, unit, expected, changed_by: by }))
  await work
    .insertInto('unit_expectation')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['round', 'unit']).doUpdateSet((set) => ({
        expected: set.ref('excluded.expected'),
        changed_by: by,
        changed_at: now,
      })),
    )
    .execute()
  const details = { units: numbers.length }
  await logEvent(work, { verb: 'change', noun: 'expectation', thing: place.round, details })
}

/** What a unit had registered when its municipality submitted a round. */
export interface KeptCount {
  readonly round: string
  readonly unit: string
  readonly complete: number
  readonly alsoElsewhere: number
  readonly expected: number | null
}

/** What the units of the scope's municipality had registered in the rounds that it has submitted, the newest round first. */
export async function listKeptCounts(work: Work): Promise<readonly KeptCount[]> {
  return await work
    .selectFrom('unit_count')
    .innerJoin('round', 'round.id', 'unit_count.round')
    .select([
      'unit_count.round',
      'unit_count.unit',
      'unit_count.complete',
      'unit_count.also_elsewhere as alsoElsewhere',
      'unit_count.expected',
    ])
    .orderBy('round.opens_on', 'desc')
    .orderBy('unit_count.unit')
    .execute()
}
