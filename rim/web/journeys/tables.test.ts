import ExcelJS from 'exceljs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { askForCountry, makeReleases } from '#rim/services'
import { findRound, within } from '#rim/storage'
import { drawRegistrations, seedSubmitted, type TestWorkshop, testWorkshop } from '#rim/test-kit'
import { axe, pictures } from '#rim/test-kit/chromium'
import { layGround, soon } from './test-ground.ts'
import { sticksOut } from './test-width.ts'

const ground = layGround()
const shoot = pictures('tables')
let workshop: TestWorkshop
const municipalities = { '1101': 140, '1103': 150, '4601': 60 }

// a round that three municipalities have submitted, closed, with the country's figures released
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

/** The table's cells as they are read. */
const cells = (page: Page) => page.locator('.lp-shown-table').first().locator('tbody td').allTextContents()
const caption = (page: Page) => page.locator('.lp-shown-table caption').first().textContent()

it('before the country’s figures are released the page says what it waits for', async () => {
  const { page, faults } = await ground.visit({ role: 'coordinator' })
  await page.goto('/coordinate/tables')
  await page.getByText('Det kan ikke lages tabeller ennå').waitFor()
  expect(await axe(page)).toEqual([])
  expect(faults()).toEqual([])
})

it('a table is begun from a ready one, changed, compared, saved, shared and taken along', async () => {
  const { desks, round, staff } = ground.site().world
  const nation = {
    desk: 'national',
    staff: staff['national-coordinator'],
    role: 'national-coordinator',
  } as const
  await within(desks.house, nation, async (work) => {
    const found = await findRound(work, round)
    return askForCountry(desks, work, found!, { language: 'nb', by: nation.staff })
  })
  await makeReleases(desks, workshop.tools)
  await makeReleases(desks, workshop.tools)
  expect(workshop.faults).toEqual([])

  const { page, faults } = await ground.visit({ role: 'coordinator' })
  await page.goto('/coordinate/tables')
  await page.getByRole('link', { name: 'Bolig', exact: true }).waitFor()
  await shoot(page, 'begin')
  expect(await axe(page)).toEqual([])
  await page.getByRole('link', { name: 'Bolig', exact: true }).click()
  await soon(() => page.locator('.lp-shown-table').count()).toBe(3)
  await soon(() => page.locator('figure svg[role=img]').count()).toBe(3)
  await shoot(page, 'template')

  // the first of them, with the county beside it, and only women
  await page.getByRole('link', { name: 'Endre denne tabellen' }).first().click()
  await page.getByRole('combobox', { name: 'Rader' }).waitFor()
  expect(await page.getByRole('combobox', { name: 'Rader' }).inputValue()).toBe('housing')
  await page.getByRole('combobox', { name: 'Kolonner' }).selectOption('')
  await page.getByRole('checkbox', { name: 'Fylket' }).check()
  await soon(() => caption(page)).toMatch(/Bosituasjon, /)
  await soon(() => page.locator('.lp-shown-table thead').first().textContent()).toContain('Rogaland')
  await page.getByRole('combobox', { name: 'Bare de som har' }).first().selectOption('sex')
  await page.getByText('Velg minst ett svar i filteret').waitFor()
  await page.getByRole('checkbox', { name: 'Kvinne' }).check()
  await soon(() => caption(page)).toMatch(/kvinne/i)
  const shown = await cells(page)
  expect(shown.some((text) => /\d/.test(text))).toBe(true)
  await soon(() => page.getByText(/^Tabellen viser: Bosituasjon/).count()).toBe(1)
  expect(await axe(page)).toEqual([])
  await shoot(page, 'own')

  // the address is the table: somebody else sees the same numbers
  const { page: other } = await ground.visit({ role: 'national-analyst', language: 'nn', device: 'phone' })
  const address = new URL(page.url())
  await other.goto(`/national/tables${address.search}&place=municipality:1101`)
  await soon(() => cells(other)).toEqual(shown)
  expect(await sticksOut(other)).toEqual([])
  await shoot(other, 'phone')

  // the last choice is taken back by the browser's own way back
  await page.goBack()
  await page.getByText('Velg minst ett svar i filteret').waitFor()
  await page.goForward()
  await soon(() => cells(page)).toEqual(shown)

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Excel' }).click(),
  ])
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(await file.path())
  const inBook = book.worksheets.flatMap((sheet) => sheet.getSheetValues().flat().map(String))
  expect(inBook.join(' ')).toContain('Rogaland')

  await page.getByRole('textbox', { name: 'Navn' }).fill('Kvinners bolig')
  // what is written stays when something else is chosen
  await page.getByRole('checkbox', { name: 'Landet' }).check()
  await soon(() => page.locator('.lp-shown-table thead').first().textContent()).toContain('Landet')
  await page.getByRole('checkbox', { name: 'Landet' }).uncheck()
  await soon(() => cells(page)).toEqual(shown)
  expect(await page.getByRole('textbox', { name: 'Navn' }).inputValue()).toBe('Kvinners bolig')
  await page.getByRole('checkbox', { name: 'Del med kolleger' }).check()
  await page.getByRole('button', { name: 'Lagre', exact: true }).click()
  await page.getByText('«Kvinners bolig» er lagret').waitFor()
  await page.getByRole('link', { name: 'Alle tabeller' }).click()
  await page.getByRole('link', { name: 'Kvinners bolig' }).click()
  await soon(() => cells(page)).toEqual(shown)
  await page.getByRole('link', { name: 'Alle tabeller' }).click()
  await page.getByRole('button', { name: 'Slett «Kvinners bolig»' }).click()
  await page.getByText('ser den i 30 dager til').waitFor()
  await page.getByRole('button', { name: 'Slett', exact: true }).click()
  await page.getByText('Ingen ennå').waitFor()
  expect(faults()).toEqual([])
})

