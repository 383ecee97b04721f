import type { Page } from 'playwright-core'
import { v4, v7 } from 'uuid'
import { beforeAll, expect, it } from 'vitest'
import type { CommentCoding } from '#core/survey'
import {
  approveCommentQuote,
  cleanComments,
  codeComment,
  commentDesk,
  confirmComments,
  quoteComment,
  textSealer,
} from '#rim/services'
import { type CodingWave, findSurveyWave, type Work, within } from '#rim/storage'
import { axe, pictures } from '#rim/test-kit/chromium'
import { layGround, soon } from './test-ground.ts'
import { sticksOut } from './test-width.ts'

const ground = layGround()
const shoot = pictures('survey-comments')

const named = 'Takk 😊 til Kari Hansen på rustjenesten i Bergen, men NAV svarer ikke på 912 34 567.'
const written = [
  named,
  'Nei.',
  ...['Fornøyd med ruskonsulenten.', 'NAV er vanskelig å få tak i.', 'Venter på bolig.', 'Fin fastlege.'],
  ...['Bra oppfølging hjemme.', 'LAR bestemmer for mye.', 'Naboene bråker.', 'Dagsenteret er fint.'],
  ...['Gode folk.', 'Savner noe å gjøre.'],
]
const kept = written.length - 1
const id = v7()
const sigurd = v7()
let wave: CodingWave

/** The second clerk, who works elsewhere meanwhile. */
const elsewhere = <T>(act: (work: Work) => Promise<T>): Promise<T> =>
  within(ground.site().world.desks.house, { desk: 'survey', role: 'survey-clerk', staff: sigurd }, act)
const desks = () => ground.site().world.desks

beforeAll(async () => {
  const { database } = ground.site().world
  await database.seed('staff', {
    id: sigurd,
    issuer: 'https://login.example',
    subject: 'sigurd',
    name: 'Sigurd',
  })
  await database.seed('survey_wave', {
    id,
    instrument: 'brukertilfredshet@2021.1',
    year: 2021,
    title_nb: 'Brukertilfredshet 2021',
    title_nn: 'Brukartilfredsheit 2021',
    title_en: 'User satisfaction 2021',
    opens_on: '2021-02-01',
    closes_on: '2021-03-31',
    state: 'closed',
    opened_at: '2021-02-01T08:00:00Z',
    closed_at: '2021-04-10T08:00:00Z',
  })
  const seal = await textSealer(desks(), id)
  for (const text of written)
    await database.seed('survey_answer', {
      id: v4(),
      wave: id,
      channel: 'paper',
      language: 'nb',
      answers: '{}',
      texts: seal({ open_comment: text }),
    })
  wave = (await elsewhere((work) => findSurveyWave(work, id)))!
})

const look = async (page: Page, name: string): Promise<void> => {
  await shoot(page, name)
  expect(await axe(page), name).toEqual([])
}
const heading = (page: Page) => page.locator('#comment-at')
const step = (page: Page, name: RegExp) => page.getByRole('button', { name })
const press = (page: Page, key: string) => page.keyboard.press(key)

it('cleans a comment: what is found, what a person marks by keys, and how it becomes', async () => {
  const { page, faults } = await ground.visit({ role: 'survey-clerk' })
  await page.goto('/survey/comments')
  await heading(page).waitFor()
  await step(page, new RegExp(`^Vask \\(${written.length}\\)$`)).waitFor()
  while (!(await page.locator('.lp-comment-text').textContent())!.includes('Takk')) {
    await page.getByRole('button', { name: 'Hopp over' }).click()
  }
  const after = page.locator('.lp-comment-after blockquote')
  expect(await after.textContent()).toBe(
    'Takk 😊 til [navn] på rustjenesten i [kommune], men NAV svarer ikke på [telefonnummer].',
  )
  await look(page, 'cleaning')
  // the person keeps the place, and takes out a word that the program did not find
  await page.getByRole('checkbox', { name: /Bergen/ }).uncheck()
  await page.getByText('Ta bort noe mer').click()
  await page.getByRole('button', { name: 'Takk', exact: true }).focus()
  await press(page, 'Space')
  await page.getByLabel('Ordene blir').selectOption('[utelatt]')
  await page.getByRole('button', { name: 'Bytt ut ordene' }).click()
  await soon(() => after.textContent()).toBe(
    '[utelatt] 😊 til [navn] på rustjenesten i Bergen, men NAV svarer ikke på [telefonnummer].',
  )
  await page.getByRole('checkbox', { name: /Takk/ }).uncheck()
  await page.getByRole('checkbox', { name: /Bergen/ }).check()
  await page.getByRole('button', { name: 'Lagre vasken' }).click()
  await step(page, new RegExp(`^Vask \\(${written.length - 1}\\)$`)).waitFor()
  // one's own cleaning is not one's own to confirm
  await step(page, /^Bekreft \(0\)$/).click()
  await page.getByText('1 venter på en annen enn deg.').waitFor()
  expect(faults()).toEqual([])
})

