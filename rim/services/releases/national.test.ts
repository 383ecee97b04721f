import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { joinDatasets } from '#core/dataset'
import { type ReleaseManifest, unpackRelease } from '#core/releases'
import {
  findRound,
  latestRelease,
  listReleases,
  manifestOf,
  type Scope,
  sealedDecisions,
  submitRound,
  within,
} from '#rim/storage'
import { releaseFolder, releasePath, writeColumnFile, writeReleaseFile } from '#rim/storage/files'
import {
  createWorld,
  drawPlain,
  drawRegistrations,
  lyttepost,
  seedRegistrations,
  type TestWorkshop,
  testWorkshop,
  type World,
} from '#rim/test-kit'
import { problemsOf } from '../house/test-desk.ts'
import { askForCountry } from './ask.ts'
import { houseIn } from './freeze.ts'
import { openSealed } from './kept-store.ts'
import { nationalData } from './make-national.ts'
import { makeReleases } from './make-releases.ts'
import { releaseServiceProblems } from './problems.ts'
import { verifyRelease } from './verification.ts'

let world: World
let workshop: TestWorkshop
let folder: string
/** In two counties, and two in each of two size classes. */
const municipalities = ['1101', '1103', '1121', '4601']
const sql = (text: string, values?: readonly unknown[]) => world.database.sql(text, values)
const quietly = (text: string) => sql(`set local session_replication_role = replica; ${text}`)
const coordinatorOf = (municipality: string): Scope => ({
  desk: 'municipality',
  municipality,
  staff: world.staff.coordinator,
  role: 'coordinator',
})
const national = (): Scope => ({
  desk: 'national',
  staff: world.staff['national-coordinator'],
  role: 'national-coordinator',
})
const ask = () =>
  within(world.desks.house, national(), async (work) =>
    askForCountry(world.desks, work, (await findRound(work, world.round))!, {
      language: 'nb',
      by: world.staff['national-coordinator'],
    }),
  )
const make = () => makeReleases(world.desks, workshop.tools)
const newestOf = (territory: string) =>
  within(world.desks.house, houseIn(null), (work) => latestRelease(work, world.round, territory))

