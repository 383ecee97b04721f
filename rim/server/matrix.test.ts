import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { HTTPMethods } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mayEver } from '#core/access'
import { refusals } from '#rim/storage'
import { routes } from './routes/index.ts'
import {
  type Asked,
  askEverybody,
  createMatrixGround,
  forbiddenTo,
  type Matrix,
  type MatrixGround,
  textOf,
} from './test-matrix.ts'
import { publicUrl } from './test-program.ts'
import { nameOf, requestFor } from './test-requests.ts'

/** Who is answered what: written down, not computed. `UPDATE_MATRIX=1` writes it anew; then a human reads it line by line. */
const file = fileURLToPath(new URL('matrix.golden.json', import.meta.url))
const update = process.env.UPDATE_MATRIX === '1'
const golden: Matrix = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}

let ground: MatrixGround
let secrets: readonly string[]
beforeAll(async () => {
  ground = await createMatrixGround()
  const { sql } = ground.world.database
  const pseudonyms = await sql('select round_pseudonym as text from lyttepost.registration')
  const numbers = Object.values(ground.targets).map(({ number }) => number)
  secrets = [...numbers, ...pseudonyms.map(({ text }) => String(text))]
})
afterAll(() => ground?.close())

describe('the matrix of rights', () => {
  const seen: Record<string, Matrix[string]> = {}

  it.each(routes.map((route) => [nameOf(route), route] as const))('%s', async (name, route) => {
    const answers: Asked[] = []
    seen[name] = await askEverybody(ground, route, (asked) => answers.push(asked))
    for (const asked of answers) demandSound(asked)
    if (!update) expect(seen[name]).toEqual(golden[name])
  })

  it('has a line for each route, and for no other', () => {
    if (update) writeFileSync(file, textOf(seen))
    else expect(Object.keys(golden)).toEqual(routes.map(nameOf))
  })
})

/** What holds of every answer, whoever asked. */
function demandSound({ route, role, level, where, response, changed }: Asked): void {
  const said = `${nameOf(route)} as ${role} (${level}) about ${where}: ${response.statusCode}`
  expect(response.statusCode, `${said} ${response.body}`).toBeLessThan(500)
  expect(changed, said).toEqual([])
  const whole = JSON.stringify(response.headers) + response.rawPayload.toString('latin1')
  for (const text of forbiddenTo(role, ground, secrets)) {
    expect(whole.includes(text), `${said} holds «${text}»`).toBe(false)
  }
  expect(Object.keys(response.headers), said).toContain('cache-control')
  if (response.statusCode < 400) return
  const problem = response.json()
  expect([problem.status, problem.request], said).toEqual([
    response.statusCode,
    response.headers['x-request-id'],
  ])
  // where the rights give a role something in a study, it is they that say where, and not the database after them
  if (/^\/api\/stud/.test(route.path) && mayEver({ role }, route.verb, route.noun)) {
    expect(problem.number, said).not.toBe(refusals.notYours.number)
  }
  if (level !== 'high') {
    // whoever is refused for the login alone is told where a surer one begins
    expect([response.statusCode, problem.number], said).toEqual([403, 5003])
    const { pathname, searchParams } = new URL(problem.stepUp, publicUrl)
    expect([pathname, searchParams.get('level'), searchParams.get('as')], said).toEqual([
      '/login',
      golden[nameOf(route)]?.[role]?.from ?? searchParams.get('level'),
      role === 'registered-person' ? 'person' : null,
    ])
  }
}

describe('every route', () => {
  it.each(routes.map((route) => [nameOf(route), route] as const))('is closed: %s', async (_, route) => {
    const { method, url, body } = requestFor(route, ground.targets.own)
    const payload = body === undefined ? {} : { payload: body as object }
    const nobody = await ground.server.inject({ method, url, ...payload })
    expect([nobody.statusCode, nobody.json().number]).toEqual([401, 5001])
    const ended = await ground.server.inject({
      method,
      url,
      ...payload,
      cookies: { lyttepost: 'a'.repeat(43) },
    })
    expect([ended.statusCode, ended.json().number]).toEqual([401, 5035])
    if (method === 'GET') return
    await ground.snapshot.restore()
    const role = Object.keys(golden[nameOf(route)] ?? {}).find((one) => golden[nameOf(route)]?.[one]?.from)
    const visitor = ground.visitor((role ?? 'coordinator') as 'coordinator')
    const without = (headers: Record<string, string | null>) =>
      visitor.send({ method, url, ...payload, headers })
    for (const headers of [{ 'x-csrf-token': null }, { 'x-csrf-token': 'x' }]) {
      const refused = await without(headers)
      expect([refused.statusCode, refused.json().number]).toEqual([403, 5033])
    }
    const foreign = await without({ origin: 'https://evil.example' })
    expect([foreign.statusCode, foreign.json().number]).toEqual([403, 5034])
    if (role !== 'registered-person') {
      const keyless = await without({ 'idempotency-key': null })
      expect([keyless.statusCode, keyless.json().number]).toEqual([400, 5030])
    }
    expect((await ground.snapshot.changed()).filter((table) => table !== 'session')).toEqual([])
  })
})

