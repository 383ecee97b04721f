import { describe, expect, test } from 'vitest'
import { createRandom, hashText } from './random.ts'

/** xoshiro128** and splitmix32 once more, in BigInt arithmetic: a second route to the same numbers. */
function secondRoute(key: string, count: number): number[] {
  const mask = 0xffffffffn
  let state = 0x811c9dc5n
  for (let i = 0; i < key.length; i++) state = ((state ^ BigInt(key.charCodeAt(i))) * 0x01000193n) & mask
  const seeds = [0, 1, 2, 3].map(() => {
    state = (state + 0x9e3779b9n) & mask
    let z = state
    z = ((z ^ (z >> 16n)) * 0x21f0aaadn) & mask
    z = ((z ^ (z >> 15n)) * 0x735a2d97n) & mask
    return z ^ (z >> 15n)
  })
  const s = [seeds[0]!, seeds[1]!, seeds[2]!, seeds[3]! | 1n]
  const rotl = (x: bigint, k: bigint) => ((x << k) | (x >> (32n - k))) & mask
  return Array.from({ length: count }, () => {
    const result = (rotl((s[1]! * 5n) & mask, 7n) * 9n) & mask
    const t = (s[1]! << 9n) & mask
    s[2]! ^= s[0]!
    s[3]! ^= s[1]!
    s[1]! ^= s[2]!
    s[0]! ^= s[3]!
    s[2]! ^= t
    s[3] = rotl(s[3]!, 11n)
    return Number(result)
  })
}

const draws = (seed: number | string, count: number): number[] => {
  const random = createRandom(seed)
  return Array.from({ length: count }, () => random.bits())
}

describe('createRandom', () => {
  test('golden values: a change of these changes every training country', () => {
    expect(draws(2020, 4)).toEqual([637852868, 858076920, 1063640493, 1753453062])
    expect(draws('lyttepost', 4)).toEqual([822113403, 2013989984, 627028728, 3994806183])
  })

  test('agrees with a second implementation', () => {
    expect(draws(2020, 200)).toEqual(secondRoute('n2020', 200))
    expect(draws('Ålesund', 200)).toEqual(secondRoute('sÅlesund', 200))
  })

  test('the same seed gives the same draws; a number is not the text of that number', () => {
    expect(draws(1, 10)).toEqual(draws(1, 10))
    expect(draws(1, 10)).not.toEqual(draws('1', 10))
    expect(draws(1, 10)).not.toEqual(draws(2, 10))
  })

  test('a fork depends on the seed and the name, not on what was drawn', () => {
    const fresh = createRandom(7)
    const used = createRandom(7)
    for (let i = 0; i < 100; i++) used.bits()
    const a = fresh.fork('ages')
    const b = used.fork('ages')
    const first = Array.from({ length: 10 }, () => a.bits())
    expect(Array.from({ length: 10 }, () => b.bits())).toEqual(first)
    expect(createRandom(7).fork('areas').bits()).not.toBe(first[0])
    expect(createRandom(8).fork('ages').bits()).not.toBe(first[0])
  })

  test.each([2, 3, 7, 10, 100])('below(%i) is uniform (chi-squared, 200,000 draws)', (limit) => {
    const random = createRandom(`uniform ${limit}`)
    const counts = new Array<number>(limit).fill(0)
    const total = 200_000
    for (let i = 0; i < total; i++) counts[random.below(limit)]!++
    const expected = total / limit
    const chiSquared = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
    const freedom = limit - 1
    // five standard deviations above the mean of the distribution
    expect(chiSquared).toBeLessThan(freedom + 5 * Math.sqrt(2 * freedom) + 10)
  })

  test('below has no bias where the limit does not divide 2^32', () => {
    // with a plain remainder, the first half of this limit would come twice as often as the second
    const limit = 3 * 2 ** 30
    const random = createRandom('bias')
    let low = 0
    for (let i = 0; i < 30_000; i++) if (random.below(limit) < 2 ** 30) low++
    expect(low / 30_000).toBeGreaterThan(0.32)
    expect(low / 30_000).toBeLessThan(0.345)
  })

  test('every bit is set about half the time', () => {
    const random = createRandom('bits')
    const set = new Array<number>(32).fill(0)
    for (let i = 0; i < 20_000; i++) {
      const bits = random.bits()
      for (let bit = 0; bit < 32; bit++) set[bit]! += (bits >>> bit) & 1
    }
    for (const count of set) expect(Math.abs(count - 10_000)).toBeLessThan(5 * Math.sqrt(5000))
  })

  test('limits: 1 and 2^32 work, others are refused', () => {
    expect(createRandom(1).below(1)).toBe(0)
    expect(createRandom(1).below(2 ** 32)).toBe(draws(1, 1)[0])
    for (const limit of [0, -1, 1.5, 2 ** 32 + 1, Number.NaN]) {
      expect(() => createRandom(1).below(limit)).toThrow(RangeError)
    }
  })
})

test('hashText is FNV-1a, with the published values for ASCII', () => {
  expect(hashText('')).toBe(0x811c9dc5)
  expect(hashText('a')).toBe(0xe40c292c)
  expect(hashText('foobar')).toBe(0xbf9cf968)
})
