import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { profiles } from '#rim/login'
import { TestBrowser } from '#rim/test-kit/browser'
import { browserOf, call, createLoginGround, type LoginGround, logIn, sessionOf } from '../test-login.ts'

let ground: LoginGround
beforeAll(async () => {
  ground = await createLoginGround()
})
afterAll(() => ground?.close())

/** An address of the server, for a browser. */
const at = (path: string): string => `${ground.home}${path}`
const registration = (): string => `/api/registrations/${ground.world.own.registration}`

/** Arrives at the callback without going there: the address that the provider sends the browser to. */
async function callbackOf(person: string): Promise<{ browser: TestBrowser; callback: string }> {
  const browser = new TestBrowser(at('/login/callback'))
  const page = await logIn(browser, at('/login'), person)
  return { browser, callback: page.url }
}

/** The same cookies, in a browser that goes everywhere. */
async function openWith(
  browser: TestBrowser,
  url: string,
): Promise<{ status: number; location: string; html: string }> {
  const response = await browser.fetch(url, { headers: { 'accept-language': 'nb' } })
  return {
    status: response.status,
    location: response.headers.get('location') ?? '',
    html: await response.text(),
  }
}

describe('somebody who works here', () => {
  it('logs in from the front page and comes to her work, under the only role', async () => {
    const browser = new TestBrowser()
    const front = await browser.open(at('/'))
    expect(front.html).toContain('For deg som arbeider her')
    const provider = await browser.follow(front, 'Logg inn')
    expect(provider.url.startsWith(ground.dev.issuer)).toBe(true)
    const back = await browser.press(provider, 'person', 'registrar')
    expect([back.url, back.status]).toEqual([at('/register'), 200])
    expect(back.html).toContain('Navn registrar')
    const again = await browser.open(at('/'))
    expect(again.html).toContain('Du er logget inn som Navn registrar.')
    expect(again.html).toContain('Registrator, Rusteamet, Eigersund')
    expect((await browser.follow(again, 'Til registreringen')).url).toBe(at('/register'))
    expect(await sessionOf(ground, browser)).toMatchObject({
      role: 'registrar',
      level: 'high',
      municipality: '1101',
    })
    expect((await call(ground, browser, 'GET', registration())).status).toBe(200)
  })

  it('comes back to the page that asked for a login, and never to another site', async () => {
    for (const [returnTo, expected] of [
      ['/style.css?a=1', '/style.css?a=1'],
      ['//evil.example/', '/'],
      ['/\\evil.example', '/'],
      ['https://evil.example/', '/'],
      ['javascript:alert(1)', '/'],
      ['/%2f%2fevil.example', undefined],
      ['/\t/evil.example', '/'],
    ] as const) {
      const browser = new TestBrowser()
      const query = new URLSearchParams({ returnTo })
      const { url } = await logIn(browser, at(`/login?${query}`), 'registrar')
      expect(new URL(url).origin, returnTo).toBe(ground.home)
      if (expected !== undefined) expect(url, returnTo).toBe(at(expected))
    }
  })

  it('is told on a page when the login was not sure enough, and a surer one goes through, in the same role', async () => {
    const browser = new TestBrowser()
    const failed = await logIn(browser, at('/login?returnTo=/style.css'), 'registrar', 'substantial')
    expect([failed.status, new URL(failed.url).pathname]).toEqual([403, '/login/callback'])
    expect(failed.html).toContain('Innloggingen hos Prøveinnlogging var på et lavere sikkerhetsnivå')
    expect(await sessionOf(ground, browser)).toBeNull()
    const again = await browser.follow(failed, 'Prøv på nytt')
    const back = await browser.press(again, 'person', 'registrar')
    expect(back.url).toBe(at('/style.css'))
    expect(await sessionOf(ground, browser)).toMatchObject({ role: 'registrar', level: 'high' })
  })

  it('who is not appointed takes up a code on the front page, once', async () => {
    const coordinator = await browserOf(ground, 'coordinator')
    const { unit } = ground.world.own
    const made = await call(ground, coordinator, 'POST', '/api/municipalities/1101/appointments', {
      role: 'registrar',
      unit,
      name: 'Ny Registrator',
    })
    expect(made.status).toBe(201)
    const browser = await browserOf(ground, 'new-registrar')
    expect((await call(ground, browser, 'GET', registration())).body.number).toBe(5037)
    const front = await browser.open(at('/'))
    expect(front.html).toContain('Ingen har gitt deg tilgang ennå')
    const wrong = await browser.pressText(front, 'Ta i bruk', { code: 'FEIL' })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('Invitasjonen er brukt, utløpt eller trukket tilbake')
    const taken = await browser.pressText(await browser.follow(wrong, 'Til forsiden'), 'Ta i bruk', {
      // as it is typed from paper
      code: ` ${String(made.body.code).toLowerCase()} `,
    })
    expect([taken.url, taken.status]).toEqual([at('/register'), 200])
    expect((await browser.open(at('/'))).html).toContain('Registrator, Rusteamet, Eigersund')
    expect((await call(ground, browser, 'GET', registration())).status).toBe(200)
    const second = await browserOf(ground, 'weak', 'substantial')
    const used = await second.pressText(await second.open(at('/')), 'Ta i bruk', { code: made.body.code })
    expect([used.status, (await sessionOf(ground, second))?.role]).toEqual([422, null])
  })

  it('chooses between two appointments, told apart by their places', async () => {
    const { world } = ground
    await world.database.seed('appointment', {
      id: v7(),
      role: 'unit-leader',
      name: 'Navn unit-leader',
      staff: world.staff['unit-leader'],
      municipality: '1101',
      unit: world.otherUnit.unit,
    })
    const browser = await browserOf(ground, 'unit-leader')
    const front = await browser.open(at('/'))
    expect(front.html).toContain('Velg rolle')
    expect((await sessionOf(ground, browser))?.role).toBeNull()
    const other = `/api/registrations/${world.otherUnit.registration}`
    expect((await call(ground, browser, 'GET', other)).body.number).toBe(5037)
    await browser.pressText(front, 'Enhetsleder, Psykisk helse, Eigersund')
    expect((await call(ground, browser, 'GET', other)).status).toBe(200)
    expect((await call(ground, browser, 'GET', registration())).status).toBe(404)
    await browser.pressText(await browser.open(at('/')), 'Enhetsleder, Rusteamet, Eigersund')
    expect((await call(ground, browser, 'GET', registration())).status).toBe(200)
    // a surer login keeps the role that was chosen
    const back = await logIn(browser, at('/login?prompt=login'), 'unit-leader')
    expect(back.status).toBe(200)
    expect(await sessionOf(ground, browser)).toMatchObject({ role: 'unit-leader', unit: world.own.unit })
  })

  it('is led to a surer login by what the role may do but the login does not allow', async () => {
    const browser = await browserOf(ground, 'coordinator', 'substantial')
    expect(await sessionOf(ground, browser)).toMatchObject({ role: 'coordinator', level: 'substantial' })
    const units = await call(ground, browser, 'GET', '/api/municipalities/1101/units')
    expect(units.status).toBe(200)
    const refused = await call(ground, browser, 'GET', '/api/municipalities/1101/access-log', undefined, {
      referer: at('/style.css'),
    })
    expect([refused.status, refused.body.number]).toEqual([403, 5003])
    const back = await logIn(browser, at(refused.body.stepUp), 'coordinator')
    expect(back.url).toBe(at('/style.css'))
    expect((await call(ground, browser, 'GET', '/api/municipalities/1101/access-log')).status).toBe(200)
  })

  it('logs in in two tabs at once', async () => {
    const browser = new TestBrowser()
    const [one, other] = [
      await browser.open(at('/login?returnTo=/style.css')),
      await browser.open(at('/login')),
    ]
    const second = await browser.press(other, 'person', 'registrar')
    const first = await browser.press(one, 'person', 'registrar')
    expect([first.url, second.url]).toEqual([at('/style.css'), at('/')])
    expect((await sessionOf(ground, browser))?.role).toBe('registrar')
    expect(browser.cookieNames.filter((name) => name.startsWith('login-'))).toEqual([])
  })

  it('who cancels at the provider is told so, and can try again', async () => {
    const browser = new TestBrowser()
    const cancelled = await browser.press(await browser.open(at('/login')), 'cancel', 'yes')
    expect(cancelled.html).toContain('Innloggingen ble avbrutt hos Prøveinnlogging')
    const again = await browser.follow(cancelled, 'Prøv på nytt')
    expect((await browser.press(again, 'person', 'registrar')).url).toBe(at('/'))
  })
})

