import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { axe, launchBrowser, type Site, visit } from './index.ts'

/** What looks after the journeys must itself be able to find something. */
let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

/** An address is all of a site that somebody who is not logged in needs. */
const nowhere = { address: 'http://127.0.0.1:9' } as Site

it('axe tells of a field without a name and of text that is too pale, and of nothing where all is well', async () => {
  const { page, context } = await visit(browser, nowhere)
  const body = (inside: string) =>
    `<html lang="nb"><head><title>a</title></head><body><main><h1>a</h1>${inside}</main></body></html>`
  await page.setContent(body('<label>b <input></label>'))
  expect(await axe(page)).toEqual([])
  await page.setContent(body('<input><p style="color: #aaa; background: #fff">pale</p>'))
  const found = await axe(page)
  expect(found.map((line) => line.split(':')[0]).sort()).toEqual(['color-contrast', 'label'])
  await context.close()
})

it('faults are told once: of the console, of scripts, of requests to other places', async () => {
  const { page, context, faults } = await visit(browser, nowhere)
  await page.setContent('<title>a</title>')
  expect(faults()).toEqual([])
  await page.evaluate(`console.error('wrong'); setTimeout(() => { throw new Error('broken') })`)
  await page.evaluate(`fetch('http://127.0.0.1:1/away').catch(() => undefined)`)
  const told: string[] = []
  await expect.poll(() => told.push(...faults()), { timeout: 10_000 }).toBeGreaterThanOrEqual(3)
  for (const part of ['error: wrong', 'script: Error: broken', 'elsewhere: http://127.0.0.1:1/away']) {
    expect(told.filter((one) => one.startsWith(part))).toHaveLength(1)
  }
  expect(faults()).toEqual([])
  await context.close()
})
