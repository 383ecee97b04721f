import { ProblemError, problem } from '#core/foundation'
import { mailProblems } from './problems.ts'

/** How e-mail is sent. Holds a password: it is never shown or logged. */
export interface MailSettings {
  readonly host: string
  readonly port: number
  /**
   * `from-start`: TLS before the first word (smtps). `demanded`: nothing is said before the server has gone over to TLS.
   * `offered`: TLS where the server has it, whoever it is; for a server on the same machine.
   */
  readonly tls: 'from-start' | 'demanded' | 'offered'
  readonly login: { readonly user: string; readonly password: string } | null
  readonly from: { readonly name: string; readonly address: string }
}

/**
 * Reads `LYTTEPOST_SMTP` (`smtp://user:password@host:port`, `smtps://…`) and `LYTTEPOST_MAIL_FROM` of the environment. Null:
 * e-mail is not set up. With another machine TLS is always demanded.
 *
 * @throws problem 4259, which repeats nothing of what stands there
 */
export function mailSettings(env: Readonly<Record<string, string | undefined>>): MailSettings | null {
  const [smtp, sender] = [env.LYTTEPOST_SMTP || undefined, env.LYTTEPOST_MAIL_FROM || undefined]
  if (smtp === undefined) return null
  const server = serverOf(smtp)
  const from = sender === undefined ? null : senderOf(sender)
  if (!server || !from) throw new ProblemError(problem(mailProblems.notUsable))
  return { ...server, from }
}

function serverOf(text: string): Omit<MailSettings, 'from'> | null {
  if (!URL.canParse(text)) return null
  const { protocol, hostname, port, username, password, pathname, search } = new URL(text)
  if (!['smtp:', 'smtps:'].includes(protocol) || hostname === '') return null
  if (!['', '/'].includes(pathname) || search !== '' || (username === '') !== (password === '')) return null
  const host = hostname.replace(/^\[|\]$/g, '')
  const encrypted = protocol === 'smtps:'
  const local = ['localhost', '127.0.0.1', '::1'].includes(host)
  return {
    host,
    port: port === '' ? (encrypted ? 465 : local ? 25 : 587) : Number(port),
    tls: encrypted ? 'from-start' : local ? 'offered' : 'demanded',
    login:
      username === '' ? null : { user: decodeURIComponent(username), password: decodeURIComponent(password) },
  }
}

/** `post@example.no`, or `Lyttepost <post@example.no>`. */
function senderOf(text: string): MailSettings['from'] | null {
  const [, name = '', address = ''] = /^(?:([^<>@\r\n]*)<([^<>]+)>)$/.exec(text.trim()) ?? [
    null,
    '',
    text.trim(),
  ]
  if (!/^[^\s@<>(),;:"\\]+@[^\s@<>(),;:"\\]+$/.test(address)) return null
  return { name: name.trim() || 'Lyttepost', address }
}
