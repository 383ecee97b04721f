import { ahead, ask } from './driver.ts'
import type { Work } from './scope.ts'

/** The answer to a request that was carried out, kept for whoever sends the same request again. */
export interface StoredAnswer {
  /** Of method, address and body. */
  readonly requestHash: string
  readonly status: number
  /** Sealed: the database holds nothing that can be read. */
  readonly answer: unknown
}

const lockTimedOut = '55P03'

/** A key that is being claimed. */
export interface Claim {
  /** Whether this transaction is the only one that works with the key, until it ends; at once. */
  free(): Promise<boolean>
  /**
   * Waits for whoever works with it, and then is the only one; false where that took too long: the transaction is then
   * broken, and can only be given up.
   *
   * @param patience milliseconds
   */
  wait(patience?: number): Promise<boolean>
  /** The answer that the staff member got, found when the key was claimed; null where there is none. */
  kept(): Promise<StoredAnswer | null>
}

/**
 * Begins to claim a key of a staff member; it goes to the database together with what is asked next.
 *
 * @param key what the sender's key is found by; never the key itself. 8 to 100 characters.
 */
export async function claimKey(work: Work, staff: string, key: string): Promise<Claim> {
  const name = `${staff} ${key}`
  const locked = await ahead<{ locked: boolean }>(work, tryLock, [name])
  // a statement after the lock's own: it sees what whoever held the lock before has kept
  let found = await ahead<StoredAnswer>(work, answerUnderKey, [staff, key])
  return {
    free: async () => (await locked())[0]!.locked,
    async wait(patience = 2000) {
      try {
        await ahead(work, `select set_config('lock_timeout', $1, true)`, [`${patience}ms`])
        await ask(work, 'select pg_advisory_xact_lock(hashtextextended($1, 0))', [name])
        await ahead(work, `select set_config('lock_timeout', $1, true)`, ['0'])
        found = await ahead<StoredAnswer>(work, answerUnderKey, [staff, key])
        return true
      } catch (cause) {
        if (cause instanceof Error && 'code' in cause && cause.code === lockTimedOut) return false
        throw cause
      }
    },
    kept: async () => (await found())[0] ?? null,
  }
}

const tryLock = 'select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as locked'

const answerUnderKey = `select request_hash as "requestHash", status, answer from lyttepost.idempotency
  where staff = $1 and key = $2`

/** Keeps an answer, in the transaction of the work that it tells of. */
export async function keepAnswer(
  work: Work,
  staff: string,
  key: string,
  { requestHash, status, answer }: StoredAnswer,
): Promise<void> {
  await ahead(work, keeping, [staff, key, requestHash, status, JSON.stringify(answer)])
}

const keeping =
  'insert into lyttepost.idempotency (staff, key, request_hash, status, answer) values ($1, $2, $3, $4, $5)'

/** Removes the answers that were kept before a time (ISO). As the house. Returns how many. */
export async function tidyAnswers(work: Work, before: string): Promise<number> {
  const { numDeletedRows } = await work
    .deleteFrom('idempotency')
    .where('created_at', '<', before)
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}
