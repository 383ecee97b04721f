import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import type { Page } from 'playwright-core'
import { afterAll, expect, it } from 'vitest'
import { datasetFromRegistrations, type Registration } from '#core/dataset'
import { loadInstruments } from '#rim/assets'
import { writeColumnFile } from '#rim/storage/files'
import {
  dayFromNow,
  drawRegistrations,
  lyttepost,
  type MailServer,
  seedRegistrations,
  startMailServer,
} from '#rim/test-kit'
import { axe, pictures } from '#rim/test-kit/chromium'
import { layGround, soon } from './test-ground.ts'

let mail: MailServer
const ground = layGround(async () => {
  mail = await startMailServer()
  const from = { name: 'Lyttepost', address: 'post@lyttepost.example' }
  return { mail: { host: 'localhost', port: mail.port, tls: 'offered', login: null, from } }
})
afterAll(() => mail.stop())

const shoot = pictures('round')

/** Takes a picture and lets axe look. */
async function look(page: Page, name: string): Promise<void> {
  await page.locator('h1').waitFor()
  await page.locator('.lp-waiting').waitFor({ state: 'detached' })
  await shoot(page, name)
  expect(await axe(page), name).toEqual([])
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
const municipality = '1101'

/** The national coordinator makes the round, step by step. Returns its id. */
async function makeRound(page: Page): Promise<string> {
  await page.goto('/national/rounds/new')
  await page.getByLabel('Navn på bokmål').fill('BrukerPlan 2026')
  await page.getByLabel('Navn på nynorsk').fill('BrukerPlan 2026')
  await page.getByLabel('Kortnavn').fill('brukerplan-2026')
  await page.getByLabel('År', { exact: true }).fill('2026')
  await press(page, 'Neste')
  await page.getByLabel('Åpner').fill(dayFromNow(-2))
  await page.getByLabel('Siste dag').fill(dayFromNow(20))
  await page.getByLabel('Registreringene oppbevares til').fill(dayFromNow(700))
  await press(page, 'Neste')
  await page.getByLabel('Versjon 2026.1').check()
  await page.getByRole('heading', { name: 'Hva skjemaet betyr' }).waitFor()
  await page.getByText('svar', { exact: false }).first().waitFor()
  await look(page, 'consequences')
  await press(page, 'Neste')
  await page.getByLabel('Helse- og omsorgstjenester').check()
  await press(page, 'Neste')
  await press(page, 'Neste')
  await look(page, 'review')
  await press(page, 'Lag runden')
  await page.waitForURL(/\/national\/rounds\/[0-9a-f-]{36}$/)
  await look(page, 'national-round')
  return page.url().split('/').at(-1)!
}

/** A contact, an invitation, and the letter that tells of it. */
async function invite(page: Page, round: string): Promise<void> {
  await page.goto('/national/municipalities')
  await press(page, 'Åpne Eigersund')
  await press(page, 'Legg til en kontakt')
  await page.getByLabel('Navn', { exact: true }).fill('Åse Kontakt')
  await page.getByLabel('E-post').fill('aase@eigersund.example')
  await press(page, 'Lagre kontakten')
  await page.getByText('aase@eigersund.example').waitFor()
  await look(page, 'contact')
  await page.goto(`/national/rounds/${round}/invitations`)
  await page.getByLabel('Eigersund').check()
  await page.getByLabel('Svarfrist').fill(dayFromNow(10))
  await look(page, 'invitations')
  await press(page, 'Inviter 1 kommune')
  await page.getByText('1 kommune er invitert').waitFor()
  await page.goto(`/national/rounds/${round}/messages`)
  await press(page, /^Send til 1 kontakt/)
  await soon(async () => mail.received.length).toBe(1)
  const [{ email, recipients }] = mail.received as [(typeof mail.received)[number]]
  expect(recipients).toEqual(['aase@eigersund.example'])
  expect(email.subject).toContain('BrukerPlan 2026')
  expect(email.text).toContain('Eigersund')
  await page.getByText('Sendt', { exact: true }).waitFor()
  await look(page, 'messages')
}

/** The coordinator joins and records what must be there before anybody is registered. */
async function takePart(page: Page, round: string): Promise<void> {
  await page.goto('/coordinate')
  await look(page, 'overview')
  await page.goto(`/coordinate/rounds/${round}`)
  await look(page, 'desk-invited')
  await page.getByRole('link', { name: 'Meld på kommunen' }).first().click()
  await look(page, 'joining')
  await press(page, 'Meld på kommunen')
  await page.waitForURL(new RegExp(`/coordinate/rounds/${round}$`))
  await page.getByRole('heading', { name: 'Det neste' }).waitFor()
  await look(page, 'desk-joined')
}

/** The numbers of each row of a workbook that stand first in it, which are the municipality's own. */
async function ownNumbers(bytes: Buffer): Promise<ReadonlyMap<string, number>> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes as unknown as ArrayBuffer)
  const found = new Map<string, number>()
  for (const sheet of book.worksheets) {
    sheet.eachRow((row, at) => {
      const [label, ...cells] = (row.values as (ExcelJS.CellValue | undefined)[]).slice(1)
      const first = cells.find((cell) => cell !== undefined && cell !== null)
      if (typeof label === 'string' && typeof first === 'number')
        found.set(`${sheet.name} ${at} ${label}`, first)
    })
  }
  return found
}

