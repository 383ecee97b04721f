import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { refusals } from '#rim/storage'
import { dayFromNow } from '#rim/test-kit'
import { createTestProgram, type TestProgram, type Visitor } from './test-program.ts'

let program: TestProgram
let coordinator: Visitor
let base: string
beforeAll(async () => {
  program = await createTestProgram()
  coordinator = await program.enter('coordinator')
  base = `/api/rounds/${program.world.round}/municipalities/1101`
})
afterAll(() => program?.close())

const get = async (url: string) => {
  const answer = await coordinator.send({ method: 'GET', url })
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json()
}
const basis = (differs: object) => ({
  unitType: 'health',
  law: 'Loven',
  paragraph: '§ 1',
  decisionReference: '26/1',
  validFrom: dayFromNow(-5),
  validTo: dayFromNow(5),
  allowsLinking: false,
  allowsAttention: false,
  ...differs,
})
const record = (differs: object) =>
  coordinator.send({ method: 'POST', url: `${base}/legal-bases`, payload: basis(differs) })

describe('a coordinator’s desk', () => {
  it('tells the steps, and no traces of rows', async () => {
    const { world } = program
    const desk = await get(`${base}/desk`)
    expect(desk).toMatchObject({
      next: 'units',
      drafts: 2,
      complete: 0,
      expected: null,
      typesWithoutBasis: [],
      units: { count: 2, withoutStaff: 1, waiting: 0, withoutExpected: 2, withoutContact: 2 },
      notBegun: [],
    })
    const text = JSON.stringify([desk, await get(`${base}/coverage`), await get(`${base}/coverage/days`)])
    for (const { canary, registration, number } of [world.own, world.otherUnit, world.otherMunicipality]) {
      for (const trace of [canary, registration, number]) expect(text).not.toContain(trace)
    }
  })

  it('follows expected numbers and what is completed', async () => {
    const { world } = program
    const numbers = [
      { unit: world.own.unit, expected: 12 },
      { unit: world.otherUnit.unit, expected: 8 },
    ]
    const url = `${base}/expectations`
    expect((await coordinator.send({ method: 'PUT', url, payload: { numbers } })).statusCode).toBe(200)
    const twice = { numbers: [numbers[0], numbers[0]] }
    expect((await coordinator.send({ method: 'PUT', url, payload: twice })).statusCode).toBe(400)
    await world.database.sql(`begin; set local session_replication_role = replica;
      update lyttepost.registration set status = 'complete', completed_at = now()
      where id = '${world.own.registration}'; commit`)
    expect(await get(`${base}/desk`)).toMatchObject({ expected: 20, complete: 1, drafts: 1 })
    const units = await get(`${base}/coverage`)
    expect(units.find((one: { unit: string }) => one.unit === world.own.unit)).toMatchObject({
      complete: 1,
      drafts: 0,
      expected: 12,
      before: null,
      closed: false,
      unitType: 'health',
    })
    const { persons, days } = await get(`${base}/coverage/days`)
    expect([persons, days.length, days[0].unit, days[0].complete]).toEqual([1, 1, world.own.unit, 1])
  })

  it('is refused a basis that nobody can be registered under, in words', async () => {
    const { world } = program
    const number = async (differs: object) => (await record(differs)).json().number
    expect(await number({ validFrom: dayFromNow(5), validTo: dayFromNow(-5) })).toBe(4270)
    expect(await number({ validFrom: dayFromNow(-300), validTo: dayFromNow(-200) })).toBe(4271)
    await world.database.sql(`begin; set local session_replication_role = replica;
      update lyttepost.round set unit_types = '{health}'; commit`)
    expect(await number({ unitType: 'nav' })).toBe(4272)
    expect((await record({})).statusCode).toBe(201)
  })

  it('leaves a round only while nothing is recorded in it', async () => {
    const refused = await coordinator.send({ method: 'DELETE', url: base })
    expect([refused.statusCode, refused.json().number]).toEqual([409, refusals.recordedAlready.number])
    const aggregate = await coordinator.send({ method: 'PUT', url: base, payload: { mode: 'aggregate' } })
    expect([aggregate.statusCode, aggregate.json().number]).toEqual([409, refusals.recordedAlready.number])
    const language = await coordinator.send({
      method: 'PUT',
      url: base,
      payload: { mode: 'person', language: 'nn' },
    })
    expect(language.json()).toMatchObject({ language: 'nn', groups: ['substance', 'mental'] })
  })
})

describe('the access log', () => {
  it('is narrowed by unit, days and to what was done with persons’ data', async () => {
    const { own, otherUnit, registrar } = { ...program.world, registrar: await program.enter('registrar') }
    const read = await registrar.send({ method: 'GET', url: `/api/registrations/${own.registration}` })
    expect(read.statusCode).toBe(200)
    const log = (query: string) => get(`/api/municipalities/1101/access-log?${query}`)
    const all = await log('limit=500')
    const persons = await log('about=persons')
    expect(persons.length).toBeGreaterThan(0)
    expect(persons.length).toBeLessThan(all.length)
    expect(persons.every((one: { subject: string | null }) => one.subject === own.registration)).toBe(true)
    expect((await log(`unit=${own.unit}`)).length).toBeGreaterThan(0)
    expect(await log(`unit=${otherUnit.unit}`)).toEqual([])
    const today = program.world.desks.clock.today()
    expect((await log(`from=${today}&to=${today}&limit=500`)).length).toBe(all.length)
    expect(await log(`to=${dayFromNow(-2)}`)).toEqual([])
    expect(await log(`from=${dayFromNow(2)}`)).toEqual([])
  })
})
