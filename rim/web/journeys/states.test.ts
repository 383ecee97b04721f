import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { createRandom } from '#core/foundation'
import { randomSyntheticNumber } from '#core/identity'
import { axe, pictures } from '#rim/test-kit/chromium'
import { choose, field, newNumber, openForm } from './test-form.ts'
import { layGround, soon } from './test-ground.ts'
import { endLogins, recipients, stored } from './test-people.ts'
import { seedRegistration } from './test-rows.ts'

/** Every state that a page can be in, looked at by axe and recorded as a picture: not only how it looks at first. */
const ground = layGround()
const shoot = pictures('states')
/** Past the house's triggers: as if it had always been so. */
const sql = (text: string) =>
  ground.site().world.database.sql(`begin; set local session_replication_role = replica; ${text}; commit`)

/** One more state of a page. */
async function state(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle')
  await shoot(page, name)
  expect(await axe(page), name).toEqual([])
}

const beginTitle = 'Registrer en mottaker'
const shownRound = (page: Page) => page.getByRole('heading', { name: beginTitle }).waitFor()

/** A person's answers with the colours left out. */
const half = () => {
  const { answers } = recipients(1)[0]!
  const { housing: _, finances: __, network: ___, ...rest } = answers
  return { ...rest, sex: 'female' } as const
}

describe('the round', () => {
  it('empty, with one, with many, searched, and what is asked before something is done', async () => {
    const { page, faults } = await ground.visit({ role: 'registrar' })
    await page.goto('/register')
    await shownRound(page)
    await state(page, 'one')

    const number = page.getByLabel('Fødselsnummer eller D-nummer')
    await number.fill('12345678901')
    await page.getByLabel('Lokal referanse (valgfritt)').fill('13827929780')
    await page.getByRole('button', { name: 'Start registrering' }).click()
    await expect(page.locator('[aria-invalid=true]').count()).resolves.toBeGreaterThan(0)
    await state(page, 'begin-refused')

    await page.getByRole('button', { name: /^Mer om/ }).click()
    await page.getByRole('button', { name: 'Slett …' }).waitFor()
    await state(page, 'row-menu')
    await page.getByRole('button', { name: 'Slett …' }).click()
    await page.getByRole('dialog').waitFor()
    await state(page, 'delete-dialog')
    await page.getByRole('dialog').getByRole('button', { name: 'Slett', exact: true }).click()
    await state(page, 'delete-dialog-refused')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Noter at noen ikke vil være med' }).click()
    await page.getByRole('dialog').waitFor()
    await state(page, 'opt-out-dialog')
    await page.getByRole('dialog').getByRole('button', { name: 'Slett og sperr' }).click()
    await state(page, 'opt-out-dialog-refused')
    await page.keyboard.press('Escape')

    const random = createRandom(21)
    for (let at = 0; at < 40; at++) {
      const one = randomSyntheticNumber(random, { birthYear: 1950 + at, sex: 'female' })
      const more =
        at % 3 === 0
          ? { complete: true, notes: { 'reason:1142': 'Kontrollert', 'review:recipient': '2026-11-20' } }
          : {}
      await seedRegistration(ground.site(), one, {
        reference: at % 7 === 0 ? null : `perm ${at}`,
        answers: { sex: 'female' },
        age: at,
        ...more,
      })
    }
    await page.reload()
    await page.getByText('41 registreringer').waitFor()
    await state(page, 'many')
    await page.getByLabel('Søk på lokal referanse').fill('perm 1')
    await page.getByText(/^Viser \d+ av 41$/).waitFor()
    await state(page, 'searched')
    await page.getByLabel('Søk på lokal referanse').fill('finnes ikke')
    await page.getByText('Ingen registreringer passer').waitFor()
    await state(page, 'none-found')

    await sql('delete from lyttepost.registration')
    await page.reload()
    await page.getByText('Enheten har ingen registreringer i denne runden ennå').waitFor()
    await state(page, 'empty')
    await sql('update lyttepost.round set closes_on = current_date - 1')
    await page.reload()
    await page.getByRole('heading', { name: 'Ingen runde er åpen nå' }).waitFor()
    await state(page, 'none-open')
    await sql('update lyttepost.round set closes_on = current_date + 20')
    expect(faults()).toEqual([])
  })
})

