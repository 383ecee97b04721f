import { sql } from 'kysely'
import { holdAlone } from './advisory-lock.ts'
import { logEvent } from './audit-events.ts'
import type { Work } from './scope.ts'

export type ReleaseReason = 'submission' | 'national' | 'deletion' | 'region'
export type ReleaseState = 'waiting' | 'making' | 'made' | 'failed' | 'withdrawn'

/** A release as it stands: of a municipality, a county or the country (`NO`), numbered within its round. */
export interface StoredRelease {
  readonly id: string
  readonly round: string
  readonly territory: string
  readonly municipality: string | null
  readonly number: number
  readonly reason: ReleaseReason
  readonly language: 'nb' | 'nn'
  readonly state: ReleaseState
  readonly stepsDone: number
  readonly stepsTotal: number
  /** Number of the problem for which it was not made. */
  readonly problem: number | null
  /** SHA-256 that names the frozen data. */
  readonly dataHash: string | null
  /** SHA-256 of its manifest. */
  readonly hash: string | null
  readonly supersedes: string | null
  readonly supersededAt: string | null
  readonly askedBy: string | null
  readonly askedAt: string
  readonly madeAt: string | null
}

/** A file of a release, without its bytes. */
export interface StoredReleaseFile {
  readonly edition: string
  readonly name: string
  /** A media type. */
  readonly type: string
  readonly size: number
  readonly sha256: string
}

export const releaseColumns = [
  'id',
  'round',
  'territory',
  'municipality',
  'number',
  'reason',
  'language',
  'state',
  'steps_done as stepsDone',
  'steps_total as stepsTotal',
  'problem',
  'data_hash as dataHash',
  'hash',
  'supersedes',
  'superseded_at as supersededAt',
  'asked_by as askedBy',
  'asked_at as askedAt',
  'made_at as madeAt',
] as const

const selected = (work: Work) => work.selectFrom('release').select(releaseColumns)

/** Releases of a round, the newest first; of one territory, or of all that the desk sees. */
export async function listReleases(
  work: Work,
  round: string,
  territory?: string,
): Promise<readonly StoredRelease[]> {
  const query = selected(work).where('round', '=', round).orderBy('territory').orderBy('number', 'desc')
  return await (territory === undefined ? query : query.where('territory', '=', territory)).execute()
}

export async function findRelease(work: Work, id: string): Promise<StoredRelease | null> {
  return (await selected(work).where('id', '=', id).executeTakeFirst()) ?? null
}

/** The release that holds now: the newest that is made, whether or not one that is to replace it is on its way. */
export async function latestRelease(
  work: Work,
  round: string,
  territory: string,
): Promise<StoredRelease | null> {
  const found = await selected(work)
    .where('round', '=', round)
    .where('territory', '=', territory)
    .where('state', '=', 'made')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found ?? null
}

/** A release that is made. */
export interface NewestRelease {
  readonly number: number
  /** Names the frozen data that it is made of. */
  readonly dataHash: string
}

/** The newest release of each round that is made for the scope's own municipality, by round. */
export async function newestReleases(work: Work): Promise<ReadonlyMap<string, NewestRelease>> {
  const found = await work
    .selectFrom('release')
    .select(['round', 'number', 'data_hash'])
    .where('municipality', '=', sql<string>`lyttepost.current_municipality()`)
    .where('state', '=', 'made')
    .orderBy('number')
    .execute()
  return new Map(found.map(({ round, number, data_hash: hash }) => [round, { number, dataHash: hash ?? '' }]))
}