describe('what is no route of the API', () => {
  /** All that answers whoever is not logged in, and what it answers. */
  const open: Readonly<Record<string, number>> = {
    'GET /': 200,
    'GET /style.css': 200,
    'GET /icon.svg': 200,
    'GET /web/assets/:name': 404,
    'GET /register': 303,
    'GET /register/*': 303,
    'GET /coordinate': 303,
    'GET /coordinate/*': 303,
    'GET /national': 303,
    'GET /national/*': 303,
    'GET /regional': 303,
    'GET /regional/*': 303,
    'GET /survey': 303,
    'GET /survey/*': 303,
    'GET /interviews': 303,
    'GET /interviews/*': 303,
    // whoever answers the survey is nobody known
    'GET /svar': 200,
    'GET /svar/*': 422,
    'GET /svar/:page': 303,
    'GET /svar/avslutt': 303,
    'GET /svar/avsluttet': 200,
    'GET /svar/ferdig': 200,
    'GET /svar/inn': 200,
    'GET /svar/om': 200,
    'GET /svar/oppsummering': 303,
    'GET /svar/stil.css': 200,
    'POST /svar': 422,
    'POST /svar/*': 303,
    'POST /svar/:page': 303,
    'POST /svar/avslutt': 303,
    'POST /svar/om': 303,
    'POST /svar/oppsummering': 303,
    'GET /health': 200,
    'GET /ready': 200,
    'GET /metrics': 200,
    'GET /openapi.json': 200,
    'GET /problems/:number': 404,
    'GET /login': 200,
    'GET /login/callback': 400,
    'GET /login/front-channel-logout': 200,
    'POST /logout': 303,
    'GET /own': 303,
    'POST /own/opt-out': 400,
    'POST /session/appointment': 400,
    'POST /session/invitation': 400,
    // the public pages, of which there are none before something is published
    'GET /nb': 404,
    'GET /nb/*': 404,
    'GET /nn': 404,
    'GET /nn/*': 404,
    'GET /en': 404,
    'GET /en/*': 404,
    'GET /filer': 404,
    'GET /filer/*': 404,
    'GET /tabeller': 404,
    'GET /tabeller/*': 404,
    'GET /figur': 404,
    'GET /figur/*': 404,
    'GET /feed': 404,
    'GET /feed/*': 404,
    'GET /nb/sok/': 404,
    'GET /nn/sok/': 404,
    'GET /en/sok/': 404,
    'GET /sitemap.xml': 404,
    'GET /robots.txt': 404,
    'GET /katalog.ttl': 404,
    'GET /katalog.jsonld': 404,
  }

  it('is open only where it is declared', async () => {
    const found: Record<string, number> = {}
    for (const { method, url } of registered(ground)) {
      const address = url.replace(/:\w+/g, '0')
      const { statusCode } = await ground.server.inject({ method, url: address })
      // no method of the address, and what OPTIONS tells
      if (statusCode === 405 || (method === 'OPTIONS' && statusCode === 204)) continue
      // named by what is in it
      const named = url.replace(/stil-\w+\.css/, 'stil.css')
      if (statusCode !== 401) found[`${method} ${named}`] = statusCode
    }
    const heads = Object.keys(open).filter((name) => name.startsWith('GET '))
    expect(found).toEqual({
      ...open,
      ...Object.fromEntries(heads.map((name) => [name.replace('GET', 'HEAD'), open[name]])),
    })
  })

  it('asks for a login where it is about oneself', async () => {
    const closed = [
      ['GET', '/api/session'],
      ['POST', '/api/session/appointment'],
      ['POST', '/api/session/invitation'],
    ] as const
    for (const [method, url] of closed) {
      expect((await ground.server.inject({ method, url })).json().number, url).toBe(5001)
    }
  })
})

/** All methods and addresses that the server has, as it tells them itself. */
function registered({ server }: MatrixGround): { method: HTTPMethods; url: string }[] {
  const branch: string[] = []
  return server
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const [, indent = '', piece = '', methods] =
        /^([ │]*)[├└]── (.*?)(?: \(([A-Z, -]+)\))?$/.exec(line) ?? []
      if (piece === '') return []
      branch.splice(indent.length / 4, Infinity, piece)
      // what is below an address is printed without its slash
      const url = branch.join('').replace(/(?<=[^/])\*$/, '/*')
      return (methods?.split(', ') ?? []).map((method) => ({ method: method as HTTPMethods, url }))
    })
}
