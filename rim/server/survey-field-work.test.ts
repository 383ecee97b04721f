import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { surveyTemplates } from '#core/messages'
import { createTestProgram, type TestProgram, type Visitor } from './test-program.ts'
import { furnishSurvey, type SurveyPlace } from './test-wave.ts'

let program: TestProgram
let nora: Visitor
let ingrid: Visitor
let own: SurveyPlace
let other: SurveyPlace
beforeAll(async () => {
  program = await createTestProgram()
  nora = await program.enter('national-coordinator')
  ingrid = await program.enter('coordinator')
  const places = await furnishSurvey(program.world, ['1101', '1103'])
  own = places.get('1101')!
  other = places.get('1103')!
  await force(`update lyttepost.survey_wave set opens_on = current_date - 30, closes_on = current_date + 30;
    update lyttepost.survey_participant set target = 60 where municipality = '1101'`)
})
afterAll(() => program?.close())

async function ask(
  visitor: Visitor,
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  url: string,
  payload?: object,
) {
  const response = await visitor.send({ method, url, ...(payload && { payload }) })
  return { status: response.statusCode, answer: response.json() }
}
const force = (statement: string) =>
  program.world.database.sql(`set local session_replication_role = replica; ${statement}`)
/** The day some days from now, in the database's clock. */
const day = async (days: number): Promise<string> => {
  const [row] = await program.world.database.sql(`select (lyttepost.today() + ${days})::text as day`)
  return String(row?.day)
}
const participant = (place = own) => `/api/survey-participants/${place.participant}`

describe('the municipality', () => {
  let made: string
  it('finds services of the kinds that the form knows, and changes them', async () => {
    const { answer } = await ask(ingrid, 'GET', `${participant()}/services`)
    expect(answer.services.map(({ name }: { name: string }) => name)).toEqual(['Rusteamet'])
    expect(answer.kinds.map(({ code }: { code: string }) => code)).toContain('psychologist')
    const dagsenter = { name: 'Dagsenteret', kind: 'psychologist', contactEmail: 'dag@kommune.example' }
    const added = await ask(ingrid, 'POST', `${participant()}/services`, dagsenter)
    expect(added.status).toBe(201)
    expect(added.answer).toMatchObject({ ...dagsenter, state: 'asked', target: null, contactName: '' })
    made = added.answer.id
    const again = await ask(ingrid, 'POST', `${participant()}/services`, dagsenter)
    expect([again.status, again.answer.number]).toEqual([409, 4051])
    const unknown = await ask(ingrid, 'POST', `${participant()}/services`, { name: 'X', kind: 'bakery' })
    expect([unknown.status, unknown.answer.number]).toEqual([422, 4351])
    const early = await ask(ingrid, 'POST', `/api/survey-services/${made}/orders`, {
      copies: 5,
      language: 'nb',
      paper: true,
    })
    expect([early.status, early.answer.number]).toEqual([409, 4353])
    const joined = await ask(ingrid, 'PATCH', `/api/survey-services/${made}`, { state: 'joined', target: 20 })
    expect(joined.answer).toMatchObject({ state: 'joined', target: 20, kind: 'psychologist' })
    // another municipality's is not there
    expect((await ask(ingrid, 'GET', `${participant(other)}/services`)).status).toBe(404)
    expect((await ask(ingrid, 'PATCH', `/api/survey-services/${other.service}`, { target: 1 })).status).toBe(
      404,
    )
    expect((await ask(nora, 'GET', `${participant()}/services`)).status).toBe(403)
  })

  it('orders forms, which wait to be made', async () => {
    const order = { copies: 30, language: 'en', paper: false }
    expect((await ask(ingrid, 'POST', `/api/survey-services/${made}/orders`, order)).status).toBe(201)
    const { answer } = await ask(ingrid, 'GET', `${participant()}/orders`)
    expect(answer[0]).toMatchObject({
      ...order,
      service: made,
      state: 'waiting',
      madeAt: null,
      problem: null,
    })
    expect(answer[0]).not.toHaveProperty('orderedBy')
    const many = await ask(ingrid, 'POST', `/api/survey-services/${made}/orders`, { ...order, copies: 1001 })
    expect(many.status).toBe(400)
    const used = await ask(ingrid, 'DELETE', `/api/survey-services/${made}`)
    expect([used.status, used.answer.number]).toEqual([409, 4350])
  })

  it('notes what was handed out and declined, all of it or nothing', async () => {
    const url = `${participant()}/handed-out`
    const [yesterday, tomorrow] = [await day(-1), await day(1)]
    const noted = { handedOut: 12, declined: 3 }
    expect((await ask(ingrid, 'PUT', url, { days: [{ service: made, day: yesterday, noted }] })).status).toBe(
      200,
    )
    const wrong = [
      [[{ service: made, day: tomorrow, noted }], 4354],
      [[{ service: made, day: '2020-01-01', noted }], 4354],
      [[{ service: other.service, day: yesterday, noted }], 4355],
      [
        [
          { service: made, day: yesterday, noted: { handedOut: 1, declined: 0 } },
          { service: made, day: tomorrow, noted },
        ],
        4354,
      ],
    ] as const
    for (const [days, number] of wrong) {
      const refused = await ask(ingrid, 'PUT', url, { days })
      expect([refused.status, refused.answer.number]).toEqual([422, number])
    }
    expect((await ask(ingrid, 'GET', url)).answer).toEqual([{ service: made, day: yesterday, ...noted }])
    await ask(ingrid, 'PUT', url, { days: [{ service: made, day: yesterday, noted: null }] })
    expect((await ask(ingrid, 'GET', url)).answer).toEqual([])
    await ask(ingrid, 'PUT', url, { days: [{ service: made, day: yesterday, noted }] })
  })

  it('sees what is next and how far it has come, in told steps of five', async () => {
    const asked = () => ask(ingrid, 'GET', '/api/municipalities/1101/survey-field-work')
    expect((await asked()).answer).toHaveLength(1)
    await force(`insert into lyttepost.survey_count (wave, participant, service, day, channel, slot, finished)
      values ('${own.wave}', '${own.participant}', '${made}', current_date - 9, 'paper', 0, 7),
        ('${own.wave}', '${own.participant}', '${made}', current_date - 8, 'web', 1, 4)`)
    const [desk] = (await asked()).answer
    expect(desk).toMatchObject({
      name: 'Eigersund',
      next: null,
      services: { asked: 0, joined: 2, declined: 0 },
      orders: { waiting: 2, made: 0, failed: 0 },
      taking: { id: own.participant, answer: 'accepted', target: 60 },
    })
    // 7 are told; the four on the web wait for a fifth
    expect(desk.coverage.total).toEqual({
      target: 60,
      handedOut: 12,
      declined: 3,
      finished: 7,
      web: 0,
      paper: 7,
      perHandedOut: 7 / 12,
    })
    expect(JSON.stringify(desk)).not.toMatch(/"(web|finished)":(4|11)\b/)
    const one = await ask(ingrid, 'GET', `${participant()}/field-work`)
    expect(one.answer).toEqual(desk)
  })
})

