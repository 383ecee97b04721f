import { createHash } from 'node:crypto'
import ExcelJS from 'exceljs'
import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keyColumnOf } from '#core/dataset'
import { manifestHash, type ReleaseManifest } from '#core/releases'
import {
  askAgain,
  claimRelease,
  keepClaim,
  listReleases,
  logEvent,
  manifestOf,
  optOut,
  releaseFile,
  reopenRound,
  submitRound,
  within,
} from '#rim/storage'
import {
  createWorld,
  drawRegistrations,
  seedRegistrations,
  type TestWorkshop,
  testWorkshop,
  type World,
} from '#rim/test-kit'
import { sealLog } from '../house/sealing.ts'
import { houseIn, openFrozen } from './freeze.ts'
import { makeReleases } from './make-releases.ts'
import { releaseServiceProblems } from './problems.ts'
import { verifyRelease } from './verification.ts'

let world: World
let workshop: TestWorkshop
let ids: readonly string[]
const municipality = '1101'
const sql = (text: string, values?: readonly unknown[]) => world.database.sql(text, values)
const coordinator = () =>
  ({ desk: 'municipality', municipality, staff: world.staff.coordinator, role: 'coordinator' }) as const

beforeAll(async () => {
  world = await createWorld()
  workshop = testWorkshop()
  const drawn = drawRegistrations(municipality, 60, 7)
  ids = await seedRegistrations(world.database, { round: world.round, municipality }, drawn)
})
afterAll(async () => {
  await workshop?.close()
  await world?.close()
})

const releases = () =>
  within(world.desks.house, coordinator(), (work) => listReleases(work, world.round, municipality))
const make = () => makeReleases(world.desks, workshop.tools)
const submit = () => within(world.desks.house, coordinator(), (work) => submitRound(work, world.round))
const reopen = () => within(world.desks.house, coordinator(), (work) => reopenRound(work, world.round))
const states = async () => (await releases()).map(({ number, state, reason }) => [number, state, reason])
const events = async (verb: string): Promise<readonly Record<string, unknown>[]> =>
  sql("select * from lyttepost.audit_event where noun = 'release' and verb = $1 order by id", [verb])

describe('a municipality that submits', () => {
  it('asks for a release in the same transaction', async () => {
    await submit()
    expect(await states()).toEqual([[1, 'waiting', 'submission']])
    expect(await events('create')).toHaveLength(1)
    const failing = within(world.desks.house, coordinator(), async (work) => {
      await reopenRound(work, world.round)
      await submitRound(work, world.round)
      throw new Error('after submitting')
    })
    await expect(failing).rejects.toThrow('after submitting')
    expect(await states()).toEqual([[1, 'waiting', 'submission']])
  })

  it('has the release given up where it opens the round again before it is made', async () => {
    await reopen()
    expect(await states()).toEqual([[1, 'withdrawn', 'submission']])
    expect(await make()).toBe(0)
    await submit()
  })

  it('gets four files, a screen, and a manifest of them', async () => {
    expect(await make()).toBe(1)
    expect(workshop.faults).toEqual([])
    const [made] = await releases()
    expect(made).toMatchObject({ number: 2, state: 'made', stepsDone: 6, stepsTotal: 6, problem: null })
    const files = await sql(
      'select edition, name, sha256, bytes from lyttepost.release_file order by edition',
    )
    const editions = ['document', 'slides_mental', 'slides_substance', 'workbook']
    expect(files.map(({ edition }) => edition)).toEqual(editions)
    const manifest = (await within(world.desks.house, coordinator(), (work) =>
      manifestOf(work, made!.id),
    )) as ReleaseManifest
    expect(manifestHash(manifest)).toBe(made!.hash)
    for (const { edition, name, bytes } of files) {
      const sha256 = createHash('sha256')
        .update(bytes as Buffer)
        .digest('hex')
      expect(manifest.files).toContainEqual({ edition, name, sha256 })
    }
    expect(manifest).toMatchObject({
      territory: municipality,
      number: 2,
      reason: 'submission',
      supersedes: null,
      data: [{ territory: municipality, sha256: made!.dataHash }],
    })
    const [screen] = await sql(
      "select screen ->> 'edition' as edition from lyttepost.release where state = 'made'",
    )
    expect(screen).toEqual({ edition: 'screen' })
    const [complete] = await events('complete')
    expect(complete!.details).toMatchObject({ hash: made!.hash, number: 2 })
  })

  it('has its rows read once for it, with purpose and number, and frozen without any pseudonym of the round', async () => {
    const read = await sql(
      "select details, municipality, subject from lyttepost.audit_event where verb = 'read' and purpose = 'statistics' and noun = 'registration'",
    )
    expect(read).toEqual([{ details: { count: 60 }, municipality, subject: null }])
    const [made] = await releases()
    const open = (await openFrozen(world.desks, municipality, made!.dataHash!))!
    expect(open.dataset.size).toBe(60)
    // linking is allowed: the same key over rounds, which is not the round's own
    const people = keyColumnOf(open.dataset, 'person').keys
    const pseudonyms = await sql('select round_pseudonym, link_pseudonym from lyttepost.registration')
    expect(people.every((key) => pseudonyms.some(({ link_pseudonym: link }) => link === key))).toBe(true)
    expect(people.some((key) => pseudonyms.some(({ round_pseudonym: own }) => own === key))).toBe(false)
  })

  it('finds nothing of the data or the withheld counts readable in the database', async () => {
    const [row] = await sql(
      `select sealed, r.decision from lyttepost.frozen_data f join lyttepost.release r on r.data_hash = f.hash`,
    )
    for (const sealed of [row!.sealed, row!.decision] as Buffer[]) {
      expect(sealed.length).toBeGreaterThan(1000)
      expect(sealed.includes('housing')).toBe(false)
      expect(sealed.includes('LYTTEPOST')).toBe(false)
    }
  })
})

