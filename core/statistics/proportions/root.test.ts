import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findRoot } from './root.ts'

test('finds the root to the last digits, however bent the function', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1e-6, max: 0.999, noNaN: true }),
      fc.integer({ min: 1, max: 40 }),
      (root, power) => {
        const found = findRoot((x) => x ** power - root ** power, 0, 1)
        expect(Math.abs(found - root)).toBeLessThanOrEqual(1e-14 * root + 1e-300)
        const mirrored = findRoot((x) => root ** power - x ** power, 1, 0)
        expect(Math.abs(mirrored - root)).toBeLessThanOrEqual(1e-14 * root + 1e-300)
      },
    ),
    { seed: 1, numRuns: 500 },
  )
})

test('an end that is the root is returned, and no change of sign is NaN', () => {
  expect(findRoot((x) => x, 0, 1)).toBe(0)
  expect(findRoot((x) => x - 1, 0, 1)).toBe(1)
  expect(findRoot((x) => x + 1, 0, 1)).toBeNaN()
  expect(findRoot(() => Number.NaN, 0, 1)).toBeNaN()
})
