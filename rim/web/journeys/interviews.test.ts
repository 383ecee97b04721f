import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { dayFromNow, testSheet } from '#rim/test-kit'
import { axe, pictures } from '#rim/test-kit/chromium'
import { layGround, soon } from './test-ground.ts'
import { appointResearcher, enterAs, wordsOfFiles } from './test-study.ts'

const ground = layGround()
const shoot = pictures('interviews')
const look = async (page: Page, name: string): Promise<void> => {
  await page.locator('h1').waitFor()
  await page.locator('.lp-waiting').waitFor({ state: 'detached' })
  await shoot(page, name)
  expect(await axe(page), name).toEqual([])
}
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name })
const press = (page: Page, name: string | RegExp) => button(page, name).click()
const field = (page: Page, label: string) => page.getByLabel(label, { exact: true })
const fill = async (page: Page, told: Readonly<Record<string, string>>): Promise<void> => {
  for (const [label, text] of Object.entries(told)) await field(page, label).fill(text)
}
/** The card with a title. */
const card = (page: Page, title: string) =>
  page.locator('.ds-card').filter({ has: page.getByRole('heading', { name: title, exact: true }) })
/** Everything done in the analysis is with the server. */
const saved = (page: Page) => page.locator('.lp-save-state-saved').first().waitFor()

const spoken = 'lang tid før noen svarte'
const transcript = `Ida: Hvordan fikk du hjelp?
Arne: Det tok ${spoken}, men Kari Solberg i Tynset kommune var snill.
Ida: Og nå?
Arne: Nå har jeg én å ringe til. Det er trygt.
`
const colleague = 'isak'
let study: string

beforeAll(async () => {
  await appointResearcher(ground.site(), colleague, 'Isak Intervjuer')
  await appointResearcher(ground.site(), 'iben', 'Iben Koder')
}, 60_000)

const here = (path: string): string => `/interviews/${study}/${path}`
const leader = () => ground.visit({ role: 'interviewer' })
const second = async () => {
  const visit = await ground.visit()
  await enterAs(ground.site(), visit, colleague)
  return visit
}

it('begins: the nation names a leader, who takes colleagues in and tells what the study rests on', async () => {
  const nation = await ground.visit({ role: 'national-coordinator' })
  await nation.page.goto('/national/studies')
  await nation.page.getByRole('link', { name: 'Begynn en studie' }).click()
  await fill(nation.page, { Kortnavn: 'eldre-2026', 'Tittel på bokmål': 'Eldre som får hjelp' })
  await fill(nation.page, { 'Tittel på nynorsk': 'Eldre som får hjelp', Formål: 'Hvordan hjelpen oppleves.' })
  await fill(nation.page, { Begynner: dayFromNow(-30), Avsluttes: dayFromNow(400) })
  await field(nation.page, 'Leder').selectOption({ label: 'Navn interviewer' })
  await look(nation.page, 'new-study')
  await press(nation.page, 'Begynn en studie')
  await nation.page.waitForURL(/\/national\/studies\/[0-9a-f-]{36}$/)
  study = nation.page.url().split('/').at(-1)!
  expect(nation.faults()).toEqual([])

  const { page, faults } = await leader()
  await page.goto('/interviews')
  await page.getByRole('link', { name: 'Eldre som får hjelp' }).click()
  await press(page, 'Begynn med de fire spørsmålene')
  for (const [name, part] of [
    ['Isak Intervjuer', 'interviewer'],
    ['Iben Koder', 'coder'],
  ] as const) {
    await press(page, 'Ta med en medarbeider')
    const members = card(page, 'Medarbeidere')
    await members.getByLabel('Hvem', { exact: true }).selectOption({ label: name })
    await members.getByLabel('Oppgave').selectOption(part)
    if (part === 'interviewer') await members.getByRole('checkbox').check()
    await press(page, 'Lagre')
    await members.getByText(name).waitFor()
  }
  await fill(page, { 'Navn på stedet': 'Tynset' })
  await card(page, 'Steder').getByRole('button').click()
  await card(page, 'Steder').getByRole('listitem').filter({ hasText: 'Tynset' }).waitFor()
  const approvals = card(page, 'Godkjenninger')
  await approvals.getByRole('button', { name: 'Legg til' }).click()
  await approvals.getByLabel('Hvem', { exact: true }).fill('Personvernombudet')
  await approvals.getByLabel('Hva de har sagt').selectOption('approved')
  await approvals.getByLabel('Dato').fill(dayFromNow(-20))
  await approvals.getByRole('button', { name: 'Lagre' }).click()
  await approvals.getByText('Godkjent', { exact: true }).waitFor()
  await look(page, 'study')
  expect(faults()).toEqual([])
})

