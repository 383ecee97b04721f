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

/** Records a journey as pictures, `<journey>-<nn>-<name>.png`. The whole page, unless `seen` asks for what is on the screen. */
export function pictures(
  journey: string,
): (page: Page, name: string, how?: 'whole' | 'seen') => Promise<void> {
  const folder = pictureFolder()
  let count = 0
  return async (page, name, how = 'whole') => {
    count += 1
    const file = `${journey}-${String(count).padStart(2, '0')}-${name}.png`
    await page.screenshot({ path: join(folder, file), fullPage: how === 'whole', animations: 'disabled' })
  }
}
