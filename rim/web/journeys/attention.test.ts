import { expect, it } from 'vitest'
import { axe, pictures } from '#rim/test-kit/chromium'
import { newNumber } from './test-form.ts'
import { layGround } from './test-ground.ts'
import { bokmaalIn } from './test-language.ts'
import { recipients } from './test-people.ts'
import { seedRegistration } from './test-rows.ts'
import { sticksOut } from './test-width.ts'

const ground = layGround()
const shoot = pictures('attention')

it('a coordinator lets the basis cover it, and the unit sees who may need attention first', async () => {
  const site = ground.site()
  const { round } = site.world
  const [one] = recipients(1)
  const calm = { ...one!.answers, suicide_risk: 'no', overdose_risk: 'no', housing: 'green' } as const
  await seedRegistration(site, newNumber(1980), {
    reference: 'før-vedtaket',
    answers: { ...calm, housing: 'red' },
    complete: true,
  })

  // nothing is told of it to a unit whose basis does not cover it
  const before = await ground.visit({ role: 'registrar' })
  await before.page.goto(`/register/rounds/${round}`)
  await before.page.getByText('før-vedtaket').first().waitFor()
  expect(await before.page.getByText('Se hvem som kan trenge oppmerksomhet').count()).toBe(0)
  await before.page.goto(`/register/rounds/${round}/attention`)
  await before.page.getByText('Behandlingsgrunnlaget dekker ikke en slik oversikt').waitFor()
  expect(before.faults()).toEqual([])

  const coordinator = await ground.visit({ role: 'coordinator' })
  const desk = coordinator.page
  await desk.goto(`/coordinate/rounds/${round}/legal-basis`)
  await desk.getByRole('button', { name: 'Før inn et nytt grunnlag' }).first().click()
  await desk.getByLabel('Lov', { exact: true }).fill('helse- og omsorgstjenesteloven')
  await desk.getByLabel('Paragraf').fill('§ 3-1')
  await desk.getByLabel('Vedtak eller avtale').fill('26/777')
  await desk.getByLabel('Grunnlaget dekker en slik oversikt').check()
  await shoot(desk, 'basis')
  expect(await axe(desk)).toEqual([])
  await desk.getByRole('button', { name: 'Før inn grunnlaget' }).click()
  await desk.getByText('26/777').waitFor()
  await desk.getByText('Dekket', { exact: true }).waitFor()
  expect(coordinator.faults()).toEqual([])

  const [basis] = await site.world.database.sql(
    `select id from lyttepost.legal_basis where decision_reference = '26/777'`,
  )
  const people = [
    ['skuff 1', { housing: 'red' }],
    ['skuff 2', { suicide_risk: 'yes', overdose_risk: 'yes' }],
    ['skuff 3', { suicide_risk: { missing: 'unknown' } }],
    [null, { overdose_risk: 'yes', substance_use: 'red' }],
  ] as const
  for (const [reference, differs] of people) {
    await seedRegistration(site, newNumber(1975), {
      ...{ reference, complete: true, basis: String(basis!.id) },
      answers: { ...calm, ...differs },
    })
  }

  const unit = await ground.visit({ role: 'registrar' })
  const { page } = unit
  await page.goto(`/register/rounds/${round}`)
  await page.getByRole('link', { name: 'Se hvem som kan trenge oppmerksomhet først' }).click()
  await page.getByRole('heading', { name: 'Fare for liv: 2' }).waitFor()
  await page.getByRole('heading', { name: 'Uten bolig: 1' }).waitFor()
  await page.getByText(/^.*\d er ikke gått gjennom/).waitFor()
  expect(await page.getByText('før-vedtaket').count()).toBe(0)
  const behind = page.getByText('Svarene bak').first()
  await behind.click()
  await shoot(page, 'list')
  expect(await axe(page)).toEqual([])
  await page.getByRole('link', { name: 'skuff 2' }).click()
  await page.waitForURL(/\/register\/forms\//)
  expect(unit.faults()).toEqual([])

  const phone = await ground.visit({ role: 'registrar', language: 'nn', device: 'narrow' })
  await phone.page.goto(`/register/rounds/${round}/attention`)
  await phone.page.getByRole('heading', { name: 'Utan bustad: 1' }).waitFor()
  await phone.page.getByText('Reglane, og kvar dei kjem frå').click()
  await shoot(phone.page, 'list-320')
  expect(await sticksOut(phone.page)).toEqual([])
  expect(await axe(phone.page)).toEqual([])
  expect(await bokmaalIn(phone.page)).toEqual([])
  expect(phone.faults()).toEqual([])
})
