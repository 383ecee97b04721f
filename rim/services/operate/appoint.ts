import { appointAtInstallation, type InstallationRole } from '#rim/storage'
import { newInvitation } from '../house/appointments.ts'
import { systemClock } from '../house/index.ts'
import { at, type Place } from './place.ts'

/**
 * Appoints whom nobody in the house appoints. Returns the code that the appointment is taken up with, once, within two
 * weeks. Throws as the other commands of the database.
 */
export function appointHouseStaff(
  place: Place,
  role: InstallationRole,
  name: string,
): Promise<{ readonly code: string; readonly expiresAt: string }> {
  return at(place, false, async ({ administrator }) => {
    const { code, hash, expiresAt } = newInvitation({ clock: systemClock })
    await appointAtInstallation(administrator, {
      role,
      name,
      invitationHash: hash,
      invitationExpiresAt: expiresAt,
    })
    return { code, expiresAt }
  })
}
