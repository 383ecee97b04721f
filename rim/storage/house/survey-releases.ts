import { logEvent } from './audit-events.ts'
import type { Work } from './scope.ts'

const noun = 'survey-release'

/** A release of a wave, as the nation sees it. Points in time are ISO 8601. */
export interface StoredSurveyRelease {
  readonly id: string
  readonly wave: string
  readonly number: number
  readonly policy: string
  readonly state: 'waiting' | 'making' | 'made' | 'released' | 'failed' | 'withdrawn'
  readonly stepsDone: number
  readonly stepsTotal: number
  readonly problem: number | null
  /** Of the frozen answers that it is made of. */
  readonly dataHash: string | null
  /** Of its manifest. */
  readonly hash: string | null
  readonly summary: unknown
  readonly askedAt: string
  readonly madeAt: string | null
  readonly releasedAt: string | null
  readonly supersededAt: string | null
}

export const surveyReleaseColumns = [
  'id',
  'wave',
  'number',
  'policy',
  'state',
  'steps_done as stepsDone',
  'steps_total as stepsTotal',
  'problem',
  'data_hash as dataHash',
  'hash',
  'summary',
  'asked_at as askedAt',
  'made_at as madeAt',
  'released_at as releasedAt',
  'superseded_at as supersededAt',
] as const

/** All releases of a wave, the newest first. For the nation and the house. */
export async function listSurveyReleases(work: Work, wave: string): Promise<readonly StoredSurveyRelease[]> {
  return await work
    .selectFrom('survey_release')
    .select(surveyReleaseColumns)
    .where('wave', '=', wave)
    .orderBy('number', 'desc')
    .execute()
}

export async function findSurveyRelease(work: Work, id: string): Promise<StoredSurveyRelease | null> {
  const query = work.selectFrom('survey_release').select(surveyReleaseColumns).where('id', '=', id)
  return (await query.executeTakeFirst()) ?? null
}

/** What a place is told of a release that it may see. */
export type ShownSurveyRelease = Pick<
  StoredSurveyRelease,
  'id' | 'wave' | 'number' | 'hash' | 'madeAt' | 'releasedAt' | 'supersededAt'
>

/** The releases of a wave that are approved, the newest first: all that a municipality or a region sees. */
export async function listReleasedSurveys(work: Work, wave: string): Promise<readonly ShownSurveyRelease[]> {
  return await work
    .selectFrom('survey_release')
    .select(['id', 'wave', 'number', 'hash'])
    .select(['made_at as madeAt', 'released_at as releasedAt', 'superseded_at as supersededAt'])
    .where('wave', '=', wave)
    .where('state', '=', 'released')
    .orderBy('number', 'desc')
    .execute()
}

/** Asks for a release. Problem 4490 where the wave is not closed, 4051 where one is under way. */
export async function askForSurveyRelease(
  work: Work,
  asked: { readonly id: string; readonly wave: string; readonly policy: string; readonly by: string | null },
): Promise<void> {
  const { id, wave, policy, by } = asked
  await work.insertInto('survey_release').values({ id, wave, policy, asked_by: by }).execute()
  await logEvent(work, { verb: 'create', noun, thing: id, purpose: 'statistics', details: { wave, policy } })
}

/** Asks again for one that failed. False where it has not. */
export async function askAgainForSurvey(work: Work, id: string): Promise<boolean> {
  const { numUpdatedRows } = await work
    .updateTable('survey_release')
    .set({ state: 'waiting', problem: null, attempts: 0, steps_done: 0 })
    .where('id', '=', id)
    .where('state', '=', 'failed')
    .executeTakeFirst()
  if (numUpdatedRows > 0n) {
    await logEvent(work, { verb: 'create', noun, thing: id, purpose: 'statistics', details: { again: true } })
  }
  return numUpdatedRows > 0n
}

/** Approves what is made: it is shown from now on, and the one that was shown before is superseded. False where it is not made. */
export async function approveSurveyRelease(
  work: Work,
  release: Pick<StoredSurveyRelease, 'id' | 'wave' | 'number' | 'hash'>,
  by: { readonly staff: string; readonly now: string },
): Promise<boolean> {
  await work
    .updateTable('survey_release')
    .set({ superseded_at: by.now })
    .where('wave', '=', release.wave)
    .where('state', '=', 'released')
    .where('superseded_at', 'is', null)
    .execute()
  const { numUpdatedRows } = await work
    .updateTable('survey_release')
    .set({ state: 'released', released_by: by.staff, released_at: by.now })
    .where('id', '=', release.id)
    .where('state', '=', 'made')
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  const { number, hash } = release
  await logEvent(work, {
    verb: 'publish',
    noun,
    thing: release.id,
    purpose: 'statistics',
    details: { wave: release.wave, number, hash },
  })
  return true
}

/** The country's, a region's or a participant's part of a release. */
export interface SurveyReleasePart {
  readonly release: string
  /** `country`, `region/<code>` or `place/<number>`. */
  readonly scope: string
  readonly municipality: string | null
  /** `few`: too few answers for a report of its own. */
  readonly outcome: 'report' | 'few'
}

/** The parts of a release that the scope sees, the country first. */
export async function listSurveyParts(work: Work, release: string): Promise<readonly SurveyReleasePart[]> {
  return await work
    .selectFrom('survey_release_part')
    .select(['release', 'scope', 'municipality', 'outcome'])
    .where('release', '=', release)
    .orderBy('scope')
    .execute()
}

/** The report for the screen of a part that the scope sees; null where there is none. */
export async function findSurveyScreen(
  work: Work,
  release: string,
  scope: string,
  language: 'nb' | 'nn',
): Promise<unknown> {
  const found = await work
    .selectFrom('survey_release_part')
    .select(language === 'nb' ? 'screen_nb as screen' : 'screen_nn as screen')
    .where('release', '=', release)
    .where('scope', '=', scope)
    .executeTakeFirst()
  return found?.screen ?? null
}

/** A file of a release, without its bytes. */
export interface SurveyReleaseFile {
  readonly scope: string
  readonly language: 'nb' | 'nn'
  readonly edition: string
  readonly name: string
  readonly type: string
  readonly size: number
  readonly sha256: string
}

const fileColumns = ['scope', 'language', 'edition', 'name', 'type', 'size', 'sha256'] as const

/** The files of a release that the scope sees. */
export async function listSurveyFiles(work: Work, release: string): Promise<readonly SurveyReleaseFile[]> {
  return await work
    .selectFrom('survey_release_file')
    .select(fileColumns)
    .where('release', '=', release)
    .orderBy('scope')
    .orderBy('language')
    .orderBy('edition')
    .execute()
}

/** Which file of a release. */
export type SurveyFileKey = Pick<SurveyReleaseFile, 'scope' | 'language' | 'edition'> & {
  readonly release: string
}

/** A file with its bytes, taken out by whoever asks: logged. Null where there is none that the scope sees. */
export async function exportSurveyFile(
  work: Work,
  { release, scope, language, edition }: SurveyFileKey,
): Promise<(SurveyReleaseFile & { readonly bytes: Buffer }) | null> {
  const found = await work
    .selectFrom('survey_release_file')
    .select([...fileColumns, 'bytes'])
    .where('release', '=', release)
    .where('scope', '=', scope)
    .where('language', '=', language)
    .where('edition', '=', edition)
    .executeTakeFirst()
  if (!found) return null
  const details = { scope, language, edition, sha256: found.sha256 }
  await logEvent(work, { verb: 'export', noun, thing: release, purpose: 'statistics', details })
  return found
}
