import { sql } from 'kysely'
import { logEvent } from './audit-events.ts'
import { ask } from './driver.ts'
import { type RoundRow, roundOf, type StoredRound } from './rounds.ts'
import { tell, type Work } from './scope.ts'

interface RegistrationHead {
  readonly id: string
  readonly status: 'draft' | 'complete'
  readonly revision: number
  readonly localReference: string | null
  readonly createdAt: string
  readonly changedAt: string
  readonly completedAt: string | null
}

/** A line of the unit's own list: nothing of what was answered. */
export interface ListedRegistration extends RegistrationHead {
  /** Staff id of whoever began it, and what she is called in the unit; empty where she never was appointed there. */
  readonly createdBy: string
  readonly createdByName: string
  /** How many reasons for warnings are kept. */
  readonly reasons: number
  /** The day it was gone through together with the person. */
  readonly together: string | null
}

/** A registration as it is read, which is logged. */
export interface StoredRegistration extends RegistrationHead {
  readonly round: string
  readonly municipality: string
  readonly unit: string
  readonly birthYear: number | null
  readonly sex: 'male' | 'female' | null
  readonly answers: Readonly<Record<string, unknown>>
  /** Comments, reasons and the like, by note key (core/instruments). */
  readonly notes: Readonly<Record<string, unknown>>
  /** The revision in which each answer and each note was last written. */
  readonly answeredIn: Readonly<Record<string, number>>
}

/** What is told beside a registration of the own unit. */
export interface RegistrationFacts {
  /** Another unit of the municipality has the same person; which is not told. */
  readonly elsewhere: boolean
  /** An earlier value may be asked for. */
  readonly linking: boolean
  readonly createdByName: string
}

/** Where a registration lies, without reading it. */
export interface RegistrationPlace {
  readonly id: string
  readonly round: string
  readonly municipality: string
  readonly unit: string
  readonly status: 'draft' | 'complete'
  readonly revision: number
}

const place = (work: Work) =>
  work.selectFrom('registration').select(['id', 'round', 'municipality', 'unit', 'status', 'revision'])

export async function findRegistration(work: Work, id: string): Promise<RegistrationPlace | null> {
  return (await place(work).where('id', '=', id).executeTakeFirst()) ?? null
}

/** Where a registration lies, with its round, in one look-up. */
export async function findRegistrationInRound(
  work: Work,
  id: string,
): Promise<{ readonly place: RegistrationPlace; readonly round: StoredRound } | null> {
  const [found] = await ask<Omit<RegistrationPlace, 'id'> & Omit<RoundRow, 'id'>>(work, registrationInRound, [
    id,
  ])
  if (!found) return null
  const { round, municipality, unit, status, revision, ...columns } = found
  return {
    place: { id, round, municipality, unit, status, revision },
    round: roundOf({ ...columns, id: round }),
  }
}

// ready as text: it is asked at every save
const registrationInRound = `select r.round, r.municipality, r.unit, r.status, r.revision, o.code, o.name_nb, o.name_nn,
  o.instrument, o.opens_on as "opensOn", o.closes_on as "closesOn", o.retention_until as "retentionUntil", o.year,
  o.population_nb, o.population_nn, o.groups, o.unit_types as "unitTypes", o.closed_at as "closedAt",
  o.released_at as "releasedAt"
  from lyttepost.registration r join lyttepost.round o on o.id = r.round where r.id = $1`

/** The own unit's registration of somebody, found by the pseudonym of the round. */
export async function findByPseudonym(
  work: Work,
  round: string,
  roundPseudonym: string,
): Promise<RegistrationPlace | null> {
  const query = place(work).where('round', '=', round).where('round_pseudonym', '=', roundPseudonym)
  return (await query.executeTakeFirst()) ?? null
}

