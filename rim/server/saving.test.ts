import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Role } from '#core/access'
import { createRandom } from '#core/foundation'
import { randomSyntheticNumber } from '#core/identity'
import { closeSession, systemClock } from '#rim/services'
import type { Http, Identity, Login, Saver, SavingDesk } from '../web/client/saving/index.ts'
import { TestBrowser, until } from '../web/client/saving/test-kit/index.ts'
import { createTestProgram, type TestProgram, type Visitor } from './test-program.ts'

// The browser's saving, as it is, against the whole server with its database.

let program: TestProgram
let daysAhead = 0
beforeAll(async () => {
  const today = () => later(systemClock.today(), daysAhead)
  program = await createTestProgram({ clock: { now: systemClock.now, today } })
})
afterAll(() => program.close())

const later = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** A browser in which somebody may be logged in, and the line from it. */
class Device {
  readonly browser = new TestBrowser()
  visitor!: Visitor
  /** How the next write goes. */
  line: 'up' | 'down' | 'answer-lost' = 'up'
  /** Idempotency keys of the writes that were sent. */
  readonly sent: string[] = []
  reads = 0
  private identity!: Identity

  static async of(role: Role): Promise<Device> {
    const device = new Device()
    await device.logIn(role)
    device.identity = (await device.login.renew())!
    return device
  }

  async logIn(role: Role): Promise<void> {
    this.visitor = await program.enter(role)
  }

  /** The login ends at the server. */
  async logOut(): Promise<void> {
    await closeSession(program.world.desks, this.visitor.token)
  }

