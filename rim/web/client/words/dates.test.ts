import { describe, expect, it } from 'vitest'
import { fillText, type Language, type LocalText, textIn } from '#core/foundation'
import { dayInOslo, dayInWords, daysBetween, deadlineInWords, momentInWords } from './dates.ts'
import type { Say } from './language.tsx'

const sayIn =
  (language: Language): Say =>
  (text: LocalText, filled = {}) =>
    fillText(
      textIn(text, language),
      Object.fromEntries(Object.entries(filled).map(([name, value]) => [name, String(value)])),
    )

describe('dayInOslo', () => {
  it('is the day in Norway, in summer and winter', () => {
    expect(dayInOslo(new Date('2026-12-14T23:30:00Z'))).toBe('2026-12-15')
    expect(dayInOslo(new Date('2026-12-14T22:59:59Z'))).toBe('2026-12-14')
    expect(dayInOslo(new Date('2026-06-30T22:30:00Z'))).toBe('2026-07-01')
  })
})

describe('daysBetween', () => {
  it('counts nights, also over a change of clock and a leap day', () => {
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2)
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2)
    expect(daysBetween('2026-12-15', '2026-12-03')).toBe(-12)
  })
})

describe('dayInWords', () => {
  it('is written as in the language', () => {
    expect(dayInWords('2026-12-05', 'nb')).toBe('05.12.2026')
    expect(dayInWords('2026-12-05', 'nn')).toBe('05.12.2026')
    expect(dayInWords('2026-12-05', 'en')).toBe('5 Dec 2026')
  })
})

describe('deadlineInWords', () => {
  const round = { opensOn: '2026-11-15', closesOn: '2026-12-15' }
  it.each([
    ['2026-11-14', 'Åpner 15.11.2026'],
    ['2026-11-15', '30 dager igjen, til og med 15.12.2026'],
    ['2026-12-03', '12 dager igjen, til og med 15.12.2026'],
    ['2026-12-14', '1 dag igjen, til og med 15.12.2026'],
    ['2026-12-15', 'Siste dag er i dag, 15.12.2026'],
    ['2026-12-16', 'Stengt siden 15.12.2026'],
  ])('%s: %s', (today, told) => {
    expect(deadlineInWords(round, today, sayIn('nb'), 'nb')).toBe(told)
  })
})

describe('momentInWords', () => {
  const now = new Date('2026-11-22T10:00:00Z')
  it.each([
    ['2026-11-22T08:14:00Z', 'nb', 'i dag kl. 09.14'],
    ['2026-11-21T23:05:00Z', 'nb', 'i dag kl. 00.05'],
    ['2026-11-21T15:02:00Z', 'nn', 'i går kl. 16.02'],
    ['2026-11-12T15:02:00Z', 'nb', '12.11.2026'],
    ['2026-11-22T08:14:00Z', 'en', 'today 09:14'],
  ] as const)('%s in %s: %s', (moment, language, told) => {
    expect(momentInWords(new Date(moment), now, sayIn(language), language)).toBe(told)
  })
})
