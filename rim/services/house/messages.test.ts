import { v7 } from 'uuid'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { messageTemplates } from '#core/messages'
import { createMailer, type Mailer, mailProblems } from '#rim/mail'
import {
  addContact,
  addTrainingDay,
  findRound,
  joinRound,
  listMessages,
  type Scope,
  type StoredRound,
  type Work,
  within,
} from '#rim/storage'
import { createWorld, type MailServer, startMailServer, type World } from '#rim/test-kit'
import type { Desks } from './desks.ts'
import { draftOf } from './message-drafts.ts'
import { messageProblems } from './message-problems.ts'
import { queueMessage, type WrittenMessage, writeMessages } from './messages.ts'
import { sendWaiting } from './send-messages.ts'
import { problemsOf } from './test-desk.ts'

let world: World
let desks: Desks
let round: StoredRound
const nation = (): Scope => ({
  desk: 'national',
  role: 'national-coordinator',
  staff: world.staff['national-coordinator'],
})
const doing = <T>(scope: Scope, work: (work: Work) => Promise<T>) => within(world.desks.house, scope, work)
const force = (statement: string) =>
  world.database.sql(`set local session_replication_role = replica; ${statement}`)

let asked = 0
beforeAll(async () => {
  world = await createWorld()
  desks = { ...world.desks, publicUrl: 'https://lyttepost.example.no', sendSoon: () => void asked++ }
  round = (await doing(nation(), (work) => findRound(work, world.round)))!
})
afterAll(() => world.close())

const opened: (() => unknown)[] = []
afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close()
})
beforeEach(() =>
  force('delete from lyttepost.message; delete from lyttepost.contact; delete from lyttepost.invitation'),
)

const contact = (municipality: string, name: string, more: object = {}) =>
  doing(nation(), (work) =>
    addContact(work, {
      id: v7(),
      municipality,
      name,
      title: '',
      email: `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@kommune.example`,
      phone: '',
      language: 'nb',
      receives: ['rounds', 'reports'],
      ...more,
    }),
  )
const invited = (municipality: string) =>
  force(`delete from lyttepost.participation where municipality = '${municipality}';
    insert into lyttepost.invitation (round, municipality, answer_by)
    values ('${world.round}', '${municipality}', '2026-10-01')`)
const joined = (municipality: string, language: 'nb' | 'nn' = 'nb') =>
  doing({ desk: 'municipality', municipality, role: 'coordinator' }, (work) =>
    joinRound(work, world.round, municipality, { mode: 'person', language }),
  )
const write = (message: Partial<WrittenMessage>, tools: Desks = desks) =>
  doing(nation(), (work) => {
    const template = message.template ?? 'own'
    const written = {
      template,
      municipalities: ['1101', '1103'],
      texts: messageTemplates[template].texts,
      ...message,
    }
    return writeMessages(tools, work, round, written, world.staff['national-coordinator'])
  })
const stored = () => doing(nation(), (work) => listMessages(work, world.round))
async function serving(options: Parameters<typeof startMailServer>[0] = {}) {
  const server = await startMailServer(options)
  opened.push(() => server.stop())
  return server
}
function mailerTo({ port }: Pick<MailServer, 'port'>): Mailer {
  const from = { name: 'Lyttepost', address: 'post@lyttepost.example.no' }
  const mailer = createMailer({ host: 'localhost', port, tls: 'offered', login: null, from })
  opened.push(() => mailer.close())
  return mailer
}
const due = () => force('update lyttepost.message set next_at = now()')