it('tells and asks: an information sheet and a guide come into use', async () => {
  const { page, faults } = await leader()
  await page.goto(here('information'))
  await press(page, 'Skriv et informasjonsskriv')
  const both = {
    Tittel: testSheet.title.nb,
    'Hva formålet er': testSheet.blocks.purpose.nb,
    'Hvorfor personen blir spurt, av hvem, og hvem som får vite det': testSheet.blocks.selection.nb,
    'Hva det innebærer å delta': testSheet.blocks.participation.nb,
    'Fordeler og ulemper': testSheet.blocks.effects.nb,
    'Hvordan opplysningene oppbevares, og hvem som ser dem': testSheet.blocks.protection.nb,
    'Hvor resultatene publiseres': testSheet.blocks.results.nb,
    'Rettslig grunnlag': testSheet.legalBasis.nb,
  }
  for (const [label, text] of Object.entries(both)) {
    await fill(page, { [`${label}, bokmål`]: text, [`${label}, nynorsk`]: text })
  }
  for (const who of ['Ansvarlig', 'Kontaktperson', 'Personvernombud', 'Noen å snakke med etterpå']) {
    await fill(page, { [`${who}: navn`]: who, [`${who}: telefon eller e-post`]: '00 00 00 00' })
  }
  await page.getByText('Skrivet har alt som deltakere skal få vite.').waitFor()
  await press(page, 'Lagre utkastet')
  await press(page, 'Ta i bruk')
  await page.getByRole('dialog').getByRole('button', { name: 'Ta i bruk' }).click()
  await page.getByText('I bruk', { exact: true }).waitFor()
  await look(page, 'information')

  await page.goto(here('guide'))
  await press(page, 'Begynn')
  await press(page, 'Ta i bruk')
  await page.getByRole('dialog').getByRole('button', { name: 'Ta i bruk' }).click()
  await page.getByRole('heading', { name: 'Versjon 1', exact: true }).waitFor()
  await look(page, 'guide')
  expect(faults()).toEqual([])
})

it('recruits: somebody is asked, interviewed and has agreed', async () => {
  const { page, faults } = await leader()
  await page.goto(here('people'))
  await press(page, 'Før inn en person')
  await fill(page, { 'Spurt av': 'Hjemmesykepleien' })
  await field(page, 'Sted').selectOption({ label: 'Tynset' })
  await press(page, 'Før inn')
  await page.getByRole('link', { name: /^Nr\. 1/ }).click()
  await press(page, 'Skriv kontaktopplysninger')
  await fill(page, { Navn: 'Arne Arnesen', Telefon: '00 00 00 09' })
  await press(page, 'Lagre forseglet')
  await button(page, 'Åpne kontaktopplysningene').waitFor()
  await press(page, 'Før inn intervjuet')
  await page.getByLabel('Mann', { exact: true }).check()
  const held = card(page, 'Intervjuet er holdt')
  await held.getByLabel('Alder ved intervjuet').fill('72')
  await held.getByLabel('Holdt dato').fill(dayFromNow(0))
  await held.getByLabel('Varighet i minutter').fill('55')
  await held.getByRole('button', { name: 'Før inn intervjuet' }).click()
  await press(page, 'Før inn samtykke')
  await page.getByLabel('lydopptak', { exact: true }).check()
  await page.getByLabel('sitater', { exact: true }).check()
  await press(page, 'Lagre samtykket')
  await page.getByText(/^Samtykket .* til intervju, lydopptak og sitater/u).waitFor()
  await look(page, 'person')
  expect(faults()).toEqual([])
})

