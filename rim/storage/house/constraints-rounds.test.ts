import { v4, v7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { dayFromNow, untilSomebodyWaits } from '#rim/test-kit'
import { reopenRound, submitRound } from './participations.ts'
import { addRegistration, changeRegistration } from './registrations.ts'
import { listRoundBases, replaceRoundBases } from './round-bases.ts'
import { listClosings, setClosed } from './round-closings.ts'
import { answersStored, municipalityStates, registeredUnitTypes } from './round-status.ts'
import { changeRound } from './rounds.ts'
import type { Scope, Work } from './scope.ts'
import { metIn, raw } from './test-refused.ts'
import { openRegistrations, type RegistrationGround } from './test-registrations.ts'

let here: RegistrationGround
beforeAll(async () => {
  here = await openRegistrations()
})
afterAll(() => here?.world.close())
// as it was: open, for any type of unit, and not submitted
beforeEach(() =>
  here.force(`update lyttepost.round set unit_types = '{}', closed_at = null, released_at = null, closes_on = '${dayFromNow(20)}';
    update lyttepost.participation set submitted_at = null, release = 0; delete from lyttepost.round_closing`),
)

const basis = {
  unitType: 'health',
  law: 'loven',
  paragraph: '§ 1',
  explanation: { nb: 'Fordi', nn: 'Fordi' },
}
const close = (closedAt: string | null, reason: string) => (work: Work) =>
  setClosed(work, here.world.round, closedAt, reason)
const now = (): string => new Date().toISOString()
const types = (unitTypes: readonly string[]) => (work: Work) =>
  changeRound(work, here.world.round, { unitTypes })

/** Registers somebody new in the own unit, through the door that everybody uses. */
const register = async (work: Work) =>
  addRegistration(work, {
    id: v4(),
    round: here.world.round,
    municipality: '1101',
    unit: here.world.own.unit,
    unitType: 'health',
    legalBasis: await here.basisOf(),
    roundPseudonym: here.pseudonym(),
    linkPseudonym: null,
    blockPseudonym: here.pseudonym(),
    localReference: null,
    birthYear: 1980,
    sex: 'female',
    createdBy: here.world.staff.registrar,
  })

describe('a round that is closed for the whole country', () => {
  it('is closed before its time, and opened again, for a reason that is kept', async () => {
    const { national, refused, done, world } = here
    await refused('notAllowedValue', national, close(now(), ''), 'early')
    await refused('notAllowedValue', national, close(now(), '    '))
    await done(national, close(now(), 'Alle har levert'))
    await refused('notAllowedValue', national, close(null, ''), 'again')
    await done(national, close(null, 'En kommune mangler'))
    await here.force(`update lyttepost.round set closes_on = '${dayFromNow(-1)}'`)
    await done(national, close(now(), ''))
    expect(await done(here.municipality, (work) => listClosings(work, world.round))).toMatchObject([
      { kind: 'closed', reason: null },
      { kind: 'reopened', reason: 'En kommune mangler' },
      { kind: 'closed', reason: 'Alle har levert' },
    ])
  })

  it('stays closed when the figures of the country are out', async () => {
    await here.done(here.national, close(now(), 'Alle har levert'))
    await here.force('update lyttepost.round set released_at = now()')
    await here.refused('notAllowedValue', here.national, close(null, 'En kommune mangler'))
  })

  it('is closed by the national coordinator, and nobody writes the lines about it', async () => {
    const analyst: Scope = { ...here.national, role: 'national-analyst' }
    await here.done(analyst, close(now(), 'Alle har levert'))
    expect(await here.count('round', 'closed_at is not null')).toBe(0)
    for (const scope of [here.municipality, here.unit]) {
      await here.refused('notYours', scope, close(now(), 'Alle har levert'))
    }
    const line = raw(`insert into lyttepost.round_closing (id, round, kind)
      values (gen_random_uuid(), '${here.world.round}', 'closed')`)
    for (const scope of [here.national, here.municipality, here.house])
      await here.refused('notYours', scope, line)
  })

  it('takes no registration, no answer, no submission and no opening again by a municipality', async () => {
    const { done, refused, municipality, unit, world, national } = here
    const mine = await here.seeded()
    await done(unit, register)
    await done(national, close(now(), 'Alle har levert'))
    await refused('roundNotOpen', unit, register)
    const change = { basedOn: 0, patch: { housing: 'green' } }
    await refused('roundNotOpen', unit, (work) => changeRegistration(work, mine, change))
    await refused('roundClosed', municipality, (work) => submitRound(work, world.round))
    await done(national, close(null, 'En kommune mangler'))
    await done(municipality, (work) => submitRound(work, world.round))
    await done(national, close(now(), 'Alle har levert'))
    await refused('roundClosed', municipality, (work) => reopenRound(work, world.round))
    await done(national, close(null, 'En kommune mangler'))
    await done(municipality, (work) => reopenRound(work, world.round))
  })

  it('is not closed in the middle of a submission: the one waits for the other', async () => {
    const { done, municipality, national, world } = here
    const order: string[] = []
    let closing: Promise<unknown> = Promise.resolve()
    await done(municipality, async (work) => {
      await submitRound(work, world.round)
      closing = done(national, close(now(), 'Alle har levert')).then(() => order.push('closed'))
      await untilSomebodyWaits(world.database, closing)
      order.push('submitted')
    })
    await closing
    expect(order).toEqual(['submitted', 'closed'])
  })
})

describe('the types of units of a round', () => {
  it('are the only ones that register', async () => {
    const { done, refused, unit, national } = here
    await here.force("update lyttepost.round set unit_types = '{nav}'")
    await refused('unitTypeNotInRound', unit, register)
    // what is begun is finished
    const mine = await here.seeded()
    await done(unit, (work) => changeRegistration(work, mine, { basedOn: 0, patch: { housing: 'green' } }))
    await done(national, types(['nav', 'health']))
    await done(unit, register)
  })

  it('that have registrations stay; others may go, and any may come', async () => {
    const { done, refused, national, world } = here
    await here.seeded()
    expect(await done(national, (work) => registeredUnitTypes(work, world.round))).toEqual(['health'])
    // any type: now some, without the one that has registered
    await refused('notAllowedValue', national, types(['nav']))
    await done(national, types(['nav', 'health']))
    await refused('notAllowedValue', national, types(['nav', 'child-welfare']))
    await done(national, types(['health']))
    await done(national, types([]))
    await refused('notYours', here.municipality, (work) => registeredUnitTypes(work, world.round))
  })
})

describe('the recommended legal bases', () => {
  it('are one for each type of unit, put in place of those before, and read by everybody', async () => {
    const { done, refused, national, municipality, world } = here
    const put = (bases: readonly (typeof basis)[]) => (work: Work) =>
      replaceRoundBases(work, world.round, bases)
    await done(national, put([basis, { ...basis, unitType: 'nav' }]))
    await refused('exists', national, put([basis, basis]))
    await done(national, put([{ ...basis, paragraph: '§ 2' }]))
    for (const scope of [municipality, here.unit, here.house, territory()]) {
      expect(await done(scope, (work) => listRoundBases(work, world.round))).toEqual([
        { ...basis, paragraph: '§ 2' },
      ])
    }
    await refused('notYours', municipality, put([basis]))
    await refused('notYours', { ...national, role: 'national-analyst' }, put([basis]))
    expect(await here.count('round_basis')).toBe(1)
  })
})

const territory = (territories: readonly string[] = ['1101']): Scope => ({
  desk: 'territory',
  staff: here.world.staff['regional-adviser'],
  role: 'regional-adviser',
  territories,
})

describe('the state of a round', () => {
  it('is counts by municipality, fewer than five told as such, and each reading stands in the log', async () => {
    const { done, national, world } = here
    const state = () => done(national, (work) => municipalityStates(work, world.round, 'nation'))
    const own = async () => (await state()).find(({ municipality }) => municipality === '1101')
    const [drafts] = await world.database.sql(
      "select count(*) as n from lyttepost.registration where municipality = '1101' and status = 'draft'",
    )
    const before = await here.count('audit_event', "noun = 'round-status' and purpose = 'follow-up'")
    for (let at = Number(drafts!.n); at < 7; at++) await here.seeded()
    for (let at = 0; at < 4; at++) await here.seeded({ status: 'complete', completed_at: now() })
    expect(await own()).toMatchObject({ mode: 'person', units: 2, drafts: 7, complete: -1, expected: null })
    await here.seeded({ status: 'complete', completed_at: now() })
    expect(await own()).toMatchObject({ drafts: 7, complete: 5, submittedAt: null, release: 0 })
    expect((await state()).map(({ municipality, complete }) => [municipality, complete])).toEqual([
      ['1101', 5],
      ['1103', 0],
    ])
    expect(await here.count('audit_event', "noun = 'round-status' and purpose = 'follow-up'")).toBe(
      before + 3,
    )
  })

  it('holds what the municipality reckons with', async () => {
    await here.world.database.seed('unit_expectation', {
      round: here.world.round,
      municipality: '1101',
      unit: here.world.own.unit,
      expected: 40,
    })
    const [own] = await here.done(here.national, (work) =>
      municipalityStates(work, here.world.round, 'nation'),
    )
    expect(own).toMatchObject({ municipality: '1101', expected: 40 })
  })

  it('of a territory is that of its own counties and municipalities, and nobody else’s', async () => {
    const { done, refused, world } = here
    const seen = async (territories: readonly string[]) =>
      (
        await done(territory(territories), (work) => municipalityStates(work, world.round, 'territories'))
      ).map(({ municipality }) => municipality)
    expect(await seen(['1101'])).toEqual(['1101'])
    expect(await seen(['11'])).toEqual(['1101', '1103'])
    expect(await seen(['46', '1103'])).toEqual(['1103'])
    expect(await seen([])).toEqual([])
    for (const scope of [here.municipality, here.unit, here.house, territory()]) {
      await refused('notYours', scope, (work) => municipalityStates(work, world.round, 'nation'))
    }
    await refused('notYours', here.national, (work) => municipalityStates(work, world.round, 'territories'))
  })
})

describe('how much is stored of a question', () => {
  it('is counted across municipalities and rounds, fewer than five told as such, and logged', async () => {
    const { done, national, world } = here
    const other = v7()
    await world.database.seed('round', {
      id: other,
      code: 'annen',
      name_nb: 'a',
      name_nn: 'a',
      instrument: 'brukerplan@2019.1',
      opens_on: '2019-01-01',
      closes_on: '2019-02-01',
      retention_until: '2040-01-01',
    })
    const answers = (given: unknown) => ({ answers: JSON.stringify(given) })
    for (let at = 0; at < 3; at++) await here.seeded(answers({ plans: ['crisis'], cognitive: 'none' }))
    await here.seeded({ ...answers({ plans: { missing: 'unknown' } }), round: other })
    await here.seeded({ ...answers({ plans: [], violence: { missing: 'notAsked' } }), municipality: '1103' })
    const asked = ['plans', 'cognitive', 'violence', 'overdose_risk']
    const stored = await done(national, (work) => answersStored(work, asked, 'consequences'))
    // unknown is an answer; not asked is none
    expect(Object.fromEntries(stored)).toEqual({ plans: 5, cognitive: -1, violence: 0, overdose_risk: 0 })
    expect(await here.count('audit_event', "verb = 'read' and purpose = 'consequences'")).toBe(1)
    await here.refused('notYours', here.municipality, (work) => answersStored(work, asked, 'consequences'))
  })
})

it('and each refusal that belongs here has been met', () => {
  expect([...here.reached].sort()).toEqual([...metIn.rounds].sort())
})