it('at 400 % zoom nothing is cut, and what one may not ask about is told', async () => {
  const { page } = await ground.visit({
    role: 'coordinator',
    language: 'nn',
    more: { viewport: { width: 320, height: 700 } },
  })
  await page.goto('/coordinate/tables?rows=age_band&columns=sex&compare=country')
  await soon(() => page.locator('figure svg[role=img]').count()).toBe(1)
  expect(await sticksOut(page)).toEqual([])
  await shoot(page, '320')
  await page.goto('/coordinate/tables?rows=age_band&place=municipality:4601')
  await page.getByText('Lenkja gjeld eit område som du ikkje kan lage tabellar om').waitFor()
  expect(await page.locator('.lp-shown-table').count()).toBe(0)
  // nor is an old link answered with another year's figures
  await page.goto('/coordinate/tables?rows=age_band&round=0190b7d2-0000-7000-8000-000000000000')
  await page.getByText('Det kan ikkje lagast tabellar av runden i lenkja').waitFor()
  expect(await page.locator('.lp-shown-table').count()).toBe(0)
  await page.getByRole('link', { name: '2020' }).click()
  await page.locator('.lp-shown-table').waitFor()
  // what is begun from the rows has its place in the address too, for whoever is sent it
  await page.goto('/coordinate/tables')
  await page.getByRole('combobox', { name: 'Rader' }).selectOption('age_band')
  await page.locator('.lp-shown-table').waitFor()
  expect(new URL(page.url()).searchParams.get('place')).toBe('municipality:1101')
  expect(new URL(page.url()).searchParams.get('round')).toBe(ground.site().world.round)
  // too few to be shown: refused in words, with what to do
  await page.goto('/coordinate/tables?rows=housing&filter=sex:female&filter=age_band:18-23')
  await page.getByRole('alert').waitFor()
  expect(await page.getByRole('alert').textContent()).toMatch(/[Vv]el|[Tt]a/)
  expect(await axe(page)).toEqual([])
})
