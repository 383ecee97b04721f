import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeReleases } from '#rim/services'
import {
  drawRegistrations,
  seedEarlierYear,
  seedSubmitted,
  type TestWorkshop,
  testWorkshop,
} from '#rim/test-kit'
import { createTestProgram, type TestProgram, type Visitor } from './test-program.ts'

let program: TestProgram
let releases: TestWorkshop
let coordinator: Visitor
let nation: Visitor
const address = (round = program.world.round) => `/api/rounds/${round}/municipalities/1101/demand`

beforeAll(async () => {
  program = await createTestProgram()
  releases = testWorkshop(2)
  await seedSubmitted(program.world, [
    ['1101', drawRegistrations('1101', 140, 9)],
    ['1103', drawRegistrations('1103', 150, 3)],
  ])
  coordinator = await program.enter('coordinator')
  nation = await program.enter('national-coordinator')
})
afterAll(async () => {
  await releases?.close()
  await program?.close()
})

/** Asks, again while the round's data are being opened. */
async function ask(visitor = coordinator) {
  for (;;) {
    const answer = await visitor.send({ method: 'GET', url: address() })
    if (answer.json().state !== 'opening') return { status: answer.statusCode, body: answer.json() }
  }
}
async function release(round: string): Promise<void> {
  const { desks, database } = program.world
  await makeReleases(desks, releases.tools)
  await database.sql(
    `set local session_replication_role = replica; update lyttepost.round set closed_at = now() where id = '${round}'`,
  )
  expect((await nation.send({ method: 'POST', url: `/api/rounds/${round}/release` })).statusCode).toBe(201)
  await makeReleases(desks, releases.tools)
  expect(releases.faults).toEqual([])
}

describe('expected demand', () => {
  it('waits for the country’s figures, and is the coordinator’s alone', async () => {
    expect((await ask()).body).toEqual({ state: 'not-released' })
    expect((await ask(nation)).status).toBe(403)
  })

  it('tells that nobody can be followed where there is no earlier round', async () => {
    await release(program.world.round)
    expect((await ask()).body).toEqual({ state: 'no-past' })
  }, 120_000)

  it('says so where the municipality itself was not mapped before', async () => {
    await release(await seedEarlierYear(program.world, 2014, [['1103', drawRegistrations('1103', 120, 78)]]))
    const { body } = await ask()
    expect(body).toMatchObject({ state: 'ready', ownPast: false, from: '2014' })
    // no form is for that year but by the round itself: its services are asked for all the same
    const told = body.forecasts.filter(({ years }: { years: unknown }) => years !== null)
    expect(told.length).toBeGreaterThan(10)
  }, 120_000)

  it('is drawn from the round before, in fives, and is the same when it is asked again', async () => {
    const before = await seedEarlierYear(program.world, 2018, [
      ['1101', drawRegistrations('1101', 120, 77)],
      ['1103', drawRegistrations('1103', 120, 78)],
    ])
    await release(before)
    const { body } = await ask()
    expect(body).toMatchObject({ state: 'ready', ownPast: true, from: '2018', to: '2020' })
    const [everybody, ...services] = body.forecasts
    expect(everybody).toMatchObject({ service: 'recipients', label: null, family: null })
    expect(everybody.years.map(({ year }: { year: number }) => year)).toEqual([2022, 2024, 2026])
    const told = services.filter(({ years }: { years: unknown }) => years !== null)
    expect(told.length).toBeGreaterThan(10)
    for (const { years } of told) {
      for (const { middle, likely, possible } of years) {
        const all = [possible[0], likely[0], middle, likely[1], possible[1]]
        expect(all).toEqual([...all].sort((a, b) => a - b))
        expect(all.every((number) => number % 5 === 0)).toBe(true)
      }
    }
    expect(body.assumptions[0].nb).toContain('fra 2018 til 2020')
    expect((await ask()).body).toEqual(body)
    const log = await program.world.database.sql(
      "select municipality, purpose from lyttepost.audit_event where noun = 'demand'",
    )
    expect(log).toContainEqual({ municipality: '1101', purpose: 'statistics' })
  }, 120_000)
})