describe('writing', () => {
  it('is for those whom it concerns: invited without an answer, or taking part without having submitted', async () => {
    await contact('1101', 'Kari')
    await contact('1103', 'Ola')
    await invited('1101')
    await joined('1103')
    const concerned = async (template: 'answer-reminder' | 'submission-reminder' | 'own') =>
      (await doing(nation(), (work) => draftOf(desks, work, round, template))).recipients.map(
        ({ municipality }) => municipality,
      )
    expect(await concerned('answer-reminder')).toEqual(['1101'])
    expect(await concerned('submission-reminder')).toEqual(['1103'])
    expect(await concerned('own')).toEqual(['1101', '1103'])
    // what was chosen when the page was made does not count
    expect(await write({ template: 'answer-reminder' })).toEqual({ messages: 1, without: [], held: false })
    await force("update lyttepost.participation set submitted_at = now() where municipality = '1103'")
    expect(await concerned('submission-reminder')).toEqual([])
    expect(await problemsOf(write({ template: 'submission-reminder' }))).toEqual([
      messageProblems.nobodyToWrite.number,
    ])
    await force('update lyttepost.participation set submitted_at = null')
    expect((await stored()).map(({ toName, kind }) => [toName, kind])).toEqual([['Kari', 'reminder']])
  })

  it('is in the form of Norwegian that the municipality has chosen, or else the contact', async () => {
    await contact('1101', 'Kari', { language: 'nn' })
    await contact('1103', 'Ola', { language: 'nb' })
    await invited('1101')
    await joined('1103', 'nn')
    await write({})
    expect((await stored()).map(({ toName, language }) => [toName, language]).sort()).toEqual([
      ['Kari', 'nn'],
      ['Ola', 'nn'],
    ])
    expect((await stored())[0]!.subject).toBe('Kartlegginga')
    await joined('1103', 'nb')
  })

  it('goes to each who is to have it, and tells of municipalities where nobody is', async () => {
    await contact('1101', 'Kari')
    await contact('1101', 'Ola', { receives: ['reports'] })
    await contact('1101', 'Per', { receives: ['rounds'] })
    await joined('1101')
    expect(await write({})).toEqual({ messages: 2, without: ['1103'], held: false })
    expect((await stored()).map(({ toName }) => toName).sort()).toEqual(['Kari', 'Per'])
  })

  it('is refused with an unknown place, and leaves nothing', async () => {
    await contact('1101', 'Kari')
    const { nb, nn } = messageTemplates.own.texts
    for (const texts of [
      { nb: { ...nb, body: 'Svar innen {frist}' }, nn },
      // one that other texts have
      { nb, nn: { ...nn, subject: '{svarfrist}' } },
    ]) {
      expect(await problemsOf(write({ texts }))).toEqual([messageProblems.unknownPlace.number])
    }
    expect(await stored()).toEqual([])
  })

  it('is held where e-mail is not set up, and nobody is asked to send it', async () => {
    await contact('1101', 'Kari')
    const { sendSoon: _, ...without } = desks
    const before = asked
    expect(await write({}, without as Desks)).toMatchObject({ held: true })
    expect((await stored()).map(({ state }) => state)).toEqual(['held'])
    expect(asked).toBe(before)
  })

  it('tells the round’s facts: dates in words, the training days that come, where to log in', async () => {
    await contact('1101', 'Kåre $& {kontakt}')
    await invited('1101')
    await force('delete from lyttepost.training_day')
    const at = { round: world.round, begins: '09:00', ends: '15:00', link: '', places: null }
    const about = { nb: '', nn: '' }
    for (const [day, place] of [
      ['2099-11-03', 'Rådhuset'],
      ['2020-11-03', 'Borte'],
    ] as const) {
      await doing(nation(), (work) => addTrainingDay(work, { id: v7(), day, place, about, ...at }))
    }
    await write({ template: 'invitation' })
    const [{ body, subject, messageId }] = (await stored()) as [Awaited<ReturnType<typeof stored>>[0]]
    expect(subject).toBe('Invitasjon til Kartleggingen')
    expect(body).toContain('Hei, Kåre $& {kontakt}\n\nEigersund kommune er invitert')
    expect(body).toContain('Svar innen 1. oktober 2026. Logg inn på https://lyttepost.example.no/coordinate')
    expect(body).toContain('– 3. november 2099 kl. 09.00–15.00: Rådhuset')
    expect(body).not.toContain('Borte')
    expect(messageId).toMatch(/^<[0-9a-f-]{36}@lyttepost\.example\.no>$/)
    await joined('1101')
  })

  it('has a text for the telephone, filled, that is one message', async () => {
    await invited('1101')
    const { sms } = await doing(nation(), (work) => draftOf(desks, work, round, 'invitation'))
    expect(sms).toEqual({
      nb: 'Kommunen din er invitert til Kartleggingen. Svar innen 01.10.2026 på https://lyttepost.example.no/coordinate',
      nn: 'Kommunen din er invitert til Kartlegginga. Svar innan 01.10.2026 på https://lyttepost.example.no/coordinate',
    })
    await joined('1101')
  })

  it('is done by the program too, in the transaction of what it tells of, to those who receive reports', async () => {
    await contact('1101', 'Kari', { receives: ['rounds'] })
    await contact('1101', 'Ola', { receives: ['reports'] })
    const tell = (work: Work) =>
      queueMessage(desks, work, { template: 'report-ready', round, municipality: '1101' })
    expect(await doing({ desk: 'house', municipality: '1101' }, tell)).toBe(1)
    expect(await doing({ desk: 'house' }, tell)).toBe(1)
    const ordered = { template: 'order-delivered', round, municipality: '1101', order: 'Barn' } as const
    const by = world.staff['national-coordinator']
    const nation: Scope = { desk: 'national', role: 'national-coordinator', staff: by }
    expect(await doing(nation, (work) => queueMessage(desks, work, { ...ordered, by }))).toBe(1)
    expect((await stored()).map(({ toName, kind }) => [toName, kind])).toEqual([
      ['Ola', 'order-delivered'],
      ['Ola', 'report-ready'],
      ['Ola', 'report-ready'],
    ])
    expect((await stored())[0]?.body).toContain('Dette er levert: Barn.')
    await expect(
      doing({ desk: 'house' }, async (work) => {
        await tell(work)
        throw new Error('the release could not be stored')
      }),
    ).rejects.toThrow('could not be stored')
    expect(await stored()).toHaveLength(3)
    expect(
      await doing({ desk: 'house' }, (work) =>
        queueMessage(desks, work, { ...ordered, municipality: '1103' }),
      ),
    ).toBe(0)
  })
})

