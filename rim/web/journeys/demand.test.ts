import { afterAll, beforeAll, expect, it } from 'vitest'
import { askForCountry, makeReleases } from '#rim/services'
import { findRound, within } from '#rim/storage'
import {
  drawRegistrations,
  seedEarlierYear,
  seedSubmitted,
  type TestWorkshop,
  testWorkshop,
} from '#rim/test-kit'
import { axe, pictures } from '#rim/test-kit/chromium'
import { layGround } from './test-ground.ts'
import { bokmaalIn } from './test-language.ts'
import { sticksOut } from './test-width.ts'

const ground = layGround()
const shoot = pictures('demand')
let workshop: TestWorkshop

// two rounds that two municipalities have submitted, closed, with the country's figures released
beforeAll(async () => {
  workshop = testWorkshop(2)
  const { world } = ground.site()
  const { desks, database, staff, round } = world
  await seedSubmitted(world, [
    ['1101', drawRegistrations('1101', 140, 9)],
    ['1103', drawRegistrations('1103', 150, 3)],
  ])
  const before = await seedEarlierYear(world, 2018, [
    ['1101', drawRegistrations('1101', 120, 77)],
    ['1103', drawRegistrations('1103', 120, 78)],
  ])
  await makeReleases(desks, workshop.tools)
  await database.sql(
    'set local session_replication_role = replica; update lyttepost.round set closed_at = now()',
  )
  const nation = {
    desk: 'national',
    staff: staff['national-coordinator'],
    role: 'national-coordinator',
  } as const
  for (const one of [before, round]) {
    await within(desks.house, nation, async (work) =>
      askForCountry(desks, work, (await findRound(work, one))!, { language: 'nb', by: nation.staff }),
    )
    await makeReleases(desks, workshop.tools)
  }
  await makeReleases(desks, workshop.tools)
  expect(workshop.faults).toEqual([])
}, 120_000)
afterAll(() => workshop?.close())

it('a coordinator sees what is to be expected of each service, and what it rests on', async () => {
  const { round } = ground.site().world
  const { page, faults } = await ground.visit({ role: 'coordinator' })
  await page.goto(`/coordinate/rounds/${round}/results`)
  await page.getByRole('link', { name: 'Se forventet behov' }).click()
  await page.getByRole('heading', { name: 'Hva tallene bygger på' }).waitFor()
  const first = page.locator('tbody tr').first()
  expect(await first.textContent()).toMatch(/^Alle mottakere\d+\d+–\d+/)
  const [narrow] = await first.locator('.lp-demand-span').allTextContents()
  await page.getByLabel('Vis det som 95 av 100 utfall ligger mellom').check()
  const [wide] = await first.locator('.lp-demand-span').allTextContents()
  const [a, b] = [narrow, wide].map((text) => text!.split('–').map((one) => Number(one.replace(/\D/g, ''))))
  expect(b![0]).toBeLessThanOrEqual(a![0]!)
  expect(b![1]).toBeGreaterThanOrEqual(a![1]!)
  expect(b![1]! - b![0]!).toBeGreaterThan(a![1]! - a![0]!)
  await shoot(page, 'wide')
  expect(await axe(page)).toEqual([])
  expect(faults()).toEqual([])

  const phone = await ground.visit({ role: 'coordinator', language: 'nn', device: 'narrow' })
  await phone.page.goto(`/coordinate/rounds/${round}/demand`)
  await phone.page.getByRole('heading', { name: 'Kva tala byggjer på' }).waitFor()
  await shoot(phone.page, 'narrow')
  expect(await sticksOut(phone.page)).toEqual([])
  expect(await axe(phone.page)).toEqual([])
  expect(await bokmaalIn(phone.page)).toEqual([])
  expect(phone.faults()).toEqual([])
})
