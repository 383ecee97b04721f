import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sha256Hex } from './sha256.ts'

const node = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

test('the examples of FIPS 180-4', () => {
  expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  expect(sha256Hex('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq')).toBe(
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  )
})

test('every length around the block borders agrees with Node', () => {
  for (let length = 0; length <= 260; length++) {
    const text = 'a'.repeat(length)
    expect(sha256Hex(text), `${length}`).toBe(node(text))
  }
  const long = 'lyttepost '.repeat(20_000)
  expect(sha256Hex(long)).toBe(node(long))
})

test('random texts agree with Node: letters, æøå, emoji, lone surrogates', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => sha256Hex(text) === node(text)),
    { seed: 1, numRuns: 300 },
  )
  for (const text of ['Kåfjord – Gáivuotna', '🙂', '\ud800', '\udfff a'])
    expect(sha256Hex(text)).toBe(node(text))
})