describe('a callback', () => {
  it('serves once', async () => {
    const { browser, callback } = await callbackOf('registrar')
    const cookie = browser.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    expect(await openWith(browser, callback)).toMatchObject({ status: 303, location: '/' })
    // nothing is left of it, also for whoever has kept the cookie
    ground.log.length = 0
    expect((await fetch(callback, { redirect: 'manual', headers: { cookie } })).status).toBe(400)
    expect(ground.log.join('')).toContain('no login of this browser')
    const again = await openWith(browser, callback)
    expect([again.status, again.html.includes('allerede brukt, eller den ble ikke startet her')]).toEqual([
      400,
      true,
    ])
    // what came of it the first time stands
    expect((await sessionOf(ground, browser))?.role).toBe('registrar')
  })

  it('is refused in a browser that did not begin the login', async () => {
    const { browser, callback } = await callbackOf('registrar')
    const other = new TestBrowser()
    expect((await openWith(other, callback)).status).toBe(400)
    expect(await sessionOf(ground, other)).toBeNull()
    // and does not take the login away from the one that did
    expect((await openWith(browser, callback)).status).toBe(303)
  })

  it('is refused with the state of a login that another browser began, whatever cookie it has', async () => {
    const one = await callbackOf('registrar')
    const other = await callbackOf('coordinator')
    const forged = new TestBrowser(at('/login/callback'))
    const [cookie] = one.browser.cookies.filter(({ name }) => name.startsWith('login-'))
    const [own] = other.browser.cookies.filter(({ name }) => name.startsWith('login-'))
    const response = await forged.fetch(one.callback)
    expect(response.status).toBe(400)
    const mixed = await fetch(one.callback, {
      redirect: 'manual',
      headers: { cookie: `${cookie!.name}=${own!.value}` },
    })
    expect([
      mixed.status,
      mixed.headers.getSetCookie().some((line) => line.startsWith('lyttepost=')),
    ]).toEqual([400, false])
  })

  it('with a code of another login, without a state, or without anything is refused', async () => {
    const { browser, callback } = await callbackOf('registrar')
    const changed = new URL(callback)
    changed.searchParams.set('code', 'x'.repeat(43))
    for (const url of [changed.href, at('/login/callback'), at('/login/callback?state=x&code=y')]) {
      expect((await openWith(browser, url)).status, url).toBe(400)
    }
    expect(await sessionOf(ground, browser)).toBeNull()
  })

  it('that comes after ten minutes is refused', async () => {
    const { browser, callback } = await callbackOf('registrar')
    ground.pass(11)
    expect((await openWith(browser, callback)).status).toBe(400)
  })
})

