import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayAfter, daysFrom } from '#core/foundation'
import { isoWeekOf, weekKey } from './days.ts'

const someDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

/** The same by the platform's calendar: the Thursday of the week decides. */
function weekByDate(day: string): { year: number; week: number } {
  const thursday = new Date(`${day}T00:00:00Z`)
  thursday.setUTCDate(thursday.getUTCDate() + 3 - ((thursday.getUTCDay() + 6) % 7))
  const year = thursday.getUTCFullYear()
  return { year, week: 1 + Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * 86_400_000)) }
}

describe('days without a clock', () => {
  it('of the first field work are 58 from first to last', () => {
    expect(daysFrom('2021-02-01', '2021-03-31')).toBe(58)
    expect(daysFrom('2021-03-31', '2021-02-01')).toBe(-58)
  })
  it('are counted as the platform counts them', () => {
    fc.assert(
      fc.property(someDay, someDay, (one, other) => {
        expect(daysFrom(one, other)).toBe((Date.parse(other) - Date.parse(one)) / 86_400_000)
      }),
      { seed: 1, numRuns: 300 },
    )
  })
  it('follow each other by one', () => {
    fc.assert(
      fc.property(someDay, (day) => {
        expect(daysFrom(day, dayAfter(day))).toBe(1)
        expect(Date.parse(dayAfter(day)) - Date.parse(day)).toBe(86_400_000)
      }),
      { seed: 1, numRuns: 300 },
    )
  })
})

describe('ISO weeks', () => {
  it.each([
    ['2021-02-01', '2021-W05'],
    ['2021-01-03', '2020-W53'],
    ['2021-01-04', '2021-W01'],
    ['2019-12-30', '2020-W01'],
    ['2024-12-31', '2025-W01'],
    ['2027-01-01', '2026-W53'],
  ])('%s is in %s', (day, week) => {
    expect(weekKey(day)).toBe(week)
  })
  it('are those of the platform calendar', () => {
    fc.assert(
      fc.property(someDay, (day) => {
        expect(isoWeekOf(day)).toEqual(weekByDate(day))
      }),
      { seed: 1, numRuns: 1000 },
    )
  })
})
