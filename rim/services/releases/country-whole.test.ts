import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ReleaseManifest } from '#core/releases'
import {
  findRound,
  latestRelease,
  listReleases,
  manifestOf,
  optOut,
  type Scope,
  submitRound,
  within,
} from '#rim/storage'
import {
  createWorld,
  drawPlain,
  seedRegistrations,
  type TestWorkshop,
  testWorkshop,
  type World,
} from '#rim/test-kit'
import { problemsOf } from '../house/test-desk.ts'
import { askAgainForRelease, askForCountry } from './ask.ts'
import { houseIn } from './freeze.ts'
import { nationalData } from './make-national.ts'
import { makeReleases } from './make-releases.ts'
import { nationalOf } from './national-releases.ts'
import { releaseServiceProblems } from './problems.ts'
import { verifyRelease } from './verification.ts'

let world: World
let workshop: TestWorkshop
const { othersUnderWay, releasedAlready, nothingToReport, failed } = releaseServiceProblems
const municipalities = ['1101', '1103']
const sql = (text: string, values?: readonly unknown[]) => world.database.sql(text, values)
const quietly = (text: string) => sql(`set local session_replication_role = replica; ${text}`)
const house = <T>(work: Parameters<typeof within<T>>[2]) => within(world.desks.house, houseIn(null), work)
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
const gathered = async () => nationalData(world.desks, (await house((work) => findRound(work, world.round)))!)
const newestOf = (territory: string) => house((work) => latestRelease(work, world.round, territory))

beforeAll(async () => {
  world = await createWorld()
  workshop = testWorkshop()
  await world.database.seed('municipality', { code: '4601', name: 'Bergen' })
  await world.database.seed('participation', { round: world.round, municipality: '4601', mode: 'aggregate' })
  // only what is drawn here
  await quietly('delete from lyttepost.registration; delete from lyttepost.legal_basis')
  for (const municipality of municipalities) {
    const place = { round: world.round, municipality }
    await seedRegistrations(world.database, place, drawPlain(municipality, 40))
    const scope: Scope = { desk: 'municipality', municipality, role: 'coordinator' }
    await within(world.desks.house, scope, (work) => submitRound(work, world.round))
  }
  expect([await make(), workshop.faults]).toEqual([2, []])
  await quietly('update lyttepost.round set closed_at = now()')
})
afterAll(async () => {
  await workshop?.close()
  await world?.close()
})

describe('the country’s figures are made of what is submitted', () => {
  it('not of tables or rows of somebody who has not, or has opened the round again', async () => {
    await world.database.seed('release', {
      ...{ id: v7(), round: world.round, territory: '4601', municipality: '4601', number: 1 },
      ...{ reason: 'submission', state: 'made', manifest: '{}', hash: 'a'.repeat(64) },
      ...{ made_at: new Date().toISOString(), data_hash: 'b'.repeat(64) },
    })
    expect(await gathered()).toMatchObject({ own: municipalities, numbersOnly: [] })
    await quietly("update lyttepost.participation set submitted_at = null where municipality = '1103'")
    const { own, data } = await gathered()
    expect([own, data.map(({ territory }) => territory)]).toEqual([['1101'], ['1101']])
    await quietly("update lyttepost.participation set submitted_at = now() where municipality = '1103'")
  })

  it('and wait where what somebody submitted last is not made; who has nobody to count is left out', async () => {
    const next = { id: v7(), round: world.round, territory: '1103', municipality: '1103', number: 2 }
    const state = { reason: 'submission', state: 'failed', problem: failed.number }
    await world.database.seed('release', { ...next, ...state })
    expect(await problemsOf(gathered())).toEqual([othersUnderWay.number])
    expect(await problemsOf(ask())).toEqual([othersUnderWay.number])
    await quietly(`update lyttepost.release set problem = ${nothingToReport.number} where state = 'failed'`)
    expect(await gathered()).toMatchObject({ own: ['1101'] })
    await quietly("update lyttepost.release set state = 'withdrawn' where state = 'failed'")
    expect(await gathered()).toMatchObject({ own: municipalities })
  })

  it('and where the data are kept no longer', async () => {
    await quietly(`create table lyttepost.aside as select * from lyttepost.frozen_data;
      update lyttepost.frozen_data set sealed = null where municipality = '1103'`)
    expect(await problemsOf(gathered())).toEqual([othersUnderWay.number])
    await quietly(`update lyttepost.frozen_data f set sealed = a.sealed from lyttepost.aside a where a.hash = f.hash;
      drop table lyttepost.aside`)
  })
})

