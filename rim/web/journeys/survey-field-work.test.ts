import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { dayFromNow } from '#rim/test-kit'
import { axe, pictures } from '#rim/test-kit/chromium'
import { layGround, soon } from './test-ground.ts'
import { bokmaalIn } from './test-language.ts'
import { sticksOut } from './test-width.ts'

const ground = layGround()
const shoot = pictures('survey-field-work')
const files = mkdtempSync(join(tmpdir(), 'field-work-'))
afterAll(() => rmSync(files, { recursive: true, force: true }))
const norwegian = (of: string): string => of.split('-').reverse().join('.')
const wave = '00000000-0000-7000-8000-000000002026'
const participant = '00000000-0000-7000-8000-000000110101'

/** Past the house's triggers: as if it had always been so. */
const force = (text: string) =>
  ground.site().world.database.sql(`begin; set local session_replication_role = replica; ${text}; commit`)

/** Takes a picture and lets axe look. */
async function look(page: Page, name: string): Promise<void> {
  await page.locator('h1').waitFor()
  await soon(() => page.locator('.lp-waiting').count()).toBe(0)
  await shoot(page, name)
  expect(await axe(page), name).toEqual([])
}
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()

/** A wave that is open, where the own municipality and another are invited. */
beforeAll(async () => {
  await force(`
    insert into lyttepost.survey_wave (id, instrument, year, title_nb, title_nn, title_en, opens_on, closes_on, state, opened_at)
    values ('${wave}', 'brukertilfredshet@2021.1', 2026, 'Brukerundersøkelsen 2026', 'Brukarundersøkinga 2026', 'User survey 2026',
      '${dayFromNow(-20)}', '${dayFromNow(38)}', 'open', now());
    insert into lyttepost.survey_participant
      (id, wave, municipality, origin, region, size_class, probability, invited_at, answer_by, target)
    values ('${participant}', '${wave}', '1101', 'drawn', 'west_stavanger', 'medium', 0.3, now(), '${dayFromNow(2)}', 40),
      (gen_random_uuid(), '${wave}', '1103', 'drawn', 'west_stavanger', 'large', 0.5, now(), '${dayFromNow(-2)}', 90)`)
})

/** The municipality says yes, finds services and orders forms, which are made. */
async function recruit(page: Page): Promise<void> {
  await page.goto('/coordinate/survey')
  await page.getByText('Dere er invitert').waitFor()
  await look(page, 'invited')
  await page.getByRole('link', { name: 'Svar på invitasjonen' }).first().click()
  await press(page, 'Send svaret')
  await page.getByText('Velg ja eller nei.').waitFor()
  await page.getByLabel('Nei, ikke denne gangen').check()
  await page.getByLabel('Hvorfor ikke?').fill('nei')
  await press(page, 'Send svaret')
  await page.getByText('Skriv minst fem tegn.').waitFor()
  await look(page, 'answer-wrong')
  await page.getByLabel('Ja, vi blir med').check()
  await press(page, 'Send svaret')
  await page.getByText('Ingen tjenestesteder har sagt ja ennå').waitFor()
  await look(page, 'accepted')

  await page.getByRole('link', { name: 'Legg inn tjenestesteder' }).click()
  await press(page, 'Nytt tjenestested')
  await press(page, 'Lagre')
  await page.getByText('Fyll ut dette.').first().waitFor()
  await look(page, 'service-wrong')
  for (const [name, kind, state, target] of [
    ['Rusteamet', 'Ruskonsulent', 'Er med', '25'],
    ['NAV Eigersund', 'NAV', 'Er med', '15'],
    ['Fastlegekontoret på Lagård', 'Fastlege', 'Spurt', ''],
  ] as const) {
    if (name !== 'Rusteamet') await press(page, 'Nytt tjenestested')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Navn', { exact: true }).fill(name)
    const kinds = dialog.getByLabel('Type tjeneste')
    const labels = await kinds.locator('option').allTextContents()
    await kinds.selectOption({ label: labels.find((label) => label.includes(kind)) ?? labels[1]! })
    await dialog.getByLabel(state).check()
    await dialog.getByLabel('Mål for antall svar').fill(target)
    await dialog.getByRole('button', { name: 'Lagre' }).click()
    await dialog.waitFor({ state: 'detached' })
  }
  await page.getByRole('rowheader', { name: 'NAV Eigersund' }).waitFor()
  await look(page, 'services')

  await page.getByRole('link', { name: 'Bestill skjemaer' }).click()
  await page.getByLabel('Antall').fill('0')
  await press(page, 'Bestill')
  await page.getByText('Skriv et helt tall fra 1 til 1000.').waitFor()
  await page.getByLabel('Antall').fill('5')
  await press(page, 'Bestill')
  await page.getByText('Bestilt. Filen er klar').waitFor()
  await expect.poll(() => page.getByText('Klar', { exact: true }).count(), { timeout: 60_000 }).toBe(1)
  await look(page, 'orders')
  const [fetched] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /^Hent PDF: 5 skjemaer på papir, bokmål til/ }).click(),
  ])
  const path = join(files, 'forms.pdf')
  await fetched.saveAs(path)
  expect(readFileSync(path).subarray(0, 5).toString('latin1')).toBe('%PDF-')
  const [paper] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Instruks til ansatte, nynorsk (PDF)' }).click(),
  ])
  expect(paper.suggestedFilename()).toBe('instruction-2026-nn.pdf')
}

