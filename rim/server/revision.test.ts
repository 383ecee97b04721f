import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { planColumns } from '#core/dataset'
import { createRandom } from '#core/foundation'
import { randomSyntheticNumber } from '#core/identity'
import { createRegistry, type RevisionChange } from '#core/instruments'
import { loadInstruments } from '#rim/assets'
import { knownInstruments, openSession } from '#rim/services'
import { plainAnswers } from '#rim/test-kit'
import { createMetrics } from './metrics.ts'
import { createWholeServer } from './start.ts'
import { createTestProgram, publicUrl, type TestProgram, type Visitor } from './test-program.ts'

let program: TestProgram
const as: Partial<Record<'coordinator' | 'revision-group' | 'national-coordinator' | 'registrar', Visitor>> =
  {}
beforeAll(async () => {
  program = await createTestProgram()
  for (const role of ['coordinator', 'revision-group', 'national-coordinator', 'registrar'] as const) {
    as[role] = await program.enter(role)
  }
})
afterAll(() => program?.close())

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
async function ask(role: keyof typeof as, method: Method, url: string, payload?: object) {
  const response = await as[role]!.send({ method, url, ...(payload && { payload }) })
  return { status: response.statusCode, body: response.json() }
}
/** As `ask`, and it must succeed. */
async function done(role: keyof typeof as, method: Method, url: string, payload?: object) {
  const { status, body } = await ask(role, method, url, payload)
  expect(status, JSON.stringify(body)).toBeLessThan(300)
  return body
}
const because = { editorial: 'Til prøve' }
const uuid = (n: number) => `0199a000-0000-7000-8000-00000000000${n}`
const inBoth = (nb: string) => ({ nb, nn: `${nb} (nn)` })
const newQuestion = (decision: string): RevisionChange => ({
  id: uuid(1),
  because: { decision },
  kind: 'add-question',
  section: 'H',
  after: 'violence',
  question: {
    code: 'digital_help',
    type: 'choice',
    text: inBoth('Får mottakeren digital hjelp?'),
    choices: [
      { code: 'yes', label: inBoth('Ja') },
      { code: 'no', label: inBoth('Nei') },
    ],
    required: true,
    allowsUnknown: true,
    allowsRefused: false,
  },
})
const accepted = async () => {
  const { id: proposal } = await done('coordinator', 'POST', '/api/proposals', {
    kind: 'new-question',
    question: null,
    text: 'Spør om digital hjelp',
    why: 'Mange får det nå',
  })
  const { id: decision } = await done('revision-group', 'POST', '/api/revision-decisions', {
    verdict: 'accepted',
    reason: 'Det er blitt vanlig',
    proposals: [proposal],
  })
  return { proposal, decision }
}
const proposalSeen = async (role: keyof typeof as, id: string) =>
  (await done(role, 'GET', '/api/proposals')).find((one: { id: string }) => one.id === id)