/** The files of some releases, by release. */
export async function filesOf(
  work: Work,
  releases: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredReleaseFile[]>> {
  const files = new Map<string, StoredReleaseFile[]>(releases.map((id) => [id, []]))
  if (releases.length === 0) return files
  const rows = await work
    .selectFrom('release_file')
    .select(['release', 'edition', 'name', 'type', 'size', 'sha256'])
    .where('release', 'in', [...releases])
    .orderBy('edition')
    .execute()
  for (const { release, ...file } of rows) files.get(release)!.push(file)
  return files
}

/** One file with its bytes. */
export async function releaseFile(
  work: Work,
  release: string,
  edition: string,
): Promise<(StoredReleaseFile & { readonly bytes: Buffer }) | null> {
  const found = await work
    .selectFrom('release_file')
    .select(['edition', 'name', 'type', 'size', 'sha256', 'bytes'])
    .where('release', '=', release)
    .where('edition', '=', edition)
    .executeTakeFirst()
  return found ?? null
}

/** The manifest as it is stored; null where the release is not made. */
export async function manifestOf(work: Work, release: string): Promise<unknown> {
  const found = await work
    .selectFrom('release')
    .select('manifest')
    .where('id', '=', release)
    .executeTakeFirst()
  return found?.manifest ?? null
}

/** The manifest of the release of a territory that is made of some data; null where there is none. */
export async function manifestByData(work: Work, territory: string, dataHash: string): Promise<unknown> {
  const found = await work
    .selectFrom('release')
    .select('manifest')
    .where('territory', '=', territory)
    .where('data_hash', '=', dataHash)
    .executeTakeFirst()
  return found?.manifest ?? null
}

/**
 * The report for the screen as it is stored; null where there is none. A municipality's is its own; those of the country and
 * the counties are by a door of the database.
 */
export async function screenOf(
  work: Work,
  { id, municipality }: Pick<StoredRelease, 'id' | 'municipality'>,
): Promise<unknown> {
  if (municipality === null) {
    const { rows } = await sql<{
      screen: unknown
    }>`select lyttepost.country_screen(${id}) as screen`.execute(work)
    return rows[0]!.screen
  }
  const found = await work.selectFrom('release').select('screen').where('id', '=', id).executeTakeFirst()
  return found?.screen ?? null
}

/**
 * Releases of a territory are asked for one after the other until the transaction ends: whoever comes next sees what was
 * asked for before.
 */
export async function holdReleases(work: Work, territory: string): Promise<void> {
  await holdAlone(work, territory)
}

/** Asks for a release again that could not be made. False where there is none such within reach. */
export async function askAgain(work: Work, id: string): Promise<boolean> {
  const { numUpdatedRows } = await work
    .updateTable('release')
    .set({ state: 'waiting', problem: null, attempts: 0, steps_done: 0 })
    .where('id', '=', id)
    .where('state', '=', 'failed')
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  await logEvent(work, { verb: 'create', noun: 'release', thing: id, details: { again: true } })
  return true
}

/** A release of a county or the country that is asked for. */
export interface NewRelease {
  readonly id: string
  readonly round: string
  readonly territory: string
  readonly reason: 'national' | 'region'
  readonly language: 'nb' | 'nn'
  readonly stepsTotal: number
  readonly askedBy: string | null
}

/** Asks for a release of a county or the country; the next number of its territory. */
export async function askForRelease(work: Work, asked: NewRelease): Promise<void> {
  await holdReleases(work, asked.territory)
  const last = await work
    .selectFrom('release')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('round', '=', asked.round)
    .where('territory', '=', asked.territory)
    .executeTakeFirst()
  await work
    .insertInto('release')
    .values({
      id: asked.id,
      round: asked.round,
      territory: asked.territory,
      number: (last?.number ?? 0) + 1,
      reason: asked.reason,
      language: asked.language,
      steps_total: asked.stepsTotal,
      asked_by: asked.askedBy,
    })
    .execute()
  await logEvent(work, {
    verb: 'create',
    noun: 'release',
    thing: asked.id,
    purpose: 'statistics',
    details: { reason: asked.reason, territory: asked.territory },
  })
}

/**
 * Asks for the next release of the house's own municipality, when the country's figures are out. Null where it does not take
 * part.
 */
export async function askForOwn(work: Work, round: string, reason: 'national'): Promise<string | null> {
  const { rows } = await sql<{
    id: string | null
  }>`select lyttepost.ask_release(${round}, ${reason}) as id`.execute(work)
  return rows[0]!.id
}
