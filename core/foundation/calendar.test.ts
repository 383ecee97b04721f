import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayAfter, daysAfter, daysFrom } from './calendar.ts'

const days = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('a day some days after another', () => {
  it('is as many days from it, forwards and back', () => {
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: -1000, max: 1000 }),
        (day, many) => daysFrom(day, daysAfter(day, many)) === many,
      ),
      { seed: 1, numRuns: 500 },
    )
    expect(daysAfter('2024-02-28', 2)).toBe('2024-03-01')
    expect(daysAfter('2027-01-01', -1)).toBe('2026-12-31')
    expect(daysAfter('2026-03-28', 1)).toBe(dayAfter('2026-03-28'))
  })
})
