import { createHash, createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { hmacSha256 } from './hmac.ts'
import { sha256Bytes } from './sha256-bytes.ts'

const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'))
const filled = (byte: number, count: number): Uint8Array => new Uint8Array(count).fill(byte)

describe('the test vectors of RFC 4231', () => {
  const vectors: [string, Uint8Array, string, string][] = [
    ['1', filled(0x0b, 20), 'Hi There', 'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7'],
    [
      '2: a key shorter than the output',
      Buffer.from('Jefe'),
      'what do ya want for nothing?',
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    ],
    [
      '6: a key longer than a block',
      filled(0xaa, 131),
      'Test Using Larger Than Block-Size Key - Hash Key First',
      '60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54',
    ],
    [
      '7: key and data longer than a block',
      filled(0xaa, 131),
      'This is a test using a larger than block-size key and a larger than block-size data. The key needs to be hashed before being used by the HMAC algorithm.',
      '9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2',
    ],
  ]
  it.each(vectors)('%s', (_, key, text, expected) => {
    expect(hmacSha256(key, text)).toBe(expected)
  })
  it('5: only the first 128 bits are given', () => {
    expect(hmacSha256(filled(0x0c, 20), 'Test With Truncation').slice(0, 32)).toBe(
      'a3b6167473100ee06e0c796c2955552b',
    )
  })
  it('4: a key of counted bytes (its data are no text, so Node says what is right for a text)', () => {
    const key = bytes('0102030405060708090a0b0c0d0e0f10111213141516171819')
    expect(hmacSha256(key, 'Í')).toBe(createHmac('sha256', key).update('Í', 'utf8').digest('hex'))
  })
})

test('random keys and texts agree with Node', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 140 }),
      fc.string({ unit: 'binary', maxLength: 300 }),
      (key, text) => hmacSha256(key, text) === createHmac('sha256', key).update(text, 'utf8').digest('hex'),
    ),
    { seed: 1, numRuns: 300 },
  )
})

test('bytes of every length around the block borders hash as in Node', () => {
  for (let length = 0; length <= 260; length++) {
    const message = Uint8Array.from({ length }, (_, at) => (at * 37 + length) & 255)
    expect(Buffer.from(sha256Bytes(message)).toString('hex'), `${length}`).toBe(
      createHash('sha256').update(message).digest('hex'),
    )
  }
})
