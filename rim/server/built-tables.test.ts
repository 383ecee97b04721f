import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { builderVariables, buildTable, requestHash, shownTables, type TableRequest } from '#core/builder'
import { ProblemError } from '#core/foundation'
import type { ShownTable } from '#core/reports'
import { askedIn, buildAsked, createTableWorkshop, type Desks, makeReleases } from '#rim/services'
import { findRound, optOut, within } from '#rim/storage'
import {
  drawRegistrations,
  seedEarlierYear,
  seedSubmitted,
  type TestWorkshop,
  testWorkshop,
} from '#rim/test-kit'
import { readPptx } from '#rim/writers'
import { groundByHand, requestOf } from './test-built-ground.ts'
import { createTestProgram, type TestProgram, type Visitor } from './test-program.ts'

let program: TestProgram
let releases: TestWorkshop
let round: string
let people: Record<'coordinator' | 'neighbour' | 'nation' | 'analyst' | 'adviser' | 'registrar', Visitor>
const municipalities = { '1101': 140, '1103': 150, '4601': 60 }
const drawn = Object.entries(municipalities).map(
  ([number, count], at) =>
    [
      number,
      number === '1103' ? drawRegistrations(number, count, at + 3) : drawRegistrations(number, count, at + 9),
    ] as const,
)

beforeAll(async () => {
  program = await createTestProgram()
  releases = testWorkshop(2)
  round = program.world.round
  await seedSubmitted(program.world, drawn)
  people = {
    coordinator: await program.enter('coordinator'),
    neighbour: await program.enter('unit-leader'),
    nation: await program.enter('national-coordinator'),
    analyst: await program.enter('national-analyst'),
    adviser: await program.enter('regional-adviser'),
    registrar: await program.enter('registrar'),
  }
})
afterAll(async () => {
  await releases?.close()
  await program?.close()
})

type Table = Partial<Omit<TableRequest, 'version' | 'round'>>
const own = { kind: 'municipality', code: '1101' } as const
const county = { kind: 'county', code: '11' } as const
const nation = { kind: 'country' } as const
const housing = (place: TableRequest['place'], more: Table = {}): Table => ({
  place,
  rows: 'housing',
  ...more,
})

const send = async (
  visitor: Visitor,
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  url: string,
  payload?: object,
) => {
  const answer = await visitor.send({ method, url, ...(payload && { payload }) })
  const json = String(answer.headers['content-type']).includes('json')
  return {
    status: answer.statusCode,
    body: json ? answer.json() : null,
    bytes: answer.rawPayload,
    headers: answer.headers,
  }
}
const builder = () => `/api/rounds/${round}/table-builder`
/** Asks, again while the round's data are being opened. */
async function until<T extends { status: number; body: { state?: string } | null }>(
  asked: () => Promise<T>,
): Promise<T> {
  for (;;) {
    const answer = await asked()
    if (answer.status !== 503 && answer.body?.state !== 'opening') return answer
  }
}
const ask = (visitor: Visitor, table: Table, more: object = {}) =>
  until(() => send(visitor, 'POST', `/api/rounds/${round}/built-tables`, { table, ...more }))
const fileOf = (visitor: Visitor, tables: readonly Table[], format: string, more: object = {}) =>
  until(() => send(visitor, 'POST', `/api/rounds/${round}/built-tables/files`, { tables, format, ...more }))
const cellsOf = (body: { tables: ShownTable[] }) =>
  body.tables.flatMap(({ rows }) => rows.map(({ label, cells }) => [label, ...cells.map(({ text }) => text)]))
const numbers = (body: { tables: ShownTable[] }) => cellsOf(body).flatMap((row) => row.slice(1))

describe('before the country’s figures are released', () => {
  it('nothing is counted, and the page is told why', async () => {
    expect((await send(people.nation, 'GET', '/api/table-builder')).body).toEqual([])
    expect((await send(people.nation, 'GET', builder())).body).toEqual({ state: 'not-released' })
    expect((await ask(people.nation, housing(nation))).body).toMatchObject({ number: 1760, status: 409 })
  })
})

