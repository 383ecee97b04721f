import { logEvent } from './audit-events.ts'
import { tell, type Work } from './scope.ts'

export interface StoredAppointment {
  readonly id: string
  readonly role: string
  readonly municipality: string | null
  readonly unit: string | null
  readonly territories: readonly string[]
  readonly name: string
  readonly staff: string | null
  readonly invitationExpiresAt: string | null
  readonly appointedAt: string
  readonly validTo: string | null
  readonly revokedAt: string | null
}

const selected = (work: Work) =>
  work
    .selectFrom('appointment')
    .select([
      'id',
      'role',
      'municipality',
      'unit',
      'territories',
      'name',
      'staff',
      'invitation_expires_at as invitationExpiresAt',
      'appointed_at as appointedAt',
      'valid_to as validTo',
      'revoked_at as revokedAt',
    ])

/** The appointments that the scope sees: of the unit, the municipality, the nation, or the own ones while logging in. */
export async function listAppointments(work: Work): Promise<readonly StoredAppointment[]> {
  return await selected(work).orderBy('appointed_at').orderBy('id').execute()
}

/** Those of one's own that hold on a day; `findSession` asks for them by the same conditions. */
export async function ownAppointments(
  work: Work,
  staff: string,
  today: string,
): Promise<readonly StoredAppointment[]> {
  return await selected(work)
    .where('staff', '=', staff)
    .where('revoked_at', 'is', null)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', today)]))
    .orderBy('appointed_at')
    .orderBy('id')
    .execute()
}

export async function findAppointment(work: Work, id: string): Promise<StoredAppointment | null> {
  return (await selected(work).where('id', '=', id).executeTakeFirst()) ?? null
}

export interface NewAppointment {
  readonly id: string
  readonly role: string
  readonly municipality: string | null
  readonly unit: string | null
  readonly territories: readonly string[]
  readonly name: string
  /** SHA-256 of the code that whoever is appointed takes it up with, once. */
  readonly invitationHash: string
  readonly invitationExpiresAt: string
  readonly appointedBy: string | null
  readonly validTo: string | null
}

export async function addAppointment(work: Work, appointment: NewAppointment): Promise<void> {
  await work
    .insertInto('appointment')
    .values({
      id: appointment.id,
      role: appointment.role,
      municipality: appointment.municipality,
      unit: appointment.unit,
      territories: [...appointment.territories],
      name: appointment.name,
      invitation_hash: appointment.invitationHash,
      invitation_expires_at: appointment.invitationExpiresAt,
      appointed_by: appointment.appointedBy,
      valid_to: appointment.validTo,
    })
    .execute()
  const details = { role: appointment.role, unit: appointment.unit }
  await logEvent(work, { verb: 'create', noun: 'appointment', thing: appointment.id, details })
}

export async function revokeAppointment(work: Work, id: string, by: string, now: string): Promise<void> {
  const revoked = { revoked_at: now, revoked_by: by }
  await work
    .updateTable('appointment')
    .set(revoked)
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .execute()
  await logEvent(work, { verb: 'delete', noun: 'appointment', thing: id })
}

/**
 * Takes up the appointment of an invitation, once. Returns it, or null where there is none, it has been used, has run out
 * or has been revoked.
 */
export async function takeUpInvitation(
  work: Work,
  invitationHash: string,
  staff: string,
  now: string,
): Promise<StoredAppointment | null> {
  await tell(work, 'invitation', invitationHash)
  const taken = await work
    .updateTable('appointment')
    .set({ staff, invitation_hash: null })
    .where('invitation_hash', '=', invitationHash)
    .where('staff', 'is', null)
    .where('revoked_at', 'is', null)
    .where('invitation_expires_at', '>', now)
    .returning(['id', 'municipality', 'unit'])
    .executeTakeFirst()
  if (!taken) return null
  // the line stands in the log of whoever appointed
  await tell(work, 'municipality', taken.municipality ?? '')
  await tell(work, 'unit', taken.unit ?? '')
  await logEvent(work, { verb: 'change', noun: 'appointment', thing: taken.id })
  return findAppointment(work, taken.id)
}
