import { canonicalJson, hmacSha256 } from '#core/foundation'
import { type AuditEvent, eventText } from './event.ts'
import { createMerkleTree } from './merkle.ts'

/** The seal on one batch of events: says what they were, and which seal came before. */
export interface Seal {
  /** 1, 2, 3 ... without gaps. */
  readonly number: number
  /** The smallest and the largest id of the batch. Batches may overlap: an event can be written late. */
  readonly firstEvent: string
  readonly lastEvent: string
  readonly count: number
  /** Root over the events in order of id. */
  readonly root: string
  /** Hash of the seal before; null for the first. */
  readonly previous: string | null
  /** HMAC-SHA-256 over all the rest, under a key that is not kept beside the events. */
  readonly hash: string
  /** When it was sealed, ISO 8601 in UTC. */
  readonly at: string
}

/**
 * Seals a batch of events onto the chain. The events may come in any order; which belong to the batch must be kept
 * with them, by the seal's number.
 *
 * @throws RangeError where there are no events, two have one id, or the key is shorter than 32 bytes.
 */
export function sealBatch(
  previous: Seal | null,
  events: readonly AuditEvent[],
  key: Uint8Array,
  at: string,
): Seal {
  if (key.length < 32) throw new RangeError('The sealing key has fewer than 32 bytes')
  if (events.length === 0) throw new RangeError('There is nothing to seal')
  const sorted = [...events].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  const tree = createMerkleTree()
  sorted.forEach((event, index) => {
    if (event.id === sorted[index - 1]?.id) throw new RangeError(`Two events have the id ${event.id}`)
    tree.add(eventText(event))
  })
  const open = {
    number: (previous?.number ?? 0) + 1,
    firstEvent: sorted[0]!.id,
    lastEvent: sorted.at(-1)!.id,
    count: sorted.length,
    root: tree.root(),
    previous: previous?.hash ?? null,
    at,
  }
  return { ...open, hash: sealHash(open, key) }
}

/** The hash that a seal must carry. */
export function sealHash(seal: Omit<Seal, 'hash'>, key: Uint8Array): string {
  const { number, firstEvent, lastEvent, count, root, previous, at } = seal
  return hmacSha256(key, canonicalJson({ number, firstEvent, lastEvent, count, root, previous, at }))
}
