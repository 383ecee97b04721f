import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packFixed, unpackFixed } from './pack.ts'

describe('packing', () => {
  it('gives any value the same number of bytes, and gives it back', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const packed = packFixed(value, 4000)
        fc.pre(packed !== null)
        expect(packed).toHaveLength(4000)
        expect(JSON.stringify(unpackFixed(packed!))).toBe(JSON.stringify(value))
      }),
      { seed: 1, numRuns: 200 },
    )
  })

  it('counts bytes and not characters, to the last one', () => {
    // two quotation marks, four bytes of length, two bytes for each letter
    expect(packFixed('ø'.repeat(47), 100)).toHaveLength(100)
    expect(packFixed('ø'.repeat(48), 100)).toBeNull()
  })

  it('refuses to unpack what was not packed', () => {
    expect(() => unpackFixed(new Uint8Array(20).fill(255))).toThrow(RangeError)
    expect(() => unpackFixed(new Uint8Array(2))).toThrow(RangeError)
  })
})
