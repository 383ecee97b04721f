import formBody from '@fastify/formbody'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connect } from '#rim/storage'
import { createMetrics } from './metrics.ts'
import type { Call } from './route.ts'
import { frameableBy } from './security.ts'
import { createServer } from './server.ts'
import { clearSessionCookie, setSessionCookie } from './session.ts'
import { createGround, publicUrl, refusedWith, type TestGround, testRoutes } from './test-ground.ts'

let ground: TestGround
const metrics = createMetrics()
beforeAll(async () => {
  ground = await createGround({
    metrics,
    settings: {
      publicUrl,
      production: true,
      metricsToken: 'a-secret-of-the-watcher',
      providers: ['https://login.test'],
    },
    extra: async (server) => {
      const settings = { publicUrl, production: true }
      server.get('/login', { config: { door: 'optional' } }, async ({ session }, reply) =>
        setSessionCookie(reply, settings, 'x'.repeat(43)).send({ name: session?.name ?? null }),
      )
      server.post('/logout', { config: { door: 'session' } }, async (_, reply) =>
        clearSessionCookie(reply, settings).send({}),
      )
      server.get(
        '/framed',
        { config: { door: 'open' }, helmet: frameableBy(settings, ['https://login.test']) },
        async () => '',
      )
      await server.register(formBody)
      server.get(
        '/slow',
        { config: { door: 'open' }, handlerTimeout: 20 },
        () => new Promise(() => undefined),
      )
      server.get('/closed', async () => '')
    },
  })
})
afterAll(() => ground.close())

const units = '/api/municipalities/1101/units'

