import { v4, v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { textsOf } from '#core/privacy'
import {
  findRegistration,
  findUnit,
  refusals,
  type StoredUnit,
  withdrawLegalBasis,
  within,
} from '#rim/storage'
import { createWorld, plainAnswers, type World } from '#rim/test-kit'
import { ownInsight } from './own-registrations.ts'
import { linkPseudonymOf, pseudonymsOf, readNumber } from './persons.ts'
import { printoutOf } from './privacy.ts'
import { houseProblems } from './problems.ts'
import { earlierOf, registrationView } from './registration-view.ts'
import { reopen, saveAnswers } from './registrations.ts'
import { type Desk, deskIn, logIn, numbers, problemsOf, roundOf } from './test-desk.ts'
import { progressOf } from './unit-progress.ts'

let world: World
let registrar: Desk
let colleague: Desk
const number = numbers(11)

beforeAll(async () => {
  world = await createWorld()
  registrar = deskIn(world, 'registrar')
  colleague = deskIn(world, 'registrar', world.otherUnit)
})
afterAll(() => world?.close())

const place = async (desk: Desk, id: string) => {
  const found = await desk.work((work) => findRegistration(work, id))
  if (!found) throw new Error('not found')
  return found
}
const together = async (id: string, basedOn: number, patch: Readonly<Record<string, unknown>>) =>
  registrar.work(async (work) =>
    saveAnswers(world.desks, work, { id }, await roundOf(world, work), { basedOn, patch, together: true }),
  )

describe('notes', () => {
  it('are saved with the answers, and taken away', async () => {
    const { id, revision } = await registrar.begin(number())
    const patch = {
      housing: 'red',
      'comment:housing': 'på hospits',
      'part:children_contact': ['contact', null],
    }
    expect(await registrar.save(id, revision, patch)).toEqual({ revision: revision + 1, conflicts: {} })
    await registrar.save(id, revision + 1, { 'part:children_contact': null })
    expect((await registrar.read(id)).notes).toEqual({ 'comment:housing': 'på hospits' })
  })

  it('are those of the form, and of their shape; nothing is stored otherwise', async () => {
    const { id, revision } = await registrar.begin(number())
    const cases: [Record<string, unknown>, number][] = [
      [{ 'comment:nothing': 'x' }, 1060],
      [{ 'comment:nothing': null }, 1060],
      [{ 'reason:1100': 'x' }, 1060],
      [{ 'comment:housing': 'x'.repeat(501) }, 1061],
      [{ 'comment:housing': { text: 'x' } }, 1061],
      [{ 'part:children_contact': ['red'] }, 1062],
      [{ 'corrected:housing': '2026-01-01' }, refusals.notByHand.number],
      [{ 'review:recipient': null }, refusals.notByHand.number],
      [{ nothing: 'x' }, houseProblems.unknownQuestion.number],
    ]
    for (const [patch, met] of cases) {
      const saved = registrar.save(id, revision, { housing: 'red', ...patch })
      expect(await problemsOf(saved), JSON.stringify(patch)).toEqual([met])
    }
    expect(await registrar.read(id)).toMatchObject({ revision, notes: {} })
  })

  it('hold no identity number, nor anything like one', async () => {
    const { id, revision } = await registrar.begin(number())
    const who = number()
    for (const text of [
      who,
      `barn: ${who.slice(0, 6)} ${who.slice(6)}.`,
      'konto 12345678901',
      `\u0001${who}`,
    ]) {
      const saved = registrar.save(id, revision, { 'comment:housing': text })
      expect(await problemsOf(saved), text).toEqual([houseProblems.numberAmongAnswers.number])
    }
    // nor are they said back, where something else is wrong as well
    for (const patch of [{ [`comment:x${who}`]: 'x' }, { housing: `blå ${who}` }, { 'comment:age': [who] }]) {
      const cause = await registrar.save(id, revision, patch).catch((thrown: unknown) => thrown)
      expect(cause).toHaveProperty('problems')
      expect(`${JSON.stringify(cause)} ${cause}`).not.toContain(who)
    }
    const harmless = {
      'comment:housing': 'ring 22 22 22 22, sak 2021/1234567',
      'reason:1137': 'jf. 123456789012',
    }
    expect((await registrar.save(id, revision, harmless)).conflicts).toEqual({})
  })
})

describe('completing', () => {
  it('wants a reason for each warning, that holds for the answers as they are', async () => {
    const { id, revision } = await registrar.begin(number(1985, 'male'))
    const answers = plainAnswers({
      sex: 'male',
      age: 41,
      own_children: 'yes',
      children_count: 11,
      children_contact: ['contact'],
    })
    const saved = await registrar.save(id, revision, answers)
    const found = await problemsOf(registrar.complete(id, saved.revision))
    expect(found).toEqual([houseProblems.warningsWithoutReason.number, 1137])
    const explained = await registrar.save(id, saved.revision, { 'reason:1137': 'tvillinger' })
    const changed = await registrar.save(id, explained.revision, { children_count: 12 })
    expect(await problemsOf(registrar.complete(id, changed.revision))).toContain(1137)
    const again = await registrar.save(id, changed.revision, { 'reason:1137': 'tvillinger' })
    await registrar.complete(id, again.revision)
    expect((await registrar.read(id)).status).toBe('complete')
  })

  it('tells errors, what is unanswered and what wants a reason at once', async () => {
    const { id, revision } = await registrar.begin(number(1985, 'male'))
    const { network: _, ...rest } = plainAnswers({ sex: 'male', age: 97 })
    const saved = await registrar.save(id, revision, rest)
    const found = await problemsOf(registrar.complete(id, saved.revision))
    const heads = [houseProblems.answersWithFaults.number, houseProblems.warningsWithoutReason.number]
    expect(found.slice(0, 2)).toEqual(heads)
    expect(found.slice(2)).toEqual(expect.arrayContaining([1047, 1130]))
  })

  it('can be undone, as it was seen, and is logged', async () => {
    const { id, revision } = await registrar.begin(number(1985, 'male'))
    const saved = await registrar.save(id, revision, plainAnswers({ sex: 'male', age: 41 }))
    await registrar.complete(id, saved.revision)
    const at = async (seen: number) => {
      const found = await place(registrar, id)
      return registrar.work((work) => reopen(world.desks, work, found, seen))
    }
    expect(await problemsOf(at(saved.revision - 1))).toEqual([houseProblems.changedSince.number])
    await at(saved.revision)
    expect(await registrar.read(id)).toMatchObject({ status: 'draft', completedAt: null })
    // a draft stays one, without another line
    await at(saved.revision)
    const events = await world.database.sql(
      "select 1 from lyttepost.audit_event where subject = $1 and verb = 'reopen'",
      [id],
    )
    expect(events).toHaveLength(1)
  })
})

describe('a registration as the form shows it', () => {
  it('has what stands beside it, and nothing of where else the person is', async () => {
    const who = number()
    const { id } = await registrar.begin(who)
    await colleague.begin(who)
    const found = await place(registrar, id)
    const view = await registrar.work(async (work) =>
      registrationView(work, found, await roundOf(world, work)),
    )
    expect(view).toMatchObject({
      elsewhere: true,
      linking: true,
      createdByName: 'Navn registrar',
      instrument: 'brukerplan@2020.1',
      round: world.round,
      notes: {},
    })
    expect(JSON.stringify(view)).not.toContain(world.otherUnit.unit)
  })
})

describe('the round before', () => {
  const days = { opens_on: '2017-10-01', closes_on: '2017-12-01', retention_until: '2099-01-01' }
  const of2017 = {
    sex: 'male',
    age: 33,
    housing: 'red',
    network: 'yellow',
    suicide_attempt_last_year: 'yes',
    substance_problem: 'yes',
    substance_degree_heroin: 'considerable',
    substance_degree_alcohol: 'modest',
    substance_degree_cannabis: 'none',
    substance_degree_central_stimulants: 'none',
    substance_degree_other_opioids: 'none',
    substance_degree_prescription_drugs: 'none',
    substance_degree_other: 'none',
    services_nav: ['permanent_benefit'],
  }

  it('is read through every version of the form between: 2017 seen from 2020', async () => {
    const { database, desks, own, staff } = world
    const [round, basis, before] = [v7(), v7(), v4()]
    const names = { code: '2017', name_nb: 'Kartleggingen 2017', name_nn: 'Kartlegginga 2017' }
    await database.seed('round', { id: round, ...names, instrument: 'brukerplan@2015.1', ...days })
    await database.seed('legal_basis', {
      ...{ id: basis, round, municipality: '1101', unit_type: 'health', law: 'l', paragraph: '§ 1' },
      ...{ decision_reference: '1', valid_from: '2017-01-01', valid_to: '2017-12-31', allows_linking: true },
    })
    const who = number(1984, 'male')
    const read = readNumber(desks, who)
    await database.seed('registration', {
      ...{ id: before, round, municipality: '1101', unit: own.unit, unit_type: 'health', legal_basis: basis },
      round_pseudonym: (await pseudonymsOf(desks, read, round, '1101')).round,
      link_pseudonym: await linkPseudonymOf(desks, read, '1101'),
      ...{ answers: of2017, notes: { 'comment:housing': 'fra den gang' }, status: 'complete' },
      ...{ completed_at: '2017-11-11T11:11:11Z', created_by: staff.registrar },
    })
    const { id } = await registrar.begin(who)
    const earlier = (desk: Desk, of: string) =>
      desk.work(async (work) => earlierOf(desks, work, { id: of }, await roundOf(world, work)))
    const found = await earlier(registrar, id)
    expect(found?.round).toEqual({
      id: round,
      name: { nb: 'Kartleggingen 2017', nn: 'Kartlegginga 2017' },
      instrument: 'brukerplan@2015.1',
      closesOn: '2017-12-01',
    })
    expect(found?.answers).toMatchObject({
      housing: 'red',
      network: 'yellow',
      substances: ['alcohol', 'heroin'],
      services_nav: ['permanent_benefit'],
      // asked otherwise, or not at all, in 2017
      suicide_attempt_3_years: { missing: 'notAsked' },
      care_pathway: { missing: 'notAsked' },
      // asked, and not answered
      finances: { missing: 'blank' },
    })
    expect(found?.breaks).toEqual(['substances'])
    expect(found?.asRegistered).toEqual(of2017)
    // what was written about her then is not carried into the new round
    expect(JSON.stringify(found)).not.toContain('fra den gang')
    const events = await database.sql('select verb, purpose from lyttepost.audit_event where subject = $1', [
      before,
    ])
    expect(events).toEqual([{ verb: 'read', purpose: 'earlier-round' }])
    // the same person in another unit, and another person here, have none
    const theirs = await colleague.begin(who)
    expect(await earlier(colleague, theirs.id)).toBeNull()
    expect(await earlier(registrar, theirs.id)).toBeNull()
    expect(await earlier(registrar, (await registrar.begin(number())).id)).toBeNull()
  })
})

describe('the round seen from the unit', () => {
  it('tells dates, law, who has done how many, and what is used most', async () => {
    const progress = (desk: Desk, unit: string) =>
      desk.work(async (work) =>
        progressOf(
          world.desks,
          work,
          desk.actor,
          await roundOf(world, work),
          (await findUnit(work, '1101', unit)) as StoredUnit,
        ),
      )
    const seen = await progress(registrar, world.own.unit)
    expect(seen.unit).toEqual({ id: world.own.unit, name: 'Rusteamet', unitType: 'health' })
    expect(seen.legalBasis).toEqual({ law: 'helsepersonelloven', paragraph: '§ 29', allowsLinking: true })
    expect(seen.submitted).toBe(false)
    expect(seen.staff.map(({ name, me }) => [name, me])).toEqual([
      ['Navn registrar', true],
      ['Navn unit-leader', false],
    ])
    const list = await registrar.work((work) =>
      work.selectFrom('registration').select(['status']).where('round', '=', world.round).execute(),
    )
    const count = (status: string) => list.filter((one) => one.status === status).length
    expect([seen.drafts, seen.complete]).toEqual([count('draft'), count('complete')])
    expect(seen.complete).toBeGreaterThan(0)
    expect(seen.mostUsed.services_municipal?.length).toBeGreaterThan(0)
    // next door there are too few to tell
    expect((await progress(colleague, world.otherUnit.unit)).mostUsed).toEqual({})
    const { staff: others } = await progress(colleague, world.otherUnit.unit)
    expect(others.map(({ name }) => name)).not.toContain('Navn unit-leader')
  })
})

describe('what is stored about a person is what she sees', () => {
  it('with comments, reasons and what was corrected together, in words', async () => {
    const { own } = world
    const patch = {
      housing: 'yellow',
      'comment:housing': 'Flytter i mai.',
      'comment:plans/crisis_plan': 'fra 2024',
      'reason:1137': 'tvillinger',
      'part:children_contact': ['contact', null],
    }
    await together(own.registration, 0, patch)
    const session = await logIn(world, 'registered-person')
    const insight = (language: 'nb' | 'nn' | 'en') =>
      within(world.desks.house, session.scope, (work) => ownInsight(world.desks, work, language))
    const [seen] = (await insight('nb')).filter(({ registration }) => registration === own.registration)
    const stored = await registrar.read(own.registration)
    expect(seen?.notes.map(({ key }) => key).sort()).toEqual(Object.keys(stored.notes).sort())
    const text = seen?.notes.map(({ about, text }) => `${about}: ${text}`).join('\n')
    for (const part of [
      'Kommentar til «Bosituasjon»: Flytter i mai.',
      'fra 2024',
      'tvillinger',
      'Rettet sammen med deg: «Bosituasjon»',
      'Gått gjennom sammen med deg',
      '1: Samvær med barn; 2: ikke sagt ennå',
    ]) {
      expect(text).toContain(part)
    }
    expect(JSON.stringify(await insight('nn'))).toContain('Retta saman med deg')
    expect(JSON.stringify(await insight('en'))).toContain('Corrected together with you')
  })

  it('on paper too, without what tells who she is, also where the legal basis is withdrawn', async () => {
    const { own, desks } = world
    const printed = async (language: 'nb' | 'nn') =>
      registrar.work(async (work) => {
        const stored = await registrar.read(own.registration, 'insight')
        const unit = (await findUnit(work, '1101', own.unit)) as StoredUnit
        return printoutOf(desks, work, stored, { round: await roundOf(world, work), unit }, language)
      })
    const document = await printed('nb')
    const text = textsOf(document).join('\n').replaceAll('\u00a0', ' ')
    expect(text).toContain('Flytter i mai')
    expect(text).toContain('helsepersonelloven § 29')
    for (const secret of [own.number, own.canary, own.registration]) expect(text).not.toContain(secret)
    const pdf = await desks.printDocument(document)
    expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-')

    const coordinator = deskIn(world, 'coordinator')
    const [basis] = await world.database.sql(
      "select id from lyttepost.legal_basis where municipality = '1101' and round = $1",
      [world.round],
    )
    await coordinator.work((work) => withdrawLegalBasis(work, String(basis!.id), desks.clock.now()))
    expect(textsOf(await printed('nn')).join('\n')).toContain('ikkje noko behandlingsgrunnlag')
    // and nothing is read for the mapping, nor from the round before
    expect(await problemsOf(registrar.read(own.registration))).toEqual([refusals.noLegalBasis.number])
  })
})
