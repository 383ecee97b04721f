import ExcelJS from 'exceljs'
import { unzipSync } from 'fflate'
import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  createOrderWorkshop,
  createReleaseWorkshop,
  makeOrders,
  makeReleases,
  orderRecords,
  type ReleaseWorkshop,
} from '#rim/services'
import { submitRound, waitingWork, within } from '#rim/storage'
import { drawRegistrations, seedRegistrations } from '#rim/test-kit'
import { createTestProgram, type TestProgram, type Visitor } from './test-program.ts'

let program: TestProgram
let releases: ReleaseWorkshop
let orders: ReturnType<typeof createOrderWorkshop>
let coordinator: Visitor
let analyst: Visitor
let place: string
const faults: unknown[] = []
const municipality = '1101'

beforeAll(async () => {
  program = await createTestProgram()
  releases = createReleaseWorkshop(1)
  orders = createOrderWorkshop(releases)
  coordinator = await program.enter('coordinator')
  analyst = await program.enter('national-analyst', 'substantial')
  const { database, round } = program.world
  place = `/api/rounds/${round}/municipalities/${municipality}`
  // the one that the world begins with is no whole registration
  await database.sql(
    `set local session_replication_role = replica; delete from lyttepost.registration where municipality = '1101';
     delete from lyttepost.legal_basis where municipality = '1101'`,
  )
  await seedRegistrations(database, { round, municipality }, drawRegistrations(municipality, 120, 11))
})
afterAll(async () => {
  await orders?.close()
  await releases?.close()
  await program?.close()
})

const send = async (visitor: Visitor, method: 'GET' | 'POST' | 'DELETE', url: string, payload?: object) => {
  const answer = await visitor.send({ method, url, ...(payload && { payload }) })
  return { status: answer.statusCode, body: answer.json(), bytes: answer.rawPayload }
}
const order = (body: object, visitor = coordinator) =>
  send(visitor, 'POST', `${place}/report-orders`, { crossing: 'sex', ...body })
const own = async () =>
  (await send(coordinator, 'GET', `/api/municipalities/${municipality}/report-orders`)).body
const find = async (id: string) => (await own()).orders.find((one: { id: string }) => one.id === id)
const make = (workshop = orders) =>
  makeOrders(program.world.desks, { workshop, onFault: (cause) => void faults.push(cause) })
const file = (id: string, edition: string, visitor = coordinator) =>
  visitor.send({ method: 'GET', url: `/api/report-orders/${id}/files/${edition}` })
const submit = async () => {
  const { desks, round, staff } = program.world
  const scope = { desk: 'municipality', municipality, staff: staff.coordinator, role: 'coordinator' } as const
  await within(desks.house, scope, (work) => submitRound(work, round))
  expect(await makeReleases(desks, { workshop: releases })).toBe(1)
}
/** The sheets of a workbook, by name, as rows of texts and numbers. */
async function sheetsOf(bytes: Buffer): Promise<Map<string, (string | number | null)[][]>> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes as unknown as ArrayBuffer)
  return new Map(
    book.worksheets.map((sheet) => [
      sheet.name,
      sheet.getSheetValues().map((row) => (Array.isArray(row) ? row.slice(1) : [])) as never,
    ]),
  )
}

