import { calendarDate } from '#core/foundation'
import type { NumberParts } from './parts.ts'

export type Sex = 'male' | 'female'

/** What a number tells about its holder; null where it does not tell, so that it must be asked. */
export interface Birth {
  /** `YYYY-MM-DD`. In a D-number day and month may be those of the registration (UDI): the year alone is sure. */
  readonly date: string | null
  readonly year: number | null
  readonly sex: Sex | null
}

/** From this day numbers of the new series are issued, also to people born before it. */
export const newSeriesFrom = '2032-01-01'

/** No one living is older: used only where a new number leaves the century open. */
const longestLife = 120

/**
 * The one place where date of birth and sex are read from a number.
 *
 * Until 2032 the three digits after the date tell the century, and the last of them the sex (even: female). Numbers
 * issued since 2032 tell neither, and those among them that leave 0 in the first check look like the old ones. From
 * that day on sex is therefore never read from a number, and the year only where one century is possible. Source:
 * folkeregisterforskriften § 2-2; Skatteetaten, «Nytt fødselsnummer fra 2032».
 *
 * @returns `noSuchDate` for a date that is in no calendar, `unusedSeries` for a year and individual number that do not
 *   fit together, `bornInFuture` for a date after `today`.
 */
export function birthOf(
  parts: NumberParts,
  today: string,
  newSeries: boolean,
): Birth | 'noSuchDate' | 'unusedSeries' | 'bornInFuture' {
  const { day, month, individual } = parts
  // 1904 stands for any leap year: first ask whether the day is found at all
  if (calendarDate(1904, month, day) === undefined) return 'noSuchDate'
  const open = newSeries || today >= newSeriesFrom
  const years = open ? [1900 + parts.year, 2000 + parts.year] : centuryYear(parts.year, individual)
  if (years.length === 0) return 'unusedSeries'
  const dates = years.map((year) => calendarDate(year, month, day)).filter((date) => date !== undefined)
  if (dates.length === 0) return 'noSuchDate'
  const past = dates.filter((date) => date <= today && !(open && date < yearsBefore(today, longestLife)))
  if (past.length === 0) return 'bornInFuture'
  const date = past.length === 1 ? past[0]! : null
  const sex = open ? null : individual % 2 === 0 ? 'female' : 'male'
  return { date, year: date === null ? null : Number(date.slice(0, 4)), sex }
}

/** The year of birth by the rules until 2032, or none for a series that is not issued. */
function centuryYear(year: number, individual: number): readonly number[] {
  if (individual < 500) return [1900 + year]
  if (year < 40) return [2000 + year]
  if (individual >= 900) return [1900 + year]
  return individual < 750 && year >= 54 ? [1800 + year] : []
}

function yearsBefore(date: string, years: number): string {
  return `${String(Number(date.slice(0, 4)) - years).padStart(4, '0')}${date.slice(4)}`
}