describe('a proposal', () => {
  it('is followed from the municipality to the decision, and nobody else sees who asked', async () => {
    const { id } = await done('coordinator', 'POST', '/api/proposals', {
      kind: 'wording',
      question: 'housing',
      text: 'Skriv «bolig»',
      why: 'Ordet bosituasjon misforstås',
    })
    expect(await proposalSeen('coordinator', id)).toMatchObject({
      own: true,
      supported: true,
      supporters: 1,
      state: 'received',
      instrument: 'brukerplan@2026.1',
      askedBy: null,
    })
    expect(await proposalSeen('revision-group', id)).toMatchObject({ own: false, askedBy: '1101' })
    await done('national-coordinator', 'POST', `/api/proposals/${id}/discussion`, { text: 'God idé' })
    expect(await proposalSeen('coordinator', id)).toMatchObject({ state: 'discussed' })
    expect(await done('revision-group', 'GET', `/api/proposals/${id}/discussion`)).toMatchObject([
      { text: 'God idé', by: 'Navn national-coordinator' },
    ])
    expect((await ask('coordinator', 'GET', `/api/proposals/${id}/discussion`)).status).toBe(403)
    const decision = { verdict: 'postponed', reason: 'Tas opp neste år', proposals: [id] }
    expect((await ask('national-coordinator', 'POST', '/api/revision-decisions', decision)).status).toBe(403)
    await done('revision-group', 'POST', '/api/revision-decisions', decision)
    expect(await proposalSeen('coordinator', id)).toMatchObject({
      state: 'postponed',
      decisions: [{ verdict: 'postponed', reason: 'Tas opp neste år' }],
    })
    await done('revision-group', 'POST', '/api/revision-decisions', { ...decision, verdict: 'declined' })
    expect(
      (await proposalSeen('coordinator', id)).decisions.map((one: { verdict: string }) => one.verdict),
    ).toEqual(['declined', 'postponed'])
  })

  it('is about a question that there is', async () => {
    const proposal = { kind: 'wording', text: 'Noe annet', why: 'Det er bedre' }
    expect(
      await ask('coordinator', 'POST', '/api/proposals', { ...proposal, question: 'gone' }),
    ).toMatchObject({
      status: 422,
      body: { number: 4265 },
    })
    const number = randomSyntheticNumber(createRandom(3), { birthYear: 1980, sex: 'male' })
    const told = { ...proposal, question: null, text: `Som hos ${number}` }
    expect(await ask('coordinator', 'POST', '/api/proposals', told)).toMatchObject({ status: 400 })
  })

  it('is supported once by each municipality, and withdrawn only where nobody else has taken it up', async () => {
    const { sql } = program.world.database
    const mine = { kind: 'other', question: null, text: 'Færre spørsmål', why: 'Det tar tid' }
    const { id } = await done('coordinator', 'POST', '/api/proposals', mine)
    // it is one's own already
    for (const method of ['PUT', 'DELETE'] as const) {
      await done('coordinator', method, `/api/proposals/${id}/support`)
      expect(await proposalSeen('coordinator', id)).toMatchObject({ supporters: 1, supported: true })
    }
    await sql(`begin; select set_config('session_replication_role', 'replica', true);
      insert into lyttepost.proposal_support (proposal, municipality) values ('${id}', '1103');
      update lyttepost.proposal set supporters = 2 where id = '${id}'; commit`)
    expect(await ask('coordinator', 'DELETE', `/api/proposals/${id}`)).toMatchObject({
      status: 409,
      body: { number: 4266 },
    })
    const { id: other } = await done('coordinator', 'POST', '/api/proposals', mine)
    await done('coordinator', 'DELETE', `/api/proposals/${other}`)
    expect(await proposalSeen('coordinator', other)).toBeUndefined()
    // somebody else's: asked by the neighbour
    const { id: theirs } = await done('coordinator', 'POST', '/api/proposals', mine)
    await sql(`begin; select set_config('session_replication_role', 'replica', true);
      update lyttepost.proposal_support set municipality = '1103' where proposal = '${theirs}'; commit`)
    expect(await proposalSeen('coordinator', theirs)).toMatchObject({
      own: false,
      supported: false,
      askedBy: null,
    })
    expect((await ask('coordinator', 'DELETE', `/api/proposals/${theirs}`)).status).toBe(404)
    await done('coordinator', 'PUT', `/api/proposals/${theirs}/support`)
    await done('coordinator', 'PUT', `/api/proposals/${theirs}/support`)
    expect(await proposalSeen('coordinator', theirs)).toMatchObject({ supported: true, supporters: 2 })
    await done('coordinator', 'DELETE', `/api/proposals/${theirs}/support`)
    expect(await proposalSeen('coordinator', theirs)).toMatchObject({ supported: false, supporters: 1 })
  })
})