describe('logging out', () => {
  it('ends the session here and at the provider', async () => {
    const browser = await browserOf(ground, 'registrar')
    const token = browser.cookies.find(({ name }) => name === 'lyttepost')!.value
    const out = await browser.pressText(await browser.open(at('/')), 'Logg ut')
    expect(out.html).toContain('blir nå logget ut av Prøveinnlogging også')
    const ending = await browser.goOn(out)
    expect(ending.url.startsWith(ground.dev.issuer)).toBe(true)
    // the provider asks in a frame, without our cookie
    for (const frame of browser.frames(ending)) expect((await fetch(frame)).status).toBe(200)
    const back = await browser.press(ending, 'logout', 'yes')
    expect(new URL(back.url).pathname).toBe('/')
    expect(back.html).toContain('For deg som arbeider her')
    expect(browser.cookieNames).not.toContain('lyttepost')
    const replayed = await fetch(at('/api/session'), { headers: { cookie: `lyttepost=${token}` } })
    expect(replayed.status).toBe(401)
    // the provider asks anew who it is
    expect((await browser.open(at('/login'))).html).toContain('Velg hvem du vil være')
  })

  it('is refused where another site asks for it', async () => {
    const browser = await browserOf(ground, 'registrar')
    const forged = await browser.open(at('/logout'), { csrf: 'x' })
    expect([forged.status, forged.html.includes('ikke lenger gyldig')]).toEqual([403, true])
    // a form on another site comes without the cookie, and must not take it away either
    const foreign = await fetch(at('/logout'), {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({}),
    })
    expect(foreign.headers.getSetCookie()).toEqual([])
    expect((await sessionOf(ground, browser))?.role).toBe('registrar')
  })

  it('elsewhere ends the session here without any cookie, also after a restart', async () => {
    const browsers = [await browserOf(ground, 'registrar'), await browserOf(ground, 'coordinator')]
    await ground.restart()
    const told = await ground.dev.logoutEverywhere('registrar')
    expect(told.length).toBeGreaterThan(0)
    const sessions = await Promise.all(browsers.map((browser) => sessionOf(ground, browser)))
    expect(sessions.map((session) => session?.role)).toEqual([undefined, 'coordinator'])
  })

  it('of nobody in particular ends nobody', async () => {
    const browser = await browserOf(ground, 'coordinator')
    for (const query of [
      '',
      '?sid=x',
      `?iss=${ground.dev.issuer}&sid=%25`,
      '?iss=https://evil.example&sid=aaaaaaaaaa',
    ]) {
      const { status, headers } = await fetch(at(`/login/front-channel-logout${query}`))
      expect([status, headers.get('x-frame-options')]).toEqual([200, null])
      expect(headers.get('content-security-policy')).toContain(`frame-ancestors ${ground.dev.issuer}`)
    }
    expect((await sessionOf(ground, browser))?.role).toBe('coordinator')
  })
})

