import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { JWK } from 'jose'
import type { AdapterPayload } from 'oidc-provider'
import { ProblemError, problem } from '#core/foundation'
import { loginProblems } from '#rim/login'
import { type DevClient, type RegisteredClient, registerClient } from './clients.ts'
import { profileFinder, providerConfiguration } from './configuration.ts'
import { frontChannelAddresses } from './front-channel.ts'
import { interact, sendPage } from './interaction.ts'
import { createMemory, type Memory } from './memory.ts'
import { messagePage } from './pages.ts'
import type { DevPerson } from './people.ts'
import { quietProvider } from './quiet-provider.ts'

/** How to start the trial provider. */
export interface DevLoginOptions {
  /** Without it, one that is free. */
  readonly port?: number
  /** Without it 127.0.0.1; must be this machine. */
  readonly host?: string
  readonly people: readonly DevPerson[]
  readonly clients: readonly DevClient[]
  /** Seconds that a pushed request lives; the library's 60 where not given. For tests. */
  readonly pushedRequestSeconds?: number
  /** Told what happens, one line at a time. */
  readonly onSay?: (line: string) => void
}

/** A client's name and what it authenticates itself by. */
export interface DevCredential {
  readonly clientId: string
  readonly key?: JWK
  readonly secret?: string
}

/** The running trial provider. */
export interface DevLogin extends DevCredential {
  readonly issuer: string
  /** All clients in the order given; the first is also named on the provider itself. */
  readonly clients: readonly DevCredential[]
  /**
   * Ends all sessions of a person here, and tells the clients as a hidden frame would: by GET, without any cookie.
   * Gives the addresses that were called.
   */
  readonly logoutEverywhere: (personId: string) => Promise<readonly string[]>
  readonly stop: () => Promise<void>
}

const local = new Set(['127.0.0.1', '::1', 'localhost'])

/**
 * Starts an OpenID provider with made-up people, for trying the program and for tests. It is a real provider (PKCE,
 * PAR, DPoP, signed client authentication, front-channel logout) in which anybody can be anybody: therefore it throws
 * problem 5019 in production and 5020 on any address but this machine's.
 */
export async function startDevLogin(options: DevLoginOptions): Promise<DevLogin> {
  const { host = '127.0.0.1', port = 0, people, pushedRequestSeconds, onSay = () => {} } = options
  if (process.env.NODE_ENV === 'production') {
    throw new ProblemError(problem(loginProblems.trialInProduction))
  }
  if (!local.has(host)) throw new ProblemError(problem(loginProblems.trialNotLocal, { host }))
  const [library, clients] = await Promise.all([
    quietProvider(),
    Promise.all(options.clients.map(registerClient)),
  ])
  const credentials = clients.map(({ clientId, credential }) => ({ clientId, ...credential }))
  const [first] = credentials
  if (first === undefined) throw new RangeError('the trial provider needs a client')
  const memory = createMemory(
    pushedRequestSeconds === undefined ? {} : { PushedAuthorizationRequest: pushedRequestSeconds },
  )
  const server = createServer()
  await listen(server, port, host)
  const authority = `${host.includes(':') ? `[${host}]` : host}:${(server.address() as AddressInfo).port}`
  const issuer = `http://${authority}`
  const configuration = await providerConfiguration({ library, issuer, people, clients, memory })
  const provider = new library.Provider(issuer, configuration)
  // the library gives `sid` only to clients with back-channel logout; front-channel logout needs it as much
  Object.assign(provider.Client.prototype, { includeSid: () => true })
  provider.on('server_error', (_, error) => onSay(`Feil i prøveinnloggingen: ${error.message}`))
  const settings = { provider, people, profileOf: profileFinder(clients) }
  const answer = provider.callback()
  server.on('request', (request, response) => {
    // a page elsewhere that has made its own name point to this machine must not reach the provider
    if (request.headers.host !== authority) {
      const text = `Bruk adressen ${issuer}.`
      return sendPage(response, 421, messagePage('Feil adresse', text))
    }
    if (request.url?.startsWith('/interaction/')) {
      interact(settings, request, response).catch((error) => {
        onSay(`Feil i prøveinnloggingen: ${error.message}`)
        sendPage(response, 500, messagePage('Noe gikk galt', 'Gå tilbake og logg inn på nytt.'))
      })
      return
    }
    void answer(request, response)
  })
  onSay(`Prøveinnlogging med oppdiktede mennesker: ${issuer}`)
  return {
    ...first,
    issuer,
    clients: credentials,
    logoutEverywhere: (personId) => logoutEverywhere(issuer, clients, memory, personId),
    stop: () => stop(server),
  }
}

async function logoutEverywhere(
  issuer: string,
  clients: readonly RegisteredClient[],
  memory: Memory,
  personId: string,
): Promise<readonly string[]> {
  const sessions = memory.sessions().filter(({ accountId }) => accountId === personId)
  const addresses = sessions.flatMap((session: AdapterPayload) =>
    frontChannelAddresses(issuer, clients, session),
  )
  for (const { jti } of sessions) await memory.adapter('Session').destroy(String(jti))
  // a client that does not answer must not keep the others from hearing of it
  await Promise.allSettled(addresses.map((address) => fetch(address, { redirect: 'manual' })))
  return addresses
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => resolve())
  })
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