it('brings the text in: one takes out who it is, another confirms', async () => {
  const { page, faults } = await leader()
  await page.goto(here('texts'))
  await page.getByRole('link', { name: 'Skriv ut: I01' }).click()
  const file = { name: 'i01.txt', mimeType: 'text/plain', buffer: Buffer.from(transcript) }
  await page.getByLabel('Hent inn en utskrift').setInputFiles(file)
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(/«Ida»/u).selectOption('interviewer')
  await dialog.getByLabel(/«Arne»/u).selectOption('informant')
  await press(page, 'Bruk denne utskriften')
  await page.getByText('4 replikker').waitFor()
  await page.getByText('Utkastet er lagret').waitFor()
  await press(page, 'Gjør utskriften ferdig')
  await dialog.getByRole('button', { name: 'Gjør utskriften ferdig' }).click()
  await page.getByRole('heading', { name: 'Det som kan vise hvem noen er' }).waitFor()
  for (const one of await page.getByRole('button', { name: /^Ta ut «/u }).all()) await one.click()
  for (const box of await page.getByRole('checkbox').all()) await box.check()
  await page.getByText('Utkastet er lagret').waitFor()
  await press(page, 'Lag avidentifisert versjon')
  await dialog.getByRole('button', { name: 'Lag avidentifisert versjon' }).click()
  await page.getByText('Du har avidentifisert denne teksten.').waitFor()
  expect(faults()).toEqual([])

  const other = await second()
  await other.page.goto(here('texts'))
  await other.page.getByRole('link', { name: 'Kontroller: I01' }).click()
  await button(other.page, 'Bekreft at teksten er avidentifisert').waitFor()
  await look(other.page, 'second-reader')
  for (const box of await other.page.getByRole('checkbox').all()) await box.check()
  await press(other.page, 'Bekreft at teksten er avidentifisert')
  await other.page.getByRole('heading', { name: 'Rett teksten' }).waitFor()
  expect(other.faults()).toEqual([])
})

it('analyses: a code in the informant’s words, a category, and a theme that answers the first question', async () => {
  const { page, faults } = await leader()
  await page.goto(here('coding'))
  await page.getByRole('link', { name: 'I01' }).click()
  await page.getByRole('region', { name: 'Teksten' }).focus()
  for (const key of ['ArrowDown', 'Home', ...Array(2).fill('Control+ArrowRight'), 'ArrowRight']) {
    await page.keyboard.press(key)
  }
  for (let word = 0; word < 5; word++) await page.keyboard.press('Shift+Control+ArrowRight')
  await page.keyboard.press('v')
  await page.getByText(`Kodet med «${spoken}».`).waitFor()
  await saved(page)

  await page.goto(here('codes'))
  await press(page, 'Nytt tema')
  await fill(page, { Navn: 'Venting' })
  await press(page, 'Lag')
  await press(page, 'Ny kategori')
  await fill(page, { Navn: 'Tiden det tar' })
  await press(page, 'Lag')
  await page.getByLabel(`Velg «${spoken}»`).check()
  await press(page, /^Legg i kategori/)
  await page.getByRole('dialog').getByRole('button', { name: 'Tiden det tar' }).click()
  const themes = page.getByRole('region', { name: 'Kategorier i temaer' })
  await themes.getByRole('button', { name: /^Tiden det tar/ }).click()
  await page.getByRole('dialog').getByLabel('Venting').check()
  await page.getByRole('dialog').getByRole('button', { name: 'Lagre' }).click()
  await themes.getByRole('button', { name: 'Venting', exact: true }).click()
  await page.getByRole('dialog').getByLabel(/^1\. /).selectOption('supports')
  await page.getByRole('dialog').getByRole('button', { name: 'Lagre' }).click()
  await themes.getByText(/^støtter 1: /).waitFor()
  await saved(page)
  await look(page, 'tree')
  expect(faults()).toEqual([])
})

