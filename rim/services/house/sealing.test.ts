import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditProblems } from '#core/audit'
import { createRandom, type Random } from '#core/foundation'
import { logEvent, within } from '#rim/storage'
import { createWorld, type World } from '#rim/test-kit'
import { besideOthers, sealLog, verifyLog } from './sealing.ts'

let world: World
const sql = (text: string, values?: readonly unknown[]) => world.database.sql(text, values)
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world?.close())

const write = (count: number): Promise<unknown> =>
  sql(`insert into lyttepost.audit_event
      (id, actor, role, municipality, unit, verb, noun, thing, subject, purpose, request, details)
    select lyttepost.new_id(), gen_random_uuid(), 'registrar', '1101', gen_random_uuid(), 'change', 'registration', 't' || n,
      gen_random_uuid(), 'mapping', 'r' || n, jsonb_build_object('fields', 'housing', 'revision', n)
    from generate_series(1, ${count}) n`)
const found = async (head: Parameters<typeof verifyLog>[1]): Promise<readonly number[]> =>
  (await verifyLog(world.desks, head)).map(({ number }) => number)
const one = async (text: string): Promise<Record<string, unknown>> => (await sql(text))[0]!
/** The last seal, which is noted outside the database. */
async function seal(): Promise<{ number: number; hash: string }> {
  return (await sealLog(world.desks))!
}

describe('a log', () => {
  it('is sealed in batches, each event once, and found whole', async () => {
    await write(7)
    const first = await seal()
    await write(2300)
    const last = await seal()
    expect(last.number).toBe(first.number + 3)
    expect(await found(last)).toEqual([])
    expect(await found(first)).toEqual([])
    expect(await found(undefined)).toEqual([auditProblems.noHead.number])
    expect(await one('select count(*)::int as n from lyttepost.audit_event where seal is null')).toEqual({
      n: 0,
    })
    // nothing new: no new seal
    expect((await seal()).number).toBe(last.number)
  })

  it('is sealed in smaller steps beside people who wait, and found whole', async () => {
    const first = await seal()
    await write(450)
    const last = (await sealLog(world.desks, { ...besideOthers, rest: 1 }))!
    expect(last.number).toBe(first.number + 5)
    expect(await found(last)).toEqual([])
  })

  it('is one chain, however many seal it at once', async () => {
    await write(2500)
    await Promise.all([0, 1, 2, 3].map(() => sealLog(world.desks)))
    const head = await seal()
    expect(await found(head)).toEqual([])
    const { events, sealed } = await one(`select (select count(*)::int from lyttepost.audit_event) as events,
      (select sum(count)::int from lyttepost.audit_seal) as sealed`)
    expect(sealed).toBe(events)
  })

  it('takes what is written while it is sealed into a later seal', async () => {
    let letGo = () => {}
    const released = new Promise<void>((resolve) => {
      letGo = resolve
    })
    let hasWritten = () => {}
    const written = new Promise<void>((resolve) => {
      hasWritten = resolve
    })
    const writing = within(world.desks.house, { desk: 'login' }, async (work) => {
      await logEvent(work, { verb: 'login', noun: 'session', details: { profile: 'late' } })
      hasWritten()
      await released
    })
    await written
    // ids of the same millisecond come in any order
    await new Promise((resolve) => setTimeout(resolve, 3))
    await write(3)
    const before = await seal()
    letGo()
    await writing
    const after = await seal()
    const late = await one("select id, seal from lyttepost.audit_event where details ->> 'profile' = 'late'")
    expect(late.seal).toBe(after.number)
    expect(after.number).toBe(before.number + 1)
    const { last } = await one(
      `select last_event as last from lyttepost.audit_seal where number = ${before.number}`,
    )
    expect(String(late.id) < String(last)).toBe(true)
    expect(await found(after)).toEqual([])
  })

  it('that is not sealed in time is a finding', async () => {
    const head = await seal()
    await write(1)
    expect(await found(head)).toEqual([])
    await sql("update lyttepost.audit_event set at = now() - interval '11 minutes' where seal is null")
    expect(await found(head)).toEqual([auditProblems.unsealedTooOld.number])
  })
})

const pick = <T>(random: Random, from: readonly T[]): T => from[random.below(from.length)]!
type Log = { readonly events: readonly Record<string, unknown>[]; readonly seals: readonly number[] }
const eventOf = (random: Random, log: Log): string => String(pick(random, log.events).id)
const sealOf = (random: Random, log: Log): number => pick(random, log.seals)

