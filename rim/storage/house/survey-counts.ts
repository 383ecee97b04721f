import { ask } from './driver.ts'
import type { Work } from './scope.ts'

/** Finished answers as they are counted. Few are hidden before anybody is shown them. */
export interface StoredFinishedCount {
  readonly participant: string
  readonly service: string
  readonly day: string
  readonly channel: 'web' | 'paper'
  readonly finished: number
}

/** Finished answers of a wave, of what the desk may know about. For desks `municipality`, `national` and `survey`. */
export function listFinishedCounts(work: Work, wave: string): Promise<readonly StoredFinishedCount[]> {
  return ask(
    work,
    'select participant, service, day, channel, finished::integer from survey_counts($1) order by day, service, channel',
    [wave],
  )
}

/** How many of a wave's answers that are out were given with help. For desk `national`. */
export async function countHelped(
  work: Work,
  wave: string,
): Promise<{ readonly answers: number; readonly helped: number }> {
  const [row] = await ask<{ answers: number; helped: number }>(
    work,
    'select answers::integer, helped::integer from survey_helped($1)',
    [wave],
  )
  return row ?? { answers: 0, helped: 0 }
}

/** The wave of a participant that is seen. */
export async function findParticipantWave(work: Work, participant: string): Promise<string | null> {
  const found = await work
    .selectFrom('survey_participant')
    .select('wave')
    .where('id', '=', participant)
    .executeTakeFirst()
  return found?.wave ?? null
}
