import { setTimeout } from 'node:timers/promises'
import { inspect } from 'node:util'
import { exportJWK, generateKeyPair } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DevLogin } from '#rim/dev-login'
import { connect, finish, profiles } from './index.ts'
import { home, type Journey, journeyTo, refusalFrom, startProvider } from './test-journey.ts'

let dev: DevLogin
let journey: Journey

beforeAll(async () => {
  dev = await startProvider([profiles.development, profiles.helseid])
  journey = await journeyTo(dev, profiles.development)
})
afterAll(() => dev.stop())

/** A callback address with some of its parameters changed; undefined takes one away. */
function changed(url: string, changes: Record<string, string | undefined>): string {
  const copy = new URL(url)
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) copy.searchParams.delete(name)
    else copy.searchParams.set(name, value)
  }
  return copy.href
}

describe('a callback is refused', () => {
  it('when it comes a second time', async () => {
    const back = await journey.arrive(journey.browser(), 'kari')
    await journey.finish(back.url)
    expect((await refusalFrom(journey.finish(back.url))).number).toBe(5011)
  })

  it('when its code is used a second time, also by a server that forgot to take the pending login', async () => {
    const back = await journey.arrive(journey.browser(), 'kari')
    const pending = journey.take(back.url)
    await finish(journey.provider, back.url, pending)
    const { number, refusal } = await refusalFrom(finish(journey.provider, back.url, pending))
    expect(number).toBe(5016)
    expect(refusal.reason).toContain('invalid_grant')
  })

  it('when its state is unknown, missing, doubled or of another tab', async () => {
    const back = await journey.arrive(journey.browser(), 'kari')
    const other = await journey.begin()
    const state = new URL(back.url).searchParams.get('state')!
    expect((await refusalFrom(journey.finish(changed(back.url, { state: 'invented' })))).number).toBe(5011)
    expect((await refusalFrom(journey.finish(changed(back.url, { state: undefined })))).number).toBe(5011)
    expect((await refusalFrom(journey.finish(`${back.url}&state=${state}`))).number).toBe(5011)
    expect((await refusalFrom(finish(journey.provider, back.url, other.pending))).number).toBe(5011)
    expect((await journey.finish(back.url)).subject).toBe('kari')
  })

  it('when somebody else’s code is put into it', async () => {
    const own = await journey.arrive(journey.browser(), 'ola', 'high')
    const stolen = await journey.arrive(journey.browser(), 'kari')
    const code = new URL(stolen.url).searchParams.get('code')!
    const { number, refusal } = await refusalFrom(journey.finish(changed(own.url, { code })))
    expect(number).toBe(5016)
    expect(refusal.reason).toContain('invalid_grant')
  })

  it('when it names another issuer, or none', async () => {
    for (const iss of ['http://127.0.0.1:1', undefined]) {
      const back = await journey.arrive(journey.browser(), 'kari')
      const { number, refusal } = await refusalFrom(journey.finish(changed(back.url, { iss })))
      expect(number).toBe(5016)
      expect(refusal.reason).toContain('iss')
    }
  })

  it('when the login was begun at another provider', async () => {
    const other = await startProvider([profiles.development])
    try {
      const elsewhere = await journeyTo(other, profiles.development)
      const back = await elsewhere.arrive(elsewhere.browser(), 'kari')
      const { number, refusal } = await refusalFrom(
        finish(journey.provider, back.url, elsewhere.take(back.url)),
      )
      expect([number, refusal.reason]).toEqual([5011, 'the login was begun at another provider'])
    } finally {
      await other.stop()
    }
  })

  it('when the token answers another nonce or another verifier', async () => {
    for (const change of [{ nonce: 'x'.repeat(43) }, { verifier: 'x'.repeat(43) }]) {
      const back = await journey.arrive(journey.browser(), 'kari')
      const pending = { ...journey.take(back.url)!, ...change }
      const { number, refusal } = await refusalFrom(finish(journey.provider, back.url, pending))
      expect(number).toBe(5016)
      expect(refusal.reason).toMatch('nonce' in change ? /nonce/ : /invalid_grant/)
    }
  })

  it('when another key than the one of the request answers for the code', async () => {
    const bound = await journeyTo(dev, profiles.helseid)
    const back = await bound.arrive(bound.browser(), 'kari')
    const { privateKey } = await generateKeyPair('ES256', { extractable: true })
    const pending = { ...bound.take(back.url)!, dpopKey: await exportJWK(privateKey) }
    expect((await refusalFrom(finish(bound.provider, back.url, pending))).number).toBe(5016)
  })

  it('when it comes later than ten minutes after', async () => {
    let late = 0
    const slow = await journeyTo(dev, profiles.development, { now: () => Date.now() + late })
    const back = await slow.arrive(slow.browser(), 'kari')
    late = 10 * 60_000 + 1
    const { number, refusal } = await refusalFrom(slow.finish(back.url))
    expect(number).toBe(5012)
    expect(refusal.problems[0]!.details).toEqual({ minutes: '10' })
  })

  it('when the person logged in before a new login was asked for, or later than now', async () => {
    const browser = journey.browser()
    const back = await journey.arrive(browser, 'kari')
    const pending = { ...journey.take(back.url)!, anew: true }
    const createdAt = new Date(Date.now() + 60_000).toISOString()
    const old = await refusalFrom(finish(journey.provider, back.url, { ...pending, createdAt }))
    expect([old.number, old.refusal.reason]).toEqual([
      5016,
      'auth_time is older than the request for a new login',
    ])
    const behind = await journeyTo(dev, profiles.development, { now: () => Date.now() - 60_000 })
    const future = await refusalFrom(behind.login(behind.browser(), 'kari'))
    expect([future.number, future.refusal.reason]).toEqual([5016, 'auth_time is in the future'])
  })

  it('when the person cancelled', async () => {
    const browser = journey.browser()
    const page = await browser.open((await journey.begin()).url)
    const back = await browser.press(page, 'cancel', 'yes')
    expect(new URL(back.url).searchParams.get('error')).toBe('access_denied')
    const { number, refusal } = await refusalFrom(journey.finish(back.url))
    expect(number).toBe(5013)
    expect(refusal.message).toContain('Prøveinnlogging')
  })

  it('when the provider itself gives up, and says whether it is down', async () => {
    const told = { temporarily_unavailable: 5014, server_error: 5014, login_required: 5016 }
    for (const [error, number] of Object.entries(told)) {
      const { pending } = await journey.begin()
      const answer = new URLSearchParams({ error, state: pending.state, iss: dev.issuer })
      expect((await refusalFrom(journey.finish(`/login/callback?${answer}`))).number).toBe(number)
    }
  })

  it('when somebody invents a cancellation of a login that is not theirs', async () => {
    await journey.begin()
    const invented = `${home}/login/callback?error=access_denied&state=invented`
    expect((await refusalFrom(journey.finish(invented))).number).toBe(5011)
  })
})

