import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { axe, pictures } from '#rim/test-kit/chromium'
import { layGround, soon } from './test-ground.ts'
import { sticksOut } from './test-width.ts'

const ground = layGround()
const shoot = pictures('survey-form')

/** Takes a picture at the width of a desk and of a telephone, and lets axe look at both. */
async function look(page: Page, name: string): Promise<void> {
  await page.locator('h1').waitFor()
  await page.locator('.lp-waiting').waitFor({ state: 'detached' })
  const screen = page.viewportSize()!
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 })
    await shoot(page, `${name}-${width}`)
    expect(await axe(page), `${name} ${width}`).toEqual([])
    expect(await sticksOut(page), `${name} ${width}`).toEqual([])
  }
  await page.setViewportSize(screen)
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const write = async (page: Page, label: string, text: string): Promise<void> =>
  page.getByLabel(label, { exact: true }).fill(text)

it('a new version of the survey’s form is written in three languages, refused until the English is there, and published', async () => {
  const { page, faults } = await ground.visit({ role: 'national-coordinator' })
  await page.goto('/national/instruments')
  await page.getByRole('heading', { name: 'Versjoner: Brukerundersøkelsen' }).waitFor()
  await press(page, 'Lag et utkast')
  await look(page, 'forms')
  await page.getByRole('radio', { name: 'Brukerundersøkelsen' }).check()
  await write(page, 'Hvilket år skal versjonen først brukes?', '2028')
  await press(page, 'Begynn')
  await page.getByRole('heading', { name: 'Utkast til skjema 2028.1' }).waitFor()
  await page.getByText('Brukerundersøkelsen. Bygger på 2026.1.').waitFor()

  await press(page, 'Legg til en endring')
  await page.getByLabel('Spørsmål', { exact: true }).selectOption('help_find_home')
  await soon(() => page.getByLabel('Spørsmålet på engelsk', { exact: true }).inputValue()).toBe(
    '… to find a home?',
  )
  await write(page, 'Spørsmålet på bokmål', '… å finne et sted å bo?')
  await write(page, 'Spørsmålet på nynorsk', '… å finne ein stad å bu?')
  await write(page, 'Spørsmålet på engelsk', '')
  await write(page, 'Hele spørsmålet på bokmål', 'Har du fått praktisk hjelp til å finne et sted å bo?')
  await write(page, 'Hele spørsmålet på nynorsk', 'Har du fått praktisk hjelp til å finne ein stad å bu?')
  await write(page, 'Hele spørsmålet på engelsk', 'Have you had practical help to find a place to live?')
  await write(page, 'Redaksjonell begrunnelse', 'Enklere ord')
  await look(page, 'change')
  await press(page, 'Lagre endringen')
  await page.getByText('1 feil å rette').waitFor()
  await look(page, 'english-lacks')

  const { pathname } = new URL(page.url())
  const open = (view: string) => page.goto(`${pathname}?view=${view}`)
  await open('publish')
  await page.getByText('Utkastet kan ikke publiseres').waitFor()
  expect(await page.getByRole('main').textContent()).toMatch(/engelsk/)
  expect(await page.getByRole('button', { name: 'Publiser', exact: true }).count()).toBe(0)
  await look(page, 'refused')

  await page.goto(pathname)
  await press(page, 'Endre')
  await write(page, 'Spørsmålet på engelsk', '… to find a place to live?')
  await press(page, 'Lagre endringen')
  await page.getByText('Ingen feil').waitFor()

  await open('consequences')
  await page.getByText('Går videre', { exact: true }).waitFor()
  expect(await page.getByText('Lagrede svar').count()).toBe(0)
  await look(page, 'consequences')
  await open('trials')
  await page.getByText('prøves sammen med brukere').waitFor()
  expect(await page.getByRole('button', { name: 'Send utkastet ut på prøve' }).count()).toBe(0)
  await look(page, 'trials')

  await open('form')
  await page.getByText('… å finne et sted å bo?').waitFor()
  await page.getByRole('radio', { name: 'English' }).check()
  await page.getByText('… to find a place to live?').waitFor()
  expect(await page.locator('div[lang=en]').textContent()).not.toMatch(/\b(ikke|eller|hjelp|hvordan)\b/)
  const plan = page.getByRole('group', { name: '19 Do you have an individual plan' })
  const satisfied = page.getByText('Answer if you have an individual plan (IP):')
  expect(await satisfied.count()).toBe(0)
  await plan.getByLabel('Yes').check()
  await satisfied.waitFor()
  await write(page, '2 Year of birth:', '2020')
  await page.getByText('This survey is for people aged 18 or older.').waitFor()
  await look(page, 'preview-english')
  await page.getByRole('radio', { name: 'Nynorsk' }).check()
  await page.getByText('… å finne ein stad å bu?').waitFor()

  await open('publish')
  await press(page, 'Publiser')
  await page.getByRole('dialog').getByRole('button', { name: 'Publiser' }).click()
  await page.getByRole('heading', { name: 'Skjema 2028.1' }).waitFor()
  await page.getByText('Har du fått praktisk hjelp til å finne et sted å bo?').first().waitFor()
  await look(page, 'published')
  expect(faults()).toEqual([])
})

it.each([
  ['nn', 'Brukarundersøkinga', 'Kva skjema?', 'Skjemaa'],
  ['en', 'The user survey', 'Which form?', 'The forms'],
] as const)('the forms stand in %s too', async (language, survey, which, title) => {
  const { page, faults } = await ground.visit({ role: 'revision-group', language })
  await page.goto('/national/instruments')
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  await page.getByRole('button', { name: language === 'nn' ? 'Lag eit utkast' : 'Make a draft' }).click()
  const group = page.getByRole('group', { name: which })
  expect(await group.getByRole('radio', { name: survey }).count()).toBe(1)
  await page.getByRole('heading', { name: survey }).waitFor()
  expect(await axe(page)).toEqual([])
  expect(faults()).toEqual([])
})
