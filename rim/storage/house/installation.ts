import { v7 } from 'uuid'
import { connect } from './connect.ts'

/** The roles that nobody in the house appoints: the controller does, when the program is installed. */
export type InstallationRole = 'national-coordinator' | 'operator'

/**
 * Appoints a national coordinator or an operator, as the administrator of the database; nobody else can. Logged like any
 * other appointment, with no actor.
 *
 * @param invitationHash SHA-256 of the code that the appointment is taken up with.
 */
export async function appointAtInstallation(
  administratorAddress: string,
  appointment: {
    readonly role: InstallationRole
    readonly name: string
    readonly invitationHash: string
    readonly invitationExpiresAt: string
  },
): Promise<string> {
  const administrator = connect(administratorAddress, { connections: 1 })
  const id = v7()
  try {
    await administrator.transaction().execute(async (work) => {
      await work
        .insertInto('appointment')
        .values({
          id,
          role: appointment.role,
          name: appointment.name,
          invitation_hash: appointment.invitationHash,
          invitation_expires_at: appointment.invitationExpiresAt,
        })
        .execute()
      const details = JSON.stringify({ role: appointment.role, unit: null })
      await work
        .insertInto('audit_event')
        .values({ id: v7(), verb: 'create', noun: 'appointment', thing: id, details })
        .execute()
    })
    return id
  } finally {
    await administrator.destroy()
  }
}
