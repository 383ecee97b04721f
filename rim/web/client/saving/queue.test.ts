import { beforeEach, describe, expect, it } from 'vitest'
import { daysAfter } from '#core/foundation'
import { createDayKeys, type DayKeys } from './day-keys.ts'
import { createQueue, type Queue, type QueueStore } from './queue.ts'
import { type QueueRecord, seal, unseal } from './sealing.ts'
import type { Entry } from './types.ts'

const cipher = {
  subtle: globalThis.crypto.subtle,
  randomBytes: (length: number) => globalThis.crypto.getRandomValues(new Uint8Array(length)),
}
const entry = (registration: string, day: string, value: unknown = 'red'): Entry => ({
  registration,
  unit: 'the unit',
  day,
  batches: [],
  pending: { housing: { value, seen: ['green'], at: 1 } },
  conflicts: {},
})

/** A server that gives each its key of each day, for a week. */
class Keys {
  today = '2026-03-05'
  asked: string[] = []
  away = false
  of(staff: string): DayKeys {
    return createDayKeys(cipher.subtle, async (day) => {
      this.asked.push(day)
      if (this.away) throw new TypeError('failed to fetch')
      if (day > this.today || daysAfter(day, 7) < this.today) return null
      const bytes = await cipher.subtle.digest('SHA-256', new TextEncoder().encode(`${staff} ${day}`))
      return Buffer.from(bytes).toString('base64url')
    })
  }
}

let records: Map<string, QueueRecord>
let store: QueueStore
let keys: Keys
let clock: string
beforeEach(() => {
  records = new Map()
  keys = new Keys()
  clock = keys.today
  store = {
    put: async (record) => void records.set(record.id, structuredClone(record)),
    remove: async (id) => void records.delete(id),
    all: async () => structuredClone([...records.values()]),
  }
})
let count = 0
const queueOf = (staff: string, tab = 'tab', dayKeys = keys.of(staff)): Queue =>
  createQueue({
    ...cipher,
    store,
    keys: dayKeys,
    staff,
    tab,
    newId: () => `id-${count++}`,
    today: () => clock,
  })
const dump = () =>
  [...records.values()]
    .map(({ salt, nonce, sealed, ...rest }) =>
      [
        JSON.stringify(rest),
        ...[salt, nonce, sealed ?? new Uint8Array()].map((part) =>
          Buffer.from(part as Uint8Array).toString('latin1'),
        ),
      ].join(' '),
    )
    .join('\n')

describe('what is kept', () => {
  it('comes back as it was, also to another tab after logging in again', async () => {
    await queueOf('kari').slot().put(entry('registration-1', keys.today))
    const [found, ...more] = await queueOf('kari', 'another tab').own()
    expect(more).toEqual([])
    expect(found).toMatchObject({ tab: 'tab', entry: entry('registration-1', keys.today) })
    expect([...records.values()]).toMatchObject([{ day: '2026-03-05' }])
  })

  it('has one record for a slot, and none when it is done', async () => {
    const queue = queueOf('kari')
    const slot = queue.slot()
    await slot.put(entry('registration-1', keys.today, 'red'))
    await slot.put(entry('registration-1', keys.today, 'yellow'))
    expect((await queue.own()).map(({ entry: kept }) => kept.pending.housing?.value)).toEqual(['yellow'])
    await slot.remove()
    expect(records.size).toBe(0)
  })

  it('tells nothing in the clear', async () => {
    const slot = queueOf('kari-hansen-id').slot()
    await slot.put(entry('registration-1', keys.today, 'a comment that nobody may read'))
    const clear = dump()
    for (const secret of ['registration-1', 'kari-hansen-id', 'the unit', 'housing', 'comment', 'green']) {
      expect(clear).not.toContain(secret)
    }
    // neither that two are the same person's, nor that the same was written twice
    const first = [...records.values()][0]!
    await queueOf('kari-hansen-id')
      .slot()
      .put(entry('registration-1', keys.today, 'a comment that nobody may read'))
    const second = [...records.values()][1]!
    expect(second.owner).not.toBe(first.owner)
    expect(Buffer.from(second.sealed!).equals(Buffer.from(first.sealed!))).toBe(false)
    expect(Object.keys(first).toSorted()).toEqual([
      'about',
      'day',
      'id',
      'nonce',
      'owner',
      'salt',
      'sealed',
      'tab',
    ])
  })

  it('is not opened by, and not told to, anybody else on the machine', async () => {
    await queueOf('kari').slot().put(entry('registration-1', keys.today))
    const ola = queueOf('ola')
    expect(await ola.own()).toEqual([])
    expect(await ola.expired()).toEqual([])
    // nor where her name is put on it
    const [record] = [...records.values()]
    const key = (await keys.of('ola').get(keys.today))!
    expect(await unseal(cipher, key, 'ola', record!)).toBeNull()
    expect(await unseal(cipher, (await keys.of('kari').get(keys.today))!, 'kari', record!)).not.toBeNull()
    expect(await unseal(cipher, (await keys.of('kari').get(keys.today))!, 'ola', record!)).toBeNull()
  })

  it('is bound to its day and registration', async () => {
    const key = (await keys.of('kari').get(keys.today))!
    const made = { id: 'id', tab: 'tab', staff: 'kari', entry: entry('registration-1', keys.today) }
    const record = await seal(cipher, key, made)
    const other = await seal(cipher, key, { ...made, entry: entry('registration-2', keys.today) })
    expect(await unseal(cipher, key, 'kari', record)).toEqual(made.entry)
    expect(await unseal(cipher, key, 'kari', { ...record, day: '2026-03-04' })).toBeNull()
    expect(await unseal(cipher, key, 'kari', { ...record, about: other.about })).toBeNull()
    const turned = new Uint8Array(record.sealed!.slice(0))
    turned[5]! ^= 1
    expect(await unseal(cipher, key, 'kari', { ...record, sealed: turned.buffer })).toBeNull()
  })

  it('cannot be opened with a key that has been read out, because none can', async () => {
    const key = (await keys.of('kari').get(keys.today))!
    for (const one of [key.sealing, key.hashing]) {
      expect(one.extractable).toBe(false)
      await expect(cipher.subtle.exportKey('raw', one)).rejects.toThrow()
    }
    expect([key.sealing.algorithm, key.sealing.usages]).toEqual([
      { name: 'AES-GCM', length: 256 },
      ['encrypt', 'decrypt'],
    ])
  })
})

