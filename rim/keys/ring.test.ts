import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { keyProblems } from './problems.ts'
import type { KeyProvider } from './provider.ts'
import { rememberedFor } from './ring.ts'
import { memoryKeys, other, provider, refused, ringOver } from './test-kit.ts'

/** A provider that counts what it opens. */
function counted(inner: KeyProvider): KeyProvider & { readonly opened: string[] } {
  const opened: string[] = []
  return {
    ...inner,
    opened,
    unwrap: (wrapped, context) => {
      opened.push(context)
      return inner.unwrap(wrapped, context)
    },
  }
}

describe('a data key', () => {
  it('is made once, stored wrapped, and the same ever after', async () => {
    const store = memoryKeys()
    const key = await ringOver(store).ring.dataKey('link', '4601')
    expect(key.symmetricKeySize).toBe(32)
    const [row, ...more] = [...store.rows.values()]
    expect(more).toEqual([])
    expect(row).toMatchObject({
      kind: 'link',
      scope: '4601',
      provider: 'env:A',
      createdAt: '2026-11-22T08:00:00.000Z',
    })
    expect(row!.id).toMatch(/^[0-9a-f-]{36}$/)
    expect(JSON.stringify(row)).not.toContain(key.export().toString('base64url').slice(0, 10))
    expect((await ringOver(store).ring.dataKey('link', '4601')).equals(key)).toBe(true)
    expect(store.rows.size).toBe(1)
  })

  it('is another for each kind and scope', async () => {
    const { ring } = ringOver(memoryKeys())
    const wanted = [
      ['round', '2026/4601'],
      ['round', '2026/4602'],
      ['round', '2027/4601'],
      ['link', '4601'],
      ['block', '2026/4601'],
      ['audit', 'house'],
      ['session', 'house'],
    ] as const
    const keys = await Promise.all(wanted.map(([kind, scope]) => ring.dataKey(kind, scope)))
    expect(new Set(keys.map((key) => key.export().toString('hex'))).size).toBe(wanted.length)
  })

  it.each([
    ['round', '4601'],
    ['round', '2026/'],
    ['round', '2026/4601/1'],
    ['link', '2026/4601'],
    ['link', ''],
    ['block', '4601'],
    ['block', '2026/46 01'],
    ['audit', '4601'],
  ] as const)('of %s is not made for the scope %j', async (kind, scope) => {
    const store = memoryKeys()
    await expect(ringOver(store).ring.dataKey(kind, scope)).rejects.toThrow(RangeError)
    expect(store.rows.size).toBe(0)
  })

  it('made by many processes at once is one: the first wins and all agree', async () => {
    const store = memoryKeys()
    const rings = Array.from({ length: 20 }, () => ringOver(store).ring)
    const keys = await Promise.all(
      rings.flatMap((ring) => [ring.dataKey('link', '4601'), ring.dataKey('link', '4601')]),
    )
    expect(new Set(keys.map((key) => key.export().toString('hex'))).size).toBe(1)
    expect(store.rows.size).toBe(1)
  })

  it('that cannot be stored is not used: the storage’s error is told', async () => {
    const store = { ...memoryKeys(), insert: () => Promise.reject(new Error('read-only transaction')) }
    await expect(ringOver(store).ring.dataKey('link', '4601')).rejects.toThrow('read-only transaction')
  })

  it('is opened once for many who ask, remembered five minutes, then opened anew', async () => {
    const store = memoryKeys()
    await ringOver(store).ring.dataKey('link', '4601')
    const service = counted(provider)
    const { ring, clock } = ringOver(store, service)
    await Promise.all(Array.from({ length: 50 }, () => ring.dataKey('link', '4601')))
    clock.now += rememberedFor - 1
    await ring.dataKey('link', '4601')
    expect(service.opened).toEqual(['link:4601'])
    clock.now += 1
    await ring.dataKey('link', '4601')
    expect(service.opened).toEqual(['link:4601', 'link:4601'])
    expect(rememberedFor).toBe(300_000)
  })

  it('shows nothing of itself, nor does the ring', async () => {
    const { ring } = ringOver(memoryKeys())
    const key = await ring.dataKey('link', '4601')
    const shown = inspect({ key, ring }, { depth: null, showHidden: true }) + JSON.stringify({ key, ring })
    for (const form of ['hex', 'base64', 'base64url'] as const) {
      expect(shown).not.toContain(key.export().toString(form).slice(0, 10))
    }
  })
})

describe('a stored key that does not open', () => {
  it.each([
    ['changed', (wrapped: string) => `${wrapped.slice(0, -1)}${wrapped.endsWith('A') ? 'Q' : 'A'}`],
    ['cut', (wrapped: string) => wrapped.slice(0, 20)],
    ['emptied', () => ''],
  ])('because it was %s, is a problem and stays as it is', async (_, change) => {
    const store = memoryKeys()
    await ringOver(store).ring.dataKey('link', '4601')
    const [row] = [...store.rows.values()]
    const damaged = { ...row!, wrapped: change(row!.wrapped) }
    store.rows.set(row!.id, damaged)
    const { ring } = ringOver(store)
    for (let i = 0; i < 2; i++) {
      expect(await refused(() => ring.dataKey('link', '4601'))).toEqual([keyProblems.cannotUnwrap.number])
    }
    expect([...store.rows.values()]).toEqual([damaged])
    // and is used again when it is restored: a failure is not remembered
    store.rows.set(row!.id, row!)
    expect((await ring.dataKey('link', '4601')).symmetricKeySize).toBe(32)
  })

  it('because it is another municipality’s or purpose’s, is a problem', async () => {
    const store = memoryKeys()
    await ringOver(store).ring.dataKey('round', '2026/4601')
    const [row] = [...store.rows.values()]
    for (const moved of [
      { ...row!, scope: '2026/4602' },
      { ...row!, kind: 'block' as const },
    ]) {
      store.rows.set(row!.id, moved)
      const attempt = () => ringOver(store).ring.dataKey(moved.kind, moved.scope)
      expect(await refused(attempt)).toEqual([keyProblems.cannotUnwrap.number])
    }
  })

  it('because it is no 32 bytes, is a problem', async () => {
    const store = memoryKeys()
    const wrapped = await provider.wrap(Buffer.alloc(16), 'link:4601')
    await store.insert({
      id: '1',
      kind: 'link',
      scope: '4601',
      wrapped,
      provider: provider.id,
      createdAt: '',
    })
    const attempt = () => ringOver(store).ring.dataKey('link', '4601')
    expect(await refused(attempt)).toEqual([keyProblems.cannotUnwrap.number])
  })

  it('because its provider is not set up, is a problem that names both', async () => {
    const store = memoryKeys()
    await ringOver(store).ring.dataKey('link', '4601')
    const { ring } = ringOver(store, other)
    expect(await refused(() => ring.dataKey('link', '4601'))).toEqual([keyProblems.providerMissing.number])
    await expect(ring.dataKey('link', '4601')).rejects.toThrow(/link:4601.*env:A/)
    expect(store.rows.size).toBe(1)
  })
})
