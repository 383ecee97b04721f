import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { launchBrowser, pictureFolder, type Site, startSite, type Visit, visit } from '#rim/test-kit/chromium'

/** What every journey stands on. */
export interface Ground {
  readonly site: () => Site
  /** Somebody at a device of their own, which is put away after the test. */
  readonly visit: (options?: Parameters<typeof visit>[2]) => Promise<Visit>
}

/**
 * Starts the program and a browser for the tests of a file. Where a test fails, all that was on the screens is kept.
 *
 * @param options what the program is started with, made first
 */
export function layGround(options?: () => Promise<Parameters<typeof startSite>[0]>): Ground {
  let browser: Browser | undefined
  let site: Site | undefined
  beforeAll(async () => {
    ;[browser, site] = await Promise.all([launchBrowser(), options?.().then(startSite) ?? startSite()])
  })
  const visits: Visit[] = []
  afterEach(async ({ task }) => {
    const failed = task.result?.state === 'fail'
    for (const { context, faults } of visits.splice(0)) {
      if (failed) console.log(faults().join('\n'))
      for (const [at, page] of context.pages().entries()) {
        const path = join(pictureFolder(), `failed-${task.name.slice(0, 30).replace(/\W+/g, '-')}-${at}.png`)
        if (failed) await page.screenshot({ path }).catch(() => undefined)
      }
      await context.close()
    }
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
  })
  return {
    site: () => site!,
    visit: async (options) => {
      const made = await visit(browser!, site!, options)
      visits.push(made)
      return made
    },
  }
}

/** Expects something that becomes so in a moment, however busy the machine is. */
export const soon = <T>(look: () => Promise<T>) => expect.poll(look, { timeout: 20_000, interval: 20 })
