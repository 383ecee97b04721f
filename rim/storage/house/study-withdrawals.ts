import { sql } from 'kysely'
import { groupBy } from '#core/foundation'
import type { LogEvent } from '#core/interviews'
import { logEvent } from './audit-events.ts'
import type { Work } from './scope.ts'

/*
 * What a withdrawal takes out of a study. All of it is done with the house's eyes (`asHouse`), under one event of the log.
 */

/** How many rows went. */
export interface TakenOut {
  readonly texts: number
  readonly secondCodings: number
  readonly operations: number
}

/** Deletes an interview's texts and second codings, and empties what is told of the interview itself. */
export async function emptyInterview(
  work: Work,
  interview: string,
  on: string,
): Promise<Omit<TakenOut, 'operations'>> {
  const texts = await work.deleteFrom('interview_text').where('interview', '=', interview).executeTakeFirst()
  const second = await work.deleteFrom('second_coding').where('interview', '=', interview).executeTakeFirst()
  await work
    .updateTable('interview')
    .set({ withdrawn_on: on, setting: '', others: '' })
    .where('id', '=', interview)
    .execute()
  return { texts: Number(texts.numDeletedRows), secondCodings: Number(second.numDeletedRows) }
}

/** Marks the informant as withdrawn and takes out what is known of them; that they were asked stands, so that numbers add up. */
export async function emptyInformant(
  work: Work,
  { study, informant, on }: { readonly study: string; readonly informant: string; readonly on: string },
): Promise<void> {
  await work
    .updateTable('informant')
    .set({ withdrawn_on: on, attributes: '{}', site: null })
    .where('id', '=', informant)
    .execute()
  await work
    .updateTable('study_consent')
    .set({ ended_on: on, ending: 'withdrawn' })
    .where('informant', '=', informant)
    .where('ended_on', 'is', null)
    .execute()
  await work
    .deleteFrom('study_contact')
    .where('study', '=', study)
    .where('prospect', 'in', (within) =>
      within.selectFrom('study_prospect').select('id').where('informant', '=', informant),
    )
    .execute()
  await work
    .updateTable('study_prospect')
    .set({
      told: '',
      meeting_on: null,
      meeting_at: null,
      meeting_place: '',
      compensation_form: '',
      receipt: '',
    })
    .where('informant', '=', informant)
    .execute()
}

/**
 * Rewrites a study's log: each event's operations become those of `cleaned`, which holds some of the same or changed ones in the
 * same order. Returns how many operations went.
 *
 * @param before the events as they stand; `cleaned` the same without what is to go.
 */
export async function rewriteStudyLog(
  work: Work,
  study: string,
  before: readonly LogEvent[],
  cleaned: readonly LogEvent[],
): Promise<number> {
  const places = await placesOf(work, study)
  let gone = 0
  for (const [index, event] of before.entries()) {
    const { operations, reason } = cleaned[index]!
    const kept = new Set(operations.map(({ kind, id }) => `${kind}/${id}`))
    // an event may touch a thing more than once: what is left stands in the same order
    const left = [...operations]
    for (const [at, operation] of event.operations.entries()) {
      const now = kept.has(`${operation.kind}/${operation.id}`) ? left.shift()! : null
      if (now === null) gone += 1
      else if (JSON.stringify(now) === JSON.stringify(operation)) continue
      await changeOperation(work, { study, number: event.number, place: places.get(event.number)![at]! }, now)
    }
    if (reason !== event.reason) await changeReason(work, study, event.number, reason)
  }
  return gone
}

/** The places of each event's operations: an earlier withdrawal has left holes. */
async function placesOf(work: Work, study: string): Promise<ReadonlyMap<number, readonly number[]>> {
  const rows = await work
    .selectFrom('study_operation')
    .select(['number', 'place'])
    .where('study', '=', study)
    .orderBy('number')
    .orderBy('place')
    .execute()
  return new Map(
    [...groupBy(rows, ({ number }) => number)].map(([number, own]) => [
      number,
      own.map(({ place }) => place),
    ]),
  )
}

const changeReason = (work: Work, study: string, number: number, reason: string) =>
  work
    .updateTable('study_event')
    .set({ reason })
    .where('study', '=', study)
    .where('number', '=', number)
    .execute()

async function changeOperation(
  work: Work,
  { study, number, place }: { readonly study: string; readonly number: number; readonly place: number },
  now: LogEvent['operations'][number] | null,
): Promise<void> {
  const there = sql<boolean>`study = ${study} and number = ${number} and place = ${place}`
  if (now === null) {
    await work.deleteFrom('study_operation').where(there).execute()
    return
  }
  await work
    .updateTable('study_operation')
    .set({
      before: now.before && JSON.stringify(now.before),
      after: now.after && JSON.stringify(now.after),
    })
    .where(there)
    .execute()
}

/** Destroys the keys of an interview's texts and recording, so that no copy of them opens any more. Returns how many there were. */
export async function destroyInterviewKeys(work: Work, study: string, interview: string): Promise<number> {
  const { numDeletedRows } = await work
    .deleteFrom('wrapped_key')
    .where('kind', 'in', ['study-text', 'study-recording'])
    .where('scope', '=', `${study}/${interview}`)
    .executeTakeFirst()
  return Number(numDeletedRows)
}

/** The line of the house's log that a withdrawal stands under. Counts only. */
export async function logWithdrawal(
  work: Work,
  informant: string,
  details: Readonly<Record<string, number | boolean>>,
): Promise<void> {
  await logEvent(work, { verb: 'create', noun: 'withdrawal', thing: informant, details })
}
