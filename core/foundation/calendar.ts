const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

/** The days of a month (1 to 12) of a year, 0 for a month that is none. Gregorian. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (monthDays[month - 1] ?? 0)
}

const pad = (value: number, digits: number): string => String(value).padStart(digits, '0')

/** `YYYY-MM-DD`, or undefined where there is no such day. */
export function calendarDate(year: number, month: number, day: number): string | undefined {
  if (day < 1 || day > daysInMonth(year, month)) return undefined
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

/**
 * Number of a day in one long row of days (0 is 1 March of year 0), so that days can be subtracted without a clock.
 *
 * @param day `YYYY-MM-DD`.
 */
function dayNumber(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  // the year begins in March, so that the leap day is its last
  const shifted = month > 2 ? year : year - 1
  const inYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1
  return (
    shifted * 365 + Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400) + inYear
  )
}

/**
 * Whole days from one day to another; negative where the other is before.
 *
 * @example daysFrom('2021-02-01', '2021-03-31') // 58
 */
export const daysFrom = (from: string, to: string): number => dayNumber(to) - dayNumber(from)

/** The day after. */
export function dayAfter(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  if (date < daysInMonth(year, month)) return `${day.slice(0, 8)}${pad(date + 1, 2)}`
  if (month < 12) return `${day.slice(0, 5)}${pad(month + 1, 2)}-01`
  return `${pad(year + 1, 4)}-01-01`
}

/** The day some whole days after another; before it where `days` is negative. @example daysAfter('2026-02-20', 14) // '2026-03-06' */
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** The day of the week: 1 for Monday to 7 for Sunday. @example weekdayOf('2021-01-03') // 7 */
export const weekdayOf = (day: string): number =>
  // 1 March of year 0 was a Wednesday
  ((dayNumber(day) + 2) % 7) + 1
