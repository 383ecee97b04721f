import { type ChildProcess, spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import httpProxy, { type FastifyHttpProxyOptions } from '@fastify/http-proxy'
import Fastify from 'fastify'
import { v4 } from 'uuid'
import type { Actor } from '#core/access'
import { createRandom } from '#core/foundation'
import { randomSyntheticNumber } from '#core/identity'
import { createRegistry } from '#core/instruments'
import { loadInstruments } from '#rim/assets'
import {
  beginRegistration,
  beginSession,
  type Desks,
  type OpenHouse,
  openSession,
  scopeOf,
  systemClock,
} from '#rim/services'
import { findUnit, listRounds, within } from '#rim/storage'
import { freePort } from '#rim/test-kit/browser'

const root = fileURLToPath(new URL('../..', import.meta.url))
export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => void setTimeout(resolve, milliseconds))
/** How browsers would reach the house; nobody answers there. */
const publicUrl = 'https://lyttepost.test'
export const issuer = 'https://login.lyttepost.test'

/** The use cases of a house, for what a test does beside the instances. */
export const desksOf = ({ house, keys }: OpenHouse): Desks => ({
  house,
  keys,
  clock: systemClock,
  instruments: createRegistry(loadInstruments()),
  surveys: createRegistry(loadInstruments('brukertilfredshet')),
  training: true,
  publicUrl,
  printDocument: async () => new Uint8Array(),
})

/** Somebody of the training municipality, logged in as by a provider. */
export async function enter(desks: Desks, subject: string) {
  const told = { issuer, subject, name: subject, level: 'high', sid: subject, organizations: [] }
  const identity = { ...told, authenticatedAt: desks.clock.now(), idToken: 'token' }
  const token = await beginSession(desks, 'development', identity, 'staff')
  const session = (await openSession(desks, token))!
  return { token, csrf: session.csrf, actor: session.actor! }
}

/** Begins some registrations of made-up people in the training round, as the own unit. Returns their ids and revisions. */
export async function begin(desks: Desks, actor: Actor, count: number): Promise<ReadonlyMap<string, number>> {
  const random = createRandom(`instances ${actor.staff}`)
  const begun = new Map<string, number>()
  for (let made = 0; made < count; made++) {
    const number = randomSyntheticNumber(random, { birthYear: 1950 + made, sex: 'female' })
    await within(desks.house, scopeOf(actor), async (work) => {
      const round = (await listRounds(work)).find(({ code }) => code === 'ovingsrunden')!
      const unit = (await findUnit(work, actor.municipality!, actor.unit!))!
      const one = await beginRegistration(desks, work, actor, round, unit, { number, localReference: null })
      begun.set(one.id, one.revision)
    })
  }
  return begun
}

/** What every instance of a house is started with. */
export interface HouseAt {
  /** The database's address as the application. */
  readonly database: string
  readonly keys: string
  readonly folder: string
}

/** A server or a worker, `lyttepost serve` or `lyttepost work`, in a process of its own that can be killed. */
export class Instance {
  readonly address: string
  readonly #args: readonly string[]
  #child: ChildProcess | undefined
  #output = ''

  private constructor(port: number, args: readonly string[]) {
    this.address = `http://127.0.0.1:${port}`
    this.#args = [...args, '--port', `${port}`]
  }

  /** A server that does no tasks. */
  static async server(house: HouseAt): Promise<Instance> {
    const providers = join(house.folder, 'providers.json')
    const provider = { profile: 'ansattporten', issuer, clientId: 'lyttepost', for: ['staff'] }
    writeFileSync(providers, JSON.stringify([provider]))
    return Instance.#started(house, [
      ...['serve', '--tasks', 'off', '--providers', providers],
      ...['--public-url', publicUrl, '--trusted-proxies', '127.0.0.1'],
    ])
  }

  /** A worker of a house of made-up people. */
  static worker(house: HouseAt): Promise<Instance> {
    return Instance.#started(house, ['work', '--public-url', publicUrl, '--training', 'yes'])
  }

  static async #started(house: HouseAt, args: readonly string[]): Promise<Instance> {
    const place = ['--database', house.database, '--keys', house.keys]
    const instance = new Instance(await freePort(), [...args, ...place])
    await instance.start()
    return instance
  }

  async start(): Promise<void> {
    const child = spawn(
      process.execPath,
      ['--conditions=lyttepost-source', '--import', 'tsx', 'rim/cli/main.ts', ...this.#args],
      { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
    )
    this.#child = child
    this.#output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        this.#output = (this.#output + text).slice(-20_000)
      })
    }
    const patience = Date.now() + 90_000
    while ((await fetch(`${this.address}/ready`).catch(() => undefined))?.status !== 200) {
      if (child.exitCode !== null || Date.now() > patience) throw new Error(`not started: ${this.#output}`)
      await pause(100)
    }
  }

  /** Ends it as a power cut would, or in its own way. Returns how it ended. */
  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | string | null> {
    const child = this.#child
    this.#child = undefined
    if (!child || child.exitCode !== null || child.signalCode !== null) return null
    const ended = new Promise<number | string | null>((resolve) =>
      child.once('exit', (code, by) => resolve(by ?? code)),
    )
    child.kill(signal)
    return ended
  }

  get output(): string {
    return this.#output
  }
}

