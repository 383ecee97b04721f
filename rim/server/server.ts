import type { Socket } from 'node:net'
import cookie from '@fastify/cookie'
import Fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify'
import { v7 as newId } from 'uuid'
import type { ProblemKind } from '#core/foundation'
import type { Clock } from '#rim/services'
import type { House } from '#rim/storage'
import { demandOwnSite } from './csrf.ts'
import { addHealthRoutes } from './health.ts'
import { readInput } from './input.ts'
import { createLimits } from './limits.ts'
import { loggerOptions, requestLog } from './logging.ts'
import { addOtherMethods, collectMethods } from './methods.ts'
import { addMetricsRoute, createMetrics, type Metrics } from './metrics.ts'
import { describeApi } from './openapi.ts'
import { rawAnswer, refusal, sendProblem } from './problem-answer.ts'
import { addProblemPages } from './problem-pages.ts'
import { serverProblems } from './problems.ts'
import { addRoute } from './register.ts'
import type { AnyRoute, Call } from './route.ts'
import { addSecurityHeaders } from './security.ts'
import { cookieName, enter, type Sessions } from './session.ts'
import { bodyLimit, type ServerSettings } from './settings.ts'
import { createTraffic } from './traffic.ts'

export interface ServerParts {
  readonly routes: readonly AnyRoute[]
  /** Adds what is no route of the API, such as login. Its routes say in `config.door` who may come through. */
  readonly extra?: (server: FastifyInstance) => Promise<void>
  readonly sessions: Sessions
  readonly house: House
  readonly desks: Call['desks']
  readonly settings: ServerSettings
  readonly clock: Pick<Clock, 'now'>
  /** Shared with the tasks; made here where left out. */
  readonly metrics?: Metrics
  /** The problems of the other folders, which /problems/{number} explains beside the server's own. */
  readonly problems?: readonly ProblemKind[]
}

/** Milliseconds. */
const timeouts = { requestTimeout: 30_000, handlerTimeout: 60_000, keepAliveTimeout: 65_000 }

/**
 * Makes the server; it does not listen yet. The order of a request: id, room for it, headers, rate limit, who it is,
 * whether it comes from our own pages, reading by the schemas, and then one transaction (`perform.ts`).
 */
export async function createServer(parts: ServerParts): Promise<FastifyInstance> {
  const { settings, house } = parts
  const metrics = parts.metrics ?? createMetrics()
  const traffic = createTraffic()
  const server = bareServer(settings)
  const logRequest = requestLog(settings)
  server.decorate('traffic', traffic)
  const methods = collectMethods(server)
  await server.register(cookie)
  await addSecurityHeaders(server, settings)
  const limit = await createLimits(server, settings)
  await describeApi(server, cookieName(settings))
  server.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id)
    traffic.enter(request, reply)
    if (!request.routeOptions.config.public) await limit(request)
    await enter(request, { sessions: parts.sessions, settings, now: parts.clock.now() })
    demandOwnSite(request, settings.publicUrl)
  })
  server.addHook('onResponse', async (request, reply) => {
    if (!request.routeOptions.config.public) logRequest(request, reply)
    metrics.request(request, reply)
  })
  addHealthRoutes(server, house, traffic)
  addMetricsRoute(server, metrics, settings)
  addProblemPages(server, parts.problems ?? [])
  const ground = { house, desks: parts.desks, metrics, publicUrl: settings.publicUrl }
  for (const route of parts.routes) addRoute(server, route, ground)
  if (parts.extra) await parts.extra(server)
  // what `extra` has registered is loaded before the addresses are counted up
  await server.after()
  addOtherMethods(server, methods)
  await server.ready()
  return server
}

function bareServer(settings: ServerSettings): FastifyInstance {
  const server: FastifyInstance = Fastify({
    ...loggerOptions(settings),
    ...timeouts,
    bodyLimit,
    trustProxy: settings.trustedProxies ? [...settings.trustedProxies] : false,
    // our own id, never one that somebody sends: it stands in the log
    requestIdHeader: false,
    genReqId: () => newId(),
    frameworkErrors: refuseAddress(requestLog(settings)),
    clientErrorHandler: refuseRaw,
  })
  server.setValidatorCompiler(readInput)
  // answers are read by their schemas in `answer.ts`, where a fault can still undo what was done
  server.setSerializerCompiler(() => (value) => JSON.stringify(value))
  server.setErrorHandler((error, request, reply) => sendProblem(error, request, reply))
  server.setNotFoundHandler(async () => {
    throw refusal(serverProblems.notFound)
  })
  server.removeContentTypeParser('text/plain')
  server.decorateRequest('session', null)
  server.decorateRequest('problem', null)
  server.decorateRequest('sent', null)
  return server
}

/** Answers an address that is no address. It gets no further than here, so what else stands on answers is put on it here. */
const refuseAddress =
  (logRequest: ReturnType<typeof requestLog>) =>
  (error: FastifyError, request: FastifyRequest, reply: FastifyReply): void => {
    reply.headers({
      'x-request-id': request.id,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    })
    request.session = null
    sendProblem(error, request, reply)
    logRequest(request, reply)
  }

/** Answers bytes that are no request of HTTP. Nothing of them is logged. */
function refuseRaw(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const status =
    error.code === 'HPE_HEADER_OVERFLOW' ? 431 : error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400
  socket.end(rawAnswer(status, newId()))
}
