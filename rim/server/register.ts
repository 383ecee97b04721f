import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { House } from '#rim/storage'
import { sendAnswer } from './answer.ts'
import { keyOf } from './idempotency.ts'
import type { Metrics } from './metrics.ts'
import { documentation } from './openapi.ts'
import { type Asked, perform } from './perform.ts'
import { languageFor, refusal } from './problem-answer.ts'
import { serverProblems } from './problems.ts'
import type { AnyRoute, Call } from './route.ts'
import { looseObjects, strict } from './schema-walk.ts'
import type { SessionInfo } from './session.ts'

export interface Ground {
  readonly house: House
  readonly desks: Call['desks']
  readonly metrics: Metrics
  readonly publicUrl: string
}

// a route without a body takes an empty one
const nothing = z.union([z.null(), z.strictObject({})])
const noQuery = z.strictObject({})

/** Puts a declared route on the server. Throws where the declaration is not sound: a programmer's error. */
export function addRoute(server: FastifyInstance, route: AnyRoute, ground: Ground): void {
  const reading = route.method === 'GET'
  const params = strict(route.params)
  const querystring = strict(route.query ?? noQuery)
  const body = strict(route.body ?? nothing)
  demandSound(route, { params, querystring, body })
  server.route({
    method: route.method,
    url: route.path.replace(/\{(\w+)\}/g, ':$1'),
    // fetching a file may be noted; whoever asks for the headers alone has not got it
    exposeHeadRoute: reading && route.answer !== 'file',
    config: { door: 'actor' },
    ...(route.bodyLimit !== undefined && { bodyLimit: route.bodyLimit }),
    schema: { params, querystring, ...(!reading && { body }), ...documentation(route) },
    onRequest: async ({ headers }) => {
      // login takes forms too, which another site could send; the API never does
      const type = headers['content-type']
      if (type !== undefined && !/^application\/json *(;|$)/i.test(type))
        throw refusal(serverProblems.mediaType)
    },
    // the body as it was sent: reading it fills in defaults, which another version of the program may fill otherwise
    preValidation: async (request) => {
      request.sent = request.body
    },
    handler: async (request, reply) => {
      const done = await ground.metrics.inTransaction(() =>
        perform(route, ground.house, askedBy(request, route, ground)),
      )
      if (done.replayed) reply.header('idempotent-replay', 'true')
      return sendAnswer(reply, done.status, done.answer)
    },
  })
}

declare module 'fastify' {
  interface FastifyRequest {
    sent: unknown
  }
}

function askedBy(request: FastifyRequest, route: AnyRoute, { desks, publicUrl }: Ground): Asked {
  const session = request.session as SessionInfo & { actor: NonNullable<SessionInfo['actor']> }
  const writing = route.method !== 'GET' && session.actor.staff !== null
  // demanded of every write alike, kept or not
  const key = writing ? keyOf(request.headers['idempotency-key']) : null
  return {
    session,
    desks,
    request: request.id,
    language: languageFor(request),
    input: {
      params: request.params,
      query: request.query,
      body: route.body === undefined ? undefined : request.body,
    },
    repeatable:
      key !== null && route.kept !== false
        ? { key, method: request.method, url: request.url, body: request.sent }
        : null,
    page: pageOf(request.headers.referer, publicUrl),
    range: request.headers.range ?? null,
  }
}

/** The page of ours that a request was sent from, as a local path. */
function pageOf(referer: string | undefined, publicUrl: string): string {
  const page = referer !== undefined && URL.canParse(referer) ? new URL(referer) : null
  return page !== null && page.origin === new URL(publicUrl).origin && page.href.length < 1000
    ? page.pathname + page.search
    : '/'
}

function demandSound(
  route: AnyRoute,
  schemas: Readonly<Record<'params' | 'querystring' | 'body', z.ZodType>>,
): void {
  const where = `${route.method} ${route.path}`
  const places = [...route.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1])
  if (!/^\/api(\/([\w.-]+|\{\w+\}))+$/.test(route.path)) throw new Error(`${where}: not an address`)
  const named = schemas.params instanceof z.ZodObject ? Object.keys(schemas.params.shape) : []
  if (named.toSorted().join() !== places.toSorted().join()) {
    throw new Error(`${where}: the parameters are not those of the address`)
  }
  if (route.method === 'GET' && route.body !== undefined) throw new Error(`${where}: a reading has no body`)
  const loose = Object.entries(schemas).flatMap(([part, schema]) => looseObjects(schema, part))
  if (loose.length > 0) throw new Error(`${where}: use z.strictObject at ${loose.join(', ')}`)
}
