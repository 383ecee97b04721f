import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateText, instantOf, momentText, osloDay, osloInstant, osloTime } from './oslo.ts'

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Oslo',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  hourCycle: 'h23',
})
/** The same by the operating system's time zones. */
function byIntl(milliseconds: number): Record<string, number> {
  const parts = clock.formatToParts(milliseconds).filter(({ type }) => type !== 'literal')
  return Object.fromEntries(parts.map(({ type, value }) => [type, Number(value)]))
}
const iso = (milliseconds: number): string => new Date(milliseconds).toISOString()

describe('Norwegian time', () => {
  it('agrees with Intl at any moment from 1996 to 2099', () => {
    const moment = fc.integer({ min: Date.UTC(1996, 0, 1), max: Date.UTC(2099, 11, 31) })
    fc.assert(
      fc.property(moment, (at) => {
        expect(osloTime(iso(at))).toEqual(byIntl(at))
      }),
      { seed: 1, numRuns: 2000 },
    )
  })

  it('agrees in each minute around both switches of every year, and at New Year', () => {
    for (let year = 1996; year <= 2099; year++) {
      const edges = [Date.UTC(year, 11, 31, 22, 59, 59, 999), Date.UTC(year, 11, 31, 23)]
      for (const month of [2, 9]) {
        for (let day = 25; day <= 31; day++) {
          edges.push(Date.UTC(year, month, day, 0, 59, 59, 999), Date.UTC(year, month, day, 1))
        }
      }
      for (const at of edges) expect(osloTime(iso(at)), iso(at)).toEqual(byIntl(at))
    }
  })

  it('is not guessed for years with another summer, nor for what is no instant', () => {
    for (const text of [
      '1995-12-31T23:59:59Z',
      '2026-02-03',
      '2026-02-30T10:00:00Z',
      '2026-02-03T10:00:00+01:00',
    ]) {
      expect(() => osloTime(text), text).toThrow(RangeError)
    }
  })
})

describe('an instant', () => {
  it('is read as Date reads it', () => {
    const any = fc.date({
      min: new Date('0001-01-01T00:00:00Z'),
      max: new Date('9999-12-31T23:59:59Z'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(any, (date) => instantOf(date.toISOString()) === date.getTime()),
      { seed: 1, numRuns: 1000 },
    )
  })

  it('keeps microseconds apart and knows what does not exist', () => {
    expect(instantOf('2026-02-03T09:15:00.000123Z')! - instantOf('2026-02-03T09:15:00Z')!).toBeCloseTo(
      0.123,
      3,
    )
    for (const text of [
      '',
      '2026-13-01T00:00:00Z',
      '2026-00-01T00:00:00Z',
      '2025-02-29T00:00:00Z',
      '2026-01-01T24:00:00Z',
      '2026-01-01T00:60:00Z',
      '2026-01-01 00:00:00Z',
    ]) {
      expect(instantOf(text), text).toBeNull()
    }
    expect(instantOf('2024-02-29T00:00:00Z')).toBe(Date.UTC(2024, 1, 29))
  })
})

describe('the day of an instant', () => {
  it('is the day in Norway, which begins before that of UTC', () => {
    expect(osloDay('2026-11-23T22:59:59Z')).toBe('2026-11-23')
    expect(osloDay('2026-11-23T23:00:00Z')).toBe('2026-11-24')
    expect(osloDay('2026-12-31T23:30:00.123Z')).toBe('2027-01-01')
    expect(osloDay('2026-07-31T22:00:00Z')).toBe('2026-08-01')
  })
})

describe('in words', () => {
  it('a date and a moment stay on their line', () => {
    expect(dateText('2026-02-03')).toBe('3.\u00a0februar\u00a02026')
    expect(dateText('2024-12-31')).toBe('31.\u00a0desember\u00a02024')
    expect(momentText('2026-02-03T09:15:00Z')).toBe('3.\u00a0februar\u00a02026 kl.\u00a010.15')
    expect(momentText('2026-07-31T22:05:59.999Z')).toBe('1.\u00a0august\u00a02026 kl.\u00a000.05')
  })

  it('what is no date is refused', () => {
    for (const text of ['', '2026-2-3', '2026-02-30', '2026-02-03T09:15:00Z', '03.02.2026']) {
      expect(() => dateText(text), text).toThrow(RangeError)
    }
  })
})

describe('osloInstant', () => {
  it('is what osloTime shows again, at every hour of a year', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1997, 0, 1), max: Date.UTC(2060, 0, 1) }), (milliseconds) => {
        const instant = `${new Date(milliseconds).toISOString().slice(0, 16)}:00Z`
        const { hour, minute } = osloTime(instant)
        const two = (value: number): string => String(value).padStart(2, '0')
        const found = osloInstant(osloDay(instant), `${two(hour)}:${two(minute)}`)
        // the hour that stands twice gives the first of the two
        const apart = Date.parse(instant) - Date.parse(found)
        expect([0, 3_600_000]).toContain(apart)
        if (apart !== 0) expect(instant.slice(5, 8)).toBe('10-')
      }),
      { seed: 1, numRuns: 500 },
    )
  })

  it('knows the hours when clocks are moved, and what is no time', () => {
    expect(osloInstant('2026-10-25', '02:30')).toBe('2026-10-25T00:30:00Z')
    expect(osloInstant('2026-03-29', '02:30')).toBe('2026-03-29T01:30:00Z')
    for (const [day, time] of [
      ['2026-02-30', '08:00'],
      ['2026-02-03', '24:00'],
      ['2026-02-03', '8:00'],
    ] as const)
      expect(() => osloInstant(day, time)).toThrow(RangeError)
  })
})
