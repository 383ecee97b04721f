import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ReportModel } from '#core/reports'
import { makeReleases } from '#rim/services'
import { drawPlain, drawRegistrations, seedSubmitted, type TestWorkshop, testWorkshop } from '#rim/test-kit'
import { readPptx } from '#rim/writers'
import { createTestProgram, type TestProgram, type Visitor } from './test-program.ts'

let program: TestProgram
let releases: TestWorkshop
let adviser: Visitor
let coordinator: Visitor
let nation: Visitor
let round: string
/** Two in Rogaland, one of another county. */
const municipalities = { '1101': 60, '1103': 90, '4601': 60 }
const drawn = new Map(
  Object.entries(municipalities).map(([number, count], at) => [
    number,
    number !== '1101' ? drawPlain(number, count) : drawRegistrations(number, count, at + 3),
  ]),
)

beforeAll(async () => {
  program = await createTestProgram()
  releases = testWorkshop(2)
  round = program.world.round
  await seedSubmitted(program.world, drawn)
  adviser = await program.enter('regional-adviser')
  coordinator = await program.enter('coordinator')
  nation = await program.enter('national-coordinator')
})
afterAll(async () => {
  await releases?.close()
  await program?.close()
})

const send = async (visitor: Visitor, method: 'GET' | 'POST', url: string, payload?: object) => {
  const answer = await visitor.send({ method, url, ...(payload && { payload }) })
  return { status: answer.statusCode, body: answer.json(), bytes: answer.rawPayload }
}
const reports = (county = '11') => `/api/rounds/${round}/regions/${county}/reports`
const make = () => makeReleases(program.world.desks, releases.tools)
const ask = (language: string, visitor = adviser, county = '11') =>
  send(visitor, 'POST', reports(county), { language })
const tableOf = (model: ReportModel, id: string) =>
  model.sections
    .flatMap(({ nodes }) => nodes)
    .flatMap((node) => (node.type === 'table' || node.type === 'figure' ? [node.table] : []))
    .find((table) => table.id === id)!

it('a municipality’s results are its stored report for the screen, as soon as it is made, and its own only', async () => {
  const own = `/api/rounds/${round}/municipalities/1101/results`
  expect((await send(coordinator, 'GET', own)).status).toBe(404)
  expect([await make(), releases.faults]).toEqual([3, []])
  const { status, body } = await send(coordinator, 'GET', own)
  expect([status, body.release]).toMatchObject([200, { number: 1, reason: 'submission', newer: false }])
  const { edition, place, sections } = body.screen as ReportModel
  expect([edition, place.number]).toEqual(['screen', '1101'])
  expect(sections.map(({ id }) => id)).toContain('substance/development')
  // before the nation's figures are out nothing stands beside the own ones
  expect(tableOf(body.screen, 'sex').columns.map(({ label }) => label)).toEqual(['2020, antall', '2020, %'])
  expect((await send(coordinator, 'GET', own.replace('1101', '1103'))).status).toBe(404)
  expect((await send(nation, 'GET', own)).status).toBe(403)
})

it('a county’s report waits for the national figures', async () => {
  expect((await send(adviser, 'GET', reports())).body).toEqual({
    county: { number: '11', name: 'Rogaland' },
    nationalAt: null,
    reports: [],
  })
  expect((await ask('nb')).body).toMatchObject({ number: 4320, status: 409 })
})

it('it is asked for once, made of what was decided for the country, and asked for anew in the other language', async () => {
  await program.world.database.sql(
    `set local session_replication_role = replica; update lyttepost.round set closed_at = now()`,
  )
  expect((await send(nation, 'POST', `/api/rounds/${round}/release`)).status).toBe(201)
  await make()
  // each municipality's anew, with the nation beside
  await make()
  expect(releases.faults).toEqual([])
  const own = (await send(coordinator, 'GET', `/api/rounds/${round}/municipalities/1101/results`)).body
  expect(own.release).toMatchObject({ number: 2, reason: 'national' })
  expect(tableOf(own.screen, 'sex').columns.map(({ label }) => label)).toContain('Rogaland 2020, %')

  expect((await ask('nb')).status).toBe(201)
  expect((await ask('nn')).body).toMatchObject({ number: 4321 })
  expect([await make(), releases.faults]).toEqual([1, []])
  expect((await ask('nb')).body).toMatchObject({ number: 4322 })
  expect((await ask('nn')).status).toBe(201)
  expect([await make(), releases.faults]).toEqual([1, []])
  const { body } = await send(adviser, 'GET', reports())
  expect(body.nationalAt).not.toBeNull()
  expect(
    body.reports.map(({ number, language, state, supersededAt, files }: Record<string, unknown>) => [
      ...[number, language, state, supersededAt === null],
      (files as { name: string }[]).map(({ name }) => name),
    ]),
  ).toEqual([
    [
      ...[2, 'nn', 'made', true],
      ['11-rogaland-2020.pdf', '11-rogaland-2020-psykisk.pptx', '11-rogaland-2020-rus.pptx'],
    ],
    [
      ...[1, 'nb', 'made', false],
      ['11-rogaland-2020.pdf', '11-rogaland-2020-psykisk.pptx', '11-rogaland-2020-rus.pptx'],
    ],
  ])
  const [newest] = body.reports
  const file = await adviser.send({
    method: 'GET',
    url: `/api/releases/${newest.id}/files/slides_substance`,
  })
  const slides = readPptx(file.rawPayload)
  expect(JSON.stringify(slides)).toContain('Kommunane i Rogaland kartla')
})

it('its numbers are those of the registrations in the database, counted by another way', async () => {
  const { body } = await send(adviser, 'GET', `/api/rounds/${round}/regions/11/results`)
  expect(body.release).toMatchObject({ reason: 'region', language: 'nn' })
  const sex = tableOf(body.screen, 'sex')
  const own = sex.columns.findIndex(({ label }) => label === '2020, tal')
  const counted = await program.world.database.sql(
    `select answers ->> 'sex' as sex, count(*)::int as n from lyttepost.registration
     where municipality in ('1101', '1103') and answers ->> 'substance_problem' = 'yes' group by 1`,
  )
  const byLabel = { Kvinne: 'female', Mann: 'male' }
  let compared = 0
  for (const { label, cells } of sex.rows) {
    const code = byLabel[label as keyof typeof byLabel]
    if (!code) continue
    expect([':', String(counted.find((row) => row.sex === code)!.n)]).toContain(cells[own]!.text)
    if (cells[own]!.value !== null) compared++
  }
  expect(compared).toBe(2)
})

it('is for those of the county: not for another county, and not for municipalities', async () => {
  // what lies elsewhere is not there for her
  expect((await send(adviser, 'GET', reports('46'))).status).toBe(404)
  expect((await ask('nb', adviser, '46')).status).toBe(404)
  expect((await send(coordinator, 'GET', reports())).status).toBe(403)
  expect((await send(adviser, 'GET', reports('99'))).status).toBe(404)
  // who follows the county without being its adviser reads, and does not order
  const administrator = await program.enter('state-administrator')
  expect((await send(administrator, 'GET', reports())).status).toBe(200)
  expect((await ask('nb', administrator)).status).toBe(403)
})
