import { type DevClient, type DevLogin, type DevPerson, startDevLogin } from '#rim/dev-login'
import { type Page, TestBrowser } from '#rim/test-kit/browser'
import {
  begin,
  type ConnectionSettings,
  connect,
  finish,
  type Identity,
  LoginRefusal,
  type LoginRequest,
  type Pending,
  type Profile,
  type Provider,
  stateOf,
} from './index.ts'

/** Where the server under test would be. Nothing listens there: the test browser stops when it arrives. */
export const home = 'http://127.0.0.1:9'
const redirectUri = `${home}/login/callback`
const postLogoutRedirectUri = `${home}/ut`

const people: readonly DevPerson[] = [
  {
    id: 'kari',
    name: 'Kari Nordmann',
    title: 'Registrator i Byen',
    personNumber: '01810112345',
    hprNumber: '222200063',
    organizations: [{ number: '974652269', name: 'Byen kommune' }],
  },
  { id: 'ola', name: 'Ola Tester', title: 'Koordinator i Bygda <uten> rettighet', level: 'low' },
]

/** A server's part in logins: connection, and a store from which a pending login is taken once. */
export class Journey {
  readonly provider: Provider
  readonly #pending = new Map<string, string>()

  constructor(provider: Provider) {
    this.provider = provider
  }

  /** A browser that stops where the server would answer. */
  browser(): TestBrowser {
    return new TestBrowser(`${home}/`)
  }

  async begin(request: Partial<LoginRequest> = {}): Promise<{ url: string; pending: Pending }> {
    const minimumLevel = this.provider.profile.levels.values.at(-1)!
    const begun = await begin(this.provider, { minimumLevel, locale: 'nb', ...request })
    // as text, because a database is what will lie between
    this.#pending.set(begun.pending.state, JSON.stringify(begun.pending))
    return begun
  }

  take(callbackUrl: string): Pending | undefined {
    const state = stateOf(callbackUrl) ?? ''
    const text = this.#pending.get(state)
    this.#pending.delete(state)
    return text === undefined ? undefined : JSON.parse(text)
  }

  async finish(callbackUrl: string): Promise<Identity> {
    return finish(this.provider, callbackUrl, this.take(callbackUrl))
  }

  /** Logs in from the front page to the finished identity, choosing a person where the provider asks. */
  async login(
    browser: TestBrowser,
    person: string,
    level = '',
    request: Partial<LoginRequest> = {},
  ): Promise<Identity> {
    const back = await this.arrive(browser, person, level, request)
    return this.finish(back.url)
  }

  /** The same as far as the callback. */
  async arrive(
    browser: TestBrowser,
    person: string,
    level = '',
    request: Partial<LoginRequest> = {},
  ): Promise<Page> {
    const page = await browser.open((await this.begin(request)).url)
    return page.status === 200 ? browser.press(page, 'person', person, { level }) : page
  }
}

/** Starts the trial provider with one client for each profile. The first client's front channel can be given. */
export async function startProvider(
  played: readonly Profile[],
  more: Partial<DevClient> & { readonly pushedRequestSeconds?: number } = {},
): Promise<DevLogin> {
  const { pushedRequestSeconds, ...client } = more
  const uris = { redirectUris: [redirectUri], postLogoutRedirectUris: [postLogoutRedirectUri] }
  const clients = played.map((profile) => ({ clientId: `client-${profile.id}`, profile, ...uris, ...client }))
  return startDevLogin({
    people,
    clients,
    ...(pushedRequestSeconds !== undefined && { pushedRequestSeconds }),
  })
}

/** Connects the client of a profile to the running trial provider. */
export async function journeyTo(
  dev: DevLogin,
  profile: Profile,
  more: Partial<ConnectionSettings> = {},
): Promise<Journey> {
  const credential = dev.clients.find(({ clientId }) => clientId === `client-${profile.id}`)
  if (!credential) throw new Error(`no client plays ${profile.id}`)
  const settings = {
    issuer: dev.issuer,
    ...credential,
    redirectUri,
    postLogoutRedirectUri,
    allowInsecure: true,
  }
  return new Journey(await connect(profile, { ...settings, ...more }))
}

/** The refusal that a promise ends in; fails where it ends otherwise. */
export async function refusalFrom(
  promise: Promise<unknown>,
): Promise<{ number: number; refusal: LoginRefusal }> {
  const error = await promise.then(
    () => new Error('was not refused'),
    (thrown) => thrown,
  )
  if (!(error instanceof LoginRefusal)) throw error
  return { number: error.problems[0]!.number, refusal: error }
}
