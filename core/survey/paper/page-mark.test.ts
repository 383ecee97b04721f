import fc from 'fast-check'
import { expect, it } from 'vitest'
import { pageMark, pageMarkLength, readPageMark } from './page-mark.ts'

const layout = fc.stringMatching(/^[0-9a-f]{8}$/)
const page = fc.integer({ min: 1, max: 15 })

it('a page mark is read as what it was made of', () => {
  fc.assert(
    fc.property(layout, page, (id, number) => {
      const mark = pageMark(id, number)
      expect(mark).toHaveLength(pageMarkLength)
      expect(readPageMark(mark)).toEqual({ layout: id, page: number })
    }),
    { seed: 1, numRuns: 300 },
  )
})

it('one digit read wrongly is always found', () => {
  fc.assert(
    fc.property(layout, page, fc.nat(9), fc.integer({ min: 1, max: 15 }), (id, number, at, wrong) => {
      const mark = [...pageMark(id, number)]
      for (const [bit, value] of [8, 4, 2, 1].entries()) {
        if (wrong & value) mark[at * 4 + bit] = !mark[at * 4 + bit]
      }
      expect(readPageMark(mark)).toBeNull()
    }),
    { seed: 1, numRuns: 1000 },
  )
})

it('what is no layout or page has no mark', () => {
  expect(() => pageMark('1234567g', 1)).toThrow()
  expect(() => pageMark('1234', 1)).toThrow()
  expect(() => pageMark('12345678', 16)).toThrow()
  expect(() => pageMark('12345678', 0)).toThrow()
  expect(readPageMark([true])).toBeNull()
})
