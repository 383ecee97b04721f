import { v7 } from 'uuid'
import { expect, it } from 'vitest'
import { goalModels } from '#core/reports'
import { loadPlans } from '#rim/assets'
import type { TestDatabase } from '#rim/test-kit'
import { axe, pictures } from '#rim/test-kit/chromium'
import { writeDocx } from '../../writers/docx/index.ts'
import { layGround, soon } from './test-ground.ts'
import { bokmaalIn } from './test-language.ts'
import { sticksOut } from './test-width.ts'

const ground = layGround()
const shoot = pictures('goals')

/** In the shape that Statistics Norway answers with. */
const statistics = {
  ...{ version: '2.0', class: 'dataset', label: 'Tjenester, etter region, variabel og år', source: 'SSB' },
  id: ['Region', 'ContentsCode', 'Tid'],
  size: [3, 2, 1],
  role: { time: ['Tid'], geo: ['Region'] },
  dimension: {
    Region: {
      label: 'region',
      category: {
        index: { '0': 0, '1103': 1, EAKUO: 2 },
        label: { '0': 'Landet', '1103': 'Stavanger', EAKUO: 'Uten Oslo' },
      },
    },
    ContentsCode: {
      label: 'statistikkvariabel',
      category: { index: { KOSa: 0, KOSb: 1 }, label: { KOSa: 'Utgifter', KOSb: 'Andel' } },
    },
    Tid: { label: 'år', category: { index: { '2022': 0 }, label: { '2022': '2022' } } },
  },
  value: [1, 33.3, 2, null, 3, 4],
  status: { '3': ':' },
}

/** A published report of a study, with a quote in it. */
async function publishStudy(seed: TestDatabase['seed']): Promise<void> {
  const [study, report] = [v7(), v7()]
  const title = { title_nb: 'Studien om tjenestene', title_nn: 'Studien om tenestene' }
  await seed('study', { id: study, code: 'prove', ...title, starts_on: '2026-01-01', ends_on: '2026-12-31' })
  await seed('study_report', {
    ...{ id: report, study, number: 1, event: 0, quotes: [], interviews: [], made_by: v7() },
    ...{ state: 'published', published_by: v7(), published_at: '2026-10-01T10:00:00Z' },
  })
  const quotes = new Map([['early', [{ text: 'Det «verste» er <ingenting>.', label: 'Mann, 74' }]]])
  const [model] = goalModels({
    ...{ plan: loadPlans()[0]!, goals: ['early'], territory: 'NO', language: 'nb', made: '2026-10-01' },
    ...{ synthetic: true, quotes },
  })
  const content = Buffer.from(writeDocx({ ...model!, edition: 'manuscript' }))
  for (const language of ['nb', 'nn']) {
    await seed('study_report_file', {
      ...{ study, report, edition: 'manuscript', language, name: `rapport-${language}.docx`, content },
      ...{ media_type: 'application/x-docx', size: content.length, sha256: 'a'.repeat(64) },
    })
  }
}

