import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { showCode } from '#core/survey'
import { type AnsweringWorld, openAnswering } from '#rim/test-kit'
import { createTestProgram, type TestProgram, type Visitor } from './test-program.ts'

let program: TestProgram
let survey: AnsweringWorld
let clerk: Visitor
let nation: Visitor
beforeAll(async () => {
  program = await createTestProgram()
  survey = await openAnswering(program.world)
  clerk = await program.enter('survey-clerk')
  nation = await program.enter('national-coordinator')
})
afterAll(() => program?.close())

const send = async (
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  path: string,
  payload?: object,
  visitor = clerk,
) => {
  const url = path.startsWith('/') ? path : `/api/survey-waves/${survey.wave}/${path}`
  const answer = await visitor.send({ method, url, ...(payload && { payload }) })
  return { status: answer.statusCode, body: answer.json() }
}
const oneCode = async () => (await survey.issue(1))[0]!
const open = (typed: string) => send('POST', 'sheets/opening', { typed })
const typed = { entry: { seen: { sex: 'female', substances: ['alcohol'] }, helped: null }, language: 'nb' }
const rows = (text: string) => program.world.database.sql(text)

describe('a paper form', () => {
  it('is opened, saved, ended and held, and nothing of it stands in a log or is kept for a repeated request', async () => {
    const code = await oneCode()
    const kept = await rows('select 1 from lyttepost.idempotency')
    const { status, body } = await open(`https://sted.example/svar/${code}`)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      code,
      turn: 1,
      entryNumber: 'first',
      instrument: 'brukertilfredshet@2021.1',
    })
    expect((await send('POST', 'sheets/saving', { code, turn: 1, ...typed })).body).toEqual({ done: true })
    expect((await open(code)).body).toMatchObject({ turn: 2, entry: typed.entry })
    expect(await send('POST', 'sheets/saving', { code, turn: 1, ...typed })).toMatchObject({
      status: 409,
      body: { number: 4476 },
    })
    expect(await send('POST', 'sheets/completion', { code, turn: 2, ...typed })).toMatchObject({
      status: 200,
      body: { batch: 1, sheets: 1, full: false, differing: null, takenOut: [], warnings: [] },
    })
    expect(await rows(`select 1 from lyttepost.audit_event where noun = 'survey-sheet'`)).toEqual([])
    expect(await rows('select 1 from lyttepost.idempotency')).toEqual(kept)
    const logged = program.log.join('')
    expect(logged).toContain('/api/survey-waves/:wave/sheets/opening')
    for (const sign of [code, showCode(code), String(program.world.staff['survey-clerk'])]) {
      expect(logged).not.toContain(sign)
    }
    // what lies in the database holds neither the code nor an answer
    const [sheet] = await rows('select * from lyttepost.survey_sheet')
    const bytes = Object.values(sheet!).flatMap((value) =>
      Buffer.isBuffer(value) ? [value.toString('latin1')] : [],
    )
    for (const text of bytes) for (const sign of [code, 'alcohol', 'female']) expect(text).not.toContain(sign)
  })

  it('that cannot be entered is answered with what to do', async () => {
    expect(await open('hei')).toMatchObject({ status: 422, body: { number: 4440 } })
    expect(await open('AAAAAAAAAA')).toMatchObject({ status: 422, body: { number: 4441 } })
    const { code } = (await open(await oneCode())).body
    const dropped = await send('POST', 'sheets/dropping', { code, turn: 1 })
    expect(dropped.body).toEqual({ done: true })
    expect(await send('POST', 'sheets/dropping', { code, turn: 1 })).toMatchObject({ body: { number: 4476 } })
  })

  it('takes no identity number, nor what no paper can hold', async () => {
    const { code } = (await open(await oneCode())).body
    const { number } = program.world.own
    const entries = [
      { seen: { open_comment: `Jeg er ${number}` }, helped: null },
      { seen: { sex: { missing: 'refused' } }, helped: null },
      { seen: { sex: { unclear: true, more: 'x' } }, helped: null },
      { seen: { sex: 'female' }, helped: 'ja' },
    ]
    for (const entry of entries) {
      const { status, body } = await send('POST', 'sheets/saving', { code, turn: 1, entry, language: 'nb' })
      expect(status, JSON.stringify(body)).toBe(400)
      expect(JSON.stringify(body)).not.toContain(number)
    }
    const text = 'æ'.repeat(4000)
    const long = { seen: { open_comment: text, service_of_form: text }, helped: null }
    expect(await send('POST', 'sheets/saving', { code, turn: 1, entry: long, language: 'nb' })).toMatchObject(
      {
        status: 422,
        body: { number: 4450 },
      },
    )
  })
})

