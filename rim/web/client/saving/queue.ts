import { daysAfter } from '#core/foundation'
import type { DayKey, DayKeys } from './day-keys.ts'
import type { Slot } from './saver-parts.ts'
import { type Cipher, ownerOf, type QueueRecord, seal, unseal } from './sealing.ts'
import type { Entry } from './types.ts'

/** Where records lie on the machine. Each call is one transaction. */
export interface QueueStore {
  /** Writes a record, over the one with its id if there is one. */
  put(record: QueueRecord): Promise<void>
  remove(id: string): Promise<void>
  all(): Promise<readonly QueueRecord[]>
}

/** How many days after its own a record can be opened; the server keeps the same rule for its keys. */
const keptDays = 7
/** How many days more it is remembered that something expired, for whoever does not come back at once. */
const toldDays = 60

/** An own record, opened. */
export interface Found {
  readonly id: string
  readonly tab: string
  readonly entry: Entry
}

export interface QueueParts extends Cipher {
  readonly store: QueueStore
  readonly keys: DayKeys
  readonly staff: string
  /** This tab's id. */
  readonly tab: string
  newId(): string
  /** `YYYY-MM-DD`. */
  today(): string
}

/** What waits on this machine for one staff member. */
export interface Queue {
  /** A place for one registration's entry of this tab. */
  slot(): Slot
  /** All own records that can be opened now. Others' are neither opened nor told of. */
  own(): Promise<readonly Found[]>
  remove(id: string): Promise<void>
  /** Deletes unread what is too old to be opened. Needs the server, which tells that today is today. */
  expire(): Promise<void>
  /** Days (`YYYY-MM-DD`) of which something own was deleted unread. */
  expired(): Promise<readonly string[]>
  /** She has been told. */
  forgetExpired(): Promise<void>
}

export function createQueue(parts: QueueParts): Queue {
  const { store, keys, staff, tab } = parts

  const mine = async (records: readonly QueueRecord[]): Promise<readonly QueueRecord[]> => {
    const owners = await Promise.all(records.map(({ salt }) => ownerOf(parts, staff, salt)))
    return records.filter(({ owner }, index) => owner === owners[index])
  }
  function slot(): Slot {
    const id = parts.newId()
    return {
      put: async (entry) =>
        store.put(await seal(parts, await keyFor(parts, entry.day), { id, tab, staff, entry })),
      remove: () => store.remove(id),
    }
  }

  return {
    slot,
    own: async () => {
      const sealed = (await mine(await store.all())).filter((record) => record.sealed !== null)
      const found = await Promise.all(
        sealed.map(async (record) => {
          const key = await keys.get(record.day)
          const entry = key && (await unseal(parts, key, staff, record))
          return entry ? [{ id: record.id, tab: record.tab, entry }] : []
        }),
      )
      return found.flat()
    },
    remove: (id) => store.remove(id),
    expire: async () => {
      const today = parts.today()
      // a machine whose clock runs ahead gets no key of its today, and deletes nothing
      if (!(await keys.get(today))) return
      for (const record of await store.all()) {
        if (daysAfter(record.day, keptDays + toldDays) < today) await store.remove(record.id)
        else if (record.tab !== tab && record.sealed !== null && daysAfter(record.day, keptDays) < today) {
          await store.put({ ...record, about: '', nonce: new Uint8Array(0), sealed: null })
        }
      }
    },
    expired: async () => {
      const gone = (await mine(await store.all())).filter(({ sealed }) => sealed === null)
      return [...new Set(gone.map(({ day }) => day))].toSorted()
    },
    forgetExpired: async () => {
      for (const { id, sealed } of await mine(await store.all())) if (sealed === null) await store.remove(id)
    },
  }
}

/** The key of a day, or the nearest to be had: the clock here may be wrong, the line may be down since midnight. */
async function keyFor({ keys, today }: QueueParts, asked: string): Promise<DayKey> {
  const day = asked === '' ? today() : asked
  const held = keys.held(day)
  if (held) return held
  const newest = keys.newest()
  if (newest) {
    // nothing waits for the line: the next entry is sealed with it
    void keys.get(day).catch(() => null)
    return newest
  }
  const key = (await keys.get(day)) ?? (await keys.get(daysAfter(today(), -1)))
  if (key) return key
  throw new Error('no key to keep anything under')
}
