import { launchBrowser, slowDown, slowPhone, startSite, visit } from '#rim/test-kit/chromium'

/**
 * How long until the round's page can be used on a slowed phone, from the address to a field for the number that can be
 * typed in. Each time by a browser that has seen nothing before, and once more by one that has the files.
 */
export async function benchFirstPage(quick: boolean, say: (line: string) => void): Promise<void> {
  const [browser, site] = await Promise.all([launchBrowser(), startSite()])
  const times = { first: [] as number[], again: [] as number[] }
  const bytes: number[] = []
  try {
    for (let at = 0; at < (quick ? 3 : 15); at++) {
      const { page, context } = await visit(browser, site, { role: 'registrar', device: 'phone' })
      await slowDown(page)
      let loaded = 0
      page.on('requestfinished', async (request) => {
        const { responseBodySize, responseHeadersSize } = await request.sizes()
        loaded += responseBodySize + responseHeadersSize
      })
      for (const when of ['first', 'again'] as const) {
        const began = performance.now()
        await page.goto('/register', { waitUntil: 'commit' })
        await page.getByLabel('Fødselsnummer').click()
        times[when].push(performance.now() - began)
        await page.waitForLoadState('networkidle')
        if (when === 'first') bytes.push(loaded)
      }
      await context.close()
    }
  } finally {
    await browser.close()
    await site.close()
  }
  const { bitsPerSecond, roundTripMs, slowerTimes } = slowPhone
  say(
    `${bitsPerSecond / 1e6} Mbit/s, ${roundTripMs} ms there and back, processor slowed ${slowerTimes} times`,
  )
  say(`bytes of all that the first page loads: ${middle(bytes)}`)
  say(`ms until the number can be typed          median   slowest   of`)
  for (const [when, name] of [
    ['first', 'never seen before'],
    ['again', 'the files are there'],
  ] as const) {
    const cells = [middle(times[when]), Math.max(...times[when])].map((ms) => ms.toFixed(0).padStart(9))
    say(`${name.padEnd(39)}${cells.join(' ')} ${String(times[when].length).padStart(4)}`)
  }
}

const middle = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0
