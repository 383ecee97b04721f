import fc from 'fast-check'
import { expect, it } from 'vitest'
import { unstorable } from './storable.ts'

it('finds what no column can hold, where it stands', () => {
  const cases: readonly (readonly [unknown, readonly PropertyKey[] | null])[] = [
    [null, null],
    ['æøå 😀', null],
    [{ a: [1, 'x', { b: true }] }, null],
    ['a\0', []],
    [{ a: ['x', '\ud800'] }, ['a', 1]],
    [{ a: { 'b\0': 1 } }, ['a']],
    [{ a: Number.POSITIVE_INFINITY }, ['a']],
  ]
  for (const [value, expected] of cases) expect(unstorable(value)).toEqual(expected)
})

it('ends, however deep a value goes', () => {
  let deep: unknown = 1
  for (let level = 0; level < 100_000; level++) deep = { a: deep }
  expect(unstorable(deep)).toHaveLength(60)
})

it('lets through what JSON writes and reads again unchanged', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
      const text = JSON.stringify(value)
      const strange = /\\u0000|\\u[dD][89a-fA-F]/.test(text)
      expect(unstorable(JSON.parse(text)) === null).toBe(!strange)
    }),
    { seed: 1, numRuns: 2000 },
  )
})
