import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { digitsFor } from '#core/identity'
import { type PseudonymKind, pseudonym } from './pseudonym.ts'
import { memoryKeys, person, ringOver } from './test-kit.ts'

describe('a pseudonym', () => {
  it('is HMAC-SHA-256 of kind, scope and digits under the data key, in 43 characters', async () => {
    const { ring } = ringOver(memoryKeys())
    const made = await pseudonym(ring, 'round', '2026/4601', person(1))
    expect(made).toMatch(/^[\w-]{43}$/)
    const key = (await ring.dataKey('round', '2026/4601')).export()
    const text = `round\n2026/4601\n${digitsFor(person(1))}`
    expect(made).toBe(createHmac('sha256', key).update(text).digest('base64url'))
  })

  it('is the same for the same person and place, and unrelated in all else', async () => {
    const { ring } = ringOver(memoryKeys())
    const places: [PseudonymKind, string][] = [
      ['round', '2026/4601'],
      ['round', '2026/4602'],
      ['round', '2027/4601'],
      ['link', '4601'],
      ['link', '4602'],
      ['block', '2026/4601'],
    ]
    const seen = new Set<string>()
    const people = new Set<string>()
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        const made = await Promise.all(
          places.map(([kind, scope]) => pseudonym(ring, kind, scope, person(seed))),
        )
        const again = await Promise.all(
          places.map(([kind, scope]) => pseudonym(ring, kind, scope, person(seed))),
        )
        expect(again).toEqual(made)
        expect(new Set(made).size).toBe(places.length)
        // no start in common either: 10 characters are 60 bits
        for (const one of made) seen.add(one.slice(0, 10))
        people.add(digitsFor(person(seed)))
        expect(made.join()).not.toContain(digitsFor(person(seed)))
      }),
      { seed: 1, numRuns: 100 },
    )
    expect(people.size).toBeGreaterThan(50)
    expect(seen.size).toBe(people.size * places.length)
  })

  it('cannot be made again after the key is destroyed', async () => {
    const store = memoryKeys()
    const { ring } = ringOver(store)
    const made = await pseudonym(ring, 'round', '2026/4601', person(1))
    await pseudonym(ring, 'round', '2026/4602', person(1))
    expect(await ring.destroy('round', '2026/4601')).toBe(true)
    expect(await ring.destroy('round', '2026/4601')).toBe(false)
    expect([...store.rows.values()].map((row) => row.scope)).toEqual(['2026/4602'])
    expect(await pseudonym(ring, 'round', '2026/4601', person(1))).not.toBe(made)
  })
})