it('a session that ends while a form is filled in costs nothing: the same request is stored once after a new login', async () => {
  const browser = await browserOf(ground, 'registrar')
  const csrf = String((await sessionOf(ground, browser))?.csrf)
  const { revision } = (await call(ground, browser, 'GET', registration())).body
  const body = { basedOn: revision, patch: { finances: 'yellow' } }
  const headers = { 'idempotency-key': v7(), 'x-csrf-token': csrf }
  ground.pass(31)
  const ended = await call(ground, browser, 'PATCH', registration(), body, headers)
  expect([ended.status, ended.body.number]).toEqual([401, 5035])
  expect(ended.body.detail).toContain('Det du har lagret, er ikke tapt')
  await logIn(browser, at('/login'), 'registrar')
  const again = { 'idempotency-key': headers['idempotency-key'] }
  const stored = await call(ground, browser, 'PATCH', registration(), body, again)
  const repeated = await call(ground, browser, 'PATCH', registration(), body, again)
  expect([stored.status, repeated.status]).toEqual([200, 200])
  expect(repeated.body).toEqual(stored.body)
  expect(repeated.headers.get('idempotent-replay')).toBe('true')
  const now = (await call(ground, browser, 'GET', registration())).body
  expect([now.revision, now.answers.finances]).toEqual([revision + 1, 'yellow'])
})

describe('somebody who may be registered', () => {
  it('logs in, sees what is registered and who has seen it, and says no', async () => {
    const browser = new TestBrowser()
    const provider = await browser.follow(await browser.open(at('/')), 'Se det som gjelder deg')
    const back = await browser.press(provider, 'person', 'registered-person')
    expect(back.html).toContain('si nei til å være med')
    const own = await call(ground, browser, 'GET', '/api/own/registrations')
    expect(own.body.map((one: { registration: string }) => one.registration)).toEqual([
      ground.world.own.registration,
    ])
    const log = await call(ground, browser, 'GET', '/api/own/log')
    const sentences = log.body.map(({ sentence }: { sentence: string }) => sentence).join('\n')
    expect(sentences).toContain('Navn registrar')
    expect(sentences).toContain('Du')
    const { round, own: place } = ground.world
    const no = await call(ground, browser, 'POST', '/api/own/opt-outs', {
      round,
      municipality: place.municipality,
    })
    expect(no.status).toBe(201)
    expect((await call(ground, browser, 'GET', '/api/own/registrations')).body).toEqual([])
    // nothing of the others' is within reach
    for (const one of ['own', 'otherUnit'] as const) {
      const { status } = await call(
        ground,
        browser,
        'GET',
        `/api/registrations/${ground.world[one].registration}`,
      )
      expect(status).toBe(403)
    }
  })

  it('is told so when the login gives no number, and is not logged in', async () => {
    const browser = new TestBrowser()
    const failed = await logIn(browser, at('/login?as=person'), 'numberless')
    expect(failed.status).toBe(422)
    expect(failed.html).toContain('Innloggingen ga ikke noe fødselsnummer')
    expect(failed.html).toContain('<small>4217</small>')
    expect(await sessionOf(ground, browser)).toBeNull()
  })
})