it('confirms what another has cleaned, codes by keys alone, and takes back', async () => {
  await elsewhere(async (work) => {
    const { comments } = await commentDesk(desks(), work, wave, sigurd)
    const waiting = comments.filter((one) => one.step === 'confirm').map((one) => one.id)
    await confirmComments(desks(), work, wave, { comments: waiting, staff: sigurd })
    const cleanings = comments
      .filter((one) => one.step === 'clean')
      .map((one) => ({ comment: one.id, kept: !one.nothing, parts: one.findings }))
    await cleanComments(desks(), work, wave, { cleanings, staff: sigurd })
  })
  const { page, faults } = await ground.visit({ role: 'survey-clerk' })
  await page.goto('/survey/comments')
  await step(page, new RegExp(`^Bekreft \\(${written.length - 1}\\)$`)).click()
  await look(page, 'confirming')
  for (let left = written.length - 1; left > 0; left--) {
    await page.getByRole('button', { name: 'Bekreft', exact: true }).click()
    await step(page, new RegExp(`^Bekreft \\(${left - 1}\\)$`)).waitFor()
  }
  await step(page, new RegExp(`^Kod \\(${kept}\\)$`)).click()
  await heading(page).waitFor()
  expect(await page.content()).not.toContain('Kari')
  await look(page, 'coding')
  for (let left = kept; left > 0; left--) {
    await heading(page).focus()
    await press(page, 'Tab')
    await press(page, '1')
    await press(page, 'Tab')
    await press(page, '2')
    if (left === kept) {
      await look(page, 'coded')
      await page.getByRole('button', { name: 'Lagre og gå videre' }).click()
      await step(page, new RegExp(`^Kod \\(${left - 1}\\)$`)).waitFor()
      await page.getByRole('button', { name: 'Angre siste koding' }).click()
      await step(page, new RegExp(`^Kod \\(${left}\\)$`)).waitFor()
      await heading(page).focus()
      await press(page, 'Tab')
      await press(page, '1')
    }
    await press(page, 'Enter')
    await step(page, new RegExp(`^Kod \\(${left - 1}\\)$`)).waitFor()
  }
  expect(faults()).toEqual([])
})

it('settles what two have coded otherwise, quotes, and ends', async () => {
  const other: CommentCoding = { overall: 'criticism', services: {} }
  await elsewhere(async (work) => {
    const { comments } = await commentDesk(desks(), work, wave, sigurd)
    const seconds = comments.filter((one) => one.step === 'second' && one.mine)
    // a fifth of eleven, rounded up
    expect(seconds).toHaveLength(3)
    for (const { id: comment } of seconds)
      await codeComment(desks(), work, wave, { comment, turn: 'second', coding: other, staff: sigurd })
    const praise = comments.find((one) => one.cleaned?.startsWith('Fornøyd'))!
    await quoteComment(desks(), work, wave, {
      comment: praise.id,
      text: 'Fornøyd med ruskonsulenten.',
      tags: ['substance_service'],
      staff: sigurd,
    })
  })
  const { page, faults } = await ground.visit({ role: 'survey-clerk' })
  await page.goto('/survey/comments')
  await step(page, /^Bli enige \(3\)$/).click()
  await look(page, 'settling')
  for (let left = 3; left > 0; left--) {
    await page.locator('#grid-overall-mixed').check()
    await page.getByRole('button', { name: 'Lagre og gå videre' }).click()
    await step(page, new RegExp(`^Bli enige \\(${left - 1}\\)$`)).waitFor()
  }
  await step(page, /^Enighet$/).click()
  await page.getByText('20 % av kommentarene kodes av to').waitFor()
  await look(page, 'agreement')
  await step(page, /^Sitater \(1\)$/).click()
  await page.getByRole('button', { name: 'Godkjenn' }).click()
  await page.getByText('Godkjent av to').waitFor()
  const takk = page.locator('li', { hasText: 'Takk 😊' })
  await takk.getByRole('button', { name: 'Siter' }).click()
  await takk.getByLabel('Sitatet', { exact: true }).fill('Takk til alle')
  await takk.getByRole('button', { name: 'Velg som sitat' }).click()
  await page.getByText('Sitatet står ikke slik').waitFor()
  await takk.getByLabel('Sitatet', { exact: true }).fill('Takk 😊 til [navn] (…)')
  await look(page, 'quoting')
  await takk.getByRole('button', { name: 'Velg som sitat' }).click()
  await step(page, /^Sitater \(2\)$/).waitFor()
  await elsewhere(async (work) => {
    const { quotes } = await commentDesk(desks(), work, wave, sigurd)
    await approveCommentQuote(work, wave, { quote: quotes.find((one) => !one.approved)!.id, staff: sigurd })
  })
  await page.reload()
  await page.getByRole('button', { name: 'Avslutt arbeidet med kommentarene' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Avslutt arbeidet' }).click()
  await page.getByText(`Arbeidet er avsluttet. ${kept} kommentarer`).waitFor()
  await look(page, 'ended')
  // the quote that did not stand there so, and nothing else
  expect(faults()).toEqual([expect.stringMatching(/ 422 .*comments\/quotes/)])
})

it('gives the nation counts that may be shown, and quotes, and no other text', async () => {
  const { page, faults } = await ground.visit({ role: 'national-coordinator' })
  await page.goto(`/national/survey/${id}/comments`)
  await page.getByText('«Takk 😊 til [navn] (…)»').waitFor()
  expect(await page.content()).not.toMatch(/Naboene bråker|Kari/)
  await look(page, 'results')
  expect(faults()).toEqual([])
})

it('is read on a phone and in nynorsk', async () => {
  const { page } = await ground.visit({ role: 'survey-clerk', language: 'nn', device: 'phone' })
  await page.goto('/survey/comments')
  await page.getByText('Arbeidet er avslutta.').waitFor()
  await look(page, 'phone-nn')
  expect(await sticksOut(page)).toEqual([])
})