/** What is handed out is noted, one day and then several. */
async function note(page: Page): Promise<void> {
  await page.goto(`/coordinate/survey/${participant}`)
  await page.getByRole('link', { name: 'Før opp', exact: true }).click()
  await page.getByLabel('Dag', { exact: true }).fill(dayFromNow(3))
  await page.getByText('Velg en dag fra').waitFor()
  await page.getByLabel('Dag', { exact: true }).fill(dayFromNow(-1))
  await page.getByLabel('Fikk skjemaet hos Rusteamet').fill('mange')
  await page.getByText('Skriv et helt tall').waitFor()
  await look(page, 'noting-wrong')
  await page.getByLabel('Fikk skjemaet hos Rusteamet').fill('8')
  await page.getByLabel('Takket nei hos Rusteamet').fill('2')
  await press(page, 'Lagre dagen')
  await page.getByRole('row', { name: new RegExp(`${norwegian(dayFromNow(-1))} Rusteamet 8 2`) }).waitFor()
  await page.getByText('Lagret.', { exact: true }).waitFor()
  // another day begins empty, and comes back as it was noted
  await page.getByLabel('Dag', { exact: true }).fill(dayFromNow(-2))
  expect(await page.getByLabel('Fikk skjemaet hos Rusteamet').inputValue()).toBe('')
  await page.getByLabel('Dag', { exact: true }).fill(dayFromNow(-1))
  expect(await page.getByLabel('Fikk skjemaet hos Rusteamet').inputValue()).toBe('8')

  const table = page.getByLabel('Tabell')
  await table.fill(`Rusteamet;${dayFromNow(-3)};6;1\nNAV Storvik;${dayFromNow(-3)};2;0`)
  await page.getByText('tjenestestedet er ikke blant dem som er med.').waitFor()
  expect(await page.getByRole('button', { name: 'Lagre linjene' }).isDisabled()).toBe(true)
  await look(page, 'pasting')
  await table.fill(`Rusteamet;${dayFromNow(-3)};6;1\nNAV Eigersund;${norwegian(dayFromNow(-3))};9;3`)
  await press(page, 'Lagre linjene')
  await page.getByText('2 linjer er lagret.').waitFor()
  await page.getByRole('row', { name: 'Til sammen 23 6' }).waitFor()
  await look(page, 'noted')
}

/** Answers come in, and the coordinator sees those that may be told. */
async function follow(page: Page): Promise<void> {
  await force(`insert into lyttepost.survey_count (wave, participant, service, day, channel, slot, finished)
    select '${wave}', '${participant}', s.id, '${dayFromNow(-4)}', c.channel, 0, c.finished
    from lyttepost.survey_service s
    cross join (values ('Rusteamet', 'paper', 9), ('Rusteamet', 'web', 6), ('NAV Eigersund', 'web', 3)) c (name, channel, finished)
    where s.name = c.name`)
  await page.goto(`/coordinate/survey/${participant}/coverage`)
  await page.getByRole('row', { name: /^Rusteamet minst 15 6 9 25 14 3 107\s%$/ }).waitFor()
  // three on the web are told of nobody
  await page.getByRole('row', { name: /^NAV Eigersund færre enn 5 – – 15 9 3 –$/ }).waitFor()
  await page.getByText('«Svar per utdelt skjema» er ikke en svarprosent').waitFor()
  expect(await page.getByText(/svarprosent/i).count()).toBe(1)
  await look(page, 'coverage')
  await page.goto(`/coordinate/survey/${participant}`)
  await page.getByText('Minst 15 har svart, av 40 som er målet.').waitFor()
  await look(page, 'steps')
}

/** The nation follows and reminds. */
async function remind(page: Page): Promise<void> {
  await page.goto(`/national/survey/${wave}/progress`)
  await page.getByRole('rowheader', { name: 'Eigersund' }).waitFor()
  await page.getByRole('row', { name: /^Stavanger .* Mangler svar/ }).waitFor()
  await page.getByText(/er ikke en svarprosent: vi vet ikke hvor mange/).waitFor()
  await look(page, 'progress')
  await page.getByLabel('Status').selectOption({ label: 'Mangler svar' })
  await page.getByText('Viser 1 av 2').waitFor()
  const [saved] = await Promise.all([page.waitForEvent('download'), press(page, 'Last ned som CSV')])
  const path = join(files, 'progress.csv')
  await saved.saveAs(path)
  const [head, line, ...rest] = readFileSync(path, 'utf8').trimEnd().split('\r\n')
  expect(head).toMatch(/^\ufeffNummer;Deltaker;Region;/)
  expect(line).toMatch(/^1103;Stavanger;/)
  expect(rest).toEqual([])

  await page.getByRole('link', { name: 'Meldinger', exact: true }).click()
  await page.getByLabel('Hva gjelder det?').selectOption({ label: 'Påminnelse om å svare på invitasjonen' })
  await page.getByText('Disse har ingen kontakt').waitFor()
  await force(`insert into lyttepost.contact (id, municipality, name, email, language, receives)
    values (gen_random_uuid(), '1103', 'Åse Kontakt', 'aase@stavanger.example', 'nn', '{rounds}')`)
  await page.reload()
  await page.getByText('Hei, Åse Kontakt').waitFor()
  await look(page, 'reminder')
  await press(page, 'Lag 1 brev')
  await page.getByText('1 brev er klart').waitFor()
  await page
    .getByRole('cell', { name: 'Påminning: svar på invitasjonen til Brukarundersøkinga 2026' })
    .waitFor()
  await look(page, 'reminded')
}

