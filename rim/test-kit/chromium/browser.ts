import { type Browser, type BrowserContextOptions, chromium } from 'playwright-core'
import { findChromium } from './executable.ts'

/** What people sit at. */
export type Device = 'desktop' | 'phone' | 'narrow'

/** Size and manner of each. `narrow` is a wide screen at 400 % zoom, which is 320 px to the page. */
export const devices: Readonly<Record<Device, BrowserContextOptions>> = {
  desktop: { viewport: { width: 1280, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 },
  narrow: { viewport: { width: 320, height: 256 } },
}

/** Starts a browser without a screen; one per test file. Tests end it themselves. */
export async function launchBrowser(): Promise<Browser> {
  const { path, env } = findChromium()
  return chromium.launch({
    executablePath: path,
    headless: true,
    env: { ...process.env, ...env } as Record<string, string>,
    // it shows our own pages only, and small machines have little shared memory
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none'],
  })
}
