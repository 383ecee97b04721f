import { expect, it } from 'vitest'
import { readNumber } from './index.ts'

it.each([
  ['54', 54],
  ['54,5', 54.5],
  [' 2 400 ', 2400],
  ['1\u00a0234,5', 1234.5],
  ['-3', -3],
  ['0.25', 0.25],
  ['', null],
  ['54 %', null],
  ['1,2,3', null],
  ['fem', null],
])('%s is the number %s', (text, number) => {
  expect(readNumber(text)).toBe(number)
})
