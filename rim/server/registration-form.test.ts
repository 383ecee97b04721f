import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plainAnswers } from '#rim/test-kit'
import { createTestProgram, type TestProgram, type Visitor } from './test-program.ts'

let program: TestProgram
let registrar: Visitor
let person: Visitor
let registration: string
beforeAll(async () => {
  program = await createTestProgram()
  registrar = await program.enter('registrar')
  person = await program.enter('registered-person')
  registration = program.world.own.registration
})
afterAll(() => program?.close())

const today = () => program.world.desks.clock.today()
const get = async (path: string, visitor = registrar) => {
  const answer = await visitor.send({ method: 'GET', url: path })
  return { status: answer.statusCode, body: answer.json() }
}
const send = async (method: 'POST' | 'PATCH' | 'DELETE', path: string, payload?: object) => {
  const answer = await registrar.send({ method, url: path, ...(payload && { payload }) })
  return { status: answer.statusCode, body: answer.json() }
}
const address = () => `/api/registrations/${registration}`
const unitAddress = () => {
  const { own, round } = program.world
  return `/api/rounds/${round}/municipalities/${own.municipality}/units/${own.unit}`
}
const eventsOf = (subject: string) =>
  program.world.database.sql(
    'select verb, noun, purpose, actor from lyttepost.audit_event where subject = $1 order by id',
    [subject],
  )
const lastEvents = async (count: number) =>
  (await eventsOf(registration)).slice(-count).map(({ verb, purpose }) => `${verb} ${purpose}`)