/** What the command line makes of the same registrations. */
async function byCommand(registrations: readonly Registration[]): Promise<ReadonlyMap<string, number>> {
  const folder = mkdtempSync(join(tmpdir(), 'lyttepost-round-'))
  try {
    const own = registrations.map((one) => ({ ...one, round: '2026' }))
    const data = join(folder, '2026.lyttepost')
    writeColumnFile(data, datasetFromRegistrations(own, loadInstruments(), { synthetic: true }))
    const made = await lyttepost(
      ...['report', '--municipality', municipality, '--round', '2026', '--data', data, '--policy', 'default'],
      ...['--format', 'xlsx', '--out', folder, '--json'],
    )
    expect(made.exit, made.notes).toBe(0)
    const [path] = (JSON.parse(made.out) as { paths: string[] }).paths
    return await ownNumbers(readFileSync(path!))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Fetches a file as whoever sits at the page does. */
async function download(page: Page, name: RegExp): Promise<Buffer> {
  const href = await page.getByRole('link', { name }).first().getAttribute('href')
  const answer = await page.request.get(href!)
  expect(answer.status()).toBe(200)
  return await answer.body()
}

it('goes from creation to the files of the municipality, and on to the figures of the country', async () => {
  const { database } = ground.site().world
  const nora = await ground.visit({ role: 'national-coordinator' })
  await nora.page.goto('/national')
  await look(nora.page, 'national-rounds')
  const round = await makeRound(nora.page)
  await invite(nora.page, round)
  const ingrid = await ground.visit({ role: 'coordinator' })
  const { page } = ingrid
  await takePart(page, round)
  const registrations = drawRegistrations(municipality, 120, 1)
  await seedRegistrations(database, { round, municipality }, registrations)
  await page.goto(`/coordinate/rounds/${round}`)
  await look(page, 'desk-registering')
  await page.goto(`/coordinate/rounds/${round}/coverage`)
  await page.getByText('Fullført: ').first().waitFor()
  await look(page, 'coverage')
  await page.goto(`/coordinate/rounds/${round}/quality`)
  await page.getByText('Gått gjennom').first().waitFor()
  await look(page, 'quality')

  const submission = `/coordinate/rounds/${round}/submission`
  const submit = async () => {
    await press(page, 'Lever runden')
    await press(page, 'Ja, lever')
  }
  await page.goto(submission)
  await look(page, 'before-submission')
  await submit()
  await page.getByText('Rapport 1. Filene hører sammen').waitFor({ timeout: 90_000 })
  await look(page, 'submitted')
  const names = [
    /Rapporten \(PDF\)/,
    /Alle tabellene/,
    /Lysbilder: rusproblemer/,
    /Lysbilder: psykiske problemer/,
  ]
  const files = await Promise.all(names.map((name) => download(page, name)))
  const stored = await database.sql('select sha256 from lyttepost.release_file')
  const sums = files.map((bytes) => createHash('sha256').update(bytes).digest('hex'))
  expect(stored.map(({ sha256 }) => sha256).sort()).toEqual(sums.toSorted())
  const [ours, theirs] = [await ownNumbers(files[1]!), await byCommand(registrations)]
  const both = [...ours.keys()].filter((row) => theirs.has(row))
  expect(both.length).toBeGreaterThan(200)
  for (const row of both) expect(ours.get(row), row).toBe(theirs.get(row))
  // the contact of the municipality is told
  await soon(async () => mail.received.length).toBe(2)
  expect(mail.received[1]!.email.subject).toContain('BrukerPlan 2026')

  await page.goto(`/coordinate/rounds/${round}/results`)
  await page.locator('svg').first().waitFor()
  await look(page, 'results')
  await page.goto(submission)
  await press(page, 'Åpne runden igjen')
  await page.getByLabel('Hvorfor åpnes den igjen?').fill('En enhet hadde glemt noen')
  await page.getByRole('dialog').getByRole('button', { name: 'Åpne runden igjen' }).click()
  await page.getByRole('button', { name: 'Lever runden' }).waitFor()
  // what is the same again makes the same files
  await database.sql(
    `set local session_replication_role = replica; delete from lyttepost.registration where id in
     (select id from lyttepost.registration where municipality = '1101' order by id limit 5)`,
  )
  await submit()
  await page.getByText('Rapport 2. Filene hører sammen').waitFor({ timeout: 90_000 })
  await page.getByText('Erstattet', { exact: true }).first().waitFor()
  await press(page, 'Kontroller rapporten')
  await page.getByText('Rapporten er uendret').waitFor()
  const old = { name: 'gammel.pdf', mimeType: 'application/pdf', buffer: files[0]! }
  await page.getByLabel('Hvilken rapport hører en fil til?').setInputFiles(old)
  await soon(async () => await page.locator('main').textContent()).toContain('Den ble erstattet')
  await look(page, 'superseded')

  await nora.page.goto(`/national/rounds/${round}/status`)
  await nora.page.getByText('Eigersund').first().waitFor()
  await look(nora.page, 'status')
  await nora.page.goto(`/national/rounds/${round}`)
  await press(nora.page, /^Avslutt runden/)
  await nora.page.getByLabel('Begrunnelse').fill('Alle som er med, har levert')
  await nora.page.getByRole('dialog').getByRole('button', { name: 'Avslutt runden' }).click()
  // The dialog itself says "åpne runden igjen", so only the button tells that the round is closed.
  await nora.page.getByRole('button', { name: 'Åpne runden igjen …', exact: true }).waitFor()
  await nora.page.goto(`/national/rounds/${round}/release`)
  await press(nora.page, 'Gi ut tallene for landet')
  await press(nora.page, 'Ja, gi ut')
  await nora.page.getByText('Tallene for landet ble gitt ut').waitFor({ timeout: 120_000 })
  await look(nora.page, 'released')
  await page.goto(submission)
  await page.getByText('Rapport 3. Filene hører sammen').waitFor({ timeout: 90_000 })
  await look(page, 'with-the-country')
  expect(ingrid.faults()).toEqual([])
  expect(nora.faults()).toEqual([])
}, 400_000)