describe('a draft', () => {
  it('tells what is wrong beside the change, and is not published or tried before it is mended', async () => {
    const { id } = await done('revision-group', 'POST', '/api/instrument-drafts', { year: 2029 })
    const address = `/api/instrument-drafts/${id}`
    expect(await done('revision-group', 'GET', address)).toMatchObject({
      base: 'brukerplan@2026.1',
      version: 'brukerplan@2029.1',
      revision: 0,
      changes: [],
      problems: [],
      newerBase: null,
    })
    const publish = (revision: number) =>
      ask('national-coordinator', 'POST', `${address}/publication`, { revision })
    expect(await publish(0)).toMatchObject({ status: 422, body: { number: 4262 } })
    const half = {
      id: uuid(2),
      because,
      kind: 'question-wording',
      question: 'violence',
      text: { nb: 'Vold?', nn: '' },
    }
    const kept = await done('revision-group', 'PATCH', address, { revision: 0, changes: [half] })
    expect(kept).toMatchObject({
      revision: 1,
      changes: [half],
      problems: [{ number: 1074, change: uuid(2) }],
    })
    expect(kept.problems[0].text).toContain('nynorsk')
    expect(await publish(1)).toMatchObject({ status: 422, body: { number: 4261 } })
    expect(
      await ask('revision-group', 'POST', `${address}/pilots`, {
        revision: 1,
        request: '',
        municipalities: [],
      }),
    ).toMatchObject({ status: 422, body: { number: 4261 } })
    // somebody who saw it before
    expect(await ask('national-coordinator', 'PATCH', address, { revision: 0, changes: [] })).toMatchObject({
      status: 409,
      body: { number: 4260 },
    })
    const unknown = { ...half, because: { decision: uuid(9) } }
    expect(await ask('revision-group', 'PATCH', address, { revision: 1, changes: [unknown] })).toMatchObject({
      status: 422,
      body: { number: 4267 },
    })
    const needed = { id: uuid(3), because, kind: 'retire-question', question: 'substance_problem' }
    const whole = { ...half, text: inBoth('Vold?') }
    expect(
      (await done('revision-group', 'PATCH', address, { revision: 1, changes: [whole, needed] })).problems,
    ).toMatchObject([{ number: 1077, change: uuid(3) }])
    const consequences = await done('revision-group', 'GET', `${address}/consequences`)
    expect(consequences.fields).toMatchObject([{ question: 'violence', change: 'changed', series: 'same' }])
    expect(consequences.tables.length).toBeGreaterThan(0)
    expect((await publish(1)).body.number).toBe(4260)
    expect((await ask('revision-group', 'POST', `${address}/publication`, { revision: 2 })).status).toBe(403)
  })

  it('is tried by coordinators and the revision group, about nobody who exists, and what they say is kept', async () => {
    const { id } = await done('revision-group', 'POST', '/api/instrument-drafts', { year: 2028 })
    const address = `/api/instrument-drafts/${id}`
    const change = { id: uuid(4), because, kind: 'retire-rule', number: 1130 }
    await done('revision-group', 'PATCH', address, { revision: 0, changes: [change] })
    const { id: elsewhere } = await done('revision-group', 'POST', `${address}/pilots`, {
      revision: 1,
      request: 'Se på alderen',
      municipalities: ['1103'],
    })
    const { id: pilot } = await done('revision-group', 'POST', `${address}/pilots`, {
      revision: 1,
      request: 'Se på alderen',
      municipalities: [],
    })
    expect((await done('coordinator', 'GET', '/api/pilots')).map((one: { id: string }) => one.id)).toEqual([
      pilot,
    ])
    expect((await ask('coordinator', 'GET', `/api/pilots/${elsewhere}`)).status).toBe(404)
    const { form } = await done('coordinator', 'GET', `/api/pilots/${pilot}`)
    expect(form).toMatchObject({ id: 'brukerplan@2028.1' })
    const reply = {
      answers: { age: 98, sex: 'male' },
      minutes: 30,
      basis: 'made-up',
      remarks: { age: 'Ingen advarsel' },
      comment: '',
    }
    const send = (role: keyof typeof as, more: object = {}) =>
      ask(role, 'POST', `/api/pilots/${pilot}/answers`, { ...reply, ...more })
    expect((await send('coordinator')).status).toBe(201)
    expect(
      (
        await send('revision-group', {
          minutes: 10,
          remarks: {},
          comment: 'Går fint',
          answers: { age: { missing: 'unknown' } },
        })
      ).status,
    ).toBe(422)
    expect(
      (
        await send('revision-group', {
          minutes: 10,
          remarks: {},
          comment: 'Går fint',
          answers: { education: { missing: 'unknown' } },
        })
      ).status,
    ).toBe(201)
    expect(await send('coordinator', { answers: { name: 'Ola' } })).toMatchObject({
      status: 422,
      body: { number: 4214 },
    })
    expect(await send('coordinator', { remarks: { name: 'Ola' } })).toMatchObject({
      status: 422,
      body: { number: 4268 },
    })
    const number = randomSyntheticNumber(createRandom(4), { birthYear: 1980, sex: 'male' })
    expect((await send('coordinator', { comment: `Som ${number}` })).status).toBe(400)
    await done('revision-group', 'POST', `${address}/reviews`, {
      body: 'Brukerrådet',
      heldOn: '2026-10-01',
      text: 'Lett å forstå',
    })
    await done('revision-group', 'POST', `/api/pilots/${pilot}/closing`)
    expect(await ask('coordinator', 'GET', `/api/pilots/${pilot}`)).toMatchObject({ status: 404 })
    expect(await send('revision-group', { answers: {} })).toMatchObject({
      status: 409,
      body: { number: 4085 },
    })
    const trials = await done('national-coordinator', 'GET', `${address}/trials`)
    expect(trials).toMatchObject({
      n: 2,
      municipalities: 1,
      medianMinutes: 20,
      comments: ['Går fint'],
      reviews: [{ body: 'Brukerrådet', heldOn: '2026-10-01' }],
    })
    const of = (question: string) =>
      trials.questions.find((one: { question: string }) => one.question === question)
    expect(of('age')).toEqual({
      question: 'age',
      asked: 2,
      unanswered: 1,
      unknown: 0,
      remarks: ['Ingen advarsel'],
    })
    expect(of('education')).toMatchObject({ asked: 2, unanswered: 1, unknown: 1 })
    expect(of('children_count')).toBeUndefined()
  })
})