  readonly login: Login = {
    current: () => this.identity,
    renew: async () => {
      const response = await this.visitor.send({ url: '/api/session' })
      if (response.statusCode !== 200) return null
      this.identity = response.json()
      return this.identity
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
    this.browser.today = later(systemClock.today(), daysAhead)
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
    const saver = desk.open(id, await stored(id))
    await until(() => saver.view().revision !== null, 'read')
    return saver
  }
}

const stored = async (id: string) => {
  const response = await (await program.enter('registrar')).send({ url: `/api/registrations/${id}` })
  expect(response.statusCode, response.body).toBe(200)
  return response.json()
}
const answersOf = async (id: string) => (await stored(id)).answers

const overall = (saver: Saver, wanted: string) =>
  until(() => saver.view().overall === wanted, `${wanted}, but: ${JSON.stringify(saver.view())}`)
/** All that was written gets to the server. */
async function saved(device: Device, saver: Saver): Promise<void> {
  saver.flush()
  await until(() => {
    device.browser.timers.pass(100)
    return saver.view().overall === 'saved'
  }, `saved: ${saver.view().overall}`)
}
const kept = (device: Device, many = 1) => until(() => device.browser.records.size === many, `${many} kept`)

let id: string
beforeEach(async () => {
  const { round, own } = program.world
  const registrar = await program.enter('registrar')
  const random = createRandom(++seed)
  const response = await registrar.send({
    method: 'POST',
    url: `/api/rounds/${round}/municipalities/${own.municipality}/units/${own.unit}/registrations`,
    payload: {
      number: randomSyntheticNumber(random, { birthYear: 1980, sex: 'male' }),
      localReference: 'K-1',
    },
  })
  expect(response.statusCode, response.body).toBe(201)
  id = response.json().id
})
let seed = 700

describe('what is written', () => {
  it('reaches the server field by field, with the reference, and nothing stays on the machine', async () => {
    const device = await Device.of('registrar')
    const desk = await device.started()
    const saver = await device.open(desk, id)
    saver.edit({ housing: 'red', network: 'yellow' })
    expect(saver.view()).toMatchObject({
      overall: 'saving',
      keys: { housing: 'saving', network: 'saving' },
      waiting: 2,
    })
    await kept(device)
    await until(() => saver.view().keys.housing === 'waiting', 'waiting once it is kept')
    expect(device.sent).toEqual([])
    device.browser.timers.pass(300)
    await saved(device, saver)
    saver.edit({ localReference: '  K-2 ', 'comment:housing': 'bor hos søster' })
    await saved(device, saver)
    expect(await stored(id)).toMatchObject({
      answers: { housing: 'red', network: 'yellow' },
      notes: { 'comment:housing': 'bor hos søster' },
      localReference: 'K-2',
      revision: saver.view().revision,
    })
    await kept(device, 0)
    expect([device.sent.length, device.reads]).toEqual([2, 0])
    expect(desk.wouldLose()).toBe(false)
    // completion is asked for with the revision that all is saved in
    saver.edit({ housing: 'green' })
    expect(await saver.whenSaved()).toBe((await stored(id)).revision)
    desk.stop()
  })

  it('is sent again under the same key where the answer was lost, and written once', async () => {
    const device = await Device.of('registrar')
    const desk = await device.started()
    const saver = await device.open(desk, id)
    device.line = 'answer-lost'
    saver.edit({ housing: 'red' })
    saver.flush()
    await overall(saver, 'offline')
    const { revision } = await stored(id)
    expect((await answersOf(id)).housing).toBe('red')
    saver.edit({ housing: 'yellow' })
    device.line = 'up'
    desk.online()
    await saved(device, saver)
    const after = await stored(id)
    expect(after.answers.housing).toBe('yellow')
    expect(after.revision).toBe(revision + 1)
    expect(device.sent[0]).toBe(device.sent[1])
    expect(new Set(device.sent).size).toBe(2)
    desk.stop()
  })

  it('waits for the line, and goes on by itself', async () => {
    const device = await Device.of('registrar')
    const desk = await device.started()
    const saver = await device.open(desk, id)
    device.line = 'down'
    desk.offline()
    saver.edit({ housing: 'red' })
    saver.edit({ network: 'green' })
    saver.flush()
    await kept(device)
    expect(saver.view()).toMatchObject({ overall: 'offline', waiting: 2, kept: true })
    expect(desk.wouldLose()).toBe(false)
    device.line = 'up'
    desk.online()
    await saved(device, saver)
    expect(await answersOf(id)).toMatchObject({ housing: 'red', network: 'green' })
    desk.stop()
  })

  it('survives a closed tab: another one sends it, under the same key', async () => {
    const device = await Device.of('registrar')
    const closed = await device.started()
    const before = await device.open(closed, id)
    device.line = 'answer-lost'
    before.edit({ housing: 'red' })
    before.flush()
    await overall(before, 'offline')
    before.edit({ network: 'green' })
    await until(() => before.view().keys.network === 'waiting', 'kept')
    const [key] = device.sent

    // while it lives nobody takes it over, and nobody is told that it is left
    device.line = 'up'
    const desk = device.tab()
    await desk.start()
    expect(desk.saver(id)).toBeNull()
    expect(await desk.leftovers()).toMatchObject([{ registration: id, changes: 2, at: 'tab' }])
    expect(await desk.discard(id)).toBe(false)

    closed.stop()
    expect(await desk.leftovers()).toMatchObject([{ registration: id, changes: 2, at: 'left' }])
    const third = device.tab()
    await Promise.all([desk.lookAround(), third.lookAround()])
    const heirs = [desk, third].filter((one) => one.saver(id) !== null)
    expect(heirs).toHaveLength(1)
    await saved(device, heirs[0]!.saver(id)!)
    expect(await answersOf(id)).toMatchObject({ housing: 'red', network: 'green' })
    expect(device.sent.slice(0, 2)).toEqual([key, key])
    await kept(device, 0)
    expect(await desk.leftovers()).toEqual([])
    for (const one of [desk, third]) one.stop()
  })

  it('can be given up, on her word', async () => {
    const device = await Device.of('registrar')
    const closed = await device.started()
    const before = await device.open(closed, id)
    device.line = 'down'
    before.edit({ housing: 'red' })
    await kept(device)
    closed.stop()
    device.line = 'up'
    const desk = device.tab()
    expect(await desk.discard(id)).toBe(true)
    expect(await desk.leftovers()).toEqual([])
    await desk.start()
    expect(desk.saver(id)).toBeNull()
    expect((await answersOf(id)).housing).toBeUndefined()
    desk.stop()
  })

  it('in a private window lives as long as the page, which is said', async () => {
    const device = await Device.of('registrar')
    const desk = device.tab({ keeps: false })
    await desk.start()
    const saver = await device.open(desk, id)
    expect([saver.view().kept, desk.wouldLose()]).toEqual([false, false])
    device.line = 'down'
    saver.edit({ housing: 'red' })
    expect(desk.wouldLose()).toBe(true)
    saver.flush()
    await overall(saver, 'offline')
    expect(saver.view()).toMatchObject({ kept: false, keys: { housing: 'waiting' } })
    device.line = 'up'
    desk.online()
    await saved(device, saver)
    expect(desk.wouldLose()).toBe(false)
    desk.stop()
  })
})

describe('two devices', () => {
  it('see each other’s answers beside their own, and overwrite none', async () => {
    const [one, two] = [await Device.of('registrar'), await Device.of('unit-leader')]
    const desks = [await one.started(), await two.started()] as const
    const mine = await one.open(desks[0], id)
    const theirs = await two.open(desks[1], id)
    mine.edit({ housing: 'red', network: 'red' })
    await saved(one, mine)
    theirs.edit({ housing: 'green', finances: 'yellow' })
    theirs.flush()
    await overall(theirs, 'conflict')
    expect(theirs.view()).toMatchObject({
      keys: { housing: 'conflict' },
      conflicts: { housing: { mine: 'green', theirs: 'red', from: 'server' } },
    })
    // what is not in conflict is saved, and the other's is shown
    await until(() => theirs.view().values.network === 'red', 'read anew')
    expect(await answersOf(id)).toMatchObject({ housing: 'red', network: 'red', finances: 'yellow' })
    expect(await theirs.whenSaved()).toBeNull()
    // she changes it again before a choice has been made
    mine.edit({ housing: 'yellow' })
    await saved(one, mine)
    theirs.chooseMine('housing')
    await overall(theirs, 'conflict')
    expect(theirs.view().conflicts.housing).toMatchObject({ mine: 'green', theirs: 'yellow' })
    theirs.chooseMine('housing')
    await saved(two, theirs)
    expect((await answersOf(id)).housing).toBe('green')
    mine.edit({ housing: 'red' })
    mine.flush()
    await overall(mine, 'conflict')
    mine.chooseTheirs('housing')
    await saved(one, mine)
    expect(mine.view().values.housing).toBe('green')
    for (const desk of desks) desk.stop()
  })

  it('two tabs tell one another what is written', async () => {
    const device = await Device.of('registrar')
    const [here, there] = [await device.started(), await device.started()]
    const mine = await device.open(here, id)
    const other = await device.open(there, id)
    const unwatch = other.watch(() => undefined)
    mine.edit({ housing: 'red' })
    await saved(device, mine)
    await until(() => other.view().values.housing === 'red', 'the other tab shows it')
    expect(device.reads).toBe(1)
    unwatch()
    for (const desk of [here, there]) desk.stop()
  })
})

describe('the login', () => {
  it('ends and begins again: what was written waits, and the same person goes on', async () => {
    const device = await Device.of('registrar')
    const desk = await device.started()
    const saver = await device.open(desk, id)
    await device.logOut()
    saver.edit({ housing: 'red' })
    saver.flush()
    await overall(saver, 'login')
    expect(saver.view()).toMatchObject({ waiting: 1, keys: { housing: 'waiting' } })
    await desk.checkLogin()
    expect(saver.view().overall).toBe('login')
    // somebody else in between gets nothing of it and sends nothing
    await device.logIn('unit-leader')
    await desk.checkLogin()
    expect(saver.view()).toMatchObject({ overall: 'locked', waiting: 1 })
    expect((await answersOf(id)).housing).toBeUndefined()
    await device.logIn('registrar')
    await desk.checkLogin()
    await saved(device, saver)
    expect((await answersOf(id)).housing).toBe('red')
    desk.stop()
  })

  it('of another session of hers is taken up without a word', async () => {
    const device = await Device.of('registrar')
    const desk = await device.started()
    const saver = await device.open(desk, id)
    await device.logIn('registrar')
    saver.edit({ housing: 'red' })
    await saved(device, saver)
    expect((await answersOf(id)).housing).toBe('red')
    desk.stop()
  })

  it('of somebody else on the same machine opens and tells nothing; she finds it again', async () => {
    const device = await Device.of('registrar')
    const closed = await device.started()
    const before = await device.open(closed, id)
    before.edit({ housing: 'red' })
    await kept(device)
    closed.stop()
    const { browser } = device
    const another = await Device.of('unit-leader')
    const theirs = browser.tab(another.http, another.login)
    await theirs.start()
    expect([await theirs.leftovers(), await theirs.expired(), theirs.saver(id)]).toEqual([[], [], null])
    theirs.stop()
    const desk = device.tab()
    expect(await desk.leftovers()).toMatchObject([{ registration: id, changes: 1, at: 'left' }])
    await desk.start()
    await saved(device, desk.saver(id)!)
    expect((await answersOf(id)).housing).toBe('red')
    desk.stop()
  })

  it.each([
    ['a week, and it is sent', 7, 'red'],
    ['eight days, and it is gone, and she is told', 8, undefined],
  ])('comes back after %s', async (_, ahead, expected) => {
    const device = await Device.of('registrar')
    const closed = await device.started()
    const before = await device.open(closed, id)
    before.edit({ housing: 'red' })
    await kept(device)
    closed.stop()
    try {
      daysAhead = ahead
      const desk = await device.started()
      const saver = desk.saver(id)
      expect(saver === null).toBe(expected === undefined)
      if (saver) await saved(device, saver)
      expect(await desk.leftovers()).toEqual([])
      expect((await answersOf(id)).housing).toBe(expected)
      const told = expected === undefined ? [systemClock.today()] : []
      expect(await desk.expired()).toEqual(told)
      await desk.forgetExpired()
      await kept(device, 0)
      expect(await desk.expired()).toEqual([])
      desk.stop()
    } finally {
      daysAhead = 0
    }
  })

  it('is left in one tab and thereby in all', async () => {
    const device = await Device.of('registrar')
    const [here, there] = [await device.started(), await device.started()]
    const saver = await device.open(there, id)
    device.line = 'down'
    saver.edit({ housing: 'red' })
    await until(() => saver.view().keys.housing === 'waiting', 'kept')
    here.loggedOut()
    expect(saver.view()).toMatchObject({ overall: 'login', waiting: 1 })
    await expect(there.leftovers()).rejects.toThrow()
    for (const desk of [here, there]) desk.stop()
  })
})

describe('what the server says no to', () => {
  it('fails by itself, with why, and the rest is saved', async () => {
    const device = await Device.of('registrar')
    const desk = await device.started()
    const saver = await device.open(desk, id)
    saver.edit({ housing: 'purple', network: 'green', finances: 'red', no_such_field: 'red' })
    saver.flush()
    await overall(saver, 'failed')
    await until(() => Object.keys(saver.view().failed).length === 2, 'both found')
    await until(() => saver.view().waiting === 2, 'the rest saved')
    const { failed } = saver.view()
    expect(failed.no_such_field).toMatchObject({
      number: 4214,
      text: expect.stringContaining('no_such_field'),
    })
    expect(failed.housing!.number).toBeGreaterThanOrEqual(1041)
    expect(await answersOf(id)).toMatchObject({ network: 'green', finances: 'red' })
    saver.edit({ housing: 'yellow' })
    saver.flush()
    await until(() => !('housing' in saver.view().unsaved), 'mended')
    expect((await answersOf(id)).housing).toBe('yellow')
    desk.stop()
  })

  it('is deleted meanwhile: what is unsaved is shown, and kept', async () => {
    const device = await Device.of('registrar')
    const desk = await device.started()
    const saver = await device.open(desk, id)
    const leader = await program.enter('unit-leader')
    expect((await leader.send({ method: 'DELETE', url: `/api/registrations/${id}` })).statusCode).toBe(200)
    saver.edit({ housing: 'red' })
    saver.flush()
    await overall(saver, 'closed')
    expect(saver.view()).toMatchObject({ closed: { gone: true }, unsaved: { housing: 'red' } })
    expect(saver.view().closed!.problem.text).not.toBe('')
    expect(await saver.whenSaved()).toBeNull()
    await kept(device)
    expect(await desk.discard(id)).toBe(true)
    await kept(device, 0)
    desk.stop()
  })

  it('is submitted meanwhile: it waits until the round is open again', async () => {
    const { round, own } = program.world
    const device = await Device.of('registrar')
    const desk = await device.started()
    const saver = await device.open(desk, id)
    const coordinator = await program.enter('coordinator')
    const submission = `/api/rounds/${round}/municipalities/${own.municipality}/submission`
    expect((await coordinator.send({ method: 'POST', url: submission })).statusCode).toBeLessThan(300)
    saver.edit({ housing: 'red' })
    saver.flush()
    await overall(saver, 'closed')
    expect(saver.view()).toMatchObject({
      closed: { gone: false, problem: { number: 4044 } },
      unsaved: { housing: 'red' },
    })
    expect((await coordinator.send({ method: 'DELETE', url: submission })).statusCode).toBeLessThan(300)
    saver.retry()
    await saved(device, saver)
    expect((await answersOf(id)).housing).toBe('red')
    desk.stop()
  })
})
