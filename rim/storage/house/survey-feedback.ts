import type { Answers } from '#core/instruments'
import { logEvent } from './audit-events.ts'
import type { Work } from './scope.ts'

/** What one person of a municipality tells of the field work. */
export interface StoredSurveyFeedback {
  readonly municipality: string
  readonly answers: Answers
}

/**
 * Keeps what somebody tells, under an id at random that whoever sends it has made: sent twice it is kept once. The log says
 * that somebody has told, not what. Problem 4480 where the wave is not closed or the municipality did not take part.
 */
export async function addSurveyFeedback(
  work: Work,
  feedback: StoredSurveyFeedback & { readonly id: string; readonly wave: string },
): Promise<void> {
  const { answers, ...rest } = feedback
  const { numInsertedOrUpdatedRows } = await work
    .insertInto('survey_feedback')
    .values({ ...rest, answers: JSON.stringify(answers) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows === 0n) return
  await logEvent(work, { verb: 'create', noun: 'survey-feedback', thing: feedback.wave })
}

/** How many of a wave have told, that the scope sees. */
export async function countSurveyFeedback(work: Work, wave: string, municipality: string): Promise<number> {
  const { count } = await work
    .selectFrom('survey_feedback')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('wave', '=', wave)
    .where('municipality', '=', municipality)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** All that has been told of a wave, in the order of ids at random; the nation's to read. */
export async function listSurveyFeedback(work: Work, wave: string): Promise<readonly StoredSurveyFeedback[]> {
  const rows = await work
    .selectFrom('survey_feedback')
    .select(['municipality', 'answers'])
    .where('wave', '=', wave)
    .orderBy('id')
    .execute()
  return rows.map(({ municipality, answers }) => ({ municipality, answers: answers as Answers }))
}
