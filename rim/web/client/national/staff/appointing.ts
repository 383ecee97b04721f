import { type Role, roles } from '#core/access'
import type { LocalText } from '#core/foundation'
import { dayInOslo } from '../../words/dates.ts'
import { counties } from '../status/counties.ts'
import type { NationalAppointmentAnswer } from './answers.ts'

/** The roles that the national coordinator gives; the others are given at installation or by the municipalities. */
export const givenRoles = [
  'regional-adviser',
  'state-administrator',
  'user-organisation',
  'national-analyst',
  'revision-group',
  'survey-clerk',
  'interviewer',
] as const satisfies readonly Role[]
export type GivenRole = (typeof givenRoles)[number]

/** Whether a role is one of some counties or municipalities. */
export const isTerritorial = (role: string): boolean =>
  Object.hasOwn(roles, role) && roles[role as Role].reach === 'territory'

export const roleName = (role: string): LocalText =>
  Object.hasOwn(roles, role) ? roles[role as Role].name : { nb: role, nn: role }

/** What an appointment is like now: `expired` is one whose code was not taken up in time, `over` is past its last day. */
export type AppointmentState = 'waiting' | 'expired' | 'used' | 'over' | 'revoked'

export function stateOf(
  {
    taken,
    validTo,
    revokedAt,
    invitationExpiresAt,
  }: Pick<NationalAppointmentAnswer, 'taken' | 'validTo' | 'revokedAt' | 'invitationExpiresAt'>,
  now: Date,
): AppointmentState {
  if (revokedAt !== null) return 'revoked'
  if (validTo !== null && validTo < dayInOslo(now)) return 'over'
  if (taken) return 'used'
  return invitationExpiresAt !== null && new Date(invitationExpiresAt) <= now ? 'expired' : 'waiting'
}

/** The numbers of municipalities in a text, with commas or spaces between; null where something in it is none. */
export function municipalitiesIn(text: string): readonly string[] | null {
  const parts = text.split(/[\s,;]+/).filter((part) => part !== '')
  return parts.every((part) => /^[0-9]{4}$/.test(part)) ? [...new Set(parts)] : null
}

/** A county by its name, a municipality by its number. */
export const territoryName = (code: string): string =>
  counties.find(({ number }) => number === code)?.name ?? code