describe('the form', () => {
  let id: string
  beforeAll(async () => {
    id = await seedRegistration(ground.site(), newNumber(), { reference: 'halvt', answers: half() })
  })

  it('new, half, with errors, with a warning, with a comment, with the keys, completed', async () => {
    const empty = await seedRegistration(ground.site(), newNumber(), {
      reference: 'nytt',
      answers: { sex: 'female', age: 36 },
    })
    const { page, faults } = await ground.visit({ role: 'registrar' })
    await openForm(page, empty)
    await state(page, 'form-new')
    await openForm(page, id)
    await state(page, 'form-half')
    await page.getByRole('button', { name: 'Hurtigtaster' }).click()
    await page.getByRole('dialog').waitFor()
    await state(page, 'form-keys')
    await page.keyboard.press('Escape')
    // focus is back where it was
    await page.locator('button:focus', { hasText: 'Hurtigtaster' }).waitFor()
    await field(page, 'housing')
      .getByRole('button', { name: /^Kommentar/ })
      .click()
    await state(page, 'form-comment')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Fullfør', exact: true }).click()
    await page.getByRole('heading', { name: 'Du må rette dette før du kan fullføre' }).waitFor()
    await state(page, 'form-errors')

    // homeless, with staffed housing among the services: unusual, and perhaps right
    await choose(page, 'housing', 'red')
    await choose(page, 'finances', 'yellow')
    await choose(page, 'network', 'yellow')
    const all = field(page, 'services_municipal').getByRole('button', { name: /^Vis alle/ })
    await all.click()
    await choose(page, 'services_municipal', 'housing_staffed')
    const reason = page.locator('#reason-1142')
    await reason.waitFor()
    await state(page, 'form-warning')
    await reason.getByRole('radio').first().check()
    await page.getByText('Alt er lagret').waitFor()
    await state(page, 'form-reason')
    await page.getByRole('button', { name: 'Fullfør', exact: true }).click()
    await page.getByRole('heading', { name: 'Fullført: halvt' }).waitFor()
    await state(page, 'form-complete')
    await page.goto(`/register/forms/${id}/together`)
    await page.getByRole('heading', { name: 'Dette står om deg' }).waitFor()
    await state(page, 'together')
    expect(faults()).toEqual([])
  })

  it('without a line, with a conflict, with the login gone, closed, and not there', async () => {
    const reference = 'urolig'
    const restless = await seedRegistration(ground.site(), newNumber(), { reference, answers: half() })
    const { page, context, faults } = await ground.visit({ role: 'registrar', language: 'en' })
    const other = await ground.visit({ role: 'unit-leader' })
    await openForm(page, restless)
    await state(page, 'form-english')
    await openForm(other.page, restless)
    await context.setOffline(true)
    await choose(page, 'housing', 'red')
    await page.getByText(/^Offline\./).waitFor()
    await shoot(page, 'form-offline')
    expect(await axe(page), 'form-offline').toEqual([])
    await choose(other.page, 'housing', 'green')
    await soon(async () => (await stored(ground.site(), reference)).answers).toMatchObject({
      housing: 'green',
    })
    await context.setOffline(false)
    await page.getByRole('button', { name: 'Keep mine' }).waitFor()
    await state(page, 'form-conflict')
    await page.getByRole('button', { name: 'Use the other' }).click()
    await endLogins(ground.site())
    await choose(page, 'finances', 'green')
    await page.getByText(/^Your login has expired/).waitFor()
    await state(page, 'form-login-expired')

    const again = await ground.visit({ role: 'registrar', language: 'nn' })
    await sql('update lyttepost.round set closes_on = current_date - 1')
    await openForm(again.page, restless)
    await state(again.page, 'form-closed')
    await sql('update lyttepost.round set closes_on = current_date + 20')
    await again.page.goto('/register/forms/00000000-0000-4000-8000-000000000000')
    await again.page.getByRole('link', { name: 'Til lista' }).waitFor()
    await state(again.page, 'form-not-there')
    expect(faults(/ERR_INTERNET_DISCONNECTED/, /status of 401/)).toEqual([])
    expect([other.faults(), again.faults(/status of 404/)]).toEqual([[], []])
  })
})

it('training: the list, a case, what is missing, the comparison, and the whole form', async () => {
  const { page, faults } = await ground.visit({ role: 'registrar' })
  await page.goto('/register/training')
  await page.getByRole('heading', { name: 'Øv på fargene' }).waitFor()
  await page.getByRole('link', { name: 'Begynn med det første' }).waitFor()
  await state(page, 'training')
  await page.getByRole('link', { name: 'Begynn med det første' }).click()
  await page.getByRole('heading', { name: 'Ferdig?' }).waitFor()
  await state(page, 'training-case')
  await page.getByRole('button', { name: 'Se fasiten' }).click()
  await page.getByRole('heading', { name: 'Du må sette farge på dette før du får se fasiten' }).waitFor()
  await state(page, 'training-missing')
  const areas = Object.entries(recipients(1)[0]!.answers).filter(([, answer]) =>
    ['green', 'yellow', 'red'].includes(String(answer)),
  )
  expect(areas.length).toBe(8)
  for (const [code] of areas) await choose(page, code, 'yellow')
  await page.getByRole('button', { name: 'Se fasiten' }).click()
  await page.getByRole('heading', { name: 'Fargene dine og fasiten' }).waitFor()
  await state(page, 'training-compared')
  await page.goto('/register/training')
  await page.getByRole('button', { name: 'Slett svarene mine' }).click()
  await page.getByRole('dialog').waitFor()
  await state(page, 'training-delete')
  expect(faults()).toEqual([])
})
