import { sql, type UpdateObject } from 'kysely'
import { ProblemError, problem } from '#core/foundation'
import {
  type PublicationTexts,
  publicationProblems,
  type ReviewOutcome,
  type StoredState,
} from '#core/releases'
import { logEvent } from './audit-events.ts'
import { publicationRefusals } from './publication-refusals.ts'
import type { Work } from './scope.ts'
import type { Tables } from './tables.ts'

const noun = 'publication'

/** Where a report that is published comes from. */
export type PublicationOrigin = 'annual' | 'survey' | 'plan' | 'study'

/** A publication as its writers have it. Points in time are ISO 8601. */
export interface StoredPublication {
  readonly id: string
  /** Its address on the public site. */
  readonly code: string
  readonly kind: 'report' | 'news'
  readonly source: PublicationOrigin | null
  /** A round, a wave of the survey, or a plan's code. */
  readonly sourceOf: string | null
  /** The publication that it stands in place of. */
  readonly replaces: string | null
  readonly texts: PublicationTexts
  /** Whether it has a picture. */
  readonly pictured: boolean
  readonly revision: number
  readonly writers: readonly string[]
  readonly state: StoredState
  /** How many times it has been sent to review. */
  readonly version: number
  readonly submittedBy: string | null
  readonly submittedAt: string | null
  readonly approvedBy: string | null
  readonly approvedAt: string | null
  readonly approvedBecause: string | null
  readonly publishAt: string | null
  readonly returnedBecause: string | null
  readonly withdrawnAt: string | null
  /** Why it is withdrawn, as everybody reads it. */
  readonly notice: { readonly nb: string; readonly nn: string } | null
  readonly begunAt: string
}

/** A picture of a publication. */
export interface PublicationPicture {
  readonly type: 'image/jpeg' | 'image/png'
  readonly bytes: Buffer
}

const publications = (work: Work) =>
  work
    .selectFrom('publication')
    .select(['id', 'code', 'kind', 'source', 'replaces', 'texts', 'revision', 'writers', 'state', 'version'])
    .select(['source_of as sourceOf', 'submitted_by as submittedBy', 'submitted_at as submittedAt'])
    .select(['approved_by as approvedBy', 'approved_at as approvedAt', 'approved_because as approvedBecause'])
    .select(['publish_at as publishAt', 'returned_because as returnedBecause', 'withdrawn_at as withdrawnAt'])
    .select(['notice_nb as noticeNb', 'notice_nn as noticeNn', 'begun_at as begunAt'])
    .select(sql<boolean>`picture is not null`.as('pictured'))

type Row = Awaited<ReturnType<ReturnType<typeof publications>['execute']>>[number]

function storedOf({ noticeNb, noticeNn, texts, ...row }: Row): StoredPublication {
  const notice = noticeNb === null || noticeNn === null ? null : { nb: noticeNb, nn: noticeNn }
  return { ...row, texts: texts as PublicationTexts, notice }
}

/** All that the scope sees, the newest first. */
export async function listPublications(work: Work): Promise<readonly StoredPublication[]> {
  return (await publications(work).orderBy('begun_at', 'desc').orderBy('id').execute()).map(storedOf)
}

export async function findPublication(work: Work, id: string): Promise<StoredPublication | null> {
  const found = await publications(work).where('id', '=', id).executeTakeFirst()
  return found ? storedOf(found) : null
}

