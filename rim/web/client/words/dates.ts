import type { Language, LocalText } from '#core/foundation'
import type { Say } from './language.tsx'

const words = {
  todayAt: { nb: 'i dag kl. {time}', nn: 'i dag kl. {time}', en: 'today {time}' },
  yesterdayAt: { nb: 'i går kl. {time}', nn: 'i går kl. {time}', en: 'yesterday {time}' },
  daysLeft: {
    nb: '{days} dager igjen, til og med {day}',
    nn: '{days} dagar igjen, til og med {day}',
    en: '{days} days left, up to and including {day}',
  },
  dayLeft: {
    nb: '1 dag igjen, til og med {day}',
    nn: '1 dag igjen, til og med {day}',
    en: '1 day left, up to and including {day}',
  },
  lastDay: {
    nb: 'Siste dag er i dag, {day}',
    nn: 'Siste dag er i dag, {day}',
    en: 'Today, {day}, is the last day',
  },
  opens: { nb: 'Åpner {day}', nn: 'Opnar {day}', en: 'Opens {day}' },
  closed: { nb: 'Stengt siden {day}', nn: 'Stengd sidan {day}', en: 'Closed since {day}' },
} satisfies Record<string, LocalText>

const oslo = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Oslo',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})
const english = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
})

/** Day (`YYYY-MM-DD`) and clock (hour and minute) in Norway at a moment. */
function inOslo(moment: Date): { readonly day: string; readonly hour: string; readonly minute: string } {
  const parts = Object.fromEntries(oslo.formatToParts(moment).map(({ type, value }) => [type, value]))
  const { year = '', month = '', day = '', hour = '', minute = '' } = parts
  return { day: `${year}-${month}-${day}`, hour, minute }
}

/** The day it is in Norway, `YYYY-MM-DD`. */
export const dayInOslo = (moment: Date): string => inOslo(moment).day

const midnight = (day: string): number => Date.parse(`${day}T00:00:00Z`)

/** Whole days from one day to another; negative where the other is before. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((midnight(to) - midnight(from)) / 86_400_000)

/** A day as it is written: 15.12.2026, in English 15 Dec 2026. */
export function dayInWords(day: string, language: Language): string {
  if (language === 'en') return english.format(midnight(day))
  const [year, month, date] = day.split('-')
  return `${date}.${month}.${year}`
}

/** The day in Norway that a moment (ISO 8601) falls on, as it is written. */
export const dayOfMoment = (moment: string, language: Language): string =>
  dayInWords(dayInOslo(new Date(moment)), language)

/** When something happened, as short as it can be told: «i dag kl. 09.14», «12.11.2026». */
export function momentInWords(moment: Date, now: Date, say: Say, language: Language): string {
  const { day, hour, minute } = inOslo(moment)
  const time = language === 'en' ? `${hour}:${minute}` : `${hour}.${minute}`
  const ago = daysBetween(day, dayInOslo(now))
  if (ago === 0) return say(words.todayAt, { time })
  if (ago === 1) return say(words.yesterdayAt, { time })
  return dayInWords(day, language)
}

/** How long a round is open: «12 dager igjen, til og med 15.12.2026». */
export function deadlineInWords(
  round: { readonly opensOn: string; readonly closesOn: string },
  today: string,
  say: Say,
  language: Language,
): string {
  const written = (day: string) => ({ day: dayInWords(day, language) })
  if (today < round.opensOn) return say(words.opens, written(round.opensOn))
  const days = daysBetween(today, round.closesOn)
  if (days < 0) return say(words.closed, written(round.closesOn))
  if (days === 0) return say(words.lastDay, written(round.closesOn))
  return say(days === 1 ? words.dayLeft : words.daysLeft, { days, ...written(round.closesOn) })
}
