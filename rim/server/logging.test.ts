import { type AddressInfo, connect as connectTo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { safeError } from './logging.ts'
import { canary, createGround, publicUrl, type TestGround } from './test-ground.ts'

let ground: TestGround
beforeAll(async () => {
  ground = await createGround({
    extra: async (server) => {
      const config = { door: 'open' } as const
      server.get('/extra/:name', { config }, async (request) => {
        request.log.warn({ name: canary, err: new Error(`about ${canary}`), reason: 'state unknown' })
        request.log.info(`hello ${canary}`)
        request.log.info({ url: request.url }, 'login refused')
        request.log.error(new Error(canary))
        throw Object.assign(new Error(canary, { cause: new Error(canary) }), {
          code: '23505',
          detail: `Key (name)=(${canary}) already exists.`,
          constraint: 'unit_name',
        })
      })
    },
  })
  await ground.server.listen({ host: '127.0.0.1', port: 0 })
})
afterAll(() => ground.close())
beforeEach(() => {
  ground.log.length = 0
})

const number = '17857898765'
const secret = encodeURIComponent(canary)
const traces = [number, 'Kanari', 'Kvitring', 'csrf-coordinator', 'coordinator_of_1101_1101']
const units = '/api/municipalities/1101/units'
const who = 'coordinator_of_1101_1101'

it('holds nothing of a person, wherever it is put', async () => {
  const json = { 'content-type': 'application/json' }
  const bodies = await Promise.all(
    [
      { url: `/api/${number}/${secret}` },
      { url: `/${number}?name=${secret}` },
      { url: `/api/municipalities/${number}/units` },
      { url: `${units}/${secret}` },
      { url: `${units}?${number}=${secret}` },
      { url: `${units}?limit=${number}` },
      { url: `/%${number}${secret}` },
      { url: `/problems/${number}` },
      { url: `/extra/${secret}` },
      { url: `/login/${number}`, method: 'PUT' as const },
      { url: units, method: 'PUT' as const, payload: { name: canary } },
      { url: units, method: 'POST' as const, payload: { [number]: canary } },
      { url: units, method: 'POST' as const, payload: { name: canary, type: number } },
      { url: units, method: 'POST' as const, payload: { name: `${canary} ${number}`, fails: 'before' } },
      { url: units, method: 'POST' as const, payload: { name: `${canary} ${number}`, fails: 'after' } },
      { url: units, method: 'POST' as const, payload: { name: `${canary} ${number}`, fails: 'answer' } },
      {
        url: units,
        method: 'POST' as const,
        payload: `{"name":"${canary}","number":${number}`,
        headers: json,
      },
      { url: units, method: 'POST' as const, payload: canary, headers: { 'content-type': canary } },
      { url: units, method: 'POST' as const, headers: { 'idempotency-key': `${canary} ${number}` } },
      {
        url: units,
        headers: { 'x-request-id': number, 'x-name': canary, referer: `${publicUrl}/${number}` },
      },
      { url: units, headers: { 'accept-language': canary, authorization: number, 'user-agent': canary } },
    ].map(async (options) => (await ground.as(who, options)).body),
  )
  // made with its name, which the answer repeats to whoever made it
  const made = await ground.as(who, { url: units, method: 'POST', payload: { name: `${canary} ${number}` } })
  expect(made.statusCode).toBe(201)
  const raw = await Promise.all([
    bytes(`${canary} ${number}\r\n\r\n`),
    bytes(`GET /${number} HTTP/9.9\r\nname: ${canary}\r\n\r\n`),
    bytes(`GET / HTTP/1.1\r\nhost: x\r\nname: ${canary}${number.repeat(4000)}\r\n\r\n`),
    bytes(`POST ${units} HTTP/1.1\r\nhost: x\r\ncontent-length: ${canary}\r\n\r\n`),
  ])
  expect(raw.map((text) => /^HTTP\/1.1 (\d+)/.exec(text)?.[1])).toEqual(['400', '400', '431', '400'])
  for (const text of raw) expect(text).toContain('"type":"/problems/5039"')
  const everything = [...ground.log, ...bodies, ...raw].join('\n')
  for (const trace of traces) expect(everything, trace).not.toContain(trace)
  expect(everything).not.toContain(encodeURIComponent('Kanari Kvitring'))
  // the faults are there all the same: one for each that failed
  const faults = ground.log.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'fault')
  expect(faults.length).toBe(4)
  expect(ground.log.length).toBeGreaterThan(25)
})

it('says what was asked for, by whom and how it went', async () => {
  const response = await ground.as(who, { url: units })
  const line = JSON.parse(ground.log[0] ?? '')
  expect(ground.log).toHaveLength(1)
  expect(line).toEqual({
    level: 'info',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    request: response.headers['x-request-id'],
    method: 'GET',
    route: '/api/municipalities/:municipality/units',
    status: 200,
    ms: expect.any(Number),
    role: 'coordinator',
    municipality: '1101',
    msg: 'request',
  })
  expect(line.request).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/)
})

it('says which problem was answered, and where a fault was', async () => {
  await ground.as(who, { url: `${units}/ikke-en-id` })
  expect(JSON.parse(ground.log[0] ?? '')).toMatchObject({ status: 400, problem: 5006 })
  await ground.as(who, { url: units, method: 'POST', payload: { name: canary, fails: 'before' } })
  const fault = JSON.parse(ground.log[1] ?? '')
  expect(fault).toMatchObject({ level: 'error', msg: 'fault', problem: 5000, err: { type: 'Error' } })
  expect(fault.err.at[0]).toMatch(/test-ground\.ts/)
})

it('keeps of what a route logs what is known to be safe', async () => {
  await ground.server.inject('/extra/x')
  const lines = ground.log.map((line) => JSON.parse(line))
  expect(lines.map(({ msg, reason }) => [msg, reason])).toEqual([
    ['program', 'state unknown'],
    ['program', undefined],
    ['login refused', undefined],
    ['program', undefined],
    ['fault', undefined],
    ['request', undefined],
  ])
  expect(lines[4].err).toMatchObject({ code: '23505', constraint: 'unit_name', cause: { type: 'Error' } })
})

it('takes errors that are none', () => {
  expect(safeError(canary)).toEqual({ type: 'string' })
  expect(safeError(undefined)).toEqual({ type: 'undefined' })
  expect(JSON.stringify(safeError(Object.assign(new Error(canary), { code: canary })))).not.toContain(
    'Kanari',
  )
})

/** Sends bytes as they are; gives what comes back. */
function bytes(text: string): Promise<string> {
  const address = ground.server.server.address() as AddressInfo
  return new Promise((resolve) => {
    const socket = connectTo(address.port, '127.0.0.1', () => socket.write(text))
    let got = ''
    socket.on('data', (part) => {
      got += part
    })
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(got))
  })
}
