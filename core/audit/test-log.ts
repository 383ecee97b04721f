import type { Random } from '#core/foundation'
import { createRandom } from '#core/foundation'
import { type AuditEvent, type Seal, sealBatch, verifyChain } from './index.ts'

/** A log as it lies in storage: seals, events under the number of their seal, and those not sealed yet. */
export interface Log {
  seals: Seal[]
  batches: Map<number, AuditEvent[]>
  unsealed: AuditEvent[]
  head: { number: number; hash: string }
}

export const key = Uint8Array.from({ length: 32 }, (_, at) => at * 7 + 1)
/** Unsealed events of the test log are from after this. */
export const limit = '2026-02-03T12:00:00.000Z'

const pick = <T>(random: Random, from: readonly T[]): T => from[random.below(from.length)]!
const hex = (random: Random, digits: number): string =>
  Array.from({ length: digits }, () => random.below(16).toString(16)).join('')
const uuid = (random: Random, time: number): string => {
  const stamp = time.toString(16).padStart(12, '0')
  return `${stamp.slice(0, 8)}-${stamp.slice(8)}-7${hex(random, 3)}-a${hex(random, 3)}-${hex(random, 12)}`
}

/** A random event at a moment. */
export function randomEvent(random: Random, time: number): AuditEvent {
  const some = <T>(value: T): T | null => (random.below(4) === 0 ? null : value)
  return {
    id: uuid(random, time),
    at: new Date(time).toISOString(),
    actor: some(uuid(random, time - 1e9)),
    role: some(pick(random, ['registrar', 'unit-leader', 'coordinator'])),
    municipality: some(pick(random, ['1103', '0301', '5524'])),
    unit: some(uuid(random, time - 2e9)),
    verb: pick(random, ['read', 'create', 'change', 'complete']),
    noun: pick(random, ['registration', 'appointment', 'round']),
    thing: some(uuid(random, time - 3e9)),
    subject: some(uuid(random, time - 4e9)),
    purpose: some(pick(random, ['mapping', 'kvalitet æøå', '🙂'])),
    request: some(uuid(random, time)),
    details: pick<AuditEvent['details']>(random, [{}, { count: 3 }, { ok: true, from: 'utkast', to: null }]),
  }
}

/** A random log of 3 to 7 batches of 2 to 9 events and some that are not sealed. */
export function randomLog(seed: number): Log {
  const random = createRandom(seed)
  let time = Date.UTC(2026, 1, 3, 9)
  const next = (): AuditEvent => {
    time += 1 + random.below(60_000)
    return randomEvent(random, time)
  }
  const events = (count: number): AuditEvent[] => Array.from({ length: count }, next)
  const seals: Seal[] = []
  const batches = new Map<number, AuditEvent[]>()
  for (let left = 3 + random.below(5); left > 0; left--) {
    const batch = events(2 + random.below(8))
    const seal = sealBatch(seals.at(-1) ?? null, batch, key, new Date(time).toISOString())
    seals.push(seal)
    batches.set(seal.number, batch)
  }
  time = Date.UTC(2026, 1, 3, 12)
  const { number, hash } = seals.at(-1)!
  return { seals, batches, unsealed: events(1 + random.below(4)), head: { number, hash } }
}

/** The numbers of what the control finds in a log. */
export async function findings(log: Log, head: Log['head'] | null = log.head): Promise<number[]> {
  const known = new Set(log.seals.map(({ number }) => number))
  const orphans = [...log.batches].flatMap(([number, events]) => (known.has(number) ? [] : events))
  const found = await verifyChain({
    seals: log.seals,
    eventsOf: (number) => log.batches.get(number) ?? [],
    unsealed: [...orphans, ...log.unsealed],
    key,
    ...(head ? { head } : {}),
    unsealedOlderThan: limit,
  })
  return found.map(({ number }) => number)
}
