import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { tidyAnswers, within } from '#rim/storage'
import { untilSomebodyWaits } from '#rim/test-kit'
import { calls, canary, createGround, pauses, refusedWith, type TestGround, type Who } from './test-ground.ts'

let ground: TestGround
beforeAll(async () => {
  ground = await createGround()
})
afterAll(() => ground.close())
beforeEach(async () => {
  calls.length = 0
  await ground.database.sql('delete from lyttepost.idempotency')
})

const units = '/api/municipalities/1101/units'
const make = (key: string, payload: object, { who = 'coordinator_of_1101_1101' as Who, url = units } = {}) =>
  ground.as(who, { method: 'POST', url, payload, headers: { 'idempotency-key': key } })
const kept = () => ground.database.sql('select * from lyttepost.idempotency')

describe('a repeated request', () => {
  it('gets the first answer, and is done once', async () => {
    const key = randomUUID()
    const first = await make(key, { name: 'En gang' })
    const again = await make(key, { name: 'En gang' })
    expect([first.statusCode, again.statusCode]).toEqual([201, 201])
    expect(again.json()).toEqual(first.json())
    expect(first.headers['idempotent-replay']).toBeUndefined()
    expect(again.headers['idempotent-replay']).toBe('true')
    expect(calls).toEqual(['En gang'])
  })

  it('gets a file again, byte for byte', async () => {
    const key = randomUUID()
    const url = '/api/municipalities/1101/letter'
    const first = await make(key, {}, { url })
    const again = await make(key, {}, { url })
    expect(again.rawPayload).toEqual(first.rawPayload)
    expect(again.headers).toMatchObject({
      'idempotent-replay': 'true',
      'content-disposition': first.headers['content-disposition'],
    })
    expect(calls).toEqual(['letter'])
  })

  it('that asks for something else is refused', async () => {
    const key = randomUUID()
    await make(key, { name: 'Den første' })
    expect(refusedWith(await make(key, { name: 'Den andre' }))).toBe('422 5031')
    expect(refusedWith(await make(key, { name: 'Den første', type: 'health' }))).toBe('422 5031')
    expect(refusedWith(await make(key, {}, { url: '/api/municipalities/1101/letter' }))).toBe('422 5031')
    const emptyKey = randomUUID()
    await make(emptyKey, {}, { url: '/api/municipalities/1101/letter' })
    expect(refusedWith(await make(emptyKey, {}, { url: '/api/rounds' }))).toBe('422 5031')
    // the same person, but not as surely who it is
    expect(refusedWith(await make(key, { name: 'Den første' }, { who: 'coordinator_low_1101_1101' }))).toBe(
      '422 5031',
    )
    expect(calls).toEqual(['Den første', 'letter'])
  })

  it('of somebody else is another request', async () => {
    const key = randomUUID()
    expect((await make(key, { name: 'Min' })).statusCode).toBe(201)
    const other = await make(key, { name: 'Din' }, { who: 'other_coordinator_1101_1101' })
    expect(other.statusCode).toBe(201)
    expect(calls).toEqual(['Min', 'Din'])
  })

  it('that failed is tried anew', async () => {
    const key = randomUUID()
    expect(refusedWith(await make(key, { name: 'Prøver', fails: 'after' }))).toBe('500 5000')
    expect(await kept()).toEqual([])
    expect((await make(key, { name: 'Prøver' })).statusCode).toBe(201)
  })

  it('that comes while the first one is under way waits, and gets its answer', async () => {
    const key = randomUUID()
    let go = () => {}
    const held = new Promise<void>((resolve) => {
      go = resolve
    })
    let reached = () => {}
    const began = new Promise<void>((resolve) => {
      reached = resolve
    })
    pauses.push(() => {
      reached()
      return held
    })
    const first = make(key, { name: 'Samtidig' })
    await began
    const second = make(key, { name: 'Samtidig' })
    await untilSomebodyWaits(ground.database)
    go()
    expect((await second).json()).toEqual((await first).json())
    expect((await second).headers['idempotent-replay']).toBe('true')
    expect(calls).toEqual(['Samtidig'])
  })

  it('does not wait for ever', async () => {
    const key = randomUUID()
    let go = () => {}
    const held = new Promise<void>((resolve) => {
      go = resolve
    })
    pauses.push(() => held)
    const first = make(key, { name: 'Langsom' })
    while (calls.length === 0) await new Promise((resolve) => setTimeout(resolve, 10))
    const second = await make(key, { name: 'Langsom' })
    expect(refusedWith(second)).toBe('409 5032')
    expect(second.headers['retry-after']).toBe('1')
    go()
    expect((await first).statusCode).toBe(201)
    expect(calls).toEqual(['Langsom'])
  })

  it('sent ten times at once is done once', async () => {
    const key = randomUUID()
    const all = await Promise.all(Array.from({ length: 10 }, () => make(key, { name: 'Ti ganger' })))
    const bodies = new Set(all.filter(({ statusCode }) => statusCode === 201).map(({ body }) => body))
    expect(bodies.size).toBe(1)
    expect(calls).toEqual(['Ti ganger'])
  })
})

describe('what is kept', () => {
  it('tells nothing: neither key nor request nor answer can be read', async () => {
    const key = randomUUID()
    const response = await make(key, { name: canary })
    const [row] = await kept()
    const text = JSON.stringify(row)
    for (const secret of [key, canary, 'Kanari', response.json().id]) expect(text).not.toContain(secret)
    expect(Object.keys(row?.answer as object)).toEqual(['sealed'])
  })

  it('is of the staff member alone, and removed by the house when it is old', async () => {
    await make(randomUUID(), { name: 'Gammel' })
    const scope = { desk: 'municipality', municipality: '1101', staff: randomUUID() } as const
    const seen = await within(ground.database.house, scope, (work) =>
      work.selectFrom('idempotency').selectAll().execute(),
    )
    expect(seen).toEqual([])
    const tidy = (before: string) =>
      within(ground.database.house, { desk: 'house' }, (work) => tidyAnswers(work, before))
    expect(await tidy('2020-01-01T00:00:00Z')).toBe(0)
    expect(await tidy('2120-01-01T00:00:00Z')).toBe(1)
    expect(await kept()).toEqual([])
  })
})
