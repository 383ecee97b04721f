import type { Page } from 'playwright-core'
import { v7 } from 'uuid'
import { beforeAll, expect, it } from 'vitest'
import { closeWave, finishAnswering, saveAnswering, surveyCodes } from '#rim/services'
import { within } from '#rim/storage'
import { dayFromNow } from '#rim/test-kit'
import { axe, pictures } from '#rim/test-kit/chromium'
import { layGround, soon } from './test-ground.ts'
import { sticksOut } from './test-width.ts'

const ground = layGround()
const shoot = pictures('service-coding')

const written = [
  'NAV',
  'nav',
  'NAV',
  'Ruskonsulenten hos Kari',
  'feltpelien',
  'Huset',
  'xyz',
  'FACT',
  'hj.spl.',
  'MO-senteret',
  'psyk. helse',
  'dagsenteret',
]
/** Ways of writing that are looked at each by itself: «NAV» and «nav» are one. */
const groups = 10

beforeAll(async () => {
  const { world } = ground.site()
  const { desks, staff } = world
  const { seed } = world.database
  const [wave, participant, service, order] = [v7(), v7(), v7(), v7()]
  const now = new Date().toISOString()
  await seed('survey_wave', {
    id: wave,
    instrument: 'brukertilfredshet@2021.1',
    year: 2021,
    title_nb: 'Brukertilfredshet 2021',
    title_nn: 'Brukartilfredsheit 2021',
    title_en: 'User satisfaction 2021',
    opens_on: dayFromNow(-5),
    closes_on: dayFromNow(5),
    state: 'open',
    opened_at: now,
  })
  const place = { wave, municipality: '1101', region: 'stavanger', size_class: 'medium' }
  const told = { invited_at: now, answer_by: dayFromNow(-10), answer: 'accepted', answered_at: now }
  await seed('survey_participant', { id: participant, origin: 'outside', ...place, ...told })
  await seed('survey_service', {
    id: service,
    participant,
    name: 'Huset',
    kind: 'activity_centre',
    state: 'joined',
  })
  await seed('survey_order', { id: order, service, copies: 20, language: 'nb', paper: true })
  const codes = await within(desks.house, { desk: 'house' }, (work) =>
    surveyCodes.issue(desks, work, { order, count: written.length }),
  )
  for (const [at, text] of written.entries()) {
    const answers = { sex: 'male', service_of_form: text, open_comment: 'bare for oss' }
    const mode = { channel: 'web', helped: false } as const
    await saveAnswering(desks, codes[at]!, { answers, mode, language: 'nb' })
    await finishAnswering(desks, codes[at]!, desks.clock.today())
  }
  await closeWave(desks, wave, staff['national-coordinator'])
})

const look = async (page: Page, name: string): Promise<void> => {
  await shoot(page, name)
  expect(await axe(page), name).toEqual([])
}
const heading = (page: Page) => page.locator('.lp-coding-written')
const progress = (page: Page): Promise<string | null> => page.locator('.lp-progress span').textContent()
const press = (page: Page, key: string) => page.keyboard.press(key)
/** Goes to a text by the search, and back to the whole list. */
async function open(page: Page, text: string): Promise<void> {
  await page.getByLabel('Vis', { exact: true }).selectOption('all')
  await page.getByRole('button', { name: text, exact: false }).first().click()
  await soon(() => heading(page).textContent()).toContain(text)
}

