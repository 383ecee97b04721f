import { sql } from 'kysely'
import { logEvent } from './audit-events.ts'
import { findRelease, type StoredRelease, type StoredReleaseFile } from './releases.ts'
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
  const { rows } = await sql<{ id: string; attempts: number }>`
    update release set state = 'making', steps_done = 0, attempts = attempts + 1, claimed_by = ${worker},
      claimed_until = clock_timestamp() + make_interval(secs => ${seconds})
    where id = (
      select id from release
      where state = 'waiting' or (state = 'making' and claimed_until < clock_timestamp())
      order by (territory = 'NO') desc, asked_at, id limit 1 for update skip locked)
    returning id, attempts`.execute(work)
  const [found] = rows
  return found ? { ...(await findRelease(work, found.id))!, attempts: found.attempts } : null
}

/** How many wait, or have been left. */
export async function countWaiting(work: Work): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) from release
    where state = 'waiting' or (state = 'making' and claimed_until < clock_timestamp())`.execute(work)
  return rows[0]!.count
}

/** Tells how far it has come, and keeps the claim. False where it is lost: the work is somebody else's, or given up. */
export async function keepClaim(
  work: Work,
  release: string,
  worker: string,
  seconds: number,
  steps?: { readonly done: number; readonly total: number },
): Promise<boolean> {
  const { numUpdatedRows } = await work
    .updateTable('release')
    .set({
      claimed_until: sql`clock_timestamp() + make_interval(secs => ${seconds})`,
      ...(steps && { steps_done: steps.done, steps_total: steps.total }),
    })
    .where('id', '=', release)
    .where('state', '=', 'making')
    .where('claimed_by', '=', worker)
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
      claimed_by: null,
      claimed_until: null,
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
  const { numUpdatedRows } = await work
    .updateTable('release')
    .set({ state: again ? 'waiting' : 'failed', problem, claimed_by: null, claimed_until: null })
    .where('id', '=', release)
    .where('state', '=', 'making')
    .where('claimed_by', '=', worker)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return
  await logEvent(work, { verb: 'fail', noun: 'release', thing: release, details: { problem, again } })
}

/** Gives a release back that the program's own end stopped: it waits as before, and was not begun. */
export async function giveBackRelease(work: Work, release: string, worker: string): Promise<void> {
  const { numUpdatedRows } = await work
    .updateTable('release')
    .set({ state: 'waiting', attempts: sql`attempts - 1`, claimed_by: null, claimed_until: null })
    .where('id', '=', release)
    .where('state', '=', 'making')
    .where('claimed_by', '=', worker)
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
  if (territories) query = query.where('territory', 'in', [...territories])
  return (await query.execute()) as readonly SealedDecision[]
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
export async function loggedRelease(
  work: Work,
  release: string,
): Promise<{ readonly hash: string | null; readonly seal: number | null } | null> {
  const found = await work
    .selectFrom('audit_event')
    .select(['details', 'seal'])
    .where('noun', '=', 'release')
    .where('verb', '=', 'complete')
    .where('thing', '=', release)
    .orderBy('id')
    .executeTakeFirst()
  if (!found) return null
  const { hash } = found.details as { hash?: unknown }
  return { hash: typeof hash === 'string' ? hash : null, seal: found.seal }
}

/** Notes that the country's figures of a round are out. False where it is not closed: it was opened again meanwhile. */
export async function releaseRoundFigures(work: Work, round: string, at: string): Promise<boolean> {
  const { numUpdatedRows } = await work
    .updateTable('round')
    .set({ released_at: at })
    .where('id', '=', round)
    .where('closed_at', 'is not', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  await logEvent(work, { verb: 'change', noun: 'round', thing: round, details: { fields: 'releasedAt' } })
  return true
}

/** Why the municipality last opened the round again; empty where it never did, or did not say. */
export async function reopenedFor(work: Work, round: string, municipality: string): Promise<string> {
  const found = await work
    .selectFrom('participation')
    .select('reopened_for as reason')
    .where('round', '=', round)
    .where('municipality', '=', municipality)
    .executeTakeFirst()
  return found?.reason ?? ''
}

/** Notes why the municipality opens the round again; the opening is logged by itself. */
export async function tellWhyReopened(
  work: Work,
  round: string,
  municipality: string,
  reason: string,
): Promise<void> {
  await work
    .updateTable('participation')
    .set({ reopened_for: reason })
    .where('round', '=', round)
    .where('municipality', '=', municipality)
    .execute()
}