it('finds and recommends: a quote that another signs, a finding it shows, and what should be done', async () => {
  const { page, faults } = await leader()
  await page.goto(here('quotes'))
  await press(page, 'Velg sitat')
  await page.getByLabel('Bare de med stjerne').uncheck()
  await press(page, `Velg: ${spoken}`)
  await press(page, 'Ferdig')
  await page.getByText('Venter på en annen').last().waitFor()
  await saved(page)
  const other = await second()
  await other.page.goto(here('quotes'))
  await press(other.page, 'Godkjenn sitat 1')
  await other.page.getByText('Godkjent av Isak Intervjuer').waitFor()
  await saved(other.page)
  await look(other.page, 'quotes')

  await page.goto(here('findings'))
  await press(page, 'Skriv et funn under Venting')
  await page.getByRole('textbox', { name: 'Funn', exact: true }).fill('Noen venter lenge på svar.')
  await page.getByLabel(new RegExp(`^«${spoken}»`)).check()
  await press(page, 'Lagre')
  await press(page, 'Skriv en anbefaling')
  await page.getByRole('textbox', { name: 'Anbefaling', exact: true }).fill('Svar innen en dag.')
  await fill(page, { 'Til hvem': 'kommunen' })
  await page.getByRole('checkbox', { name: 'Venting', exact: true }).check()
  await press(page, 'Lagre')
  await page.getByText('Til: kommunen').waitFor()
  await saved(page)
  await look(page, 'findings')
  expect(faults()).toEqual([])
  expect(other.faults()).toEqual([])
})

const own = ['Vi spurte hvordan hjelpen oppleves.', 'Studien skal gjentas om to år.'] as const

it('writes over a text of the report and adds one, and is told where a colleague was quicker', async () => {
  const { page, faults } = await leader()
  await page.goto(here('report'))
  await page.getByRole('link', { name: 'Gå gjennom tekstene' }).click()
  await page.getByRole('link', { name: /^1 / }).click()
  await press(page, 'Endre: Hvordan hjelpen oppleves.')
  await fill(page, { 'Din tekst': own[0] })
  // what is not saved is there after a turn to another page
  await page.getByRole('link', { name: 'Funn og anbefalinger' }).click()
  await page.getByRole('heading', { name: 'Anbefalinger', exact: true }).waitFor()
  await page.goBack()
  await soon(() => field(page, 'Din tekst').inputValue()).toBe(own[0])
  const other = await second()
  await other.page.goto(new URL(page.url()).pathname + new URL(page.url()).search)
  await press(other.page, 'Endre: Hvordan hjelpen oppleves.')
  await fill(other.page, { 'Din tekst': 'Skrevet av Isak.' })
  await press(other.page, 'Lagre')
  await other.page.getByText('Skrevet om', { exact: true }).waitFor()
  await page.getByText('En annen har skrevet her i mellomtiden').waitFor()
  await page.getByText('Skrevet av Isak.').waitFor()
  await look(page, 'texts-quicker')
  await press(page, 'Lagre')
  await press(page, `Endre: ${own[0]}`)
  await press(page, 'Bruk den genererte teksten')
  await press(page, 'Nei, behold den')
  await press(page, 'Avbryt')
  await button(page, /^\+ Legg til en tekst: 1 /).click()
  await fill(page, { 'Ny tekst': own[1] })
  await press(page, 'Lagre')
  await page.getByText('Lagt til', { exact: true }).waitFor()
  // the colleague's page comes after by itself, and the nynorsk report is its own
  await other.page.getByText(own[1]).waitFor()
  await look(page, 'texts')
  await field(page, 'Målform').selectOption('Nynorsk')
  await button(page, 'Endre: Hvordan hjelpen oppleves.').waitFor()
  expect([...faults(), ...other.faults()]).toEqual([])
})