it('the nation judges a goal and enters a value; a municipality makes it its own and follows it', async () => {
  const { database } = ground.site().world
  await publishStudy(database.seed)
  const desk = await ground.visit({ role: 'national-coordinator' })
  const { page } = desk
  await page.goto('/national/goals')
  await page.getByRole('link', { name: /Aktiv og meningsfylt tilværelse/ }).click()
  await page.getByRole('table', { name: 'Indikatorer' }).waitFor()
  await shoot(page, 'national')
  expect(await axe(page)).toEqual([])
  const judging = page.getByRole('region', { name: 'Vurder målet' })
  await judging.getByLabel('Hvor langt målet er nådd').selectOption('low')
  await judging.getByRole('button', { name: 'Lagre' }).click()
  await judging.getByText('Fyll ut dette feltet.').first().waitFor()
  await judging.getByLabel('Begrunnelse på bokmål').fill('Få er i arbeid')
  await judging.getByLabel('Begrunnelse på nynorsk').fill('Få er i arbeid')
  await judging.getByLabel('Hvem vurderer').fill('Helsedirektoratet')
  await judging.getByRole('button', { name: 'Lagre' }).click()
  await page.getByText('Vurderingen er lagret.').waitFor()
  await page.getByText('Få er i arbeid').waitFor()
  const entering = page.getByRole('region', { name: 'Før inn en verdi' })
  await entering.getByLabel('År', { exact: true }).fill('2021')
  await entering.getByLabel('Verdi', { exact: true }).fill('61,5')
  await entering.getByLabel('Hvor tallet står').fill('Årsrapport 2021, tabell 1')
  await entering.getByRole('button', { name: 'Lagre' }).click()
  await page.getByText('Verdien er lagret.').waitFor()
  const table = page.getByRole('region', { name: 'Før inn fra en tabell' })
  const chooseFile = (content: unknown) =>
    table.getByLabel('Tabell (JSON-stat 2 eller CSV)').setInputFiles({
      ...{ name: 'tabell.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(content)) },
    })
  const chooseCsv = (text: string) =>
    table.getByLabel('Tabell (JSON-stat 2 eller CSV)').setInputFiles({
      ...{ name: 'egen.csv', mimeType: 'text/csv', buffer: Buffer.from(text) },
    })
  await chooseCsv('Sted;År;Verdi\nNO;2023;44,4\nBergen;2023;5\n')
  await table.getByText('Linje 3, «Sted»: «Bergen» kan ikke leses.').waitFor()
  await chooseCsv('Sted;År;Verdi\nNO;2023;44,4\n')
  await table.getByText('Én verdi blir ført inn.').waitFor()
  await chooseFile({ some: 'thing' })
  await table.getByText('Filen er ikke en tabell i JSON-stat 2.').waitFor()
  await chooseFile(statistics)
  await table.getByLabel('statistikkvariabel').selectOption({ label: 'Andel' })
  await table.getByText('2 verdier blir ført inn, 1 av dem vises ikke i kilden.').waitFor()
  await table.getByText('«EAKUO» er ikke landet').waitFor()
  await shoot(page, 'table-file')
  expect(await axe(page)).toEqual([])
  await table.getByRole('button', { name: 'Før inn verdiene' }).click()
  await table.getByText('Verdiene er lagret.').waitFor()
  await page
    .getByText(/33,3\s%/)
    .first()
    .waitFor()
  // quotes are chosen among those that a published report of interviews has in print
  const quotes = page.getByRole('region', { name: 'Fra intervjuene' })
  await quotes.getByRole('button', { name: 'Velg sitater' }).click()
  await quotes.getByText('Det «verste» er <ingenting>.').waitFor()
  expect(await axe(page)).toEqual([])
  await quotes.getByRole('button', { name: 'Bruk sitatet' }).first().click()
  await quotes.getByText('Mann, 74. Studien om tjenestene, 2026').waitFor()
  await shoot(page, 'quotes')
  await quotes.getByRole('button', { name: 'Ta bort' }).click()
  await quotes.getByText('Ingen sitater er valgt til målet ennå.').waitFor()
  await quotes.getByRole('button', { name: 'Bruk sitatet' }).first().click()
  await quotes.getByText('Mann, 74. Studien om tjenestene, 2026').waitFor()
  await page.getByRole('button', { name: 'Trekk tilbake' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Hvorfor').fill('Bygde på feil tall')
  await shoot(page, 'withdraw')
  await dialog.getByRole('button', { name: 'Trekk tilbake' }).click()
  await page.getByText(/Trukket tilbake .*: Bygde på feil tall/).waitFor()
  expect(desk.faults()).toEqual([])

  const own = await ground.visit({ role: 'coordinator', language: 'nn', device: 'narrow' })
  await own.page.goto('/coordinate/goals')
  await own.page.getByLabel('Mål i ein nasjonal plan').selectOption('opptrapping-rus-2016.active_life')
  await shoot(own.page, 'copy-narrow')
  expect(await axe(own.page)).toEqual([])
  expect(await sticksOut(own.page)).toEqual([])
  await own.page.getByRole('button', { name: 'Følg målet' }).click()
  await own.page.getByRole('heading', { level: 1 }).waitFor()
  const editing = own.page.getByRole('region', { name: 'Tittel, ansvarleg og måltal' })
  await editing.getByText('Måltal', { exact: true }).click()
  await editing
    .getByLabel(/^Måltal for/)
    .first()
    .fill('60')
  await editing.getByRole('button', { name: 'Lagre' }).click()
  await editing.getByText('Skriv både måltal og årstal').waitFor()
  await editing
    .getByLabel(/^År for/)
    .first()
    .fill('2028')
  await editing.getByRole('button', { name: 'Lagre' }).click()
  await own.page.getByText('Målet er lagra.').waitFor()
  await own.page.getByText('Mann, 74. Studien om tenestene, 2026').waitFor()
  const values = own.page.getByRole('region', { name: 'Før inn ein verdi' })
  for (const [year, number] of [
    ['2024', '40'],
    ['2026', '50'],
  ] as const) {
    await values.getByLabel('År', { exact: true }).fill(year)
    await values.getByLabel('Verdi', { exact: true }).fill(number)
    await values.getByLabel('Kvar talet står').fill('Eiga oppteljing')
    await values.getByRole('button', { name: 'Lagre' }).click()
    await soon(() => values.getByLabel('År', { exact: true }).inputValue()).toBe('')
  }
  await own.page.getByText(/50\s% av vegen/).waitFor()
  const waits = own.page.waitForEvent('download')
  await own.page.getByRole('link', { name: 'Lysbilete (PowerPoint)' }).click()
  expect((await waits).suggestedFilename()).toBe('1101-eigersund-aktivt-og-meiningsfylt-tilvere.pptx')
  await shoot(own.page, 'own-narrow')
  expect(await axe(own.page)).toEqual([])
  expect(await sticksOut(own.page)).toEqual([])
  expect(await bokmaalIn(own.page)).toEqual([])
  await own.page.getByRole('button', { name: 'Avslutt målet' }).click()
  await own.page.getByRole('dialog').getByRole('button', { name: 'Avslutt målet' }).click()
  await own.page.getByText(/^Avslutta /).waitFor()
  expect(own.faults(/status of 422/)).toEqual([])
  const stored = await database.sql('select ended_at is not null as ended from lyttepost.own_goal')
  expect(stored).toEqual([{ ended: true }])
}, 120_000)
