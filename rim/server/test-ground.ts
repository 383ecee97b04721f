import { randomUUID } from 'node:crypto'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { z } from 'zod'
import type { Actor } from '#core/access'
import { ProblemError, problem } from '#core/foundation'
import { RefusedAfterReading } from '#rim/services'
import { addUnit, findUnit, listUnits, logEvent, refusals, type Scope } from '#rim/storage'
import { createTestDatabase, type TestDatabase } from '#rim/test-kit'
import { type AnyRoute, type Call, route } from './route.ts'
import { createServer, type ServerParts } from './server.ts'
import type { SessionInfo } from './session.ts'

/** A server with made-up routes on a real database, and people who are logged in to it. */
export interface TestGround {
  readonly database: TestDatabase
  readonly server: FastifyInstance
  /** Sends a request as somebody logged in: with cookie, token of the pages, origin and a new key. */
  as(who: Who, options: InjectOptions): Promise<LightMyRequestResponse>
  /** The lines of the log. */
  readonly log: string[]
  close(): Promise<void>
}

export type Who = keyof typeof people

export const publicUrl = 'https://lyttepost.test'
export const unitId = '0199a000-0000-7000-8000-000000000001'
export const otherUnitId = '0199a000-0000-7000-8000-000000000002'
export const farUnitId = '0199a000-0000-7000-8000-000000000003'
export const canary = 'Kanari Kvitring'

const person = (
  role: Actor['role'],
  desk: Scope['desk'],
  staff: string | null,
  more: Partial<Actor> = {},
): SessionInfo => {
  const actor = {
    role,
    level: 'high',
    staff,
    municipality: '1101',
    unit: null,
    territories: [],
    ...more,
  } as const
  const { municipality, unit } = actor
  const scope = { desk, role, staff, municipality, unit }
  return { actor, scope, csrf: `csrf-${role}`, name: canary }
}

const staffId = (n: number) => `0199a000-0000-7000-9000-00000000000${n}`
const coordinator = person('coordinator', 'municipality', staffId(1))

/** Who is logged in, by the value of the cookie. */
const people = {
  coordinator_of_1101_1101: coordinator,
  coordinator_low_1101_1101: person('coordinator', 'municipality', staffId(1), { level: 'low' }),
  other_coordinator_1101_1101: person('coordinator', 'municipality', staffId(2)),
  registrar_of_1101_unit: person('registrar', 'unit', staffId(3), { unit: unitId }),
  unit_leader_of_1101_unit: person('unit-leader', 'unit', staffId(5), { unit: unitId }),
  national_coordinator_no: person('national-coordinator', 'national', staffId(4), { municipality: null }),
  registered_person_self: person('registered-person', 'person', null, { municipality: null }),
  nobody_chosen_yet_1101: { ...coordinator, actor: null, scope: { desk: 'login' } as const },
} satisfies Record<string, SessionInfo>

const unit = z.object({ id: z.uuid(), name: z.string() })
const units = { params: z.strictObject({ municipality: z.string().regex(/^\d{4}$/) }), noun: 'unit' } as const
const one = { ...units, params: z.strictObject({ municipality: z.string(), unit: z.uuid() }) }
const summary = { nb: 'Til prøve', nn: 'Til prøve', en: 'For tests' }

/** What the routes did, so that tests see whether they were reached. */
export const calls: string[] = []

/** Makes the next call of the route wait for what is given. */
export const pauses: (() => Promise<void>)[] = []