const reportOf = (page: Page, number: number) =>
  page.getByRole('region', { name: `Rapport ${number}`, exact: true })

const makeReport = async (page: Page, number: number): Promise<void> => {
  await page.goto(here('report'))
  const make = button(page, 'Lag rapporten')
  await make.waitFor()
  const reason = field(page, 'Begrunnelse')
  if (await reason.isVisible()) await reason.fill('Den det gjelder, har lest sitatet.')
  await make.click()
  await page.getByRole('heading', { name: `Rapport ${number}`, exact: true }).waitFor()
}

it('reports: made with a reason, published, and read by the nation', async () => {
  const { page, faults } = await leader()
  await page.goto(here('report'))
  await press(page, 'Lag rapporten')
  await page.getByText('Skriv en begrunnelse.').waitFor()
  await makeReport(page, 1)
  const files = await wordsOfFiles(page, reportOf(page, 1))
  expect(files.size).toBeGreaterThan(1)
  for (const words of [spoken, ...own]) expect(files.get('Artikkelmanus, bokmål')).toContain(words)
  for (const words of own) expect(files.get('Artikkelmanus, nynorsk')).not.toContain(words)
  await press(page, 'Publiser rapport 1')
  await page.getByRole('dialog').getByRole('button', { name: 'Publiser rapport 1' }).click()
  await page.getByText('Publisert', { exact: true }).waitFor()
  // another is made, and not published
  await makeReport(page, 2)
  await look(page, 'report')
  expect(faults()).toEqual([])

  const nation = await ground.visit({ role: 'national-coordinator' })
  await nation.page.goto(`/national/studies/${study}`)
  await nation.page.getByRole('heading', { name: /^Rapport 1, publisert / }).waitFor()
  await look(nation.page, 'nation')
  expect([...(await wordsOfFiles(nation.page, nation.page.locator('main'))).keys()]).toEqual([
    ...files.keys(),
  ])
  expect(nation.faults()).toEqual([])
})

it('lets the informant go: what is told beforehand goes, what is published stands, and a new report has no trace', async () => {
  const { page, faults } = await leader()
  await page.goto(here('people'))
  await page.getByRole('link', { name: /I01$/ }).click()
  await page.getByRole('link', { name: 'Informanten vil trekke seg' }).click()
  await page.getByText('versjoner av teksten: 2').waitFor()
  await page.getByText(`«${spoken}» blir «Omdøpt kode 1»`).waitFor()
  await page.getByText('sitater: 1', { exact: true }).waitFor()
  await page.getByRole('heading', { name: 'Dette kan ikke kalles tilbake' }).waitFor()
  await page.getByRole('heading', { name: 'Filer som ikke er publisert, slettes' }).waitFor()
  await look(page, 'withdrawal')
  await fill(page, { 'Skriv koden I01 for å bekrefte': 'I01' })
  await press(page, 'Slett alt fra informanten')
  await page.getByText('Det som er publisert, står. Informanten bør få vite det.').waitFor()

  await page.goto(here('report'))
  const reports = page.getByRole('heading', { name: /^Rapport \d$/ })
  await reports.first().waitFor()
  expect(await reports.allTextContents()).toEqual(['Rapport 1'])
  // the number of a draft that is deleted is not used again
  await makeReport(page, 3)
  const published = await wordsOfFiles(page, reportOf(page, 1))
  expect(published.get('Artikkelmanus, bokmål')).toContain(spoken)
  const anew = await wordsOfFiles(page, reportOf(page, 3))
  expect([...anew.keys()]).toEqual([...published.keys()])
  for (const [name, words] of anew) {
    for (const trace of [spoken, 'Kari', 'Solberg', 'Arne']) expect(words, name).not.toContain(trace)
  }
  for (const path of ['codes', 'quotes', 'findings', 'memos', 'coding', 'texts']) {
    await page.goto(here(path))
    await page.locator('h1').waitFor()
    await soon(() => page.locator('main').textContent()).not.toContain(spoken)
  }
  expect(faults()).toEqual([])
})
