import { readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, it } from 'vitest'
import { pictures, slowDown } from '#rim/test-kit/chromium'
import { webFiles } from '#rim/web'
import { layGround } from './test-ground.ts'

const ground = layGround()

it('loads less than 200 kB of script, compressed', async () => {
  const { page, faults } = await ground.visit({ role: 'registrar', device: 'phone' })
  const scripts = new Set<string>()
  page.on('response', (answer) => {
    if (answer.request().resourceType() === 'script') scripts.add(basename(new URL(answer.url()).pathname))
  })
  await page.goto('/register')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
  const { folder, script } = await webFiles()
  const files = [...scripts].map((name) => join(folder, 'assets', name))
  const zipped = files.map((file) => statSync(`${file}.gz`).size)
  const whole = files.map((file) => readFileSync(file).length)
  const sum = (sizes: readonly number[]) => sizes.reduce((one, other) => one + other, 0)
  console.log(`first page: ${files.length} scripts, ${sum(zipped)} bytes compressed, ${sum(whole)} unpacked`)
  expect(scripts).toContain(basename(script))
  expect(sum(zipped)).toBeLessThan(200_000)
  expect(faults()).toEqual([])
})

it('is never without its styles or in another language, however slowly it comes', async () => {
  const shoot = pictures('first-page')
  const { page, faults } = await ground.visit({ role: 'registrar', language: 'nn', device: 'phone' })
  await slowDown(page)
  // the browser keeps what it shows in each frame
  await page.addInitScript(`(() => {
    const seen = (globalThis.seenFrames = [])
    const look = () => {
      const header = document.querySelector('header')
      const text = document.body?.innerText.trim() ?? ''
      const last = seen.at(-1)
      const now = {
        at: Math.round(performance.now()),
        painted: performance.getEntriesByType('paint').length > 0,
        lang: document.documentElement?.lang ?? '',
        empty: text === '',
        header: header ? getComputedStyle(header).display : '',
        logOut: header?.querySelector('button')?.textContent ?? '',
        styles: document.styleSheets.length,
      }
      if (!last || JSON.stringify({ ...last, at: 0 }) !== JSON.stringify({ ...now, at: 0 })) seen.push(now)
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })()`)
  await page.goto('/register', { waitUntil: 'commit' })
  const heading = page.getByRole('heading', { level: 1 })
  for (let at = 0; at < 4 && !(await heading.isVisible()); at++) {
    await shoot(page, 'loading', 'seen')
    await page.waitForTimeout(300)
  }
  await heading.waitFor({ timeout: 30_000 })
  await shoot(page, 'there', 'seen')
  const frames =
    await page.evaluate<
      readonly { empty: boolean; lang: string; header: string; logOut: string; styles: number }[]
    >('seenFrames')
  const shown = frames.filter(({ empty }) => !empty)
  expect(shown.length).toBeGreaterThan(0)
  for (const frame of shown) {
    expect(frame).toMatchObject({ lang: 'nn', header: 'flex', logOut: 'Logg ut' })
    expect(frame.styles).toBeGreaterThan(0)
  }
  // nothing is drawn before the styles are there: the page says so, and the browser agrees
  const blocking = await page.evaluate<readonly string[]>(
    `performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.css')).map((one) => one.renderBlockingStatus)`,
  )
  expect(blocking.length).toBeGreaterThan(0)
  expect(new Set(blocking)).toEqual(new Set(['blocking']))
  expect(faults()).toEqual([])
})
