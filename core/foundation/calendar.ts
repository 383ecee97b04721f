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
