import { expect, it } from 'vitest'
import { isTerritorial, municipalitiesIn, stateOf, territoryName } from './appointing.ts'

const appointment = { taken: true, validTo: null, revokedAt: null, invitationExpiresAt: null }
const waiting = { ...appointment, taken: false, invitationExpiresAt: '2026-11-22T10:00:01Z' }

it.each([
  [appointment, 'used'],
  [waiting, 'waiting'],
  [{ ...waiting, invitationExpiresAt: '2026-11-22T10:00:00Z' }, 'expired'],
  [{ ...appointment, validTo: '2026-11-22' }, 'used'],
  [{ ...appointment, validTo: '2026-11-21' }, 'over'],
  [{ ...appointment, validTo: '2026-11-21', revokedAt: '2026-11-01T10:00:00Z' }, 'revoked'],
] as const)('%o is %s', (one, state) => {
  expect(stateOf(one, new Date('2026-11-22T10:00:00Z'))).toBe(state)
})

it('reads numbers of municipalities as people write them, and nothing else', () => {
  expect(municipalitiesIn(' 1101, 1103;1101\n4601 ')).toEqual(['1101', '1103', '4601'])
  expect(municipalitiesIn('')).toEqual([])
  expect(municipalitiesIn('1101, Stavanger')).toBeNull()
  expect(municipalitiesIn('11')).toBeNull()
})

it('knows which roles are of a territory, and what territories are called', () => {
  expect([isTerritorial('regional-adviser'), isTerritorial('national-analyst')]).toEqual([true, false])
  expect([territoryName('11'), territoryName('1101')]).toEqual(['Rogaland', '1101'])
})
