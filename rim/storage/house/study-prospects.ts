import type { Prospect } from '#core/interviews'
import { logEvent } from './audit-events.ts'
import type { Work } from './scope.ts'

/** Somebody who was thought of for an interview, without who it is. Dates are calendar dates. */
export interface StoredProspect extends Prospect {
  readonly study: string
  /** From 1 within the study: how the line is called. */
  readonly number: number
  readonly meetingOn: string | null
  /** `HH:MM` in Norway. */
  readonly meetingAt: string | null
  readonly meetingPlace: string
  /** Staff id of whoever is to interview. */
  readonly interviewer: string | null
  /** In kroner. */
  readonly compensation: number | null
  readonly compensationForm: string
  readonly compensationOn: string | null
  readonly receipt: string
  /** When somebody to talk with afterwards was told of. */
  readonly helpToldOn: string | null
}

const columns = [
  'study_prospect.id',
  'study_prospect.study',
  'number',
  'channel',
  'site',
  'state',
  'asked_on as askedOn',
  'since',
  'reason',
  'told',
  'informant',
  'meeting_on as meetingOn',
  'meeting_at as meetingAt',
  'meeting_place as meetingPlace',
  'interviewer',
  'compensation',
  'compensation_form as compensationForm',
  'compensation_on as compensationOn',
  'receipt',
  'help_told_on as helpToldOn',
] as const

/** A study's recruitment register, line by line. */
export async function listProspects(work: Work, study: string): Promise<readonly StoredProspect[]> {
  return await work
    .selectFrom('study_prospect')
    .select([...columns])
    .where('study', '=', study)
    .orderBy('number')
    .execute()
}

export async function findProspect(work: Work, study: string, id: string): Promise<StoredProspect | null> {
  const found = await work
    .selectFrom('study_prospect')
    .select([...columns])
    .where('study', '=', study)
    .where('id', '=', id)
    .executeTakeFirst()
  return found ?? null
}

const valuesOf = (prospect: Omit<StoredProspect, 'id' | 'study' | 'number'>) => ({
  channel: prospect.channel,
  site: prospect.site,
  state: prospect.state,
  asked_on: prospect.askedOn,
  since: prospect.since,
  reason: prospect.reason,
  told: prospect.told,
  informant: prospect.informant,
  meeting_on: prospect.meetingOn,
  meeting_at: prospect.meetingAt,
  meeting_place: prospect.meetingPlace,
  interviewer: prospect.interviewer,
  compensation: prospect.compensation,
  compensation_form: prospect.compensationForm,
  compensation_on: prospect.compensationOn,
  receipt: prospect.receipt,
  help_told_on: prospect.helpToldOn,
})

/** Adds a line, with the next number of the study. Problem 4051 where somebody added one at the same time. */
export async function addProspect(work: Work, prospect: Omit<StoredProspect, 'number'>): Promise<number> {
  const { last } = await work
    .selectFrom('study_prospect')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('study', '=', prospect.study)
    .executeTakeFirstOrThrow()
  const number = (last ?? 0) + 1
  await work
    .insertInto('study_prospect')
    .values({ id: prospect.id, study: prospect.study, number, ...valuesOf(prospect) })
    .execute()
  await logEvent(work, { verb: 'create', noun: 'informant', thing: prospect.id, details: { number } })
  return number
}

/** Changes a line. False where there is none in the study. */
export async function changeProspect(
  work: Work,
  { id, study, ...values }: Omit<StoredProspect, 'number'>,
  now: string,
): Promise<boolean> {
  const { numUpdatedRows } = await work
    .updateTable('study_prospect')
    .set({ ...valuesOf(values), changed_at: now })
    .where('id', '=', id)
    .where('study', '=', study)
    .executeTakeFirst()
  if (numUpdatedRows > 0n) {
    await logEvent(work, { verb: 'change', noun: 'informant', thing: id, details: { state: values.state } })
  }
  return numUpdatedRows > 0n
}

/** Which lines have a name behind them that the desk may open. */
export async function listContactsKept(work: Work, study: string): Promise<ReadonlySet<string>> {
  const kept = await work.selectFrom('study_contact').select('prospect').where('study', '=', study).execute()
  return new Set(kept.map(({ prospect }) => prospect))
}

/** Who a line is about, sealed; null where nothing is kept, or the desk may not open it. Every opening is logged. */
export async function openStudyContact(work: Work, study: string, prospect: string): Promise<Buffer | null> {
  const found = await work
    .selectFrom('study_contact')
    .select('sealed')
    .where('study', '=', study)
    .where('prospect', '=', prospect)
    .executeTakeFirst()
  if (!found) return null
  await logEvent(work, { verb: 'read', noun: 'informant', thing: prospect, details: { contact: true } })
  return found.sealed
}

export async function putStudyContact(
  work: Work,
  contact: { readonly study: string; readonly prospect: string; readonly sealed: Buffer },
): Promise<void> {
  const { sealed } = contact
  await work
    .insertInto('study_contact')
    .values(contact)
    .onConflict((conflict) => conflict.column('prospect').doUpdateSet({ sealed }))
    .execute()
  await logEvent(work, {
    verb: 'change',
    noun: 'informant',
    thing: contact.prospect,
    details: { contact: true },
  })
}

/** Takes out who a line is about. False where nothing was kept. */
export async function forgetStudyContact(work: Work, study: string, prospect: string): Promise<boolean> {
  const { numDeletedRows } = await work
    .deleteFrom('study_contact')
    .where('study', '=', study)
    .where('prospect', '=', prospect)
    .executeTakeFirst()
  if (numDeletedRows > 0n) {
    await logEvent(work, { verb: 'delete', noun: 'informant', thing: prospect, details: { contact: true } })
  }
  return numDeletedRows > 0n
}
