import fc from 'fast-check'
import { expect, test } from 'vitest'
import { askedRange } from './range.ts'

test('a range is read as the standard says', () => {
  const of = (header: string | null) => askedRange(header, 1000, 300)
  expect(of('bytes=0-')).toEqual({ first: 0, last: 299 })
  expect(of('bytes=900-')).toEqual({ first: 900, last: 999 })
  expect(of('bytes=10-19')).toEqual({ first: 10, last: 19 })
  expect(of('bytes=990-5000')).toEqual({ first: 990, last: 999 })
  expect(of('bytes=-20')).toEqual({ first: 980, last: 999 })
  expect(of('bytes=-5000')).toEqual({ first: 0, last: 299 })
  for (const outside of ['bytes=1000-', 'bytes=20-10', 'bytes=-0']) expect(of(outside), outside).toBeNull()
  // what is not one range of bytes is passed over
  for (const whole of [null, '', 'items=0-5', 'bytes=0-1,5-6', 'bytes=-', 'bytes=a-b']) {
    expect(of(whole), String(whole)).toEqual({ first: 0, last: 299 })
  }
})

test('whatever is asked for, what is given lies in the file and is not more than is given at once', () => {
  const number = fc.option(fc.nat(5000), { nil: '' })
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 4000 }),
      fc.integer({ min: 1, max: 500 }),
      number,
      number,
      (size, most, from, to) => {
        const range = askedRange(`bytes=${from}-${to}`, size, most)
        if (range === null) return
        expect(0 <= range.first && range.first <= range.last && range.last < size).toBe(true)
        expect(range.last - range.first < most).toBe(true)
        if (from !== '') expect(range.first).toBe(from)
      },
    ),
    { seed: 1, numRuns: 500 },
  )
})
