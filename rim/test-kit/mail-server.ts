import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer, type SMTPServerAddress } from 'smtp-server'
import { testCertificate, testCertificateKey } from './mail-certificate.ts'

/** An e-mail as it came. */
export interface ReceivedMail {
  /** Where it was sent to, as the server was told. */
  readonly recipients: readonly string[]
  /** As a mail reader takes it. */
  readonly email: Email
  readonly raw: string
  /** Whether it came encrypted, and who had logged in. */
  readonly secure: boolean
  readonly user: string | null
}

export interface MailServerOptions {
  /** Where left out, on a port that is free. */
  readonly port?: number
  /** `starttls`: on demand; `smtps`: from the start; where left out, not at all. */
  readonly tls?: 'starttls' | 'smtps'
  /** Whoever does not log in so may not send. */
  readonly login?: { readonly user: string; readonly password: string }
  /** The number that an address is refused with; undefined: it is taken. */
  readonly refuse?: (address: string) => number | undefined
  /** Called when a message has come, before it is answered; a number refuses it. */
  readonly onMessage?: (mail: ReceivedMail) => Promise<number | undefined>
}

/** A mail server that keeps what it gets. */
export interface MailServer {
  readonly port: number
  /** Addresses of `LYTTEPOST_SMTP`. */
  readonly address: string
  readonly received: readonly ReceivedMail[]
  /** How many connections have been made to it. */
  connections(): number
  stop(): Promise<void>
}

/** Starts a real mail server on this machine. */
export async function startMailServer(options: MailServerOptions = {}): Promise<MailServer> {
  const { tls, login, refuse, onMessage } = options
  const received: ReceivedMail[] = []
  let connections = 0
  const refusal = (number: number) => Object.assign(new Error('no'), { responseCode: number })
  const server = new SMTPServer({
    secure: tls === 'smtps',
    ...(tls && { cert: testCertificate, key: testCertificateKey }),
    disabledCommands: [...(tls === 'starttls' ? [] : ['STARTTLS']), ...(login ? [] : ['AUTH'])],
    authOptional: login === undefined,
    allowInsecureAuth: true,
    logger: false,
    disableReverseLookup: true,
    // whoever keeps a connection is not waited for
    closeTimeout: 50,
    onConnect: (_session, done) => {
      connections++
      done()
    },
    onAuth: ({ username, password }, _session, done) =>
      username === login?.user && password === login?.password
        ? done(null, { user: username })
        : done(refusal(535)),
    onRcptTo: ({ address }, _session, done) => {
      const number = refuse?.(address)
      done(number === undefined ? null : refusal(number))
    },
    onData: async (stream, session, done) => {
      const chunks: Buffer[] = []
      for await (const chunk of stream) chunks.push(chunk as Buffer)
      const whole = Buffer.concat(chunks)
      const mail: ReceivedMail = {
        recipients: session.envelope.rcptTo.map(({ address }: SMTPServerAddress) => address),
        email: await PostalMime.parse(whole),
        raw: whole.toString('latin1'),
        secure: session.secure,
        user: session.user ?? null,
      }
      const number = await onMessage?.(mail)
      if (number !== undefined) return done(refusal(number))
      received.push(mail)
      done()
    },
  })
  server.on('error', () => {})
  const listening = server.listen(options.port ?? 0, '127.0.0.1')
  await once(listening, 'listening')
  const { port } = listening.address() as AddressInfo
  return {
    port,
    address: `${tls === 'smtps' ? 'smtps' : 'smtp'}://localhost:${port}`,
    received,
    connections: () => connections,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
