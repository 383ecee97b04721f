import { type NotNull, sql } from 'kysely'
import { type LoggedHash, logEvent, loggedHash } from './audit-events.ts'
import { claimedBy, hasRunOut, heldFor, letGo } from './claims.ts'
import { releaseColumns, type StoredRelease, type StoredReleaseFile } from './releases.ts'
import type { Work } from './scope.ts'

/** A release that somebody makes, until the claim runs out. */
export interface Claimed extends StoredRelease {
  /** How often it has been begun, this time included. */
  readonly attempts: number
}

/**
 * Takes the oldest release that waits, or whose maker has not been heard of. Others who ask at the same time get the next
 * one. Null where there is nothing to do.
 *
 * @param worker whoever makes it: a random id.
 * @param seconds how long nobody else may take it.
 */
export async function claimRelease(work: Work, worker: string, seconds: number): Promise<Claimed | null> {
  const next = toBeMade(work)
    .select('id')
    .orderBy(sql`territory = 'NO'`, 'desc')
    .orderBy('asked_at')
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .skipLocked()
  const claimed = await work
    .updateTable('release')
    .set({ state: 'making', steps_done: 0, ...claimedBy(worker, seconds) })
    .where('id', '=', next)
    .returning([...releaseColumns, 'attempts'])
    .executeTakeFirst()
  return claimed ?? null
}

/** Those that wait, or have been left. */
const toBeMade = (work: Work) =>
  work
    .selectFrom('release')
    .where(({ and, eb, or }) =>
      or([eb('state', '=', 'waiting'), and([eb('state', '=', 'making'), hasRunOut])]),
    )

/** A release as long as it is the worker's to make. */
const held = (work: Work, release: string, worker: string) =>
  work
    .updateTable('release')
    .where('id', '=', release)
    .where('state', '=', 'making')
    .where('claimed_by', '=', worker)