describe('verifying', () => {
  const verify = async () => verifyRelease(world.desks, (await releases())[0]!.id)

  it('holds what was made, and names the seal of its line in the log', async () => {
    expect(await verify()).toMatchObject({ holds: true, seal: null })
    await sealLog(world.desks)
    const sealed = await verify()
    expect(sealed.seal).toBeGreaterThan(0)
    expect(sealed.checked.map(({ part, outcome }) => `${part} ${outcome}`)).toEqual([
      'manifest agrees',
      'log agrees',
      ...Array(4).fill('file agrees'),
      'data agrees',
    ])
  })

  it('finds a file that somebody has exchanged past the database’s guards, also with a new hash beside it', async () => {
    const [before] = await sql("select * from lyttepost.release_file where edition = 'document'")
    const other = createHash('sha256').update('x').digest('hex')
    await world.database.sql(
      `set local session_replication_role = replica;
       update lyttepost.release_file set bytes = 'x', size = 1, sha256 = '${other}' where edition = 'document'`,
    )
    const found = await verify()
    expect(found.holds).toBe(false)
    expect(found.checked.filter(({ outcome }) => outcome !== 'agrees')).toMatchObject([
      { part: 'file', outcome: 'differs' },
    ])
    await world.database.sql(
      `set local session_replication_role = replica;
       update lyttepost.release_file set bytes = '\\x${(before!.bytes as Buffer).toString('hex')}',
         size = ${before!.size}, sha256 = '${before!.sha256}' where edition = 'document'`,
    )
    expect((await verify()).holds).toBe(true)
  })
})