describe('the nation', () => {
  const progress = async () => (await ask(nora, 'GET', `/api/survey-waves/${own.wave}/progress`)).answer

  it('sees how far each participant has come, and who is behind', async () => {
    const { participants, wave, helped } = await progress()
    expect(wave).toMatchObject({ state: 'open', year: 2026 })
    expect(helped).toEqual({ answers: 0, helped: 0 })
    expect(participants.map(({ name, standing }: Record<string, string>) => [name, standing])).toEqual([
      ['Eigersund', 'no-forms'],
      ['Stavanger', 'no-forms'],
    ])
    expect(participants[0]).toMatchObject({
      services: { asked: 0, joined: 2, declined: 0 },
      coverage: { handedOut: 12, declined: 3, finished: 7 },
      taking: { region: 'west_stavanger', sizeClass: 'medium' },
    })
    // 7 per 1,000 of some 15,000 and 140,000 residents
    expect(participants[0].recipients).toBeGreaterThan(90)
    expect(participants[0].recipients).toBeLessThan(120)
    expect(participants[1].recipients).toBeGreaterThan(900)
    await force("update lyttepost.survey_order set state = 'made', made_at = now()")
    // 30 of 60 days: half of 30 is 15, and 7 have come
    expect((await progress()).participants[0].standing).toBe('behind')
    expect((await ask(ingrid, 'GET', `/api/survey-waves/${own.wave}/progress`)).status).toBe(403)
  })

  it('reminds those that are behind, in their own form of Norwegian, as letters where there is no e-mail', async () => {
    const contact = {
      name: 'Kåre Ødegård',
      email: 'kare@eigersund.example',
      language: 'nn',
      receives: ['rounds'],
    }
    await ask(nora, 'POST', '/api/municipalities/1101/contacts', contact)
    const messages = `/api/survey-waves/${own.wave}/messages`
    const draft = await ask(nora, 'GET', `/api/survey-waves/${own.wave}/message-drafts/survey-field-reminder`)
    expect(draft.answer).toMatchObject({
      mail: false,
      texts: surveyTemplates['survey-field-reminder'].texts,
      facts: { nb: { undersøkelse: 'Undersøkelsen 2026' }, nn: { undersøkelse: 'Undersøkinga 2026' } },
    })
    expect(draft.answer.recipients[0]).toMatchObject({
      municipality: '1101',
      lastWritten: null,
      contacts: [{ name: 'Kåre Ødegård', language: 'nn' }],
      facts: { kommune: 'Eigersund', deltakere: 'Eigersund kommune' },
    })
    const { nb, nn } = surveyTemplates['survey-field-reminder'].texts
    const write = (texts: object) =>
      ask(nora, 'POST', messages, {
        template: 'survey-field-reminder',
        municipalities: ['1101', '9999'],
        texts,
      })
    const unknown = await write({ nb, nn: { ...nn, subject: '{tull}' } })
    expect([unknown.status, unknown.answer.number]).toEqual([422, 4251])
    expect((await write({ nb, nn })).answer).toEqual({ messages: 1, without: [], held: true })
    const { answer } = await ask(nora, 'GET', messages)
    expect(answer.messages).toHaveLength(1)
    expect(answer.messages[0]).toMatchObject({
      municipalityName: 'Eigersund',
      kind: 'survey-reminder',
      language: 'nn',
      state: 'held',
      subject: 'Påminning om Undersøkinga 2026',
    })
    const whole = await ask(nora, 'GET', `${messages}/${answer.messages[0].id}`)
    expect(whole.answer.body).toContain('Hei, Kåre Ødegård')
    expect(whole.answer.body).toContain('/coordinate/survey')
    expect(whole.answer.body).not.toMatch(/[{}]/)
    const letter = await nora.send({ method: 'GET', url: `${messages}/${answer.messages[0].id}/letter` })
    expect([letter.statusCode, letter.headers['content-type']]).toEqual([200, 'application/pdf'])
    // nobody is asked to answer who has answered
    const none = await ask(nora, 'POST', messages, {
      template: 'survey-answer-reminder',
      municipalities: ['1101'],
      texts: surveyTemplates['survey-answer-reminder'].texts,
    })
    expect([none.status, none.answer.number]).toEqual([409, 4252])
    // a round's message is not found below a wave, nor the other way round
    const [round] = await program.world.database.sql('select id from lyttepost.round')
    const astray = await ask(nora, 'GET', `/api/rounds/${round?.id}/messages/${answer.messages[0].id}`)
    expect(astray.status).toBe(404)
  })
})