/** How many wait, or have been left. */
export async function countWaiting(work: Work): Promise<number> {
  const { count } = await toBeMade(work)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** Tells how far it has come, and keeps the claim. False where it is lost: the work is somebody else's, or given up. */
export async function keepClaim(
  work: Work,
  release: string,
  worker: string,
  seconds: number,
  steps?: { readonly done: number; readonly total: number },
): Promise<boolean> {
  const { numUpdatedRows } = await held(work, release, worker)
    .set({
      claimed_until: heldFor(seconds),
      ...(steps && { steps_done: steps.done, steps_total: steps.total }),
    })
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** A release that is finished. */
export interface MadeRelease {
  readonly dataHash: string | null
  readonly manifest: unknown
  /** SHA-256 of the manifest. */
  readonly hash: string
  /** Sealed; null where it was decided in another release. */
  readonly decision: Buffer | null
  readonly screen: unknown
  readonly supersedes: string | null
  /** ISO 8601. */
  readonly madeAt: string
  readonly files: readonly (StoredReleaseFile & { readonly bytes: Uint8Array })[]
}

/**
 * Stores a release whole, if it is still the worker's to make: files, manifest, hash in the log, and the one before is
 * superseded. False, with nothing stored, where the claim is lost.
 */
export async function storeRelease(
  work: Work,
  claimed: Pick<Claimed, 'id' | 'round' | 'territory' | 'number'>,
  worker: string,
  made: MadeRelease,
): Promise<boolean> {
  const held = await work
    .selectFrom('release')
    .select('id')
    .where('id', '=', claimed.id)
    .where('state', '=', 'making')
    .where('claimed_by', '=', worker)
    .forUpdate()
    .executeTakeFirst()
  if (!held) return false
  for (const file of made.files) {
    await work
      .insertInto('release_file')
      .values({ release: claimed.id, ...file, bytes: Buffer.from(file.bytes) })
      .execute()
  }
  await work
    .updateTable('release')
    .set({
      state: 'made',
      ...letGo,
      steps_done: sql`steps_total`,
      problem: null,
      data_hash: made.dataHash,
      manifest: JSON.stringify(made.manifest),
      hash: made.hash,
      decision: made.decision,
      screen: made.screen === null ? null : JSON.stringify(made.screen),
      supersedes: made.supersedes,
      made_at: made.madeAt,
    })
    .where('id', '=', claimed.id)
    .execute()
  await work
    .updateTable('release')
    .set({ superseded_at: made.madeAt })
    .where('round', '=', claimed.round)
    .where('territory', '=', claimed.territory)
    .where('number', '<', claimed.number)
    .where('state', '=', 'made')
    .where('superseded_at', 'is', null)
    .execute()
  await logEvent(work, {
    verb: 'complete',
    noun: 'release',
    thing: claimed.id,
    purpose: 'statistics',
    details: {
      hash: made.hash,
      territory: claimed.territory,
      number: claimed.number,
      files: made.files.length,
    },
  })
  return true
}

/** Notes that a release could not be made: it waits to be tried again, or has failed for good. */
export async function failRelease(
  work: Work,
  release: string,
  worker: string,
  { problem, again }: { readonly problem: number; readonly again: boolean },
): Promise<void> {
  const { numUpdatedRows } = await held(work, release, worker)
    .set({ state: again ? 'waiting' : 'failed', problem, ...letGo })
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return
  await logEvent(work, { verb: 'fail', noun: 'release', thing: release, details: { problem, again } })
}

/** Gives a release back that the program's own end stopped: it waits as before, and was not begun. */
export async function giveBackRelease(work: Work, release: string, worker: string): Promise<void> {
  const { numUpdatedRows } = await held(work, release, worker)
    .set({ state: 'waiting', attempts: sql`attempts - 1`, ...letGo })
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return
  await logEvent(work, { verb: 'fail', noun: 'release', thing: release, details: { stopped: true } })
}

/** Whether what was decided for a release is still kept. */
export async function keepsDecision(work: Work, release: string): Promise<boolean> {
  const found = await work
    .selectFrom('release')
    .select('id')
    .where('id', '=', release)
    .where('decision', 'is not', null)
    .executeTakeFirst()
  return found !== undefined
}

/** A sealed decision with what it is of; for the house's own tasks. */
export interface SealedDecision {
  readonly release: string
  readonly round: string
  readonly territory: string
  readonly number: number
  readonly sealed: Buffer
}

/** The decisions of a round that are kept, oldest first; of some territories, or all. */
export async function sealedDecisions(
  work: Work,
  round: string,
  territories?: readonly string[],
): Promise<readonly SealedDecision[]> {
  let query = work
    .selectFrom('release')
    .select(['id as release', 'round', 'territory', 'number', 'decision as sealed'])
    .where('round', '=', round)
    .where('state', '=', 'made')
    .where('decision', 'is not', null)
    .orderBy('territory')
    .orderBy('number')
    .$narrowType<{ sealed: NotNull }>()
  if (territories) query = query.where('territory', 'in', [...territories])
  return await query.execute()
}

/** Gives up the decisions of the country and its counties, when the round is kept no longer. */
export async function expireShared(work: Work, round: string): Promise<void> {
  const { numUpdatedRows } = await work
    .updateTable('release')
    .set({ decision: null })
    .where('round', '=', round)
    .where('municipality', 'is', null)
    .where('decision', 'is not', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return
  const details = { count: Number(numUpdatedRows) }
  await logEvent(work, { verb: 'delete', noun: 'release', thing: round, purpose: 'retention', details })
}

/** Gives up what is frozen and decided of the house's own municipality, when the round is kept no longer. */
export async function expireReleases(work: Work, round: string): Promise<number> {
  const { rows } = await sql<{ gone: number }>`select lyttepost.expire_releases(${round}) as gone`.execute(
    work,
  )
  return rows[0]!.gone
}

/** The line in the log of when a release was made: its hash, and the seal that it stands under. */
export const loggedRelease = (work: Work, release: string): Promise<LoggedHash | null> =>
  loggedHash(work, { noun: 'release', verb: 'complete', thing: release })