describe('the form over HTTP', () => {
  it('reads a registration with notes and what stands beside it', async () => {
    const { status, body } = await get(address())
    expect(status).toBe(200)
    expect(body).toMatchObject({
      id: registration,
      round: program.world.round,
      instrument: 'brukerplan@2020.1',
      notes: {},
      elsewhere: false,
      linking: false,
      createdByName: 'Navn registrar',
    })
    expect(Object.keys(body).sort()).toEqual(
      [
        ...[
          'id',
          'status',
          'revision',
          'localReference',
          'createdAt',
          'changedAt',
          'completedAt',
          'createdByName',
        ],
        ...[
          'round',
          'instrument',
          'birthYear',
          'sex',
          'answers',
          'notes',
          'answeredIn',
          'elsewhere',
          'linking',
        ],
      ].sort(),
    )
  })

  it('saves notes with answers, tells conflicts, and refuses what is no note', async () => {
    const patch = { network: 'red', 'comment:network': 'alene', 'comment:plans/crisis_plan': 'fra i fjor' }
    const saved = await send('PATCH', address(), { basedOn: 0, patch })
    expect(saved).toEqual({ status: 200, body: { revision: 1, conflicts: {} } })
    const met = await send('PATCH', address(), { basedOn: 0, patch: { 'comment:network': 'ikke alene' } })
    expect(met.body.conflicts).toEqual({ 'comment:network': { value: 'alene', revision: 1 } })
    const refused: [object, number, number][] = [
      [{ 'comment:network': '' }, 422, 1061],
      [{ 'comment:nothing': 'x' }, 422, 1060],
      [{ 'review:recipient': today() }, 422, 4057],
      [{ 'comment:network': program.world.own.number }, 422, 4221],
      [{ 'Comment:network': 'x' }, 400, 5006],
      [{ 'comment:network:x': 'x' }, 400, 5006],
    ]
    for (const [patch, status, number] of refused) {
      const answer = await send('PATCH', address(), { basedOn: 1, patch })
      expect([answer.status, answer.body.number], JSON.stringify(Object.keys(patch))).toEqual([
        status,
        number,
      ])
    }
    expect((await send('PATCH', address(), { basedOn: 1, patch: {}, together: false })).status).toBe(400)
  })

  it('notes what is corrected together with the person, as such', async () => {
    const { revision } = (await get(address())).body
    const patch = { network: 'yellow' }
    expect((await send('PATCH', address(), { basedOn: revision, patch, together: true })).status).toBe(200)
    expect(await lastEvents(1)).toEqual(['change correction'])
    const { body } = await get(address())
    expect(body.notes).toMatchObject({ 'corrected:network': today(), 'review:recipient': today() })
    const [line] = (await get(`${unitAddress()}/registrations`)).body
    expect(line).toMatchObject({ id: registration, mine: true, createdByName: 'Navn registrar', reasons: 0 })
    expect(line.together).toBe(today())
    expect(line).not.toHaveProperty('createdBy')
    expect(line).not.toHaveProperty('notes')
  })

  it('completes where each warning has a reason, and reopens', async () => {
    const { revision } = (await get(address())).body
    const patch = plainAnswers({ age: 97, pregnant: { missing: 'notAsked' } })
    const saved = await send('PATCH', address(), { basedOn: revision, patch })
    const complete = (seen: number) => send('POST', `${address()}/completion`, { revision: seen })
    const refused = await complete(saved.body.revision)
    expect([refused.status, refused.body.number]).toEqual([422, 4223])
    expect(refused.body.problems.map(({ number }: { number: number }) => number)).toEqual([4223, 1130])
    const reason = { 'reason:1130': 'Alderen er kontrollert.' }
    const explained = await send('PATCH', address(), { basedOn: saved.body.revision, patch: reason })
    expect(await complete(explained.body.revision)).toEqual({ status: 200, body: { done: true } })
    const [line] = (await get(`${unitAddress()}/registrations`)).body
    expect(line).toMatchObject({ status: 'complete', reasons: 1 })
    const reopen = (seen: number) => send('POST', `${address()}/reopening`, { revision: seen })
    expect((await reopen(0)).body.number).toBe(4212)
    expect(await reopen(explained.body.revision)).toEqual({ status: 200, body: { done: true } })
    expect(await lastEvents(1)).toEqual(['reopen mapping'])
    expect((await get(address())).body.status).toBe('draft')
  })

  it('tells of the round before only what there is', async () => {
    expect(await get(`${address()}/earlier`)).toEqual({ status: 200, body: { earlier: null } })
  })

  it('shows the round from the unit', async () => {
    const { status, body } = await get(`${unitAddress()}/progress`)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      round: { id: program.world.round, code: 'kartlegging', instrument: 'brukerplan@2020.1' },
      unit: { name: 'Rusteamet', unitType: 'health' },
      drafts: 1,
      complete: 0,
      staff: [
        { name: 'Navn registrar', me: true, drafts: 1, complete: 0 },
        { name: 'Navn unit-leader', me: false, drafts: 0, complete: 0 },
      ],
      submitted: false,
      legalBasis: { law: 'helsepersonelloven', paragraph: '§ 29', allowsLinking: true },
      mostUsed: {},
    })
  })

  it('gives the form', async () => {
    const form = program.world.desks.instruments.get('brukerplan@2020.1')
    expect((await get('/api/instruments/brukerplan@2020.1')).body).toEqual(JSON.parse(JSON.stringify(form)))
    expect((await get('/api/instruments/brukerplan@1999.1')).status).toBe(404)
    expect((await get('/api/instruments/nothing')).status).toBe(400)
  })

  it('prints what is registered, in both forms of Norwegian, and says so in the log', async () => {
    for (const [wanted, name] of [
      ['nb', 'utskrift-nb.pdf'],
      ['nn', 'utskrift-nn.pdf'],
      ['en', 'utskrift-nb.pdf'],
    ]) {
      const answer = await registrar.send({
        method: 'GET',
        url: `${address()}/printout`,
        headers: { 'accept-language': wanted! },
      })
      expect(answer.statusCode).toBe(200)
      expect(answer.headers['content-type']).toBe('application/pdf')
      expect(answer.headers['content-disposition']).toContain(name)
      expect(answer.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
      expect(await lastEvents(2)).toEqual(['read insight', 'export insight'])
    }
  })

  it('shows the person every note: on her page, in her file, and in her log what was done', async () => {
    const own = (await get('/api/own/registrations', person)).body as {
      notes: { about: string; text: string }[]
    }[]
    const told = own.flatMap(({ notes }) => notes.map(({ about, text }) => `${about}: ${text}`)).join('\n')
    for (const part of ['alene', 'fra i fjor', 'Alderen er kontrollert.', 'Rettet sammen med deg']) {
      expect(told).toContain(part)
    }
    const page = await program.server.inject({
      method: 'GET',
      url: '/own',
      cookies: { lyttepost: person.token },
    })
    for (const part of ['alene', 'fra i fjor', 'Alderen er kontrollert.', 'Skjemaet sa fra']) {
      expect(page.body).toContain(part)
    }
    const log = (await get('/api/own/log', person)).body as { sentence: string }[]
    const sentences = log.map(({ sentence }) => sentence).join('\n')
    expect(sentences).toContain('Formål: retting sammen med den registrerte.')
    expect(sentences).toContain('åpnet registreringen igjen')
  })

  it('lets a registrar delete what was registered by mistake, at once', async () => {
    expect(await send('DELETE', address())).toEqual({ status: 200, body: { done: true } })
    expect((await get(address())).status).toBe(404)
    expect(await lastEvents(1)).toEqual(['delete mistake'])
  })
})
