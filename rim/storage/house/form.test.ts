import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dayFromNow } from '#rim/test-kit'
import { reopenRound, submitRound } from './participations.ts'
import {
  type Change,
  changeRegistration,
  completeRegistration,
  listRegistrations,
  registrationFacts,
  reopenRegistration,
} from './registrations.ts'
import { raw } from './test-refused.ts'
import { openRegistrations, type RegistrationGround } from './test-registrations.ts'
import { mostUsed, unitProgress } from './unit-progress.ts'

let here: RegistrationGround
beforeAll(async () => {
  here = await openRegistrations()
})
afterAll(() => here?.world.close())

const write = (id: string, basedOn: number, patch: Change['patch'], more: Partial<Change> = {}) =>
  here.done(here.unit, (work) => changeRegistration(work, id, { basedOn, patch, ...more }))

describe('notes', () => {
  it('are written beside the answers, in one revision, and taken away again', async () => {
    const id = await here.seeded()
    const patch = { housing: 'red', 'comment:housing': 'på hospits', 'reason:1142': 'ventet plass' }
    expect(await write(id, 0, patch)).toEqual({ revision: 1, conflicts: {} })
    const stored = await here.read(id)
    expect(stored.answers).toEqual({ housing: 'red' })
    expect(stored.notes).toEqual({ 'comment:housing': 'på hospits', 'reason:1142': 'ventet plass' })
    expect(stored.answeredIn).toEqual({ housing: 1, 'comment:housing': 1, 'reason:1142': 1 })
    // the same again leaves no trace
    expect(await write(id, 1, patch)).toEqual({ revision: 1, conflicts: {} })
    expect(await write(id, 1, { 'comment:housing': null })).toEqual({ revision: 2, conflicts: {} })
    expect((await here.read(id)).notes).toEqual({ 'reason:1142': 'ventet plass' })
    const changes = (await here.eventsOf(id)).filter(({ verb }) => verb === 'change')
    expect(changes.map(({ purpose }) => purpose)).toEqual(['mapping', 'mapping'])
    expect(changes[1]!.details).toEqual({ fields: 'comment:housing', revision: 2 })
  })

  it('meet the same conflicts as answers, field by field', async () => {
    const id = await here.seeded()
    await write(id, 0, { 'comment:housing': 'den ene' })
    const met = await write(id, 0, { 'comment:housing': 'den andre', 'comment:network': 'ny' })
    expect(met).toEqual({ revision: 2, conflicts: { 'comment:housing': { value: 'den ene', revision: 1 } } })
    expect((await here.read(id)).notes).toEqual({ 'comment:housing': 'den ene', 'comment:network': 'ny' })
    const verbs = (await here.eventsOf(id)).map(({ verb }) => verb)
    expect(verbs.slice(0, 3)).toEqual(['change', 'read', 'change'])
  })

  it('are met by the local reference too: what another has written since stays, and comes back', async () => {
    const id = await here.seeded({ local_reference: 'først' })
    const reference = (basedOn: number, localReference: string | null, patch: Change['patch'] = {}) =>
      write(id, basedOn, patch, { localReference })
    expect(await reference(0, 'den ene')).toEqual({ revision: 1, conflicts: {} })
    const conflicts = { localReference: { value: 'den ene', revision: 1 } }
    expect(await reference(0, 'den andre', { housing: 'red' })).toEqual({ revision: 2, conflicts })
    expect(await reference(0, null)).toEqual({ revision: 0, conflicts })
    const verbs = (await here.eventsOf(id)).map(({ verb }) => verb)
    expect(verbs.slice(0, 4)).toEqual(['change', 'change', 'read', 'read'])
    expect(await here.read(id)).toMatchObject({ localReference: 'den ene', answers: { housing: 'red' } })
    // the same as stands there is no conflict and no change; what has been seen is replaced
    expect(await reference(0, 'den ene')).toEqual({ revision: 0, conflicts: {} })
    expect(await reference(2, 'den andre')).toEqual({ revision: 3, conflicts: {} })
    expect(await reference(3, null)).toEqual({ revision: 4, conflicts: {} })
    expect((await here.read(id)).localReference).toBeNull()
    const gone = '018f0000-0000-7000-8000-000000000000'
    expect(await write(gone, 0, {}, { localReference: 'x' })).toBeNull()
  })

  it('leave a completed registration completed; answers and reasons make it a draft', async () => {
    const id = await here.seeded()
    const complete = async () => {
      const { revision } = await here.read(id)
      await here.done(here.unit, (work) => completeRegistration(work, id, revision, new Date().toISOString()))
      return revision
    }
    const statusAfter = async (patch: Change['patch'], more: Partial<Change> = {}) => {
      await write(id, await complete(), patch, more)
      return (await here.read(id)).status
    }
    expect(await statusAfter({ 'comment:housing': 'et ord' })).toBe('complete')
    expect(await statusAfter({ 'part:children_contact': [null] })).toBe('complete')
    expect(await statusAfter({}, { together: true })).toBe('complete')
    expect(await statusAfter({}, { localReference: 'rom 3' })).toBe('complete')
    expect(await statusAfter({ 'reason:1142': 'fordi' })).toBe('draft')
    expect(await statusAfter({ housing: 'green' })).toBe('draft')
  })

  it('take a reason given again for the answers as they are now', async () => {
    const id = await here.seeded()
    await write(id, 0, { housing: 'red', 'reason:1142': 'fordi' })
    await write(id, 1, { housing: 'yellow' })
    expect((await here.read(id)).answeredIn).toEqual({ housing: 2, 'reason:1142': 1 })
    expect((await write(id, 2, { 'reason:1142': 'fordi' }))?.revision).toBe(3)
    expect((await here.read(id)).answeredIn).toEqual({ housing: 2, 'reason:1142': 3 })
    // once more is no change
    expect((await write(id, 3, { 'reason:1142': 'fordi' }))?.revision).toBe(3)
    // and together with the answer it is about, whatever the order of their keys
    await write(id, 3, { meaningful_activity: 'red', 'reason:1142': 'fordi' })
    expect((await here.read(id)).answeredIn).toEqual({ housing: 2, meaningful_activity: 4, 'reason:1142': 4 })
  })
})