beforeAll(async () => {
  world = await createWorld()
  workshop = testWorkshop()
  folder = mkdtempSync(join(tmpdir(), 'lyttepost-national-'))
  for (const [code, name] of [
    ['1121', 'Time'],
    ['4601', 'Bergen'],
  ]) {
    await world.database.seed('municipality', { code, name })
    await world.database.seed('participation', { round: world.round, municipality: code, mode: 'person' })
  }
  await quietly(`update lyttepost.round set year = 2020 where id = '${world.round}'`)
  for (const [at, municipality] of municipalities.entries()) {
    const draw = at < 2 ? drawRegistrations : drawPlain
    const drawn = draw(municipality, 40 + 10 * at, at + 3)
    await seedRegistrations(world.database, { round: world.round, municipality }, drawn)
  }
})
afterAll(async () => {
  await workshop?.close()
  await world?.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('the country’s figures', () => {
  it('are refused before the round is closed, while reports are being made, and where there are none', async () => {
    expect(await problemsOf(ask())).toEqual([releaseServiceProblems.roundNotClosed.number])
    await quietly('update lyttepost.round set closed_at = now()')
    expect(await problemsOf(ask())).toEqual([releaseServiceProblems.nobodySubmitted.number])
    await quietly('update lyttepost.round set closed_at = null')
    for (const municipality of municipalities) {
      await within(world.desks.house, coordinatorOf(municipality), (work) => submitRound(work, world.round))
    }
    await quietly('update lyttepost.round set closed_at = now()')
    expect(await problemsOf(ask())).toEqual([releaseServiceProblems.othersUnderWay.number])
    expect(await make()).toBe(4)
    expect(workshop.faults).toEqual([])
  })

  it('are made of everybody’s frozen data, logged with each, and each municipality gets its report anew', async () => {
    const first = new Map(
      await Promise.all(municipalities.map(async (one) => [one, await newestOf(one)] as const)),
    )
    await ask()
    expect(await problemsOf(ask())).toEqual([releaseServiceProblems.releasedAlready.number])
    // the country's first, then each municipality's
    expect(await make()).toBe(5)
    expect(workshop.faults).toEqual([])
    const country = (await newestOf('NO'))!
    expect(country).toMatchObject({ number: 1, state: 'made', reason: 'national', municipality: null })
    const manifest = (await within(world.desks.house, houseIn(null), (work) =>
      manifestOf(work, country.id),
    )) as ReleaseManifest
    expect(manifest.data).toEqual(
      municipalities.map((territory) => ({
        round: '2020',
        territory,
        sha256: first.get(territory)!.dataHash,
      })),
    )
    expect(manifest.files.map(({ name }) => name)).toEqual(['landet-2020-nokkeltall.csv'])
    const opened = await sql(
      "select municipality, details ->> 'count' as count from lyttepost.audit_event where noun = 'release' and verb = 'read' order by municipality",
    )
    expect(opened).toEqual([
      { municipality: '1101', count: '40' },
      { municipality: '1103', count: '50' },
      { municipality: '1121', count: '60' },
      { municipality: '4601', count: '70' },
    ])
    const [round] = await sql(
      'select released_at is not null as released from lyttepost.round where id = $1',
      [world.round],
    )
    expect(round).toEqual({ released: true })
    for (const municipality of municipalities) {
      const now = (await newestOf(municipality))!
      expect(now).toMatchObject({
        number: 2,
        reason: 'national',
        dataHash: first.get(municipality)!.dataHash,
        supersedes: first.get(municipality)!.id,
      })
      expect((await verifyRelease(world.desks, now.id)).holds).toBe(true)
    }
    expect((await verifyRelease(world.desks, country.id)).holds).toBe(true)
  })

  it('withhold whatever was withheld in a municipality’s own release, and show what was shown', async () => {
    const [sealed] = await within(world.desks.house, houseIn(null), (work) =>
      sealedDecisions(work, world.round, ['NO']),
    )
    const kept = await openSealed(world.desks, sealed!)
    const whole = unpackRelease(kept.whole!).decision.counts
    const found = new Map(whole.keys.map((key, at) => [key, at]))
    let compared = 0
    for (const municipality of municipalities) {
      const [alone] = await within(world.desks.house, houseIn(null), (work) =>
        sealedDecisions(work, world.round, [municipality]),
      )
      const before = unpackRelease((await openSealed(world.desks, alone!)).record).decision.counts
      before.keys.forEach((key, at) => {
        if (key === '' || before.printed[at] !== 1) return
        const now = found.get(key)
        expect(now, key).toBeDefined()
        expect(whole.hidden[now!], key).toBe(before.hidden[at])
        compared++
      })
    }
    expect(compared).toBeGreaterThan(1000)
  })

  it('are in the files what the command line makes of the same data and the same decision', async () => {
    const round = await within(world.desks.house, houseIn(null), (work) => findRound(work, world.round))
    const { datasets } = await nationalData(world.desks, round!)
    const path = join(folder, 'landet.lyttepost')
    writeColumnFile(path, joinDatasets(datasets))
    const [sealed] = await within(world.desks.house, houseIn(null), (work) =>
      sealedDecisions(work, world.round, ['NO']),
    )
    const record = unpackRelease((await openSealed(world.desks, sealed!)).whole!)
    writeReleaseFile(releasePath(releaseFolder(path), '2020', 'default', 'country'), record)
    for (const municipality of municipalities) {
      const made = await lyttepost(
        ...['report', '--municipality', municipality, '--round', '2020', '--data', path],
        ...['--format', 'xlsx', '--policy', 'default', '--out', folder, '--json'],
      )
      expect(made.exit, made.notes).toBe(0)
      const [name] = (JSON.parse(made.out) as { paths: string[] }).paths
      const byCommand = new ExcelJS.Workbook()
      await byCommand.xlsx.readFile(name!)
      const inHouse = new ExcelJS.Workbook()
      const newest = (await newestOf(municipality))!
      const [file] = await sql(
        "select bytes from lyttepost.release_file where release = $1 and edition = 'workbook'",
        [newest.id],
      )
      await inHouse.xlsx.load(file!.bytes as ArrayBuffer)
      const [theirs, ours] = [numbersIn(byCommand), numbersIn(inHouse)]
      expect(ours.length).toBeGreaterThan(500)
      expect(ours).toEqual(theirs)
    }
  })

  it('are listed for the nation, with nothing of the municipalities’ files', async () => {
    const [all, files] = await within(world.desks.house, national(), async (work) => [
      await listReleases(work, world.round),
      await work.selectFrom('release_file').select('name').execute(),
    ])
    expect(all.filter(({ municipality }) => municipality !== null)).toHaveLength(8)
    expect(files.map(({ name }) => name)).toEqual(['landet-2020-nokkeltall.csv'])
  })
})

/** Every number and symbol of the tables, row by row with the row's own label. */
function numbersIn(workbook: ExcelJS.Workbook): string[] {
  const found: string[] = []
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) => {
      const [label, ...cells] = (row.values as (ExcelJS.CellValue | undefined)[]).slice(1)
      const values = cells.filter(
        (cell) => typeof cell === 'number' || cell === ':' || cell === '.' || cell === '..',
      )
      if (values.length > 0) found.push(`${String(label)} ${values.join(' ')}`)
    })
  }
  return found
}
