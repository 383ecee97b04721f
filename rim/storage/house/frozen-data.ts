import { sql } from 'kysely'
import type { Answers } from '#core/instruments'
import { logEvent } from './audit-events.ts'
import type { Work } from './scope.ts'

/** A complete registration under a basis that holds, as it is frozen: no comments, notes or references. */
export interface FrozenRow {
  readonly id: string
  /** The unit's name. */
  readonly unit: string
  readonly unitType: string
  /** The same for all registrations of one person in the round. */
  readonly person: string
  /** The same over rounds; null where the basis does not allow that. */
  readonly link: string | null
  readonly answers: Answers
  readonly completedAt: string
}

/**
 * All that counts of a municipality's round, at the house's own desk in that municipality. The database logs the reading
 * once, with purpose `statistics` and the number.
 */
export async function readFrozenRows(work: Work, round: string): Promise<readonly FrozenRow[]> {
  const { rows } = await sql<FrozenRow>`select id, unit, unit_type as "unitType", person, link, answers,
    completed_at as "completedAt" from lyttepost.frozen_rows(${round})`.execute(work)
  return rows
}

/** What a municipality has submitted, sealed. */
export interface FrozenData {
  /** Names the data: SHA-256. */
  readonly hash: string
  readonly round: string
  readonly municipality: string
  readonly kind: 'rows' | 'tables'
  /** How many people; 0 for tables. */
  readonly rows: number
  /** Null when it is kept no longer. */
  readonly sealed: Buffer | null
}

/** Stores frozen data, with its line in the log. The same data again is stored once. */
export async function addFrozen(work: Work, release: string, frozen: FrozenData): Promise<void> {
  await work
    .insertInto('frozen_data')
    .values(frozen)
    .onConflict((conflict) => conflict.columns(['round', 'hash']).doUpdateSet({ sealed: frozen.sealed }))
    .execute()
  const { hash, kind, rows } = frozen
  await logEvent(work, {
    verb: 'freeze',
    noun: 'release',
    thing: release,
    purpose: 'statistics',
    details: { hash, kind, rows },
  })
}

/** Frozen data of the house's own municipality by its hash, of whichever round; null where there is none. */
export async function findFrozen(work: Work, hash: string): Promise<FrozenData | null> {
  const found = await work
    .selectFrom('frozen_data')
    .select(['hash', 'round', 'municipality', 'kind', 'rows', 'sealed'])
    .where('hash', '=', hash)
    // one that is still kept first
    .orderBy(sql`sealed is null`)
    .executeTakeFirst()
  return found ?? null
}

/** Whether frozen data of the house's own municipality are kept, without opening them; null where there never were such. */
export async function keepsFrozen(work: Work, hash: string): Promise<boolean | null> {
  const found = await work
    .selectFrom('frozen_data')
    .select(sql<boolean>`sealed is not null`.as('kept'))
    .where('hash', '=', hash)
    .orderBy('kept', 'desc')
    .executeTakeFirst()
  return found?.kept ?? null
}

/** Gives up what was frozen of the municipality's round before: only what the newest release is made of is kept. */
export async function dropOtherFrozen(work: Work, round: string, hash: string): Promise<void> {
  const { numUpdatedRows } = await work
    .updateTable('frozen_data')
    .set({ sealed: null })
    .where('round', '=', round)
    .where('hash', '<>', hash)
    .where('sealed', 'is not', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return
  const details = { count: Number(numUpdatedRows) }
  await logEvent(work, { verb: 'delete', noun: 'release', thing: round, purpose: 'statistics', details })
}