describe('going through it together', () => {
  it('is noted with the day, and with the answers that were corrected then', async () => {
    const id = await here.seeded()
    await write(id, 0, { housing: 'red', network: 'red' })
    const patch = { housing: 'green', network: 'red', 'comment:network': 'enig' }
    expect(await write(id, 1, patch, { together: true })).toEqual({ revision: 2, conflicts: {} })
    const { notes, answeredIn } = await here.read(id)
    expect(notes).toEqual({
      'corrected:housing': dayFromNow(0),
      'review:recipient': dayFromNow(0),
      'comment:network': 'enig',
    })
    expect(answeredIn).toMatchObject({ 'corrected:housing': 2, 'review:recipient': 2, network: 1 })
    const change = (await here.eventsOf(id)).filter(({ verb }) => verb === 'change').at(-1)
    expect(change).toMatchObject({ purpose: 'correction' })
  })

  it('with nothing to correct is noted too, once a day; what is in conflict is not corrected', async () => {
    const id = await here.seeded()
    await write(id, 0, { housing: 'red' })
    const met = await write(id, 0, { housing: 'green' }, { together: true })
    expect(met?.conflicts).toHaveProperty('housing')
    expect((await here.read(id)).notes).toEqual({ 'review:recipient': dayFromNow(0) })
    expect(await write(id, 2, {}, { together: true })).toEqual({ revision: 2, conflicts: {} })
  })
})

