import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { axe, pictures } from '#rim/test-kit/chromium'
import { layGround, soon } from './test-ground.ts'
import { bokmaalIn } from './test-language.ts'
import { sticksOut } from './test-width.ts'

const ground = layGround()
const shoot = pictures('survey-wave')

/** Takes a picture and lets axe look. */
async function look(page: Page, name: string): Promise<void> {
  await page.locator('h1').waitFor()
  await soon(() => page.locator('.lp-waiting').count()).toBe(0)
  await shoot(page, name)
  expect(await axe(page), name).toEqual([])
}
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()

it('the national coordinator makes a wave, draws, checks, invites, takes in a replacement and opens it', async () => {
  const { page, faults } = await ground.visit({ role: 'national-coordinator' })
  await page.goto('/national/survey')
  await page.getByText('Det er ingen målinger ennå.').waitFor()
  await look(page, 'none')
  await page.getByRole('link', { name: 'Lag en måling' }).click()
  await page.getByLabel('År').fill('')
  await page.getByLabel('År').fill('2026')
  // the rest follows the year
  expect(await page.getByLabel('Navn på nynorsk').inputValue()).toBe('Brukarundersøkinga 2026')
  expect(await page.getByLabel('Første dag').inputValue()).toBe('2026-02-01')
  await page.getByLabel('Siste dag').fill('2026-01-01')
  await press(page, 'Lag målingen')
  await page.getByText('Siste dag må være den første dagen').waitFor()
  await look(page, 'new-wrong')
  await page.getByLabel('Siste dag').fill('2099-03-31')
  await page.getByLabel('Tilby «Jeg vil helst ikke svare»').check()
  await press(page, 'Lag målingen')
  await page.waitForURL(/\/national\/survey\/[0-9a-f-]{36}$/)
  await page.getByText('Trekk kommuner til målingen.').waitFor()
  await look(page, 'planned')

  // the seed is seen before anything is drawn
  await page.getByRole('link', { name: 'Gå til trekkingen' }).click()
  const seed = page.getByLabel('Frø')
  expect(await seed.inputValue()).toMatch(/^[0-9a-f]{12}$/)
  await page.getByLabel('Hvem som var med sist').fill('1103 Oslo')
  await press(page, 'Trekk kommuner')
  await page.getByText('Disse er ikke numre: Oslo').waitFor()
  await page.getByLabel('Hvem som var med sist').fill('1103, 030103')
  await page.getByLabel('Numrene er fra år').fill('2024')
  await press(page, 'Trekk kommuner')
  await page.getByRole('heading', { name: 'Trekking 1' }).waitFor()
  await look(page, 'drawn')
  await seed.fill('Vedtak 22. november 2026')
  await press(page, 'Trekk på nytt')
  await page.getByRole('heading', { name: 'Trekking 2' }).waitFor()
  await press(page, 'Kontroller trekking 2')
  await page.getByText('Trekkingen er gjort på nytt og gir nøyaktig det samme.').waitFor()
  await look(page, 'verified')

  await page.getByRole('link', { name: 'Deltakere', exact: true }).click()
  await page.getByRole('columnheader', { name: 'Kommune eller bydel' }).waitFor()
  await look(page, 'participants')
  await page.getByLabel('Svarfrist').fill('2099-01-10')
  await press(page, /^Inviter alle \d+/)
  await page.getByText(/^Invitert: \d+/).waitFor()

  await page.getByLabel('Region').selectOption({ label: 'KoRus Nord' })
  const first = page.getByRole('row').nth(1)
  const name = (await first.getByRole('rowheader').textContent())!.slice(5)
  await press(page, `Før inn svar fra ${name}`)
  await page.getByLabel('Nei, blir ikke med').check()
  await press(page, 'Lagre svaret')
  await page.getByText('Skriv minst fem tegn.').waitFor()
  await page.getByLabel('Hvorfor ikke').fill('Har egen undersøkelse i år')
  await look(page, 'declining')
  await press(page, 'Lagre svaret')
  await page.getByText('«Har egen undersøkelse i år»').waitFor()
  const next = (await page.getByRole('button', { name: /^Erstatt med/ }).textContent())!.slice(12)
  await press(page, /^Erstatt med/)
  await page.getByText('er den neste på listen for samme region og størrelse').waitFor()
  await look(page, 'replacing')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Erstatt med/ })
    .click()
  await page.getByText(/^Erstattet av/).waitFor()
  await page.getByLabel('Svarfrist').fill('2099-01-10')
  await press(page, 'Inviter')
  await page.getByText('Invitert: 1.').waitFor()
  await press(page, `Før inn svar fra ${next}`)
  await page.getByLabel('Ja, blir med').check()
  await press(page, 'Lagre svaret')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByLabel('Region').selectOption({ label: 'Alle' })
  await page.getByLabel('Kommunenummer eller bydelsnummer').fill('0301')
  await press(page, 'Ta med')
  await page.getByText('0301 er ikke en kommune eller bydel').waitFor()
  await page.getByLabel('Kommunenummer eller bydelsnummer').fill('030115')
  await press(page, 'Ta med')
  await page.getByText('Tatt med.').waitFor()
  await look(page, 'answered')

  await page.getByRole('link', { name: 'Trekking', exact: true }).click()
  await page.getByText('Noen er invitert, så trekkingen står fast.').waitFor()
  await page.getByText(/^Vekten til en kommune er/).waitFor()
  await page.getByRole('row', { name: /^KoRus Nord, under 5.000 59 0 17 5 23 1 1 / }).waitFor()
  expect(await page.getByText(/summerer til/).textContent()).toContain('357 av 357 kommuner')
  await look(page, 'standing')

  await page.getByRole('link', { name: 'Oversikt', exact: true }).click()
  // nobody is told to answer for it yet
  await press(page, 'Åpne målingen')
  await page.getByRole('dialog').getByRole('button', { name: 'Åpne målingen' }).click()
  await page.getByText('Skriv hvem som er ansvarlig for undersøkelsen').waitFor()
  await look(page, 'nobody-responsible')
  await page.getByRole('dialog').getByRole('button', { name: 'Ikke ennå' }).click()
  await press(page, 'Endre')
  await page.getByLabel('Ansvarlig for undersøkelsen').fill('KoRus vest Stavanger')
  await page.getByLabel('Kontakt (telefon eller e-post)').fill('telefon 12 34 56 78')
  await press(page, 'Lagre endringene')
  await page.getByText('Endringene er lagret.').waitFor()
  await page.getByText('KoRus vest Stavanger', { exact: true }).waitFor()
  await press(page, 'Åpne målingen')
  await page.getByText('står skjemaet fast').waitFor()
  await look(page, 'opening')
  await page.getByRole('dialog').getByRole('button', { name: 'Åpne målingen' }).click()
  await page.getByText('Åpen', { exact: true }).waitFor()
  await press(page, 'Endre')
  await page.getByLabel('Siste dag').fill('2099-04-10')
  await press(page, 'Lagre endringene')
  await page.getByText('Endringene er lagret.').waitFor()
  await look(page, 'open')
  expect(faults(/status of 422|status of 409/)).toEqual([])

  // in the other languages, on a phone and at 400 % zoom
  const address = page.url()
  for (const [language, device] of [
    ['nn', 'phone'],
    ['en', 'narrow'],
  ] as const) {
    const other = await ground.visit({ role: 'national-analyst', language, device })
    for (const part of ['', '/draw', '/participants']) {
      await other.page.goto(`${address}${part}`)
      await look(other.page, `${language}${part.replace('/', '-')}`)
      if (language === 'nn') {
        // the reason is what somebody has written
        const wrong = (await bokmaalIn(other.page)).filter((text) => !text.includes('Har egen undersøkelse'))
        expect(wrong).toEqual([])
      }
      expect(await sticksOut(other.page), part).toEqual([])
    }
    expect(await other.page.getByRole('button', { name: /Note answer|Før inn/ }).count()).toBe(0)
    expect(other.faults()).toEqual([])
  }
})
