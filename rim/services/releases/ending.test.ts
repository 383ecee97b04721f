import { afterAll, beforeAll, expect, it } from 'vitest'
import { submitRound, within } from '#rim/storage'
import {
  createWorld,
  drawPlain,
  seedRegistrations,
  type TestWorkshop,
  testWorkshop,
  type World,
} from '#rim/test-kit'
import { makeReleases } from './make-releases.ts'

let world: World
let workshop: TestWorkshop
const municipalities = ['1101', '1103']
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

beforeAll(async () => {
  world = await createWorld()
  workshop = testWorkshop()
  for (const municipality of municipalities) {
    const place = { round: world.round, municipality }
    await seedRegistrations(world.database, place, drawPlain(municipality, 50))
    const scope = { desk: 'municipality', municipality, role: 'coordinator' } as const
    await within(world.desks.house, scope, (work) => submitRound(work, world.round))
  }
})
afterAll(async () => {
  await workshop?.close()
  await world?.close()
})

const releases = () =>
  world.database.sql(
    'select state, attempts, claimed_by as by, problem from lyttepost.release order by territory',
  )

it('what the program’s end stops is given back as if it was never begun, and made by who starts again', async () => {
  const ending = testWorkshop()
  const making = makeReleases(world.desks, ending.tools)
  let found = await releases()
  for (; found.some(({ state }) => state !== 'making'); found = await releases()) await pause(10)
  // each claim has a name of its own
  expect(new Set(found.map(({ by }) => by)).size).toBe(2)
  await ending.close()
  expect([await making, ending.faults]).toEqual([0, []])
  const untouched = { state: 'waiting', attempts: 0, by: null, problem: null }
  expect(await releases()).toEqual([untouched, untouched])
  expect([await makeReleases(world.desks, workshop.tools), workshop.faults]).toEqual([2, []])
})
