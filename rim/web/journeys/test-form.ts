import type { Locator, Page } from 'playwright-core'
import { createRandom } from '#core/foundation'
import { randomSyntheticNumber } from '#core/identity'
import { form } from './test-people.ts'

const random = createRandom(17)
/** The number of a made-up woman. */
export const newNumber = (birthYear = 1990): string =>
  randomSyntheticNumber(random, { birthYear, sex: 'female' })

/** A field of the form, by its question. */
export const field = (page: Page, code: string): Locator => page.locator(`#field-${code}`)

/** Opens the form of a registration. */
export async function openForm(page: Page, registration: string): Promise<void> {
  await page.goto(`/register/forms/${registration}`)
  await page.locator('.lp-form').waitFor()
}

/** A choice of a question in the words of the page. */
export function labelOf(code: string, choice: string, language: 'nb' | 'nn' = 'nb'): string {
  const question = form.sections.flatMap(({ questions }) => questions).find((one) => one.code === code)
  const found = question && 'choices' in question && question.choices.find((one) => one.code === choice)
  if (!found) throw new Error(`${code} has no choice ${choice}`)
  return found.label[language]
}

/** Chooses by pointing. */
export async function choose(
  page: Page,
  code: string,
  choice: string,
  language: 'nb' | 'nn' = 'nb',
): Promise<void> {
  await field(page, code)
    .getByText(labelOf(code, choice, language), { exact: true })
    .first()
    .click()
}