describe('a published version', () => {
  it('is registered by in every instance, and its proposal is told so', async () => {
    const { world } = program
    // another instance of the program, which knows what came with it alone
    const desks = { ...world.desks, instruments: createRegistry(loadInstruments()), publicUrl }
    const settings = {
      publicUrl,
      production: false,
      limits: { perAddress: 1e9, perSession: 1e9, login: 1e9 },
      logStream: { write: () => {} },
    }
    const second = await createWholeServer(desks, {
      providers: [],
      problems: [],
      metrics: createMetrics(),
      settings,
    })
    const token = as.registrar!.token
    const { csrf } = (await openSession(desks, token))!
    const there = async (method: Method, url: string, payload?: object) => {
      const response = await second.inject({
        method,
        url,
        cookies: { lyttepost: token },
        headers: { origin: publicUrl, 'x-csrf-token': csrf, 'idempotency-key': crypto.randomUUID() },
        ...(payload && { payload }),
      })
      expect(response.statusCode, response.body).toBeLessThan(300)
      return response.json()
    }

    const { proposal, decision } = await accepted()
    const { id } = await done('revision-group', 'POST', '/api/instrument-drafts', { year: 2027 })
    const { id: late } = await done('revision-group', 'POST', '/api/instrument-drafts', { year: 2027 })
    const address = `/api/instrument-drafts/${id}`
    await done('revision-group', 'PATCH', address, { revision: 0, changes: [newQuestion(decision)] })
    const trial = { revision: 1, request: '', municipalities: [] }
    const { id: pilot } = await done('revision-group', 'POST', `${address}/pilots`, trial)
    const { version } = await done('national-coordinator', 'POST', `${address}/publication`, { revision: 1 })
    expect((await ask('coordinator', 'GET', `/api/pilots/${pilot}`)).status).toBe(404)
    expect(version).toBe('brukerplan@2027.1')
    expect(await proposalSeen('coordinator', proposal)).toMatchObject({ state: 'in-version', version })
    const again = { verdict: 'declined', reason: 'Vi ombestemte oss', proposals: [proposal] }
    expect(await ask('revision-group', 'POST', '/api/revision-decisions', again)).toMatchObject({
      status: 409,
      body: { number: 4086 },
    })
    // what is published stays, and the next one follows it
    expect(await ask('revision-group', 'PATCH', address, { revision: 1, changes: [] })).toMatchObject({
      status: 409,
      body: { number: 4084 },
    })
    const change = { id: uuid(5), because, kind: 'retire-rule', number: 1131 }
    await done('revision-group', 'PATCH', `/api/instrument-drafts/${late}`, {
      revision: 0,
      changes: [change],
    })
    expect(
      await ask('national-coordinator', 'POST', `/api/instrument-drafts/${late}/publication`, {
        revision: 1,
      }),
    ).toMatchObject({ status: 409, body: { number: 4263 } })
    expect(
      await done('revision-group', 'PATCH', `/api/instrument-drafts/${late}`, {
        revision: 1,
        toNewest: true,
      }),
    ).toMatchObject({ base: version, version: 'brukerplan@2027.2', problems: [], newerBase: null })
    const [newest] = await done('national-coordinator', 'GET', '/api/instrument-versions')
    expect(newest).toMatchObject({
      id: version,
      base: 'brukerplan@2026.1',
      draft: id,
      differences: [{ question: 'digital_help', kind: 'new', number: 'H6' }],
    })
    expect(await done('national-coordinator', 'GET', `/api/instrument-versions/${version}`)).toMatchObject({
      changes: [{ because: { decision } }],
      trials: { n: 0, medianMinutes: null },
    })

    // a registration by it, begun in this instance and completed in the other
    await world.database.sql(`begin; select set_config('session_replication_role', 'replica', true);
      update lyttepost.round set instrument = '${version}' where id = '${world.round}'; commit`)
    expect(desks.instruments.list.some((form) => form.id === version)).toBe(false)
    const form = await there('GET', `/api/instruments/${version}`)
    expect(form).toMatchObject({ id: version, mapping: { from: 'brukerplan@2026.1' } })
    const { municipality, unit } = world.own
    const place = `/api/rounds/${world.round}/municipalities/${municipality}/units/${unit}/registrations`
    const number = randomSyntheticNumber(createRandom(5), { birthYear: 1985, sex: 'male' })
    const begun = await done('registrar', 'POST', place, { number })
    const one = `/api/registrations/${begun.id}`
    const saved = await there('PATCH', one, { basedOn: 0, patch: { ...plainAnswers(), digital_help: 'yes' } })
    await there('POST', `${one}/completion`, { revision: saved.revision })
    expect(await done('registrar', 'GET', one)).toMatchObject({
      status: 'complete',
      instrument: version,
      answers: { digital_help: 'yes' },
    })
    // a dataset over the versions has a column for it, in its year alone
    const third = { ...world.desks, instruments: createRegistry(loadInstruments()) }
    const { list } = await knownInstruments(third)
    const column = planColumns(list).find((one) => one.code === 'digital_help')
    expect(column).toMatchObject({ number: 'H6', kind: 'choice', rounds: new Set(['2027']) })
    expect(third.instruments.forRound('brukerplan', '2027').id).toBe(version)
    await second.close()
  })

  it('is learnt by a request that fails for want of it', async () => {
    const { world } = program
    const desks = { ...world.desks, instruments: createRegistry(loadInstruments()), publicUrl }
    const settings = { publicUrl, production: false, logStream: { write: () => {} } }
    const fresh = await createWholeServer(desks, {
      providers: [],
      problems: [],
      metrics: createMetrics(),
      settings,
    })
    const { token } = as.registrar!
    const { csrf } = (await openSession(desks, token))!
    const number = randomSyntheticNumber(createRandom(6), { birthYear: 1985, sex: 'male' })
    const { municipality, unit } = world.own
    const place = `/api/rounds/${world.round}/municipalities/${municipality}/units/${unit}/registrations`
    const begun = await done('registrar', 'POST', place, { number })
    const response = await fresh.inject({
      method: 'PATCH',
      url: `/api/registrations/${begun.id}`,
      cookies: { lyttepost: token },
      headers: { origin: publicUrl, 'x-csrf-token': csrf, 'idempotency-key': crypto.randomUUID() },
      payload: { basedOn: 0, patch: { digital_help: 'no' } },
    })
    expect(response.statusCode, response.body).toBe(200)
    expect(desks.instruments.get('brukerplan@2027.1').version).toBe('2027.1')
    await fresh.close()
  })

  it('is not used where it is not as it was published', async () => {
    const { sql } = program.world.database
    const tamper = (column: string) =>
      sql(`begin; select set_config('session_replication_role', 'replica', true);
        update lyttepost.instrument_version set content = ${column}; commit`)
    await tamper(`jsonb_set(content, '{source}', '"En annen"')`)
    const desks = { ...program.world.desks, instruments: createRegistry(loadInstruments()) }
    await expect(knownInstruments(desks)).rejects.toThrow(/4264/)
    expect(desks.instruments.list.length).toBe(loadInstruments().length)
  })
})
