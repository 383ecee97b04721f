import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Dataset, unionOf } from '#core/dataset'
import { createRandom } from '#core/foundation'
import { findRound, type Scope, submitRound, within } from '#rim/storage'
import {
  createWorld,
  registrationsIn,
  seedRegistrations,
  type TestWorkshop,
  testWorkshop,
  type World,
} from '#rim/test-kit'
import { countryOf, trainingDataset } from '../files/index.ts'
import { askForCountry } from './ask.ts'
import { makeReleases } from './make-releases.ts'

/** The whole training country with SOAK=1, three small municipalities of it otherwise. */
const whole = process.env.SOAK === '1'
let world: World
let workshop: TestWorkshop
const seconds: Record<string, number> = {}
const sql = (text: string) => world.database.sql(text)
const quietly = (text: string) => sql(`set local session_replication_role = replica; ${text}`)

/** Does something and notes how long it took. */
async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now()
  const done = await work()
  seconds[what] = Math.round((performance.now() - began) / 100) / 10
  return done
}

beforeAll(async () => {
  world = await createWorld()
  workshop = testWorkshop()
})
afterAll(async () => {
  await workshop?.close()
  await world?.close()
  // told where somebody measures: docs/performance.md
  if (whole) console.log(seconds)
})

describe(whole ? 'the whole training country' : 'three small municipalities', () => {
  let numbers: readonly string[] = []

  it('is put into a house', async () => {
    const dataset: Dataset = trainingDataset({ rounds: ['2020'], ...(whole ? {} : { size: 6000 }) })
    const country = countryOf(dataset, '2020')
    const random = createRandom(1)
    const small = country.participants
      .filter(({ rows }) => rows.substance.length > 4 && rows.mental.length > 4)
      .map((participant) => ({ participant, place: random.below(1000) }))
      .sort((a, b) => a.place - b.place)
    const taking = whole ? country.participants : small.slice(0, 3).map(({ participant }) => participant)
    numbers = taking.map(({ number }) => number)
    await quietly(
      `delete from lyttepost.registration; delete from lyttepost.legal_basis; delete from lyttepost.participation;
       delete from lyttepost.appointment; delete from lyttepost.unit; delete from lyttepost.municipality;
       update lyttepost.round set year = 2020`,
    )
    const stored = await timed('put into the house', async () => {
      let rows = 0
      for (const { number, name, rows: own, young } of taking) {
        await world.database.seed('municipality', { code: number, name })
        await world.database.seed('participation', {
          round: world.round,
          municipality: number,
          mode: 'person',
        })
        const all = unionOf(own.substance, own.mental, young)
        const drawn = registrationsIn(country.dataset, all, number)
        rows += (await seedRegistrations(world.database, { round: world.round, municipality: number }, drawn))
          .length
      }
      return rows
    })
    const [counted] = await sql('select count(*)::int as n from lyttepost.registration')
    expect(counted).toEqual({ n: stored })
    expect(numbers).toHaveLength(whole ? 194 : 3)
  }, 600_000)

  it('is submitted, and every municipality gets its files once', async () => {
    await timed('submitted', async () => {
      for (const municipality of numbers) {
        const scope: Scope = { desk: 'municipality', municipality, role: 'coordinator' }
        await within(world.desks.house, scope, (work) => submitRound(work, world.round))
      }
    })
    expect(await timed('reports', () => makeReleases(world.desks, workshop.tools))).toBe(numbers.length)
    await expectOnce('submission')
  }, 1_800_000)

  it('is released for the country, and every municipality gets its files again', async () => {
    await quietly('update lyttepost.round set closed_at = now()')
    const national = { desk: 'national', role: 'national-coordinator' } as const
    await within(world.desks.house, national, async (work) =>
      askForCountry(world.desks, work, (await findRound(work, world.round))!, { language: 'nb', by: null }),
    )
    const made = await timed('the country, and reports anew', () => makeReleases(world.desks, workshop.tools))
    expect(made).toBe(numbers.length + 1)
    await expectOnce('national')
  }, 1_800_000)
})

/** Each municipality has one release of a reason, with two files at least, and one line in the log that says so. */
async function expectOnce(reason: string): Promise<void> {
  expect(workshop.faults).toEqual([])
  const rows = await sql(
    `select r.territory, r.state, count(distinct f.edition)::int as files, count(distinct e.id)::int as events
     from lyttepost.release r left join lyttepost.release_file f on f.release = r.id
     left join lyttepost.audit_event e on e.noun = 'release' and e.verb = 'complete' and e.thing = r.id::text
     where r.reason = '${reason}' and r.municipality is not null group by r.id order by r.territory`,
  )
  expect(rows.map(({ state, events }) => `${state} ${events}`)).toEqual(rows.map(() => 'made 1'))
  expect(new Set(rows.map(({ territory }) => territory)).size).toBe(rows.length)
  expect(Math.min(...rows.map(({ files }) => Number(files)))).toBeGreaterThan(1)
}
