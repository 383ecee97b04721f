import { setTimeout } from 'node:timers/promises'
import { type Seal, sealBatch, verifyChain } from '#core/audit'
import type { Problem } from '#core/foundation'
import {
  addSeal,
  holdSealing,
  lastSeal,
  listSeals,
  looseEvents,
  type Scope,
  type SealedEvent,
  sealedEvents,
  storedTime,
  unsealedEvents,
  type Work,
  within,
} from '#rim/storage'
import type { Desks } from './desks.ts'

/** What sealing needs of the desks. */
type Sealer = Pick<Desks, 'house' | 'keys' | 'clock'>

const house: Scope = { desk: 'house' }
/** How fast the log is sealed. */
export interface SealingPace {
  /** Events to a seal at most: hashing a thousand keeps the program from everything else for some 40 milliseconds. */
  readonly batch: number
  /** Milliseconds between two seals, for whoever waits meanwhile. */
  readonly rest: number
}

const atOnce: SealingPace = { batch: 1000, rest: 0 }
/** Beside people who wait: about 1,200 events a second, and nobody waits for more than some milliseconds. */
export const besideOthers: SealingPace = { batch: 100, rest: 60 }

/** Events are sealed each minute; one older than this without a seal is a finding. */
export const unsealedMinutes = 10

const keyOf = async (desks: Sealer): Promise<Uint8Array> =>
  new Uint8Array((await desks.keys.dataKey('audit', 'house')).export())

/**
 * Seals what the log holds unsealed. One program at a time; another one that comes meanwhile does nothing. Returns the
 * last seal of the chain, to be noted outside the database.
 */
export async function sealLog(desks: Sealer, { batch, rest } = atOnce): Promise<Seal | null> {
  const key = await keyOf(desks)
  for (;;) {
    const more = await within(desks.house, house, async (work) => {
      if (!(await holdSealing(work))) return false
      const events = await unsealedEvents(work, batch)
      if (events.length === 0) return false
      const seal = sealBatch(await lastSeal(work), events, key, await storedTime(work, desks.clock.now()))
      await addSeal(
        work,
        seal,
        events.map(({ id }) => id),
      )
      return events.length === batch
    })
    if (!more) return within(desks.house, house, lastSeal)
    if (rest > 0) await setTimeout(rest)
  }
}

/** Goes through the whole log. Returns all that is wrong; an empty list, or 'no head given' alone, is a whole log. */
export async function verifyLog(
  desks: Sealer,
  head?: { readonly number: number; readonly hash: string },
): Promise<readonly Problem[]> {
  const key = await keyOf(desks)
  const old = new Date(Date.parse(desks.clock.now()) - unsealedMinutes * 60_000).toISOString()
  return within(desks.house, house, (work) =>
    verifyChain({
      seals: inPages<Seal>((last) => listSeals(work, last?.number ?? null, page)),
      eventsOf: sealedInOrder(work),
      unsealed: inPages((last) => looseEvents(work, last, page)),
      key,
      unsealedOlderThan: old,
      ...(head && { head }),
    }),
  )
}

/** Rows read at once while the log is gone through. */
const page = 2000

/** All rows, a page at a time; each page is read after the last row of the one before. */
async function* inPages<T>(read: (last: T | null) => Promise<readonly T[]>): AsyncGenerator<T> {
  let last: T | null = null
  for (;;) {
    const rows: readonly T[] = await read(last)
    if (rows.length === 0) return
    yield* rows
    last = rows.at(-1)!
  }
}

/**
 * The events of one seal after the other, asked for in order of number, out of one stream: most seals hold few events,
 * and a query for each would take longer than all the rest.
 */
function sealedInOrder(work: Work): (number: number) => AsyncGenerator<SealedEvent> {
  let rows: readonly SealedEvent[] = []
  let at = 0
  return async function* eventsOf(number) {
    for (;;) {
      if (at === rows.length) {
        const last = rows.at(-1) ?? null
        const next = await sealedEvents(work, last, page)
        if (next.length === 0) return
        rows = next
        at = 0
      }
      const event = rows[at]!
      if (event.seal > number) return
      at++
      // those of a number that no seal has are read among the loose ones
      if (event.seal === number) yield event
    }
  }
}
