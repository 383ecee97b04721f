import { expect, it } from 'vitest'
import { pictures } from '#rim/test-kit/chromium'
import { choose, field, newNumber, openForm } from './test-form.ts'
import { layGround, soon } from './test-ground.ts'
import { endLogins, recipients, stored } from './test-people.ts'
import { seedRegistration } from './test-rows.ts'

const ground = layGround()
const shoot = pictures('two-at-once')

/** A registration that is half filled in. */
async function half(reference: string): Promise<string> {
  const { answers } = recipients(1)[0]!
  const { housing, finances, network, ...rest } = answers
  expect([housing, finances, network].every(Boolean)).toBe(true)
  return seedRegistration(ground.site(), newNumber(), { reference, answers: { ...rest, sex: 'female' } })
}

const answersOf = async (reference: string) => (await stored(ground.site(), reference)).answers

it('on two devices: what both have answered is shown field by field, and a person chooses', async () => {
  const id = await half('to-enheter')
  const office = await ground.visit({ role: 'registrar' })
  const car = await ground.visit({ role: 'registrar', device: 'phone' })
  await openForm(office.page, id)
  await openForm(car.page, id)

  await choose(office.page, 'housing', 'green')
  await choose(office.page, 'network', 'green')
  await soon(() => answersOf('to-enheter')).toMatchObject({ housing: 'green', network: 'green' })
  // knows nothing of it yet
  await choose(car.page, 'finances', 'yellow')
  await choose(car.page, 'housing', 'red')
  await choose(car.page, 'network', 'red')
  const housing = field(car.page, 'housing')
  const network = field(car.page, 'network')
  await housing.getByRole('button', { name: 'Behold mitt' }).waitFor()
  await network.getByRole('button', { name: 'Bruk det andre' }).waitFor()
  expect(await housing.locator('.lp-conflict-values').textContent()).toMatch(/Rød[\s\S]*Grønn/)
  await shoot(car.page, 'conflict')
  // the first one's stand until somebody has chosen; what nobody else wrote is saved
  expect(await answersOf('to-enheter')).toMatchObject({
    housing: 'green',
    network: 'green',
    finances: 'yellow',
  })
  expect(await field(car.page, 'finances').getByRole('button', { name: 'Behold mitt' }).count()).toBe(0)

  await housing.getByRole('button', { name: 'Behold mitt' }).click()
  await network.getByRole('button', { name: 'Bruk det andre' }).click()
  await soon(() => answersOf('to-enheter')).toMatchObject({ housing: 'red', network: 'green' })
  await soon(() => car.page.getByText('Alt er lagret').isVisible()).toBe(true)
  expect(await network.getByRole('radio', { name: 'Grønn' }).isChecked()).toBe(true)
  expect([office.faults(), car.faults()]).toEqual([[], []])
})

it('two of one unit: neither loses what she wrote', async () => {
  const id = await half('to-ansatte')
  const one = await ground.visit({ role: 'registrar' })
  const other = await ground.visit({ role: 'unit-leader' })
  await openForm(one.page, id)
  await openForm(other.page, id)
  await choose(one.page, 'housing', 'green')
  await soon(() => answersOf('to-ansatte')).toMatchObject({ housing: 'green' })
  await choose(other.page, 'housing', 'yellow')
  await choose(other.page, 'finances', 'red')
  await field(other.page, 'housing').getByRole('button', { name: 'Bruk det andre' }).click()
  await soon(() => other.page.getByText('Alt er lagret').isVisible()).toBe(true)
  expect(await answersOf('to-ansatte')).toMatchObject({ housing: 'green', finances: 'red' })
  expect([one.faults(), other.faults()]).toEqual([[], []])
})

it('in two tabs: what one tab saves is seen in the other', async () => {
  const id = await half('to-faner')
  const { page, newPage, faults } = await ground.visit({ role: 'registrar' })
  const second = await newPage()
  await openForm(page, id)
  await openForm(second, id)
  await choose(page, 'housing', 'yellow')
  await soon(() => field(second, 'housing').getByRole('radio', { name: 'Gul' }).isChecked()).toBe(true)
  await choose(second, 'housing', 'red')
  await soon(() => answersOf('to-faner')).toMatchObject({ housing: 'red' })
  await soon(() => field(page, 'housing').getByRole('radio', { name: 'Rød' }).isChecked()).toBe(true)
  expect(await page.getByRole('button', { name: 'Behold mitt' }).count()).toBe(0)
  expect(faults()).toEqual([])
})

it('the login expires in the middle: nothing is lost, and after logging in beside it the form goes on', async () => {
  const id = await half('utlopt')
  const { page, context, faults } = await ground.visit({ role: 'registrar' })
  await openForm(page, id)
  await endLogins(ground.site())
  await choose(page, 'housing', 'red')
  const login = page.getByRole('link', { name: 'Logg inn i en ny fane' })
  await login.waitFor()
  await choose(page, 'finances', 'green')
  await shoot(page, 'login-expired', 'seen')
  expect(await answersOf('utlopt')).not.toHaveProperty('housing')
  const [beside] = await Promise.all([context.waitForEvent('page'), login.click()])
  await beside.getByRole('button', { name: 'Navn registrar' }).click()
  await soon(() => answersOf('utlopt')).toMatchObject({ housing: 'red', finances: 'green' })
  await soon(() => page.getByText('Alt er lagret').isVisible()).toBe(true)
  await choose(page, 'network', 'yellow')
  await soon(() => answersOf('utlopt')).toMatchObject({ network: 'yellow' })
  expect(faults(/status of 401/)).toEqual([])
})