describe('an address', () => {
  it('that nothing is at is not found', async () => {
    for (const url of ['/', '/api', '/api/nothing', '/API/municipalities/1101/units']) {
      expect(refusedWith(await ground.server.inject(url)), url).toBe('404 5004')
    }
    expect(refusedWith(await ground.server.inject('/api/%zz'))).toBe('400 5039')
  })

  it('without the method says which it has', async () => {
    const response = await ground.server.inject({ method: 'PUT', url: units })
    expect(refusedWith(response)).toBe('405 5005')
    expect(response.headers.allow).toBe('GET, HEAD, POST, OPTIONS')
    expect(response.json().detail).toContain('GET, HEAD, POST, OPTIONS')
    expect((await ground.server.inject({ method: 'POST', url: '/health' })).headers.allow).toBe(
      'GET, HEAD, OPTIONS',
    )
    const options = await ground.server.inject({
      method: 'OPTIONS',
      url: units,
      headers: { origin: 'https://evil.test', 'access-control-request-method': 'POST' },
    })
    expect(options.statusCode).toBe(204)
    expect(options.headers.allow).toBe('GET, HEAD, POST, OPTIONS')
    expect(Object.keys(options.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
  })

  it('of the API takes JSON only, though login takes forms', async () => {
    const response = await ground.as('coordinator_of_1101_1101', {
      method: 'POST',
      url: units,
      payload: 'name=Skjema',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    expect(refusedWith(response)).toBe('415 5009')
  })

  it('that does not answer is given up', async () => {
    expect(refusedWith(await ground.server.inject('/slow'))).toBe('503 5038')
  })

  it('answers HEAD as GET, without the content and as closed', async () => {
    const response = await ground.as('coordinator_of_1101_1101', { method: 'HEAD', url: units })
    expect([response.statusCode, response.body]).toEqual([200, ''])
    expect((await ground.server.inject({ method: 'HEAD', url: units })).statusCode).toBe(401)
  })

  it('of a route that does not say who may come through is closed', async () => {
    expect(refusedWith(await ground.server.inject('/closed'))).toBe('401 5001')
  })
})

describe('the session', () => {
  it('is in a cookie that no script, no other site and no other host gets', async () => {
    const response = await ground.server.inject('/login')
    expect(response.headers['set-cookie']).toBe(
      `__Host-lyttepost=${'x'.repeat(43)}; Path=/; HttpOnly; Secure; SameSite=Lax`,
    )
    expect((await ground.as('coordinator_of_1101_1101', { url: '/login' })).json().name).not.toBeNull()
  })

  it('is ended by our own pages only', async () => {
    const out = { method: 'POST', url: '/logout' } as const
    expect(refusedWith(await ground.server.inject(out))).toBe('401 5001')
    const away = { ...out, headers: { 'x-csrf-token': '' } }
    expect(refusedWith(await ground.as('coordinator_of_1101_1101', away))).toBe('403 5033')
    const response = await ground.as('nobody_chosen_yet_1101', out)
    expect(response.headers['set-cookie']).toMatch(/^__Host-lyttepost=; .*Expires=Thu, 01 Jan 1970/)
  })
})

describe('headers', () => {
  it('let pages do nothing but with ourselves', async () => {
    const { headers } = await ground.server.inject('/health')
    expect(headers['content-security-policy']).toBe(
      "default-src 'self';base-uri 'none';object-src 'none';img-src 'self' data:;frame-ancestors 'none';form-action 'self' https://login.test;upgrade-insecure-requests",
    )
    expect(headers).toMatchObject({
      'strict-transport-security': 'max-age=31536000',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cache-control': 'no-store',
      'cross-origin-opener-policy': 'same-origin',
    })
    expect(headers['x-powered-by']).toBeUndefined()
  })

  it('stand on refusals too', async () => {
    for (const url of ['/nothing', units, '/api/%zz']) {
      const { headers } = await ground.server.inject(url)
      expect(headers, url).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
    }
  })

  it('let one page be framed by the provider', async () => {
    const { headers } = await ground.server.inject('/framed')
    expect(headers['content-security-policy']).toContain('frame-ancestors https://login.test;')
    expect(headers['x-frame-options']).toBeUndefined()
  })
})

describe('those who watch', () => {
  it('see that it lives and is ready', async () => {
    expect((await ground.server.inject('/health')).json()).toEqual({ status: 'alive' })
    expect((await ground.server.inject('/ready')).json()).toEqual({ status: 'ready' })
  })

  it('see that it is not ready, and why', async () => {
    await ground.database.sql("delete from public.lyttepost_migration where name = '0009-jobs'")
    const lacking = await ground.server.inject('/ready')
    await ground.database.sql("insert into public.lyttepost_migration values ('0009-jobs', now()::text)")
    expect([lacking.statusCode, lacking.json()]).toEqual([503, { status: 'not-ready', reason: 'migrations' }])
    const nowhere = await createServer({
      routes: testRoutes,
      sessions: { find: async () => null },
      house: connect('postgres://nobody@127.0.0.1:1/nothing'),
      desks: {} as Call['desks'],
      clock: { now: () => '2026-11-22T08:00:00.000Z' },
      settings: {
        publicUrl: 'http://127.0.0.1:8080',
        production: false,
        logStream: { write: () => undefined },
      },
    })
    expect((await nowhere.inject('/ready')).json()).toEqual({ status: 'not-ready', reason: 'database' })
    expect((await nowhere.inject('/health')).statusCode).toBe(200)
    // a trial without TLS promises none
    const { headers } = await nowhere.inject('/health')
    expect(headers['strict-transport-security']).toBeUndefined()
    expect(headers['content-security-policy']).not.toContain('upgrade')
    await nowhere.close()
  })

  it('read the counts from this machine, or with the token', async () => {
    await ground.as('coordinator_of_1101_1101', { url: units })
    await ground.server.inject(`/nothing/17857898765`)
    const response = await ground.server.inject('/metrics')
    expect(response.body).toContain(
      'lyttepost_requests_total{method="GET",route="/api/municipalities/:municipality/units",status="200"}',
    )
    expect(response.body).toContain('lyttepost_requests_total{method="GET",route="-",status="404"}')
    expect(response.body).toContain('lyttepost_transactions_open 0')
    expect(response.body).toMatch(/process_cpu_seconds_total/)
    expect(response.body).not.toContain('17857898765')
    const from = (more: object) => ground.server.inject({ url: '/metrics', ...more })
    expect((await from({ remoteAddress: '10.0.0.7' })).statusCode).toBe(404)
    expect((await from({ headers: { 'x-forwarded-for': '127.0.0.1' } })).statusCode).toBe(404)
    const token = (text: string) => ({
      remoteAddress: '10.0.0.7',
      headers: { authorization: `Bearer ${text}` },
    })
    expect((await from(token('a-secret-of-the-watcher'))).statusCode).toBe(200)
    expect((await from(token('a-secret-of-the-watcheR'))).statusCode).toBe(404)
  })

  it('need the token wherever a proxy may bring strangers', async () => {
    const brought = await createGround({
      metrics: createMetrics(),
      settings: {
        publicUrl,
        production: true,
        trustedProxies: ['10.0.0.5'],
        metricsToken: 'a-secret-of-the-watcher',
      },
    })
    const withToken = { headers: { authorization: 'Bearer a-secret-of-the-watcher' } }
    expect((await brought.server.inject('/metrics')).statusCode).toBe(404)
    expect((await brought.server.inject({ url: '/metrics', ...withToken })).statusCode).toBe(200)
    await brought.close()
  })

  it('see what tasks ran', async () => {
    metrics.job('tidy', 'failed', 3)
    expect(await metrics.text()).toContain('lyttepost_jobs_total{job="tidy",outcome="failed"} 1')
  })
})

describe('the description of the API', () => {
  it('has every route, with what it takes, gives and refuses', async () => {
    const described = (await ground.server.inject('/openapi.json')).json()
    expect(described.openapi).toBe('3.1.0')
    expect(Object.keys(described.paths).sort()).toEqual(
      [...new Set(testRoutes.map(({ path }) => path))].sort(),
    )
    const post = described.paths['/api/municipalities/{municipality}/units'].post
    expect(post.summary).toBe('Til prøve')
    expect(post.security).toEqual([{ session: [], csrf: [] }])
    const body = post.requestBody.content['application/json'].schema
    expect(body).toMatchObject({ required: ['name'], additionalProperties: false })
    expect(
      post.parameters.map(({ name, in: where }: { name: string; in: string }) => `${where} ${name}`),
    ).toEqual(['path municipality', 'header idempotency-key'])
    expect(Object.keys(post.responses)).toEqual([
      '201',
      '400',
      '401',
      '403',
      '404',
      '409',
      '413',
      '415',
      '422',
      '429',
      '500',
      '503',
    ])
    expect(post.responses['403'].content['application/problem+json'].schema).toEqual({
      $ref: '#/components/schemas/Problem',
    })
    expect(described.components.schemas.Problem.properties.stepUp).toMatchObject({ type: 'string' })
    expect(described.components.securitySchemes.session.name).toBe('__Host-lyttepost')
  })
})
