import fc from 'fast-check'
import { expect, it } from 'vitest'
import { few, hideFew } from './few.ts'

it('hides 1 to 4, and the smallest other where one would stand alone', () => {
  expect(hideFew([12, 3, 0, 30])).toEqual([few, few, 0, 30])
  expect(hideFew([12, 5, 0, 30])).toEqual([12, 5, 0, 30])
  expect(hideFew([3, 4, 9, 10])).toEqual([few, few, 9, 10])
  // 1 + 1: together fewer than five
  expect(hideFew([1, 1, 9, 10])).toEqual([few, few, few, 10])
  expect(hideFew([3])).toEqual([few])
})

it('leaves an attacker who knows the sum with more than one count that each hidden part may be', () => {
  const counts = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 2, maxLength: 12 })
  fc.assert(
    fc.property(counts, (given) => {
      const shown = hideFew(given)
      const hidden = given.filter((_, at) => shown[at] === few)
      for (const [at, count] of shown.entries()) {
        if (count !== few) expect(count).toBe(given[at])
        if (given[at]! > 0 && given[at]! < 5) expect(count).toBe(few)
      }
      const others = given.filter((count) => count > 0).length
      if (hidden.length > 0 && others > 1) {
        expect(hidden.length).toBeGreaterThan(1)
        const sum = hidden.reduce((all, one) => all + one, 0)
        // only where there is nothing more to hide may they be fewer than five together
        expect(sum >= 5 || hidden.length === others).toBe(true)
      }
    }),
    { seed: 1, numRuns: 500 },
  )
})
