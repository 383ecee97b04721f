import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { packRelease, unpackRelease } from '#core/releases'
import { reopenRound, sealedDecisions, submitRound, within } from '#rim/storage'
import {
  createWorld,
  drawRegistrations,
  seedRegistrations,
  type TestWorkshop,
  testWorkshop,
  type World,
} from '#rim/test-kit'
import { houseIn } from './freeze.ts'
import { openSealed } from './kept-store.ts'
import { makeReleases } from './make-releases.ts'
import { sealRecords } from './order-records.ts'

let world: World
let workshop: TestWorkshop
const municipality = '1101'
beforeAll(async () => {
  world = await createWorld()
  workshop = testWorkshop()
  const drawn = drawRegistrations(municipality, 60, 7)
  await seedRegistrations(world.database, { round: world.round, municipality }, drawn)
})
afterAll(async () => {
  await workshop?.close()
  await world?.close()
})

/** What is decided in the municipality's newest release. */
async function newest() {
  const { desks, round } = world
  const sealed = await within(desks.house, houseIn(municipality), (work) =>
    sealedDecisions(work, round, [municipality]),
  )
  return unpackRelease((await openSealed(desks, sealed.at(-1)!)).record)
}

it('what an order has withheld, the next release withholds too', async () => {
  const { desks, database, round, staff } = world
  const scope = { desk: 'municipality', municipality, staff: staff.coordinator, role: 'coordinator' } as const
  await within(desks.house, scope, (work) => submitRound(work, round))
  await makeReleases(desks, workshop.tools)
  expect(workshop.faults).toEqual([])
  const { facts, decision } = await newest()
  const { counts } = decision
  const at = counts.keys.findIndex(
    (key, cell) =>
      key.includes('=') &&
      counts.printed[cell] === 1 &&
      counts.hidden[cell] === 0 &&
      counts.counts[cell]! > 9,
  )
  expect(at).toBeGreaterThan(0)
  const hidden = counts.hidden.map((one, cell) => (cell === at ? 1 : one))
  const id = v7()
  const order = { id, round, municipality }
  const record = packRelease({ facts, decision: { ...decision, counts: { ...counts, hidden } } })
  await database.seed('report_order', {
    ...order,
    subject: 'plans',
    crossing: 'sex',
    tables: ['plans'],
    state: 'made',
    asked_by: staff.coordinator,
    made_at: new Date().toISOString(),
  })
  await database.seed('report_order_decision', {
    municipality,
    round,
    report_order: id,
    sealed: Buffer.from(await sealRecords(desks, order, [record])),
  })
  await within(desks.house, scope, (work) => reopenRound(work, round))
  await within(desks.house, scope, (work) => submitRound(work, round))
  await makeReleases(desks, workshop.tools)
  expect(workshop.faults).toEqual([])
  const after = (await newest()).decision.counts
  const key = counts.keys[at]!
  expect(after.hidden[after.keys.indexOf(key)]).toBe(1)
}, 60_000)
