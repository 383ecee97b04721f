import { describe, expect, it } from 'vitest'
import { ProblemError } from '#core/foundation'
import { environmentKeys } from './environment-keys.ts'
import type { KeyProvider } from './provider.ts'
import { pseudonym } from './pseudonym.ts'
import { rewrapAll } from './rewrap.ts'
import { keyTexts, memoryKeys, other, person, provider, ringOver } from './test-kit.ts'

describe('moving keys to another provider', () => {
  const scopes = ['4601', '4602', '4603', '4604', '4605']
  async function five() {
    const store = memoryKeys()
    const { ring } = ringOver(store)
    for (const scope of scopes) await ring.dataKey('link', scope)
    const before = await Promise.all(scopes.map((scope) => pseudonym(ring, 'link', scope, person(1))))
    const madeWith = (...providers: KeyProvider[]) => {
      const moved = ringOver(store, ...providers).ring
      return Promise.all(scopes.map((scope) => pseudonym(moved, 'link', scope, person(1))))
    }
    return { store, before, madeWith }
  }

  it('leaves the pseudonyms the same, and needs the old provider no more', async () => {
    const { store, before, madeWith } = await five()
    expect(await rewrapAll(store, provider, other)).toEqual({ rewrapped: 5, already: 0, others: 0 })
    expect(await madeWith(other)).toEqual(before)
    expect([...store.rows.values()].map((row) => row.provider)).toEqual(scopes.map(() => other.id))
  })

  it('can be broken off and run again, and works with both providers meanwhile', async () => {
    const { store, before, madeWith } = await five()
    let left = 2
    const breaking = {
      ...store,
      rewrap: (id: string, wrapped: string, by: string) =>
        left-- > 0 ? store.rewrap(id, wrapped, by) : Promise.reject(new Error('connection lost')),
    }
    await expect(rewrapAll(breaking, provider, other)).rejects.toThrow('connection lost')
    expect(await madeWith(other, provider)).toEqual(before)
    expect(await rewrapAll(store, provider, other)).toEqual({ rewrapped: 3, already: 2, others: 0 })
    expect(await rewrapAll(store, provider, other)).toEqual({ rewrapped: 0, already: 5, others: 0 })
    expect(await madeWith(other)).toEqual(before)
  })

  it('moves to the newest key of the same provider', async () => {
    const { store, before, madeWith } = await five()
    const grown = environmentKeys({ A: keyTexts.join(',') }, 'A')
    expect(await rewrapAll(store, grown, grown)).toEqual({ rewrapped: 5, already: 0, others: 0 })
    expect(await rewrapAll(store, grown, grown)).toEqual({ rewrapped: 0, already: 5, others: 0 })
    expect(await madeWith(environmentKeys({ A: keyTexts[1] }, 'A'))).toEqual(before)
  })

  it('moves what opens, leaves the rest as it is and tells which', async () => {
    const { store } = await five()
    const rows = [...store.rows.values()]
    store.rows.set(rows[1]!.id, { ...rows[1]!, wrapped: 'lp1:k1:AAAA' })
    store.rows.set(rows[3]!.id, { ...rows[3]!, scope: '9999' })
    const error: unknown = await rewrapAll(store, provider, other).catch((thrown: unknown) => thrown)
    expect((error as ProblemError).problems.map(({ details }) => details.context)).toEqual([
      'link:4602',
      'link:9999',
    ])
    expect([...store.rows.values()].map((row) => row.provider === other.id)).toEqual([
      true,
      false,
      true,
      false,
      true,
    ])
  })

  it('does not store what the new provider cannot open', async () => {
    const { store, before, madeWith } = await five()
    const broken = { ...other, unwrap: async () => Buffer.alloc(32) }
    await expect(rewrapAll(store, provider, broken)).rejects.toThrow(ProblemError)
    expect(await madeWith()).toEqual(before)
  })

  it('passes over keys of a third provider', async () => {
    const { store } = await five()
    const third = environmentKeys({ C: keyTexts[0] }, 'C')
    expect(await rewrapAll(store, third, other)).toEqual({ rewrapped: 0, already: 0, others: 5 })
  })
})
