import { expect, it } from 'vitest'
import { axe, pictures } from '#rim/test-kit/chromium'
import { layGround } from './test-ground.ts'
import { bokmaalIn } from './test-language.ts'
import { sticksOut } from './test-width.ts'

const ground = layGround()
const shoot = pictures('publications')
/** The smallest picture there is. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

it('a report goes from draft to everybody, by two persons, and is withdrawn', async () => {
  const { database } = ground.site().world
  const writer = await ground.visit({ role: 'national-analyst' })
  const { page } = writer
  await page.goto('/national/publications')
  await page.getByText('Ingenting er begynt på.').waitFor()
  const beginning = page.getByRole('region', { name: 'Ny publikasjon' })
  await beginning.getByRole('button', { name: 'Begynn' }).click()
  await beginning.getByText('Fyll ut dette.').waitFor()
  await beginning
    .getByLabel('Hva skal publiseres?')
    .selectOption({ label: 'Opptrappingsplanen for rusfeltet 2016–2020' })
  await beginning.getByRole('button', { name: 'Begynn' }).click()
  const texts = page.getByRole('region', { name: 'Tekster' })
  await texts.getByRole('button', { name: 'Send til gjennomsyn' }).click()
  await texts.getByText('Skriv ingressen på både bokmål og nynorsk.').waitFor()
  await shoot(page, 'lacking')
  expect(await axe(page)).toEqual([])
  await texts.getByLabel('Ingress på bokmål').fill('Hvor langt er målene nådd?')
  await texts.getByLabel('Ingress på nynorsk').fill('Kor langt er måla nådde?')
  await texts.getByLabel('Navn', { exact: true }).fill('Nora Nasjonal')
  await texts.getByLabel('Stilling på bokmål').fill('rådgiver')
  await texts.getByLabel('Stilling på nynorsk').fill('rådgivar')
  await texts.getByLabel('E-post').fill('nora@lyttepost.example')
  await texts.getByLabel('Bilde').setInputFiles({ name: 'b.png', mimeType: 'image/png', buffer: png })
  await texts.getByLabel('Hva bildet viser, på bokmål').fill('En kurve')
  await texts.getByLabel('Hva bildet viser, på nynorsk').fill('Ei kurve')
  await texts.getByLabel('Hvem som har laget bildet').fill('Nora Nasjonal')
  await texts.getByText('Ikke lagret ennå').waitFor()
  await texts.getByRole('button', { name: 'Lagre' }).click()
  await texts.getByText('Lagret.').waitFor()
  await shoot(page, 'draft')
  await texts.getByRole('button', { name: 'Send til gjennomsyn' }).click()
  const reviews = page.getByRole('region', { name: 'Gjennomsyn' })
  await reviews.getByLabel('Instans').fill('Brukerrådet')
  await reviews.getByLabel('Frist').fill('2030-01-31')
  await reviews.getByRole('button', { name: 'Legg til' }).click()
  await reviews.getByText(/Ikke svart. Frist: .*2030/).waitFor()
  await page.getByText('En nasjonal koordinator som ikke har skrevet i den, godkjenner.').waitFor()
  await shoot(page, 'review')
  expect(await axe(page)).toEqual([])
  const address = new URL(page.url()).pathname
  expect(writer.faults(/status of 422/)).toEqual([])

  const desk = await ground.visit({ role: 'national-coordinator', language: 'nn', device: 'narrow' })
  await desk.page.goto(address)
  const approval = desk.page.getByRole('region', { name: 'Godkjenning' })
  await approval.getByRole('button', { name: 'Godkjenn' }).click()
  await approval.getByText('Desse har ikkje svart: Brukerrådet').waitFor()
  await shoot(desk.page, 'approval-narrow')
  expect(await axe(desk.page)).toEqual([])
  expect(await sticksOut(desk.page)).toEqual([])
  const answers = desk.page.getByRole('region', { name: 'Gjennomsyn' })
  await answers.getByText('Før inn svaret frå Brukerrådet').click()
  await answers.getByLabel('Kva dei meiner').selectOption('remarks')
  await answers.getByLabel('Kva dei skreiv').fill('Bra arbeid')
  await answers.getByRole('button', { name: 'Før inn' }).click()
  await answers.getByText(/Merknader, .* Bra arbeid/).waitFor()
  await approval.getByRole('button', { name: 'Godkjenn' }).click()
  const time = desk.page.getByRole('region', { name: 'Når alle skal sjå han' })
  await time.getByLabel('Dag').fill('2031-05-02')
  await time.getByLabel('Klokkeslett').fill('8')
  await time.getByRole('button', { name: 'Bestem tidspunkt' }).click()
  await time.getByText('Skriv klokkeslettet som 08.30.').waitFor()
  await time.getByLabel('Klokkeslett').fill('8.30')
  await time.getByRole('button', { name: 'Bestem tidspunkt' }).click()
  await time.getByText(/Sperra til 2\.\smai\s2031\skl\.\s08\.30\./).waitFor()
  await shoot(desk.page, 'embargo-narrow')
  expect(await bokmaalIn(desk.page)).toEqual([])

  const citizen = await ground.visit({ device: 'narrow' })
  const report = '/nb/rapporter/mal-opptrapping-rus-2016/'
  expect((await citizen.page.request.get(report)).status()).toBe(404)
  await time.getByRole('button', { name: 'Publiser no' }).click()
  await desk.page.getByRole('dialog').getByRole('button', { name: 'Publiser no' }).click()
  await desk.page.getByText(/Synleg for alle sidan/).waitFor()
  await expect
    .poll(async () => (await citizen.page.request.get(report)).status(), { timeout: 30_000 })
    .toBe(200)
  await citizen.page.goto('/')
  await citizen.page.getByRole('link', { name: 'Les rapportene' }).click()
  await citizen.page.getByRole('link', { name: /Opptrappingsplanen for rusfeltet/ }).click()
  await citizen.page.getByRole('heading', { level: 1, name: /Opptrappingsplanen/ }).waitFor()
  await citizen.page.getByRole('img', { name: 'En kurve' }).waitFor()
  await shoot(citizen.page, 'public-narrow')
  expect(await axe(citizen.page)).toEqual([])
  expect(await sticksOut(citizen.page)).toEqual([])
  const waits = citizen.page.waitForEvent('download')
  await citizen.page
    .getByRole('link', { name: /\.pptx/ })
    .first()
    .click()
  expect((await waits).suggestedFilename()).toMatch(/\.pptx$/)

  const files = desk.page.getByRole('region', { name: 'Filer' })
  await files.getByRole('button', { name: 'Kontroller' }).click()
  await files.getByText(/^Uendra:/).waitFor()
  // somebody gets at the database itself
  await database.sql('alter table lyttepost.publication_version disable trigger all')
  await database.sql(
    `update lyttepost.publication_version set manifest = jsonb_set(manifest, '{texts,title,nb}', '"Alt er nådd"')`,
  )
  await files.getByRole('button', { name: 'Kontroller' }).click()
  await files.getByText(/Noko stemmer ikkje:/).waitFor()
  await shoot(desk.page, 'tampered-narrow')
  const withdrawing = desk.page.getByRole('region', { name: 'Trekk tilbake' })
  await withdrawing.getByLabel('Melding på bokmål').fill('Rapporten er endret av andre.')
  await withdrawing.getByLabel('Melding på nynorsk').fill('Rapporten er endra av andre.')
  await withdrawing.getByRole('button', { name: 'Trekk tilbake' }).click()
  await desk.page.getByText('Rapporten er endra av andre.').waitFor()
  await expect
    .poll(async () => (await citizen.page.request.get(report)).text(), { timeout: 30_000 })
    .toContain('Rapporten er endret av andre.')
  expect(desk.faults(/status of (409|422)/)).toEqual([])
  expect(citizen.faults(/status of 404/)).toEqual([])
})
