import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DevLogin } from '#rim/dev-login'
import { frontChannelLogout, logoutUrl, profiles } from './index.ts'
import { home, type Journey, journeyTo, startProvider } from './test-journey.ts'

/** What reached our front-channel address: the query and the cookie, if any. */
const calls: { query: Record<string, string>; cookie: string | undefined }[] = []
const server = createServer((request, response) => {
  const { searchParams } = new URL(request.url ?? '/', 'http://local.invalid')
  calls.push({ query: Object.fromEntries(searchParams), cookie: request.headers.cookie })
  response.end()
})

let dev: DevLogin
let journey: Journey

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const frontChannelLogoutUri = `http://127.0.0.1:${port}/front`
  dev = await startProvider([profiles.development, profiles.entra, profiles.feide], { frontChannelLogoutUri })
  journey = await journeyTo(dev, profiles.development)
})
afterAll(async () => {
  await dev.stop()
  server.close()
})

describe('logout started here', () => {
  it('ends the session at the provider, tells the other programs and comes back', async () => {
    const browser = journey.browser()
    const identity = await journey.login(browser, 'kari')
    const other = await journeyTo(dev, profiles.entra)
    const elsewhere = await other.login(browser, 'kari', '', { minimumLevel: 'password' })
    const url = await logoutUrl(journey.provider, { idToken: identity.idToken, state: 'a-state' })
    const page = await browser.open(url!)
    expect(page.html).toContain('Du logges ut')
    const told = browser.frames(page).map((frame) => Object.fromEntries(new URL(frame).searchParams))
    expect(told).toEqual([{ iss: dev.issuer, sid: identity.sid }, { sid: elsewhere.sid }])
    expect(browser.cookieNames).toContain('trial_session')
    const back = await browser.press(page, 'logout', 'yes')
    expect(back.url).toBe(`${home}/ut?state=a-state`)
    expect(browser.cookieNames).not.toContain('trial_session')
    expect((await browser.open((await journey.begin()).url)).html).toContain('Velg hvem du vil være')
  })

  it('comes back also when the session at the provider has ended before', async () => {
    const browser = journey.browser()
    const { idToken } = await journey.login(browser, 'kari')
    const stranger = journey.browser()
    const page = await stranger.open((await logoutUrl(journey.provider, { idToken, state: 's' }))!)
    // without a session the library sends its form by script
    const confirm = /action="([^"]*)"[\s\S]*name="xsrf" value="([^"]*)"/.exec(page.html)!
    const back = await stranger.open(confirm[1]!, { xsrf: confirm[2]!, logout: 'yes' })
    expect(back.url).toBe(`${home}/ut?state=s`)
  })
})

describe('logout started elsewhere', () => {
  it('reaches us without a cookie, by issuer and session', async () => {
    const identity = await journey.login(journey.browser(), 'kari')
    calls.length = 0
    const addresses = await dev.logoutEverywhere('kari')
    expect(calls.length).toBe(addresses.length)
    const call = calls.find(({ query }) => query.sid === identity.sid)!
    expect(call.cookie).toBeUndefined()
    expect(frontChannelLogout([journey.provider], call.query)).toEqual({
      issuer: dev.issuer,
      sid: identity.sid,
    })
    expect(await dev.logoutEverywhere('kari')).toEqual([])
  })

  it('ends the provider’s session, so that the next login asks who it is', async () => {
    const browser = journey.browser()
    await journey.login(browser, 'kari')
    await dev.logoutEverywhere('kari')
    expect((await browser.open((await journey.begin()).url)).status).toBe(200)
  })

  it('is read only from providers of ours, with a session that has the right form', async () => {
    const { provider } = journey
    const sid = 'abcdefgh-12345678'
    const iss = provider.issuer
    expect(frontChannelLogout([provider], { iss, sid })).toEqual({ issuer: iss, sid })
    const wrong = [
      {},
      { iss },
      { sid },
      { iss: 'https://idporten.no', sid },
      { iss: `${iss}/`, sid },
      { iss, sid: '' },
      { iss, sid: 'short' },
      { iss, sid: 'with a space' },
      { iss, sid: 'x'.repeat(257) },
      { iss, sid: [sid, sid] },
      { iss: [iss, iss], sid },
    ]
    for (const query of wrong)
      expect(frontChannelLogout([provider], query), JSON.stringify(query)).toBeUndefined()
    expect(frontChannelLogout([], { iss, sid })).toBeUndefined()
  })

  it('may lack the issuer only where the provider never sends it, and there is one such provider', async () => {
    const entra = (await journeyTo(dev, profiles.entra)).provider
    const tenant = { ...entra, issuer: 'https://login.microsoftonline.com/another/v2.0' }
    const feide = (await journeyTo(dev, profiles.feide)).provider
    const sid = 'abcdefgh-12345678'
    expect(frontChannelLogout([journey.provider, entra], { sid })).toEqual({ issuer: entra.issuer, sid })
    expect(frontChannelLogout([entra, { ...entra }], { sid })).toEqual({ issuer: entra.issuer, sid })
    expect(frontChannelLogout([entra, tenant], { sid })).toBeUndefined()
    expect(frontChannelLogout([feide], { iss: feide.issuer, sid })).toBeUndefined()
  })
})
