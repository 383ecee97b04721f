import { randomInt } from 'node:crypto'
import { v7 } from 'uuid'
import type { Actor, Role } from '#core/access'
import { addAppointment, listAppointments, revokeAppointment, type Work } from '#rim/storage'
import type { Desks } from './desks.ts'
import { hashOf } from './sessions.ts'

/** Without letters and digits that look alike on paper. */
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
/** Twelve of 32: 60 bits. */
const codeLength = 12
const invitationDays = 14

export interface Wanted {
  readonly role: Role
  readonly name: string
  readonly municipality: string | null
  readonly unit: string | null
  readonly territories: readonly string[]
  readonly validTo: string | null
}

/** A new code, what is stored of it, and when it runs out. */
export function newInvitation(desks: Pick<Desks, 'clock'>): {
  readonly code: string
  readonly hash: string
  readonly expiresAt: string
} {
  const code = Array.from({ length: codeLength }, () => letters[randomInt(letters.length)]).join('')
  const until = Date.parse(desks.clock.now()) + invitationDays * 24 * 3600_000
  return { code, hash: hashOf(code), expiresAt: new Date(until).toISOString() }
}

/**
 * Appoints somebody. The code is given to whoever is appointed, and taken up with a login, once, within two weeks; it is
 * shown now and stored as a hash only. No identity number is asked for. A municipality's first coordinator is invited by
 * the nation: an invitation that has not been taken up gives way to the new one.
 */
export async function appoint(
  desks: Desks,
  work: Work,
  actor: Actor,
  wanted: Wanted,
): Promise<{ readonly id: string; readonly code: string }> {
  if (actor.municipality === null && wanted.municipality !== null) {
    await withdrawFirst(work, actor, wanted.municipality, desks.clock.now())
  }
  const { code, hash, expiresAt } = newInvitation(desks)
  const id = v7()
  const invitation = { invitationHash: hash, invitationExpiresAt: expiresAt, appointedBy: actor.staff }
  await addAppointment(work, { id, ...wanted, ...invitation })
  return { id, code }
}

/** The nation's invitation to be first is given to one at a time, so that only one can be it. */
async function withdrawFirst(work: Work, { staff }: Actor, municipality: string, now: string): Promise<void> {
  const there = (await listAppointments(work)).filter(
    (one) => one.municipality === municipality && one.revokedAt === null,
  )
  if (there.some((one) => one.staff !== null)) return
  for (const { id } of there) await revokeAppointment(work, id, staff!, now)
}
