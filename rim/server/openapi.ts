import swagger from '@fastify/swagger'
import type { FastifyInstance, FastifySchema } from 'fastify'
import { createJsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { AnyRoute } from './route.ts'

const problemSchema = z
  .object({
    type: z.string().describe('Address of what the problem means'),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe('What is wrong and what to do, in the language of the session'),
    number: z.int().describe('Permanent number of the problem'),
    problems: z.array(
      z.object({
        number: z.int(),
        severity: z.enum(['error', 'warning', 'info']),
        text: z.string(),
        where: z
          .object({ file: z.string().optional(), row: z.int().optional(), column: z.string().optional() })
          .optional(),
      }),
    ),
    request: z.string().describe('Id of the request, to give to whoever runs the service'),
    stepUp: z.string().optional().describe('Address where a surer login begins'),
  })
  .meta({ id: 'Problem', description: 'What went wrong, after RFC 9457' })

const answered = (description: string, contentType: string, schema: z.ZodType) => ({
  description,
  content: { [contentType]: { schema } },
})

const problemStatuses = { read: [400, 401, 403, 404, 429, 500, 503], write: [409, 413, 415, 422] }
const meanings: Readonly<Record<number, string>> = {
  400: 'Cannot be read',
  401: 'Not logged in, or the session has ended',
  403: 'Not allowed, or a surer login is needed (stepUp)',
  404: 'Does not exist, or is not yours to know of',
  409: 'Clashes with how things stand now',
  413: 'Too large',
  415: 'Not JSON',
  422: 'Breaks a rule, or a key that was used for something else',
  429: 'Too many requests',
  500: 'Our fault',
  503: 'Not available now',
}

/** What the API's description says of a route. */
export function documentation(route: AnyRoute): FastifySchema {
  const reading = route.method === 'GET'
  const statuses = [...problemStatuses.read, ...(reading ? [] : problemStatuses.write)]
  const problems = statuses.map((status) => [
    status,
    answered(meanings[status] ?? '', 'application/problem+json', problemSchema),
  ])
  const success =
    route.answer === 'file'
      ? answered('A file', 'application/octet-stream', z.string().meta({ format: 'binary' }))
      : answered('Done', 'application/json', route.answer)
  return {
    summary: route.summary.nb,
    description: route.summary.en ?? route.summary.nn,
    tags: [route.noun],
    security: [reading ? { session: [] } : { session: [], csrf: [] }],
    response: { [route.status ?? 200]: success, ...Object.fromEntries(problems) },
  }
}

const keyHeader = {
  type: 'object',
  properties: {
    'idempotency-key': {
      type: 'string',
      minLength: 8,
      maxLength: 100,
      description: 'Random, new for each new request; the same when it is repeated. Demanded of staff.',
    },
  },
}

const toJsonSchema = createJsonSchemaTransform({
  zodToJsonConfig: { unrepresentable: 'any' },
})

/** Describes the API at /openapi.json. Must be registered before the routes. */
export async function describeApi(server: FastifyInstance, cookie: string): Promise<void> {
  await server.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Lyttepost',
        version: '1',
        description: 'Everything that the pages do, they do through this.',
      },
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: cookie },
          csrf: { type: 'apiKey', in: 'header', name: 'x-csrf-token', description: 'From GET /api/session' },
        },
      },
    },
    transform: (document) => {
      // a route that does not say what it is about is not of the API
      if (!document.schema?.tags) return { ...document, schema: { hide: true } }
      const made = toJsonSchema(document)
      if (document.route.method === 'GET') return made
      return { ...made, schema: { ...made.schema, headers: keyHeader } }
    },
    transformObject: jsonSchemaTransformObject,
  })
  server.get('/openapi.json', { config: { door: 'open' }, schema: { hide: true } }, async () =>
    server.swagger(),
  )
}
