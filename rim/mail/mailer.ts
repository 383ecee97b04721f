import { createTransport } from 'nodemailer'
import type SMTPTransport from 'nodemailer/lib/smtp-transport'
import { mailProblems } from './problems.ts'
import type { MailSettings } from './settings.ts'

/** An e-mail in plain text. */
export interface Mail {
  readonly to: { readonly name: string; readonly address: string }
  readonly subject: string
  readonly body: string
  readonly language: 'nb' | 'nn'
  /** `<…@…>` */
  readonly messageId: string
}

/** What the server did with it; `problem` is a number of `mailProblems`. */
export type MailOutcome =
  | { readonly state: 'sent' }
  /** It will not help to try again. */
  | { readonly state: 'refused'; readonly problem: number }
  /** It may help to try again. `gone`: no other message would get through just now either. */
  | { readonly state: 'later'; readonly problem: number; readonly gone: boolean }

/** Sends e-mails, one after the other over as few connections as may be. */
export interface Mailer {
  send(mail: Mail): Promise<MailOutcome>
  close(): void
}

export interface MailerOptions {
  /** Certificate of an authority to be believed beside those that Node knows (PEM). */
  readonly ca?: string
  /** Milliseconds that the server may be silent; 30,000 where left out. */
  readonly patience?: number
}

/** Whoever sends is given up after so many times the patience, however slowly the server goes on talking. */
const longest = 4

/** The longest time in seconds that sending one message can take. */
export const longestSending = 120

/** Makes a mailer. Nothing is connected before the first message. */
export function createMailer(settings: MailSettings, options: MailerOptions = {}): Mailer {
  const patience = options.patience ?? (longestSending * 1000) / longest
  const make = () => createTransport(transportOptions(settings, options.ca, patience))
  let transport = make()
  return {
    async send({ to, subject, body, language, messageId }) {
      let late: NodeJS.Timeout | undefined
      const tooLate = new Promise<never>((_, reject) => {
        late = setTimeout(() => reject(new Error('the server takes too long')), longest * patience)
      })
      const sending = transport.sendMail({
        from: settings.from,
        to,
        subject,
        text: body,
        messageId,
        headers: { 'Content-Language': language },
      })
      try {
        await Promise.race([sending, tooLate])
        return { state: 'sent' }
      } catch (cause) {
        const outcome = outcomeOf(cause)
        // what is wrong with a connection stays with it
        if (outcome.state === 'later' && outcome.gone) {
          sending.catch(() => {})
          transport.close()
          transport = make()
        }
        return outcome
      } finally {
        clearTimeout(late)
      }
    },
    close: () => transport.close(),
  }
}

function transportOptions(
  { host, port, tls, login }: MailSettings,
  ca: string | undefined,
  patience: number,
): SMTPTransport.Options & { pool: true; maxConnections: number } {
  return {
    host,
    port,
    secure: tls === 'from-start',
    requireTLS: tls === 'demanded',
    tls: {
      minVersion: 'TLSv1.2',
      // nobody stands between two programs of one machine
      rejectUnauthorized: tls !== 'offered',
      ...(ca !== undefined && { ca }),
    },
    ...(login && { auth: { user: login.user, pass: login.password } }),
    pool: true,
    maxConnections: 1,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    dnsTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

/** What a failure means. Of the server's words only the number is used: they may hold addresses. */
function outcomeOf(cause: unknown): MailOutcome {
  const { code, responseCode, command } = cause as {
    readonly code?: string
    readonly responseCode?: number
    readonly command?: string
  }
  if (code === 'EAUTH') return { state: 'later', problem: mailProblems.loginRefused.number, gone: true }
  if (responseCode === undefined || responseCode === 421) {
    return { state: 'later', problem: mailProblems.serverGone.number, gone: true }
  }
  if (responseCode < 500) return { state: 'later', problem: mailProblems.tryLater.number, gone: false }
  // before a message is spoken of, the refusal is of us
  if (code === 'EENVELOPE' && command === 'RCPT TO') {
    return { state: 'refused', problem: mailProblems.recipientRefused.number }
  }
  if (code === 'EENVELOPE' || code === 'EMESSAGE')
    return { state: 'refused', problem: mailProblems.messageRefused.number }
  return { state: 'later', problem: mailProblems.serverGone.number, gone: true }
}
