import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { textsOf } from '#core/privacy'
import {
  addAppointment,
  coverage,
  deleteRegistration,
  findUnit,
  listAppointments,
  listDeletions,
  listEvents,
  listRegistrations,
  listSafeTables,
  listUnits,
  optOut,
  ownRegistrations,
  readRegistrations,
  refusals,
  takeUpInvitation,
  type Work,
  within,
} from '#rim/storage'
import { createWorld, type World } from '#rim/test-kit'
import { accessLog } from './access-log.ts'
import { ownLog } from './own-registrations.ts'
import { privacyDocument } from './privacy.ts'
import { type Desk, deskIn, logIn, numbers, problemsOf, refusesEach, roundOf, tracesOf } from './test-desk.ts'

/**
 * What was reported to Datatilsynet in 2021, tried again: breaches 5 to 7. Source: Helse Stavanger, «BrukerPlan: avvik og
 * stans i innsamling og bruk av data med personopplysninger» (22.10.2021).
 */
let world: World
let registrar: Desk
let colleague: Desk
let leader: Desk
let coordinator: Desk
let analyst: Desk
const number = numbers(22)

beforeAll(async () => {
  world = await createWorld()
  registrar = deskIn(world, 'registrar')
  colleague = deskIn(world, 'registrar', world.otherUnit)
  leader = deskIn(world, 'unit-leader')
  coordinator = deskIn(world, 'coordinator')
  analyst = deskIn(world, 'national-analyst')
})
afterAll(() => world?.close())

const { notYours } = refusals
const documentOf = (kind: 'processing-record' | 'impact-assessment') =>
  coordinator.work(async (work) => {
    const about = { municipality: '1101', round: await roundOf(world, work) }
    return privacyDocument(world.desks, work, kind, about, 'nb')
  })

describe('brudd 5: personopplysninger utlevert til kommunen', () => {
  it('koordinatoren ser antall, aldri en rad eller et svar, hvor hun enn leter', async () => {
    await refusesEach(coordinator.work, [
      (work: Work) => listRegistrations(work, world.round),
      (work: Work) => readRegistrations(work, [world.own.registration], 'mapping'),
      ownRegistrations,
      (work: Work) => work.selectFrom('registration').select('id').execute(),
      (work: Work) => deleteRegistration(work, world.own.registration),
      (work: Work) => optOut(work, world.round, 'x'.repeat(43), 'x'.repeat(43)),
    ])
    const seen = await coordinator.work(async (work) => [
      await coverage(work, world.round),
      await listUnits(work),
      await listAppointments(work),
      await listDeletions(work, world.round),
      await listEvents(work, { limit: 1000 }),
      await accessLog(work, 'nb', { limit: 1000 }),
      await listSafeTables(work),
    ])
    for (const trace of tracesOf(world)) expect(JSON.stringify(seen)).not.toContain(trace)
    const rows = await world.database.sql('select round_pseudonym from lyttepost.registration')
    for (const row of rows) expect(JSON.stringify(seen)).not.toContain(row.round_pseudonym)
  })

  it('og blir ikke selv registrator ved å utnevne seg', async () => {
    const mine = v7()
    const invitation = {
      invitationHash: 'min-egen',
      invitationExpiresAt: new Date(Date.now() + 60_000).toISOString(),
    }
    await coordinator.work((work) =>
      addAppointment(work, {
        id: mine,
        role: 'registrar',
        municipality: '1101',
        unit: world.own.unit,
        territories: [],
        name: 'Meg',
        ...invitation,
        appointedBy: world.staff.coordinator,
        validTo: null,
      }),
    )
    const staff = world.staff.coordinator
    const taking = within(world.desks.house, { desk: 'login', staff }, (work) =>
      takeUpInvitation(work, 'min-egen', staff, new Date().toISOString()),
    )
    expect(await problemsOf(taking)).toEqual([refusals.ownAppointment.number])
  })
})

describe('brudd 6: ansatte som knyttet seg til andre enheter og så personer', () => {
  it('registratoren utnevner ingen, bytter ikke enhet og endrer ikke sin utnevning', async () => {
    const change = (set: object) => (work: Work) => work.updateTable('appointment').set(set).execute()
    const attempts = [
      change({ unit: world.otherUnit.unit }),
      change({ role: 'coordinator' }),
      change({ valid_to: '2099-01-01' }),
      (work: Work) =>
        addAppointment(work, {
          id: v7(),
          role: 'registrar',
          municipality: '1101',
          unit: world.otherUnit.unit,
          territories: [],
          name: 'Meg',
          invitationHash: 'x',
          invitationExpiresAt: new Date(Date.now() + 60_000).toISOString(),
          appointedBy: world.staff.registrar,
          validTo: null,
        }),
    ]
    for (const desk of [registrar, leader]) await refusesEach(desk.work, attempts)
  })

  it('og ser ikke den andre enheten: verken liste, rad, navn eller antall', async () => {
    const seen = await registrar.work(async (work) => [
      await listRegistrations(work, world.round),
      await listUnits(work),
      await listAppointments(work),
      await readRegistrations(
        work,
        [world.otherUnit.registration, world.otherMunicipality.registration],
        'mapping',
      ),
    ])
    for (const place of [world.otherUnit, world.otherMunicipality]) {
      for (const trace of [place.canary, place.registration, place.unit]) {
        expect(JSON.stringify(seen)).not.toContain(trace)
      }
    }
    expect(await registrar.work((work) => findUnit(work, '1101', world.otherUnit.unit))).toBeNull()
    expect(await problemsOf(registrar.work((work) => coverage(work, world.round)))).toEqual([notYours.number])
    await expect(registrar.read(world.otherUnit.registration)).rejects.toThrow('not found')
    // knowing the number does not help: she gets a row of her own, and nothing of theirs
    const begun = await registrar.begin(world.otherUnit.number)
    expect(begun).toMatchObject({ created: true, elsewhere: true })
    expect(begun.id).not.toBe(world.otherUnit.registration)
    expect(JSON.stringify(await registrar.read(begun.id))).not.toContain(world.otherUnit.canary)
  })
})

