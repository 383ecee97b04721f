import type { Page } from 'playwright-core'

/** The line and the phone that the first page is measured on: slow 4G as Lighthouse emulates it, a processor a quarter as fast. */
export const slowPhone = { bitsPerSecond: 1_600_000, roundTripMs: 150, slowerTimes: 4 } as const

/** Makes a page as slow as that. */
export async function slowDown(page: Page): Promise<void> {
  const inspector = await page.context().newCDPSession(page)
  await inspector.send('Network.enable')
  const bytesPerSecond = slowPhone.bitsPerSecond / 8
  await inspector.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: slowPhone.roundTripMs,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond / 2,
  })
  await inspector.send('Emulation.setCPUThrottlingRate', { rate: slowPhone.slowerTimes })
}