describe('submitting', () => {
  it('wipes comments with the local references, and nothing else', async () => {
    const kept = { 'reason:1142': 'fordi', 'part:children_contact': [null], 'review:recipient': '2020-01-01' }
    const notes = { ...kept, 'comment:housing': 'et navn', 'comment:plans/crisis_plan': 'et sted' }
    const answeredIn = { housing: 1, 'reason:1142': 2, 'comment:housing': 3, 'comment:plans/crisis_plan': 4 }
    const stored = { answers: { housing: 'red' }, notes, answered_in: answeredIn, revision: 4 }
    const id = await here.seeded(stored)
    const other = await here.seeded({ ...stored, unit: here.world.otherUnit.unit, local_reference: 'skuff' })
    const far = await here.seeded({
      ...stored,
      municipality: '1103',
      unit: here.world.otherMunicipality.unit,
      legal_basis: await here.basisOf('1103'),
    })
    await here.done(here.municipality, (work) => submitRound(work, here.world.round))
    for (const [one, scope] of [
      [id, here.unit],
      [other, here.nextDoor],
    ] as const) {
      const left = await here.read(one, scope)
      expect(left).toMatchObject({ answers: { housing: 'red' }, localReference: null, revision: 4 })
      expect(left.notes).toEqual(kept)
      expect(left.answeredIn).toEqual({ housing: 1, 'reason:1142': 2 })
    }
    expect((await here.read(far, here.elsewhere)).notes).toEqual(notes)
    // nothing but the wiping passes while it is submitted
    for (const change of [
      `notes = notes - 'reason:1142'`,
      `notes = '{}', local_reference = null`,
      `notes = notes || '{"comment:housing": "nytt"}'`,
      `answered_in = '{}'`,
      `answers = '{}', local_reference = null`,
    ]) {
      const text = `set local app.municipality = '1101';
        update lyttepost.registration set ${change} where id = '${id}'`
      await expect(here.world.database.sql(text), change).rejects.toThrow('has submitted')
    }
    await here.done(here.municipality, (work) => reopenRound(work, here.world.round))
    expect((await write(id, 4, { 'comment:housing': 'på nytt' }))?.conflicts).toEqual({})
  })
})

describe('reopening', () => {
  it('makes a draft of what stands as it was seen, with a line in the log', async () => {
    const id = await here.seeded({ status: 'complete', completed_at: new Date(), revision: 7 })
    const reopen = (revision: number, scope = here.unit) =>
      here.done(scope, (work) => reopenRegistration(work, id, revision, new Date().toISOString()))
    expect(await reopen(6)).toBe(false)
    expect(await reopen(7, here.nextDoor)).toBe(false)
    expect(await reopen(7)).toBe(true)
    expect(await here.read(id)).toMatchObject({ status: 'draft', completedAt: null, revision: 7 })
    expect((await here.eventsOf(id)).map(({ verb }) => verb)).toEqual(['reopen', 'read'])
  })
})