export async function findPublicationPicture(work: Work, id: string): Promise<PublicationPicture | null> {
  const found = await work
    .selectFrom('publication')
    .select(['picture', 'picture_type'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!found?.picture) return null
  return { bytes: found.picture, type: found.picture_type as PublicationPicture['type'] }
}

/** Begins a publication. Refused by 3150 where the one that it replaces is not published. */
export async function addPublication(
  work: Work,
  begun: Pick<StoredPublication, 'id' | 'code' | 'kind' | 'source' | 'sourceOf' | 'replaces' | 'texts'>,
  by: string,
): Promise<void> {
  const { id, code, kind, source, sourceOf, replaces, texts } = begun
  await work
    .insertInto('publication')
    .values({
      id,
      code,
      kind,
      source,
      replaces,
      texts: JSON.stringify(texts),
      source_of: sourceOf,
      begun_by: by,
    })
    .execute()
  await logEvent(work, { verb: 'create', noun, thing: id, details: { code } })
}

/**
 * Writes a draft anew.
 *
 * @param picture null: none from now on; left out: the one that is there.
 * @returns the new revision.
 * @throws problem 4700 where somebody has written since, 3150 where it is no draft.
 */
export async function changePublication(
  work: Work,
  id: string,
  written: { readonly texts: PublicationTexts; readonly picture?: PublicationPicture | null },
  basedOn: number,
): Promise<number> {
  const { texts, picture } = written
  const set = {
    texts: JSON.stringify(texts),
    ...(picture !== undefined && { picture: picture?.bytes ?? null, picture_type: picture?.type ?? null }),
  }
  const { numUpdatedRows } = await work
    .updateTable('publication')
    .set({ ...set, revision: basedOn + 1 })
    .where('id', '=', id)
    .where('revision', '=', basedOn)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new ProblemError(problem(publicationRefusals.writtenMeanwhile))
  await logEvent(work, { verb: 'change', noun, thing: id, details: { revision: basedOn + 1 } })
  return basedOn + 1
}

type Standing = Pick<StoredPublication, 'id' | 'state' | 'revision'>

/** Takes a step from the state that was seen. @throws problem 3150 where it has come to another. */
async function goOn(
  work: Work,
  { id, state, revision }: Standing,
  set: UpdateObject<Tables, 'publication'>,
  event: {
    readonly verb: string
    readonly details?: Readonly<Record<string, string | number | boolean | null>>
  },
): Promise<void> {
  const { numUpdatedRows } = await work
    .updateTable('publication')
    .set(set)
    .where('id', '=', id)
    .where('state', '=', state)
    .where('revision', '=', revision)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new ProblemError(problem(publicationProblems.notNow))
  await logEvent(work, { ...event, noun, thing: id })
}

/** Sends a draft to review, whose version is sealed. The log keeps the hash. */
export const submitPublication = (
  work: Work,
  publication: Standing,
  sealed: { readonly version: number; readonly hash: string },
): Promise<void> =>
  goOn(
    work,
    publication,
    { state: 'review', returned_because: null },
    { verb: 'submit', details: { version: sealed.version, hash: sealed.hash } },
  )

/** Approves what is under review. Refused by 3151 and 4702. */
export const approvePublication = (work: Work, publication: Standing, because: string): Promise<void> =>
  goOn(
    work,
    publication,
    { state: 'approved', approved_because: because.trim() === '' ? null : because },
    { verb: 'decide', details: { despite: because.trim() !== '' } },
  )

/** Sends a publication back to its writers. */
export const returnPublication = (work: Work, publication: Standing, because: string): Promise<void> =>
  goOn(work, publication, { state: 'draft', returned_because: because }, { verb: 'reopen' })

/** Sets or moves the time from which everybody may see it; a time that has passed is now. */
export const schedulePublication = (work: Work, publication: Standing, publishAt: string): Promise<void> =>
  goOn(
    work,
    publication,
    { state: 'scheduled', publish_at: publishAt },
    { verb: 'publish', details: { publishAt } },
  )

/** Withdraws what is published, with a notice for everybody. */
export const withdrawPublication = (
  work: Work,
  publication: Standing,
  notice: { readonly nb: string; readonly nn: string },
): Promise<void> =>
  goOn(
    work,
    publication,
    { state: 'withdrawn', notice_nb: notice.nb, notice_nn: notice.nn },
    { verb: 'withdraw' },
  )

/** A named body that was asked about a version, and what it said. */
export interface StoredPublicationReview {
  readonly id: string
  readonly version: number
  readonly body: string
  /** `YYYY-MM-DD`. */
  readonly due: string
  readonly askedAt: string
  readonly outcome: ReviewOutcome | null
  readonly answer: string | null
  readonly answeredOn: string | null
}

/** Everybody who was asked of any version, in order. */
export async function listPublicationReviews(
  work: Work,
  publication: string,
): Promise<readonly StoredPublicationReview[]> {
  return await work
    .selectFrom('publication_review')
    .select(['id', 'version', 'body', 'due', 'outcome', 'answer'])
    .select(['asked_at as askedAt', 'answered_on as answeredOn'])
    .where('publication', '=', publication)
    .orderBy('version')
    .orderBy('asked_at')
    .orderBy('id')
    .execute()
}

/** Writes down that a body is asked. Refused by 3150 where it is not under review. */
export async function askForReview(
  work: Work,
  publication: Pick<StoredPublication, 'id' | 'version'>,
  asked: Pick<StoredPublicationReview, 'id' | 'body' | 'due'>,
  by: string,
): Promise<void> {
  const { id, version } = publication
  await work
    .insertInto('publication_review')
    .values({ ...asked, publication: id, version, asked_by: by })
    .execute()
  await logEvent(work, { verb: 'invite', noun, thing: id, details: { version } })
}

/** Records what a body said. Refused by 4701 where it is recorded. False where nobody of the kind was asked. */
export async function answerReview(
  work: Work,
  publication: string,
  review: string,
  answer: { readonly outcome: ReviewOutcome; readonly answer: string; readonly answeredOn: string },
): Promise<boolean> {
  const { numUpdatedRows } = await work
    .updateTable('publication_review')
    .set({
      outcome: answer.outcome,
      answer: answer.answer.trim() === '' ? null : answer.answer,
      answered_on: answer.answeredOn,
    })
    .where('id', '=', review)
    .where('publication', '=', publication)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  const details = { outcome: answer.outcome }
  await logEvent(work, { verb: 'answer', noun, thing: publication, details })
  return true
}
