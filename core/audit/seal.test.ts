import { createHash, createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createRandom } from '#core/foundation'
import { createIdSet } from './id-set.ts'
import { eventText, sealBatch } from './index.ts'
import { createMerkleTree } from './merkle.ts'
import { key, limit, randomEvent } from './test-log.ts'

const sha = (text: string): string => createHash('sha256').update(text).digest('hex')
/** The tree of RFC 6962, 2.1, as it is defined there. */
function rootOf(leaves: readonly string[]): string {
  if (leaves.length === 1) return sha(`\u0000${leaves[0]}`)
  let left = 1
  while (left * 2 < leaves.length) left *= 2
  return sha(`\u0001${rootOf(leaves.slice(0, left))}${rootOf(leaves.slice(left))}`)
}
const random = createRandom(1)
const events = Array.from({ length: 21 }, (_, at) => randomEvent(random, Date.UTC(2026, 1, 3, 9, at)))

describe('the tree', () => {
  it('is that of RFC 6962 for any number of leaves', () => {
    for (let count = 1; count <= 70; count++) {
      const leaves = Array.from({ length: count }, (_, at) => `leaf ${at}`)
      const tree = createMerkleTree()
      for (const leaf of leaves) tree.add(leaf)
      expect(tree.root(), `${count}`).toBe(rootOf(leaves))
      expect(tree.size).toBe(count)
    }
  })
  it('has no root without leaves', () => {
    expect(() => createMerkleTree().root()).toThrow(RangeError)
  })
})

describe('a seal', () => {
  const first = sealBatch(null, events.slice(0, 13), key, limit)

  it('holds the batch, and the same by another road', () => {
    expect(first).toMatchObject({ number: 1, previous: null, count: 13, at: limit })
    expect(first.firstEvent).toBe(events[0]!.id)
    expect(first.lastEvent).toBe(events[12]!.id)
    // the names in order at every depth make JSON.stringify canonical; those of the details are among them
    const fields = [...Object.keys(events[0]!), 'count', 'ok', 'from', 'to'].sort()
    for (const event of events) expect(eventText(event)).toBe(JSON.stringify(event, fields))
    expect(first.root).toBe(rootOf(events.slice(0, 13).map(eventText)))
    const { hash, ...open } = first
    expect(hash).toBe(
      createHmac('sha256', key)
        .update(JSON.stringify(open, Object.keys(open).sort()))
        .digest('hex'),
    )
  })

  it('is the same in whatever order the events come, and whatever else their rows carry', () => {
    const rows = events.slice(0, 13).map((event) => ({ ...event, seal: 1, transaction: '77' }))
    expect(sealBatch(null, rows.reverse(), key, limit)).toEqual(first)
  })

  it('follows the one before', () => {
    const next = sealBatch(first, events.slice(13), key, limit)
    expect(next).toMatchObject({ number: 2, previous: first.hash, count: 8 })
  })

  it('is not made of nothing, of an event twice, or with a short key', () => {
    expect(() => sealBatch(null, [], key, limit)).toThrow(/nothing to seal/)
    expect(() => sealBatch(null, [events[0]!, events[1]!, events[0]!], key, limit)).toThrow(/Two events/)
    expect(() => sealBatch(null, events, key.slice(1), limit)).toThrow(/32 bytes/)
  })
})

it('a set of ids knows each of them, like a Set of texts', () => {
  const draw = createRandom(2)
  const ids = createIdSet()
  const known = new Set<string>()
  for (let i = 0; i < 20_000; i++) {
    const id = randomEvent(draw, 1_000 + draw.below(3)).id.slice(0, -1) + draw.below(4)
    const again = draw.below(3) === 0 ? [...known][draw.below(Math.min(known.size, 50))] : undefined
    const asked = again ?? (draw.below(10) === 0 ? `ikke-uuid-${draw.below(500)}` : id)
    expect(ids.add(asked)).toBe(!known.has(asked))
    known.add(asked)
  }
  expect(ids.add('00000000-0000-0000-0000-000000000000')).toBe(true)
  expect(ids.add('00000000-0000-0000-0000-000000000000')).toBe(false)
})
