import { calendarDate } from './calendar.ts'
import type { Language } from './text.ts'

const norwegian = [
  'januar',
  'februar',
  'mars',
  'april',
  'mai',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'desember',
]
const english = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/**
 * A date in words, as it is printed; the same in bokmål and nynorsk. No-break spaces keep it on one line.
 *
 * @param date `YYYY-MM-DD`
 * @throws RangeError for what is no date of the calendar.
 * @example printedDate('2021-03-31', 'nb') // '31. mars 2021'
 */
export function printedDate(date: string, language: Language): string {
  const [year, month, day] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(date)?.slice(1) ?? []).map(Number)
  if (year === undefined || calendarDate(year, month!, day!) === undefined) {
    throw new RangeError(`"${date}" is no date`)
  }
  return language === 'en'
    ? `${day}\u00a0${english[month! - 1]} ${year}`
    : `${day}.\u00a0${norwegian[month! - 1]} ${year}`
}