describe('the unit’s own list', () => {
  it('tells who began each, how many reasons are kept and when it was gone through, and of no other unit', async () => {
    const notes = {
      'reason:1142': 'a',
      'reason:1137': 'b',
      'comment:housing': 'c',
      'review:recipient': '2026-02-03',
    }
    const id = await here.seeded({ notes, local_reference: 'skuff 9' })
    const unknown = v7()
    const strange = await here.seeded({ created_by: unknown })
    const other = await here.seeded({ unit: here.world.otherUnit.unit })
    const lines = await here.done(here.unit, (work) => listRegistrations(work, here.world.round))
    const line = lines.find((one) => one.id === id)
    expect(line).toMatchObject({
      localReference: 'skuff 9',
      createdBy: here.world.staff.registrar,
      createdByName: 'Navn registrar',
      reasons: 2,
      together: '2026-02-03',
    })
    expect(JSON.stringify(lines)).not.toContain('comment')
    expect(lines.find((one) => one.id === strange)).toMatchObject({
      createdByName: '',
      reasons: 0,
      together: null,
    })
    expect(lines.map((one) => one.id)).not.toContain(other)
    // the name is the own unit's to know: next door it is not told
    const theirs = await here.done(here.nextDoor, (work) => listRegistrations(work, here.world.round))
    expect(theirs.find((one) => one.id === other)).toMatchObject({ createdByName: '' })
  })

  it('beside one: whether another unit has the same person, and whether earlier values may be asked for', async () => {
    const person = here.pseudonym()
    const facts = (id: string, scope = here.unit) => here.done(scope, (work) => registrationFacts(work, id))
    const id = await here.seeded({ round_pseudonym: person, link_pseudonym: here.pseudonym() })
    expect(await facts(id)).toEqual({ elsewhere: false, linking: true, createdByName: 'Navn registrar' })
    await here.seeded({
      round_pseudonym: person,
      municipality: '1103',
      unit: here.world.otherMunicipality.unit,
    })
    expect((await facts(id))?.elsewhere).toBe(false)
    await here.seeded({ round_pseudonym: person, unit: here.world.otherUnit.unit })
    expect((await facts(id))?.elsewhere).toBe(true)
    expect(await facts(id, here.nextDoor)).toBeNull()
    expect(await facts(id, here.elsewhere)).toBeNull()
    expect((await facts(await here.seeded()))?.linking).toBe(false)
  })
})

describe('the round seen from the unit', () => {
  it('counts by who began, with those who have begun nothing, and nobody of elsewhere', async () => {
    const { staff, own, otherUnit, database } = here.world
    const round = v7()
    const days = { opens_on: dayFromNow(-1), closes_on: dayFromNow(1), retention_until: dayFromNow(9) }
    await database.seed('round', {
      id: round,
      code: 'teller',
      name_nb: 'a',
      name_nn: 'a',
      instrument: 'brukerplan@2020.1',
      ...days,
    })
    const done = { round, status: 'complete', completed_at: new Date() }
    await here.seeded({ round })
    await here.seeded(done)
    await here.seeded(done)
    await here.seeded({ ...done, unit: otherUnit.unit })
    await database.seed('appointment', {
      id: v7(),
      role: 'registrar',
      municipality: '1101',
      unit: own.unit,
      name: 'Sluttet',
      staff: v7(),
      revoked_at: new Date(),
    })
    const progress = await here.done(here.unit, (work) => unitProgress(work, round))
    expect(progress).toEqual([
      { staff: staff.registrar, name: 'Navn registrar', drafts: 1, complete: 2 },
      { staff: staff['unit-leader'], name: 'Navn unit-leader', drafts: 0, complete: 0 },
    ])
    expect(await here.done(here.elsewhere, (work) => unitProgress(work, round))).toEqual([])

    // what is used most is told from five registrations of the unit on
    const used = (scope = here.unit) => here.done(scope, (work) => mostUsed(work, round))
    const chosen = (services: readonly string[]) => ({
      round,
      answers: { services_municipal: services, housing: 'red', services_nav: { missing: 'unknown' } },
    })
    await here.seeded(chosen(['gp']))
    expect(await used()).toEqual({})
    await here.seeded({ ...chosen(['psychologist']), unit: otherUnit.unit })
    expect(await used()).toEqual({})
    await here.seeded(chosen(['case_worker', 'gp']))
    expect(await used()).toEqual({ services_municipal: ['gp', 'case_worker'] })
    expect(await used(here.nextDoor)).toEqual({})
    expect(await used(here.elsewhere)).toEqual({})
  })
})

it('answers, notes and names are not for the desk itself to select', async () => {
  for (const column of ['notes', 'answers', 'link_pseudonym', 'legal_basis']) {
    await here.refused('notYours', here.unit, raw(`select ${column} from lyttepost.registration`), column)
  }
  await here.refused('notYours', here.unit, raw(`update lyttepost.registration set notes = '{}'`))
})
