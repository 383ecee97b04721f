import { daysFrom, weekdayOf } from '#core/foundation'

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
  const weekday = weekdayOf(day) - 1
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
