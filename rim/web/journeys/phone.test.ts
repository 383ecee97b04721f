import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { isMissing } from '#core/foundation'
import { type Answers, type Question, questionsOf, session } from '#core/instruments'
import { axe, pictures } from '#rim/test-kit/chromium'
import { field, labelOf, openForm } from './test-form.ts'
import { layGround, soon } from './test-ground.ts'
import { bokmaalIn } from './test-language.ts'
import { form, type Recipient, recipients, stored, told } from './test-people.ts'

const ground = layGround()
const shoot = pictures('phone')

const nynorsk = { none: 'Ingen av desse', unknown: 'Veit ikkje', refused: 'Ønskjer ikkje å svare' }

/** With a finger, on the words of a choice. */
async function tap(within: Locator, words: string): Promise<void> {
  await within
    .locator('label')
    .filter({ has: within.page().getByText(words, { exact: true }) })
    .first()
    .tap()
}

async function answer(page: Page, question: Question, answers: Answers): Promise<void> {
  const given = answers[question.code]
  const shown = field(page, question.code)
  if (given === undefined) return
  if (isMissing(given)) {
    if (given.missing === 'unknown' || given.missing === 'refused') await tap(shown, nynorsk[given.missing])
    return
  }
  if (question.code === 'children_contact') return children(shown, answers)
  if (typeof given === 'number') return shown.getByRole('textbox').fill(String(given))
  if (typeof given === 'string') return tap(shown, labelOf(question.code, given, 'nn'))
  if (given.length === 0) return tap(shown, nynorsk.none)
  const all = shown.getByRole('button', { name: /^Vis alle/ })
  if (await all.isVisible()) await all.tap()
  for (const code of given) await tap(shown, labelOf(question.code, code, 'nn'))
}

/** One row for each child, the last kind of contact for the rest. */
async function children(shown: Locator, answers: Answers): Promise<void> {
  const count = Number(answers.children_count)
  const kinds = answers.children_contact as readonly string[]
  await shown.getByRole('textbox').first().fill(String(count))
  for (let at = 0; at < count; at++) {
    const row = shown.getByRole('group', { name: `Barn ${at + 1}` })
    await tap(row, labelOf('children_contact', kinds[Math.min(at, kinds.length - 1)]!, 'nn'))
  }
}

async function register(
  page: Page,
  person: Recipient,
  halfway: (page: Page) => Promise<void>,
): Promise<void> {
  await page.getByLabel('Fødselsnummer eller D-nummer').fill(person.number)
  await page.getByLabel('Lokal referanse (valfritt)').fill(person.reference)
  const before = page.url()
  await page.getByRole('button', { name: 'Start registrering' }).tap()
  // the form of the one before stands there until the next one has come
  await page.waitForURL((url) => /\/register\/forms\/[^/]+$/.test(url.pathname) && url.href !== before)
  await page.locator('.lp-form').waitFor()
  expect(await bokmaalIn(page)).toEqual([])
  let at = 0
  for (const question of questionsOf(form)) {
    if (['sex', 'age', 'children_count'].includes(question.code)) continue
    if (!(await field(page, question.code).isVisible())) continue
    await answer(page, question, person.answers)
    if (++at === 15) await halfway(page)
  }
}

it('tells bokmål when it sees it', async () => {
  const { page } = await ground.visit({ role: 'registrar' })
  await page.goto('/register')
  await page.getByRole('heading', { name: 'Registrer en mottaker' }).waitFor()
  expect((await bokmaalIn(page)).length).toBeGreaterThan(3)
  await openForm(page, ground.site().world.own.registration)
  const found = await bokmaalIn(page)
  expect(found).toContain(form.sections[0]!.questions[0]!.text.nb)
  expect(found.length).toBeGreaterThan(40)
})

it('in nynorsk, with a finger: two people, the line gone for a while', { timeout: 120_000 }, async () => {
  const people = recipients(2, 9)
  const { page, context, faults } = await ground.visit({ role: 'registrar', device: 'phone', language: 'nn' })
  await page.goto('/register')
  for (const [at, person] of people.entries()) {
    await page.getByRole('heading', { name: 'Registrer ein mottakar' }).waitFor()
    if (at === 0) {
      await shoot(page, 'round')
      expect(await bokmaalIn(page)).toEqual([])
      expect(await axe(page)).toEqual([])
    }
    await register(page, person, async () => {
      if (at !== 0) return
      await shoot(page, 'half')
      await context.setOffline(true)
    })
    if (at === 0) {
      await page.getByText(/Utan nett\. \d+ svar ventar trygt på denne maskina/).waitFor()
      await shoot(page, 'without-a-line', 'seen')
      expect(await bokmaalIn(page)).toEqual([])
      await context.setOffline(false)
      await page.getByText('Alt er lagra').waitFor()
    }
    const { keptWarnings } = person
    for (const { rule } of keptWarnings) await page.locator(`#reason-${rule} label`).first().tap()
    await shoot(page, 'summary')
    expect(await bokmaalIn(page)).toEqual([])
    await page.getByRole('button', { name: 'Fullfør', exact: true }).tap()
    await page.getByRole('heading', { name: `Fullført: ${person.reference}` }).waitFor()
    expect(await bokmaalIn(page)).toEqual([])
    const row = await stored(ground.site(), person.reference)
    expect(told(row.answers)).toEqual(told(session(form, person.answers).answers))
    expect(row.status).toBe('complete')
  }
  await shoot(page, 'completed', 'seen')
  for (const way of ['Gå gjennom saman med mottakaren', 'Lyttepost', 'Øv på fargane'] as const) {
    await page.getByRole('link', { name: way }).first().tap()
    await page.waitForLoadState('networkidle')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await shoot(page, way.split(' ')[0]!.toLowerCase())
    await soon(() => bokmaalIn(page)).toEqual([])
    expect(await axe(page), way).toEqual([])
  }
  expect(faults(/ERR_INTERNET_DISCONNECTED/)).toEqual([])
})
