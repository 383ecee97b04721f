import { v7 } from 'uuid'
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
import { makeReleases } from '../releases/index.ts'
import { makeOrders } from './make-orders.ts'
import { createOrderWorkshop, type OrderWorkshop } from './workshop.ts'

let world: World
let releases: TestWorkshop
let workshop: OrderWorkshop
const faults: unknown[] = []
const municipality = '1101'
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

beforeAll(async () => {
  world = await createWorld()
  releases = testWorkshop(1)
  workshop = createOrderWorkshop(releases.tools.workshop)
  const { desks, database, round, staff } = world
  await seedRegistrations(database, { round, municipality }, drawPlain(municipality, 50))
  const scope = { desk: 'municipality', municipality, role: 'coordinator' } as const
  await within(desks.house, scope, (work) => submitRound(work, round))
  expect([await makeReleases(desks, releases.tools), releases.faults]).toEqual([1, []])
  for (const subject of ['plans', 'needs']) {
    await database.seed('report_order', {
      id: v7(),
      round,
      municipality,
      subject,
      crossing: 'sex',
      tables: [subject === 'plans' ? 'plans' : 'future_need_nav'],
      state: 'accepted',
      asked_by: staff.coordinator,
    })
  }
})
afterAll(async () => {
  await workshop?.close()
  await releases?.close()
  await world?.close()
})

const orders = () =>
  world.database.sql(
    'select state, attempts, claimed_by as by, problem from lyttepost.report_order order by id',
  )
const make = (own: OrderWorkshop) =>
  makeOrders(world.desks, { workshop: own, onFault: (cause) => faults.push(cause) })

it('what the program’s end stops is given back as if it was never begun, and what waits is left for who starts again', async () => {
  const ending = createOrderWorkshop(releases.tools.workshop)
  const making = make(ending)
  while ((await orders())[0]!.state !== 'making') await pause(10)
  expect((await orders())[0]).toMatchObject({ attempts: 1, by: expect.any(String) })
  await ending.close()
  expect([await making, faults]).toEqual([0, []])
  const untouched = { state: 'accepted', attempts: 0, by: null, problem: null }
  expect(await orders()).toEqual([untouched, untouched])
  expect([await make(workshop), faults]).toEqual([2, []])
  const made = { state: 'made', attempts: 1, by: null, problem: null }
  expect(await orders()).toEqual([made, made])
})