describe('after the line is down', () => {
  it('goes on under the key at hand, past midnight too, and takes the new one when it can', async () => {
    const queue = queueOf('kari')
    await queue.slot().put(entry('registration-1', clock))
    keys.away = true
    keys.today = clock = '2026-03-06'
    const slot = queue.slot()
    await slot.put(entry('registration-2', clock))
    expect([...records.values()].map(({ day }) => day)).toEqual(['2026-03-05', '2026-03-05'])
    keys.away = false
    await slot.put(entry('registration-2', clock, 'yellow'))
    await new Promise((resolve) => setTimeout(resolve, 20))
    await slot.put(entry('registration-2', clock, 'green'))
    expect([...records.values()].map(({ day }) => day)).toEqual(['2026-03-05', '2026-03-06'])
    expect(await queue.own()).toHaveLength(2)
  })

  it('keeps nothing without a key, and says so', async () => {
    keys.away = true
    await expect(queueOf('kari').slot().put(entry('registration-1', clock))).rejects.toThrow()
    expect(records.size).toBe(0)
  })

  it('forgets the keys at log-out', async () => {
    const dayKeys = keys.of('kari')
    const queue = queueOf('kari', 'tab', dayKeys)
    await queue.slot().put(entry('registration-1', clock))
    dayKeys.forget()
    keys.away = true
    await expect(queue.own()).rejects.toThrow()
    expect(dayKeys.newest()).toBeNull()
  })

  it('is kept under the key of yesterday where the clock here runs ahead', async () => {
    clock = '2026-03-06'
    const queue = queueOf('kari')
    await queue.slot().put(entry('registration-1', clock))
    expect([...records.values()].map(({ day }) => day)).toEqual(['2026-03-05'])
    expect(await queue.own()).toHaveLength(1)
  })
})

describe('what is too old', () => {
  const keep = async (staff: string) => {
    await queueOf(staff, 'closed tab').slot().put(entry('registration-1', keys.today))
    return [...records.values()].at(-1)!
  }

  it('can be opened for seven days more, and is then deleted unread', async () => {
    await keep('kari')
    keys.today = clock = '2026-03-12'
    await queueOf('kari').expire()
    expect(await queueOf('kari').own()).toHaveLength(1)
    keys.today = clock = '2026-03-13'
    const queue = queueOf('kari')
    expect(await queue.own()).toEqual([])
    expect(await queue.expired()).toEqual([])
    await queue.expire()
    expect([...records.values()].map(({ sealed, about, nonce }) => [sealed, about, nonce.length])).toEqual([
      [null, '', 0],
    ])
    expect(await queue.expired()).toEqual(['2026-03-05'])
    expect(await queue.own()).toEqual([])
    await queue.forgetExpired()
    expect([await queue.expired(), records.size]).toEqual([[], 0])
  })

  it('is told to its owner alone, whoever was there when it was deleted', async () => {
    await keep('kari')
    keys.today = clock = '2026-03-20'
    const ola = queueOf('ola')
    await ola.expire()
    expect(await ola.expired()).toEqual([])
    await ola.forgetExpired()
    expect(await queueOf('kari').expired()).toEqual(['2026-03-05'])
    keys.today = clock = '2026-05-12'
    await ola.expire()
    expect(records.size).toBe(0)
  })

  it('is not deleted by a clock that runs ahead, nor while the server is away', async () => {
    await keep('kari')
    clock = '2027-01-01'
    await queueOf('kari').expire()
    keys.away = true
    await expect(queueOf('kari').expire()).rejects.toThrow()
    clock = keys.today
    keys.away = false
    expect(await queueOf('kari').own()).toHaveLength(1)
  })
})
