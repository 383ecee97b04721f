import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Role } from '#core/access'
import { createRandom, daysAfter } from '#core/foundation'
import { randomSyntheticNumber } from '#core/identity'
import { systemClock } from '#rim/services'
import { until } from '../web/client/saving/test-kit/index.ts'
import { Device, kept, overall, stored as readStored, saved } from './test-device.ts'
import { createTestProgram, type TestProgram } from './test-program.ts'

// The browser's saving, as it is, against the whole server with its database.

let program: TestProgram
let daysAhead = 0
const today = () => daysAfter(systemClock.today(), daysAhead)
beforeAll(async () => {
  program = await createTestProgram({ clock: { now: systemClock.now, today } })
})
afterAll(() => program.close())

const deviceOf = (role: Role): Promise<Device> => Device.of({ program, today }, role)
/** A registrar with the form open. */
async function atWork() {
  const device = await deviceOf('registrar')
  const desk = await device.started()
  return { device, desk, saver: await device.open(desk, id) }
}
const stored = (id: string) => readStored(program, id)
const answersOf = async (id: string) => (await stored(id)).answers

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
    const { device, desk, saver } = await atWork()
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
    const { device, desk, saver } = await atWork()
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
    const { device, desk, saver } = await atWork()
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
    const device = await deviceOf('registrar')
    const closed = await device.started()
    const before = await device.open(closed, id)
    device.line = 'answer-lost'
    before.edit({ housing: 'red' })
    before.flush()
    await overall(before, 'offline')
    before.edit({ network: 'green' })
    await until(() => before.view().keys.network === 'waiting', 'kept')
    const [key] = device.sent

    // while it lives nobody takes it over, and nobody can give it up
    device.line = 'up'
    const desk = device.tab()
    await desk.start()
    expect(desk.saver(id)).toBeNull()
    expect(await desk.leftovers()).toEqual([id])
    expect(await desk.discard(id)).toBe(false)

    closed.stop()
    expect(await desk.leftovers()).toEqual([id])
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
    const device = await deviceOf('registrar')
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
    const device = await deviceOf('registrar')
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
    const [one, two] = [await deviceOf('registrar'), await deviceOf('unit-leader')]
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
    const device = await deviceOf('registrar')
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
    const { device, desk, saver } = await atWork()
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
    const { device, desk, saver } = await atWork()
    await device.logIn('registrar')
    saver.edit({ housing: 'red' })
    await saved(device, saver)
    expect((await answersOf(id)).housing).toBe('red')
    desk.stop()
  })

  it('of somebody else on the same machine opens and tells nothing; she finds it again', async () => {
    const device = await deviceOf('registrar')
    const closed = await device.started()
    const before = await device.open(closed, id)
    before.edit({ housing: 'red' })
    await kept(device)
    closed.stop()
    const { browser } = device
    const another = await deviceOf('unit-leader')
    const theirs = browser.tab(another.http, another.login)
    await theirs.start()
    expect([await theirs.leftovers(), await theirs.expired(), theirs.saver(id)]).toEqual([[], [], null])
    theirs.stop()
    const desk = device.tab()
    expect(await desk.leftovers()).toEqual([id])
    await desk.start()
    await saved(device, desk.saver(id)!)
    expect((await answersOf(id)).housing).toBe('red')
    desk.stop()
  })

  it.each([
    ['a week, and it is sent', 7, 'red'],
    ['eight days, and it is gone, and she is told', 8, undefined],
  ])('comes back after %s', async (_, ahead, expected) => {
    const device = await deviceOf('registrar')
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
    const device = await deviceOf('registrar')
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
    const { desk, saver } = await atWork()
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
    const { device, desk, saver } = await atWork()
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
    const { device, desk, saver } = await atWork()
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
