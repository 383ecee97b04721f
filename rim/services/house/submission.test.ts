import { afterAll, beforeAll, expect, it } from 'vitest'
import { connect, findParticipation, type House, type Work, within, writeEnteredTable } from '#rim/storage'
import { createWorld, untilSomebodyWaits, type World } from '#rim/test-kit'
import { submitMunicipality } from './submission.ts'
import { type Desk, deskIn, problemsOf } from './test-desk.ts'

let world: World
let coordinator: Desk
let other: House
beforeAll(async () => {
  world = await createWorld()
  coordinator = deskIn(world, 'coordinator')
  other = connect(world.database.address, { connections: 1 })
  await world.database.sql(
    `begin; set local session_replication_role = replica; delete from lyttepost.registration;
     update lyttepost.participation set mode = 'aggregate', groups = '{mental}' where municipality = '1101'; commit`,
  )
})
afterAll(async () => {
  await other?.destroy()
  await world?.close()
})

const write = (
  table: string,
  counts: Record<string, number>,
  { base = null, seen = 0 }: { base?: number | null; seen?: number } = {},
) => {
  const where = { round: world.round, municipality: '1101', group: 'mental' as const, table }
  const { staff } = coordinator.actor
  return (work: Work) => writeEnteredTable(work, where, seen, { base, counts, note: '' }, staff)
}
const submit = async (work: Work) =>
  submitMunicipality(world.desks, work, (await findParticipation(work, world.round, '1101'))!)
const scope = () => ({ desk: 'municipality', municipality: '1101', staff: coordinator.actor.staff }) as const

it('a table that is made wrong just now is seen by whoever submits', async () => {
  const categories = { mental_milder: 1, mental_moderate: 1, mental_severe: 1 }
  await coordinator.work(write('category', categories, { base: 3 }))
  let submitting: Promise<unknown> | undefined
  await within(other, scope(), async (work) => {
    await write('sex', { female: 3, male: 2, unanswered: 0 })(work)
    submitting = problemsOf(coordinator.work(submit))
    await untilSomebodyWaits(world.database, submitting)
  })
  expect(await submitting).toEqual([4282])
})

it('and one that is changed while somebody submits is refused', async () => {
  await coordinator.work(write('sex', { female: 2, male: 1, unanswered: 0 }, { seen: 1 }))
  let writing: Promise<unknown> | undefined
  await within(other, scope(), async (work) => {
    expect(await submit(work)).toMatchObject({ release: 1 })
    const change = write('sex', { female: 9, male: 1, unanswered: 0 }, { seen: 2 })
    writing = problemsOf(coordinator.work(change))
    await untilSomebodyWaits(world.database, writing)
  })
  // submitted, as whoever came first has it
  expect(await writing).toEqual([4044])
})