/** The unit's list, last changed first. */
export async function listRegistrations(work: Work, round: string): Promise<readonly ListedRegistration[]> {
  const { rows } = await sql<ListedRegistration>`
    select id, status, revision, local_reference as "localReference", created_at as "createdAt",
      changed_at as "changedAt", completed_at as "completedAt", created_by as "createdBy",
      created_by_name as "createdByName", reasons, together
    from lyttepost.list_registrations(${round})`.execute(work)
  return rows
}

/** What is told beside one of the own unit's; null where it is not there. */
export async function registrationFacts(work: Work, id: string): Promise<RegistrationFacts | null> {
  const { rows } = await sql<RegistrationFacts>`
    select elsewhere, linking, created_by_name as "createdByName" from lyttepost.registration_facts(${id})`.execute(
    work,
  )
  return rows[0] ?? null
}

const columns = sql`id, round, municipality, unit, status, revision, local_reference as "localReference",
  birth_year as "birthYear", sex, answers, notes, answered_in as "answeredIn", created_at as "createdAt",
  changed_at as "changedAt", completed_at as "completedAt"`

/** Reads registrations for a purpose; the database logs each one. */
export async function readRegistrations(
  work: Work,
  ids: readonly string[],
  purpose: string,
): Promise<readonly StoredRegistration[]> {
  const { rows } = await sql<StoredRegistration>`
    select ${columns} from lyttepost.read_registrations(${sql.val([...ids])}::uuid[], ${purpose})`.execute(
    work,
  )
  return rows
}

/**
 * The last complete registration of the same person that the unit made in an earlier round, where both legal bases allow
 * linking and hold; null: none, or none that may be seen. The database logs the reading, for the purpose
 * `earlier-round`.
 */
export async function readEarlier(work: Work, id: string): Promise<StoredRegistration | null> {
  const { rows } = await sql<StoredRegistration>`
    select ${columns} from lyttepost.read_earlier(${id})`.execute(work)
  return rows[0] ?? null
}

/** A registration of the own unit with the answers that were asked for. */
export interface AttentionRow {
  readonly id: string
  readonly status: 'draft' | 'complete'
  readonly localReference: string | null
  readonly createdAt: string
  readonly answers: Readonly<Record<string, unknown>>
}

/**
 * What the own unit registered in a round under legal bases that allow it to see who may need attention, oldest first, with
 * the answers to the questions named alone. The database logs each one, for the purpose `attention`.
 */
export async function readForAttention(
  work: Work,
  round: string,
  questions: readonly string[],
): Promise<readonly AttentionRow[]> {
  const { rows } = await sql<AttentionRow>`
    select id, status, local_reference as "localReference", created_at as "createdAt", answers
    from lyttepost.read_for_attention(${round}, ${sql.val([...questions])}::text[])`.execute(work)
  return rows
}

/** The ids of what is registered about the person of the scope. */
export async function ownRegistrations(
  work: Work,
): Promise<readonly { readonly id: string; readonly round: string; readonly municipality: string }[]> {
  const { rows } = await sql<{ id: string; round: string; municipality: string }>`
    select id, round, municipality from lyttepost.own_registrations()`.execute(work)
  return rows
}

export interface NewRegistration {
  readonly id: string
  readonly round: string
  readonly municipality: string
  readonly unit: string
  readonly unitType: string
  readonly legalBasis: string
  readonly roundPseudonym: string
  readonly linkPseudonym: string | null
  /** Checked against the blocks; not stored with the registration. */
  readonly blockPseudonym: string
  readonly localReference: string | null
  readonly birthYear: number | null
  readonly sex: 'male' | 'female' | null
  readonly createdBy: string
}

export async function addRegistration(work: Work, made: NewRegistration): Promise<void> {
  await tell(work, 'block_pseudonym', made.blockPseudonym)
  await work
    .insertInto('registration')
    .values({
      id: made.id,
      round: made.round,
      municipality: made.municipality,
      unit: made.unit,
      unit_type: made.unitType,
      legal_basis: made.legalBasis,
      round_pseudonym: made.roundPseudonym,
      link_pseudonym: made.linkPseudonym,
      local_reference: made.localReference,
      birth_year: made.birthYear,
      sex: made.sex,
      created_by: made.createdBy,
    })
    .execute()
  await logEvent(work, {
    verb: 'create',
    noun: 'registration',
    thing: made.id,
    subject: made.id,
    purpose: 'mapping',
  })
}