it('codes what people wrote, by keyboard alone, and takes back what was wrong', async () => {
  const { page, faults } = await ground.visit({ role: 'survey-clerk' })
  await page.goto('/survey/coding')
  await heading(page).waitFor()
  expect(await progress(page)).toBe(`Kodet 0 av ${groups} tekster`)
  expect(await page.content()).not.toContain('bare for oss')
  await look(page, 'first')

  await open(page, 'NAV')
  await page.getByText('Også skrevet: «nav»').waitFor()
  await page.getByRole('button', { name: 'NAV/NAV sosialtjenesten' }).first().focus()
  await press(page, '1')
  await soon(() => progress(page)).toBe(`Kodet 1 av ${groups} tekster`)
  // the focus is in the next text, and the keys go on working there
  await soon(() => heading(page).evaluate((it) => it === document.activeElement)).toBe(true)
  expect(await heading(page).textContent()).not.toContain('NAV')
  const second = await heading(page).textContent()
  await press(page, '0')
  await soon(() => progress(page)).toBe(`Kodet 2 av ${groups} tekster`)
  await press(page, 'z')
  await soon(() => progress(page)).toBe(`Kodet 1 av ${groups} tekster`)
  await soon(() => heading(page).textContent()).toBe(second)
  await press(page, 'ArrowRight')
  await soon(() => heading(page).textContent()).not.toBe(second)
  await press(page, 'ArrowLeft')
  await soon(() => heading(page).textContent()).toBe(second)
  expect(faults()).toEqual([])
})

it('hides a name for good, tells why a code is changed, and ends when all is coded', async () => {
  const { page, faults } = await ground.visit({ role: 'survey-clerk' })
  await page.goto('/survey/coding')
  await heading(page).waitFor()

  await open(page, 'Ruskonsulenten')
  await page.getByText('Kan være et navn: Kari').waitFor()
  await page.getByRole('button', { name: 'Skjul navn' }).click()
  expect(await page.getByLabel('Kari').isChecked()).toBe(true)
  await look(page, 'hiding')
  await page.getByRole('button', { name: 'Skjul ordene' }).click()
  await soon(() => heading(page).textContent()).toBe('«Ruskonsulenten hos […]»')
  await page.reload()
  await heading(page).waitFor()
  expect(await page.content()).not.toContain('Kari')

  await open(page, 'NAV')
  await page.getByText('Kodet: NAV/NAV sosialtjenesten').waitFor()
  await page.getByLabel('En annen tjeneste').selectOption({ label: 'Fastlege' })
  await page.getByRole('button', { name: 'Bruk', exact: true }).click()
  await page.getByRole('button', { name: 'Endre koden' }).click()
  await page.getByText('Skriv en kort grunn.').waitFor()
  await look(page, 'recoding')
  await page.getByLabel('Hvorfor skal det være «Fastlege»?').fill('Legekontoret ligger på NAV')
  await page.getByRole('button', { name: 'Endre koden' }).click()
  await page.getByText('Kodet: Fastlege').waitFor()
  await page.getByText('Endret fordi: «Legekontoret ligger på NAV»').waitFor()

  await page.getByLabel('Vis', { exact: true }).selectOption('first')
  expect(await page.getByRole('button', { name: 'Avslutt kodingen' }).count()).toBe(0)
  await heading(page).focus()
  for (let left = groups - 1; left > 0; left--) {
    await press(page, 'a')
    await soon(() => progress(page)).toBe(`Kodet ${groups - left + 1} av ${groups} tekster`)
  }
  await page.getByText('Alt er kodet.').waitFor()
  await page.getByRole('button', { name: 'Avslutt kodingen' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Avslutt kodingen' }).click()
  await page.getByText('Kodingen ble avsluttet').waitFor()
  await page.getByLabel('Vis', { exact: true }).selectOption('done')
  await heading(page).waitFor()
  expect(await page.getByLabel('En annen tjeneste').count()).toBe(0)
  await look(page, 'ended')
  expect(faults()).toEqual([])
})

it('is read on a phone and in nynorsk', async () => {
  const { page } = await ground.visit({ role: 'survey-clerk', language: 'nn', device: 'phone' })
  await page.goto('/survey/coding')
  await page.getByLabel('Vis', { exact: true }).selectOption('all')
  await heading(page).waitFor()
  await look(page, 'phone-nn')
  expect(await sticksOut(page)).toEqual([])
})
