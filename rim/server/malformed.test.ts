import { connect } from 'node:net'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Role, rights } from '#core/access'
import { createRandom, type Random } from '#core/foundation'
import { type Snapshot, takeSnapshot } from '#rim/test-kit'
import type { AnyRoute } from './route.ts'
import { routes } from './routes/index.ts'
import { furnish } from './test-furnish.ts'
import { type Malformed, malformer, strayNumber } from './test-malformed.ts'
import { createTestProgram, type TestProgram, type Visitor } from './test-program.ts'
import type { Target } from './test-target.ts'

/** More of them for a soak: `MALFORMED_REQUESTS=100000`. */
const count = Number(process.env.MALFORMED_REQUESTS ?? 2000)

let program: TestProgram
let targets: readonly Target[]
let people: readonly (Visitor | null)[]
let snapshot: Snapshot
let port: number
beforeAll(async () => {
  program = await createTestProgram()
  const { own, ...others } = await furnish(program.world)
  targets = [own, own, own, ...Object.values(others)]
  people = [
    null,
    ...(await Promise.all(
      (['registrar', 'unit-leader', 'coordinator', 'national-coordinator', 'registered-person'] as const).map(
        (role) => program.enter(role),
      ),
    )),
  ]
  snapshot = await takeSnapshot(program.world.database)
  const address = await program.server.listen({ host: '127.0.0.1', port: 0 })
  port = Number(new URL(address).port)
})
afterAll(() => program?.close())

// the log tells of refusals too, sessions when they were last used, logins that they began; a key is made when it is asked for
const apart = new Set(['audit_event', 'session', 'pending_login', 'wrapped_key'])

it(`${count} malformed requests are refused in words, and store nothing`, {
  timeout: count * 200,
}, async () => {
  const random = createRandom('malformed requests')
  const next = malformer(random, targets)
  const outcomes = new Map<number, number>()
  let heapAtFirst = 0
  for (let index = 0; index < count; index++) {
    const request = next()
    const visitor = somebodyFor(request, random)
    const said = `request ${index} as ${visitor?.role ?? 'nobody'}: ${describeRequest(request)}`
    const status = request.raw ? await sendRaw(request.raw, said) : await send(visitor, request, said)
    outcomes.set(status, (outcomes.get(status) ?? 0) + 1)
    const reads = ['GET', 'HEAD', 'OPTIONS', 'RAW'].includes(request.method)
    // fetching what was ordered is noted as its delivery
    const fetchesOrder = /^\/api\/report-orders\/[^/]+\/files\//.test(request.url)
    // weights are kept before the closing is tried, which may be refused
    const weighs = request.method === 'POST' && /^\/api\/survey-waves\/[^/]+\/closing/.test(request.url)
    const wrote = (status < 400 && (!reads || fetchesOrder)) || weighs
    // what was wrong in nothing that matters is carried out, and taken back here
    if (wrote) await snapshot.restore()
    else if (index % 100 === 99) {
      expect(
        (await snapshot.changed()).filter((table) => !apart.has(table)),
        `before ${said}`,
      ).toEqual([])
    }
    if (index === Math.floor(count / 4)) heapAtFirst = heapUsed()
    if (index % 500 === 0) demandCleanLog()
  }
  demandCleanLog()
  expect((await snapshot.changed()).filter((table) => !apart.has(table))).toEqual([])
  expect((await program.server.inject({ url: '/ready' })).statusCode).toBe(200)
  // each kind of refusal was reached, so that the requests got to where they can do harm
  for (const status of [400, 401, 403, 404, 405, 413, 415, 422]) {
    expect(
      outcomes.get(status) ?? 0,
      `answers with ${status}: ${JSON.stringify([...outcomes])}`,
    ).toBeGreaterThan(0)
  }
  // bodies of a quarter of a megabyte that were kept would make hundreds
  expect((heapUsed() - heapAtFirst) / 1e6).toBeLessThan(60)
})

/** Anybody, but more often than not one who may do this: whose request gets further in. */
function somebodyFor({ route }: Malformed, random: Random): Visitor | null {
  const able = people.filter((one) => one && route && roleMay(one.role, route))
  const among = able.length > 0 && random.below(3) > 0 ? able : people
  return among[random.below(among.length)]!
}

