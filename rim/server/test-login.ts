import { v7 } from 'uuid'
import { type DevClient, type DevLogin, type DevPerson, startDevLogin } from '#rim/dev-login'
import { type Profile, profiles } from '#rim/login'
import type { Clock } from '#rim/services'
import { systemClock } from '#rim/services'
import { createWorld, type World } from '#rim/test-kit'
import { freePort, type Page, TestBrowser } from '#rim/test-kit/browser'
import { webFiles } from '#rim/web'
import { createMetrics } from './metrics.ts'
import { createWholeServer } from './start.ts'

/** The whole server listening, with a real login provider beside it that knows everybody in the world. */
export interface LoginGround {
  readonly world: World
  /** Where browsers reach the server. */
  readonly home: string
  /** Where it listens; the same unless a proxy is played. */
  readonly listening: string
  readonly dev: DevLogin
  /** The lines of the log. */
  readonly log: string[]
  /** Moves the program's clock on; what the provider says stays as it is. */
  pass(minutes: number): void
  /** Another program on the same database, as after a restart, at the same address. */
  restart(): Promise<void>
  close(): Promise<void>
}

interface LoginGroundOptions {
  /** The providers that are played; the trial login where left out. */
  readonly played?: readonly Profile[]
  readonly pushedRequestSeconds?: number
  /** Where browsers would reach it through a proxy. */
  readonly publicUrl?: string
}

/** Everybody in the world by role, somebody who is appointed to nothing, and somebody whom the provider has no number of. */
function peopleOf({ own }: World): readonly DevPerson[] {
  const person = (id: string, more: Partial<DevPerson> = {}): DevPerson => ({
    id,
    name: `Navn ${id}`,
    title: id,
    ...more,
  })
  return [
    person('registrar'),
    person('unit-leader'),
    person('coordinator'),
    person('national-coordinator'),
    person('weak', { level: 'substantial' }),
    person('new-registrar'),
    person('registered-person', { personNumber: own.number }),
    person('numberless'),
  ]
}

export async function createLoginGround(options: LoginGroundOptions = {}): Promise<LoginGround> {
  const { played = [profiles.development], pushedRequestSeconds } = options
  const world = await createWorld()
  let ahead = 0
  const clock: Clock = {
    now: () => new Date(Date.now() + ahead * 60_000).toISOString(),
    today: systemClock.today,
  }
  // the provider must know our address, and we the provider's: ours is found out first
  const port = await freePort()
  const listening = `http://127.0.0.1:${port}`
  const home = options.publicUrl ?? listening
  const clients = played.map(
    (profile): DevClient => ({
      clientId: `client-${profile.id}`,
      profile,
      redirectUris: [`${home}/login/callback`],
      postLogoutRedirectUris: [`${home}/`],
      frontChannelLogoutUri: `${home}/login/front-channel-logout`,
    }),
  )
  const dev = await startDevLogin({
    people: peopleOf(world),
    clients,
    ...(pushedRequestSeconds !== undefined && { pushedRequestSeconds }),
  })
  await world.database.sql('update lyttepost.staff set issuer = $1', [dev.issuer])
  const log: string[] = []
  const web = await webFiles()
  const start = async () => {
    const server = await createWholeServer(
      { ...world.desks, clock, publicUrl: home },
      {
        providers: played.map((profile, index) => ({
          profile: profile.id,
          for: ['staff', 'person'],
          issuer: dev.issuer,
          allowInsecure: true,
          ...dev.clients[index]!,
        })),
        problems: [],
        web,
        metrics: createMetrics(),
        settings: {
          publicUrl: home,
          production: false,
          limits: { perAddress: 1e6, perSession: 1e6, login: 1e6 },
          logStream: { write: (line) => void log.push(line) },
        },
      },
    )
    await server.listen({ host: '127.0.0.1', port })
    return server
  }
  let server = await start()
  return {
    world,
    home,
    listening,
    dev,
    log,
    pass: (minutes) => {
      ahead += minutes
    },
    restart: async () => {
      await server.close()
      server = await start()
    },
    close: async () => {
      await server.close()
      await dev.stop()
      await world.close()
    },
  }
}

/** Goes to an address of ours that leads to the provider, and chooses who to be there. */
export async function logIn(
  browser: TestBrowser,
  address: string,
  person: string,
  level = '',
): Promise<Page> {
  const page = await browser.open(address)
  return page.html.includes('Velg hvem du vil være') ? browser.press(page, 'person', person, { level }) : page
}

/** A browser in which somebody who works here is logged in. */
export async function browserOf({ home }: LoginGround, person: string, level = ''): Promise<TestBrowser> {
  const browser = new TestBrowser()
  await logIn(browser, `${home}/login?as=staff${level === '' ? '' : `&level=${level}`}`, person, level)
  return browser
}

/** What the server tells of the browser's session; null where there is none. */
export async function sessionOf(
  { home }: LoginGround,
  browser: TestBrowser,
): Promise<Record<string, unknown> | null> {
  const response = await browser.fetch(`${home}/api/session`)
  return response.status === 200 ? ((await response.json()) as Record<string, unknown>) : null
}

/** What an answer holds, as far as the tests ask. */
// biome-ignore lint/suspicious/noExplicitAny: answers of every shape, which the tests look into
export type Answered = any

/** Sends a request as a page of ours would. */
export async function call(
  ground: LoginGround,
  browser: TestBrowser,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<{ readonly status: number; readonly headers: Headers; readonly body: Answered }> {
  const csrf = String((await sessionOf(ground, browser))?.csrf ?? '')
  const response = await browser.fetch(`${ground.home}${path}`, {
    method,
    headers: {
      ...(method !== 'GET' && {
        origin: ground.home,
        'x-csrf-token': csrf,
        'idempotency-key': v7(),
      }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  return { status: response.status, headers: response.headers, body: text === '' ? null : JSON.parse(text) }
}