/** An answer or a note that somebody else has written since, and otherwise. */
export interface Conflict {
  readonly value: unknown
  readonly revision: number
}

export interface Changed {
  /**
   * What the next write may be based on, where it is at most one more than this write was based on; where it is more,
   * others have written in between, and the registration must be fetched before it is written again.
   */
  readonly revision: number
  readonly conflicts: Readonly<Record<string, Conflict>>
}

/** What is written to a registration. */
export interface Change {
  /** The revision that whoever writes has seen. */
  readonly basedOn: number
  /** Answers by code and notes by key; null takes one away. */
  readonly patch: Readonly<Record<string, unknown>>
  /** The unit's note; absent: as it is. */
  readonly localReference?: string | null
  /** It is gone through together with the person: today's date is noted, and which answers were corrected. */
  readonly together?: boolean
}

/**
 * Writes answers, notes and the local reference. Those in conflict are not written and come back with what stands there,
 * the reference as `localReference`. Answers and reasons make a complete registration a draft again; other notes do not. Returns null where there is no such registration in
 * the own unit.
 */
export async function changeRegistration(work: Work, id: string, change: Change): Promise<Changed | null> {
  const { basedOn, patch, localReference, together = false } = change
  const written = JSON.stringify(patch)
  const door =
    localReference === undefined
      ? sql`lyttepost.change_registration(${id}, ${basedOn}, ${written}, null, true, ${together})`
      : sql`lyttepost.change_with_reference(${id}, ${basedOn}, ${written}, ${localReference}, ${together})`
  const { rows } = await sql<{ revision: number | null; conflicts: Changed['conflicts'] }>`
    select revision, conflicts from ${door}`.execute(work)
  const { revision, conflicts } = rows[0]!
  return revision === null ? null : { revision, conflicts }
}

/** Marks as complete, if nothing has been written since `revision`. Returns whether it was. */
export const completeRegistration = (
  work: Work,
  id: string,
  revision: number,
  now: string,
): Promise<boolean> => setStatus(work, id, revision, now, 'complete')

/** Makes a complete one a draft again, if nothing has been written since `revision`. Returns whether it was. */
export const reopenRegistration = (work: Work, id: string, revision: number, now: string): Promise<boolean> =>
  setStatus(work, id, revision, now, 'draft')

async function setStatus(
  work: Work,
  id: string,
  revision: number,
  now: string,
  status: 'draft' | 'complete',
): Promise<boolean> {
  const { numUpdatedRows } = await work
    .updateTable('registration')
    .set({ status, completed_at: status === 'complete' ? now : null, changed_at: now })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) return false
  const verb = status === 'complete' ? 'complete' : 'reopen'
  await logEvent(work, { verb, noun: 'registration', thing: id, subject: id, purpose: 'mapping' })
  return true
}

/** Deletes one that should not have been made. The database keeps a line that says so. */
export async function deleteRegistration(work: Work, id: string): Promise<void> {
  await tell(work, 'reason', 'mistake')
  await logEvent(work, { verb: 'delete', noun: 'registration', thing: id, subject: id, purpose: 'mistake' })
  await work.deleteFrom('registration').where('id', '=', id).execute()
}

/** Has another unit of the municipality registered the same person? Where is not told. */
export async function registeredElsewhere(
  work: Work,
  round: string,
  roundPseudonym: string,
): Promise<boolean> {
  const { rows } = await sql<{ elsewhere: boolean }>`
    select lyttepost.registered_elsewhere(${round}, ${roundPseudonym}) as elsewhere`.execute(work)
  return rows[0]!.elsewhere
}