describe('asking for them', () => {
  it('twice at once gives one', async () => {
    const asked = await Promise.allSettled([ask(), ask()])
    const refused = asked.filter((one) => one.status === 'rejected')
    expect(refused).toHaveLength(1)
    expect(await problemsOf(Promise.reject(refused[0]!.reason))).toEqual([releasedAlready.number])
  })

  it('and somebody saying no before they are made: they wait for the release without her', async () => {
    const [person] = await sql(
      "select round_pseudonym as own from lyttepost.registration where municipality = '1103' limit 1",
    )
    const unit: Scope = { desk: 'unit', municipality: '1103', unit: world.otherMunicipality.unit }
    await within(world.desks.house, unit, (work) =>
      optOut(work, world.round, String(person!.own), 'z'.repeat(43)),
    )
    expect(await make()).toBe(1)
    const [country] = await house((work) => listReleases(work, world.round, 'NO'))
    expect(country).toMatchObject({ state: 'failed', problem: othersUnderWay.number })
    await within(world.desks.house, national(), (work) => askAgainForRelease(world.desks, work, country!.id))
    const without = (await newestOf('1103'))!
    expect([await make(), workshop.faults]).toEqual([3, []])
    const { data } = (await house((work) => manifestOf(work, country!.id))) as ReleaseManifest
    expect(data.find(({ territory }) => territory === '1103')?.sha256).toBe(without.dataHash)
    expect(await newestOf('1103')).toMatchObject({ reason: 'national', dataHash: without.dataHash })
    expect(await newestOf('4601')).toMatchObject({ number: 1 })
  })

  it('a county’s report that failed is not made beside another', async () => {
    const county = (number: number, state: string) =>
      world.database.seed('release', {
        ...{ id: v7(), round: world.round, territory: '11', number, reason: 'region', state },
        ...(state === 'failed' && { problem: failed.number }),
      })
    await county(1, 'failed')
    await county(2, 'waiting')
    const [, first] = await house((work) => listReleases(work, world.round, '11'))
    const again = within(world.desks.house, national(), (work) =>
      askAgainForRelease(world.desks, work, first!.id),
    )
    expect(await problemsOf(again)).toEqual([othersUnderWay.number])
    await quietly("delete from lyttepost.release where territory = '11'")
  })
})

describe('verifying', () => {
  const lines = () =>
    sql(
      `select verb, municipality, role, request from lyttepost.audit_event
       where noun = 'release' and request = 'r-1' and actor = $1 order by id`,
      [world.staff['national-coordinator']],
    )
  const by = () => ({
    staff: world.staff['national-coordinator'],
    role: 'national-coordinator',
    request: 'r-1',
  })

  it('the country’s opens nobody’s rows, and tells where they are kept no longer', async () => {
    const country = (await newestOf('NO'))!
    const found = await verifyRelease(world.desks, country.id, by())
    expect(found.holds).toBe(true)
    expect(found.checked.filter(({ part }) => part === 'data')).toMatchObject([
      { outcome: 'agrees' },
      { outcome: 'agrees' },
    ])
    const told = { role: 'national-coordinator', request: 'r-1' }
    expect(await lines()).toEqual([{ verb: 'verify', municipality: null, ...told }])
    const own = (await newestOf('1101'))!
    expect((await verifyRelease(world.desks, own.id, by())).holds).toBe(true)
    expect((await lines()).slice(1)).toEqual([
      { verb: 'read', municipality: '1101', ...told },
      { verb: 'verify', municipality: '1101', ...told },
    ])
    await quietly(`update lyttepost.frozen_data set sealed = null`)
    const { checked } = await verifyRelease(world.desks, country.id, by())
    expect(checked.filter(({ outcome }) => outcome === 'removed')).toHaveLength(2)
  })
})

it('what was decided is not remembered when the database has given it up', async () => {
  expect(await nationalOf(world.desks, world.round)).not.toBeNull()
  await quietly('update lyttepost.release set decision = null')
  expect(await nationalOf(world.desks, world.round)).toBeNull()
})
