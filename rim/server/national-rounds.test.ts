import { v7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Snapshot, takeSnapshot } from '#rim/test-kit'
import { createTestProgram, type TestProgram, type Visitor } from './test-program.ts'

let program: TestProgram
let coordinator: Visitor
let analyst: Visitor
let adviser: Visitor
let snapshot: Snapshot
beforeAll(async () => {
  program = await createTestProgram()
  coordinator = await program.enter('national-coordinator')
  analyst = await program.enter('national-analyst')
  adviser = await program.enter('regional-adviser')
  snapshot = await takeSnapshot(program.world.database)
})
beforeEach(() => snapshot.restore())
afterAll(() => program.close())

const name = { nb: 'Kartleggingen 2027', nn: 'Kartlegginga 2027' }
const explanation = { nb: 'Kommunen må vurdere det selv.', nn: 'Kommunen må vurdere det sjølv.' }
const wanted = {
  code: '2027',
  name,
  instrument: 'brukerplan@2026.1',
  year: 2027,
  opensOn: '2027-11-15',
  closesOn: '2027-12-15',
  retentionUntil: '2032-12-31',
  population: { nb: 'Alle over 16 år', nn: 'Alle over 16 år' },
  groups: ['substance'],
  unitTypes: ['health', 'nav'],
  bases: [{ unitType: 'health', law: 'Loven', paragraph: '§ 1', explanation }],
}
const make = (more: object = {}, as = coordinator) =>
  as.send({ method: 'POST', url: '/api/rounds', payload: { ...wanted, ...more } })
const get = async (url: string, as = coordinator) => (await as.send({ url })).json()
const own = (path = '') => `/api/rounds/${program.world.round}${path}`
/** What was answered: the HTTP status and the number of the problem. */
const told = ({ statusCode, json }: Awaited<ReturnType<Visitor['send']>>) => [statusCode, json().number]
const quietly = (text: string) =>
  program.world.database.sql(`begin; set local session_replication_role = replica; ${text}; commit`)

describe('a round', () => {
  it('is made with all that is decided of it, and is logged', async () => {
    const made = await make()
    expect(made.statusCode).toBe(201)
    const { id } = made.json()
    const { bases, ...said } = wanted
    expect(await get(`/api/rounds/${id}`)).toMatchObject({ ...said, closedAt: null, releasedAt: null })
    expect(await get(`/api/rounds/${id}/bases`, analyst)).toEqual(bases)
    const events = await program.world.database.sql(
      "select verb from lyttepost.audit_event where thing = $1 and noun = 'round' order by id",
      [id],
    )
    expect(events.map(({ verb }) => verb)).toEqual(['create', 'change'])
  })

  it('is not made of what does not fit together', async () => {
    expect(told(await make({ code: 'kartlegging' }))).toEqual([409, 4248])
    expect(told(await make({ closesOn: '2027-11-14' }))).toEqual([422, 4244])
    expect(told(await make({ retentionUntil: '2027-12-15' }))).toEqual([422, 4244])
    expect(told(await make({ unitTypes: ['nav'] }))).toEqual([422, 4245])
    expect((await make({ instrument: 'brukerplan@1999.1' })).json().number).toBe(1002)
    expect((await make({ groups: [] })).statusCode).toBe(400)
    expect((await make({}, analyst)).statusCode).toBe(403)
    expect((await get('/api/rounds')).length).toBe(1)
  })

  it('is changed where it may be, and not where somebody has begun', async () => {
    const change = (payload: object) => coordinator.send({ method: 'PATCH', url: own(), payload })
    const population = { nb: 'Alle', nn: 'Alle' }
    expect((await change({ population, unitTypes: ['health', 'nav'] })).json()).toMatchObject({
      population,
      unitTypes: ['health', 'nav'],
    })
    expect(await get(own('/unit-types'))).toEqual({ registered: ['health'] })
    const refused = await change({ unitTypes: ['nav'] })
    expect(told(refused)).toEqual([409, 4243])
    expect(refused.json().detail).toContain('Helse- og omsorgstjenester')
    expect((await change({ unitTypes: ['health'] })).statusCode).toBe(200)
    expect(told(await change({ opensOn: '2090-01-01' }))).toEqual([422, 4244])
    expect((await change({ instrument: 'brukerplan@2026.1' })).statusCode).toBe(400)
    const put = (bases: readonly object[]) =>
      coordinator.send({ method: 'PUT', url: own('/bases'), payload: { bases } })
    const basis = wanted.bases[0]!
    expect((await put([basis])).json()).toEqual([basis])
    expect(told(await put([{ ...basis, unitType: 'nav' }]))).toEqual([422, 4245])
    expect(await get(own('/bases'))).toEqual([basis])
  })
})

