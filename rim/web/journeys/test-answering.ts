import type { Locator, Page } from 'playwright-core'
import type { Language } from '#core/foundation'
import { isMissing } from '#core/foundation'
import { type Answer, type Answers, choicesOf, questionOf } from '#core/instruments'
import { loadInstruments } from '#rim/assets'
import { type FoundAnswering, findAnswering } from '#rim/services'
import { type AnsweringWorld, openAnswering } from '#rim/test-kit'
import type { Site } from '#rim/test-kit/chromium'

/** The form that is answered. */
export const surveyForm = loadInstruments('brukertilfredshet').find(
  ({ id }) => id === 'brukertilfredshet@2021.1',
)!

/** Opens a wave for a site's world. */
export const openWave = (site: Site): Promise<AnsweringWorld> => openAnswering(site.world)

/** What lies in the database for a code, unsealed. */
export async function draftOf(site: Site, code: string): Promise<FoundAnswering> {
  const found = await findAnswering(site.world.desks, code)
  if (!found) throw new Error('nobody has the code')
  return found
}

const buttons = {
  next: { nb: 'Neste', nn: 'Neste', en: 'Next' },
  begin: { nb: 'Begynn', nn: 'Begynn', en: 'Begin' },
  resume: { nb: 'Fortsett der du var', nn: 'Hald fram der du var', en: 'Continue where you were' },
  back: { nb: 'Forrige', nn: 'Førre', en: 'Previous' },
  pause: { nb: 'Ta en pause', nn: 'Ta ein pause', en: 'Take a break' },
  leave: { nb: 'Avslutt her', nn: 'Avslutt her', en: 'Stop here' },
  finish: { nb: 'Send inn svarene', nn: 'Send inn svara', en: 'Send in the answers' },
  enter: { nb: 'Gå videre', nn: 'Gå vidare', en: 'Continue' },
} as const

export const button = (page: Page, name: keyof typeof buttons, language: Language = 'nb'): Locator =>
  page.getByRole('button', { name: buttons[name][language], exact: true })

/** Types the code where one begins. */
export async function enterCode(page: Page, code: string, language: Language = 'nb'): Promise<void> {
  await page.goto(`/svar?spraak=${language}`)
  await page.locator('#code').fill(`${code.slice(0, 5).toLowerCase()} ${code.slice(5)}`)
  await button(page, 'enter', language).click()
  await page.waitForURL('**/svar/om')
}

/** Presses a button, and waits until the page of that address stands there. */
export async function press(
  page: Page,
  name: keyof typeof buttons,
  address: string,
  language: Language = 'nb',
): Promise<void> {
  await button(page, name, language).first().click()
  await page.waitForURL(`**${address}`)
  await page.waitForLoadState()
}

/** Answers a question that is on the page, with a finger or a mouse. */
export async function give(page: Page, code: string, answer: Answer): Promise<void> {
  const question = questionOf(surveyForm, code)
  const shown = page.locator(`#q-${code}`)
  if (isMissing(answer)) return shown.locator('.refused').click()
  if (!question || choicesOf(question).length === 0) return shown.locator(`#f-${code}`).fill(String(answer))
  for (const one of [answer].flat()) await shown.locator(`input[value="${one}"]`).click()
}

/** Answers all that is on the page and has an answer, in the order that it stands. */
export async function giveAll(page: Page, answers: Answers): Promise<void> {
  for (const [code, answer] of Object.entries(answers)) {
    if (await page.locator(`#q-${code}`).isVisible()) await give(page, code, answer)
  }
}
