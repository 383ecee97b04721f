import { expect } from 'vitest'
import type { Role } from '#core/access'
import { closeSession } from '#rim/services'
import type { Http, Identity, Login, Saver, SavingDesk } from '../web/client/saving/index.ts'
import { TestBrowser, until } from '../web/client/saving/test-kit/index.ts'
import type { TestProgram, Visitor } from './test-program.ts'

/** The program, and the day that its clock shows. */
export interface DeviceGround {
  readonly program: TestProgram
  today(): string
}

/** A browser in which somebody may be logged in, and the line from it. */
export class Device {
  readonly browser = new TestBrowser()
  visitor!: Visitor
  /** How the next write goes. */
  line: 'up' | 'down' | 'answer-lost' = 'up'
  /** Idempotency keys of the writes that were sent. */
  readonly sent: string[] = []
  reads = 0
  readonly #ground: DeviceGround
  #identity!: Identity

  private constructor(ground: DeviceGround) {
    this.#ground = ground
  }

  static async of(ground: DeviceGround, role: Role): Promise<Device> {
    const device = new Device(ground)
    await device.logIn(role)
    device.#identity = (await device.login.renew())!
    return device
  }

  async logIn(role: Role): Promise<void> {
    this.visitor = await this.#ground.program.enter(role)
  }

  /** The login ends at the server. */
  async logOut(): Promise<void> {
    await closeSession(this.#ground.program.world.desks, this.visitor.token)
  }

  readonly login: Login = {
    current: () => this.#identity,
    renew: async () => {
      const response = await this.visitor.send({ url: '/api/session' })
      if (response.statusCode !== 200) return null
      this.#identity = response.json()
      return this.#identity
    },
  }

  readonly http: Http = async ({ method, path, headers = {}, body }) => {
    if (this.line === 'down') throw new TypeError('failed to fetch')
    if (method === 'PATCH') this.sent.push(String(headers['idempotency-key']))
    else if (path.startsWith('/api/registrations')) this.reads++
    const response = await this.visitor.send({
      method,
      url: path,
      headers: { 'x-csrf-token': null, 'idempotency-key': null, ...headers },
      ...(body !== undefined && { payload: body as object }),
    })
    if (this.line === 'answer-lost' && method === 'PATCH') {
      this.line = 'down'
      throw new TypeError('failed to fetch')
    }
    const after = response.headers['retry-after']
    return {
      status: response.statusCode,
      body: response.json(),
      retryAfter: after === undefined ? null : Number(after),
    }
  }

  tab(options: { keeps?: boolean } = {}): SavingDesk {
    this.browser.today = this.#ground.today()
    return this.browser.tab(this.http, this.login, options)
  }

  /** A tab whose page is up, as it is before anything can be written. */
  async started(options: { keeps?: boolean } = {}): Promise<SavingDesk> {
    const desk = this.tab(options)
    await desk.start()
    return desk
  }

  /** Opens the form, as the page does. */
  async open(desk: SavingDesk, id: string): Promise<Saver> {
    const saver = desk.open(id, await stored(this.#ground.program, id))
    await until(() => saver.view().revision !== null, 'read')
    return saver
  }
}

/** A registration as the API answers it. */
export const stored = async (program: TestProgram, id: string) => {
  const response = await (await program.enter('registrar')).send({ url: `/api/registrations/${id}` })
  expect(response.statusCode, response.body).toBe(200)
  return response.json()
}
export const overall = (saver: Saver, wanted: string) =>
  until(() => saver.view().overall === wanted, `${wanted}, but: ${JSON.stringify(saver.view())}`)
/** All that was written gets to the server. */
export async function saved(device: Device, saver: Saver): Promise<void> {
  saver.flush()
  await until(() => {
    device.browser.timers.pass(100)
    return saver.view().overall === 'saved'
  }, `saved: ${saver.view().overall}`)
}
export const kept = (device: Device, many = 1) =>
  until(() => device.browser.records.size === many, `${many} kept`)
