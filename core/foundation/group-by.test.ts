import { expect, it } from 'vitest'
import { groupBy } from './group-by.ts'

it('groups items by their key, in the order in which they come', () => {
  const groups = groupBy(['tre', 'en', 'fire', 'to', 'fem'], ({ length }) => length)
  expect([...groups]).toEqual([
    [3, ['tre', 'fem']],
    [2, ['en', 'to']],
    [4, ['fire']],
  ])
  expect(groupBy<string, string>([], String).size).toBe(0)
})
