import { inspect } from 'node:util'
import { customFetch } from 'openid-client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DevLogin } from '#rim/dev-login'
import { profiles, requireRepresentation } from './index.ts'
import { home, type Journey, journeyTo, refusalFrom, startProvider } from './test-journey.ts'

let dev: DevLogin

beforeAll(async () => {
  dev = await startProvider(Object.values(profiles))
})
afterAll(() => dev.stop())

describe('a login at the trial provider', () => {
  let journey: Journey
  beforeAll(async () => {
    const representation = 'urn:altinn:resource:lyttepost'
    journey = await journeyTo(dev, profiles.development, { representation })
  })

  it('ends in the identity that was chosen', async () => {
    const before = Date.now()
    const identity = await journey.login(journey.browser(), 'kari')
    expect(identity).toEqual({
      issuer: dev.issuer,
      subject: 'kari',
      name: 'Kari Nordmann',
      level: 'high',
      authenticatedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      sid: expect.stringMatching(/^[\w-]{20,}$/),
      organizations: [{ number: '974652269', name: 'Byen kommune', rights: ['lyttepost'] }],
      hprNumber: '222200063',
    })
    expect(identity.personNumber).toBe('01810112345')
    expect(Math.abs(Date.parse(identity.authenticatedAt) - before)).toBeLessThan(60_000)
    expect(() => requireRepresentation(journey.provider, identity)).not.toThrow()
  })

  it('keeps person number and token out of JSON, copies and logs', async () => {
    const identity = await journey.login(journey.browser(), 'kari')
    const copies = [
      JSON.stringify(identity),
      inspect(identity, { depth: 9 }),
      JSON.stringify({ ...identity }),
    ]
    for (const copy of copies) {
      expect(copy).toContain('Kari Nordmann')
      expect(copy).not.toContain('01810112345')
      expect(copy).not.toContain(identity.idToken)
    }
  })

  it('shows the browser neither request, verifier nor nonce', async () => {
    const { url, pending } = await journey.begin({ returnTo: '/skjema' })
    expect([...new URL(url).searchParams.keys()].sort()).toEqual(['client_id', 'request_uri'])
    for (const secret of [pending.verifier, pending.nonce, pending.state]) expect(url).not.toContain(secret)
    expect(pending.returnTo).toBe('/skjema')
  })

  it('never leads to another site afterwards', async () => {
    const { pending } = await journey.begin({ returnTo: '//evil.example/skjema' })
    expect(pending.returnTo).toBe('/')
  })

  it('works in two tabs at once', async () => {
    const browser = journey.browser()
    const [one, other] = [await journey.begin({ returnTo: '/en' }), await journey.begin({ returnTo: '/to' })]
    const [page, otherPage] = [await browser.open(one.url), await browser.open(other.url)]
    const otherBack = await browser.press(otherPage, 'person', 'kari')
    const back = await browser.press(page, 'person', 'kari')
    const identities = [await journey.finish(back.url), await journey.finish(otherBack.url)]
    expect(identities.map(({ subject }) => subject)).toEqual(['kari', 'kari'])
  })

  it('asks no more in a browser that is logged in, unless the person must log in anew', async () => {
    const browser = journey.browser()
    await journey.login(browser, 'kari')
    const silent = await browser.open((await journey.begin()).url)
    expect(silent.status).toBe(0)
    expect((await journey.finish(silent.url)).subject).toBe('kari')
    const anew = await browser.open((await journey.begin({ prompt: 'login' })).url)
    expect(anew.html).toContain('Velg hvem du vil være')
    expect((await journey.finish((await browser.press(anew, 'person', 'kari')).url)).subject).toBe('kari')
  })

  it('lets a person without organisation and person number in, for the server to refuse where it must', async () => {
    const identity = await journey.login(journey.browser(), 'ola', 'high')
    expect(identity).toMatchObject({ subject: 'ola', organizations: [] })
    expect(identity.personNumber).toBeUndefined()
    expect(identity.hprNumber).toBeUndefined()
    const refused = refusalFrom(
      Promise.resolve().then(() => requireRepresentation(journey.provider, identity)),
    )
    expect((await refused).number).toBe(5015)
  })

  it('tells organisations only where they are asked for', async () => {
    const plain = await journeyTo(dev, profiles.development)
    expect((await plain.login(plain.browser(), 'kari')).organizations).toEqual([])
  })
})