describe('afterwards', () => {
  it('a submission after reopening supersedes the release, and only the newest data is kept', async () => {
    const [first] = await releases()
    await reopen()
    // the report that is there is valid until the next is made
    expect((await releases())[0]).toMatchObject({ state: 'made', supersededAt: null })
    await world.database.sql(
      `set local session_replication_role = replica;
       update lyttepost.registration set answers = answers || '{"housing": "red"}' where id = '${ids[0]}'`,
    )
    await submit()
    await make()
    expect(workshop.faults).toEqual([])
    const [second, old] = await releases()
    expect(second).toMatchObject({ number: 3, state: 'made', supersedes: first!.id, supersededAt: null })
    expect(old).toMatchObject({ number: 2, supersededAt: second!.madeAt })
    const frozen = await sql(
      'select hash, sealed is null as gone from lyttepost.frozen_data order by frozen_at',
    )
    expect(frozen).toEqual([
      { hash: first!.dataHash, gone: true },
      { hash: second!.dataHash, gone: false },
    ])
    // what was superseded can still be held against the log; its data is told to be gone
    const checked = await verifyRelease(world.desks, first!.id)
    expect(checked).toMatchObject({ holds: true })
    expect(checked.checked.at(-1)).toMatchObject({ part: 'data', outcome: 'removed' })
  })

  it('somebody who says no is out of what was frozen at once, and a release is made without her', async () => {
    const [before] = await releases()
    const [person] = await sql('select round_pseudonym as own from lyttepost.registration where id = $1', [
      ids[5],
    ])
    const unit = {
      desk: 'unit',
      municipality,
      unit: world.own.unit,
      staff: world.staff.registrar,
      role: 'registrar',
    } as const
    await within(world.desks.house, unit, (work) =>
      optOut(work, world.round, String(person!.own), 'z'.repeat(43)),
    )
    expect(await sql('select from lyttepost.frozen_data where sealed is not null')).toEqual([])
    expect((await states())[0]).toEqual([4, 'waiting', 'deletion'])
    await make()
    expect(workshop.faults).toEqual([])
    const [now] = await releases()
    expect(now).toMatchObject({ number: 4, state: 'made', reason: 'deletion', supersedes: before!.id })
    const open = (await openFrozen(world.desks, municipality, now!.dataHash!))!
    expect(open.dataset.size).toBe(59)
  })

  it('a legal basis that is withdrawn takes its registrations out of the next release', async () => {
    const [basis] = await sql('select legal_basis as id from lyttepost.registration where id = $1', [ids[1]])
    await within(world.desks.house, coordinator(), async (work) => {
      await work
        .updateTable('legal_basis')
        .set({ withdrawn_at: new Date().toISOString() })
        .where('id', '=', String(basis!.id))
        .execute()
      await logEvent(work, { verb: 'delete', noun: 'legal-basis', thing: String(basis!.id) })
    })
    expect((await states())[0]).toEqual([5, 'waiting', 'deletion'])
    await make()
    // everybody was registered under it, so there is nothing left to report on
    expect((await releases())[0]).toMatchObject({
      state: 'failed',
      problem: releaseServiceProblems.nothingToReport.number,
    })
    await world.database.sql(
      `set local session_replication_role = replica;
       update lyttepost.legal_basis set withdrawn_at = null where id = '${basis!.id}'`,
    )
  })

  it('what has failed is asked for again, and then made', async () => {
    const [failed] = await releases()
    const again = await within(world.desks.house, coordinator(), (work) => askAgain(work, failed!.id))
    expect(again).toBe(true)
    await make()
    expect((await releases())[0]).toMatchObject({ id: failed!.id, state: 'made', problem: null })
    expect(await within(world.desks.house, coordinator(), (work) => askAgain(work, failed!.id))).toBe(false)
  })
})

describe('several who make releases', () => {
  it('never make the same: a claim is one maker’s until it runs out', async () => {
    await reopen()
    await submit()
    const [one, other] = [v7(), v7()]
    const claim = (worker: string, seconds: number) =>
      within(world.desks.house, houseIn(null), (work) => claimRelease(work, worker, seconds))
    const first = await claim(one, 60)
    expect(first).toMatchObject({ state: 'making', attempts: 1 })
    expect(await claim(other, 60)).toBeNull()
    await within(world.desks.house, houseIn(null), (work) => keepClaim(work, first!.id, one, 0))
    expect(await claim(other, 60)).toMatchObject({ id: first!.id, attempts: 2 })
    const kept = await within(world.desks.house, houseIn(null), (work) => keepClaim(work, first!.id, one, 60))
    expect(kept).toBe(false)
  })

  it('give it up where whoever began it has died three times', async () => {
    const claim = () => within(world.desks.house, houseIn(null), (work) => claimRelease(work, v7(), 0))
    await sql('update lyttepost.release set claimed_until = now() where state = $1', ['making'])
    await claim()
    await make()
    expect((await releases())[0]).toMatchObject({
      state: 'failed',
      problem: releaseServiceProblems.interrupted.number,
    })
  })
})

describe('the workbook', () => {
  it('says how people whom several units have registered are counted, and which data it is made of', async () => {
    const made = (await releases()).find(({ state }) => state === 'made')!
    const file = await within(world.desks.house, coordinator(), (work) =>
      releaseFile(work, made.id, 'workbook'),
    )
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(file!.bytes as unknown as ArrayBuffer)
    const text = workbook.worksheets
      .flatMap((sheet) => sheet.getSheetValues())
      .flatMap((row) => (Array.isArray(row) ? row : []))
      .join('\n')
    expect(text).toContain('teller personen én gang')
    expect(text).toContain(made.dataHash!.slice(0, 12))
  })
})
