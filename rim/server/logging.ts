import { type FastifyReply, type FastifyRequest, type FastifyServerOptions, LogController } from 'fastify'
import { answeringAddress, isAnswering } from './answering/address.ts'
import type { ServerSettings } from './settings.ts'

/**
 * What may stand in the log. Everything else is dropped, whoever logs it: addresses hold ids, messages of errors hold
 * values, and neither may stay in a log for months. A person is found by the request's id, in the house's own log.
 */
const fields = new Set([
  'request',
  'method',
  'route',
  'status',
  'ms',
  'role',
  'municipality',
  'problem',
  'err',
  // why a login was refused, by `rim/login`, which keeps tokens and names out of it
  'reason',
  'job',
  'signal',
])

/** A message is a few plain words, chosen where it is written; one that is put together may hold anything. */
const plainWords = /^[a-z][a-z -]{0,40}$/

/** The server's log: one JSON line for each request, and for each fault. */
export function loggerOptions({
  logStream,
}: Pick<ServerSettings, 'logStream'>): Pick<FastifyServerOptions, 'logger' | 'logController'> {
  return {
    logger: {
      level: 'info',
      ...(logStream && { stream: logStream }),
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      base: null,
      formatters: {
        level: (label) => ({ level: label }),
        bindings: allowed,
        log: allowed,
      },
      // the library's type demands a message, which is what must not be there
      serializers: { err: safeError as () => { type: string; message: string; stack: string } },
      hooks: {
        logMethod(args: unknown[], method: (...args: never[]) => void) {
          const [first, message] = args
          const what = typeof first === 'object' && first !== null ? first : {}
          const held = first instanceof Error ? { err: first } : what
          const text = typeof first === 'string' ? first : message
          // without a message the library would take the error's own
          const said = typeof text === 'string' && plainWords.test(text) ? text : 'program'
          Reflect.apply(method, this, [held, said])
        },
      },
    },
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'request' }),
  }
}

const allowed = (held: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(held).filter(([name]) => fields.has(name)))

/** An error without its message: what kind it is, what the database calls it, and where in the program it was thrown. */
export function safeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error }
  const { code, schema, table, column, constraint, routine } = error as unknown as Record<string, unknown>
  const names = Object.entries({ code, schema, table, column, constraint, routine })
  return {
    type: error.name,
    ...Object.fromEntries(
      names.filter(([, value]) => typeof value === 'string' && /^[\w.-]{1,80}$/.test(value)),
    ),
    at: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^ {4}at /.test(line))
      .slice(0, 12)
      .map((line) => line.trim()),
    ...(error.cause instanceof Error && { cause: safeError(error.cause) }),
  }
}

/** Writes the line of a request that has been answered: which route, never which address. */
export function requestLog({
  logStream = process.stdout,
}: Pick<ServerSettings, 'logStream'>): (request: FastifyRequest, reply: FastifyReply) => void {
  return (request, reply) => {
    // by its own way: whatever the logger adds to every line would be too much here
    if (isAnswering(request)) logStream.write(answeringLine(request, reply))
    else logRequest(request, reply)
  }
}

function logRequest(request: FastifyRequest, reply: FastifyReply): void {
  const actor = request.session?.actor
  request.log.info(
    {
      method: request.method,
      route: routeOf(request),
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
      ...(actor && { role: actor.role, municipality: actor.municipality }),
      ...(request.problem !== null && { problem: request.problem }),
    },
    'request',
  )
}

/**
 * That the answering pages were asked for something, and whether it went well: not which page, by whom or when within the
 * hour, and without the request's id, which holds the time to the millisecond.
 */
function answeringLine(request: FastifyRequest, reply: FastifyReply): string {
  const { problem } = request
  const time = `${new Date().toISOString().slice(0, 13)}:00:00.000Z`
  const held = { level: 'info', time, route: answeringRoute, status: reply.statusCode }
  return `${JSON.stringify({ ...held, ...(problem !== null && { problem }), msg: 'request' })}\n`
}

const answeringRoute = `${answeringAddress}/…`

/** The route as it is declared, without what stands in its places; `-` for an address that nothing is at. */
export const routeOf = (request: FastifyRequest): string =>
  isAnswering(request) ? answeringRoute : request.is404 ? '-' : (request.routeOptions.url ?? '-')
