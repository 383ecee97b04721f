import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keyProblems } from './problems.ts'
import type { KeyProvider } from './provider.ts'
import { refusal, refused } from './test-kit.ts'
import { startTestTransit, type TestTransit } from './test-transit.ts'
import { transitKeys } from './transit.ts'

const context = 'round:2026-brukerplan/4601'
let transit: TestTransit
let vault: KeyProvider
const settings = () => ({ url: transit.url, token: transit.token, key: 'lyttepost' })

beforeAll(async () => {
  transit = await startTestTransit()
  vault = transitKeys(settings())
})
afterAll(() => transit.stop())

describe('a key service', () => {
  it('is asked by the transit API, and opens with old versions of its key', async () => {
    transit.asked.length = 0
    const provider = transitKeys(settings())
    const text = await provider.wrap(Buffer.alloc(32, 7), context)
    transit.rotate()
    expect(await provider.unwrap(text, context)).toEqual(Buffer.alloc(32, 7))
    expect(await provider.wrap(Buffer.alloc(32, 7), context)).toMatch(/^vault:v2:/)
    expect(transit.asked).toEqual([
      'POST /v1/transit/encrypt/lyttepost',
      'POST /v1/transit/decrypt/lyttepost',
      'POST /v1/transit/encrypt/lyttepost',
    ])
  })

  it('that passes over associated data still does not open under another context', async () => {
    transit.behaviour.knowsAssociatedData = false
    try {
      const provider = transitKeys(settings())
      const text = await provider.wrap(Buffer.alloc(32, 7), context)
      expect(await provider.unwrap(text, context)).toEqual(Buffer.alloc(32, 7))
      expect(await refused(() => provider.unwrap(text, 'link:4601'))).toEqual([
        keyProblems.cannotUnwrap.number,
      ])
    } finally {
      transit.behaviour.knowsAssociatedData = true
    }
  })

  it('that refuses, is sealed, answers nonsense, sends elsewhere or is away is a problem of its own', async () => {
    const text = await vault.wrap(Buffer.alloc(32, 7), context)
    const wrongToken = transitKeys({ ...settings(), token: 'hvs.wrong' })
    const badToken = transitKeys({ ...settings(), token: () => 'hvs.se\ncret' })
    const otherKey = transitKeys({ ...settings(), key: 'other' })
    const away = await startTestTransit()
    const gone = transitKeys({ ...settings(), url: away.url })
    await away.stop()
    const tried: [KeyProvider, Partial<TestTransit['behaviour']>, string][] = [
      [wrongToken, {}, 'HTTP 403'],
      [otherKey, {}, 'HTTP 404'],
      [vault, { sealed: true }, 'HTTP 503'],
      [vault, { answer: 'no json' }, 'HTTP 200'],
      [vault, { answer: '{"data":{"plaintext":"%%%"}}' }, 'HTTP 200'],
      [gone, {}, 'ECONNREFUSED'],
      [badToken, {}, ''],
    ]
    const usual = { ...transit.behaviour }
    for (const [provider, behaviour, answer] of tried) {
      Object.assign(transit.behaviour, behaviour)
      for (const attempt of [
        () => provider.unwrap(text, context),
        () => provider.wrap(Buffer.alloc(32), context),
      ]) {
        const { numbers, shown } = await refusal(attempt)
        expect(numbers).toEqual([keyProblems.serviceFailed.number])
        expect(shown).toContain(answer)
        for (const secret of [transit.token, 'hvs.', 'cret', text.slice(10, 20)])
          expect(shown).not.toContain(secret)
      }
      Object.assign(transit.behaviour, { answer: undefined, ...usual })
    }
    expect(await vault.unwrap(text, context)).toEqual(Buffer.alloc(32, 7))
  })

  it('that sends the request elsewhere is not followed: the token would go along', async () => {
    const elsewhere = await startTestTransit()
    transit.behaviour.redirect = `${elsewhere.url}/v1/transit/encrypt/lyttepost`
    try {
      const attempt = () => vault.wrap(Buffer.alloc(32), context)
      expect(await refused(attempt)).toEqual([keyProblems.serviceFailed.number])
      expect(elsewhere.asked).toEqual([])
    } finally {
      delete transit.behaviour.redirect
      await elsewhere.stop()
    }
  })

  it.each([
    'http://vault.example.no',
    'https://user:secret@vault.example.no',
    'https://vault.example.no/?token=secret',
    'vault.example.no',
    'ftp://127.0.0.1',
  ])('is not asked at %s', async (url) => {
    const { numbers, shown } = await refusal(() => transitKeys({ ...settings(), url }))
    expect(numbers).toEqual([keyProblems.unknownProvider.number])
    expect(shown).not.toContain('secret')
  })
})
