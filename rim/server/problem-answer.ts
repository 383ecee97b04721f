import { STATUS_CODES } from 'node:http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import {
  type Language,
  type LocalText,
  type Problem,
  ProblemError,
  type ProblemKind,
  problem,
  problemText,
  textIn,
} from '#core/foundation'
import { languageOf } from './language.ts'
import { serverProblems } from './problems.ts'
import { bodyLimit } from './settings.ts'
import { httpStatusOf } from './status.ts'

/** A refusal with what HTTP and the pages need beside the problem. */
export class Refusal extends ProblemError {
  /** Seconds after which it is worth trying again. */
  readonly retryAfter: number | undefined
  /** Address where a surer login begins. */
  readonly stepUp: string | undefined
  /** The methods that an address has. */
  readonly allow: string | undefined

  constructor(met: Problem, more: { retryAfter?: number; stepUp?: string; allow?: string } = {}) {
    super(met)
    this.name = 'Refusal'
    this.retryAfter = more.retryAfter
    this.stepUp = more.stepUp
    this.allow = more.allow
  }
}

/** A refusal of a kind; what it says is in `problems.ts`. */
export const refusal = (
  kind: ProblemKind,
  details: Readonly<Record<string, string | number>> = {},
  more: { retryAfter?: number; stepUp?: string; allow?: string } = {},
): Refusal => new Refusal(problem(kind, details), more)

/** The answer to a request that went wrong, after RFC 9457. */
export interface ProblemAnswer {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly number: number
  readonly problems: readonly {
    readonly number: number
    readonly severity: string
    readonly text: string
    readonly where?: Problem['where']
  }[]
  /** Id of the request, to look it up in the log by. */
  readonly request: string
  readonly stepUp?: string
}

/** Says problems in a language. The first one gives number and status. */
export function problemAnswer(
  problems: readonly Problem[],
  { language, request, stepUp }: { language: Language; request: string; stepUp?: string | undefined },
): ProblemAnswer {
  const said = problems.map((met) => ({
    number: met.number,
    severity: met.severity,
    text: problemText(met, language),
    ...(met.where && { where: met.where }),
  }))
  const number = said[0]?.number ?? serverProblems.fault.number
  const status = httpStatusOf(number)
  return {
    type: `/problems/${number}`,
    title: titleOf(status, language),
    status,
    detail: said.map(({ text }) => text).join(' '),
    number,
    problems: said,
    request,
    ...(stepUp !== undefined && { stepUp }),
  }
}

/** Sends what went wrong, as JSON. */
export const sendProblem = (cause: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  reply
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(JSON.stringify(answerProblem(cause, request, reply)))

/**
 * What went wrong, noted for the log, with status and headers set. What is not a problem for people is our own fault:
 * 5000, and nothing of it is told.
 */
export function answerProblem(cause: unknown, request: FastifyRequest, reply: FastifyReply): ProblemAnswer {
  const met = asProblem(cause, request)
  const more: Partial<Refusal> = met instanceof Refusal ? met : {}
  const answer = problemAnswer(met.problems, {
    language: languageFor(request),
    request: request.id,
    stepUp: more.stepUp,
  })
  request.problem = answer.number
  if (answer.status >= 500) request.log.error({ err: cause, problem: answer.number }, 'fault')
  if (more.retryAfter !== undefined) reply.header('retry-after', String(more.retryAfter))
  if (more.allow !== undefined) reply.header('allow', more.allow)
  reply.code(answer.status)
  return answer
}

/** The language chosen on our pages (a cookie), or the one that the browser asks for. */
export const languageFor = (request: FastifyRequest): Language =>
  chosenLanguage(request.cookies?.['lyttepost-language']) ?? languageOf(request.headers['accept-language'])

const chosenLanguage = (chosen: string | undefined): Language | null =>
  chosen === 'nb' || chosen === 'nn' || chosen === 'en' ? chosen : null

const frameworkKinds: Readonly<Record<string, (request: FastifyRequest) => Refusal>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: ({ routeOptions }) =>
    refusal(serverProblems.tooLarge, { limit: (routeOptions?.bodyLimit ?? bodyLimit) / 1024 }),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () => refusal(serverProblems.mediaType),
  FST_ERR_HANDLER_TIMEOUT: () => refusal(serverProblems.tookTooLong, {}, { retryAfter: 5 }),
}

