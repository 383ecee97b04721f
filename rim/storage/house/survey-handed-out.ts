import { sql } from 'kysely'
import { logEvent } from './audit-events.ts'
import type { Work } from './scope.ts'

/** How many were given the form at a service on a day, and how many more were asked and did not want it. */
export interface StoredHandedOut {
  readonly service: string
  /** `YYYY-MM-DD` */
  readonly day: string
  readonly handedOut: number
  readonly declined: number
}

/** What a participant's services have noted, by day. */
export async function listHandedOut(work: Work, participant: string): Promise<readonly StoredHandedOut[]> {
  return await work
    .selectFrom('survey_handed_out')
    .innerJoin('survey_service', 'survey_service.id', 'survey_handed_out.service')
    .select(['service', 'day', 'handed_out as handedOut', 'declined'])
    .where('survey_service.participant', '=', participant)
    .orderBy('day')
    .orderBy('service')
    .execute()
}

/** Sums of what was handed out, by participant of a wave. */
export interface HandedOutSum {
  readonly participant: string
  readonly handedOut: number
  readonly declined: number
  /** The last day that anything is noted of. */
  readonly lastDay: string
}

export async function sumHandedOut(work: Work, wave: string): Promise<readonly HandedOutSum[]> {
  return await work
    .selectFrom('survey_handed_out')
    .innerJoin('survey_service', 'survey_service.id', 'survey_handed_out.service')
    .innerJoin('survey_participant', 'survey_participant.id', 'survey_service.participant')
    .select([
      'survey_service.participant',
      sql<number>`sum(handed_out)::integer`.as('handedOut'),
      sql<number>`sum(declined)::integer`.as('declined'),
      sql<string>`max(day)`.as('lastDay'),
    ])
    .where('survey_participant.wave', '=', wave)
    .groupBy('survey_service.participant')
    .execute()
}

/**
 * Notes what was handed out, in the place of what was noted of the same service and day before. A day with nothing of either
 * is kept: nobody came, which is something else than nobody noted.
 */
export async function noteHandedOut(
  work: Work,
  participant: string,
  lines: readonly StoredHandedOut[],
): Promise<void> {
  if (lines.length === 0) return
  await work
    .insertInto('survey_handed_out')
    .values(lines.map(({ handedOut, ...rest }) => ({ ...rest, handed_out: handedOut })))
    .onConflict((conflict) =>
      conflict.columns(['service', 'day']).doUpdateSet({
        handed_out: sql<number>`excluded.handed_out`,
        declined: sql<number>`excluded.declined`,
      }),
    )
    .execute()
  await logNoted(work, participant, lines.length)
}

/** Takes notes of days away. Returns how many there were. */
export async function removeHandedOut(
  work: Work,
  participant: string,
  days: readonly Pick<StoredHandedOut, 'service' | 'day'>[],
): Promise<number> {
  let count = 0
  for (const { service, day } of days) {
    const { numDeletedRows } = await work
      .deleteFrom('survey_handed_out')
      .where('service', '=', service)
      .where('day', '=', day)
      .executeTakeFirst()
    count += Number(numDeletedRows)
  }
  if (count > 0) await logNoted(work, participant, count)
  return count
}

const logNoted = (work: Work, participant: string, count: number) =>
  logEvent(work, { verb: 'change', noun: 'survey-handed-out', thing: participant, details: { count } })
