import { sql } from 'kysely'
import type { Answers } from '#core/instruments'
import { logEvent } from './audit-events.ts'
import type { Work } from './scope.ts'

const noun = 'municipal-survey'

/** A survey to the municipalities. */
export interface StoredMunicipalSurvey {
  readonly id: string
  readonly year: number
  /** Id of the form. */
  readonly instrument: string
  /** `YYYY-MM-DD`, as the next. */
  readonly opensOn: string
  readonly closesOn: string
}

/** How far a municipality has come; not what it answers. */
export interface MunicipalAnswerState {
  readonly municipality: string
  /** 0: nothing is written. */
  readonly revision: number
  readonly changedAt: string | null
  readonly submittedAt: string | null
}

/** A municipality's own answer. */
export interface StoredMunicipalAnswer extends MunicipalAnswerState {
  readonly survey: string
  readonly answers: Answers
}

const surveys = (work: Work) =>
  work
    .selectFrom('municipal_survey')
    .select(['id', 'year', 'instrument', 'opens_on as opensOn', 'closes_on as closesOn'])

/** Those that the asker may see: the nation all, a municipality those that it is asked in; the newest first. */
export async function listMunicipalSurveys(work: Work): Promise<readonly StoredMunicipalSurvey[]> {
  return await surveys(work).orderBy('year', 'desc').execute()
}

export async function findMunicipalSurvey(work: Work, id: string): Promise<StoredMunicipalSurvey | null> {
  return (await surveys(work).where('id', '=', id).executeTakeFirst()) ?? null
}

/** Begins a survey and asks municipalities, by number. Refused by 4051 where the year has one. */
export async function beginMunicipalSurvey(
  work: Work,
  survey: StoredMunicipalSurvey,
  municipalities: readonly string[],
  by: string,
): Promise<void> {
  const { id, year, instrument, opensOn, closesOn } = survey
  await work
    .insertInto('municipal_survey')
    .values({ id, year, instrument, opens_on: opensOn, closes_on: closesOn, begun_by: by })
    .execute()
  if (municipalities.length > 0) {
    await work
      .insertInto('municipal_answer')
      .values(municipalities.map((municipality) => ({ survey: id, municipality })))
      .execute()
  }
  const details = { year, asked: municipalities.length, until: closesOn }
  await logEvent(work, { verb: 'create', noun, thing: id, details })
}

/** Moves the last day. False where there is no such survey. */
export async function moveMunicipalSurvey(work: Work, id: string, closesOn: string): Promise<boolean> {
  const { numUpdatedRows } = await work
    .updateTable('municipal_survey')
    .set({ closes_on: closesOn })
    .where('id', '=', id)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  await logEvent(work, { verb: 'change', noun, thing: id, details: { until: closesOn } })
  return true
}

/** Everybody who is asked, by number. */
export async function municipalAnswerStates(
  work: Work,
  survey: string,
): Promise<readonly MunicipalAnswerState[]> {
  return await work
    .selectFrom('municipal_answer')
    .select(['municipality', 'revision', 'changed_at as changedAt', 'submitted_at as submittedAt'])
    .where('survey', '=', survey)
    .orderBy('municipality')
    .execute()
}

/** A municipality's own answer; null where it is not asked. */
export async function ownMunicipalAnswer(
  work: Work,
  survey: string,
  municipality: string,
): Promise<StoredMunicipalAnswer | null> {
  const found = await work
    .selectFrom('municipal_answer')
    .select([
      ...(['survey', 'municipality', 'answers', 'revision'] as const),
      ...(['changed_at as changedAt', 'submitted_at as submittedAt'] as const),
    ])
    .where('survey', '=', survey)
    .where('municipality', '=', municipality)
    .executeTakeFirst()
  return found ? { ...found, answers: found.answers as Answers } : null
}

/**
 * Saves an answer that is under work. Refused by 1790 where the survey is not open, 1791 where it is handed in, and 1792 where
 * somebody has written since.
 *
 * @returns the new revision.
 */
export async function saveMunicipalAnswer(
  work: Work,
  { survey, municipality }: Pick<StoredMunicipalAnswer, 'survey' | 'municipality'>,
  answers: Answers,
  basedOn: number,
  by: string,
): Promise<number> {
  const revision = basedOn + 1
  await work
    .updateTable('municipal_answer')
    .set({ answers: JSON.stringify(answers), revision, changed_by: by })
    .where('survey', '=', survey)
    .where('municipality', '=', municipality)
    .execute()
  await logEvent(work, { verb: 'change', noun, thing: survey, details: { revision } })
  return revision
}

/** Hands an answer in, or opens it again (`at` null). Refused as `saveMunicipalAnswer`. */
export async function submitMunicipalAnswer(
  work: Work,
  { survey, municipality }: Pick<StoredMunicipalAnswer, 'survey' | 'municipality'>,
  at: string | null,
  by: string,
): Promise<void> {
  await work
    .updateTable('municipal_answer')
    .set({ submitted_at: at, changed_by: by })
    .where('survey', '=', survey)
    .where('municipality', '=', municipality)
    .execute()
  await logEvent(work, { verb: at === null ? 'reopen' : 'submit', noun, thing: survey })
}

/** What has been handed in, by number; the database logs the reading. */
export async function municipalAnswersIn(
  work: Work,
  survey: string,
): Promise<readonly { readonly municipality: string; readonly answers: Answers }[]> {
  const { rows } = await sql<{ municipality: string; answers: Answers }>`
    select municipality, answers from lyttepost.municipal_answers(${survey})`.execute(work)
  return rows
}