describe('a round is closed', () => {
  const close = (reason?: string, as = coordinator) =>
    as.send({ method: 'POST', url: own('/closing'), payload: { ...(reason !== undefined && { reason }) } })
  const reopen = (reason = '') =>
    coordinator.send({ method: 'POST', url: own('/reopening'), payload: { reason } })

  it('for the whole country, with a reason before its time, and opened again until the figures are out', async () => {
    expect(told(await reopen('Feil dato'))).toEqual([409, 4247])
    expect(told(await close())).toEqual([422, 4240])
    expect((await close('Alle har levert', analyst)).statusCode).toBe(403)
    const closed = await close('Alle har levert')
    expect([closed.statusCode, closed.json().closedAt]).toEqual([201, expect.stringContaining('T')])
    expect(told(await close('Alle har levert'))).toEqual([409, 4246])
    const municipal = await program.enter('coordinator')
    const submit = () =>
      municipal.send({ method: 'POST', url: own('/municipalities/1101/submission'), payload: {} })
    expect(told(await submit())).toEqual([409, 4081])
    expect(told(await reopen())).toEqual([422, 4241])
    expect((await reopen('En kommune mangler')).json().closedAt).toBeNull()
    expect(await get(own('/closings'), analyst)).toMatchObject([
      { kind: 'reopened', reason: 'En kommune mangler' },
      { kind: 'closed', reason: 'Alle har levert' },
    ])
    await close('Alle har levert')
    await quietly('update lyttepost.round set released_at = now()')
    expect(told(await reopen('En kommune mangler'))).toEqual([409, 4242])
  })

  it('without a word when its time is over', async () => {
    await quietly('update lyttepost.round set closes_on = current_date - 2, opens_on = current_date - 9')
    expect((await close()).statusCode).toBe(201)
  })
})

describe('the status of a round', () => {
  interface Line {
    readonly municipality: string
    readonly county: string
    readonly stage: string
    readonly taking: { readonly drafts: number; readonly complete: number } | null
    readonly report: string | null
  }
  const status = async (as = coordinator) =>
    (await get(own('/status'), as)) as { counties: { number: string }[]; municipalities: Line[] }
  const line = ({ municipalities }: { municipalities: Line[] }, code: string) =>
    municipalities.find(({ municipality }) => municipality === code)

  it('has a line for every municipality of the country, each at its stage', async () => {
    const { seed } = program.world.database
    const codes = ['1106', '1108', '1111']
    await seed('municipality', ...codes.map((code) => ({ code, name: `Kommune ${code}` })))
    const invited = { round: program.world.round, answer_by: '2027-01-01' }
    await seed('invitation', { ...invited, municipality: '1106' })
    await seed('invitation', {
      ...invited,
      municipality: '1108',
      answer: 'declined',
      answered_at: new Date(),
      reason: 'Ikke i år',
    })
    await quietly(
      "update lyttepost.participation set submitted_at = now(), release = 1 where municipality = '1103'",
    )
    await seed('release', {
      id: v7(),
      round: program.world.round,
      territory: '1103',
      municipality: '1103',
      number: 1,
      reason: 'submission',
    })
    const found = await status(analyst)
    expect(found.counties).toHaveLength(15)
    expect(found.municipalities.length).toBeGreaterThanOrEqual(357)
    const stages = ['1101', '1103', ...codes, '1112'].map((code) => line(found, code)?.stage)
    expect(stages).toEqual(['registering', 'submitted', 'invited', 'declined', 'not-invited', 'outside'])
    expect(line(found, '1103')).toMatchObject({ report: 'waiting', taking: { drafts: -1, complete: 0 } })
    expect(line(found, '1106')).toMatchObject({ taking: null, report: null })
  })

  it('is told of a territory’s own municipalities to its desk, and to no municipality', async () => {
    const found = await status(adviser)
    expect(found.counties).toMatchObject([{ number: '11' }])
    expect(found.municipalities.every(({ county }) => county === '11')).toBe(true)
    expect(line(found, '1101')).toMatchObject({ stage: 'registering', taking: { drafts: -1 } })
    for (const role of ['coordinator', 'unit-leader', 'revision-group', 'operator'] as const) {
      const visitor = await program.enter(role)
      expect((await visitor.send({ url: own('/status') })).statusCode, role).toBe(403)
    }
    expect((await coordinator.send({ url: `/api/rounds/${v7()}/status` })).statusCode).toBe(404)
  })
})

describe('before a round is made', () => {
  it('its form and types of units are chosen among those there are', async () => {
    const { instruments, unitTypes } = await get('/api/round-choices')
    expect(instruments[0]).toMatchObject({ id: 'brukerplan@2026.1', rounds: ['2026'], questions: 51 })
    expect(unitTypes.map(({ code }: { code: string }) => code)).toContain('child-welfare')
    expect((await analyst.send({ url: '/api/round-choices' })).statusCode).toBe(403)
  })

  it('the consequences of its form are told, with how many stored answers they concern', async () => {
    const url = '/api/instruments/brukerplan@2026.1/consequences'
    interface Told {
      readonly before: { readonly instrument: string } | null
      readonly fields: readonly { readonly question: string; readonly parts: readonly string[] }[]
      readonly tables: readonly { readonly table: string }[]
      readonly answers: Readonly<Record<string, number>>
    }
    const told = (await get(url)) as Told
    expect(told.before).toMatchObject({ instrument: 'brukerplan@2020.1' })
    expect(told.fields.find(({ question }) => question === 'education')).toMatchObject({
      parts: ['answering'],
    })
    // three registrations of the world hold it: told as fewer than five
    expect(told.answers).toMatchObject({ education: -1, plans: 0 })
    expect(told.tables.map(({ table }) => table)).toContain('education')
    const first = (await get(`${url}?before=2001-01-01`)) as Told
    expect([first.before, first.answers, first.fields.length]).toEqual([null, {}, 51])
    const same = (await get('/api/instruments/brukerplan@2020.1/consequences')) as Told
    expect([same.fields, same.tables, same.answers]).toEqual([[], [], {}])
    expect(
      (await coordinator.send({ url: '/api/instruments/brukerplan@1999.1/consequences' })).statusCode,
    ).toBe(404)
    expect((await analyst.send({ url })).statusCode).toBe(403)
  })
})
