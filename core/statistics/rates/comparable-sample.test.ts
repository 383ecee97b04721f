import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparableSample } from './comparable-sample.ts'

describe('comparable sample', () => {
  it('keeps rows whose key stands in both rounds and says what it left out', () => {
    const before = ['0301/nav', '0301/tsb', null, '1103/nav', '0301/nav']
    const after = ['1103/nav', '0301/nav', '4601/nav', '4601/nav']
    const sample = comparableSample(before, after)
    expect(sample.keys).toEqual(['0301/nav', '1103/nav'])
    expect(sample.rows.map((rows) => [...rows])).toEqual([
      [0, 3, 4],
      [0, 1],
    ])
    expect(sample.leftOut).toEqual([
      { round: 0, key: '0301/tsb', rows: 1, reason: 'not-in-all-rounds', lacking: [1] },
      { round: 0, key: null, rows: 1, reason: 'no-key', lacking: [] },
      { round: 1, key: '4601/nav', rows: 2, reason: 'not-in-all-rounds', lacking: [0] },
    ])
  })
  it('needs two rounds', () => {
    expect(() => comparableSample(['a'])).toThrow(RangeError)
    expect(comparableSample([], []).rows.map((rows) => rows.length)).toEqual([0, 0])
  })
  it('keeps or lists every row once, and the same keys in all rounds', () => {
    const round = fc.array(fc.option(fc.constantFrom('a', 'b', 'c', 'd', 'e')), { maxLength: 12 })
    fc.assert(
      fc.property(fc.array(round, { minLength: 2, maxLength: 4 }), (rounds) => {
        const sample = comparableSample(...rounds)
        for (const [i, keys] of rounds.entries()) {
          const kept = sample.rows[i]!
          const out = sample.leftOut
            .filter((line) => line.round === i)
            .reduce((sum, line) => sum + line.rows, 0)
          expect(kept.length + out).toBe(keys.length)
          expect([...new Set([...kept].map((row) => keys[row]))].sort()).toEqual(sample.keys)
        }
      }),
      { seed: 1, numRuns: 300 },
    )
  })
})
