import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkWaitingQuality } from '#rim/services'
import { createTestProgram, type TestProgram, type Visitor } from './test-program.ts'

let program: TestProgram
let coordinator: Visitor
let registrar: Visitor
let address: string
let finding: string

beforeAll(async () => {
  program = await createTestProgram()
  coordinator = await program.enter('coordinator')
  registrar = await program.enter('registrar')
  const { round, own } = program.world
  address = `/api/rounds/${round}/municipalities/${own.municipality}`
  await program.world.database.sql(
    `begin; set local session_replication_role = replica;
     update lyttepost.registration set status = 'complete', created_at = now(), completed_at = now(); commit`,
  )
})
afterAll(() => program?.close())

const json = async (
  visitor: Visitor,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  url: string,
  payload?: object,
) => {
  const response = await visitor.send({ method, url, ...(payload && { payload }) })
  return { status: response.statusCode, body: response.json(), text: response.body }
}

const submitted = async (): Promise<boolean> =>
  (await json(coordinator, 'GET', `${address}/submission`)).body.submittedAt !== null

describe('the quality list', () => {
  it('is made when it is asked for, and tells the coordinator nothing of whom', async () => {
    const { own, otherUnit } = program.world
    expect((await json(coordinator, 'GET', `${address}/quality`)).body).toMatchObject({
      madeAt: null,
      old: true,
    })
    expect((await json(coordinator, 'POST', `${address}/quality`, { when: 'now' })).status).toBe(200)
    await checkWaitingQuality(program.world.desks)
    const { body, text } = await json(coordinator, 'GET', `${address}/quality`)
    expect(body).toMatchObject({ waiting: false, registrations: 2 })
    const [unit] = body.units.filter((one: { unit: string }) => one.unit === own.unit)
    expect(
      unit.findings.map((one: { number: number; count: number }) => [one.number, one.count]),
    ).toContainEqual([1546, 1])
    for (const place of [own, otherUnit])
      for (const hidden of [place.registration, place.canary, place.number])
        expect(text).not.toContain(hidden)
    finding = unit.findings.find((one: { number: number }) => one.number === 1546).id
  })

  it('leads the unit to its own registrations, and the coordinator to none', async () => {
    const { own, otherUnit } = program.world
    const { body, text } = await json(registrar, 'GET', `${address}/units/${own.unit}/quality`)
    const [met] = body.findings.filter((one: { number: number }) => one.number === 1546)
    expect(met.concerned).toEqual([own.registration])
    expect(text).not.toContain(otherUnit.registration)
    expect((await json(coordinator, 'GET', `${address}/units/${own.unit}/quality`)).status).toBe(403)
    expect((await json(registrar, 'GET', `${address}/quality`)).status).toBe(403)
  })

  it('is looked at by either of them', async () => {
    const review = `/api/quality-findings/${finding}/review`
    expect((await json(registrar, 'PUT', review, { reason: 'Prøveregistrering' })).status).toBe(200)
    const { text } = await json(coordinator, 'GET', `${address}/quality`)
    expect(text).toContain('Prøveregistrering')
    expect((await json(coordinator, 'DELETE', review)).status).toBe(200)
    expect((await json(coordinator, 'PUT', review, { reason: '' })).status).toBe(400)
    expect((await json(coordinator, 'PUT', review, { reason: 'Gjelder 13827929780' })).status).toBe(400)
    const other = await program.enter('coordinator', 'substantial')
    expect((await json(other, 'PUT', review, { reason: 'x' })).status).toBe(403)
  })
})

describe('entered tables', () => {
  it('are written, read back as a file and filled in by one', async () => {
    expect((await json(coordinator, 'GET', `${address}/entered-tables`)).body.number).toBe(4283)
    await program.world.database.sql(
      `begin; set local session_replication_role = replica; delete from lyttepost.registration;
       update lyttepost.participation set mode = 'aggregate'; commit`,
    )
    const put = (revision: number, counts: object) =>
      json(coordinator, 'PUT', `${address}/entered-tables/mental/category`, {
        revision,
        base: 3,
        counts,
        note: '',
      })
    expect((await put(0, { mental_milder: 3 })).body).toEqual({ revision: 1 })
    expect(await put(0, {})).toMatchObject({ status: 409, body: { number: 4281 } })
    expect(await put(1, { mental_milder: -1 })).toMatchObject({ status: 400 })
    const file = await coordinator.send({ method: 'GET', url: `${address}/entered-tables/file?lang=nn` })
    expect(file.headers['content-type']).toContain('text/csv')
    expect(file.body).toContain('mental;category;mental_milder;Kategori;Mildare psykiske problem;3')
    const read = (text: string) => json(coordinator, 'POST', `${address}/entered-tables/file`, { text })
    expect(
      (await read(file.body.replace(';Mildare psykiske problem;3', ';Mildare psykiske problem;2'))).body,
    ).toEqual({
      tables: 1,
    })
    const wrong = await read('gruppe;tabell;rad;antall\nmental;category;antall;to\nmental;tull;a;1\n')
    expect(wrong.body.problems.map(({ number }: { number: number }) => number)).toEqual([1572, 1570])
    const { body } = await json(coordinator, 'GET', `${address}/entered-tables`)
    expect(body.tables).toMatchObject([
      { group: 'mental', table: 'category', counts: { mental_milder: 2 }, revision: 2 },
    ])
    const early = await json(coordinator, 'POST', `${address}/submission`)
    expect(early).toMatchObject({ status: 409, body: { number: 4280 } })
    expect(early.text).toContain('Rusproblemer')
    expect(await submitted()).toBe(false)
  })

  it('that do not fit are told by name when the round is submitted, and not left out', async () => {
    const put = (group: string, table: string, base: number | null, counts: object, revision = 0) =>
      json(coordinator, 'PUT', `${address}/entered-tables/${group}/${table}`, {
        ...{ revision, base, counts, note: '' },
      })
    await put('mental', 'category', 3, { mental_milder: 1, mental_moderate: 1, mental_severe: 1 }, 2)
    await put('substance', 'category', 3, { substance_only: 1, dual_less_severe: 1, dual_severe: 1 })
    expect((await put('mental', 'sex', null, { female: 3, male: 2, unanswered: 0 })).status).toBe(200)
    const wrong = await json(coordinator, 'POST', `${address}/submission`)
    expect(wrong).toMatchObject({ status: 409, body: { number: 4282 } })
    expect(wrong.text).toContain('Kun psykiske problemer: Kjønn')
    expect(wrong.text).not.toContain('Rusproblemer')
    expect(await submitted()).toBe(false)
    await put('mental', 'sex', null, { female: 2, male: 1, unanswered: 0 }, 1)
    expect((await json(coordinator, 'POST', `${address}/submission`)).status).toBe(201)
    expect(await submitted()).toBe(true)
  })
})