const roleMay = (role: Role, { noun, verb }: AnyRoute): boolean =>
  rights.some((right) => right.roles.includes(role) && right.noun === noun && right.verbs.includes(verb))

async function send(visitor: Visitor | null, request: Malformed, said: string): Promise<number> {
  const { method, url, headers, payload } = request
  const options = { method: method as 'GET', url, ...(payload !== undefined && { payload }) }
  const own = Object.fromEntries(
    Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== null),
  )
  const response = visitor
    ? await visitor.send({ ...options, headers })
    : await program.server.inject({ ...options, headers: own })
  demandPlain(response, said)
  return response.statusCode
}

const english = /\b(the|must|should|invalid|expected|received|required|error|failed|undefined|unexpected)\b/i

function demandPlain(response: LightMyRequestResponse, said: string): void {
  const { statusCode, headers, body } = response
  expect(statusCode, `${said}: ${body}`).toBeLessThan(500)
  expect(body.includes(strayNumber), `${said} is answered with the number`).toBe(false)
  expect(JSON.stringify(headers).includes(strayNumber), `${said} is answered with the number`).toBe(false)
  if (statusCode < 400 || response.raw.req.method === 'HEAD') return
  if (String(headers['content-type']).startsWith('text/html')) {
    expect(body, said).toMatch(/^<!doctype html>\n<html lang="n[bn]">[\s\S]*<p class="wrong">[^<]+[.]<\/p>/)
    return
  }
  expect(headers['content-type'], said).toBe('application/problem+json; charset=utf-8')
  demandProblem(JSON.parse(body), statusCode, said)
}

function demandProblem(answer: Record<string, unknown>, status: number, said: string): void {
  const problems = answer.problems as { number: number; severity: string; text: string }[]
  const whole =
    answer.status === status &&
    answer.type === `/problems/${answer.number}` &&
    answer.number === problems[0]?.number &&
    problems.every(({ severity, text }) => severity === 'error' && /[.]$/.test(text)) &&
    String(answer.request).length === 36
  expect(whole, `${said}: ${JSON.stringify(answer)}`).toBe(true)
  const text = `${answer.title} ${answer.detail}`
  expect(english.test(text.replace(/«.*?»/g, '')), `${said}: ${text}`).toBe(false)
}

/** Sends bytes as they are; what comes back, if anything, is a refusal in the same form. */
function sendRaw(bytes: Buffer, said: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    let text = ''
    const done = () => {
      socket.destroy()
      const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0)
      try {
        expect(status, `${said}: ${text}`).toBeLessThan(500)
        expect(text.includes(strayNumber), said).toBe(false)
        resolve(status)
      } catch (cause) {
        reject(cause as Error)
      }
    }
    socket.setTimeout(300, done)
    socket.on('data', (part) => {
      text += part.toString('latin1')
      if (/^HTTP\/1\.1 [45]/.test(text)) socket.end()
    })
    socket.on('close', done)
    socket.on('error', done)
    socket.write(bytes)
  })
}

/** Nothing of what was sent may stand in the log, and no fault: a refusal is none. */
function demandCleanLog(): void {
  for (const line of program.log) {
    expect(line.includes(strayNumber), line).toBe(false)
    expect(JSON.parse(line).level, line).toBe('info')
  }
  program.log.length = 0
}

function describeRequest({ method, url, headers, payload, raw }: Malformed): string {
  const body = raw ?? payload
  return `${method} ${url.slice(0, 300)} ${JSON.stringify(headers).slice(0, 300)} ${JSON.stringify(String(body ?? '')).slice(0, 400)}`
}

function heapUsed(): number {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  return process.memoryUsage().heapUsed
}

it('are made of all routes', () => {
  const seen = new Set<string>()
  const next = malformer(createRandom(1), targets)
  for (let index = 0; index < routes.length * 30; index++) {
    const { url, method } = next()
    for (const route of routes) {
      const pattern = new RegExp(`^${route.path.replace(/\{\w+\}/g, '[^/]+')}$`)
      if (method === route.method && pattern.test(url.split('?')[0]!)) seen.add(`${method} ${route.path}`)
    }
  }
  expect(seen.size).toBe(routes.length)
})
