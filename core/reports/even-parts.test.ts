import fc from 'fast-check'
import { expect, it } from 'vitest'
import { evenParts } from './even-parts.ts'

it('divides into as few parts as there must be, all about as long', () => {
  expect(evenParts([1, 2, 3, 4, 5], 4)).toEqual([
    [1, 2, 3],
    [4, 5],
  ])
  expect(evenParts([], 4)).toEqual([[]])
  fc.assert(
    fc.property(
      fc.array(fc.nat(), { minLength: 1, maxLength: 60 }),
      fc.integer({ min: 1, max: 12 }),
      (all, most) => {
        const parts = evenParts(all, most)
        expect(parts.flat()).toEqual(all)
        expect(parts).toHaveLength(Math.ceil(all.length / most))
        expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(most)
      },
    ),
    { seed: 1, numRuns: 100 },
  )
})