describe('an extra report', () => {
  it('is ordered when there is a report to order more of', async () => {
    expect(await own()).toEqual({ orders: [], rounds: [] })
    expect((await order({ subject: 'plans' })).body).toMatchObject({ number: 4305 })
    await submit()
    expect((await own()).rounds).toEqual([{ id: program.world.round, release: 1 }])
  })

  it('of a subject in the list is made by itself, and is delivered when it is fetched', async () => {
    const { database, desks } = program.world
    await database.seed('contact', {
      id: v7(),
      municipality,
      name: 'Ola',
      email: 'ola@eigersund.example',
      receives: ['reports'],
    })
    const { status, body } = await order({ subject: 'plans', crossing: 'group' })
    const waits = async () =>
      (await within(desks.house, { desk: 'house' }, waitingWork)).find(({ kind }) => kind === 'report-order')
    expect(await waits()).toMatchObject({ waiting: 1, failed: 0, oldest: expect.any(Number) })
    expect([status, (await find(body.id)).state]).toEqual([201, 'accepted'])
    expect([await make(), faults]).toEqual([1, []])
    const made = await find(body.id)
    expect(made).toMatchObject({ state: 'made', release: 1, problem: null, outdated: false })
    expect(made.files.map(({ edition, name }: Record<string, string>) => [edition, name])).toEqual([
      ['document', '1101-eigersund-2026-planer.pdf'],
      ['workbook', '1101-eigersund-2026-planer.xlsx'],
    ])
    // whoever asks for the headers alone has got nothing
    const head = await coordinator.send({
      method: 'HEAD',
      url: `/api/report-orders/${body.id}/files/document`,
    })
    expect([head.statusCode, (await find(body.id)).state]).toEqual([405, 'made'])
    expect((await file(body.id, 'document')).rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
    expect((await find(body.id)).state).toBe('delivered')
    expect(await waits()).toMatchObject({ waiting: 0, failed: 0, oldest: 0 })
    expect(await database.sql('select to_name, kind from lyttepost.message')).toEqual([
      { to_name: 'Ola', kind: 'order-delivered' },
    ])
    const [event] = await program.world.database.sql(
      "select verb, actor from lyttepost.audit_event where thing = $1 and verb = 'deliver'",
      [body.id],
    )
    expect(event).toEqual({ verb: 'deliver', actor: program.world.staff.coordinator })
  })

  it('counts what stands in the registrations, and hides what could give somebody away', async () => {
    const { body } = await order({ subject: 'children', crossing: 'sex' })
    await make()
    const sheets = await sheetsOf((await file(body.id, 'workbook')).rawPayload)
    const rows = [...sheets.values()].flat()
    const row = rows.find(
      ([label, first]) =>
        label === 'Har egne barn under 18 år' && (typeof first === 'number' || first === ':'),
    )!
    // by another way: the answers as they lie in the database
    const counted = await program.world.database.sql(
      `select answers ->> 'sex' as sex, count(*)::int as n from lyttepost.registration
       where municipality = '1101' and answers ->> 'own_children' = 'yes' and (answers ->> 'age')::int >= 18
       group by 1 order by 1 desc`,
    )
    const shown = [row[1], row[3]].filter((cell) => typeof cell === 'number')
    const sexes = counted.map(({ n }) => n)
    expect(shown.length).toBeGreaterThan(0)
    for (const [at, cell] of [row[1], row[3]].entries()) {
      if (typeof cell === 'number') expect(cell).toBe(sexes[at])
      else expect(cell).toBe(':')
    }
    const numbers = rows.flat().filter((cell): cell is number => typeof cell === 'number')
    expect(numbers.filter((cell) => Number.isInteger(cell) && cell >= 1 && cell <= 4)).toEqual([])
  })

  it('divided by category has each group on a page of its own in the document', async () => {
    const { body } = await order({ subject: 'housing', crossing: 'category' })
    expect([await make(), faults]).toEqual([1, []])
    const rows = [...(await sheetsOf((await file(body.id, 'workbook')).rawPayload)).values()].flat()
    expect(rows.find((cells) => cells[0] === 'Svar')).toHaveLength(1 + 2 * 9)
    expect((await file(body.id, 'document')).statusCode).toBe(200)
  })

  it('is decided beside the report and the orders before it, and what was decided is kept', async () => {
    const { desks, round } = program.world
    const before = await orderRecords(desks, round, municipality)
    // plans and care pathway; four tables about children; three about housing
    expect(before.length).toBe(9)
    const { body } = await order({ subject: 'plans', crossing: 'sex' })
    await make()
    const after = await orderRecords(desks, round, municipality)
    expect(after.slice(0, 9)).toEqual(before)
    expect(after.length).toBe(11)
    expect(await find(body.id)).toMatchObject({ state: 'made' })
  })

  it('in own words waits for the nation, which chooses tables or declines with a reason', async () => {
    expect((await order({ subject: 'own', wish: 'kort' })).body).toMatchObject({ number: 4307 })
    const { body } = await order({ subject: 'own', wish: 'Hvor mange har både barn og plan?' })
    expect(await make()).toBe(0)
    const queue = (await send(analyst, 'GET', '/api/report-orders')).body
    const queued = queue.find((one: { id: string }) => one.id === body.id)
    expect(queued).toMatchObject({ state: 'requested', municipalityName: 'Eigersund' })
    expect('files' in queued).toBe(false)
    const decide = (answer: object) => send(analyst, 'POST', `/api/report-orders/${body.id}/decision`, answer)
    const chosen = { accepted: true, crossing: 'group', people: 'all', answer: 'Hver for seg' }
    expect((await decide({ ...chosen, tables: ['finnes_ikke'] })).body).toMatchObject({ number: 4309 })
    expect((await decide({ ...chosen, tables: ['plans', 'own_children', 'services_count'] })).status).toBe(
      200,
    )
    expect((await decide({ accepted: false, answer: 'Likevel ikke' })).body).toMatchObject({ number: 4095 })
    expect([await make(), faults]).toEqual([1, []])
    const rows = [...(await sheetsOf((await file(body.id, 'workbook')).rawPayload)).values()].flat(2)
    expect(rows).toContain('•  Kommunen har bedt om: Hvor mange har både barn og plan?')
    expect(rows).toContain('•  Fra nasjonalt team: Hver for seg')

    const second = (await order({ subject: 'own', wish: 'Hva heter de som er med?' })).body
    await send(analyst, 'POST', `/api/report-orders/${second.id}/decision`, {
      accepted: false,
      answer: 'Det vises aldri',
    })
    expect(await find(second.id)).toMatchObject({ state: 'declined', answer: 'Det vises aldri' })
    const third = (await order({ subject: 'own', wish: 'Noe som ikke trengs likevel' })).body
    expect((await send(coordinator, 'DELETE', `/api/report-orders/${third.id}`)).status).toBe(200)
    expect(await find(third.id)).toMatchObject({ state: 'withdrawn' })
  })

  it('of few is refused in words, and can be tried again', async () => {
    expect((await order({ subject: 'young', crossing: 'category' })).body).toMatchObject({ number: 4308 })
    expect((await order({ subject: 'ukjent' })).body).toMatchObject({ number: 4306 })
    const { database, round, staff } = program.world
    const failed = v7()
    await database.seed('report_order', {
      id: failed,
      round,
      municipality,
      subject: 'needs',
      crossing: 'sex',
      tables: ['future_need_nav'],
      state: 'failed',
      problem: 4312,
      asked_by: staff.coordinator,
    })
    expect((await send(coordinator, 'POST', `/api/report-orders/${failed}/attempts`)).status).toBe(200)
    await make()
    expect(await find(failed)).toMatchObject({ state: 'made' })
  })

  it('and its files are nobody else’s', async () => {
    const [{ id }] = (await own()).orders.filter(({ state }: { state: string }) => state === 'made')
    expect((await file(id, 'workbook', analyst)).statusCode).toBe(403)
    expect((await send(analyst, 'GET', `/api/municipalities/${municipality}/report-orders`)).status).toBe(403)
    const registrar = await program.enter('registrar')
    expect((await file(id, 'workbook', registrar)).statusCode).toBe(403)
    expect((await order({ subject: 'plans' }, registrar)).status).toBe(403)
  })
})

describe('the municipality’s own registrations as a workbook', () => {
  const bases = async () => (await send(coordinator, 'GET', `${place}/legal-bases`)).body
  const ask = async (more: object = {}, visitor = coordinator) => {
    const basis = (await bases()).find(({ unitType }: { unitType: string }) => unitType === 'health')
    const body = { legalBasis: basis.id, purpose: 'Til planen for rus og psykisk helse', ...more }
    return send(visitor, 'POST', `${place}/row-exports`, body)
  }
  const confirm = (id: string) => send(coordinator, 'POST', `/api/row-exports/${id}/confirmation`)
  const fetchRows = (id: string, visitor = coordinator) =>
    visitor.send({ method: 'POST', url: `/api/row-exports/${id}/file` })

  it('is fetched once, after it was asked for with a purpose and confirmed', async () => {
    const { body } = await ask()
    expect((await fetchRows(body.id)).json()).toMatchObject({ number: 4314 })
    expect((await confirm(body.id)).body).toMatchObject({ release: 1 })
    for (const method of ['GET', 'HEAD'] as const) {
      const url = `/api/row-exports/${body.id}/file`
      expect((await coordinator.send({ method, url })).statusCode, method).toBe(405)
    }
    const kept = async () =>
      (await program.world.database.sql('select count(*)::int as n from lyttepost.idempotency'))[0]!.n
    const before = await kept()
    const answer = await fetchRows(body.id)
    expect(answer.headers['content-disposition']).toContain('1101-2026-registreringer.xlsx')
    const sheets = await sheetsOf(answer.rawPayload)
    expect([...sheets.keys()]).toEqual(['Om uttaket', 'Syntetiske registreringer', 'Kodebok'])
    const [, head, ...rows] = sheets.get('Syntetiske registreringer')!
    expect(await kept()).toBe(before)
    const [{ basis }] = (await program.world.database.sql(
      'select legal_basis as basis from lyttepost.row_export where id = $1',
      [body.id],
    )) as [{ basis: string }]
    const [counted] = await program.world.database.sql(
      'select count(distinct round_pseudonym)::int as n from lyttepost.registration where legal_basis = $1',
      [basis],
    )
    expect(rows.length).toBe(counted!.n)
    expect(rows.length).toBeGreaterThan(5)
    expect(head).not.toContain('person')
    // nothing that follows somebody to another file, and no other unit's or municipality's
    const [{ text }] = (await program.world.database.sql(
      `select string_agg(link_pseudonym || ' ' || round_pseudonym, ' ') as text from lyttepost.registration`,
    )) as [{ text: string }]
    const cells = new Set([...sheets.values()].flat(2).map(String))
    for (const pseudonym of text.split(' ')) expect(cells.has(pseudonym)).toBe(false)
    expect(sheets.get('Om uttaket')!.flat()).toContain('Til planen for rus og psykisk helse')
    expect(sheets.get('Kodebok')!.length).toBeGreaterThan(150)

    expect((await fetchRows(body.id)).json()).toMatchObject({ number: 4314 })
    expect((await confirm(body.id)).body).toMatchObject({ number: 4096 })
    const events = await program.world.database.sql(
      'select verb, actor, purpose, details from lyttepost.audit_event where thing = $1 order by id',
      [body.id],
    )
    expect(events.map(({ verb }) => verb)).toEqual(['create', 'confirm', 'open'])
    expect(events[2]).toMatchObject({
      actor: program.world.staff.coordinator,
      purpose: 'Til planen for rus og psykisk helse',
      details: { rows: rows.length },
    })
    const log = (await send(coordinator, 'GET', `/api/municipalities/${municipality}/access-log`)).body
    expect(JSON.stringify(log)).toContain('tok ut kommunens registreringer som fil')
    const listed = (await send(coordinator, 'GET', `/api/municipalities/${municipality}/row-exports`)).body
    expect(listed).toMatchObject([{ id: body.id, rows: rows.length }])
  })

  it('is an SPSS file, Parquet, or CSV with a code book where that is chosen, with what it is for in it', async () => {
    const starts = { sav: '$FL2', parquet: 'PAR1', csv: 'PK' } as const
    for (const [format, start] of Object.entries(starts)) {
      const { body } = await ask()
      await confirm(body.id)
      const url = `/api/row-exports/${body.id}/file?format=${format}`
      const answer = await coordinator.send({ method: 'POST', url })
      const ending = format === 'csv' ? 'zip' : format
      expect(answer.headers['content-disposition']).toContain(`1101-2026-registreringer.${ending}`)
      expect(answer.rawPayload.toString('latin1').startsWith(start)).toBe(true)
      const text =
        format === 'csv'
          ? Object.values(unzipSync(answer.rawPayload))
              .map((part) => Buffer.from(part).toString())
              .join()
          : answer.rawPayload.toString()
      expect(text).toContain('Til planen for rus og psykisk helse')
      expect(text).toContain(body.id)
      expect((await coordinator.send({ method: 'POST', url })).json()).toMatchObject({ number: 4314 })
    }
    const { body } = await ask()
    const url = `/api/row-exports/${body.id}/file?format=exe`
    expect((await coordinator.send({ method: 'POST', url })).statusCode).toBe(400)
  })

  it('is refused without a purpose, a basis that holds, or a sure login', async () => {
    expect((await ask({ purpose: 'kort' })).status).toBe(400)
    expect((await ask({ legalBasis: v7() })).body).toMatchObject({ number: 4313 })
    const weak = await program.enter('coordinator', 'substantial')
    expect((await ask({}, weak)).body).toMatchObject({ number: 5003 })
    expect((await ask({}, analyst)).status).toBe(403)
  })

  it('is refused when the basis is withdrawn, or what was frozen is gone', async () => {
    const { database, round } = program.world
    const { id } = (await ask()).body
    await confirm(id)
    const withdraw = (at: string | null) =>
      database.sql(
        `set local session_replication_role = replica;
         update lyttepost.legal_basis set withdrawn_at = ${at} where municipality = '1101' and unit_type = 'health'`,
      )
    await withdraw('now()')
    expect((await fetchRows(id)).json()).toMatchObject({ number: 4313 })
    await withdraw('null')
    const [kept] = await database.sql("select sealed from lyttepost.frozen_data where municipality = '1101'")
    const seal = (value: string, values: unknown[]) =>
      database.sql(`update lyttepost.frozen_data set sealed = ${value} where municipality = '1101'`, values)
    await database.sql('alter table lyttepost.frozen_data disable trigger all')
    await seal('null', [])
    expect((await fetchRows(id)).json()).toMatchObject({ number: 4315 })
    await seal('$1', [kept!.sealed])
    const move = (years: number) =>
      database.sql(`set local session_replication_role = replica;
        update lyttepost.round set opens_on = opens_on + interval '${years} years',
          closes_on = closes_on + interval '${years} years',
          retention_until = retention_until + interval '${years} years' where id = '${round}'`)
    await move(-40)
    expect((await fetchRows(id)).json()).toMatchObject({ number: 4311 })
    await move(40)
    const reopened = (at: string) =>
      database.sql(`set local session_replication_role = replica;
        update lyttepost.participation set submitted_at = ${at} where municipality = '1101'`)
    const waiting = (await order({ subject: 'plans' })).body
    await reopened('null')
    expect((await fetchRows(id)).json()).toMatchObject({ number: 4317 })
    expect((await ask()).body).toMatchObject({ number: 4317 })
    expect((await order({ subject: 'plans' })).body).toMatchObject({ number: 4317 })
    expect((await own()).rounds).toEqual([])
    await make()
    expect(await find(waiting.id)).toMatchObject({ state: 'failed', problem: 4317 })
    await reopened('now()')
    // a newer release has other people in it
    await database.seed('release', {
      id: v7(),
      round,
      territory: municipality,
      municipality,
      number: 2,
      reason: 'deletion',
      state: 'made',
      data_hash: 'a'.repeat(64),
      manifest: '{}',
      hash: 'b'.repeat(64),
      made_at: new Date().toISOString(),
    })
    expect((await fetchRows(id)).json()).toMatchObject({ number: 4315 })
    const { orders } = await own()
    expect(orders.find(({ state }: { state: string }) => state === 'made').outdated).toBe(true)
  })

  it('is not for a municipality that entered numbers', async () => {
    const { database } = program.world
    await database.sql(
      `set local session_replication_role = replica;
       update lyttepost.participation set mode = 'aggregate' where municipality = '1101'`,
    )
    expect((await ask()).body).toMatchObject({ number: 4310 })
    expect((await order({ subject: 'plans' })).body).toMatchObject({ number: 4310 })
    expect((await own()).rounds).toEqual([])
  })
})
