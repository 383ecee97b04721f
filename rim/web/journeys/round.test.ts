import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, expect, it } from 'vitest'
import { drawRegistrations, type MailServer, seedRegistrations, startMailServer } from '#rim/test-kit'
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
const day = (offset: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Oslo' }).format(Date.now() + offset * 86_400_000)

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
  await page.getByLabel('Åpner').fill(day(-2))
  await page.getByLabel('Siste dag').fill(day(20))
  await page.getByLabel('Registreringene oppbevares til').fill(day(700))
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
  await page.getByLabel('Svarfrist').fill(day(10))
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
async function join_(page: Page, round: string): Promise<void> {
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

it('goes from creation to the files of the municipality', async () => {
  const nora = await ground.visit({ role: 'national-coordinator' })
  await nora.page.goto('/national')
  await look(nora.page, 'national-rounds')
  const round = await makeRound(nora.page)
  await invite(nora.page, round)
  const ingrid = await ground.visit({ role: 'coordinator' })
  const { page } = ingrid
  await join_(page, round)
  await seedRegistrations(
    ground.site().world.database,
    { round, municipality },
    drawRegistrations(municipality, 120, 1),
  )
  await page.goto(`/coordinate/rounds/${round}`)
  await look(page, 'desk-registering')
  await page.goto(`/coordinate/rounds/${round}/coverage`)
  await page.getByText('Fullført: ').first().waitFor()
  await look(page, 'coverage')
  await page.goto(`/coordinate/rounds/${round}/quality`)
  await page.getByText('Gått gjennom').first().waitFor()
  await look(page, 'quality')
  await page.goto(`/coordinate/rounds/${round}/submission`)
  await look(page, 'before-submission')
  await press(page, 'Lever runden')
  await press(page, 'Ja, lever')
  await page.getByRole('link', { name: /Rapporten \(PDF\)/ }).waitFor({ timeout: 60_000 })
  await look(page, 'submitted')
  await page.goto(`/national/rounds/${round}/status`)
  expect(ingrid.faults()).toEqual([])
  expect(nora.faults()).toEqual([])
}, 240_000)
void [execFileSync, mkdtempSync, rmSync, tmpdir, join]
