import { expect, it } from 'vitest'
import { syntheticMunicipalSurvey } from '#core/synthetic'
import { loadInstruments, loadTerritory } from '#rim/assets'
import { dayFromNow } from '#rim/test-kit'
import { axe, pictures } from '#rim/test-kit/chromium'
import { layGround, soon } from './test-ground.ts'
import { bokmaalIn } from './test-language.ts'
import { sticksOut } from './test-width.ts'

const ground = layGround()
const shoot = pictures('municipal-survey')

it('the nation asks, a municipality answers and hands in, and the report is read when it is closed', async () => {
  const { database } = ground.site().world
  const desk = await ground.visit({ role: 'national-coordinator' })
  await desk.page.goto('/national/municipal-surveys')
  await desk.page.getByText('Ingen undersøkelse er begynt').waitFor()
  await desk.page.getByLabel('Første dag for svar').fill(dayFromNow(-3))
  await desk.page.getByLabel('Siste dag for svar').fill(dayFromNow(9))
  await shoot(desk.page, 'begin')
  expect(await axe(desk.page)).toEqual([])
  await desk.page.getByRole('button', { name: 'Spør kommunene' }).click()
  await desk.page.getByRole('table', { name: 'Undersøkelsene' }).waitFor()

  const own = await ground.visit({ role: 'coordinator' })
  const { page } = own
  await page.goto('/coordinate')
  await page.getByRole('link', { name: 'Svar på undersøkelsen' }).click()
  await page.getByLabel('Hvor mange ganger har kommunen kartlagt').fill('3')
  const usefulness = page.getByRole('group', { name: /^4. Alt i alt, i hvilken grad/ }).last()
  // asked only of those who got more
  expect(await page.getByText('Hva slags ressurser?').count()).toBe(0)
  await page
    .getByRole('group', { name: /økte økonomiske ressurser/ })
    .last()
    .getByLabel('Ja')
    .check()
  await page.getByText('Hva slags ressurser?').waitFor()
  await page.getByText('Alt er lagret.').waitFor()
  // what lacks is told
  await page.getByRole('button', { name: 'Lever svaret' }).click()
  await page.getByText('Rett eller fyll ut: 4.').waitFor()
  await shoot(page, 'answer')
  expect(await axe(page)).toEqual([])
  // what was written is there when the page is opened again
  await page.reload()
  expect(await page.getByLabel('Hvor mange ganger har kommunen kartlagt').inputValue()).toBe('3')
  await usefulness.getByLabel('I stor grad', { exact: true }).check()
  await page.getByRole('button', { name: 'Lever svaret' }).click()
  await page.getByText('Svaret er levert').waitFor()
  const stored = async () =>
    (
      await database.sql(
        `select answers, submitted_at from lyttepost.municipal_answer where municipality = '1101'`,
      )
    )[0]
  await soon(stored).toMatchObject({ answers: { mappings: 3, usefulness: 'large', more_resources: 'yes' } })
  expect(own.faults(/status of 422/)).toEqual([])

  const phone = await ground.visit({ role: 'coordinator', language: 'nn', device: 'narrow' })
  await phone.page.goto('/coordinate')
  await phone.page.getByRole('link', { name: 'Sjå svaret' }).click()
  await phone.page.getByRole('button', { name: 'Opne svaret igjen' }).waitFor()
  await shoot(phone.page, 'answer-narrow')
  expect(await sticksOut(phone.page)).toEqual([])
  expect(await axe(phone.page)).toEqual([])
  expect(await bokmaalIn(phone.page)).toEqual([])
  expect(phone.faults()).toEqual([])

  // those of the training survey answer too, and it is closed
  const { asked, answers } = syntheticMunicipalSurvey(
    loadInstruments('kommuneundersokelse').at(-1)!,
    loadTerritory(),
  )
  const given = new Map(answers.map((one) => [one.participant, one.answers]))
  for (const number of asked) {
    await database.sql(
      `set local session_replication_role = replica;
       insert into lyttepost.municipality (code, name) values ('${number}', '${number}') on conflict do nothing;
       insert into lyttepost.municipal_answer (survey, municipality, answers, submitted_at)
       select s.id, '${number}', '${JSON.stringify(given.get(number) ?? {})}', ${given.has(number) ? 'now()' : 'null'}
       from lyttepost.municipal_survey s
       on conflict (survey, municipality) do update set answers = excluded.answers, submitted_at = excluded.submitted_at`,
    )
  }
  await desk.page.getByRole('link', { name: String(new Date().getFullYear()) }).click()
  await desk.page.getByLabel('Siste dag for svar').fill(dayFromNow(-1))
  await desk.page.getByRole('button', { name: 'Flytt siste dag' }).click()
  await desk.page.getByRole('button', { name: 'Vis rapporten' }).click()
  await desk.page.locator('.lp-shown-table').first().waitFor({ state: 'attached' })
  await shoot(desk.page, 'report')
  expect(await axe(desk.page)).toEqual([])
  const waits = desk.page.waitForEvent('download')
  await desk.page.getByRole('link', { name: 'Tabeller (Excel)' }).click()
  expect((await waits).suggestedFilename()).toBe('kommuneundersokelse-2026.xlsx')
  expect(desk.faults()).toEqual([])

  const narrow = await ground.visit({ role: 'national-analyst', language: 'nn', device: 'narrow' })
  await narrow.page.goto('/national/municipal-surveys')
  await narrow.page.getByRole('link', { name: String(new Date().getFullYear()) }).click()
  await narrow.page.getByRole('button', { name: 'Vis rapporten' }).click()
  await narrow.page.locator('.lp-shown-table').first().waitFor({ state: 'attached' })
  await shoot(narrow.page, 'report-narrow')
  expect(await sticksOut(narrow.page)).toEqual([])
  expect(await axe(narrow.page)).toEqual([])
  expect(narrow.faults()).toEqual([])
}, 180_000)
