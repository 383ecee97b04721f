import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type World } from '#rim/test-kit'
import { allProblems } from './all-problems.ts'
import { createMetrics } from './metrics.ts'
import { createWholeServer } from './start.ts'

let world: World
let server: FastifyInstance
let token: string

beforeAll(async () => {
  world = await createWorld()
  const settings = {
    publicUrl: 'http://127.0.0.1:8070',
    production: false,
    logStream: { write: () => undefined },
  }
  server = await createWholeServer(world.desks, {
    settings,
    providers: [],
    problems: allProblems,
    metrics: createMetrics(),
  })
  token = await world.login('registered-person')
})
afterAll(async () => {
  await server.close()
  await world.close()
})

const get = (cookie = token) => server.inject({ url: '/own', cookies: { lyttepost: cookie } })
const say = (form: Record<string, string>) =>
  server.inject({
    method: 'POST',
    url: '/own/opt-out',
    cookies: { lyttepost: token },
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(form).toString(),
  })
const csrfOf = (body: string): string => /name="csrf" value="([^"]+)"/.exec(body)![1]!

test('shows what is registered in words, and who has read it', async () => {
  await server.inject({
    url: `/api/registrations/${world.own.registration}`,
    cookies: { lyttepost: await world.login('registrar') },
  })
  const { statusCode, body } = await get()
  expect(statusCode).toBe(200)
  expect(body).toContain('Kartleggingen i Eigersund')
  expect(body).toMatch(/<dt>[^<]*bosituasjon[^<]*<\/dt>\s*<dd>[^<]+<\/dd>/i)
  expect(body).toContain('Navn registrar')
  const [beside] = await world.database.sql(
    'select r.birth_year, r.local_reference, u.name from lyttepost.registration r join lyttepost.unit u on u.id = r.unit where r.id = $1',
    [world.own.registration],
  )
  for (const [term, told] of [
    ['Enheten som registrerte', beside!.name],
    ['Enhetens lokale referanse', beside!.local_reference],
    ['Fødselsår', beside!.birth_year],
  ]) {
    expect(body).toContain(`<dt>${term}</dt><dd>${told}</dd>`)
  }
  expect(body).toMatch(/<dt>Kjønn<\/dt><dd>(mann|kvinne)<\/dd>/)
  expect(body).not.toContain(world.own.number)
  expect(body).not.toContain(world.otherUnit.canary)
})

test('no place is chosen beforehand, and her own stand first', async () => {
  const { body } = await get()
  const [choose, first] = [...body.matchAll(/<option value="([^"]*)"([^>]*)>/g)]
  expect(choose!.slice(1)).toEqual(['', ' disabled selected'])
  expect(first!.slice(1)).toEqual([`${world.round} ${world.own.municipality}`, ''])
  expect(body.match(/ selected/g)).toHaveLength(1)
  expect((await server.inject({ url: '/own?no=1', cookies: { lyttepost: token } })).body).not.toContain(
    'Du har sagt nei',
  )
})

test('is for the person herself: staff and strangers are sent to the login', async () => {
  for (const cookie of ['', await world.login('registrar')]) {
    const { statusCode, headers } = await get(cookie)
    expect([statusCode, headers.location]).toEqual([303, '/login?as=person&returnTo=%2Fown'])
  }
})

test('no is said with the form’s own token, and then nothing is there but the log', async () => {
  const csrf = csrfOf((await get()).body)
  const place = `${world.round} ${world.own.municipality}`
  expect((await say({ csrf: 'another', place, sure: 'yes' })).statusCode).toBe(403)
  expect((await say({ csrf, place })).statusCode).toBe(400)
  expect((await get()).body).toContain('Kartleggingen i Eigersund')
  const said = await say({ csrf, place, sure: 'yes' })
  expect(said.statusCode).toBe(200)
  expect(said.body).toMatch(/role="status">Du har sagt nei til Kartleggingen i Eigersund\./)
  const after = await get()
  expect(after.body).toContain('Det er ikke registrert noe på dette fødselsnummeret.')
  expect(after.body).toContain('Navn registrar')
})
