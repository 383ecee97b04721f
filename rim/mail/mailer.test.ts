import { createServer } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { type MailServer, startMailServer, testCertificate } from '#rim/test-kit'
import { createMailer, type Mail, type MailerOptions, type MailOutcome } from './mailer.ts'
import { mailProblems } from './problems.ts'
import { type MailSettings, mailSettings } from './settings.ts'

const opened: (() => unknown)[] = []
afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close()
})
type Options = Parameters<typeof startMailServer>[0]
const serving = async (options: Options = {}): Promise<MailServer> => {
  const server = await startMailServer(options)
  opened.push(() => server.stop())
  return server
}
const from = { name: 'Lyttepost æøå', address: 'post@lyttepost.example' }
const settingsFor = ({ port }: { port: number }, more: Partial<MailSettings> = {}): MailSettings => ({
  host: 'localhost',
  port,
  tls: 'offered',
  login: null,
  from,
  ...more,
})
const mailerFor = (settings: MailSettings, options: MailerOptions = {}) => {
  const mailer = createMailer(settings, options)
  opened.push(() => mailer.close())
  return mailer
}
const mail: Mail = {
  to: { name: 'Kåre Ødegård', address: 'kare@kommune.example' },
  subject: 'Påminnelse: «Øvingsrunden» og 漢字',
  body: `Hei, Kåre\n\nÆØÅ æøå «sitat» – tankestrek\n\n${'langt ord og '.repeat(200)}slutt\n.\n.. punktum først\nFrom her\n`,
  language: 'nn',
  messageId: '<0198-abc@lyttepost.example>',
}

describe('an e-mail', () => {
  it('comes as it was written: sender, recipient, subject, text, language and id', async () => {
    const server = await serving()
    expect(await mailerFor(settingsFor(server)).send(mail)).toEqual({ state: 'sent' })
    const [got] = server.received
    expect(got?.recipients).toEqual(['kare@kommune.example'])
    expect(got?.email).toMatchObject({
      subject: mail.subject,
      messageId: mail.messageId,
      from,
      to: [mail.to],
    })
    expect(got?.email.text?.replace(/\r\n/g, '\n').trimEnd()).toBe(mail.body.trimEnd())
    expect(got?.email.html).toBeUndefined()
    expect(got?.email.headers.find(({ key }) => key === 'content-language')?.value).toBe('nn')
    expect(Math.max(...got!.raw.split('\r\n').map(({ length }) => length))).toBeLessThan(999)
    // only signs that every server on the way knows
    // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII
    expect(got?.raw).toMatch(/^[\u0000-\u007f]*$/)
  })

  it.each([
    ['the name', { to: { name: 'Kåre\r\nBcc: other@evil.example', address: 'kare@kommune.example' } }],
    ['the address', { to: { name: 'Kåre', address: 'kare@kommune.example\r\nBcc: other@evil.example' } }],
    ['the address, as a list', { to: { name: 'Kåre', address: 'kare@kommune.example, other@evil.example' } }],
    ['the subject', { subject: 'Hei\r\nBcc: other@evil.example\r\n\r\nannen tekst' }],
    ['the subject, by other line breaks', { subject: 'Hei\u2028Bcc: other@evil.example\u0085X: y' }],
    ['the id', { messageId: '<a@b>\r\nBcc: other@evil.example' }],
  ] as const)('takes no other recipient or header from %s', async (_, changed) => {
    const server = await serving()
    await mailerFor(settingsFor(server)).send({ ...mail, ...changed })
    for (const { recipients, email, raw } of server.received) {
      expect(recipients.filter((address) => address.includes('evil'))).toEqual([])
      expect(email.bcc ?? []).toEqual([])
      expect(raw.split('\r\n\r\n')[0]).not.toMatch(/^(bcc|x):/im)
    }
  })

  it('goes over one connection with others', async () => {
    const server = await serving()
    const mailer = mailerFor(settingsFor(server))
    for (let n = 0; n < 20; n++) await mailer.send({ ...mail, messageId: `<${n}@lyttepost.example>` })
    expect([server.received.length, server.connections()]).toEqual([20, 1])
  })
})

