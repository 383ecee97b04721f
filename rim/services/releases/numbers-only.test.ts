import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findRound, latestRelease, releaseFile, type Scope, submitRound, within } from '#rim/storage'
import {
  createWorld,
  drawPlain,
  seedRegistrations,
  type TestWorkshop,
  testWorkshop,
  type World,
} from '#rim/test-kit'
import { askForCountry } from './ask.ts'
import { houseIn } from './freeze.ts'
import { makeReleases } from './make-releases.ts'
import { verifyRelease } from './verification.ts'

let world: World
let workshop: TestWorkshop
const scopeOf = (municipality: string): Scope => ({ desk: 'municipality', municipality, role: 'coordinator' })
const quietly = (text: string) => world.database.sql(`set local session_replication_role = replica; ${text}`)
const newest = () =>
  within(world.desks.house, houseIn(null), (work) => latestRelease(work, world.round, '1101'))

beforeAll(async () => {
  world = await createWorld()
  workshop = testWorkshop()
  await quietly(
    `delete from lyttepost.registration; delete from lyttepost.legal_basis;
     update lyttepost.participation set mode = 'aggregate' where municipality = '1101'`,
  )
  const enter = (table: string, base: number, counts: Record<string, number>) =>
    world.database.seed('entered_table', {
      ...{ round: world.round, municipality: '1101', main_group: 'mental', table_code: table, base },
      counts: JSON.stringify(counts),
    })
  await enter('category', 40, { mental_milder: 12, mental_moderate: 20, mental_severe: 8 })
  await quietly(`update lyttepost.participation set groups = '{mental}' where municipality = '1101'`)
  const place = { round: world.round, municipality: '1103' }
  await seedRegistrations(world.database, place, drawPlain('1103', 40))
})
afterAll(async () => {
  await workshop?.close()
  await world?.close()
})

it('a municipality that delivers numbers gets its report of them, and the country counts it among those that took part', async () => {
  for (const municipality of ['1101', '1103']) {
    await within(world.desks.house, scopeOf(municipality), (work) => submitRound(work, world.round))
  }
  expect(await makeReleases(world.desks, workshop.tools)).toBe(2)
  expect(workshop.faults).toEqual([])
  const first = (await newest())!
  expect(first).toMatchObject({ state: 'made', problem: null })
  const [frozen] = await world.database.sql('select kind, rows from lyttepost.frozen_data where hash = $1', [
    first.dataHash,
  ])
  expect(frozen).toEqual({ kind: 'tables', rows: 0 })
  expect((await verifyRelease(world.desks, first.id)).holds).toBe(true)
  const file = await within(world.desks.house, scopeOf('1101'), (work) =>
    releaseFile(work, first.id, 'workbook'),
  )
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(file!.bytes as unknown as ArrayBuffer)
  const rows = workbook.worksheets.flatMap((sheet) =>
    sheet.getSheetValues().map((row) => (Array.isArray(row) ? row.slice(1) : [])),
  )
  expect(rows.find(([label]) => label === 'Moderate psykiske problemer')?.[1]).toBe(20)

  await quietly('update lyttepost.round set closed_at = now()')
  const national = { desk: 'national', role: 'national-coordinator' } as const
  await within(world.desks.house, national, async (work) =>
    askForCountry(world.desks, work, (await findRound(work, world.round))!, { language: 'nb', by: null }),
  )
  expect(await makeReleases(world.desks, workshop.tools)).toBe(3)
  expect(workshop.faults).toEqual([])
  const second = (await newest())!
  expect(second).toMatchObject({ reason: 'national', state: 'made', dataHash: first.dataHash })
  const [country] = await world.database.sql(
    "select screen -> 'numbersOnly' as numbers, screen -> 'coverage' -> -1 -> 'taking' as taking from lyttepost.release where territory = 'NO'",
  )
  expect(country).toEqual({ numbers: ['1101'], taking: 2 })
})
