import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Clock, systemClock } from '#rim/services'
import { createTestProgram, type TestProgram, type Visitor } from './test-program.ts'

let program: TestProgram
let today = '2026-03-05'
beforeAll(async () => {
  const clock: Clock = { now: systemClock.now, today: () => today }
  program = await createTestProgram({ clock })
})
afterAll(() => program.close())

const ask = (visitor: Visitor, day: string) =>
  visitor.send({ url: `/api/session/offline-key?day=${encodeURIComponent(day)}` })
const keyOf = async (visitor: Visitor, day: string): Promise<string> => {
  const response = await ask(visitor, day)
  expect(response.statusCode, response.body).toBe(200)
  return response.json().key
}

describe('the key of what waits in a browser', () => {
  it('is the same each time, in another login too, and another for another day or person', async () => {
    const registrar = await program.enter('registrar')
    const { key, ...rest } = (await ask(registrar, '2026-03-05')).json()
    expect(rest).toEqual({ day: '2026-03-05', expiresOn: '2026-03-12' })
    expect(Buffer.from(key, 'base64url')).toHaveLength(32)
    expect(await keyOf(await program.enter('registrar'), '2026-03-05')).toBe(key)
    const others = [
      await keyOf(registrar, '2026-03-04'),
      await keyOf(await program.enter('unit-leader'), '2026-03-05'),
    ]
    expect(new Set([key, ...others]).size).toBe(3)
  })

  it('is given on its day and the seven after it, and on no other', async () => {
    const registrar = await program.enter('registrar')
    const first = await keyOf(registrar, '2026-02-26')
    for (const day of ['2026-02-25', '2026-03-06', '1999-01-01', '2999-01-01']) {
      const response = await ask(registrar, day)
      expect([response.statusCode, response.json().number], day).toEqual([422, 4224])
    }
    today = '2026-03-06'
    expect((await ask(registrar, '2026-02-26')).json().number).toBe(4224)
    expect(await keyOf(registrar, '2026-03-06')).not.toBe(first)
    today = '2026-03-05'
    expect(await keyOf(registrar, '2026-02-26')).toBe(first)
  })

  it('is asked for with a day', async () => {
    const registrar = await program.enter('registrar')
    for (const day of ['', 'i dag', '2026-02-30', '2026-3-5', '0000-01-01', '2026-03-05T00:00:00Z']) {
      expect((await ask(registrar, day)).statusCode, day).toBe(400)
    }
    expect((await registrar.send({ url: '/api/session/offline-key' })).statusCode).toBe(400)
  })

  it('is for staff who are logged in', async () => {
    const url = '/api/session/offline-key?day=2026-03-05'
    expect((await program.server.inject({ url })).json().number).toBe(5001)
    const person = await ask(await program.enter('registered-person'), '2026-03-05')
    expect([person.statusCode, person.json().number]).toEqual([403, 5002])
  })

  it('stands in no store on the way and in no log', async () => {
    const registrar = await program.enter('registrar')
    const response = await ask(registrar, '2026-03-05')
    expect(response.headers['cache-control']).toBe('no-store')
    expect(program.log.join('\n')).not.toContain(response.json().key)
  })
})

it('the session tells who one is', async () => {
  const { staff } = program.world
  const session = await (await program.enter('registrar')).send({ url: '/api/session' })
  expect(session.json().staff).toBe(staff.registrar)
  const person = await (await program.enter('registered-person')).send({ url: '/api/session' })
  expect(person.json().staff).toBeNull()
})
