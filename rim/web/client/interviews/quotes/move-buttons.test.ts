import { expect, it } from 'vitest'
import { moved } from './move-buttons.tsx'

it('moves a thing among its like, and not out of the list', () => {
  expect(moved(['a', 'b', 'c'], 'a', 2)).toEqual(['b', 'c', 'a'])
  expect(moved(['a', 'b', 'c'], 'c', 0)).toEqual(['c', 'a', 'b'])
  expect(moved(['a', 'b'], 'a', -1)).toEqual(['a', 'b'])
  expect(moved(['a', 'b'], 'x', 0)).toEqual(['a', 'b'])
})
