import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { assetPath } from '#rim/assets'

/** Where pictures are put: the folder that the environment's PICTURES names, otherwise `test-pictures`. */
export function pictureFolder(): string {
  const folder = process.env.PICTURES || assetPath('test-pictures')
  mkdirSync(folder, { recursive: true })
  return folder
}

/** Pixels that a picture can be high. */
const highest = 16_000

/**
 * Records a journey as pictures, `<journey>-<nn>-<name>.png`. The whole page, as far as a picture can hold it, unless `seen`
 * asks for what is on the screen.
 */
export function pictures(
  journey: string,
): (page: Page, name: string, how?: 'whole' | 'seen') => Promise<void> {
  const folder = pictureFolder()
  let count = 0
  return async (page, name, how = 'whole') => {
    count += 1
    const path = join(folder, `${journey}-${String(count).padStart(2, '0')}-${name}.png`)
    const screen = page.viewportSize()
    if (how === 'seen' || !screen) {
      await page.screenshot({ path, animations: 'disabled' })
      return
    }
    // a higher screen of the same width; the browser's own way to the whole page makes it one pixel wide for a moment
    const [height, scale] = await page.evaluate<readonly [number, number]>(
      '[document.documentElement.scrollHeight, devicePixelRatio]',
    )
    const whole = Math.max(screen.height, Math.min(height, Math.floor(highest / scale)))
    await page.setViewportSize({ width: screen.width, height: whole })
    await page.screenshot({ path, animations: 'disabled' })
    await page.setViewportSize(screen)
  }
}
