import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { v7 } from 'uuid'
import { beforeAll, expect, it } from 'vitest'
import { seedAnswers } from '#rim/test-kit'
import { axe, pictures } from '#rim/test-kit/chromium'
import { layGround, soon } from './test-ground.ts'
import { sticksOut } from './test-width.ts'

const ground = layGround()
const shoot = pictures('survey-results')
const wave = v7()
const [own, small, third] = [v7(), v7(), v7()]
/** So few answers have reports of their own by the rule for training alone. */
const policy = 'as-published-2021'
const results = `/national/survey/${wave}/results`
/** The own municipality's report, which is short. */
const texts = `/national/survey/${wave}/texts?report=place/1101`

beforeAll(async () => {
  const { database, staff } = ground.site().world
  await database.seed('survey_wave', {
    id: wave,
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
    responsible: 'Sekretariatet',
    contact: 'post@lyttepost.example',
  })
  const participant = (id: string, municipality: string) => ({
    ...{ id, wave, municipality, origin: 'drawn', region: 'west_stavanger', size_class: 'medium' },
    ...{ probability: '0.4', weight: 2.5, invited_at: '2021-01-01T08:00:00Z', answer_by: '2021-01-20' },
    ...{ answer: 'accepted', answered_at: '2021-01-10T08:00:00Z' },
  })
  await database.seed('municipality', { code: '1106', name: 'Haugesund' })
  await database.seed(
    'survey_participant',
    participant(own, '1101'),
    participant(small, '1103'),
    participant(third, '1106'),
  )
  await seedAnswers(ground.site().world, wave, [
    { id: own, answers: 14 },
    { id: small, answers: 4 },
    { id: third, answers: 12 },
    { id: '', answers: 6 },
  ])
  // one that came to nothing
  await database.seed('survey_release', {
    ...{ id: v7(), wave, number: 1, policy, state: 'failed', problem: 4505 },
    asked_by: staff['national-coordinator'],
  })
})

const look = async (page: Page, name: string): Promise<void> => {
  await shoot(page, name)
  expect(await axe(page), name).toEqual([])
}
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })

it('makes results that failed at first, and tells what is to be approved', async () => {
  const { page, faults } = await ground.visit({ role: 'national-coordinator' })
  await page.goto(results)
  await page.getByText('Resultatene ble ikke laget.').waitFor()
  await look(page, 'failed')
  await button(page, 'Prøv igjen').click()
  await page.getByRole('progressbar').waitFor()
  await look(page, 'making')
  await page.getByText('Venter på godkjenning').waitFor({ timeout: 120_000 })
  await page.getByText('For få svar til en egen rapport: Stavanger.').waitFor()
  await look(page, 'made')
  expect(faults()).toEqual([])
}, 180_000)

it('shows nothing to the municipality before that, and lets an analyst look alone', async () => {
  const coordinator = await ground.visit({ role: 'coordinator' })
  await coordinator.page.goto('/coordinate/survey/results')
  await coordinator.page.getByText('Resultatene er ikke gitt ut ennå.').waitFor()
  await look(coordinator.page, 'not-yet')
  const { page } = await ground.visit({ role: 'national-analyst' })
  await page.goto(results)
  await page.getByText('Nasjonal koordinator godkjenner.').waitFor()
  expect(await button(page, 'Godkjenn og gi ut').count()).toBe(0)
})

it('lets a writer rewrite, leave out and add, and tells where another was quicker', async () => {
  const { page, newPage, faults } = await ground.visit({ role: 'national-coordinator' })
  await page.goto(texts)
  await button(page, /^Endre: 14 personer/).click()
  const field = page.getByLabel('Din tekst')
  await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true)
  await field.fill('13827929780')
  await button(page, 'Lagre').click()
  await page.getByText('Her står det noe som ser ut som et fødselsnummer. Fjern det.').waitFor()
  await field.fill('14 innbyggere fortalte oss hva de mener. 8888 ville ikke.')
  await look(page, 'writing')
  // meanwhile, somewhere else
  const there = await newPage()
  await there.goto(texts)
  await button(there, /^Endre: 14 personer/).click()
  await there.getByLabel('Din tekst').fill('Skrevet av en annen.')
  await button(there, 'Lagre').click()
  await there.getByText('Skrevet om').waitFor()
  await there.close()
  await button(page, 'Lagre').click()
  await page.getByText('En annen har skrevet her i mellomtiden').waitFor()
  await page.getByText('Skrevet av en annen.').waitFor()
  await look(page, 'quicker')
  await button(page, 'Lagre').click()
  await page.getByText('Disse tallene står ikke noe annet sted i rapporten: 8888.').waitFor()
  await button(page, /Vis det som sto før/).click()
  await page.getByText('Skrevet av en annen.').waitFor()
  await button(page, /^Endre: Tallene er fra få/).click()
  await button(page, 'Ta ut av rapporten').click()
  await page.getByText('Tatt ut', { exact: true }).waitFor()
  await button(page, '+ Legg til en tekst: 1 Hovedfunn').click()
  await page.getByLabel('Ny tekst').fill('Kommunestyret får rapporten.')
  await page.getByLabel('Plassering').selectOption('Først')
  await button(page, 'Lagre').click()
  await page.getByText('Lagt til', { exact: true }).waitFor()
  await look(page, 'written')
  // by keyboard to another chapter, which is read from its heading
  await page.getByRole('link', { name: /^3 / }).focus()
  await page.keyboard.press('Enter')
  await expect
    .poll(() =>
      page.evaluate(() => document.activeElement?.tagName === 'H2' && document.activeElement.textContent),
    )
    .toMatch(/^3 /)
  // what was refused because somebody else was quicker
  expect(faults()).toEqual([expect.stringMatching(/ 409 .*texts/)])
})