describe('a refusal', () => {
  it('holds no token, code, key or verifier, however deep one looks', async () => {
    const back = await journey.arrive(journey.browser(), 'kari')
    const pending = journey.take(back.url)!
    const { refusal } = await refusalFrom(finish(journey.provider, back.url, { ...pending, nonce: 'other' }))
    const told = inspect(refusal, { depth: 20, showHidden: true }) + JSON.stringify(refusal) + refusal.stack
    expect(told).toContain('nonce')
    for (const secret of [new URL(back.url).searchParams.get('code')!, pending.verifier, pending.nonce]) {
      expect(told).not.toContain(secret)
    }
    expect(told).not.toMatch(/eyJ|01810112345/)
    expect(refusal.cause).toBeUndefined()
  })
})

describe('a pushed request that has expired', () => {
  it('stops at the provider, and a new login goes through', async () => {
    const short = await startProvider([profiles.development], { pushedRequestSeconds: 0.2 })
    try {
      const hasty = await journeyTo(short, profiles.development)
      const browser = hasty.browser()
      const { url } = await hasty.begin()
      await setTimeout(300)
      const page = await browser.open(url)
      expect(page.status).toBe(400)
      expect(page.html).toContain('Innloggingen stoppet')
      expect((await hasty.login(browser, 'kari')).subject).toBe('kari')
    } finally {
      await short.stop()
    }
  })
})

describe('a provider that does not answer', () => {
  it('is told as such at connection, at the beginning and at the end of a login', async () => {
    const gone = await startProvider([profiles.development])
    let day = 0
    const left = await journeyTo(gone, profiles.development, { now: () => Date.now() + day })
    const back = await left.arrive(left.browser(), 'kari')
    await gone.stop()
    expect((await refusalFrom(left.begin())).number).toBe(5014)
    expect((await refusalFrom(left.finish(back.url))).number).toBe(5014)
    expect((await refusalFrom(journeyTo(gone, profiles.development))).number).toBe(5014)
    // the description is kept for a day, then read again
    expect((await left.provider.configuration()).serverMetadata().issuer).toBe(gone.issuer)
    day = 24 * 60 * 60_000
    expect((await refusalFrom(left.provider.configuration())).number).toBe(5014)
  })
})

describe('a connection is refused', () => {
  const addresses = { redirectUri: `${home}/login/callback`, postLogoutRedirectUri: `${home}/ut` }

  it('to http, unless it is this machine and allowed', async () => {
    const settings = { clientId: 'x', secret: 'y', ...addresses }
    const cases = [
      { issuer: 'http://idporten.example', allowInsecure: true },
      { issuer: dev.issuer },
      { issuer: 'http://127.0.0.1.example', allowInsecure: true },
      { issuer: 'not an address' },
    ]
    for (const one of cases) {
      expect((await refusalFrom(connect(profiles.idporten, { ...settings, ...one }))).number).toBe(5018)
    }
  })

  it('with a secret or with nothing, where only signed authentication is accepted', async () => {
    const settings = { issuer: dev.issuer, clientId: 'x', ...addresses, allowInsecure: true }
    expect((await refusalFrom(connect(profiles.helseid, { ...settings, secret: 'y' }))).number).toBe(5017)
    const { number, refusal } = await refusalFrom(connect(profiles.helseid, settings))
    expect(number).toBe(5017)
    expect(refusal.message).toContain('private_key_jwt')
  })

  it('when the key is not the one registered, at the first request', async () => {
    const { privateKey } = await generateKeyPair('ES256', { extractable: true })
    const other = await journeyTo(dev, profiles.development, { key: await exportJWK(privateKey) })
    const { number, refusal } = await refusalFrom(other.begin())
    expect(number).toBe(5016)
    expect(refusal.reason).toContain('invalid_client')
  })
})
