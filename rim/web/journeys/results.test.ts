import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { v7 } from 'uuid'
import { beforeAll, expect, it } from 'vitest'
import { datasetFromRegistrations, type Registration } from '#core/dataset'
import { policies } from '#core/disclosure'
import { codeBook } from '#core/instruments'
import { type CountryRound, countryRound, deriveColumns, derivedVariables } from '#core/mapping'
import { type ReportModel, regionScreenModel, releaseRound, screenModel } from '#core/reports'
import { loadInstruments, loadLinearSolver, loadTerritory } from '#rim/assets'
import { randomRegistrations } from '#rim/test-kit'
import { axe, pictures } from '#rim/test-kit/chromium'
import { layGround, soon } from './test-ground.ts'

const ground = layGround()
const shoot = pictures('results')
const versions = loadInstruments()
const form = versions.find(({ id }) => id === 'brukerplan@2020.1')!
const older = versions.find(({ id }) => id === 'brukerplan@2018.1')!

const people = (municipality: string, round: '2018' | '2020', count: number, seed: number): Registration[] =>
  randomRegistrations(round === '2020' ? form : older, count, { municipality, round }, seed)

function roundOf(year: string, registrations: readonly Registration[]): CountryRound {
  const data = deriveColumns(datasetFromRegistrations(registrations, versions, { synthetic: true }))
  return countryRound(data, loadTerritory(), form.inclusion, year)
}

let screens: { nb: ReportModel; nn: ReportModel; county: ReportModel }

beforeAll(async () => {
  const solver = await loadLinearSolver()
  const { municipality } = ground.site().world.own
  const others = (year: '2018' | '2020') => [
    ...people('1103', year, 240, 3),
    ...people('1120', year, 180, 4),
    ...people('0301', year, 300, 5),
  ]
  const decided = (year: '2018' | '2020', rows: readonly Registration[], alone: boolean) =>
    releaseRound(roundOf(year, rows), policies.default, solver, {
      scope: alone ? { alone: municipality } : 'country',
    })
  const [own, before] = [people(municipality, '2020', 150, 1), people(municipality, '2018', 120, 2)]
  const national = decided('2020', [...own, ...others('2020')], false)
  const earlier = decided('2018', [...before, ...others('2018')], false)
  const sources = { own: national, earlier: [decided('2018', before, true)], reference: national }
  const screen = (language: 'nb' | 'nn') =>
    screenModel({
      ...{ sources, municipality, language, made: '2020-12-15', versions },
      codeBook: codeBook(form, language, derivedVariables(language)),
    })
  screens = {
    nb: screen('nb'),
    nn: screen('nn'),
    county: regionScreenModel({
      ...{ release: national, earlier: [earlier], county: municipality.slice(0, 2), language: 'nb' },
      ...{ made: '2020-12-15', versions },
    }),
  }
}, 120_000)

/** A release that is made, as its job stores it, with one file. */
async function seedRelease(
  territory: string,
  number: number,
  screen: ReportModel | null,
  reason: 'submission' | 'national' | 'region',
): Promise<void> {
  const { database, round } = ground.site().world
  const id = v7()
  const bytes = Buffer.from('%PDF-1.7')
  await database.seed('release', {
    ...{ id, round, territory, number, reason, state: 'made', language: screen?.language ?? 'nb' },
    municipality: territory.length === 4 ? territory : null,
    data_hash: 'a'.repeat(64),
    manifest: '{}',
    hash: 'b'.repeat(64),
    screen: screen && JSON.stringify(screen),
    made_at: new Date().toISOString(),
  })
  if (screen === null) return
  await database.seed('release_file', {
    ...{ release: id, edition: 'document', name: `${screen.fileName}.pdf`, type: 'application/pdf' },
    ...{ size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), bytes },
  })
}

const pageWidth = 'document.documentElement.scrollWidth'
const results = (): string => `/coordinate/rounds/${ground.site().world.round}/results`

it('before anything is submitted it says what comes here, and where to go', async () => {
  const { page, faults } = await ground.visit({ role: 'coordinator' })
  await page.goto(results())
  await page.getByText('Her kommer tall, figurer og tabeller når dere har levert runden').waitFor()
  await shoot(page, 'none')
  expect(await axe(page)).toEqual([])
  expect(await page.getByRole('link', { name: 'Gå til levering' }).getAttribute('href')).toContain(
    '/submission',
  )
  expect(faults(/404/)).toEqual([])
})

