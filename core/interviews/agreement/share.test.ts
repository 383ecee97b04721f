import fc from 'fast-check'
import { expect, test } from 'vitest'
import { randomShare } from './share.ts'

test('a share is as large as it is to be, without repeats, and the same for the same seed in any order', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.uuid(), { maxLength: 40 }),
      fc.integer({ min: 0, max: 100 }),
      fc.integer({ min: 0, max: 99_999 }),
      (interviews, percent, seed) => {
        const chosen = randomShare(interviews, percent / 100, seed)
        expect(chosen.length).toBe(Math.ceil((interviews.length * percent) / 100))
        expect(new Set(chosen).size).toBe(chosen.length)
        expect(interviews).toEqual(expect.arrayContaining([...chosen]))
        expect(randomShare([...interviews].reverse(), percent / 100, seed)).toEqual(chosen)
      },
    ),
    { seed: 1, numRuns: 200 },
  )
})

test('every interview is as likely to be taken, and other seeds take others', () => {
  const interviews = Array.from({ length: 10 }, (_, at) => `i${at}`)
  const times = new Map(interviews.map((one) => [one, 0]))
  for (let seed = 0; seed < 5000; seed++) {
    for (const one of randomShare(interviews, 0.2, seed)) times.set(one, times.get(one)! + 1)
  }
  // 1000 expected, standard deviation 28
  for (const count of times.values()) expect(Math.abs(count - 1000)).toBeLessThan(120)
  expect(() => randomShare(interviews, 1.1, 1)).toThrow(RangeError)
})
