import { v4, v7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { dayFromNow } from '#rim/test-kit'
import { coverageByDay, personsCovered } from './coverage-days.ts'
import { expectOfUnits, listExpectations, listKeptCounts } from './expectations.ts'
import { addLegalBasis } from './legal-bases.ts'
import { findParticipation, joinRound, leaveRound, reopenRound, submitRound } from './participations.ts'
import type { Work } from './scope.ts'
import { type Constraints, metIn, openConstraints, raw } from './test-refused.ts'

let here: Constraints
let round: string
beforeAll(async () => {
  here = await openConstraints()
})
afterAll(() => here?.world.close())
// a round of its own for each test
beforeEach(async () => {
  round = v7()
  await here.world.database.seed('round', {
    id: round,
    code: `r${round.slice(-12)}`,
    name_nb: 'a',
    name_nn: 'a',
    instrument: 'brukerplan@2020.1',
    opens_on: dayFromNow(-1),
    closes_on: dayFromNow(1),
    retention_until: dayFromNow(900),
  })
})

const by = () => here.municipality
const now = () => new Date().toISOString()
const join = (how: Parameters<typeof joinRound>[3] = { mode: 'person' }) => joinedAs(how)
const joinedAs = (how: Parameters<typeof joinRound>[3]) => (work: Work) => joinRound(work, round, '1101', how)
const expects = (unit: string, expected: number | null) => (work: Work) =>
  expectOfUnits(work, { round, municipality: '1101' }, [{ unit, expected }], by().staff ?? null, now())

/** A registration as if it had been there; by whom and when it was completed. */
async function registered(differs: Readonly<Record<string, unknown>> = {}): Promise<void> {
  await here.world.database.seed('registration', {
    id: v4(),
    round,
    municipality: '1101',
    unit: here.world.own.unit,
    unit_type: 'health',
    legal_basis: v7(),
    round_pseudonym: v4().padEnd(43, 'x'),
    created_by: here.world.staff.registrar,
    ...differs,
  })
}

describe('how a municipality takes part', () => {
  it('keeps what is not said again, and begins with the round’s groups', async () => {
    const { done } = here
    await here.force(`update lyttepost.round set groups = '{substance}' where id = '${round}'`)
    await done(by(), join({ mode: 'person', language: 'nn' }))
    const joined = () => done(by(), (work) => findParticipation(work, round, '1101'))
    expect(await joined()).toMatchObject({ mode: 'person', groups: ['substance'], language: 'nn' })
    await done(by(), join({ mode: 'aggregate' }))
    expect(await joined()).toMatchObject({ mode: 'aggregate', groups: ['substance'], language: 'nn' })
  })

  it('is never a group that the round does not map, nor begun when the round is closed', async () => {
    const { done, refused } = here
    await here.force(`update lyttepost.round set groups = '{substance}' where id = '${round}'`)
    await refused('notOfThisRound', by(), join({ mode: 'person', groups: ['substance', 'mental'] }))
    await done(by(), join())
    await refused('notOfThisRound', by(), join({ mode: 'person', groups: ['mental'] }))
    await here.force(`update lyttepost.round set closed_at = now() where id = '${round}'`)
    await refused('notOfThisRound', by(), join({ mode: 'aggregate' }))
    await done(by(), join({ mode: 'person', language: 'nn' }))
    await refused('notOfThisRound', { ...by(), municipality: '1103' }, (work) =>
      joinRound(work, round, '1103', { mode: 'person' }),
    )
  })

  it('holds from the first registration: no group is dropped and no row loses its place', async () => {
    const { done, refused } = here
    await done(by(), join({ mode: 'person', groups: ['substance'] }))
    await registered()
    await refused('recordedAlready', by(), join({ mode: 'aggregate' }))
    await done(by(), join({ mode: 'person', groups: ['substance', 'mental'] }))
    await refused('recordedAlready', by(), join({ mode: 'person', groups: ['mental'] }))
    await refused('recordedAlready', by(), (work) => leaveRound(work, round))
  })

  it('stands when it is submitted; the language of the reports may change', async () => {
    const { done, refused } = here
    await done(by(), join({ mode: 'person', groups: ['substance'] }))
    await done(by(), (work) => submitRound(work, round))
    await refused('submitted', by(), join({ mode: 'aggregate' }))
    await refused('submitted', by(), join({ mode: 'person', groups: ['substance', 'mental'] }))
    await done(by(), join({ mode: 'person', language: 'nn' }))
    await refused('recordedAlready', by(), (work) => leaveRound(work, round))
  })
})

describe('leaving a round', () => {
  it('takes what was prepared along, and tells of it', async () => {
    const { done, count } = here
    await done(by(), join())
    await done(by(), expects(here.world.own.unit, 40))
    const basis = { id: v7(), round, municipality: '1101', unitType: 'health', law: 'a', paragraph: 'b' }
    const rest = {
      decisionReference: 'c',
      validFrom: dayFromNow(-1),
      validTo: dayFromNow(1),
      allowsLinking: false,
      allowsAttention: false,
    }
    await done(by(), (work) => addLegalBasis(work, { ...basis, ...rest }, by().staff ?? null))
    await done(by(), (work) => leaveRound(work, round))
    for (const table of ['participation', 'legal_basis', 'unit_expectation']) {
      expect(await count(table, `round = '${round}'`), table).toBe(0)
    }
    expect(
      await count('audit_event', `thing = '${round}' and verb = 'delete' and noun = 'participation'`),
    ).toBe(1)
    expect(await count('audit_event', `thing = '${basis.id}' and verb = 'delete'`)).toBe(1)
    await done(by(), join())
  })

  it('is refused where somebody has said no, who must be met by it again', async () => {
    const { done, refused, world } = here
    await done(by(), join())
    const block = { id: v7(), round, municipality: '1101', block_pseudonym: v4().padEnd(43, 'y') }
    await world.database.seed('block', block)
    await refused('recordedAlready', by(), (work) => leaveRound(work, round))
  })

  it('leaves other municipalities where they are, and does nothing where one is not', async () => {
    const { done, count, world } = here
    await world.database.seed('participation', { round, municipality: '1103', mode: 'person' })
    await done(by(), (work) => leaveRound(work, round))
    expect(await count('participation', `round = '${round}'`)).toBe(1)
    await here.refused('notYours', here.unit, (work) => leaveRound(work, round))
  })
})

describe('what is expected of a unit', () => {
  it('is the own units’, in a round that is joined, in the own name and with a line in the log', async () => {
    const { done, refused, world } = here
    const { own, otherUnit, otherMunicipality } = world
    await refused('pointsNowhere', by(), expects(own.unit, 40), 'not joined')
    await done(by(), join())
    await refused('pointsNowhere', by(), expects(otherMunicipality.unit, 40), 'of elsewhere')
    await refused('notAllowedValue', by(), expects(own.unit, -1))
    await done(by(), expects(own.unit, 40))
    await done(by(), expects(own.unit, 41))
    await done(by(), expects(otherUnit.unit, 3))
    await done(by(), expects(otherUnit.unit, null))
    const listed = await done(by(), (work) => listExpectations(work, round))
    expect(listed).toEqual([{ unit: own.unit, expected: 41 }])
    const change = `update lyttepost.unit_expectation set expected = 5 where round = '${round}'`
    await refused(
      'noEvent',
      by(),
      raw(`${change.replace('expected = 5', `expected = 5, changed_by = '${by().staff}'`)}`),
    )
    await refused('notYours', by(), raw(change.replace('expected = 5', `changed_by = '${v7()}'`)))
    await refused('notYours', here.unit, raw(change))
    await refused('notYours', here.national, raw('select from lyttepost.unit_expectation'))
  })

  it('stands when the municipality has submitted, until it reopens', async () => {
    const { done, refused, world } = here
    await done(by(), join())
    await done(by(), (work) => submitRound(work, round))
    await refused('submitted', by(), expects(world.own.unit, 40))
    await done(by(), (work) => reopenRound(work, round))
    await done(by(), expects(world.own.unit, 40))
  })
})

describe('the counts that are kept at submission', () => {
  it('are those of the day, replaced when it is submitted again, and stay when the rows go', async () => {
    const { done, world } = here
    const { own, otherUnit } = world
    await done(by(), join())
    await done(by(), expects(own.unit, 40))
    const [both] = [v4().padEnd(43, 'z')]
    const complete = { status: 'complete', completed_at: now() }
    await registered({ ...complete, round_pseudonym: both })
    await registered(complete)
    await registered()
    await registered({ ...complete, unit: otherUnit.unit, round_pseudonym: both })
    const kept = async () =>
      (await done(by(), listKeptCounts))
        .filter((one) => one.round === round)
        .map(({ unit, complete: all, alsoElsewhere, expected }) => [
          unit === own.unit,
          all,
          alsoElsewhere,
          expected,
        ])
        .sort()
    await done(by(), (work) => submitRound(work, round))
    const first = [
      [false, 1, 1, null],
      [true, 2, 1, 40],
    ]
    expect(await kept()).toEqual(first)
    await done(by(), (work) => reopenRound(work, round))
    expect(await kept()).toEqual(first)
    await registered(complete)
    await done(by(), (work) => submitRound(work, round))
    expect(await kept()).toEqual([
      [false, 1, 1, null],
      [true, 3, 1, 40],
    ])
    await here.force(`delete from lyttepost.registration where round = '${round}'`)
    expect((await kept()).length).toBe(2)
    await here.refused('notYours', by(), raw('update lyttepost.unit_count set complete = 0'))
  })
})

describe('coverage by day', () => {
  it('agrees with a second count in another way, by Norwegian days', async () => {
    const { done, world } = here
    await done(by(), join())
    const units = [world.own.unit, world.otherUnit.unit]
    // at both sides of midnight in Norway, winter and summer time, and in another municipality
    const moments = [
      '2026-11-16T22:59:59Z',
      '2026-11-16T23:00:00Z',
      '2026-06-30T21:59:59Z',
      '2026-06-30T22:00:00Z',
    ]
    const days = ['2026-11-16', '2026-11-17', '2026-06-30', '2026-07-01']
    const same = v4().padEnd(43, 'q')
    const expected = new Map<string, number>()
    for (let at = 0; at < 40; at++) {
      const unit = units[at % 3 === 0 ? 0 : 1]!
      const moment = (at * 7) % 4
      await registered({
        unit,
        status: 'complete',
        completed_at: moments[moment],
        ...(at < 2 && { round_pseudonym: same }),
      })
      const key = `${unit} ${days[moment]}`
      expected.set(key, (expected.get(key) ?? 0) + 1)
    }
    await registered()
    await registered({
      municipality: '1103',
      unit: world.otherMunicipality.unit,
      status: 'complete',
      completed_at: now(),
    })
    const found = await done(by(), (work) => coverageByDay(work, round))
    expect(new Map(found.map((one) => [`${one.unit} ${one.day}`, one.complete]))).toEqual(expected)
    expect(found.map((one) => one.day)).toEqual(found.map((one) => one.day).toSorted())
    expect(await done(by(), (work) => personsCovered(work, round))).toBe(39)
    const sql = await here.world.database.sql(
      `select count(*)::int as n from lyttepost.registration
       where round = $1 and municipality = '1101' and completed_at is not null`,
      [round],
    )
    expect(found.reduce((sum, one) => sum + one.complete, 0)).toBe(sql[0]!.n)
    await here.refused('notYours', here.unit, (work) => coverageByDay(work, round))
    await here.refused('notYours', here.national, (work) => personsCovered(work, round))
  })
})

it('and each refusal that belongs here has been met', () => {
  expect([...here.reached].sort()).toEqual([...metIn.municipality].sort())
})