describe('when they are released', () => {
  beforeAll(async () => {
    const { desks, database } = program.world
    expect(await makeReleases(desks, releases.tools)).toBe(3)
    await database.sql(
      'set local session_replication_role = replica; update lyttepost.round set closed_at = now()',
    )
    expect((await send(people.nation, 'POST', `/api/rounds/${round}/release`)).status).toBe(201)
    await makeReleases(desks, releases.tools)
    await makeReleases(desks, releases.tools)
    expect(releases.faults).toEqual([])
  }, 120_000)

  it('tells what tables can be made of, and of which places each may ask', async () => {
    const rounds = (await send(people.adviser, 'GET', '/api/table-builder')).body
    expect(rounds).toMatchObject([{ id: round, year: 2020 }])
    const { body } = await until(() => send(people.nation, 'GET', builder()))
    expect(body).toMatchObject({ state: 'ready', year: 2020, leftOut: [] })
    const codes = (of: { place: { kind: string; code?: string } }[]) =>
      of.map(({ place }) => [place.kind, place.code].filter(Boolean).join(':'))
    expect(codes(body.places)).toEqual([
      'country',
      ...['county:11', 'county:46'],
      ...codes(body.places).filter((code) => /^(class|region):/.test(code)),
      ...['municipality:1101', 'municipality:1103', 'municipality:4601'],
    ])
    expect(codes((await send(people.coordinator, 'GET', builder())).body.places)).toEqual([
      'municipality:1101',
    ])
    expect(codes((await send(people.adviser, 'GET', builder())).body.places)).toEqual(['county:11'])
    const substance = (await send(people.nation, 'GET', `${builder()}?group=substance`)).body
    expect(substance.variables.length).toBeGreaterThan(body.variables.length)
    expect(body.templates.map(({ code }: { code: string }) => code)).toContain('fact_sheet')
    expect((await send(people.registrar, 'GET', builder())).status).toBe(403)
  })

  it('gives the figures that the core gives of the frozen rows with the secret, withheld cells withheld', async () => {
    const { desks } = program.world
    const ground = await groundByHand(desks, round, Object.keys(municipalities))
    const asked: Table[] = [
      housing(nation, { columns: 'sex' }),
      housing(county, { compare: ['country'], measure: 'count' }),
      housing(own, { compare: ['class', 'county', 'country'] }),
      { place: own, rows: 'category', columns: 'sex', measure: 'count' },
      { place: nation, rows: 'sex', measure: 'mean_index' },
      {
        place: nation,
        group: 'substance',
        rows: 'category',
        filters: [{ variable: 'sex', choices: ['male'] }],
      },
    ]
    for (const table of asked) {
      const { status, body } = await ask(people.nation, table, { language: 'nn' })
      expect([status, table, body]).toMatchObject([200, table, {}])
      const request = requestOf(table)
      const built = buildTable(ground, request)
      expect(body.hash).toBe(requestHash(request))
      expect(body.tables).toEqual(JSON.parse(JSON.stringify(shownTables(built, 'nn'))))
      const withheld = numbers(body).filter((text) => text === ':').length
      expect(body.withheld.cells > 0).toBe(withheld > 0)
    }
  })

  it('withholds what a report withholds, also where the number would be large enough', async () => {
    const { withheld, ...open } = await groundByHand(program.world.desks, round, Object.keys(municipalities))
    const ground = { ...open, withheld }
    let found = 0
    for (const group of ['substance', 'mental'] as const) {
      for (const { code } of builderVariables(ground.round.dataset, group)) {
        const table: Table = { place: own, group, rows: code, measure: 'count' }
        const request = requestOf(table)
        const [shown] = shownTables(buildTable(open, request), 'nb')
        const [kept] = shownTables(buildTable(ground, request), 'nb')
        if (JSON.stringify(shown) === JSON.stringify(kept)) continue
        found++
        expect((await ask(people.coordinator, table)).body.tables).toEqual(JSON.parse(JSON.stringify([kept])))
      }
    }
    expect(found).toBeGreaterThan(0)
  })

  it('is near what the database counts, and not it', async () => {
    const { body } = await ask(people.nation, { place: nation, rows: 'sex', measure: 'count' })
    const counted = await program.world.database.sql(
      `select answers ->> 'sex' as sex, count(*)::int as n from lyttepost.registration
       where (answers ->> 'age')::int >= 18 or not answers ? 'age' group by 1`,
    )
    const shown = new Map(cellsOf(body).map(([label, count]) => [label, Number(count)]))
    for (const [label, code] of [
      ['Kvinne', 'female'],
      ['Mann', 'male'],
    ] as const) {
      const exact = Number(counted.find(({ sex }) => sex === code)!.n)
      expect(shown.get(label)).toBeGreaterThan(exact - 40)
      expect(shown.get(label)).toBeLessThanOrEqual(exact + 8)
    }
  })

  it('is the same whoever asks, at whichever instance', async () => {
    const table = housing(own, { compare: ['country'] })
    const one = (await ask(people.coordinator, table)).body
    expect((await ask(people.nation, table)).body).toEqual(one)
    const other = createTableWorkshop()
    try {
      const beside = (await otherInstance({ ...program.world.desks, tables: other }, table)).tables[0]!
      expect(beside.hash).toBe(one.hash)
      expect(JSON.parse(JSON.stringify(shownTables(beside, 'nb')))).toEqual(one.tables)
    } finally {
      await other.close()
    }
  })

  it('a municipality asks about itself, a county about itself, units about nothing', async () => {
    const neighbour = { kind: 'municipality', code: '1103' } as const
    const refused = async (visitor: Visitor, place: TableRequest['place']) =>
      (await ask(visitor, housing(place))).status
    expect(await refused(people.coordinator, neighbour)).toBe(404)
    expect(await refused(people.coordinator, nation)).toBe(404)
    expect(await refused(people.coordinator, county)).toBe(404)
    expect(await refused(people.adviser, own)).toBe(404)
    expect(await refused(people.adviser, { kind: 'county', code: '46' })).toBe(404)
    expect(await refused(people.adviser, nation)).toBe(404)
    expect(await refused(people.adviser, county)).toBe(200)
    expect(await refused(people.registrar, own)).toBe(403)
    expect((await fileOf(people.coordinator, [housing(own), housing(neighbour)], 'csv')).body).toMatchObject({
      number: 1763,
    })
    expect((await fileOf(people.coordinator, [housing(neighbour)], 'csv')).status).toBe(404)
  })

  it('a rule that refuses says which, and the question stays in the log', async () => {
    const lines = () =>
      program.world.database.sql(
        "select verb, municipality, details from lyttepost.audit_event where noun = 'built-table' order by id",
      )
    const before = await lines()
    const narrow = housing(own, { filters: [{ variable: 'sex', choices: ['female', 'male'] }] })
    expect((await ask(people.coordinator, narrow)).body).toMatchObject({ number: 1745, status: 422 })
    expect((await ask(people.coordinator, housing(own, { rows: 'nothing' }))).body.number).toBe(1740)
    const after = await lines()
    expect(after.length).toBe(before.length + 2)
    expect(after.at(-2)).toMatchObject({
      verb: 'read',
      municipality: '1101',
      details: { place: '1101', round: '2020', request: expect.stringMatching(/^[0-9a-f]{64}$/) },
    })
    expect((await ask(people.nation, housing({ kind: 'county', code: '50' }))).body.number).toBe(1746)
  })

  it('comes as files with the same cells', async () => {
    const table = housing(own, { compare: ['country'], measure: 'count' })
    const { body } = await ask(people.coordinator, table)
    const asked = { language: 'nb', title: 'Bolig' }
    const csv = await fileOf(people.coordinator, [table], 'csv', asked)
    expect(csv.headers['content-disposition']).toContain('1101-eigersund-2020-bolig.csv')
    const text = csv.bytes.toString('utf8')
    for (const [label, ...counts] of cellsOf(body)) {
      const line = text.split('\r\n').find((one) => one.includes(label!))!
      for (const count of counts) expect(line).toContain(count)
    }
    const stat = JSON.parse((await fileOf(people.coordinator, [table], 'json-stat', asked)).bytes.toString())
    expect(stat.version).toBe('2.0')
    const svg = await fileOf(people.coordinator, [table], 'svg', asked)
    expect(svg.headers['content-type']).toContain('image/svg+xml')
    expect(svg.bytes.toString()).toMatch(/^<svg/)
    const pptx = await fileOf(people.coordinator, [table, housing(own, { rows: 'sex' })], 'pptx', asked)
    const chart = readPptx(pptx.bytes).flatMap(({ charts }) => charts)[0]!
    const drawn = body.figure.cells.map((series: { value: number | null }[]) =>
      series.map(({ value }) => value),
    )
    expect(chart.series.map(({ values }) => values)).toEqual(drawn)
    expect((await fileOf(people.coordinator, [table, table], 'svg', asked)).body.number).toBe(1764)
  })

  it('the fact sheet is two pages', async () => {
    const { templates } = (await send(people.coordinator, 'GET', builder())).body
    const sheet = templates.find(({ code }: { code: string }) => code === 'fact_sheet')
    const tables = sheet.tables.map((one: Table) => ({ ...one, place: own, group: 'all' }))
    const pdf = await fileOf(people.coordinator, tables, 'pdf', {
      sheet: true,
      title: 'Faktaark',
      language: 'nn',
    })
    expect([pdf.status, pdf.headers['content-type']]).toEqual([200, 'application/pdf'])
    expect(pdf.bytes.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(2)
  })

  it('is saved, shared, opened anew and deleted without vanishing for those it was shared with', async () => {
    const table = housing(nation, { filters: [{ variable: 'sex', choices: ['female'] }] })
    const save = (visitor: Visitor, body: object) =>
      send(visitor, 'POST', `/api/rounds/${round}/saved-tables`, body)
    const saved = await save(people.nation, {
      title: 'Bolig og kjønn',
      table,
      shared: false,
    })
    expect(saved).toMatchObject({
      status: 201,
      body: { own: true, shared: false, title: 'Bolig og kjønn', by: null },
    })
    const one = `/api/saved-tables/${saved.body.id}`
    const list = async (visitor: Visitor) =>
      (await send(visitor, 'GET', '/api/saved-tables')).body.map(({ title }: { title: string }) => title)
    expect([await list(people.nation), await list(people.analyst)]).toEqual([['Bolig og kjønn'], []])
    expect((await send(people.analyst, 'GET', one)).status).toBe(404)
    expect((await send(people.nation, 'PATCH', one, { shared: true, title: 'Bolig' })).status).toBe(200)
    expect((await send(people.nation, 'PATCH', one, { shared: false })).body.number).toBe(1765)
    expect((await send(people.analyst, 'GET', one)).body).toMatchObject({
      own: false,
      by: 'Navn national-coordinator',
      title: 'Bolig',
    })
    // others look and copy; they neither change nor delete
    expect((await send(people.analyst, 'PATCH', one, { title: 'Min' })).status).toBe(404)
    expect((await send(people.analyst, 'DELETE', one)).status).toBe(404)
    const direct = (await ask(people.analyst, table)).body
    expect((await send(people.analyst, 'GET', `${one}/answer?language=nb`)).body).toEqual(direct)
    expect((await send(people.coordinator, 'GET', one)).status).toBe(404)
    expect((await send(people.coordinator, 'GET', `${one}/answer`)).status).toBe(404)
    expect((await send(people.nation, 'DELETE', one)).status).toBe(200)
    expect(await list(people.nation)).toEqual([])
    expect(await list(people.analyst)).toEqual(['Bolig'])
    const gone = (await send(people.analyst, 'GET', one)).body
    expect(gone.deletedAt).not.toBeNull()
    const { version: _, round: __, ...copied } = gone.request
    expect((await save(people.analyst, { title: 'Kopi', table: copied })).body.hash).toBe(saved.body.hash)
    await program.world.database.sql(
      "set local session_replication_role = replica; update lyttepost.saved_table set deleted_at = now() - interval '31 days' where deleted_at is not null",
    )
    expect(await list(people.analyst)).toEqual(['Kopi'])
  })

  it('is saved for the place that may be asked about', async () => {
    const save = (visitor: Visitor, place: TableRequest['place']) =>
      send(visitor, 'POST', `/api/rounds/${round}/saved-tables`, {
        title: 'Bolig',
        table: housing(place),
        shared: true,
      })
    expect((await save(people.coordinator, nation)).status).toBe(404)
    expect((await save(people.adviser, own)).status).toBe(404)
    expect((await save(people.registrar, own)).status).toBe(403)
    expect((await save(people.coordinator, own)).status).toBe(201)
    expect((await save(people.adviser, county)).status).toBe(201)
    const administrator = await program.enter('state-administrator')
    const seen = (await send(administrator, 'GET', '/api/saved-tables')).body
    expect(seen.map(({ request }: { request: TableRequest }) => request.place)).toEqual([county])
  })

  it('what is deleted is in no table at once; when it is made anew the own noise is other, and nobody else’s', async () => {
    const { desks, database } = program.world
    const asked = { columns: 'sex', measure: 'count' } as const
    const neighbour = { kind: 'municipality', code: '1103' } as const
    // enough cells that it is no chance whether most have other noise
    const rows = [
      'housing',
      'finances',
      'meaningful_activity',
      'physical_health',
      'mental_health',
      'category',
    ]
    const askAll = (place: TableRequest['place']) =>
      Promise.all(rows.map((code) => ask(people.nation, { place, ...asked, rows: code })))
    const before = await Promise.all([own, neighbour].map(askAll))
    const [{ unit, person } = {}] = await database.sql(
      `select unit, round_pseudonym as person from lyttepost.registration where municipality = '1101' limit 1`,
    )
    const registrar = {
      desk: 'unit',
      municipality: '1101',
      staff: program.world.staff.registrar,
      role: 'registrar',
    } as const
    await within(desks.house, { ...registrar, unit: String(unit) }, (work) =>
      optOut(work, round, String(person), 'z'.repeat(43)),
    )
    expect((await ask(people.nation, housing(own, asked))).body).toMatchObject({ number: 1762, status: 409 })
    expect((await until(() => send(people.nation, 'GET', builder()))).body.leftOut).toEqual(['Eigersund'])
    const without = (await ask(people.nation, housing(nation, asked))).body
    expect(without.tables[0].notes.join(' ')).toContain('er ikke med: 1.')
    const aside = (await ask(people.nation, housing(neighbour, asked))).body
    expect(aside.tables[0].notes.join(' ')).not.toContain('er ikke med')
    expect((await send(people.adviser, 'GET', builder())).body.leftOut).toEqual(['Eigersund'])
    expect((await send(people.coordinator, 'GET', builder())).body.leftOut).toEqual(['Eigersund'])
    await makeReleases(desks, releases.tools)
    expect(releases.faults).toEqual([])
    const after = await Promise.all([own, neighbour].map(askAll))
    expect(after.flat().every(({ status }) => status === 200)).toBe(true)
    const [ownBefore, ownAfter] = [before[0]!, after[0]!].map((all) =>
      all.flatMap(({ body }) => numbers(body)),
    )
    expect(after[1]!.map(({ body }) => cellsOf(body))).toEqual(before[1]!.map(({ body }) => cellsOf(body)))
    const both = ownBefore!.flatMap((was, at) => (/\d/.test(was) && /\d/.test(ownAfter![at]!) ? [at] : []))
    expect(both.length).toBeGreaterThan(25)
    // one person is in few cells: the rest has changed by its noise, of which about one in eight draws the same number
    expect(both.filter((at) => ownBefore![at] !== ownAfter![at]).length).toBeGreaterThan(both.length / 2)
  })

  it('the last mapping before stands beside, when the country’s figures of it are released too', async () => {
    const { desks, database } = program.world
    const compared = { place: own, rows: 'sex', compare: ['earlier'] } as const
    const labels = async (): Promise<string[]> =>
      (await ask(people.coordinator, compared)).body.tables[0].columns.map(
        ({ label }: { label: string }) => label,
      )
    expect((await labels()).join()).not.toContain('2019')
    const before = await seedEarlierYear(program.world, 2019, [['1101', drawRegistrations('1101', 120, 77)]])
    await makeReleases(desks, releases.tools)
    // frozen, and not released by the nation yet
    expect((await labels()).join()).not.toContain('2019')
    await database.sql(
      `set local session_replication_role = replica; update lyttepost.round set closed_at = now() where id = '${before}'`,
    )
    expect((await send(people.nation, 'POST', `/api/rounds/${before}/release`)).status).toBe(201)
    await makeReleases(desks, releases.tools)
    expect(releases.faults).toEqual([])
    expect((await labels()).join()).toContain('Eigersund 2019')
    const beside = (await ask(people.coordinator, { ...compared, measure: 'count' })).body
    const itself = await until(() =>
      send(people.nation, 'POST', `/api/rounds/${before}/built-tables`, {
        table: { place: own, rows: 'sex', measure: 'count' },
      }),
    )
    // the same people have the same noise in whichever round they are asked for
    const earlier = cellsOf(beside).map(([label, , count]) => [label, count])
    expect(cellsOf(itself.body).map(([label, count]) => [label, count])).toEqual(earlier)
    expect(
      (await send(people.nation, 'GET', '/api/table-builder')).body.map(({ year }: { year: number }) => year),
    ).toEqual([2020, 2019])
  }, 60_000)
})

/** Asks at an instance that has opened nothing yet. */
async function otherInstance(desks: Desks, table: Table) {
  const scope = {
    desk: 'national',
    staff: program.world.staff['national-analyst'],
    role: 'national-analyst',
  } as const
  for (;;) {
    try {
      return await within(desks.house, scope, async (work) => {
        const found = (await findRound(work, round))!
        return buildAsked(desks, work, found, [askedIn(found, requestOf(table))], 'read')
      })
    } catch (cause) {
      if (!(cause instanceof ProblemError && cause.problems[0]!.number === 1761)) throw cause
    }
  }
}
