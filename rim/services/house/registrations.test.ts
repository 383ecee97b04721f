import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  coverage,
  findRegistration,
  optOut,
  refusals,
  reopenRound,
  submitRound,
  type Work,
  within,
} from '#rim/storage'
import { createWorld, plainAnswers, type World } from '#rim/test-kit'
import { ownInsight, ownLog, ownOptOut } from './own-registrations.ts'
import { pseudonymsOf, readNumber } from './persons.ts'
import { houseProblems } from './problems.ts'
import { complete, readRegistration, saveAnswers } from './registrations.ts'
import { type Desk, deskIn, logIn, numbers, problemsOf, roundOf } from './test-desk.ts'

let world: World
let registrar: Desk
let colleague: Desk
let stranger: Desk
let coordinator: Desk
/** Every number that is typed anywhere in this file. */
const typed: string[] = []
const draw = numbers(7)
const number = (birthYear?: number, sex?: 'male' | 'female'): string => {
  const drawn = draw(birthYear, sex)
  typed.push(drawn)
  return drawn
}

beforeAll(async () => {
  world = await createWorld()
  registrar = deskIn(world, 'registrar')
  colleague = deskIn(world, 'registrar', world.otherUnit)
  stranger = deskIn(world, 'registrar', world.otherMunicipality)
  coordinator = deskIn(world, 'coordinator')
  typed.push(world.own.number, world.otherUnit.number, world.otherMunicipality.number)
})
afterAll(() => world?.close())

const eventsOf = async (subject: string) =>
  world.database.sql('select verb, noun, actor from lyttepost.audit_event where subject = $1 order by id', [
    subject,
  ])
const verbsOf = async (subject: string) => (await eventsOf(subject)).map(({ verb }) => verb)
const optOutOf = async (desk: Desk, who: string): Promise<void> => {
  const own = await pseudonymsOf(world.desks, readNumber(world.desks, who), world.round, '1101')
  await desk.work((work) => optOut(work, world.round, own.round, own.block))
}

