import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { session } from '#core/instruments'
import { pictures, type Visit } from '#rim/test-kit/chromium'
import { keepInDocs } from './test-docs.ts'
import { layGround, soon } from './test-ground.ts'
import { fill, Hands } from './test-keyboard.ts'
import { ask, endLogins, form, type Recipient, recipients, stored, told } from './test-people.ts'

const ground = layGround()

const shoot = pictures('nurse')
/** The one during whom the line is lost and the lid shut. */
const unlucky = 4

/** What one registration took. */
interface Effort {
  readonly code: string
  readonly fields: number
  readonly presses: number
  readonly pages: number
}

/** By keyboard: the one of that name on the provider's page, where it asks. */
async function logIn(hands: Hands): Promise<void> {
  const { page } = hands
  await page.goto('/register')
  const name = page.getByRole('button', { name: 'Navn registrar' })
  const round = page.getByRole('heading', { name: 'Registrer en mottaker' })
  await name.or(round).first().waitFor()
  if (await name.isVisible()) {
    await hands.tabTo(name)
    await hands.press('Enter')
  }
  await round.waitFor()
}

/** Types the number and the reference, and is in the form. */
async function begin(hands: Hands, { number, reference }: Recipient): Promise<void> {
  const { page } = hands
  const numberField = page.getByLabel('Fødselsnummer eller D-nummer')
  if (!(await hands.isOn(numberField))) await hands.press('Alt+n')
  await hands.type(number)
  await hands.press('Tab')
  await hands.type(reference)
  const before = page.url()
  await hands.press('Enter')
  await page.waitForURL((url) => /\/register\/forms\/[^/]+$/.test(url.pathname) && url.href !== before)
  await page.locator('.lp-form').waitFor()
}

/** From the summary, where filling in ends; says why for what is unusual but right. */
async function complete(hands: Hands, { reference, keptWarnings }: Recipient): Promise<void> {
  const { page } = hands
  const button = page.getByRole('button', { name: 'Fullfør', exact: true })
  await hands.tabTo(button)
  await hands.press('Enter')
  for (const { rule } of keptWarnings) {
    await soon(() => hands.isOn(page.getByRole('heading', { name: 'Du må rette dette' }))).toBe(true)
    await hands.press('Tab', 'Enter')
    await soon(() => hands.isOn(page.locator(`#reason-${rule} input`).first())).toBe(true)
    await hands.press('1', 'Alt+s')
    await hands.tabTo(button)
    await hands.press('Enter')
  }
  await page.getByRole('heading', { name: `Fullført: ${reference}` }).waitFor()
  await soon(() => hands.isOn(page.getByLabel('Fødselsnummer eller D-nummer'))).toBe(true)
}

/** Loses the line, goes on, shuts the lid, and comes back with the line but without the login. Returns the other hands. */
async function loseTheLine(visitor: Visit, hands: Hands, person: Recipient): Promise<Hands> {
  const { page } = hands
  const first = await fill(hands, {
    instrument: form,
    answers: person.answers,
    after: async (fields) => {
      if (fields === 12) await visitor.context.setOffline(true)
      return fields < 30
    },
  })
  await page.getByText(/Uten nett\. \d+ svar venter trygt på denne maskinen/).waitFor()
  await shoot(page, 'without-a-line', 'seen')
  const row = await stored(ground.site(), person.reference)
  expect(Object.keys(told(row.answers)).length).toBeLessThan(13)
  await page.close()
  await endLogins(ground.site())
  await visitor.context.setOffline(false)

  const back = new Hands(await visitor.newPage(), hands.presses)
  await logIn(back)
  await shoot(back.page, 'back')
  // what was left in the closed tab is sent by itself, as soon as the same person is back
  const sent = async () => Object.keys(told((await stored(ground.site(), person.reference)).answers)).length
  await soon(sent).toBeGreaterThan(24)
  await back.press('Alt+l')
  await back.type(person.reference)
  await back.press('Enter')
  await back.page.waitForURL('**/register/forms/*')
  await back.page.locator('.lp-form').waitFor()
  const rest = await fill(back, { instrument: form, answers: person.answers })
  expect(rest.filter((code) => first.includes(code))).toEqual([])
  return back
}

it('a nurse registers ten people by keyboard, loses the line midway, shuts the lid and comes back', {
  timeout: 170_000,
}, async () => {
  // the tenth is the first case once more: she is the one during whom the line is lost
  const people = [...recipients(10)]
  people.splice(unlucky, 0, ...people.splice(9))
  const visitor = await ground.visit()
  let hands = new Hands(visitor.page)
  const efforts: Effort[] = []
  let pages = 0
  visitor.context.on('page', count)
  count(hands.page)
  function count(page: Page): void {
    page.on('framenavigated', (frame) => void (frame === page.mainFrame() && pages++))
  }
  await logIn(hands)
  await shoot(hands.page, 'round')
  for (const [at, person] of people.entries()) {
    const before = hands.presses
    const opened = pages
    await begin(hands, person)
    if (at === 0) await shoot(hands.page, 'form', 'seen')
    let fields = 0
    if (at === unlucky) hands = await loseTheLine(visitor, hands, person)
    else {
      fields = (await fill(hands, { instrument: form, answers: person.answers })).length
    }
    if (at === 0) await shoot(hands.page, 'summary')
    await complete(hands, person)
    if (at === 0) await shoot(hands.page, 'completed')
    const presses = hands.presses - before
    if (at !== unlucky) efforts.push({ code: person.code, fields, presses, pages: pages - opened })
  }

  for (const { reference, answers, keptWarnings } of people) {
    const row = await stored(ground.site(), reference)
    expect(told(row.answers), reference).toEqual(told(session(form, answers).answers))
    expect(row.status, reference).toBe('complete')
    const reasons = Object.keys(row.notes).filter((key) => key.startsWith('reason:'))
    expect(reasons, reference).toEqual(keptWarnings.map(({ rule }) => `reason:${rule}`))
  }
  // another way to the same: what a colleague of the unit is told by the API
  const { round, own } = ground.site().world
  const listed = await ask<readonly { localReference: string; status: string }[]>(
    ground.site(),
    'unit-leader',
    `/api/rounds/${round}/municipalities/${own.municipality}/units/${own.unit}/registrations`,
  )
  const complete_ = listed.filter(({ status }) => status === 'complete').map((one) => one.localReference)
  expect(complete_.sort()).toEqual(people.map(({ reference }) => reference).sort())
  expect(visitor.faults(/ERR_INTERNET_DISCONNECTED/, /status of 401/)).toEqual([])
  keepInDocs(table(efforts))
})

/** Seconds that a practised person takes for a key press, thinking included. */
const secondsEach = 1.2

function table(efforts: readonly Effort[]): string {
  const sorted = efforts.map(({ presses }) => presses).sort((a, b) => a - b)
  const median = sorted[sorted.length >> 1]!
  const time = (presses: number) => {
    const seconds = Math.round(presses * secondsEach)
    return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`
  }
  const text = [
    '| training case | fields | key presses | pages | at 1.2 s each |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...efforts.map(
      (one) => `| ${one.code} | ${one.fields} | ${one.presses} | ${one.pages} | ${time(one.presses)} |`,
    ),
    `| **median** | | **${median}** | | **${time(median)}** |`,
  ].join('\n')
  console.log(text)
  return text
}
