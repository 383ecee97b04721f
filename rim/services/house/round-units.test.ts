import { describe, expect, it } from 'vitest'
import type { StoredAppointment, StoredLegalBasis, StoredUnit } from '#rim/storage'
import { countsBefore } from './municipal-coverage.ts'
import { staffing } from './round-desk.ts'
import { dayInRound, typesWithoutBasis, unitsOfRound } from './round-units.ts'

const unit = (id: string, unitType: string, closedAt: string | null = null): StoredUnit => ({
  id,
  municipality: '1121',
  name: id,
  unitType,
  contact: '',
  closedAt,
})
const units = [unit('a', 'health'), unit('b', 'nav'), unit('c', 'health', '2026-01-01T00:00:00Z')]

describe('the units of a round', () => {
  it('are those that are open, of its types; of any where it names none', () => {
    const ids = (unitTypes: readonly string[]) => unitsOfRound({ unitTypes }, units).map(({ id }) => id)
    expect(ids([])).toEqual(['a', 'b'])
    expect(ids(['health'])).toEqual(['a'])
    expect(ids(['child-welfare'])).toEqual([])
  })
})

describe('a legal basis', () => {
  const basis = (differs: Partial<StoredLegalBasis>): StoredLegalBasis => ({
    id: 'x',
    round: 'r',
    municipality: '1121',
    unitType: 'health',
    law: 'loven',
    paragraph: '§ 1',
    decisionReference: '1',
    validFrom: '2026-11-01',
    validTo: '2026-12-31',
    allowsLinking: false,
    allowsAttention: false,
    withdrawnAt: null,
    ...differs,
  })
  const lacking = (...bases: readonly StoredLegalBasis[]) => typesWithoutBasis(units, bases, '2026-11-15')

  it('is asked for on the day of the round that is nearest', () => {
    const round = { opensOn: '2026-11-15', closesOn: '2026-12-15' }
    expect(dayInRound(round, '2026-10-01')).toBe('2026-11-15')
    expect(dayInRound(round, '2026-12-01')).toBe('2026-12-01')
    expect(dayInRound(round, '2027-01-01')).toBe('2026-12-15')
  })

  it('lacks for each type of unit that none holds for on the day', () => {
    expect(lacking()).toEqual(['health', 'nav'])
    expect(lacking(basis({}))).toEqual(['nav'])
    expect(lacking(basis({ validFrom: '2026-11-15', validTo: '2026-11-15' }))).toEqual(['nav'])
    expect(lacking(basis({ validFrom: '2026-11-16' }))).toEqual(['health', 'nav'])
    expect(lacking(basis({ validTo: '2026-11-14' }))).toEqual(['health', 'nav'])
    expect(lacking(basis({ withdrawnAt: '2026-11-02T00:00:00Z' }))).toEqual(['health', 'nav'])
    expect(lacking(basis({}), basis({ unitType: 'nav' }))).toEqual([])
  })
})

describe('staff', () => {
  const clock = { now: () => '2026-11-15T08:00:00.000Z', today: () => '2026-11-15' }
  const appointed = (differs: Partial<StoredAppointment>): StoredAppointment => ({
    id: 'x',
    role: 'registrar',
    municipality: '1121',
    unit: 'a',
    territories: [],
    name: 'Kari',
    staff: 'kari',
    invitationExpiresAt: '2026-11-20T08:00:00.000000Z',
    appointedAt: '2026-11-01T08:00:00.000000Z',
    validTo: null,
    revokedAt: null,
    ...differs,
  })
  it.each<[string, Partial<StoredAppointment>, [withoutStaff: number, waiting: number]]>([
    ['somebody', {}, [0, 0]],
    ['until today', { validTo: '2026-11-15' }, [0, 0]],
    ['until yesterday', { validTo: '2026-11-14' }, [1, 0]],
    ['revoked', { revokedAt: '2026-11-02T08:00:00.000000Z' }, [1, 0]],
    ['invited', { staff: null }, [0, 1]],
    ['invited too long ago', { staff: null, invitationExpiresAt: '2026-11-15T07:59:59.000000Z' }, [1, 0]],
    ['of another unit', { unit: 'b' }, [1, 0]],
    ['a coordinator', { unit: null }, [1, 0]],
  ])('%s', (_, differs, [withoutStaff, waiting]) => {
    expect(staffing([{ id: 'a' }], [appointed(differs)], clock)).toEqual({ count: 1, withoutStaff, waiting })
  })
})

it('the counts to hold a round against are those of the newest round before, by unit', () => {
  const rounds = [
    { id: 'r27', opensOn: '2027-11-01', year: 2027 },
    { id: 'r24', opensOn: '2024-11-01', year: 2024 },
    { id: 'r25', opensOn: '2025-11-01', year: 2025 },
  ]
  const kept = (round: string, of: string, complete: number) => ({
    round,
    unit: of,
    complete,
    alsoElsewhere: 0,
    expected: null,
  })
  const counts = [kept('r27', 'a', 9), kept('r25', 'a', 5), kept('r24', 'a', 4), kept('r24', 'b', 3)]
  const before = (opensOn: string) => Object.fromEntries(countsBefore({ opensOn }, rounds, counts))
  expect(before('2026-11-01')).toEqual({ a: { year: 2025, complete: 5 }, b: { year: 2024, complete: 3 } })
  expect(before('2025-11-01')).toEqual({ a: { year: 2024, complete: 4 }, b: { year: 2024, complete: 3 } })
  expect(before('2024-11-01')).toEqual({})
})