describe('beginning', () => {
  it('makes a draft with age and sex filled in from the number, and logs it', async () => {
    const begun = await registrar.begin(number(1985, 'male'), { localReference: 'Rom 4' })
    expect(begun).toMatchObject({ status: 'draft', created: true, elsewhere: false })
    const stored = await registrar.read(begun.id)
    expect(stored).toMatchObject({ birthYear: 1985, sex: 'male', localReference: 'Rom 4', status: 'draft' })
    expect(stored.answers.sex).toBe('male')
    const age = Number(world.desks.clock.today().slice(0, 4)) - 1985
    expect([age - 1, age]).toContain(stored.answers.age)
    const { staff } = registrar.actor
    const verbs = (await eventsOf(begun.id)).map(({ verb, actor }) => [verb, actor])
    expect(verbs).toEqual([
      ['create', staff],
      ['change', staff],
      ['read', staff],
    ])
  })

  it('finds the unit’s own again however the number is typed, and says so in the log', async () => {
    const who = number()
    const first = await registrar.begin(who)
    for (const spelling of [
      who,
      `${who.slice(0, 6)} ${who.slice(6)}`,
      `${who.slice(0, 6)}-${who.slice(6)} `,
    ]) {
      const again = await registrar.begin(spelling, { localReference: 'ikke denne' })
      expect(again).toMatchObject({ id: first.id, created: false, revision: first.revision })
    }
    expect((await registrar.read(first.id)).localReference).toBeNull()
    const reads = (await eventsOf(first.id)).filter(({ verb }) => verb === 'read')
    expect(reads).toHaveLength(4)
  })

  it('tells that another unit has registered the person, and not which', async () => {
    const who = number()
    const first = await registrar.begin(who)
    const second = await colleague.begin(who)
    expect(second).toMatchObject({ created: true, elsewhere: true })
    expect(Object.keys(second).sort()).toEqual(['created', 'elsewhere', 'id', 'revision', 'status'])
    expect((await registrar.begin(who)).elsewhere).toBe(true)
    expect(second.id).not.toBe(first.id)
    // another municipality is told nothing, and knows her by an unrelated pseudonym
    expect(await stranger.begin(who)).toMatchObject({ created: true, elsewhere: false })
    const rows = await world.database.sql(
      'select round_pseudonym, link_pseudonym from lyttepost.registration where id = any ($1)',
      [[first.id, second.id]],
    )
    expect(new Set(rows.map((row) => row.round_pseudonym)).size).toBe(1)
    const counts = await coordinator.work((work) => coverage(work, world.round))
    const of = (unit: string) => counts.find((row) => row.unit === unit)
    expect(of(world.own.unit)?.alsoElsewhere).toBe(1)
    expect(of(world.otherUnit.unit)?.alsoElsewhere).toBe(1)
    expect(counts.map(({ unit }) => unit)).not.toContain(world.otherMunicipality.unit)
  })

  it('needs a number that is one, and never says it back', async () => {
    for (const wrong of ['', '123', '0101851234x', '01018512345']) {
      const cause = await registrar.begin(wrong).catch((thrown: unknown) => thrown)
      expect(cause).toHaveProperty('problems')
      if (wrong !== '') expect(`${JSON.stringify(cause)} ${cause}`).not.toContain(wrong)
    }
  })

  it('asks for year and sex where the number does not tell them', async () => {
    const auxiliary = '88888888831'
    const read = readNumber(world.desks, auxiliary)
    expect(read).toMatchObject({ kind: 'fhnr', birthYear: null })
    typed.push(auxiliary)
    expect(await problemsOf(registrar.begin(auxiliary))).toEqual([houseProblems.birthNeeded.number])
    const begun = await registrar.begin(auxiliary, { birthYear: 1970, sex: 'female' })
    expect(await registrar.read(begun.id)).toMatchObject({ birthYear: 1970, sex: 'female' })
  })

  it('links a number between rounds, but not an H-number, which may be somebody else’s too', async () => {
    const hNumber = '13527248013'
    typed.push(hNumber)
    const linkOf = async (id: string) =>
      (await world.database.sql('select link_pseudonym from lyttepost.registration where id = $1', [id]))[0]!
        .link_pseudonym
    expect(await linkOf((await registrar.begin(hNumber)).id)).toBeNull()
    expect(await linkOf((await registrar.begin(number())).id)).toHaveLength(43)
  })
})

