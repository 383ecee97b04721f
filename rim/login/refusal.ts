import { AuthorizationResponseError, ResponseBodyError } from 'openid-client'
import { ProblemError, type ProblemKind, problem } from '#core/foundation'
import { loginProblems } from './problems.ts'
import type { Profile } from './profile.ts'

/** A login that did not succeed: one text for the person, and a reason for the log that holds no token or number. */
export class LoginRefusal extends ProblemError {
  /** Short technical reason, safe to log. */
  readonly reason: string
  constructor(kind: ProblemKind, details: Readonly<Record<string, string | number>>, reason: string) {
    super(problem(kind, details))
    this.name = 'LoginRefusal'
    this.reason = reason
  }
}

/** The refusal of a kind at a provider. */
export function refusal(kind: ProblemKind, profile: Profile, reason: string): LoginRefusal {
  return new LoginRefusal(kind, { provider: profile.name.nb }, reason)
}

/**
 * What the OpenID library threw, as a refusal. The library's error is not kept as cause: it carries tokens and claims,
 * and whoever logs the refusal must not log them.
 */
export function refusalOf(error: unknown, profile: Profile): LoginRefusal {
  if (error instanceof LoginRefusal) return error
  return refusal(kindOf(error), profile, reasonOf(error))
}

function kindOf(error: unknown): ProblemKind {
  if (error instanceof AuthorizationResponseError && error.error === 'access_denied') {
    return loginProblems.cancelled
  }
  return isOutage(error) ? loginProblems.providerNotAnswering : loginProblems.answerRefused
}

const outageCodes = new Set(['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_JSON'])
const outageErrors = new Set(['temporarily_unavailable', 'server_error'])

/** Whether the provider is down, as opposed to having answered something that cannot be accepted. */
function isOutage(error: unknown): boolean {
  if (error instanceof AuthorizationResponseError) return outageErrors.has(error.error)
  if (error instanceof ResponseBodyError) return error.status >= 500 || outageErrors.has(error.error)
  if (!(error instanceof Error)) return false
  if (error instanceof TypeError && error.message === 'fetch failed') return true
  const { code, cause } = error as { code?: string; cause?: unknown }
  return (code !== undefined && outageCodes.has(code)) || (cause instanceof Response && cause.status >= 500)
}

/** The library wraps its errors some layers deep, with claims and tokens beside the messages. */
const layers = 4

function reasonOf(error: unknown): string {
  const words: unknown[] = []
  let layer = error
  for (let depth = 0; depth < layers && typeof layer === 'object' && layer !== null; depth++) {
    const { code, error: word, error_description: description, message, claim, cause } = layer as Layer
    words.push(code, word, description, message, claim)
    layer = cause
  }
  const texts = words.filter((word) => typeof word === 'string' && word !== '')
  return withoutSecrets([...new Set(texts)].join(': ')).slice(0, 300) || 'unknown error'
}

type Layer = Readonly<Record<'code' | 'error' | 'error_description' | 'message' | 'claim' | 'cause', unknown>>

/** Tokens, codes and person numbers do not belong in a log, also where a provider puts them in its error text. */
function withoutSecrets(text: string): string {
  return text
    .replace(/[\w-]{8,}\.[\w-]+\.[\w-]*/g, '[token]')
    .replace(/(?![A-Z_]+\b)[\w-]{33,}/g, '[secret]')
    .replace(/\d{11}/g, '[number]')
}