describe('encryption', () => {
  const secure = { ca: testCertificate }
  it.each([
    ['starttls', 'demanded'],
    ['smtps', 'from-start'],
  ] as const)('by %s is used, with the login inside it', async (tls, demanded) => {
    const login = { user: 'lyttepost', password: 'p@ss:ord/æ' }
    const server = await serving({ tls, login })
    const settings = settingsFor(server, { tls: demanded, login })
    expect(await mailerFor(settings, secure).send(mail)).toEqual({ state: 'sent' })
    expect(server.received.map(({ secure, user }) => [secure, user])).toEqual([[true, 'lyttepost']])
  })

  const gone: MailOutcome = { state: 'later', problem: mailProblems.serverGone.number, gone: true }
  it('that is demanded and not there stops everything before the login is told', async () => {
    let logins = 0
    const server = await serving({
      login: {
        get user() {
          logins++
          return 'lyttepost'
        },
        password: 'x',
      },
    })
    const settings = settingsFor(server, { tls: 'demanded', login: { user: 'lyttepost', password: 'x' } })
    expect(await mailerFor(settings, secure).send(mail)).toEqual(gone)
    expect([server.received.length, logins]).toEqual([0, 0])
  })

  it('with somebody whom nobody vouches for stops everything', async () => {
    const server = await serving({ tls: 'starttls' })
    expect(await mailerFor(settingsFor(server, { tls: 'demanded' })).send(mail)).toEqual(gone)
    const other = settingsFor(server, { tls: 'demanded', host: '127.0.0.2' })
    expect((await mailerFor(other, secure).send(mail)).state).toBe('later')
    expect(server.received).toEqual([])
  })

  it('that a server on the same machine offers is taken, whoever has made its certificate', async () => {
    const server = await serving({ tls: 'starttls' })
    expect(await mailerFor(settingsFor(server)).send(mail)).toEqual({ state: 'sent' })
    expect(server.received[0]?.secure).toBe(true)
  })
})

describe('a server that does not take it', () => {
  const { recipientRefused, messageRefused, tryLater, loginRefused, serverGone } = mailProblems
  it.each([
    [550, { state: 'refused', problem: recipientRefused.number }],
    [553, { state: 'refused', problem: recipientRefused.number }],
    [451, { state: 'later', problem: tryLater.number, gone: false }],
    [450, { state: 'later', problem: tryLater.number, gone: false }],
  ] as const)('because of the address, by %i', async (number, outcome) => {
    const server = await serving({ refuse: () => number })
    expect(await mailerFor(settingsFor(server)).send(mail)).toEqual(outcome)
    expect(server.received).toEqual([])
  })

  it.each([
    [554, { state: 'refused', problem: messageRefused.number }],
    [452, { state: 'later', problem: tryLater.number, gone: false }],
    [421, { state: 'later', problem: serverGone.number, gone: true }],
  ] as const)('because of the message, by %i', async (number, outcome) => {
    const server = await serving({ onMessage: async () => number })
    expect(await mailerFor(settingsFor(server)).send(mail)).toEqual(outcome)
  })

  it('takes the next one all the same', async () => {
    const server = await serving({ refuse: (address) => (address.startsWith('borte') ? 550 : undefined) })
    const mailer = mailerFor(settingsFor(server))
    const to = { name: 'Borte', address: 'borte@kommune.example' }
    expect((await mailer.send({ ...mail, to })).state).toBe('refused')
    expect((await mailer.send(mail)).state).toBe('sent')
  })

  it('because of the login is asked again later, and is no fault of the message', async () => {
    const server = await serving({ login: { user: 'lyttepost', password: 'riktig' } })
    const settings = settingsFor(server, { login: { user: 'lyttepost', password: 'feil' } })
    const later = { state: 'later', problem: loginRefused.number, gone: true }
    expect(await mailerFor(settings).send(mail)).toEqual(later)
  })

  const gone = { state: 'later', problem: serverGone.number, gone: true }
  it('because it is not there, and is there again', async () => {
    const server = await startMailServer()
    const mailer = mailerFor(settingsFor(server))
    expect((await mailer.send(mail)).state).toBe('sent')
    await server.stop()
    expect(await mailer.send(mail)).toEqual(gone)
    const again = await serving({ port: server.port })
    expect((await mailer.send(mail)).state).toBe('sent')
    expect(again.received).toHaveLength(1)
  })

  it('because it breaks off when it has the message, or never says a word', async () => {
    for (const silent of [false, true]) {
      const listener = createServer((socket) => {
        socket.on('error', () => {})
        if (silent) return
        socket.write('220 hei\r\n')
        socket.on('data', (data) => {
          const said = data.toString()
          if (said.includes('\r\n.\r\n')) socket.destroy()
          else if (/^data/i.test(said)) socket.write('354 kom\r\n')
          else socket.write('250 ok\r\n')
        })
      })
      await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve))
      const { port } = listener.address() as { port: number }
      expect(await mailerFor(settingsFor({ port }), { patience: 300 }).send(mail)).toEqual(gone)
      listener.close()
    }
  })
})