describe('saving and completing', () => {
  it('takes the form’s own questions only, and stores nothing else', async () => {
    const { id, revision } = await registrar.begin(number())
    const strange = registrar.save(id, revision, { housing: 'red', name: 'Kari' })
    expect(await problemsOf(strange)).toEqual([houseProblems.unknownQuestion.number])
    expect((await registrar.read(id)).answers).not.toHaveProperty('housing')
  })

  it('refuses what is no answer, whatever else is sent: an identity number first, then an unknown question', async () => {
    const { id, revision } = await registrar.begin(number())
    const wrong = {
      housing: { missing: 'unknown' },
      sex: 1,
      age: '43',
      activity: 'work',
      // not asked after this answer, and all the same no place for words
      own_children: 'no',
      children_count: 'two, with their aunt',
      education: { missing: 'refused' },
      network: 'blue',
    }
    const met = (patch: Readonly<Record<string, unknown>>) => problemsOf(registrar.save(id, revision, patch))
    // in the form's order
    expect(await met(wrong)).toEqual([1041, 1043, 1049, 1043, 1048, 1044, 1042])
    expect(await met({ ...wrong, name: 'Kari' })).toEqual([houseProblems.unknownQuestion.number])
    expect(await met({ ...wrong, name: number() })).toEqual([houseProblems.numberAmongAnswers.number])
    expect(await registrar.read(id)).toMatchObject({ revision })
    // what must be mended before it is completed is kept, and an answer can be taken back
    const kept = { age: 150, activity: ['work', 'none'], housing: null, sex: { missing: 'blank' } }
    const saved = await registrar.save(id, revision, kept)
    expect(saved).toEqual({ revision: revision + 1, conflicts: {} })
    expect((await registrar.read(id)).answers).toMatchObject({ age: 150, activity: ['work', 'none'] })
  })

  it('returns an answer that a colleague has written meanwhile, and keeps it', async () => {
    const { id, revision } = await registrar.begin(number())
    const first = await registrar.save(id, revision, { housing: 'red', network: 'green' })
    expect(first).toEqual({ revision: revision + 1, conflicts: {} })
    const second = await registrar.save(id, revision, { housing: 'green', finances: 'yellow' })
    expect(second).toEqual({
      revision: revision + 2,
      conflicts: { housing: { value: 'red', revision: revision + 1 } },
    })
    const { answers, answeredIn } = await registrar.read(id)
    expect(answers).toMatchObject({ housing: 'red', network: 'green', finances: 'yellow' })
    expect(answeredIn).toMatchObject({ housing: revision + 1, finances: revision + 2 })
    // the same again is neither a conflict nor a change, and shows nothing of what others have written
    expect(await registrar.save(id, revision, { housing: 'red' })).toEqual({ revision, conflicts: {} })
    expect((await registrar.read(id)).revision).toBe(revision + 2)
  })

  it('refuses faulty answers with what is wrong, and completes those that hold', async () => {
    const { id, revision } = await registrar.begin(number(1985, 'female'))
    const plain = plainAnswers({ age: 41 })
    // what is no answer at all is not even kept
    expect(await problemsOf(registrar.save(id, revision, { housing: 'blue' }))).toEqual([1044])
    const { housing: _, ...unfinished } = plain
    const saved = await registrar.save(id, revision, { ...unfinished, pregnant: 'no' })
    const found = await problemsOf(registrar.complete(id, saved.revision))
    expect(found[0]).toBe(houseProblems.answersWithFaults.number)
    expect(found.length).toBeGreaterThan(1)
    // the answers were read, though nothing was completed
    expect(await verbsOf(id)).toEqual(['create', 'change', 'change', 'read'])
    expect((await registrar.read(id)).status).toBe('draft')
    const mended = await registrar.save(id, saved.revision, { housing: 'green' })
    // somebody looked at an older revision
    expect(await problemsOf(registrar.complete(id, saved.revision))).toEqual([
      houseProblems.changedSince.number,
    ])
    expect((await verbsOf(id)).slice(4)).toEqual(['read', 'change', 'read'])
    await registrar.complete(id, mended.revision)
    const stored = await registrar.read(id)
    expect(stored.status).toBe('complete')
    expect(stored.completedAt).not.toBeNull()
    // and changed again it is a draft
    await registrar.save(id, stored.revision, { housing: 'red' })
    expect(await registrar.read(id)).toMatchObject({ status: 'draft', completedAt: null })
  })

  it('is told that the registration is gone, where somebody says no meanwhile', async () => {
    const who = number()
    const { id, revision } = await registrar.begin(who)
    const { desks } = world
    const [place, round] = await registrar.work(async (work) => [
      (await findRegistration(work, id))!,
      await roundOf(world, work),
    ])
    await optOutOf(registrar, who)
    for (const act of [
      (work: Work) =>
        saveAnswers(desks, work, place, round, { basedOn: revision, patch: { housing: 'red' } }),
      (work: Work) => complete(desks, work, place, round, revision),
      (work: Work) => readRegistration(work, place, 'mapping'),
    ]) {
      expect(await problemsOf(registrar.work<unknown>(act))).toEqual([houseProblems.goneMeanwhile.number])
    }
  })

  it('cannot be done from elsewhere', async () => {
    const { id, revision } = await registrar.begin(number())
    for (const desk of [colleague, stranger]) {
      await expect(desk.read(id)).rejects.toThrow('not found')
      await expect(desk.save(id, revision, { housing: 'red' })).rejects.toThrow('not found')
      await expect(desk.complete(id, revision)).rejects.toThrow('not found')
    }
  })
})