/** What somebody who can write the tables, but lacks the key, may do; each returns statements. */
const mutations: Readonly<Record<string, (random: Random, log: Log) => string>> = {
  'a column of an event'(random, log) {
    const set = pick(random, [
      'id = gen_random_uuid()',
      "at = at + interval '1 microsecond'",
      'actor = gen_random_uuid()',
      'actor = null',
      "role = 'coordinator'",
      "municipality = '1103'",
      'municipality = null',
      'unit = gen_random_uuid()',
      "verb = 'read'",
      "noun = 'unit'",
      "thing = thing || 'x'",
      'subject = null',
      'subject = gen_random_uuid()',
      "purpose = 'insight'",
      'purpose = null',
      "request = ''",
      "details = '{}'",
      `details = details || '{"revision": 0}'`,
    ])
    return `update lyttepost.audit_event set ${set} where id = '${eventOf(random, log)}'`
  },
  'an event deleted': (random, log) =>
    `delete from lyttepost.audit_event where id = '${eventOf(random, log)}'`,
  'an event inserted under a seal': (random, log) => `insert into lyttepost.audit_event (id, verb, noun, seal)
    values (lyttepost.new_id(), 'read', 'registration', ${sealOf(random, log)})`,
  'an event inserted under a number that no seal has': (
    random,
  ) => `insert into lyttepost.audit_event (id, at, verb, noun, seal)
    values (lyttepost.new_id(), now() - interval '1 hour', 'read', 'registration', ${pick(random, [0, -1, 999])})`,
  'an event copied': (random, log) => `insert into lyttepost.audit_event (id, verb, noun, seal)
    select lyttepost.new_id(), verb, noun, seal from lyttepost.audit_event where id = '${eventOf(random, log)}'`,
  'an event moved to another seal': (random, log) => {
    const { id, seal: own } = pick(random, log.events)
    const to = pick(
      random,
      log.seals.filter((number) => number !== own),
    )
    return `update lyttepost.audit_event set seal = ${to} where id = '${id}'`
  },
  'an event set free': (random, log) =>
    `update lyttepost.audit_event set seal = null where id = '${eventOf(random, log)}'`,
  'two events exchanged': (random, log) => {
    const [first, second] = [eventOf(random, log), eventOf(random, log)]
    if (first === second) return `delete from lyttepost.audit_event where id = '${first}'`
    const free = 'ffffffff-ffff-7fff-bfff-ffffffffffff'
    return [
      [first, free],
      [second, first],
      [free, second],
    ]
      .map(([from, to]) => `update lyttepost.audit_event set id = '${to}' where id = '${from}'`)
      .join('; ')
  },
  'a column of a seal': (random, log) => {
    const set = pick(random, [
      'number = number + 1000',
      'number = -number',
      'first_event = gen_random_uuid()',
      'last_event = gen_random_uuid()',
      'count = count + 1',
      "root = root || '0'",
      "previous = 'x'",
      'hash = reverse(hash)',
      "at = at + interval '1 microsecond'",
    ])
    return `update lyttepost.audit_seal set ${set} where number = ${sealOf(random, log)}`
  },
  'a seal deleted': (random, log) => `delete from lyttepost.audit_seal where number = ${sealOf(random, log)}`,
  'a seal and its events deleted': (random, log) => {
    const number = sealOf(random, log)
    return `delete from lyttepost.audit_seal where number = ${number};
      delete from lyttepost.audit_event where seal = ${number}`
  },
  'a seal and its events deleted, the later ones numbered anew': (random, log) => {
    const number = sealOf(random, log)
    return `delete from lyttepost.audit_seal where number = ${number};
      delete from lyttepost.audit_event where seal = ${number};
      update lyttepost.audit_seal set number = -(number - 1) where number > ${number};
      update lyttepost.audit_seal set number = -number where number < 0;
      update lyttepost.audit_event set seal = seal - 1 where seal > ${number}`
  },
  'two seals exchanged': (random, log) => {
    const first = sealOf(random, log)
    const second = first === log.seals[0] ? log.seals[1] : log.seals[0]
    return `update lyttepost.audit_seal set number = 1000 where number = ${first};
      update lyttepost.audit_seal set number = ${first} where number = ${second};
      update lyttepost.audit_seal set number = ${second} where number = 1000`
  },
  'the end cut off': (random, log) => {
    const from = sealOf(random, log)
    return `delete from lyttepost.audit_seal where number >= ${from};
      delete from lyttepost.audit_event where seal >= ${from}`
  },
  'the end set free': (random, log) => {
    const from = sealOf(random, log)
    return `delete from lyttepost.audit_seal where number >= ${from};
      update lyttepost.audit_event set seal = null where seal >= ${from}`
  },
  everything: () => 'delete from lyttepost.audit_event; delete from lyttepost.audit_seal',
}

describe('200 changes to the log in the database', () => {
  let head: { number: number; hash: string }
  let log: Log
  const perKind = Math.ceil(200 / Object.keys(mutations).length)
  beforeAll(async () => {
    await sql('truncate lyttepost.audit_event, lyttepost.audit_seal')
    for (let turn = 0; turn < 5; turn++) {
      await write(8)
      head = await seal()
    }
    await sql(`create schema kept; create table kept.event as table lyttepost.audit_event;
      create table kept.seal as table lyttepost.audit_seal`)
    log = {
      events: await sql('select id, seal from lyttepost.audit_event order by id'),
      seals: (await sql('select number from lyttepost.audit_seal order by number')).map(({ number }) =>
        Number(number),
      ),
    }
  })

  it.each(Object.keys(mutations))('%s: every one is found', async (kind) => {
    for (let run = 0; run < perKind; run++) {
      const statements = mutations[kind]!(createRandom(`${kind}/${run}`), log)
      await sql(statements)
      expect(await found(head), statements).not.toEqual([])
      await sql(`truncate lyttepost.audit_event, lyttepost.audit_seal;
        insert into lyttepost.audit_event select * from kept.event; insert into lyttepost.audit_seal select * from kept.seal`)
    }
    expect(await found(head)).toEqual([])
  })
})