describe('brudd 7: ingen protokoll og ingen oversikt over hvem som hadde hatt tilgang', () => {
  it('hver lesing og skriving av personopplysninger står i loggen: hvem, når, om hvem, fra hvilken enhet og hvorfor', async () => {
    const who = number()
    const { id, revision } = await colleague.begin(who)
    await colleague.save(id, revision, { housing: 'red' })
    await colleague.read(id, 'insight')
    await colleague.begin(who)
    await deskIn(world, 'unit-leader', world.otherUnit).work((work) => deleteRegistration(work, id))
    const lines = await world.database.sql(
      'select verb, actor, municipality, unit, subject, purpose, at from lyttepost.audit_event where subject = $1 order by at, id',
      [id],
    )
    expect(lines.map(({ verb, purpose }) => [verb, purpose])).toEqual([
      ['create', 'mapping'],
      ['change', 'mapping'],
      ['change', 'mapping'],
      ['read', 'insight'],
      ['read', 'mapping'],
      ['delete', 'mistake'],
    ])
    for (const line of lines) {
      expect(line).toMatchObject({ municipality: '1101', unit: world.otherUnit.unit, subject: id })
      expect([world.staff.registrar, world.staff['unit-leader']]).toContain(line.actor)
    }
  })

  it('kommunen og den registrerte ser det i klartekst, også når registreringen er slettet', async () => {
    const before = new Date(Date.now() - 60_000).toISOString()
    await registrar.read(world.own.registration)
    const sentence = (lines: readonly { sentence: string; at: string; subject: string | null }[]) =>
      lines.find(
        (line) =>
          line.subject === world.own.registration && line.at > before && line.sentence.includes('leste'),
      )?.sentence
    const municipal = await coordinator.work((work) => accessLog(work, 'nb', { limit: 1000 }))
    expect(sentence(municipal)).toMatch(
      /Navn registrar \(registrator ved Rusteamet\) leste registreringen .* Formål: kartlegging/,
    )
    const { scope } = await logIn(world, 'registered-person')
    const own = () => within(world.desks.house, scope, (work) => ownLog(work, 'nb'))
    expect(sentence(await own())).toMatch(/registrar.* leste .*Rusteamet|Rusteamet.* leste/)
    // deleting as a mistake hides nothing
    await leader.work((work) => deleteRegistration(work, world.own.registration))
    const after = (await own()).map((line) => line.sentence).join('\n')
    expect(after).toContain('leste registreringen')
    expect(after).toContain('slettet registreringen')
    const others = await within(world.desks.house, { ...scope, pseudonyms: ['x'.repeat(43)] }, (work) =>
      ownLog(work, 'nb'),
    )
    expect(others).toEqual([])
  })

  it('ingen kan lese forbi loggen eller rette i den', async () => {
    for (const column of ['answers', 'birth_year', 'sex'] as const) {
      const past = registrar.work((work) => work.selectFrom('registration').select(column).execute())
      expect(await problemsOf(past), column).toEqual([notYours.number])
    }
    const silent = registrar.work((work) => readRegistrations(work, [world.own.registration], ''))
    expect(await problemsOf(silent)).toEqual([refusals.noPurpose.number])
    for (const desk of [registrar, coordinator, analyst]) {
      await refusesEach(desk.work, [
        (work: Work) => work.deleteFrom('audit_event').execute(),
        (work: Work) => work.updateTable('audit_event').set({ actor: null }).execute(),
      ])
    }
  })

  it('protokollen over behandlingen lages av det som er lagret', async () => {
    const record = textsOf(await documentOf('processing-record')).join('\n')
    for (const fact of ['Eigersund', 'Kartleggingen', '21/1234']) expect(record).toContain(fact)
    const assessment = textsOf(await documentOf('impact-assessment')).join('\n')
    expect(assessment).toContain('Eigersund')
    for (const trace of tracesOf(world)) expect(record + assessment).not.toContain(trace)
  })
})
