import { daysInMonth } from '#core/foundation'

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
  const two = (value: number): string => String(value).padStart(2, '0')
  if (date < daysInMonth(year, month)) return `${day.slice(0, 8)}${two(date + 1)}`
  if (month < 12) return `${day.slice(0, 5)}${two(month + 1)}-01`
  return `${String(year + 1).padStart(4, '0')}-01-01`
}

/** A week as ISO 8601 counts it: the year that its Thursday lies in, and its number there. */
export interface IsoWeek {
  readonly year: number
  readonly week: number
}

/**
 * The ISO week of a day.
 *
 * @example isoWeekOf('2021-01-03') // { year: 2020, week: 53 }
 */
export function isoWeekOf(day: string): IsoWeek {
  // 0: Monday; 1 March of year 0 was a Wednesday
  const weekday = (dayNumber(day) + 2) % 7
  const year = Number(day.slice(0, 4))
  const week = (of: number): number =>
    Math.floor((daysFrom(`${String(of).padStart(4, '0')}-01-01`, day) - weekday + 10) / 7)
  const own = week(year)
  if (own === 0) return { year: year - 1, week: week(year - 1) }
  if (own === 53 && firstWeekHolds(day, weekday)) return { year: year + 1, week: 1 }
  return { year, week: own }
}

/** Whether the Thursday of a day's week lies in the year after it. */
function firstWeekHolds(day: string, weekday: number): boolean {
  const toThursday = 3 - weekday
  return daysFrom(day, `${day.slice(0, 4)}-12-31`) < toThursday
}

/** A week as it is kept and sorted: `2021-W05`. */
export function weekKey(day: string): string {
  const { year, week } = isoWeekOf(day)
  return `${year}-W${String(week).padStart(2, '0')}`
}