describe('submitting', () => {
  it('wipes the unit’s notes; after reopening a person is found by the number again', async () => {
    const who = number()
    const begun = await registrar.begin(who, { localReference: 'Rom 9' })
    await coordinator.work((work) => submitRound(work, world.round))
    expect((await registrar.read(begun.id)).localReference).toBeNull()
    const late = number()
    expect(await problemsOf(registrar.begin(late))).toEqual([refusals.submitted.number])
    expect(await problemsOf(registrar.save(begun.id, begun.revision, { housing: 'red' }))).toEqual([
      refusals.submitted.number,
    ])
    await coordinator.work((work) => reopenRound(work, world.round))
    expect(await registrar.begin(who)).toMatchObject({ id: begun.id, created: false })
    expect((await registrar.save(begun.id, begun.revision, { housing: 'red' })).conflicts).toEqual({})
  })
})

describe('saying no', () => {
  it('beforehand: nobody in the municipality registers her, and the log tells who was told', async () => {
    const who = number()
    await optOutOf(registrar, who)
    for (const desk of [registrar, colleague]) {
      expect(await problemsOf(desk.begin(who))).toEqual([refusals.optedOut.number])
    }
    const told = await world.database.sql(
      "select actor, unit, purpose, subject, thing from lyttepost.audit_event where verb = 'read' and noun = 'opt-out'",
    )
    const line = ({ actor }: Desk) => ({ actor: actor.staff, unit: actor.unit, purpose: 'mapping' })
    // nothing in the line leads to the person
    expect(told).toEqual(
      [registrar, colleague].map((desk) => ({ ...line(desk), subject: null, thing: null })),
    )
    // it is one municipality's round that she says no to
    expect((await stranger.begin(who)).created).toBe(true)
  })

  it('afterwards: what every unit has is gone, with a line each, and she still sees who had read it', async () => {
    const who = world.own.number
    const elsewhere = await colleague.begin(who)
    expect(elsewhere.elsewhere).toBe(true)
    await colleague.read(elsewhere.id)
    await registrar.read(world.own.registration)
    const session = await logIn(world, 'registered-person')
    const asPerson = <T>(act: Parameters<typeof within<T>>[2]) =>
      within(world.desks.house, session.scope, act)
    const insight = await asPerson((work) => ownInsight(world.desks, work, 'nb'))
    expect(insight.map(({ registration }) => registration).sort()).toEqual(
      [world.own.registration, elsewhere.id].sort(),
    )
    const before = await asPerson((work) => ownLog(work, 'nb'))
    await asPerson((work) => ownOptOut(work, session.places, world.round, '1101'))

    const left = await world.database.sql('select 1 from lyttepost.registration where id = any ($1)', [
      [world.own.registration, elsewhere.id],
    ])
    expect(left).toEqual([])
    const lines = await world.database.sql(
      "select unit from lyttepost.deletion where reason = 'opt-out' and registration = any ($1)",
      [[world.own.registration, elsewhere.id]],
    )
    expect(lines).toHaveLength(2)
    expect(await asPerson((work) => ownInsight(world.desks, work, 'nb'))).toEqual([])
    const after = await asPerson((work) => ownLog(work, 'nb'))
    expect(after.map(({ id }) => id)).toEqual(expect.arrayContaining(before.map(({ id }) => id)))
    expect(after.some(({ sentence }) => sentence.includes('Navn registrar'))).toBe(true)
    for (const desk of [registrar, colleague]) {
      expect(await problemsOf(desk.begin(who))).toEqual([refusals.optedOut.number])
    }
  })
})

it('no identity number, whole or in parts, is anywhere in the database', async () => {
  const tables = await world.database.sql(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`,
  )
  let dump = ''
  for (const { name } of tables)
    dump += JSON.stringify(await world.database.sql(`select t::text from ${name} t`))
  expect(dump).toContain(world.otherUnit.canary)
  expect(typed.length).toBeGreaterThan(12)
  for (const one of typed) {
    const [date, rest] = [one.slice(0, 6), one.slice(6)]
    const parts = new RegExp(`${date}[\\s.\\-]?${rest}|(?<![0-9A-Za-z])(${date}|${rest})(?![0-9A-Za-z])`)
    expect(parts.exec(dump)?.[0], 'a number or a part of it').toBeUndefined()
  }
})
