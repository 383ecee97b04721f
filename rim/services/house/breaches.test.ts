import { v4, v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TextDocument, textsOf } from '#core/privacy'
import {
  addApproval,
  addProject,
  addRegistration,
  findUnit,
  listRegistrations,
  listSafeTables,
  listTabulations,
  ownRegistrations,
  readRegistrations,
  refusals,
  type StoredUnit,
  tabulate,
  type Work,
  within,
} from '#rim/storage'
import { createWorld, type World } from '#rim/test-kit'
import { pseudonymsOf, readNumber } from './persons.ts'
import { privacyDocument } from './privacy.ts'
import { openSession } from './sessions.ts'
import { type Desk, deskIn, logIn, numbers, problemsOf, refusesEach, roundOf, tracesOf } from './test-desk.ts'

/**
 * What was reported to Datatilsynet in 2021, tried again: breaches 1 to 4. Source: Helse Stavanger, «BrukerPlan: avvik og
 * stans i innsamling og bruk av data med personopplysninger» (22.10.2021).
 */
let world: World
let registrar: Desk
let analyst: Desk
let nation: Desk
const number = numbers(21)
const nav = v7()
const child = v7()

beforeAll(async () => {
  world = await createWorld()
  registrar = deskIn(world, 'registrar')
  analyst = deskIn(world, 'national-analyst')
  nation = deskIn(world, 'national-coordinator')
  await world.database.seed(
    'unit',
    { id: nav, municipality: '1101', name: 'NAV Eigersund', unit_type: 'nav' },
    { id: child, municipality: '1101', name: 'Barneverntjenesten', unit_type: 'child-welfare' },
  )
})
afterAll(() => world?.close())

const { noLegalBasis, pointsNowhere, notApproved, notAllowedValue } = refusals
const unitOf = async (desk: Desk, id: string): Promise<StoredUnit> =>
  (await desk.work((work) => findUnit(work, '1101', id))) as StoredUnit
const letterOf = (desk: Desk, unit: StoredUnit): Promise<TextDocument> =>
  desk.work(async (work) => {
    const round = await roundOf(world, work)
    return privacyDocument(
      world.desks,
      work,
      'information-letter',
      { municipality: '1101', round, unit },
      'nb',
    )
  })
describe('brudd 1: registreringer fra NAV og barnevern uten rettslig grunnlag', () => {
  it.each([
    ['NAV', nav],
    ['barnevernet', child],
  ])(
    '%s kommer ikke inn: ikke gjennom skjemaet, ikke på et annet grunnlag og ikke som en annen type enhet',
    async (_, unit) => {
      const desk = deskIn(world, 'registrar', { ...world.own, unit })
      expect(await problemsOf(desk.begin(number()))).toEqual([noLegalBasis.number])
      const [health] = await world.database.sql(
        "select id from lyttepost.legal_basis where municipality = '1101' and unit_type = 'health'",
      )
      const { unitType } = await unitOf(desk, unit)
      for (const claimed of [unitType, 'health']) {
        const forced = desk.work(async (work) => {
          const own = await pseudonymsOf(world.desks, readNumber(world.desks, number()), world.round, '1101')
          await addRegistration(work, {
            id: v4(),
            round: world.round,
            municipality: '1101',
            unit,
            unitType: claimed,
            legalBasis: String(health!.id),
            roundPseudonym: own.round,
            linkPseudonym: null,
            blockPseudonym: own.block,
            localReference: null,
            birthYear: 1980,
            sex: 'male',
            createdBy: world.staff.registrar,
          })
        })
        expect(await problemsOf(forced), claimed).toEqual([pointsNowhere.number])
      }
      const rows = await world.database.sql('select 1 from lyttepost.registration where unit = $1', [unit])
      expect(rows).toEqual([])
    },
  )
})

describe('brudd 2: dårlig informasjon til de registrerte', () => {
  it('brevet sier det loven krever, av det som er lagret, og kan ikke si noe annet', async () => {
    const unit = await unitOf(registrar, world.own.unit)
    const letter = await letterOf(registrar, unit)
    const text = textsOf(letter).join('\n')
    const [basis] = await world.database.sql(
      "select law, paragraph, decision_reference from lyttepost.legal_basis where municipality = '1101' and unit_type = 'health'",
    )
    for (const fact of ['Eigersund', unit.name, basis!.law, basis!.decision_reference]) {
      expect(text.toLowerCase()).toContain(String(fact).toLowerCase())
    }
    // articles 13 and 14: who, why, on what ground, who sees it, for how long, rights, complaint, where it comes from
    for (const demanded of [
      'Behandlingsansvarlig',
      'Personvernombud',
      'personvernforordningen artikkel 6 og 9',
      'Opplysningene skal brukes til',
      'Hvem ser hva?',
      'Registreringen slettes senest',
      'se det som står om deg',
      'få rettet det som er feil',
      'få registreringen slettet',
      'protestere mot bruken',
      'se loggen: hvem som har lest eller endret noe om deg',
      'klage til Datatilsynet',
      'ut fra det tjenesten vet om deg',
      'Du kan si nei når du vil',
    ]) {
      expect(text).toContain(demanded)
    }
    for (const trace of tracesOf(world)) expect(text).not.toContain(trace)
  })

  it('en enhet uten rettslig grunnlag har ikke noe brev, og kan ikke registrere noen', async () => {
    const desk = deskIn(world, 'registrar', { ...world.own, unit: nav })
    const unit = await unitOf(desk, nav)
    expect(await problemsOf(letterOf(desk, unit))).toEqual([1720])
    expect(await problemsOf(desk.begin(number()))).toEqual([noLegalBasis.number])
  })

  it('den registrerte ser selv hva som står om henne', async () => {
    const { scope } = await logIn(world, 'registered-person')
    const own = await within(world.desks.house, scope, ownRegistrations)
    expect(own.map(({ id }) => id)).toEqual([world.own.registration])
  })
})

