import { calendarDate } from './calendar.ts'
import { printedDate } from './printed-date.ts'

/** A moment as clocks in Norway show it. */
export interface LocalTime {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
}

const day = 86_400_000
const hour = 3_600_000

/**
 * Milliseconds since 1970 of an ISO 8601 text in UTC (`2026-02-03T09:15:00Z`, with or without parts of a second), or
 * null where it is none or names a date that does not exist. What is finer than a millisecond is kept as a fraction.
 */
export function instantOf(text: string): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(\.\d{1,9})?Z$/.exec(text)
  if (!match) return null
  const [years, months, days, hours, minutes, seconds] = match.slice(1, 7).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  if (calendarDate(years, months, days) === undefined || hours > 23 || minutes > 59 || seconds > 59)
    return null
  const parts = Number(`0${match[7] ?? ''}`) * 1000
  return dayNumber(years, months, days) * day + hours * hour + minutes * 60_000 + seconds * 1000 + parts
}

/**
 * A moment in UTC as clocks in Norway show it: an hour ahead, two in summer time, which since 1996 lasts from 01:00 UTC
 * on the last Sunday of March to the same time on the last Sunday of October (directive 2000/84/EC). Earlier years had
 * other ends of summer and are refused.
 *
 * @throws RangeError for what is no instant in UTC of 1996 or later.
 */
export function osloTime(instant: string): LocalTime {
  const utc = instantOf(instant)
  if (utc === null || utc < dayNumber(1996, 1, 1) * day) {
    throw new RangeError(`"${instant}" is not an instant in UTC of 1996 or later`)
  }
  const { year } = dateOf(Math.floor(utc / day))
  const summer = utc >= lastSunday(year, 3) && utc < lastSunday(year, 10)
  const local = utc + (summer ? 2 : 1) * hour
  const minutes = Math.floor((local % day) / 60_000)
  return { ...dateOf(Math.floor(local / day)), hour: Math.floor(minutes / 60), minute: minutes % 60 }
}

/**
 * The instant in UTC of a day and a time by Norwegian clocks. The hour that clocks show twice in October is the first of the two; one
 * that they leap over in March is as much later as they leap.
 *
 * @param day `YYYY-MM-DD`, of 1996 or later.
 * @param time `HH:MM`.
 * @example osloInstant('2026-07-01', '08:00') // '2026-07-01T06:00:00Z'
 * @throws RangeError for what is no day or time.
 */
export function osloInstant(day: string, time: string): string {
  const local = instantOf(`${day}T${time}:00Z`)
  if (local === null) throw new RangeError(`"${day} ${time}" is no day and time`)
  // in summer time first, which is the earlier of two
  for (const ahead of [2, 1]) {
    const instant = instantText(local - ahead * hour)
    const { hour: hours, minute } = osloTime(instant)
    if (hours === Number(time.slice(0, 2)) && minute === Number(time.slice(3))) return instant
  }
  return instantText(local - hour)
}

/** Milliseconds since 1970 as ISO 8601, in whole seconds. */
function instantText(milliseconds: number): string {
  const { year, month, day: dayOfMonth } = dateOf(Math.floor(milliseconds / day))
  const seconds = Math.floor((milliseconds % day) / 1000)
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0')
  const clock = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map(two).join(':')
  return `${calendarDate(year, month, dayOfMonth)!}T${clock}Z`
}

/** The 31st of the month (March or October) or the last Sunday before it, 01:00 UTC. */
function lastSunday(year: number, month: number): number {
  const last = dayNumber(year, month, 31)
  // 1 January 1970 was a Thursday
  return (last - ((last + 4) % 7)) * day + hour
}

/**
 * A date in words, the same in bokmål and nynorsk; no-break spaces keep it on one line.
 *
 * @example dateText('2026-02-03') // '3. februar 2026'
 * @throws RangeError for what is no date of the calendar.
 */
export const dateText = (date: string): string => printedDate(date, 'nb').replace(' ', '\u00a0')

/** The day in Norway, `YYYY-MM-DD`, that an instant in UTC falls on. @throws RangeError as {@link osloTime}. */
export function osloDay(instant: string): string {
  const { year, month, day } = osloTime(instant)
  return calendarDate(year, month, day)!
}

/**
 * A moment in words, by Norwegian clocks; the same in bokmål and nynorsk.
 *
 * @example momentText('2026-02-03T09:15:00Z') // '3. februar 2026 kl. 10.15'
 */
export function momentText(instant: string): string {
  const { hour, minute } = osloTime(instant)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${dateText(osloDay(instant))} kl.\u00a0${two(hour)}.${two(minute)}`
}

/** Days since 1 January 1970 in the Gregorian calendar (Hinnant, "chrono-compatible low-level date algorithms"). */
function dayNumber(year: number, month: number, dayOfMonth: number): number {
  // years that begin in March have their odd day last
  const shifted = month > 2 ? year : year - 1
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dayOfMonth - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** The date of a day counted from 1 January 1970: `dayNumber` backwards. */
function dateOf(number: number): { year: number; month: number; day: number } {
  const shifted = number + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = ((shiftedMonth + 2) % 12) + 1
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  }
}