describe('sending', () => {
  it('gets to the recipient what was written, in both forms, once', async () => {
    await contact('1101', 'Kåre Ødegård', { language: 'nn' })
    await invited('1101')
    await write({ template: 'invitation' })
    const server = await serving()
    const mailer = mailerTo(server)
    await sendWaiting(desks, mailer)
    await sendWaiting(desks, mailer)
    const [message] = await stored()
    expect(message).toMatchObject({ state: 'sent', attempts: 1, lastProblem: null })
    expect(message?.sentAt).not.toBeNull()
    expect(server.received).toHaveLength(1)
    expect(server.received[0]?.email).toMatchObject({
      subject: 'Invitasjon til Kartlegginga',
      messageId: message?.messageId,
      to: [{ name: 'Kåre Ødegård', address: 'k.re.deg.rd@kommune.example' }],
    })
    expect(server.received[0]?.email.text?.replace(/\r\n/g, '\n').trimEnd()).toBe(message?.body)
    await joined('1101')
  })

  it('is done once for each message by two at once: 200 messages', async () => {
    for (let n = 0; n < 100; n++) {
      const name = `Kontakt ${String.fromCharCode(97 + (n % 26))}${String.fromCharCode(97 + Math.floor(n / 26))}`
      await contact('1101', name)
      await contact('1103', name)
    }
    await write({})
    const server = await serving()
    const both = [mailerTo(server), mailerTo(server)]
    await Promise.all(both.map((mailer) => sendWaiting(desks, mailer)))
    expect(server.connections()).toBeGreaterThanOrEqual(2)
    const ids = server.received.map(({ email }) => email.messageId)
    expect([ids.length, new Set(ids).size]).toEqual([200, 200])
    expect((await stored()).every(({ state, attempts }) => state === 'sent' && attempts === 1)).toBe(true)
    expect(new Set((await stored()).map(({ messageId }) => messageId))).toEqual(new Set(ids))
  })

  it('fails for an address that is refused, with the reason in words, and goes on with the others', async () => {
    await contact('1101', 'Borte')
    await contact('1101', 'Her')
    await write({})
    const server = await serving({ refuse: (address) => (address.startsWith('borte') ? 550 : undefined) })
    await sendWaiting(desks, mailerTo(server))
    expect(
      (await stored()).map(({ toName, state, lastProblem }) => [toName, state, lastProblem]).sort(),
    ).toEqual([
      ['Borte', 'failed', mailProblems.recipientRefused.number],
      ['Her', 'sent', null],
    ])
    expect(mailProblems.recipientRefused.text.nb).toContain('Adressen ble avvist')
  })

  it('is tried again when the server says later, with the same id, and given up in the end', async () => {
    await contact('1101', 'Kari')
    await write({})
    let busy = true
    const server = await serving({ refuse: () => (busy ? 451 : undefined) })
    const mailer = mailerTo(server)
    await sendWaiting(desks, mailer)
    expect(await stored()).toMatchObject([
      { state: 'waiting', attempts: 1, lastProblem: mailProblems.tryLater.number },
    ])
    // not at once
    await sendWaiting(desks, mailer)
    expect((await stored())[0]?.attempts).toBe(1)
    busy = false
    await due()
    await sendWaiting(desks, mailer)
    const [sent] = await stored()
    expect(sent).toMatchObject({ state: 'sent', attempts: 2, lastProblem: null })
    expect(server.received.map(({ email }) => email.messageId)).toEqual([sent?.messageId])
    busy = true
    await write({})
    const pauses: number[] = []
    for (let attempt = 0; attempt < 20; attempt++) {
      await due()
      await sendWaiting(desks, mailer)
      const [row] = await world.database.sql(
        "select state, extract(epoch from next_at - now()) / 60 as pause from lyttepost.message where state <> 'sent'",
      )
      if (row?.state === 'waiting') pauses.push(Math.round(Number(row.pause)))
    }
    expect(pauses).toEqual([1, 5, 15, 60, 180, 360, 720, 1440, 1440])
    expect((await stored()).map(({ state, attempts }) => [state, attempts])).toEqual([
      ['failed', 10],
      ['sent', 2],
    ])
  })

  it('waits while the server is gone: one attempt, and the others are not touched', async () => {
    for (const name of ['A', 'B', 'C']) await contact('1101', name)
    await write({})
    const server = await startMailServer()
    await server.stop()
    await sendWaiting(desks, mailerTo(server))
    expect(
      (await stored()).map(({ state, attempts, lastProblem }) => [state, attempts, lastProblem]).sort(),
    ).toEqual([
      ['waiting', 0, null],
      ['waiting', 0, null],
      ['waiting', 1, mailProblems.serverGone.number],
    ])
    await due()
    const again = await serving({ port: server.port })
    await sendWaiting(desks, mailerTo(server))
    expect(again.received).toHaveLength(3)
  })

  it('by one who dies with a message is taken up by another when the time is up; who has it twice can tell', async () => {
    await contact('1101', 'Kari')
    await write({})
    const server = await serving()
    const real = mailerTo(server)
    // dies between the server's yes and the note of it
    const dying: Mailer = {
      send: async (mail) => {
        await real.send(mail)
        throw new Error('killed')
      },
      close: () => {},
    }
    await expect(sendWaiting(desks, dying)).rejects.toThrow('killed')
    await sendWaiting(desks, real)
    expect(server.received).toHaveLength(1)
    await force("update lyttepost.message set claimed_until = now() - interval '1 second'")
    await sendWaiting(desks, real)
    expect(server.received.map(({ email }) => email.messageId)).toEqual(
      Array(2).fill((await stored())[0]?.messageId),
    )
    expect((await stored()).map(({ state }) => state)).toEqual(['sent'])
  })

  it('is logged with each message, without name, address or text', async () => {
    await contact('1101', 'Hemmelig Navn')
    await write({})
    const server = await serving()
    await sendWaiting(desks, mailerTo(server))
    const id = (await stored())[0]?.id
    const events = await world.database.sql(
      "select verb, thing, details from lyttepost.audit_event where noun in ('message', 'contact') order by at desc, id desc limit 3",
    )
    expect(events.map(({ verb, thing }) => [verb, thing])).toEqual([
      ['send', id],
      ['create', world.round],
      ['create', expect.any(String)],
    ])
    expect(JSON.stringify(events)).not.toMatch(/hemmelig|@/i)
  })
})