describe('brudd 3: bruk til forskning og studentarbeid uten godkjenning', () => {
  const ask = (desk: Desk, project: string | null, kind: 'research' | 'statistics' = 'research') =>
    desk.work((work) =>
      tabulate(work, {
        round: world.round,
        question: 'housing',
        kind,
        purpose: 'en studentoppgave',
        project,
      }),
    )
  const project = v7()

  it('et prosjekt uten begge godkjenninger får ingen tall', async () => {
    await nation.work((work) =>
      addProject(
        work,
        { id: project, title: 'Oppgave', purpose: 'Master', responsible: 'Noen' },
        world.staff['national-coordinator'],
      ),
    )
    expect(await problemsOf(ask(analyst, project))).toEqual([notApproved.number])
    expect(await problemsOf(ask(analyst, null))).toEqual([notApproved.number])
    expect(await problemsOf(ask(analyst, project, 'statistics'))).toEqual([notAllowedValue.number])
    await world.database.seed('approval', {
      id: v7(),
      project,
      kind: 'ethics-committee',
      reference: '1',
      decided_on: '2020-01-01',
      valid_to: '2099-01-01',
    })
    expect(await problemsOf(ask(analyst, project))).toEqual([notApproved.number])
    // nobody vouches for what she asks for herself: approvals are the coordinator's to record, and not for her own use
    const own = world.staff['national-coordinator']
    const second = {
      id: v7(),
      project,
      kind: 'privacy-officer',
      reference: '2',
      decidedOn: '2020-01-01',
      validTo: '2099-01-01',
    } as const
    expect(
      await problemsOf(analyst.work((work) => addApproval(work, second, world.staff['national-analyst']))),
    ).toEqual([refusals.notYours.number])
    await nation.work((work) => addApproval(work, second, own))
    expect(await problemsOf(ask(nation, project))).toEqual([notApproved.number])
    expect(await analyst.work(listTabulations)).toEqual([])
  })

  it('og ingen får rader: det finnes ingen vei fra nasjonen til en person', async () => {
    for (const desk of [analyst, nation, deskIn(world, 'revision-group')]) {
      await refusesEach(desk.work, [
        (work: Work) => listRegistrations(work, world.round),
        (work: Work) => readRegistrations(work, [world.own.registration], 'forskning'),
        (work: Work) => work.selectFrom('tabulation_count').selectAll().execute(),
        (work: Work) => work.selectFrom('registration').select('answers').execute(),
      ])
      expect(await desk.work(listSafeTables)).toEqual([])
    }
  })
})

describe('brudd 4: ansatte som arbeidet uten vedtak', () => {
  it('uten utnevning, med en som er trukket tilbake eller gått ut, er man ingen og leser ingenting', async () => {
    const token = await world.login('registrar')
    const where = `where staff = '${world.staff.registrar}'`
    const forced = (set: string) =>
      world.database.sql(
        `set local session_replication_role = replica; update lyttepost.appointment set ${set} ${where}`,
      )
    for (const [lost, again] of [
      ['revoked_at = now()', 'revoked_at = null'],
      ['valid_to = current_date - 2', 'valid_to = null'],
    ] as const) {
      await forced(lost)
      const session = (await openSession(world.desks, token))!
      expect(session.actor).toBeNull()
      await refusesEach(
        (attempt) => within(world.desks.house, session.scope, attempt),
        [
          (work: Work) => listRegistrations(work, world.round),
          (work: Work) => readRegistrations(work, [world.own.registration], 'mapping'),
          (work: Work) => work.selectFrom('registration').select('id').execute(),
        ],
      )
      await forced(again)
    }
    expect((await openSession(world.desks, token))!.actor).not.toBeNull()
  })

  it('og en som aldri er utnevnt, kan logge inn og er ingen', async () => {
    await world.database.sql(`set local session_replication_role = replica;
      delete from lyttepost.appointment where staff = '${world.staff['user-organisation']}'`)
    const session = (await openSession(world.desks, await world.login('user-organisation')))!
    expect([session.actor, session.appointments, session.scope]).toEqual([null, [], { desk: 'login' }])
  })
})
