import { expect, it } from 'vitest'
import { birthYearOf } from './birth-year.ts'

it.each([
  ['1984', 1984],
  [' 1984 ', 1984],
  ['1906', 1906],
  ['2026', 2026],
  ['1905', null],
  ['2027', null],
  ['84', null],
  ['', null],
  ['19841', null],
  ['1e33', null],
])('«%s»: %s', (typed, year) => {
  expect(birthYearOf(typed, 2026)).toBe(year)
})
