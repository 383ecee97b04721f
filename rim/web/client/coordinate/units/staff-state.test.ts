import { expect, it } from 'vitest'
import type { AppointmentAnswer } from './answers.ts'
import { isShown, staffState } from './staff-state.ts'

const invited: AppointmentAnswer = {
  id: 'a',
  role: 'registrar',
  unit: 'u',
  name: 'Kari',
  taken: false,
  appointedAt: '2026-11-01T08:00:00.000000Z',
  invitationExpiresAt: '2026-11-15T08:00:00.000000Z',
  validTo: null,
  revokedAt: null,
}
const at = (differs: Partial<AppointmentAnswer>, now = '2026-11-10T08:00:00.000Z') =>
  staffState({ ...invited, ...differs }, now, now.slice(0, 10))

it('tells how an appointment stands', () => {
  expect(at({})).toBe('invited')
  expect(at({}, '2026-11-15T08:00:00.000Z')).toBe('expired')
  expect(at({ taken: true }, '2026-12-15T08:00:00.000Z')).toBe('in-use')
  expect(at({ taken: true, validTo: '2026-11-10' })).toBe('in-use')
  expect(at({ taken: true, validTo: '2026-11-09' })).toBe('ended')
  expect(at({ revokedAt: '2026-11-09T08:00:00.000000Z' })).toBe('revoked')
  expect((['in-use', 'invited', 'expired', 'ended', 'revoked'] as const).filter(isShown)).toEqual([
    'in-use',
    'invited',
    'expired',
  ])
})