it('takes the texts into files made anew, and shows where they no longer go with the numbers', async () => {
  await seedAnswers(ground.site().world, wave, [{ id: own, answers: 7 }], 2)
  const { page, faults } = await ground.visit({ role: 'national-coordinator' })
  await page.route(/\/releases$/, (route) =>
    route.request().method() === 'POST'
      ? route.continue({ postData: JSON.stringify({ policy }) })
      : route.continue(),
  )
  await page.goto(results)
  await button(page, 'Lag resultatene på nytt').click()
  await page.getByRole('heading', { name: 'Utgave 2', exact: true }).waitFor({ timeout: 120_000 })
  await page.goto(texts)
  await page.getByText(/tekst(er)? passer ikke lenger sammen med tallene/).waitFor()
  await page.getByText('Disse tallene i din tekst er ikke i den nye: 14').waitFor()
  await look(page, 'conflict')
  await button(page, 'Behold min tekst').first().click()
  await soon(() => page.getByText('Disse tallene i din tekst er ikke i den nye').count()).toBe(0)
  await page.goto(results)
  await button(page, 'Godkjenn og gi ut').click()
  await look(page, 'approving')
  await button(page, 'Ja, gi ut').click()
  await page.getByText('Gjelder', { exact: true }).waitFor()
  await look(page, 'released')
  expect(faults()).toEqual([])
}, 180_000)

it('gives the municipality its report, on the screen and as files, and the region its own', async () => {
  const { page, faults } = await ground.visit({ role: 'coordinator' })
  await page.goto('/coordinate/survey/results')
  await page.getByText('14 innbyggere fortalte oss hva de mener.').waitFor()
  await page.getByText('Kommunestyret får rapporten.').waitFor()
  const waiting = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Last ned: Rapport (PDF), Eigersund, Nynorsk' }).click()
  const download = await waiting
  expect(download.suggestedFilename()).toBe('1101-eigersund-2021-nn.pdf')
  expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe('%PDF-')
  await look(page, 'municipality')
  await page.getByRole('combobox', { name: 'Rapport' }).selectOption('Landet')
  await page.getByRole('heading', { name: 'Sammendrag' }).waitFor()
  expect(await axe(page)).toEqual([])
  const region = await ground.visit({ role: 'regional-adviser', language: 'nn', device: 'phone' })
  await region.page.goto('/regional/survey')
  await region.page.getByText('Last ned rapporten: KoRus Vest Stavanger').waitFor()
  await region.page.getByRole('heading', { name: /Hovudfunn/ }).waitFor()
  await look(region.page, 'region-phone-nn')
  expect([...faults(), ...region.faults()]).toEqual([])
})

it('tells a municipality with too few answers so, and is written in on a narrow screen', async () => {
  const { database } = ground.site().world
  await database.sql(
    'set session_replication_role = replica; ' +
      "update lyttepost.survey_release_part set outcome = 'few', screen_nb = null, screen_nn = null, documents = null " +
      "where scope = 'place/1101'; set session_replication_role = origin",
  )
  const { page } = await ground.visit({ role: 'coordinator' })
  await page.goto('/coordinate/survey/results')
  await page.getByText('Eigersund hadde for få svar til en egen rapport').waitFor()
  await look(page, 'few')
  const narrow = await ground.visit({ role: 'national-coordinator', language: 'nn', device: 'narrow' })
  await narrow.page.goto(`/national/survey/${wave}/texts`)
  await narrow.page.getByRole('combobox', { name: 'Kapittel' }).selectOption({ index: 4 })
  await look(narrow.page, 'narrow-nn')
  expect(await sticksOut(narrow.page)).toEqual([])
})
