import { type NotNull, sql } from 'kysely'
import { logEvent } from './audit-events.ts'
import { claimedBy, hasRunOut, heldFor, letGo } from './claims.ts'
import type { Work } from './scope.ts'
import {
  type StoredSurveyRelease,
  type SurveyReleaseFile,
  type SurveyReleasePart,
  surveyReleaseColumns,
} from './survey-releases.ts'

const noun = 'survey-release'

/** A release that somebody makes, until the claim runs out. */
export interface ClaimedSurveyRelease extends StoredSurveyRelease {
  /** How often it has been begun, this time included. */
  readonly attempts: number
}

const toBeMade = (work: Work) =>
  work
    .selectFrom('survey_release')
    .where(({ and, eb, or }) =>
      or([eb('state', '=', 'waiting'), and([eb('state', '=', 'making'), hasRunOut])]),
    )

/** Takes the oldest that waits, or whose maker has not been heard of; null where there is nothing to do. As `claimRelease`. */
export async function claimSurveyRelease(
  work: Work,
  worker: string,
  seconds: number,
): Promise<ClaimedSurveyRelease | null> {
  const next = toBeMade(work).select('id').orderBy('asked_at').orderBy('id').limit(1).forUpdate().skipLocked()
  const claimed = await work
    .updateTable('survey_release')
    .set({ state: 'making', steps_done: 0, ...claimedBy(worker, seconds) })
    .where('id', '=', next)
    .returning([...surveyReleaseColumns, 'attempts'])
    .executeTakeFirst()
  return claimed ?? null
}

/** A release as long as it is the worker's to make. */
const held = (work: Work, release: string, worker: string) =>
  work
    .updateTable('survey_release')
    .where('id', '=', release)
    .where('state', '=', 'making')
    .where('claimed_by', '=', worker)

/** Tells how far it has come, and keeps the claim. False where it is lost. */
export async function keepSurveyClaim(
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

/** A part as it is stored: who may read it, and the report for the screen. */
export interface MadeSurveyPart extends Omit<SurveyReleasePart, 'release'> {
  readonly readers: readonly string[]
  readonly screens: { readonly nb: unknown; readonly nn: unknown } | null
  /** The documents before any writer's texts, compressed. */
  readonly documents: Buffer | null
  readonly files: readonly (Omit<SurveyReleaseFile, 'scope'> & { readonly bytes: Uint8Array })[]
}

/** A release that is finished. */
export interface MadeSurveyRelease {
  readonly dataHash: string
  readonly manifest: unknown
  /** SHA-256 of the manifest. */
  readonly hash: string
  /** Sealed. */
  readonly decision: Buffer
  readonly summary: unknown
  /** ISO 8601. */
  readonly madeAt: string
  readonly parts: readonly MadeSurveyPart[]
}

/** Stores a release whole, if it is still the worker's to make. False, with nothing stored, where the claim is lost. */
export async function storeSurveyRelease(
  work: Work,
  claimed: Pick<ClaimedSurveyRelease, 'id' | 'wave' | 'number'>,
  worker: string,
  made: MadeSurveyRelease,
): Promise<boolean> {
  const own = await work
    .selectFrom('survey_release')
    .select('id')
    .where('id', '=', claimed.id)
    .where('state', '=', 'making')
    .where('claimed_by', '=', worker)
    .forUpdate()
    .executeTakeFirst()
  if (!own) return false
  for (const part of made.parts) await storePart(work, claimed.id, part)
  await work
    .updateTable('survey_release')
    .set({
      state: 'made',
      ...letGo,
      steps_done: sql`steps_total`,
      problem: null,
      data_hash: made.dataHash,
      manifest: JSON.stringify(made.manifest),
      hash: made.hash,
      decision: made.decision,
      summary: JSON.stringify(made.summary),
      made_at: made.madeAt,
    })
    .where('id', '=', claimed.id)
    .execute()
  const files = made.parts.reduce((sum, part) => sum + part.files.length, 0)
  const { wave, number } = claimed
  const details = { wave, number, hash: made.hash, parts: made.parts.length, files }
  await logEvent(work, { verb: 'complete', noun, thing: claimed.id, purpose: 'statistics', details })
  return true
}

async function storePart(work: Work, release: string, part: MadeSurveyPart): Promise<void> {
  const { scope, municipality, outcome, readers, screens, documents } = part
  await work
    .insertInto('survey_release_part')
    .values({
      release,
      scope,
      municipality,
      outcome,
      readers: [...readers],
      screen_nb: screens && JSON.stringify(screens.nb),
      screen_nn: screens && JSON.stringify(screens.nn),
      documents,
    })
    .execute()
  for (const { bytes, ...file } of part.files) {
    await work
      .insertInto('survey_release_file')
      .values({ release, scope, ...file, bytes: Buffer.from(bytes) })
      .execute()
  }
}

/** Notes that a release could not be made: it waits to be tried again, or has failed for good. */
export async function failSurveyRelease(
  work: Work,
  release: string,
  worker: string,
  { problem, again }: { readonly problem: number; readonly again: boolean },
): Promise<void> {
  const { numUpdatedRows } = await held(work, release, worker)
    .set({ state: again ? 'waiting' : 'failed', problem, ...letGo })
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return
  await logEvent(work, { verb: 'fail', noun, thing: release, details: { problem, again } })
}

/** Gives a release back that the program's own end stopped: it waits as before, and was not begun. */
export async function giveBackSurveyRelease(work: Work, release: string, worker: string): Promise<void> {
  const { numUpdatedRows } = await held(work, release, worker)
    .set({ state: 'waiting', attempts: sql`attempts - 1`, ...letGo })
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return
  await logEvent(work, { verb: 'fail', noun, thing: release, details: { stopped: true } })
}

/** What was decided for a release, sealed. */
export interface SealedSurveyDecision {
  readonly release: string
  readonly policy: string
  /** Of the frozen answers that it was decided about. */
  readonly dataHash: string
  readonly sealed: Buffer
}

/** The decisions of a wave's releases that were approved, the oldest first: what somebody may have seen. For the house. */
export async function approvedSurveyDecisions(
  work: Work,
  wave: string,
): Promise<readonly SealedSurveyDecision[]> {
  return await work
    .selectFrom('survey_release')
    .select(['id as release', 'policy', 'data_hash as dataHash', 'decision as sealed'])
    .where('wave', '=', wave)
    .where('state', '=', 'released')
    .orderBy('number')
    .$narrowType<{ dataHash: NotNull; sealed: NotNull }>()
    .execute()
}

/** The generated documents of a part of the newest release of a wave that is made, compressed; null where there is none. */
export async function newestSurveyDocuments(work: Work, wave: string, scope: string): Promise<Buffer | null> {
  const found = await work
    .selectFrom('survey_release_part as p')
    .innerJoin('survey_release as r', 'r.id', 'p.release')
    .select('p.documents')
    .where('r.wave', '=', wave)
    .where('r.state', 'in', ['made', 'released'])
    .where('p.scope', '=', scope)
    .orderBy('r.number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found?.documents ?? null
}