it('the cookies are kept from scripts and other sites', async () => {
  const browser = new TestBrowser()
  const provider = await browser.open(at('/login'))
  const [begun] = browser.cookies.filter(({ name }) => name.startsWith('login-'))
  expect(begun!.line).toMatch(/; Max-Age=600; Path=\/login; HttpOnly; SameSite=Lax$/)
  await browser.press(provider, 'person', 'registrar')
  const [session] = browser.cookies.filter(({ name }) => name === 'lyttepost')
  expect(session!.line).toMatch(/^lyttepost=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/)
})

it('the cookies are bound to this host and to TLS where browsers come by it', async () => {
  const publicUrl = 'https://lyttepost.test'
  const safe = await createLoginGround({ publicUrl })
  try {
    const begun = await fetch(`${safe.listening}/login`, { redirect: 'manual' })
    const [login] = begun.headers.getSetCookie()
    expect(login).toMatch(
      /^login-[\w-]{16}=[\w-]{32}; Max-Age=600; Path=\/login; HttpOnly; Secure; SameSite=Lax$/,
    )
    const browser = new TestBrowser(publicUrl)
    const { url } = await logIn(browser, begun.headers.get('location')!, 'registrar')
    const callback = url.replace(publicUrl, safe.listening)
    const finished = await fetch(callback, { redirect: 'manual', headers: { cookie: login!.split(';')[0]! } })
    expect(finished.headers.getSetCookie().filter((line) => !line.startsWith('login-'))).toEqual([
      expect.stringMatching(/^__Host-lyttepost=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/),
    ])
  } finally {
    await safe.close()
  }
})

it('nothing of a login stands in the log or can be read in the database', async () => {
  const { sql } = ground.world.database
  const [stored] = await sql(`select string_agg(s::text, '') as text from lyttepost.session s`)
  const [left] = await sql(
    'select count(*)::int as count from lyttepost.pending_login where browser_hash is null',
  )
  expect(left).toEqual({ count: 0 })
  // header and claims, each JSON in base64url, with the full stop between that no sealed text has
  const token = /eyJ[\w-]+\.eyJ[\w-]+\./
  expect('eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJrYXJpIn0.c2VjcmV0').toMatch(token)
  expect(ground.log.join('')).not.toContain('eyJ')
  for (const text of [ground.log.join(''), String(stored!.text)]) {
    expect(text).not.toContain(ground.world.own.number)
    expect(text).not.toMatch(token)
    expect(text).not.toContain('code=')
  }
  expect(ground.log.map((line) => JSON.parse(line)).filter(({ level }) => level !== 'info')).toEqual([])
})

describe('two providers, one of which demands all that HelseID demands', () => {
  let two: LoginGround
  beforeAll(async () => {
    two = await createLoginGround({
      played: [profiles.helseid, profiles.development],
      pushedRequestSeconds: 2,
    })
  })
  afterAll(() => two?.close())

  it('are offered on a page, and the pushed, key-bound login goes through', async () => {
    const browser = new TestBrowser()
    const choice = await browser.open(`${two.home}/login`)
    expect(choice.html).toContain('Logg inn med Prøveinnlogging')
    const provider = await browser.follow(choice, 'Logg inn med HelseID')
    expect(provider.html).toContain('Velg hvem du vil være')
    const back = await browser.press(provider, 'person', 'registrar')
    expect(back.url).toBe(`${two.home}/`)
    expect(await sessionOf(two, browser)).toMatchObject({ role: 'registrar', level: 'high' })
  })

  it('refuse a request that was pushed too long ago, and a new one goes through', async () => {
    const browser = new TestBrowser(two.dev.issuer)
    const away = await browser.open(`${two.home}/login?provider=helseid`)
    await new Promise((resolve) => setTimeout(resolve, 2100))
    const late = await fetch(away.url)
    expect([late.status, (await late.text()).includes('Innloggingen stoppet')]).toEqual([400, true])
    const fresh = new TestBrowser()
    await logIn(fresh, `${two.home}/login?provider=helseid`, 'registrar')
    expect((await sessionOf(two, fresh))?.role).toBe('registrar')
  })
})