export const testRoutes: readonly AnyRoute[] = [
  route({
    ...units,
    method: 'GET',
    path: '/api/municipalities/{municipality}/units',
    summary,
    verb: 'list',
    query: z.strictObject({ limit: z.coerce.number().int().max(9).default(5) }),
    answer: z.array(unit),
    fetch: async (_, { params }) => ({ thing: { noun: 'unit', ...params }, value: null }),
    // with members that the answer's schema does not have
    act: async ({ work }, { query }) => (await listUnits(work)).slice(0, query.limit),
  }),
  route({
    ...one,
    method: 'GET',
    path: '/api/municipalities/{municipality}/units/{unit}',
    summary,
    verb: 'read',
    answer: unit,
    fetch: async ({ work }, { params }) => {
      const value = await findUnit(work, params.municipality, params.unit)
      return value && { thing: { noun: 'unit', municipality: value.municipality, unit: value.id }, value }
    },
    act: async (_call, _input, value) => value,
  }),
  route({
    ...units,
    method: 'POST',
    path: '/api/municipalities/{municipality}/units',
    summary,
    verb: 'create',
    // made strict by the server
    body: z.object({
      name: z.string().min(1).max(60),
      type: z.enum(['health', 'nav']).default('health'),
      fails: z.enum(['before', 'after', 'answer', 'refused', 'told', 'away']).optional(),
    }),
    answer: unit,
    status: 201,
    fetch: async (_, { params }) => ({ thing: { noun: 'unit', ...params }, value: null }),
    act: async ({ work }, { params, body }) => {
      calls.push(body.name)
      await pauses.shift()?.()
      const id = randomUUID()
      if (body.fails === 'before') throw new Error(`made of ${body.name}`)
      if (body.fails === 'told') {
        await logEvent(work, { verb: 'read', noun: 'opt-out', thing: body.name, purpose: 'mapping' })
        throw new RefusedAfterReading(problem(refusals.optedOut))
      }
      await addUnit(work, { id, ...params, name: body.name, unitType: body.type, contact: '' })
      if (body.fails === 'after') throw new Error(`made of ${body.name}`)
      if (body.fails === 'refused') throw new ProblemError(problem(refusals.submitted))
      if (body.fails === 'away') throw new Error('Connection terminated unexpectedly')
      if (body.fails === 'answer') return { id, name: 7 as unknown as string }
      return { id, name: body.name, secret: 'not in the schema' }
    },
  }),
  route({
    method: 'POST',
    path: '/api/rounds',
    summary,
    noun: 'round',
    verb: 'create',
    params: z.strictObject({}),
    answer: z.object({ done: z.boolean() }),
    fetch: async () => ({ thing: { noun: 'round' }, value: null }),
    act: async () => ({ done: true }),
  }),
  route({
    method: 'GET',
    path: '/api/audit-chain/{number}',
    summary,
    noun: 'audit-chain',
    verb: 'read',
    params: z.strictObject({ number: z.coerce.number().int() }),
    answer: z.object({ done: z.boolean() }),
    fetch: async () => ({ thing: { noun: 'audit-chain' }, value: null }),
    act: async () => ({ done: true }),
  }),
  route({
    method: 'DELETE',
    path: '/api/units/{unit}/registrations',
    summary,
    noun: 'registration',
    verb: 'delete',
    params: z.strictObject({ unit: z.uuid() }),
    answer: z.object({ done: z.boolean() }),
    // found without asking the database, which would hide it
    fetch: async (_, { params }) => ({
      thing: { noun: 'registration', municipality: '1101', ...params },
      value: null,
    }),
    act: async () => ({ done: true }),
  }),
  route({
    method: 'DELETE',
    path: '/api/own-registrations',
    summary,
    noun: 'own-registrations',
    verb: 'delete',
    params: z.strictObject({}),
    answer: z.object({ done: z.boolean() }),
    fetch: async () => ({ thing: { noun: 'own-registrations', own: true }, value: null }),
    act: async () => {
      calls.push('own')
      return { done: true }
    },
  }),
  route({
    method: 'POST',
    path: '/api/municipalities/{municipality}/letter',
    summary,
    noun: 'information-letter',
    verb: 'read',
    params: units.params,
    answer: 'file',
    fetch: async (_, { params }) => ({ thing: { noun: 'information-letter', ...params }, value: null }),
    act: async () => {
      calls.push('letter')
      const bytes = new Uint8Array([37, 80, 68, 70, 0, 255])
      return { bytes, type: 'application/pdf' as const, name: 'Brev på nynorsk.pdf' }
    },
  }),
]

export async function createGround(more: Partial<ServerParts> = {}): Promise<TestGround> {
  const database = await createTestDatabase()
  await database.seed(
    'municipality',
    { code: '1101', name: 'Eigersund' },
    { code: '1103', name: 'Stavanger' },
  )
  await database.seed(
    'unit',
    { id: unitId, municipality: '1101', name: 'Egen enhet', unit_type: 'health' },
    { id: otherUnitId, municipality: '1101', name: 'Annen enhet', unit_type: 'health' },
    { id: farUnitId, municipality: '1103', name: 'Fjern enhet', unit_type: 'health' },
  )
  const log: string[] = []
  const server = await createServer({
    routes: testRoutes,
    sessions: { find: async (token) => people[token as Who] ?? null },
    house: database.house,
    desks: {} as Call['desks'],
    clock: { now: () => '2026-11-22T08:00:00.000Z' },
    ...more,
    settings: {
      publicUrl,
      production: true,
      logStream: { write: (line) => void log.push(line) },
      ...more.settings,
    },
  })
  return {
    database,
    server,
    log,
    as: (who, options) => server.inject(asSomebody(who, options)),
    close: async () => {
      await server.close()
      await database.drop()
    },
  }
}

/** A request as somebody logged in. */
export const asSomebody = (who: Who, options: InjectOptions): InjectOptions => ({
  ...options,
  cookies: { '__Host-lyttepost': who },
  headers: {
    origin: publicUrl,
    'x-csrf-token': people[who].csrf,
    'idempotency-key': randomUUID(),
    ...options.headers,
  },
})

/** Number and status of a refusal, having checked that it is a complete answer of the kind. */
export function refusedWith(response: LightMyRequestResponse): string {
  const answer = response.json()
  const whole =
    /^application\/problem\+json/.test(String(response.headers['content-type'])) &&
    answer.type === `/problems/${answer.number}` &&
    answer.status === response.statusCode &&
    answer.request === response.headers['x-request-id'] &&
    typeof answer.title === 'string' &&
    answer.problems.length > 0
  return `${response.statusCode} ${whole ? answer.number : response.body}`
}