/** When the wave is closed, staff tell how it went, and the nation reads it. */
async function tell(page: Page, nation: Page): Promise<void> {
  await nation.goto(`/national/survey/${wave}/feedback`)
  await nation.getByText('Ingen har gitt tilbakemelding ennå').waitFor()
  await look(nation, 'no-feedback')
  await force(`update lyttepost.survey_wave set state = 'closed', closed_at = now()`)
  await page.goto(`/coordinate/survey/${participant}`)
  await page.getByText('Datainnsamlingen er ferdig.').waitFor()
  await page.getByRole('link', { name: 'Gi tilbakemelding' }).first().click()
  await page.getByRole('heading', { name: 'Hvordan gikk datainnsamlingen?' }).waitFor()
  await look(page, 'feedback')
  await press(page, /^Send$/)
  await page.getByText('Svar på minst ett spørsmål.').waitFor()
  for (let person = 1; person <= 5; person++) {
    await page.getByLabel(person < 3 ? 'De gjenspeiler målgruppen i stor grad' : 'Jeg er usikker').check()
    if (person === 3) {
      // asked when it is known that it is to be
      await page.getByLabel('De som fungerer dårligst').check()
      await page.getByLabel('Ingen særskilt').check()
      expect(await page.getByLabel('De som fungerer dårligst').isChecked()).toBe(false)
      await page.getByLabel('De som fungerer dårligst').check()
      await page.getByLabel(/^12\. Er det noe annet/).fill('De dårligste kom ikke med.')
      await look(page, 'feedback-filled')
    }
    if (person === 4) {
      await page.getByLabel('Svært lett').first().check()
      await press(page, 'Fjern svaret på spørsmål 3')
    }
    await press(page, /^Send$/)
    await page.getByText(`${person} i kommunen har svart så langt.`).waitFor()
  }
  await look(page, 'feedback-sent')

  await nation.reload()
  await nation.getByText('5 personer fra én kommune har fortalt').waitFor()
  await nation.getByRole('row', { name: /^De gjenspeiler målgruppen i stor grad 2 40\s%$/ }).waitFor()
  await nation.getByText('De dårligste kom ikke med.').waitFor()
  await look(nation, 'feedback-results')
}

it('a municipality takes part from invitation to feedback, and the nation follows it', async () => {
  const coordinator = await ground.visit({ role: 'coordinator' })
  const nation = await ground.visit({ role: 'national-coordinator' })
  await recruit(coordinator.page)
  await note(coordinator.page)
  await follow(coordinator.page)
  await remind(nation.page)
  await tell(coordinator.page, nation.page)
  expect(coordinator.faults()).toEqual([])
  expect(nation.faults()).toEqual([])
}, 240_000)

it('is the same in nynorsk on a telephone and in English at 400 % zoom', async () => {
  const own = [
    '/coordinate/survey',
    ...['', '/services', '/orders', '/handed-out', '/coverage'].map(
      (part) => `/coordinate/survey/${participant}${part}`,
    ),
    `/coordinate/survey/feedback/${wave}`,
  ]
  const country = ['progress', 'messages?template=survey-feedback', 'feedback'].map(
    (part) => `/national/survey/${wave}/${part}`,
  )
  // names that people have given, and the letter that is written in bokmål
  const given = /Rusteamet|NAV Eigersund|Lagård|De dårligste kom ikke med|^Hei, \{kontakt\}/
  for (const [language, device] of [
    ['nn', 'phone'],
    ['en', 'narrow'],
  ] as const) {
    for (const [role, addresses] of [
      ['coordinator', own],
      ['national-coordinator', country],
    ] as const) {
      const { page, faults } = await ground.visit({ role, language, device })
      for (const address of addresses) {
        await page.goto(address)
        const name = address
          .split('?')[0]!
          .split('/')
          .slice(1)
          .join('-')
          .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, '')
        await look(page, `${language}-${name}`)
        if (language === 'nn') {
          expect(
            (await bokmaalIn(page)).filter((text) => !given.test(text)),
            address,
          ).toEqual([])
        }
        expect(await sticksOut(page), address).toEqual([])
      }
      expect(faults()).toEqual([])
    }
  }
}, 240_000)