declare module 'fastify' {
  interface FastifyRequest {
    upstream: number
    tried: number
  }
}

export interface TestProxy {
  readonly address: string
  close(): Promise<void>
}

/**
 * A proxy in front of servers, as an operator would set one up: each request to the next of them, and to another where one
 * does not answer. A request that was sent on twice is done once: its key says that it is the same.
 */
export async function startProxy(upstreams: readonly string[]): Promise<TestProxy> {
  const proxy = Fastify({ forceCloseConnections: true })
  let turn = 0
  proxy.decorateRequest('upstream', 0)
  proxy.decorateRequest('tried', 0)
  const asked = (request: unknown) => request as { upstream: number; tried: number; url: string }
  const replyOptions: NonNullable<FastifyHttpProxyOptions['replyOptions']> = {
    getUpstream: (request) => upstreams[asked(request).upstream]!,
    onError: (reply, { error }) => {
      const request = asked(reply.request)
      if (++request.tried >= upstreams.length) {
        return void reply.code(502).send({ number: 0, error: error.message })
      }
      request.upstream = (request.upstream + 1) % upstreams.length
      reply.from(request.url, replyOptions)
    },
  }
  await proxy.register(httpProxy, {
    upstream: '',
    proxyPayloads: false,
    disableRequestLogging: true,
    preHandler: async (request) => {
      request.upstream = turn++ % upstreams.length
    },
    replyOptions,
  })
  await proxy.listen({ host: '127.0.0.1', port: 0 })
  const { port } = proxy.server.address() as { port: number }
  return { address: `http://127.0.0.1:${port}`, close: () => proxy.close() }
}

const colours = ['red', 'yellow', 'green'] as const

/** Somebody who saves answers through the proxy, and tries again with the same key until she is told that it is done. */
export class Saver {
  /** By registration: how many saves were acknowledged, and the answer that stands. */
  readonly acknowledged = new Map<string, { saves: number; housing: string }>()
  readonly faults: string[] = []
  retried = 0
  replayed = 0
  readonly #proxy: string
  readonly #headers: Readonly<Record<string, string>>

  constructor(proxy: string, session: { readonly token: string; readonly csrf: string }) {
    this.#proxy = proxy
    this.#headers = {
      origin: publicUrl,
      cookie: `__Host-lyttepost=${session.token}`,
      'x-csrf-token': session.csrf,
      'x-forwarded-proto': 'https',
    }
  }

  async work(registrations: ReadonlyMap<string, number>, stopped: () => boolean): Promise<void> {
    const revisions = new Map(registrations)
    for (let turn = 0; !stopped(); turn++) {
      const id = [...registrations.keys()][turn % registrations.size]!
      const saves = this.acknowledged.get(id)?.saves ?? 0
      const housing = colours[saves % colours.length]!
      const body = { basedOn: revisions.get(id), patch: { housing } }
      const { revision } = await this.send('PATCH', `/api/registrations/${id}`, body)
      revisions.set(id, Number(revision))
      this.acknowledged.set(id, { saves: saves + 1, housing })
      await pause(60)
    }
  }

  /** Sends until there is an answer that says that it is done; always with the same key. */
  async send(
    method: 'GET' | 'POST' | 'PATCH',
    path: string,
    body?: object,
  ): Promise<Record<string, unknown>> {
    const json = body && { body: JSON.stringify(body) }
    const headers = {
      ...this.#headers,
      ...(method !== 'GET' && { 'idempotency-key': v4() }),
      ...(body && { 'content-type': 'application/json' }),
    }
    for (let attempt = 0; ; attempt++) {
      if (attempt > 0) this.retried++
      const signal = AbortSignal.timeout(20_000)
      const response = await fetch(this.#proxy + path, { method, headers, signal, ...json }).catch(() => null)
      const answer = (await response?.json().catch(() => null)) as Record<string, unknown> | null
      if (response?.ok && answer) {
        if (response.headers.has('idempotent-replay')) this.replayed++
        return answer
      }
      const again =
        !response || !answer || [429, 502, 503].includes(response.status) || answer.number === 5032
      if (!again) this.faults.push(`${method} ${path} ${response.status} ${JSON.stringify(answer)}`)
      if (this.faults.length > 5) throw new Error(this.faults.join('\n'))
      await pause(response?.status === 429 ? 1000 : 50)
    }
  }
}
