import { expect, it } from 'vitest'
import { numberOf } from './number-of.ts'

it('reads whole numbers with and without spaces, and nothing else', () => {
  expect(['40', ' 40 ', '1 200', '1\u00a0200', '0', '100000'].map(numberOf)).toEqual([
    40, 40, 1200, 1200, 0, 100_000,
  ])
  expect(['', '  '].map(numberOf)).toEqual([null, null])
  expect(['-1', '4,5', '4.5', 'førti', '1e3', '100001', '١'].map(numberOf)).toEqual(Array(7).fill(undefined))
})