describe('feedback', () => {
  const url = () => `/api/survey-waves/${own.wave}/municipalities/1101/feedback`
  const remembered = async (): Promise<unknown> =>
    (await program.world.database.sql('select count(*)::int as count from lyttepost.idempotency'))[0]?.count
  const tell = (answers: object, id: string = randomUUID()) => ask(ingrid, 'POST', url(), { id, answers })

  it('is asked for when the wave is closed', async () => {
    const early = await tell({ mirrors_target_group: 'unsure' })
    expect([early.status, early.answer.number]).toEqual([409, 4480])
    expect((await ask(ingrid, 'GET', url())).answer).toMatchObject({ given: 0, open: false })
    await force("update lyttepost.survey_wave set state = 'closed', closed_at = now()")
  })

  it('is kept without a name, once for each who sends it, and as the form reads it', async () => {
    const { answer } = await ask(ingrid, 'GET', url())
    expect(answer).toMatchObject({ given: 0, open: true, form: { id: 'datainnsamling@2021.1' } })
    const before = await remembered()
    const id = randomUUID()
    expect((await tell({ mirrors_target_group: 'largely', under_represented: ['women'] }, id)).status).toBe(
      201,
    )
    expect((await tell({ mirrors_target_group: 'largely' }, id)).status).toBe(201)
    expect((await ask(ingrid, 'GET', url())).answer.given).toBe(1)
    const empty = await tell({ comment: '   ' })
    expect([empty.status, empty.answer.number]).toEqual([422, 4356])
    expect((await tell({ mirrors_target_group: 'perhaps' })).status).toBe(422)
    expect((await tell({ nothing_like_it: 'x' })).status).toBe(422)
    const [kept] = await program.world.database.sql('select answers from lyttepost.survey_feedback')
    // what is not asked after that answer is not kept
    expect(kept?.answers).toEqual({ mirrors_target_group: 'largely' })
    const events = await program.world.database.sql(
      "select thing, details from lyttepost.audit_event where noun = 'survey-feedback' and verb = 'create'",
    )
    expect(events).toEqual([{ thing: own.wave, details: {} }])
    // and what is kept for repeated requests does not tie anybody to it
    expect(await remembered()).toBe(before)
  })

  it('is counted for the nation, which reads comments without where they come from', async () => {
    const read = async () => (await ask(nora, 'GET', `/api/survey-waves/${own.wave}/feedback`)).answer
    const few = await read()
    expect([few.persons, few.municipalities]).toEqual([1, [{ code: '1101', name: 'Eigersund', persons: -1 }]])
    expect(few.questions.every(({ counts }: { counts: object }) => Object.keys(counts).length === 0)).toBe(
      true,
    )
    for (let at = 0; at < 4; at++) {
      await tell({ mirrors_target_group: 'unsure', ...(at === 0 && { comment: 'Det gikk fint' }) })
    }
    const enough = await read()
    expect(enough.persons).toBe(5)
    expect(enough.municipalities).toEqual([{ code: '1101', name: 'Eigersund', persons: 5 }])
    expect(enough.questions[0]).toEqual({
      code: 'mirrors_target_group',
      answered: 5,
      counts: { largely: 1, unsure: 4, not_well: 0 },
    })
    expect(enough.comments).toEqual([{ question: 'comment', text: 'Det gikk fint' }])
    expect((await ask(ingrid, 'GET', `/api/survey-waves/${own.wave}/feedback`)).status).toBe(403)
  })
})
