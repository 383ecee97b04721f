import { expect, it } from 'vitest'
import { axe, pictures } from '#rim/test-kit/chromium'
import { layGround } from './test-ground.ts'

const ground = layGround()

it('a registrar logs in through the provider, comes to the round, changes the language and logs out', async () => {
  const shoot = pictures('login')
  const { page, context, faults } = await ground.visit()
  // an address deep inside comes back after the login
  await page.goto('/register/training')
  await page.getByRole('button', { name: 'Navn registrar' }).click()
  await page.waitForURL('**/register/training')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.getByRole('link', { name: 'Lyttepost' }).click()
  await page.waitForURL('**/register')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await shoot(page, 'round')
  expect(await axe(page)).toEqual([])

  await page.getByLabel('Språk').selectOption('Nynorsk')
  await page.locator('html[lang=nn]').waitFor()
  await shoot(page, 'nynorsk')

  const before = await context.cookies()
  await page.getByRole('button', { name: 'Logg ut' }).click()
  // by way of the provider, which ends its own session too
  await page.waitForURL((url) => url.origin === ground.site().address && url.pathname === '/')
  await page.goto('/register')
  await page.getByRole('button', { name: 'Navn registrar' }).waitFor()
  // the cookie of before is worth nothing now
  const [old] = before.filter(({ name }) => name === 'lyttepost')
  const answer = await fetch(`${ground.site().address}/api/session`, {
    headers: { cookie: `lyttepost=${old?.value}` },
  })
  expect([old?.value.length, answer.status]).toEqual([43, 401])
  expect(faults()).toEqual([])
})

it('whoever works elsewhere comes to the pages of the role, wherever the login was begun', async () => {
  for (const [role, home] of [
    ['coordinator', '/coordinate'],
    ['national-coordinator', '/national'],
    ['regional-adviser', '/regional'],
  ] as const) {
    const { page, faults } = await ground.visit({ role })
    await page.goto('/register')
    expect(new URL(page.url()).pathname).toBe(home)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.goto('/')
    await page.getByRole('link', { name: 'Til sidene dine' }).click()
    await page.waitForURL(`**${home}`)
    // a login that was begun beside an open page ends there for everybody
    const again = await page.request.get('/register/logged-in', { maxRedirects: 0 })
    expect(again.status()).toBe(200)
    expect(faults()).toEqual([])
  }
})
