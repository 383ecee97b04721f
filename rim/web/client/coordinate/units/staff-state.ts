import type { AppointmentAnswer } from './answers.ts'

/** How an appointment stands: `invited` waits for its code to be used; `expired`: the code has run out. */
export type StaffState = 'in-use' | 'invited' | 'expired' | 'ended' | 'revoked'

/** @param now ISO 8601, UTC. @param today `YYYY-MM-DD` in Norway. */
export function staffState(
  { taken, revokedAt, validTo, invitationExpiresAt }: AppointmentAnswer,
  now: string,
  today: string,
): StaffState {
  if (revokedAt !== null) return 'revoked'
  if (validTo !== null && validTo < today) return 'ended'
  if (taken) return 'in-use'
  return invitationExpiresAt !== null && Date.parse(invitationExpiresAt) > Date.parse(now)
    ? 'invited'
    : 'expired'
}

/** Whether there is anything left of it to see and to take away. */
export const isShown = (state: StaffState): boolean => state !== 'revoked' && state !== 'ended'
