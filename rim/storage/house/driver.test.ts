import { Kysely, sql } from 'kysely'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#rim/test-kit'
import { ahead, ask, askLast, postgresInFewTrips } from './driver.ts'
import { claimKey, keepAnswer } from './idempotency.ts'
import { within } from './scope.ts'
import type { Tables } from './tables.ts'

let database: TestDatabase
let house: Kysely<Tables>
/** How often the server has said that it is done. */
let trips = 0
beforeAll(async () => {
  database = await createTestDatabase()
  await database.sql('create table public.note (text text unique); grant all on public.note to lyttepost_app')
})
afterAll(() => database?.drop())
beforeEach(async () => {
  const pool = new pg.Pool({ connectionString: database.address, max: 1 })
  pool.on('connect', (client) => {
    ;(client as pg.Client).connection.on('readyForQuery', () => {
      trips++
    })
  })
  house = new Kysely<Tables>({ dialect: postgresInFewTrips(pool, pg.types) })
  await sql`select 1`.execute(house)
  await database.sql('truncate public.note')
  trips = 0
})
afterEach(() => house.destroy())

const notes = async () =>
  (await database.sql('select text from public.note order by 1')).map(({ text }) => text)
const write = 'insert into public.note values ($1)'
const echo = 'select $1::text as said'
/** Who is there after it, on the same connection. */
const asNobody = async () => {
  const { rows } = await sql<{ idle: boolean }>`select pg_current_xact_id_if_assigned() is null
    and current_user = 'lyttepost_app' as idle`.execute(house)
  expect(rows).toEqual([{ idle: true }])
}

describe('what is sent ahead', () => {
  it('goes with what is waited for, in its order, and gives its rows to whoever asks', async () => {
    const said = await house.transaction().execute(async (work) => {
      const first = await ahead<{ said: string }>(work, echo, ['først'])
      await ahead(work, write, ['a'])
      const [second] = await ask<{ n: number }>(work, 'select count(*)::int as n from public.note where $1', [
        true,
      ])
      await ahead(work, write, ['b'])
      return [await first(), second]
    })
    expect(said).toEqual([[{ said: 'først' }], { n: 1 }])
    expect(await notes()).toEqual(['a', 'b'])
    // up to the count, and the commit
    expect(trips).toBe(2)
  })

  it('is sent when it is asked for, where nothing has been waited for', async () => {
    await house.transaction().execute(async (work) => {
      const later = await ahead<{ said: string }>(work, echo, ['nå'])
      expect(await later()).toEqual([{ said: 'nå' }])
    })
    expect(trips).toBe(2)
  })

  it('and fails is thrown with its own fault to whoever waits next, and nothing is kept', async () => {
    const failing = house.transaction().execute(async (work) => {
      await ahead(work, write, ['a'])
      await ahead(work, write, ['a'])
      return ask(work, echo, ['etter'])
    })
    await expect(failing).rejects.toMatchObject({ code: '23505' })
    expect(await notes()).toEqual([])
    await asNobody()
  })

  it('and fails is thrown by the commit at the latest, and nothing is kept', async () => {
    const failing = house.transaction().execute(async (work) => {
      await ask(work, write, ['først'])
      await ahead(work, write, ['a'])
      await ahead(work, write, ['a'])
      await ahead(work, write, ['b'])
    })
    await expect(failing).rejects.toMatchObject({ code: '23505' })
    expect(await notes()).toEqual([])
    await asNobody()
  })

  it('is never sent where the work gives up first', async () => {
    const failing = house.transaction().execute(async (work) => {
      await ahead(work, write, ['a'])
      throw new Error('gave up')
    })
    await expect(failing).rejects.toThrow('gave up')
    expect(trips).toBe(0)
    const later = house.transaction().execute(async (work) => {
      await ask(work, echo, ['først'])
      await ahead(work, write, ['a'])
      throw new Error('gave up later')
    })
    await expect(later).rejects.toThrow('gave up later')
    // nor with what the connection is used for next
    await asNobody()
    expect(await notes()).toEqual([])
  })

  it('and is left out because of another that failed, can be sent again on the same connection', async () => {
    const both = (texts: readonly string[]) =>
      house.transaction().execute(async (work) => {
        await ahead(work, write, [texts[0]])
        await ahead(work, write, [texts[1]])
        // statements that this connection has not seen before: they are left out with the plans they were to have
        return ask<{ said: string }>(work, 'select $1::text || $2::text as said', texts)
      })
    await expect(both(['a', 'a'])).rejects.toMatchObject({ code: '23505' })
    expect(await both(['a', 'b'])).toEqual([{ said: 'ab' }])
    expect(await both(['c', 'd'])).toEqual([{ said: 'cd' }])
    expect(await notes()).toEqual(['a', 'b', 'c', 'd'])
  })
})

describe('the last statement', () => {
  it('takes the commit with it, in one trip', async () => {
    const rows = await house.transaction().execute(async (work) => {
      await ahead(work, write, ['a'])
      return askLast(work, echo, ['sist'])
    })
    expect(rows).toEqual([{ said: 'sist' }])
    expect(await notes()).toEqual(['a'])
    expect(trips).toBe(1)
    await asNobody()
  })

  it('is the last: what comes after it is refused', async () => {
    const failing = house.transaction().execute(async (work) => {
      await askLast(work, write, ['a'])
      await ask(work, write, ['b'])
    })
    await expect(failing).rejects.toThrow('has ended')
    // what was committed stays
    expect(await notes()).toEqual(['a'])
    expect((await sql`select 1 as one`.execute(house)).rows).toEqual([{ one: 1 }])
  })

  it('that fails commits nothing', async () => {
    const failing = house.transaction().execute(async (work) => {
      await ahead(work, write, ['a'])
      return askLast(work, write, ['a'])
    })
    await expect(failing).rejects.toMatchObject({ code: '23505' })
    expect(await notes()).toEqual([])
    await asNobody()
  })
})

it('a fault that the work keeps to itself is not committed as if nothing had happened', async () => {
  const failing = house.transaction().execute(async (work) => {
    await ask(work, write, ['a'])
    await ask(work, write, ['a']).catch(() => undefined)
  })
  await expect(failing).rejects.toThrow('not committed')
  expect(await notes()).toEqual([])
})

it('several statements in one text are done one after the other', async () => {
  await house.transaction().execute(async (work) => {
    await ahead(work, write, ['a'])
    await sql.raw("insert into public.note values ('b'); insert into public.note values ('c')").execute(work)
  })
  expect(await notes()).toEqual(['a', 'b', 'c'])
})

it('a request that writes is three trips: key and look-up, change, answer and commit', async () => {
  const staff = '0199a000-0000-7000-9000-000000000001'
  const scope = { desk: 'unit', municipality: '1101', staff } as const
  const kept = { requestHash: 'h', status: 200, answer: { sealed: 's' } }
  const request = () =>
    within(house, scope, async (work) => {
      const claim = await claimKey(work, staff, 'a-key-of-somebody')
      await ask(work, 'select id from lyttepost.round where id = $1', [staff])
      if (!(await claim.free())) return 'busy'
      const found = await claim.kept()
      if (found) return found
      await ask(work, echo, ['endret'])
      await keepAnswer(work, staff, 'a-key-of-somebody', kept)
      return 'done'
    })
  expect(await request()).toBe('done')
  expect(trips).toBe(3)
  expect(await request()).toEqual(kept)
  expect(trips).toBe(5)
})
