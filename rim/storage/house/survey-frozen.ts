import type { Answers } from '#core/instruments'
import { logEvent } from './audit-events.ts'
import { ask } from './driver.ts'
import type { Work } from './scope.ts'

/** Answers of a closed wave, with what was written sealed beside them. */
export interface ClosedAnswer {
  /** Id of the participant; null: it came out without it. */
  readonly participant: string | null
  readonly channel: 'web' | 'paper' | null
  readonly answers: Answers
  readonly texts: Uint8Array
}

/** All answers of a closed wave, for the house's own task; the database logs how many. Problem 4490 where it is not closed. */
export function readClosedAnswers(work: Work, wave: string): Promise<readonly ClosedAnswer[]> {
  return ask(work, 'select * from closed_answers($1)', [wave])
}

/** What texts of a wave are coded to, by their hashes: the first coder's, and what was talked over. For the house. */
export async function codedTexts(
  work: Work,
  wave: string,
): Promise<readonly { readonly hash: Buffer; readonly code: string }[]> {
  return await work
    .selectFrom('survey_service_coding')
    .select(['text_hash as hash', 'code'])
    .where('wave', '=', wave)
    .where('second', '=', false)
    .execute()
}

/** Whether the coding of a wave's texts is done. For the house. */
export async function codingDone(work: Work, wave: string): Promise<boolean> {
  const found = await work
    .selectFrom('survey_coding_closing')
    .select('wave')
    .where('wave', '=', wave)
    .executeTakeFirst()
  return found !== undefined
}

/** A wave's answers as they were frozen, sealed. */
export interface FrozenSurvey {
  /** Names the data: SHA-256. */
  readonly hash: string
  readonly answers: number
  /** Whether the services that people wrote were coded by then. */
  readonly coded: boolean
  readonly sealed: Buffer
}

/** Stores frozen answers, with their line in the log. The same again is stored once. */
export async function addFrozenSurvey(work: Work, wave: string, frozen: FrozenSurvey): Promise<void> {
  await work
    .insertInto('survey_frozen')
    .values({ wave, ...frozen })
    .onConflict((conflict) => conflict.columns(['wave', 'hash', 'coded']).doNothing())
    .execute()
  const { hash, answers, coded } = frozen
  await logEvent(work, {
    verb: 'freeze',
    noun: 'survey-release',
    thing: wave,
    purpose: 'statistics',
    details: { hash, answers, coded },
  })
}

/** What was frozen of a wave last, or by its hash; null where there is none. */
export async function findFrozenSurvey(
  work: Work,
  wave: string,
  hash?: string,
): Promise<FrozenSurvey | null> {
  const all = work
    .selectFrom('survey_frozen')
    .select(['hash', 'answers', 'coded', 'sealed'])
    .where('wave', '=', wave)
  const query = hash === undefined ? all : all.where('hash', '=', hash)
  return (await query.orderBy('frozen_at', 'desc').limit(1).executeTakeFirst()) ?? null
}