describe('the settings', () => {
  const env = (smtp: string, sender: string | undefined = 'post@lyttepost.example') => ({
    LYTTEPOST_SMTP: smtp,
    LYTTEPOST_MAIL_FROM: sender,
  })
  it('are none where nothing is set', () => {
    expect(mailSettings({})).toBeNull()
    expect(mailSettings({ LYTTEPOST_SMTP: '', LYTTEPOST_MAIL_FROM: 'a@b.no' })).toBeNull()
  })

  it.each([
    ['smtp://post.example.no', { host: 'post.example.no', port: 587, tls: 'demanded', login: null }],
    ['smtp://post.example.no:25/', { port: 25, tls: 'demanded' }],
    ['smtp://10.0.0.4', { port: 587, tls: 'demanded' }],
    ['smtps://post.example.no', { port: 465, tls: 'from-start' }],
    ['smtp://localhost', { port: 25, tls: 'offered' }],
    ['smtp://[::1]:2525', { host: '::1', port: 2525, tls: 'offered' }],
    ['smtps://localhost:4650', { port: 4650, tls: 'from-start' }],
    ['smtp://bruker%40x:p%2F%3A@post.example.no', { login: { user: 'bruker@x', password: 'p/:' } }],
  ] as const)('of %s', (smtp, expected) => {
    expect(mailSettings(env(smtp))).toMatchObject(expected)
  })

  it.each([
    ['post@lyttepost.example', { name: 'Lyttepost', address: 'post@lyttepost.example' }],
    ['BrukerPlan, KORFOR <post@x.example>', { name: 'BrukerPlan, KORFOR', address: 'post@x.example' }],
  ])('have the sender %s', (sender, expected) => {
    expect(mailSettings(env('smtp://localhost', sender))?.from).toEqual(expected)
  })

  it.each([
    ['post.example.no', undefined],
    ['http://post.example.no', undefined],
    ['smtp://', undefined],
    ['smtp://hemmelig@post.example.no', undefined],
    ['smtp://post.example.no/x', undefined],
    ['smtp://post.example.no?tls=none', undefined],
    ['smtp://bruker:hemmelig@post.example.no', ''],
    ['smtp://bruker:hemmelig@post.example.no', 'ingen adresse'],
    ['smtp://bruker:hemmelig@post.example.no', 'a@b.no, c@d.no'],
    ['smtp://bruker:hemmelig@post.example.no', 'X <a@b.no>\r\nBcc: c@d.no'],
  ])('are refused without being repeated: %s from %s', (smtp, sender) => {
    let told = ''
    try {
      mailSettings(env(smtp, sender))
    } catch (cause) {
      told = String(cause)
    }
    expect(told).toContain('LYTTEPOST_SMTP')
    expect(told).not.toMatch(/hemmelig|post\.example\.no\?|ingen adresse/)
  })
})
