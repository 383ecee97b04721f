import { sql } from 'kysely'
import { logEvent } from './audit-events.ts'
import { tell, type Work } from './scope.ts'

/** A line of the unit's own list: nothing of what was answered. */
export interface ListedRegistration {
  readonly id: string
  readonly status: 'draft' | 'complete'
  readonly revision: number
  readonly localReference: string | null
  readonly createdAt: string
  readonly changedAt: string
  readonly completedAt: string | null
}

/** A registration as it is read, which is logged. */
export interface StoredRegistration extends ListedRegistration {
  readonly round: string
  readonly municipality: string
  readonly unit: string
  readonly birthYear: number | null
  readonly sex: 'male' | 'female' | null
  readonly answers: Readonly<Record<string, unknown>>
  /** The revision in which each answer was last written. */
  readonly answeredIn: Readonly<Record<string, number>>
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
  return await work
    .selectFrom('registration')
    .select([
      'id',
      'status',
      'revision',
      'local_reference as localReference',
      'created_at as createdAt',
      'changed_at as changedAt',
      'completed_at as completedAt',
    ])
    .where('round', '=', round)
    .orderBy('changed_at', 'desc')
    .orderBy('id')
    .execute()
}

/** Reads registrations for a purpose; the database logs each one. */
export async function readRegistrations(
  work: Work,
  ids: readonly string[],
  purpose: string,
): Promise<readonly StoredRegistration[]> {
  const { rows } = await sql<StoredRegistration>`
    select id, round, municipality, unit, status, revision, local_reference as "localReference",
      birth_year as "birthYear", sex, answers, answered_in as "answeredIn", created_at as "createdAt",
      changed_at as "changedAt", completed_at as "completedAt"
    from lyttepost.read_registrations(${sql.val([...ids])}::uuid[], ${purpose})`.execute(work)
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

/** An answer that somebody else has written since, and otherwise. */
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

/**
 * Writes answers by code; null takes an answer away. Answers in conflict are not written and come back with what stands
 * there. Returns null where there is no such registration in the own unit.
 *
 * @param basedOn the revision that whoever writes has seen.
 * @param localReference the unit's note; absent: as it is.
 */
export async function changeRegistration(
  work: Work,
  id: string,
  basedOn: number,
  patch: Readonly<Record<string, unknown>>,
  localReference?: string | null,
): Promise<Changed | null> {
  const { rows } = await sql<{ revision: number | null; conflicts: Changed['conflicts'] }>`
    select revision, conflicts from lyttepost.change_registration(${id}, ${basedOn}, ${JSON.stringify(patch)},
      ${localReference ?? null}, ${localReference === undefined})`.execute(work)
  const { revision, conflicts } = rows[0]!
  return revision === null ? null : { revision, conflicts }
}

/** Marks as complete, if nothing has been written since `revision`. Returns whether it was. */
export async function completeRegistration(
  work: Work,
  id: string,
  revision: number,
  now: string,
): Promise<boolean> {
  const { numUpdatedRows } = await work
    .updateTable('registration')
    .set({ status: 'complete', completed_at: now, changed_at: now })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) return false
  await logEvent(work, { verb: 'complete', noun: 'registration', thing: id, subject: id, purpose: 'mapping' })
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
