import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom } from '#core/foundation'
import { mixed, shuffled } from './mixing.ts'

describe('mixing', () => {
  it('lets out all but five of ten or more, and nobody twice', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer(), (size, seed) => {
        const pool = Array.from({ length: size }, (_, at) => at)
        const drawn = mixed(pool, createRandom(seed).below)
        expect(drawn === null).toBe(size < 10)
        if (drawn === null) return
        expect(drawn.stay).toHaveLength(5)
        expect([...drawn.stay, ...drawn.out].sort((a, b) => a - b)).toEqual(pool)
      }),
      { seed: 1, numRuns: 100 },
    )
  })

  it('gives each of them the same chance of staying, and of each place', () => {
    const random = createRandom(11)
    const rounds = 4000
    const stayed = new Array<number>(10).fill(0)
    const first = new Array<number>(10).fill(0)
    for (let round = 0; round < rounds; round++) {
      const drawn = mixed([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], random.below)!
      for (const one of drawn.stay) stayed[one]! += 1
      first[drawn.out[0]!]! += 1
    }
    // six standard errors of a share of a half and of a tenth
    for (const count of stayed)
      expect(Math.abs(count / rounds - 0.5)).toBeLessThan(6 * Math.sqrt(0.25 / rounds))
    for (const count of first)
      expect(Math.abs(count / rounds - 0.1)).toBeLessThan(6 * Math.sqrt(0.09 / rounds))
  })

  it('shuffles three items into each of their six orders as often', () => {
    const random = createRandom(5)
    const seen = new Map<string, number>()
    for (let round = 0; round < 6000; round++) {
      const order = shuffled(['a', 'b', 'c'], random.below).join('')
      seen.set(order, (seen.get(order) ?? 0) + 1)
    }
    expect(seen.size).toBe(6)
    for (const count of seen.values())
      expect(Math.abs(count - 1000)).toBeLessThan(6 * Math.sqrt((6000 * 5) / 36))
  })
})
