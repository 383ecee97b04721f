import { expect, it } from 'vitest'
import { readYear } from './numbers.ts'

it('a year is four digits', () => {
  expect(['2026', ' 2026 ', '26', '20267', 'x'].map(readYear)).toEqual([2026, 2026, null, null, null])
})
