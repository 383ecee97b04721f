import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { layGround, soon } from './test-ground.ts'

/** Whoever works by keyboard goes on from where they were, also where what they pressed is gone. */
const ground = layGround()

/** The name of what has the focus: of its heading, its legend or itself. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const held = document.activeElement
    const heading = held?.getAttribute('aria-labelledby')
    return (heading ? document.getElementById(heading) : held)?.textContent ?? ''
  })
const enter = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).press('Enter')

it('keeps the focus when a form closes, when what was pressed is deleted, and when a button rests', async () => {
  const { page, faults } = await ground.visit({ role: 'national-coordinator' })
  await page.goto('/national/staff')
  await enter(page, 'Gi noen en rolle')
  await page.getByLabel('Rolle', { exact: true }).waitFor()
  await enter(page, 'Avbryt')
  await soon(() => focused(page)).toBe('Roller')

  await page.goto('/national/municipalities')
  await enter(page, 'Åpne Eigersund')
  await enter(page, 'Legg til en kontakt')
  await page.getByLabel('Navn', { exact: true }).fill('Åse Kontakt')
  await page.getByLabel('E-post').fill('aase@eigersund.example')
  await enter(page, 'Lagre kontakten')
  await soon(() => focused(page)).toBe('Kontakter')
  await enter(page, 'Slett Åse Kontakt')
  await enter(page, 'Ja, slett Åse Kontakt')
  await page.getByText('Ingen kontakt er lagt inn').waitFor()
  await soon(() => focused(page)).toBe('Kontakter')
  await enter(page, 'Lukk')
  await soon(() => focused(page)).toBe('Åpne')
  expect(faults()).toEqual([])
})

it('goes to the first field with a fault', async () => {
  const { page } = await ground.visit({ role: 'national-coordinator' })
  await page.goto('/national/municipalities')
  await enter(page, 'Åpne Eigersund')
  await enter(page, 'Legg til en kontakt')
  await page.getByLabel('Navn', { exact: true }).fill('Åse Kontakt')
  await enter(page, 'Lagre kontakten')
  await soon(() => page.getByLabel('E-post').evaluate((held) => held === document.activeElement)).toBe(true)
})
