import { sql } from 'kysely'
import type { Work } from './scope.ts'

/** The answer to a request that was carried out, kept for whoever sends the same request again. */
export interface StoredAnswer {
  readonly staff: string
  /** What the sender's key is found by; never the key itself. 8 to 100 characters. */
  readonly key: string
  /** Of method, address and body. */
  readonly requestHash: string
  readonly status: number
  /** Sealed: the database holds nothing that can be read. */
  readonly answer: unknown
}

const lockTimedOut = '55P03'

/**
 * Makes this transaction the only one that works with a key, until it ends; waits for another one that does. False where
 * that took too long: the transaction is then broken, and can only be given up.
 *
 * @param patience milliseconds
 */
export async function claimKey(work: Work, staff: string, key: string, patience = 2000): Promise<boolean> {
  const lock = sql`hashtextextended(${`${staff} ${key}`}, 0)`
  const { rows } = await sql<{
    locked: boolean
  }>`select pg_try_advisory_xact_lock(${lock}) as locked`.execute(work)
  if (rows[0]?.locked) return true
  try {
    await sql`select set_config('lock_timeout', ${`${patience}ms`}, true)`.execute(work)
    await sql`select pg_advisory_xact_lock(${lock})`.execute(work)
    await sql`select set_config('lock_timeout', '0', true)`.execute(work)
    return true
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === lockTimedOut) return false
    throw cause
  }
}

/** The answer kept under a key of the staff member who asks; null where there is none. */
export async function findAnswer(work: Work, staff: string, key: string): Promise<StoredAnswer | null> {
  const found = await work
    .selectFrom('idempotency')
    .select(['staff', 'key', 'request_hash as requestHash', 'status', 'answer'])
    .where('staff', '=', staff)
    .where('key', '=', key)
    .executeTakeFirst()
  return found ?? null
}

/** Keeps an answer, in the transaction of the work that it tells of. */
export async function keepAnswer(work: Work, kept: StoredAnswer): Promise<void> {
  await work
    .insertInto('idempotency')
    .values({
      staff: kept.staff,
      key: kept.key,
      request_hash: kept.requestHash,
      status: kept.status,
      answer: JSON.stringify(kept.answer),
    })
    .execute()
}

/** Removes the answers that were kept before a time (ISO). As the house. Returns how many. */
export async function tidyAnswers(work: Work, before: string): Promise<number> {
  const { numDeletedRows } = await work
    .deleteFrom('idempotency')
    .where('created_at', '<', before)
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}