describe('a level too low', () => {
  it('is refused, and the next login goes up (asked for by acr_values)', async () => {
    const journey = await journeyTo(dev, profiles.idporten)
    const browser = journey.browser()
    const low = journey.login(browser, 'kari', 'idporten-loa-substantial')
    const { number, refusal } = await refusalFrom(low)
    expect([number, refusal.reason]).toEqual([
      5010,
      'level idporten-loa-substantial, needed idporten-loa-high',
    ])
    const again = await journey.arrive(browser, 'kari', 'idporten-loa-high')
    expect(await journey.finish(again.url)).toMatchObject({ subject: 'kari', level: 'idporten-loa-high' })
  })

  it('is refused also where the provider cannot be asked for a level, until the person logs in anew', async () => {
    const journey = await journeyTo(dev, profiles.helseid)
    const browser = journey.browser()
    const sufficient = await journey.login(browser, 'kari', '3', { minimumLevel: '3' })
    expect(sufficient.level).toBe('3')
    const silent = await browser.open((await journey.begin({ minimumLevel: '4' })).url)
    expect(silent.status).toBe(0)
    expect((await refusalFrom(journey.finish(silent.url))).number).toBe(5010)
    const identity = await journey.login(browser, 'kari', '4', { minimumLevel: '4', prompt: 'login' })
    expect(identity.level).toBe('4')
  })

  it('is refused in a context of Entra ID, and reached when the context is asked for', async () => {
    const journey = await journeyTo(dev, profiles.entra)
    const browser = journey.browser()
    const weak = await journey.login(browser, 'kari', 'password', { minimumLevel: 'password' })
    expect(weak).toMatchObject({ level: 'password', subject: 'trial:kari' })
    expect((await journey.login(browser, 'kari', 'c1', { minimumLevel: 'c1' })).level).toBe('c1')
    expect((await refusalFrom(journey.login(journey.browser(), 'kari', 'password'))).number).toBe(5010)
  })

  it('counts a person whose level is fixed', async () => {
    const journey = await journeyTo(dev, profiles.development)
    expect((await refusalFrom(journey.login(journey.browser(), 'ola'))).number).toBe(5010)
  })
})

describe('a login with the profile of', () => {
  it('HelseID uses PAR, DPoP with a nonce of the provider, and signed authentication', async () => {
    const journey = await journeyTo(dev, profiles.helseid)
    const seen: string[] = []
    const configuration = await journey.provider.configuration()
    configuration[customFetch] = async (url, options) => {
      const response = await fetch(url, options as RequestInit)
      const body = new URLSearchParams(options.body?.toString())
      const signs = [
        options.headers.dpop && 'DPoP',
        body.get('client_assertion') && 'signed',
        body.get('client_secret') && 'secret',
        response.status,
      ]
      seen.push([new URL(url).pathname, ...signs.filter(Boolean)].join(' '))
      return response
    }
    const identity = await journey.login(journey.browser(), 'kari')
    expect(identity).toMatchObject({ name: 'Kari Nordmann', level: '4', hprNumber: '222200063' })
    expect(identity.personNumber).toBe('01810112345')
    expect(seen).toEqual([
      '/request DPoP signed 400',
      '/request DPoP signed 201',
      '/token DPoP signed 400',
      '/token DPoP signed 200',
      '/jwks 200',
      '/me DPoP 200',
    ])
  })

  it('Feide sends the whole request with the browser and authenticates by secret', async () => {
    const journey = await journeyTo(dev, profiles.feide)
    const { url } = await journey.begin()
    expect(Object.fromEntries(new URL(url).searchParams)).toMatchObject({
      redirect_uri: `${home}/login/callback`,
      scope: 'openid userid userinfo-name',
      acr_values: 'urn:mace:feide.no:auth:level:fad08:3',
      code_challenge_method: 'S256',
      ui_locales: 'nb',
    })
    const identity = await journey.login(journey.browser(), 'kari')
    expect(identity).toMatchObject({ name: 'Kari Nordmann', organizations: [] })
    expect(identity.personNumber).toBeUndefined()
  })

  it('Ansattporten offers all levels that will do, and gives the organisation', async () => {
    const representation = 'urn:altinn:resource:lyttepost'
    const journey = await journeyTo(dev, profiles.ansattporten, { representation })
    const identity = await journey.login(journey.browser(), 'kari', 'high', { minimumLevel: 'substantial' })
    expect(identity.level).toBe('high')
    expect(identity.organizations.map(({ number }) => number)).toEqual(['974652269'])
  })
})
