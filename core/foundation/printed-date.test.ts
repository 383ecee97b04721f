import { expect, it } from 'vitest'
import { printedDate } from './printed-date.ts'

it('dates are printed in the words of the language', () => {
  expect(printedDate('2021-03-31', 'nb')).toBe('31.\u00a0mars 2021')
  expect(printedDate('2021-12-01', 'nn')).toBe('1.\u00a0desember 2021')
  expect(printedDate('2021-05-05', 'en')).toBe('5\u00a0May 2021')
  expect(() => printedDate('2021-02-30', 'nb')).toThrow(RangeError)
})
