import { v4, v7 } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { refusals } from '#rim/storage'
import { createWorld, dayFromNow, type World } from '#rim/test-kit'
import { pseudonymsOf, readNumber } from './persons.ts'
import { expireRounds, tidy } from './retention.ts'
import { numbers, problemsOf } from './test-desk.ts'

let world: World
/** A round that is kept no longer, with somebody registered, somebody who said no and somebody deleted. */
const old = v7()
const who = numbers(3)()
const sql = (text: string, values?: readonly unknown[]) => world.database.sql(text, values)
const count = async (table: string, condition: string): Promise<number> =>
  Number((await sql(`select count(*) as n from lyttepost.${table} where ${condition}`))[0]!.n)

beforeAll(async () => {
  world = await createWorld()
  const { seed } = world.database
  const names = { code: 'gammel', name_nb: 'a', name_nn: 'a', instrument: 'brukerplan@2020.1' }
  await seed('round', {
    id: old,
    ...names,
    opens_on: dayFromNow(-900),
    closes_on: dayFromNow(-800),
    retention_until: dayFromNow(-2),
  })
  for (const place of [world.own, world.otherMunicipality]) {
    const { municipality, unit } = place
    await seed('participation', { round: old, municipality, mode: 'person' })
    const own = await pseudonymsOf(world.desks, readNumber(world.desks, who), old, municipality)
    const there = { round: old, municipality, unit }
    await seed('registration', {
      id: v4(),
      ...there,
      unit_type: 'health',
      legal_basis: v7(),
      round_pseudonym: own.round,
      created_by: world.staff.registrar,
    })
    await seed('block', { id: v4(), round: old, municipality, block_pseudonym: own.block })
    await seed('deletion', { registration: v4(), ...there, reason: 'mistake', round_pseudonym: own.round })
  }
  const order = { id: v7(), round: old, municipality: world.own.municipality }
  await seed('report_order', {
    ...order,
    subject: 'own',
    wish: 'Flere tall om bolig',
    crossing: 'sex',
    tables: ['housing'],
    state: 'delivered',
    answer: 'Her er de',
    asked_by: world.staff.coordinator,
    made_at: `${dayFromNow(-700)}T12:00:00Z`,
    delivered_at: `${dayFromNow(-700)}T12:00:00Z`,
  })
  const { municipality } = order
  await seed('report_order_decision', {
    municipality,
    round: old,
    report_order: order.id,
    sealed: Buffer.from('x'),
  })
  for (const [round, email] of [
    [old, 'gammel@kommune.example'],
    [world.round, 'ny@kommune.example'],
  ]) {
    const held = {
      id: v7(),
      round,
      day: dayFromNow(-1),
      begins: '09:00',
      ends: '15:00',
      place: 'Rådhuset',
      taken: 1,
    }
    await seed('training_day', held)
    await seed('training_sign_up', {
      ...{ id: v7(), training_day: held.id, municipality: world.own.municipality, name: 'Kari', email },
    })
  }
})
afterAll(() => world?.close())

it('a clock that is ahead deletes nothing: the database has its own', async () => {
  const ahead = { now: () => `${dayFromNow(2000)}T12:00:00.000Z`, today: () => dayFromNow(2000) }
  const kept = await count('registration', `round = '${world.round}'`)
  const expiring = expireRounds({ ...world.desks, clock: ahead })
  expect(await problemsOf(expiring)).toEqual([refusals.stillKept.number])
  expect(await count('registration', `round = '${world.round}'`)).toBe(kept)
  expect(await count('wrapped_key', `scope like '${world.round}/%'`)).toBe(4)
})

it('what is kept no longer is deleted with its keys and a line each; other rounds stay as they are', async () => {
  const others = () => sql('select * from lyttepost.registration where round = $1 order by id', [world.round])
  const before = await others()
  const registered = await count('registration', `round = '${old}'`)
  expect(registered).toBeGreaterThan(0)
  expect(await expireRounds(world.desks)).toBe(registered)
  for (const table of ['registration', 'block']) expect(await count(table, `round = '${old}'`), table).toBe(0)
  expect(await count('deletion', `round = '${old}' and reason = 'retention'`)).toBe(2)
  // nothing is left that a person could be found by, also where she was deleted before
  expect(await count('deletion', `round = '${old}' and round_pseudonym is not null`)).toBe(0)
  expect(await count('wrapped_key', `scope like '${old}/%'`)).toBe(0)
  expect(await count('audit_event', `thing = '${old}' and noun = 'registration' and verb = 'delete'`)).toBe(2)
  expect(
    await count('audit_event', `thing = '${old}' and noun = 'report-order' and purpose = 'retention'`),
  ).toBe(1)
  // what was decided for orders is gone, and what was written in them
  expect(await count('report_order_decision', 'true')).toBe(0)
  expect(await count('report_order', `state = 'delivered' and wish = '' and answer is null`)).toBe(1)
  // so are those who were at its training days; how many they were stays with the day
  expect(await sql('select email from lyttepost.training_sign_up')).toEqual([{ email: 'ny@kommune.example' }])
  expect(await count('audit_event', `noun = 'training-day' and verb = 'delete'`)).toBe(1)
  expect(await others()).toEqual(before)
  expect(await count('wrapped_key', `scope like '${world.round}/%'`)).toBe(4)
})

it('and it is told once, though it is asked each day', async () => {
  const events = await count('audit_event', 'true')
  expect(await expireRounds(world.desks)).toBe(0)
  expect(await count('audit_event', 'true')).toBe(events)
})

it('a key that is destroyed never comes again: the same number has another pseudonym', async () => {
  const read = readNumber(world.desks, who)
  const [first, again] = [
    await pseudonymsOf(world.desks, read, world.round, '1101'),
    await pseudonymsOf(world.desks, read, world.round, '1101'),
  ]
  expect(again).toEqual(first)
  await world.desks.keys.destroy('round', `${world.round}/1101`)
  expect((await pseudonymsOf(world.desks, read, world.round, '1101')).round).not.toBe(first.round)
})

it('sessions and logins that ended a day ago are removed, others not', async () => {
  await world.login('registrar')
  const hours = (offset: number) => new Date(Date.now() + offset * 3_600_000).toISOString()
  await sql(`update lyttepost.session set ends_at = '${hours(-25)}'`)
  await world.login('coordinator')
  for (const [state, ends] of [
    ['old', hours(-25)],
    ['new', hours(-23)],
  ]) {
    const pending = { browser_hash: 'b', profile: 'development', pending: '{}' }
    await world.database.seed('pending_login', { state_hash: state, ...pending, ends_at: ends })
  }
  await tidy(world.desks)
  expect(await count('session', 'true')).toBe(1)
  expect(await sql('select state_hash from lyttepost.pending_login')).toEqual([{ state_hash: 'new' }])
})
