import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { messageTemplates } from '#core/messages'
import { mailProblems } from '#rim/mail'
import { createTestProgram, type TestProgram, type Visitor } from './test-program.ts'

let program: TestProgram
let nora: Visitor
let ingrid: Visitor
let round: string
beforeAll(async () => {
  program = await createTestProgram()
  nora = await program.enter('national-coordinator')
  ingrid = await program.enter('coordinator')
  round = `/api/rounds/${program.world.round}`
  const { sql } = program.world.database
  await sql(`set local session_replication_role = replica;
    delete from lyttepost.participation where municipality = '1101'`)
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

describe('from invitation to answer', () => {
  const own = () => `${round}/municipalities/1101/invitation`

  it('the nation adds a contact, invites, and the municipality declines with a reason, then joins all the same', async () => {
    const kari = {
      name: 'Kåre Ødegård',
      email: 'kare@eigersund.example',
      language: 'nb',
      receives: ['rounds'],
    }
    expect((await ask(nora, 'POST', '/api/municipalities/1101/contacts', kari)).status).toBe(201)
    const again = await ask(nora, 'POST', '/api/municipalities/1101/contacts', {
      ...kari,
      email: 'KARE@eigersund.example',
    })
    expect([again.status, again.answer.number]).toEqual([409, 4051])
    expect((await ask(ingrid, 'GET', own())).answer).toEqual({ invitation: null })
    expect((await ask(ingrid, 'POST', `${own()}/decline`, { reason: 'Vi har ikke tid' })).status).toBe(404)
    const invite = { municipalities: ['1101', '1103', '9999'], answerBy: '2099-10-01' }
    expect((await ask(nora, 'POST', `${round}/invitations`, invite)).answer).toEqual({ invited: ['1101'] })
    expect((await ask(ingrid, 'GET', own())).answer).toMatchObject({
      invitation: { answerBy: '2099-10-01', answer: null },
    })
    expect((await ask(ingrid, 'POST', `${own()}/decline`, { reason: 'nei' })).status).toBe(400)
    expect(
      (await ask(ingrid, 'POST', `${own()}/decline`, { reason: 'Vi har ikke tid' })).answer,
    ).toMatchObject({
      answer: 'declined',
      reason: 'Vi har ikke tid',
    })
    const list = async () =>
      (await ask(nora, 'GET', `${round}/invitations`)).answer.find(
        ({ municipality }: { municipality: string }) => municipality === '1101',
      )
    expect(await list()).toMatchObject({
      name: 'Eigersund',
      county: { number: '11', name: 'Rogaland' },
      sizeClass: { code: 'from_10000' },
      contacts: 1,
      lastTime: false,
      state: 'declined',
      invitation: { reason: 'Vi har ikke tid' },
    })
    // answered: it cannot be withdrawn
    expect((await ask(nora, 'DELETE', `${round}/invitations/1101`)).status).toBe(404)
    await ask(ingrid, 'PUT', `${round}/municipalities/1101`, { mode: 'person' })
    expect(await list()).toMatchObject({ state: 'accepted', invitation: { reason: '' } })
    const late = await ask(ingrid, 'POST', `${own()}/decline`, { reason: 'Vi har ikke tid' })
    expect([late.status, late.answer.number]).toEqual([409, 4250])
    await force(
      "delete from lyttepost.participation where municipality = '1101'; update lyttepost.invitation set answer = null, answered_at = null",
    )
  })

  it('moves the deadline of those who have not answered, and never before the day it was sent', async () => {
    expect((await ask(nora, 'PATCH', `${round}/invitations`, { answerBy: '2099-11-01' })).answer).toEqual({
      changed: 1,
    })
    expect((await ask(nora, 'PATCH', `${round}/invitations`, { answerBy: '11.11.2099' })).status).toBe(400)
  })
})

describe('messages', () => {
  const { nb, nn } = messageTemplates.invitation.texts
  const write = (more: object = {}) =>
    ask(nora, 'POST', `${round}/messages`, {
      template: 'invitation',
      municipalities: ['1101', '1103'],
      texts: { nb, nn },
      ...more,
    })
  const list = async () => (await ask(nora, 'GET', `${round}/messages`)).answer

  it('are drafted for those whom they concern, with what the places are filled with', async () => {
    const { answer } = await ask(nora, 'GET', `${round}/message-drafts/invitation`)
    expect(answer).toMatchObject({
      mail: false,
      texts: { nb, nn },
      recipients: [{ municipality: '1101', contacts: [{ name: 'Kåre Ødegård' }], lastWritten: null }],
      facts: { nn: { runde: 'Kartlegginga', adresse: 'http://127.0.0.1:8080/coordinate' } },
    })
    expect((await ask(nora, 'GET', `${round}/message-drafts/report-ready`)).status).toBe(400)
  })

  it('are refused with an unknown place, an identity number, or a line break in the subject', async () => {
    const body = (text: string) => ({ texts: { nb: { ...nb, body: text }, nn } })
    const unknown = await write(body('Svar innen {frist}'))
    expect([unknown.status, unknown.answer.number]).toEqual([422, 4251])
    expect(unknown.answer.detail).toContain('{frist}')
    const number = program.world.own.number
    const held = await write(body(`Det gjelder ${number}`))
    expect([held.status, JSON.stringify(held.answer).includes(number)]).toEqual([400, false])
    for (const subject of ['Hei\r\nBcc: x@y.no', '', 'x'.repeat(201)]) {
      expect((await write({ texts: { nb: { ...nb, subject }, nn } })).status).toBe(400)
    }
    expect((await list()).messages).toEqual([])
  })

  it('are held without e-mail, and can be printed', async () => {
    expect((await write()).answer).toEqual({ messages: 1, without: [], held: true })
    const { mail, messages } = await list()
    expect(mail).toBe(false)
    expect(messages).toMatchObject([
      {
        municipalityName: 'Eigersund',
        toName: 'Kåre Ødegård',
        state: 'held',
        problem: null,
        kind: 'invitation',
      },
    ])
    expect(messages[0]).not.toHaveProperty('body')
    const one = `${round}/messages/${messages[0].id}`
    expect((await ask(nora, 'GET', one)).answer.body).toContain('Hei, Kåre Ødegård')
    // there is no way to send it
    expect((await ask(nora, 'POST', `${one}/sending`)).answer).toEqual({ waiting: 0 })
    const letter = await nora.send({ method: 'GET', url: `${one}/letter` })
    expect(letter.headers['content-type']).toBe('application/pdf')
    expect(letter.headers['content-disposition']).toMatch(/filename="1101-brev-\d{4}-\d\d-\d\d-nb\.pdf"/)
    expect(letter.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
    expect(letter.rawPayload.toString('latin1')).toContain('/StructTreeRoot')
  })

  it('that failed say why in the reader’s language', async () => {
    await force(
      `update lyttepost.message set state = 'failed', last_problem = ${mailProblems.recipientRefused.number}`,
    )
    const told = async (language: string) => {
      const response = await nora.send({
        method: 'GET',
        url: `${round}/messages`,
        headers: { 'accept-language': language },
      })
      return response.json().messages[0].problem
    }
    expect(await told('nb')).toBe(mailProblems.recipientRefused.text.nb)
    expect(await told('nn')).toBe(mailProblems.recipientRefused.text.nn)
  })

  it('are not in the log of the program, nor are addresses', () => {
    expect(program.log.join('\n')).not.toMatch(/eigersund\.example|Ødegård/i)
  })
})

describe('training days', () => {
  const facts = {
    day: '2099-11-03',
    begins: '09:00',
    ends: '15:00',
    place: 'Rådhuset',
    link: '',
    about: { nb: 'Ta med pc', nn: '' },
    places: 1,
  }
  const own = () => `${round}/municipalities/1101/training-days`
  let day: string

  it('are set up by the nation; the municipality signs up its own people, until it is full', async () => {
    for (const wrong of [
      { ends: '08:00' },
      { place: '' },
      { link: 'http://x.example' },
      { places: 0 },
      { begins: '9' },
    ]) {
      expect((await ask(nora, 'POST', `${round}/training-days`, { ...facts, ...wrong })).status).toBe(400)
    }
    day = (await ask(nora, 'POST', `${round}/training-days`, facts)).answer.id
    const who = { name: '=cmd|x', unit: 'Rusteamet', email: 'kari@eigersund.example' }
    const signUps = `${own()}/${day}/sign-ups`
    expect((await ask(ingrid, 'POST', signUps, who)).status).toBe(201)
    const full = await ask(ingrid, 'POST', signUps, { ...who, email: 'ola@eigersund.example' })
    expect([full.status, full.answer.number]).toEqual([409, 4082])
    expect((await ask(ingrid, 'GET', own())).answer).toMatchObject([
      { id: day, taken: 1, places: 1, about: { nb: 'Ta med pc' }, signUps: [{ unit: 'Rusteamet' }] },
    ])
    const fewer = await ask(nora, 'PUT', `/api/training-days/${day}`, { ...facts, places: null })
    expect(fewer.status).toBe(200)
    expect(
      (await ask(ingrid, 'POST', signUps, { ...who, name: 'Ola', email: 'ola@eigersund.example' })).status,
    ).toBe(201)
    const low = await ask(nora, 'PUT', `/api/training-days/${day}`, facts)
    expect([low.status, low.answer.number]).toEqual([409, 4253])
    expect(low.answer.detail).toContain('2')
  })

  it('have a list of who came, as a file that no spreadsheet runs', async () => {
    const [{ signUps }] = (await ask(nora, 'GET', `${round}/training-days`)).answer
    expect(signUps).toHaveLength(2)
    for (const { id, name } of signUps) {
      const noted = `/api/training-days/${day}/sign-ups/${id}`
      expect((await ask(nora, 'PATCH', noted, { attended: name === 'Ola' })).status).toBe(200)
    }
    const file = await nora.send({ method: 'GET', url: `/api/training-days/${day}/attendance` })
    expect(file.rawPayload.toString('utf8')).toBe(
      '\ufeffKommunenummer;Kommune;Navn;Arbeidssted;E-post;Møtte\r\n' +
        "1101;Eigersund;'=cmd|x;Rusteamet;kari@eigersund.example;nei\r\n" +
        '1101;Eigersund;Ola;Rusteamet;ola@eigersund.example;ja\r\n',
    )
  })

  it('that are cancelled take nobody, and people are taken off before the day', async () => {
    const [{ signUps }] = (await ask(ingrid, 'GET', own())).answer
    const off = `${own()}/${day}/sign-ups/${signUps[0].id}`
    expect((await ask(ingrid, 'DELETE', off)).status).toBe(200)
    expect((await ask(ingrid, 'DELETE', off)).status).toBe(404)
    expect(
      (await ask(nora, 'POST', `/api/training-days/${day}/cancellation`)).answer.cancelledAt,
    ).not.toBeNull()
    const who = { name: 'Per', email: 'per@eigersund.example' }
    const refused = await ask(ingrid, 'POST', `${own()}/${day}/sign-ups`, who)
    expect([refused.status, refused.answer.number]).toEqual([409, 4083])
  })
})

it('the country’s municipalities that are not here yet can be added', async () => {
  const { answer } = await ask(nora, 'GET', '/api/municipalities-to-add')
  expect(answer).toContainEqual({ code: '1106', name: 'Haugesund', county: 'Rogaland' })
  expect(answer.filter(({ code }: { code: string }) => ['1101', '1103'].includes(code))).toEqual([])
  expect(answer.length).toBeGreaterThan(300)
})
