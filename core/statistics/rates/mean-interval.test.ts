import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { expectAllClose, expectClose } from '../reference/test-close.ts'
import { meanInterval } from './mean-interval.ts'

const register: {
  mean: { n: number; mean: number; sd: number; level: number; se: number; ci: number[] }[]
} = JSON.parse(readFileSync(new URL('../reference/register.json', import.meta.url), 'utf8'))

describe('the interval of a mean', () => {
  it.each(register.mean)('t.test of $n people', ({ n, mean, sd, level, se, ci }) => {
    const result = meanInterval({ n, mean, sd }, { level })
    expectClose(result.se, se)
    expectAllClose([result.low, result.high], ci)
  })
  it('has no limits for fewer than two people or without variation', () => {
    for (const moments of [
      { n: 1, mean: 3, sd: Number.NaN },
      { n: 0, mean: Number.NaN, sd: Number.NaN },
      { n: 8, mean: 3, sd: 0 },
    ]) {
      expect(meanInterval(moments)).toMatchObject({ se: Number.NaN, low: Number.NaN, high: Number.NaN })
    }
  })
})
