import fc from 'fast-check'
import { expect, test } from 'vitest'
import { subgroupTable } from './subgroup-table.ts'
import { waveComparison } from './wave-comparison.ts'

const categories = ['low', 'middle', 'high']

test('counts, unrounded percentages and flags of both waves', () => {
  expect(waveComparison(['yes', 'no'], [30, 70], [0, 2])).toEqual({
    method: 'margins-do-not-overlap',
    n: 100,
    nBefore: null,
    cells: [
      { category: 'yes', count: 30, percent: 30, countBefore: null, percentBefore: null, flag: null },
      { category: 'no', count: 70, percent: 70, countBefore: null, percentBefore: null, flag: null },
    ],
  })
  const { cells } = waveComparison(['yes', 'no'], [30, 70], [6, 1])
  expect(cells[0]).toEqual({
    category: 'yes',
    count: 30,
    percent: 30,
    countBefore: 6,
    percentBefore: 600 / 7,
    flag: 'lower',
  })
  const hidden = waveComparison(['yes', 'no'], [4, 0], [30, 70])
  expect(hidden).toMatchObject({ n: null, nBefore: 100 })
  // 4 of 4 and 0 of 2 have margins without width: they would be flagged if they were shown
  expect(hidden.cells.map(({ count, percent, flag }) => [count, percent, flag])).toEqual([
    [null, null, null],
    [null, null, null],
  ])
})

test('lists that do not fit are mistakes', () => {
  expect(() => waveComparison(categories, [1, 2], [1, 2, 3])).toThrow(RangeError)
  expect(() => waveComparison(categories, [1, 2, 3], [1, 2, -3])).toThrow(RangeError)
})

test('two waves are flagged as two groups are', () => {
  const counts = fc.array(fc.integer({ min: 2, max: 80 }), { minLength: 3, maxLength: 3 })
  let flagged = 0
  fc.assert(
    fc.property(counts, counts, (now, before) => {
      const groups = [now, before].map((one, g) => ({ group: `${g}`, counts: one }))
      const { rows } = subgroupTable({
        categories,
        variables: [{ variable: 'v', kind: 'exclusive', groups }],
      })
      const flags = waveComparison(categories, now, before).cells.map((cell) => cell.flag)
      expect(flags).toEqual(rows[0]!.cells.map((cell) => cell.flag))
      flagged += flags.filter((flag) => flag !== null).length
    }),
    { seed: 1, numRuns: 300 },
  )
  expect(flagged).toBeGreaterThan(50)
})