describe('a batch', () => {
  it('is drawn by a clerk, with one line in the log; the nation sees counts and no codes', async () => {
    expect((await send('POST', 'batches/1/steps')).body).toEqual({ step: 'drawn' })
    const desk = (await send('GET', 'entry-desk')).body
    expect(desk.batches[0]).toMatchObject({ number: 1, state: 'drawn', sheets: 1, chosen: 1 })
    expect(desk.batches[0].waiting).toMatchObject([{ needs: 'second', mine: true }])
    const [{ code }] = desk.batches[0].waiting
    expect(await open(code)).toMatchObject({ status: 409, body: { number: 4477 } })
    expect(await send('POST', 'batches/1/steps')).toMatchObject({ status: 409, body: { number: 4452 } })
    const seen = await send('GET', 'batches', undefined, nation)
    expect(seen.body).toMatchObject({
      share: 0.1,
      limit: 0.005,
      batches: [{ number: 1, chosen: 1, rate: null }],
    })
    expect(JSON.stringify(seen.body)).not.toContain(code)
    expect((await send('GET', 'entry-desk', undefined, nation)).status).toBe(403)
    expect((await send('POST', 'sheets/opening', { typed: code }, nation)).status).toBe(403)
    const events = await rows(
      `select verb, thing, details from lyttepost.audit_event where noun = 'survey-sheet'`,
    )
    expect(events).toEqual([
      {
        verb: 'change',
        thing: survey.wave,
        details: { batch: 1, step: 'drawn', sheets: 1, share: 0.1, chosen: 1 },
      },
    ])
  })
})

describe('envelopes', () => {
  it('are noted, corrected and deleted, against what was handed out', async () => {
    const { participant, service } = survey
    const noted = {
      participant,
      service,
      day: '2026-02-10',
      received: 5,
      empty: 1,
      unusable: 1,
      reason: 'Uten kode',
    }
    const { status, body } = await send('POST', 'envelopes', noted)
    expect(status).toBe(201)
    expect(await send('POST', 'envelopes', noted)).toMatchObject({ status: 409, body: { number: 4051 } })
    for (const wrong of [{ empty: 5 }, { reason: '' }, { received: 0 }, { day: 'i går' }]) {
      expect((await send('POST', 'envelopes', { ...noted, ...wrong })).status).toBe(400)
    }
    const list = async () => (await send('GET', 'envelopes', undefined, nation)).body
    expect(await list()).toMatchObject({
      days: [{ id: body.id, received: 5 }],
      places: [
        { name: 'Eigersund', serviceName: 'Rusteamet', handedOut: 0, received: 5, empty: 1, unusable: 1 },
        { service: null, received: 0 },
      ],
    })
    const one = `/api/survey-envelopes/${body.id}`
    const counts = { received: 6, empty: 0, unusable: 0, reason: '' }
    expect((await send('PATCH', one, counts)).status).toBe(200)
    expect((await list()).days).toMatchObject([counts])
    expect((await send('DELETE', one, undefined, nation)).status).toBe(403)
    expect((await send('DELETE', one)).status).toBe(200)
    expect((await list()).days).toEqual([])
  })
})