it('the results are read by chapter and group, with every figure’s numbers in a table that can be taken along', async () => {
  const { municipality } = ground.site().world.own
  await seedRelease(municipality, 1, screens.nb, 'submission')
  const { page, faults } = await ground.visit({ role: 'coordinator' })
  await page.goto(results())
  await page.getByRole('heading', { level: 2, name: 'Levekår' }).waitFor()
  const figures = screens.nb.sections
    .filter(({ group }) => group === 'substance')
    .flatMap(({ nodes }) => nodes.flatMap((node) => (node.type === 'figure' ? [node] : [])))
  await soon(() => page.locator('figure svg[role=img]').count()).toBe(figures.length)
  await shoot(page, 'desktop')
  expect(await axe(page)).toEqual([])

  // the picture says its numbers to those who do not see it
  const [first] = figures
  const picture = page.locator('figure svg[role=img]').first()
  expect(await picture.getAttribute('role')).toBe('img')
  expect(await picture.locator('desc').textContent()).toBe(first!.figure.alternative)

  const figure = page.locator('figure', { hasText: first!.figure.title }).first()
  await figure.getByRole('button', { name: 'Vis tallene i en tabell' }).click()
  const cells = await figure.locator('tbody td').allTextContents()
  expect(cells.filter((text) => /\d/.test(text))).toEqual(
    first!.table.rows.flatMap(({ cells: shown }) =>
      shown.filter(({ value }) => value !== null).map(({ text }) => text),
    ),
  )
  expect(await axe(page)).toEqual([])
  await shoot(page, 'table', 'seen')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    figure.getByRole('button', { name: 'Last ned tabellen (CSV)' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/-2020-substance-category\.csv$/)
  expect(readFileSync(await file.path(), 'utf8')).toContain('Svar;2020, antall;2020, %;')
  const [drawing] = await Promise.all([
    page.waitForEvent('download'),
    figure.getByRole('button', { name: 'Last ned figuren (SVG)' }).click(),
  ])
  expect(readFileSync(await drawing.path(), 'utf8')).toMatch(/^<svg /)

  await page.getByRole('link', { name: 'Kun psykiske problemer' }).click()
  await page.getByText(/mottakere med kun psykiske problemer i 2020/).waitFor()
  await page.getByRole('link', { name: 'Utvikling' }).click()
  expect(new URL(page.url()).hash).toBe('#mental-development')
  expect(faults()).toEqual([])
})

it('on a phone and at 400 per cent nothing runs off the page, and on paper every table is there', async () => {
  const { page } = await ground.visit({ role: 'coordinator', device: 'phone', language: 'nn' })
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 844 })
    await page.goto(results())
    await soon(() => page.locator('figure svg[role=img]').count()).toBeGreaterThan(20)
    await page.getByRole('button', { name: 'Vis tala i ein tabell' }).first().click()
    expect(await page.evaluate(pageWidth)).toBe(width)
  }
  await page.getByText('Resultata er på bokmål, for rapporten er laga på bokmål.').waitFor()
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await axe(page)).toEqual([])
  await shoot(page, 'phone-nn')
  await page.emulateMedia({ media: 'print' })
  const hidden = await page
    .locator('.lp-figure-table')
    .evaluateAll(
      (tables: readonly { readonly checkVisibility: () => boolean }[]) =>
        tables.filter((table) => !table.checkVisibility()).length,
    )
  expect(hidden).toBe(0)
  expect(await page.locator('.lp-report-nav').isVisible()).toBe(false)
})

it('whoever follows a region sees how it stands, asks for its report and reads it', async () => {
  const { municipality } = ground.site().world.own
  const county = municipality.slice(0, 2)
  const { page, faults } = await ground.visit({ role: 'regional-adviser' })
  await page.goto('/regional')
  await page.getByText('De nasjonale tallene er ikke gitt ut ennå').first().waitFor()
  await page.getByText(/kommuner i Rogaland er med\./).waitFor()
  await shoot(page, 'region-waiting')
  expect(await axe(page)).toEqual([])

  await seedRelease('NO', 1, null, 'national')
  await page.reload()
  await page.getByRole('button', { name: 'Lag rapport og lysbilder' }).waitFor()
  await shoot(page, 'region-ask')
  expect(await axe(page)).toEqual([])
  await page.getByRole('radio', { name: 'Nynorsk' }).check()
  await page.getByRole('button', { name: 'Lag rapport og lysbilder' }).click()
  // what is kept of the nation's figures is not there, so it cannot be made, and that is told
  await page.getByText('Rapporten ble ikke laget.').waitFor()
  expect(await axe(page)).toEqual([])

  await seedRelease(county, 2, screens.county, 'region')
  await page.reload()
  await page.getByRole('link', { name: 'Rapporten (PDF)' }).waitFor()
  await shoot(page, 'region-made')
  expect(await axe(page)).toEqual([])
  await page.getByRole('link', { name: 'Se resultatene på skjermen' }).click()
  await page.getByRole('heading', { level: 2, name: 'Hvem er med' }).waitFor()
  await soon(() => page.locator('figure svg[role=img]').count()).toBeGreaterThan(10)
  await shoot(page, 'region-results')
  expect(await axe(page)).toEqual([])
  expect(faults()).toEqual([])
})

it('a region’s pages are as good on a phone and in nynorsk', async () => {
  const { page } = await ground.visit({ role: 'regional-adviser', device: 'phone', language: 'nn' })
  await page.goto('/regional')
  await page.getByText(/kommunar i Rogaland er med\./).waitFor()
  await page.getByRole('link', { name: 'Rapporten (PDF)' }).waitFor()
  expect(await page.evaluate(pageWidth)).toBe(390)
  await shoot(page, 'region-phone-nn')
  expect(await axe(page)).toEqual([])
})
