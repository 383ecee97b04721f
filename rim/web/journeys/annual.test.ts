import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { askForCountry, makeReleases } from '#rim/services'
import { findRound, within } from '#rim/storage'
import { drawRegistrations, seedSubmitted, type TestWorkshop, testWorkshop } from '#rim/test-kit'
import { axe, pictures } from '#rim/test-kit/chromium'
import { layGround } from './test-ground.ts'
import { sticksOut } from './test-width.ts'

const ground = layGround()
const shoot = pictures('annual')
let workshop: TestWorkshop
const municipalities = { '1101': 140, '1103': 150, '4601': 60 }

// a round that three municipalities have submitted, closed, without figures of the country
beforeAll(async () => {
  workshop = testWorkshop(2)
  const { database, desks } = ground.site().world
  await seedSubmitted(
    ground.site().world,
    Object.entries(municipalities).map(([number, count], at) => [
      number,
      drawRegistrations(number, count, at + 3),
    ]),
  )
  await makeReleases(desks, workshop.tools)
  await database.sql(
    'set local session_replication_role = replica; update lyttepost.round set closed_at = now()',
  )
}, 120_000)
afterAll(() => workshop?.close())

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const look = async (page: Page, name: string): Promise<void> => {
  await shoot(page, name)
  expect(await axe(page), name).toEqual([])
  expect(await sticksOut(page), name).toEqual([])
}
const address = (rest = '') => `/national/rounds/${ground.site().world.round}/annual${rest}`

it('is refused with what to do first, and made when the figures are released', async () => {
  const { desks, round, staff } = ground.site().world
  const { page, faults } = await ground.visit({ role: 'national-coordinator' })
  await page.goto(address())
  await button(page, 'Lag årsrapporten').click()
  await page.getByText('Gi ut tallene først.').waitFor()
  await look(page, 'refused')

  const nation = {
    ...({ desk: 'national', role: 'national-coordinator' } as const),
    staff: staff['national-coordinator'],
  }
  await within(desks.house, nation, async (work) =>
    askForCountry(desks, work, (await findRound(work, round))!, { language: 'nb', by: nation.staff }),
  )
  await makeReleases(desks, workshop.tools)
  expect(workshop.faults).toEqual([])
  await button(page, 'Lag årsrapporten').click()
  await page.getByRole('progressbar').waitFor()
  await shoot(page, 'making')
  await page.getByText(/^Utgave 1, laget/).waitFor({ timeout: 120_000 })
  await page.getByRole('heading', { name: 'Sammendrag' }).first().waitFor()
  await look(page, 'made')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /PDF.*Nynorsk/ }).click(),
  ])
  expect((await readFile(await file.path())).subarray(0, 5).toString()).toBe('%PDF-')
  // what was refused first
  expect(faults()).toEqual([expect.stringMatching(/ 422 .*annual/)])
}, 240_000)

it('is written in, in nynorsk on a telephone, and the files get the text', async () => {
  const { page, faults } = await ground.visit({
    role: 'national-coordinator',
    language: 'nn',
    device: 'phone',
  })
  await page.goto(address())
  await page.getByText(/^Utgåve 1, laga/).waitFor()
  await page.getByRole('combobox', { name: 'Målform' }).selectOption('Nynorsk')
  await page.getByRole('heading', { name: 'Samandrag' }).first().waitFor()
  await look(page, 'phone')
  await page.getByRole('link', { name: 'Skriv i rapporten' }).click()
  await button(page, /^Endre: /)
    .first()
    .click()
  await page.getByLabel('Teksten din').fill('Rapporten er lesen av fagrådet.')
  await button(page, 'Lagre').click()
  await page.getByText('Skrive om', { exact: true }).waitFor()
  await look(page, 'written')
  await page.getByRole('link', { name: 'Gå til årsrapporten' }).click()
  await button(page, 'Lag filene med tekstane som er skrivne').click()
  await page.getByText(/^Utgåve 2, laga/).waitFor({ timeout: 120_000 })
  await page.getByRole('combobox', { name: 'Målform' }).selectOption('Nynorsk')
  await page.getByText('Rapporten er lesen av fagrådet.').waitFor()
  expect(faults()).toEqual([])
}, 180_000)

it('an analyst reads it on a narrow screen and makes nothing', async () => {
  const { page, faults } = await ground.visit({ role: 'national-analyst', language: 'nn', device: 'narrow' })
  await page.goto(address())
  await page.getByText(/^Utgåve 2, laga/).waitFor()
  await look(page, 'narrow')
  expect(await button(page, 'Lag rapporten på nytt').count()).toBe(0)
  expect(faults()).toEqual([])
})
