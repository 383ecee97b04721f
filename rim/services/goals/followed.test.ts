import { afterAll, beforeAll, expect, it } from 'vitest'
import { findRound, latestRelease, listOwnGoals, type Scope, screenOf, within } from '#rim/storage'
import {
  createWorld,
  drawRegistrations,
  seedSubmitted,
  type TestWorkshop,
  testWorkshop,
  type World,
} from '#rim/test-kit'
import { askForCountry } from '../releases/ask.ts'
import type { NationalScreen } from '../releases/key-figures.ts'
import { makeReleases } from '../releases/make-releases.ts'
import { enterValues } from './enter.ts'
import { followedPlan, shippedPlan } from './followed.ts'
import { copyGoal, followedOwnGoal } from './own.ts'

let world: World
let workshop: TestWorkshop
const nation = (): Scope => ({
  ...{ desk: 'national', staff: world.staff['national-coordinator'], role: 'national-coordinator' },
})
const plan = shippedPlan('opptrapping-rus-2016')!
const followed = () => within(world.desks.house, nation(), (work) => followedPlan(world.desks, work, plan))
const housing = async () =>
  (await followed()).plan.indicators.find(({ code }) => code === 'all_green_housing')!.values
const make = async () => {
  await makeReleases(world.desks, workshop.tools)
  expect(workshop.faults).toEqual([])
}

beforeAll(async () => {
  world = await createWorld()
  workshop = testWorkshop()
  await seedSubmitted(
    world,
    ['1101', '1103'].map((code, at) => [code, drawRegistrations(code, 60, at + 1)] as const),
  )
  await make()
}, 120_000)
afterAll(async () => {
  await workshop?.close()
  await world?.close()
})

it('a municipality’s own goal has the share of its own release, as its registrations are counted', async () => {
  const coordinator: Scope = {
    ...{ desk: 'municipality', municipality: '1101', staff: world.staff.coordinator, role: 'coordinator' },
  }
  const own = await within(world.desks.house, coordinator, async (work) => {
    const at = { plan, goal: 'active_life' }
    const id = await copyGoal(work, '1101', at, 'nb', world.staff.coordinator)
    const stored = (await listOwnGoals(work, '1101')).find((one) => one.id === id)!
    return followedOwnGoal(world.desks, work, stored)
  })
  const people = drawRegistrations('1101', 60, 1).filter(({ answers }) => answers.substance_problem === 'yes')
  const green = people.filter(({ answers }) => answers.housing === 'green').length
  const value = own.plan.indicators
    .find(({ code }) => code === 'all_green_housing')!
    .values.find(({ territory }) => territory === '1101')!
  expect([value.status, value.n]).toEqual(['value', people.length])
  expect(value.value).toBeCloseTo((100 * green) / people.length, 9)
  expect(value.cited).toMatch(/^Lyttepost, kommunens tall 2020, utgave 1 \([0-9a-f]{12}\)$/)
}, 60_000)

it('an indicator of the mapping has the value of the country’s release that holds now, under what is entered', async () => {
  expect(await housing()).toEqual([])
  await world.database.sql(
    'set local session_replication_role = replica; update lyttepost.round set closed_at = now()',
  )
  const { id } = await within(world.desks.house, nation(), async (work) => {
    const round = (await findRound(work, world.round))!
    await askForCountry(world.desks, work, round, { language: 'nb', by: world.staff['national-coordinator'] })
    return round
  })
  await make()
  const [release, screen] = await within(world.desks.house, nation(), async (work) => {
    const made = (await latestRelease(work, id, 'NO'))!
    return [made, (await screenOf(work, made)) as NationalScreen] as const
  })
  const table = screen.groups
    .find(({ group }) => group === 'substance')!
    .tables.find((one) => one.id === 'housing')!
  const { percent } = table.cells[table.rows.findIndex(({ code }) => code === 'green')]![0]!
  const told =
    'value' in percent ? { status: 'value', value: percent.value } : { status: 'withheld', value: null }
  expect(await housing()).toMatchObject([{ year: 2020, territory: 'NO', ...told }])
  expect((await housing())[0]!.cited).toContain(release.hash!.slice(0, 12))
  const entered = {
    indicator: 'all_green_housing',
    value: { year: 2020, territory: 'NO', status: 'value' as const, value: 12, cited: 'Rettet' },
  }
  await within(world.desks.house, nation(), (work) =>
    enterValues(work, plan, [entered], null, world.staff['national-coordinator']),
  )
  expect(await housing()).toMatchObject([{ year: 2020, value: 12, cited: 'Rettet' }])
}, 120_000)