/** What happened, as a problem: our own, the framework's, or the database's absence. */
function asProblem(cause: unknown, request: FastifyRequest): ProblemError {
  if (cause instanceof ProblemError) return cause
  const { code, statusCode } = (cause ?? {}) as { code?: unknown; statusCode?: unknown }
  const known = frameworkKinds[String(code)]
  if (known) return known(request)
  if (isAway(cause)) return refusal(serverProblems.unavailable, { seconds: 5 }, { retryAfter: 5 })
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500) {
    return refusal(serverProblems.notReadable)
  }
  return refusal(serverProblems.fault, { request: request.id })
}

// PostgreSQL shutting down, starting, full or cut off; a lock or a statement that took too long
const awayStates = /^(08...|57P0.|53...|57014|55P03|40001|40P01)$/
const awayCalls = new Set(['connect', 'read', 'write', 'getaddrinfo'])
// what the driver throws without a code
const awayMessages =
  /timeout exceeded when trying to connect|Connection terminated|is not queryable|after calling end|driver has already been destroyed/

/** Whether the database is away or too busy, so that trying again may help. */
export function isAway(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false
  if (cause instanceof AggregateError) return cause.errors.some(isAway)
  const { code, syscall, severity } = cause as { code?: unknown; syscall?: unknown; severity?: unknown }
  if (severity !== undefined) return awayStates.test(String(code))
  if (syscall !== undefined) return awayCalls.has(String(syscall))
  return awayMessages.test(cause.message) || isAway(cause.cause)
}

const titles: Readonly<Record<number, LocalText>> = {
  400: { nb: 'Kan ikke leses', nn: 'Kan ikkje lesast', en: 'Cannot be read' },
  401: { nb: 'Ikke logget inn', nn: 'Ikkje logga inn', en: 'Not logged in' },
  403: { nb: 'Ikke tillatt', nn: 'Ikkje tillate', en: 'Not allowed' },
  404: { nb: 'Finnes ikke', nn: 'Finst ikkje', en: 'Not found' },
  405: { nb: 'Går ikke an her', nn: 'Går ikkje an her', en: 'Not possible here' },
  409: { nb: 'Kan ikke gjøres nå', nn: 'Kan ikkje gjerast no', en: 'Not possible now' },
  413: { nb: 'For stort', nn: 'For stort', en: 'Too large' },
  415: { nb: 'Feil format', nn: 'Feil format', en: 'Wrong format' },
  422: { nb: 'Kan ikke godtas', nn: 'Kan ikkje godtakast', en: 'Cannot be accepted' },
  429: { nb: 'For mange forespørsler', nn: 'For mange førespurnader', en: 'Too many requests' },
  500: { nb: 'Feil hos oss', nn: 'Feil hos oss', en: 'Our fault' },
  503: { nb: 'Ikke tilgjengelig', nn: 'Ikkje tilgjengeleg', en: 'Not available' },
}

const titleOf = (status: number, language: Language): string => {
  const title = titles[status]
  return title ? textIn(title, language) : (STATUS_CODES[status] ?? String(status))
}

/** Says an error that is met before there is a request: the bytes were not HTTP. */
export function rawAnswer(status: 400 | 408 | 431, request: string): string {
  const kind = status === 408 ? serverProblems.tookTooLong : serverProblems.notReadable
  const answer = problemAnswer([problem(kind)], { language: 'nb', request })
  const body = JSON.stringify({ ...answer, status })
  return [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'content-type: application/problem+json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'cache-control: no-store',
    'connection: close',
    '',
    body,
  ].join('\r\n')
}
