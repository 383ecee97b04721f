import { calendarDate, type LocalText, printedDate } from '#core/foundation'

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)
  return parts !== null && calendarDate(Number(parts[1]), Number(parts[2]), Number(parts[3])) !== undefined
}

/** A date in words, in both forms. */
export const dated = (day: string): LocalText => ({
  nb: printedDate(day, 'nb'),
  nn: printedDate(day, 'nn'),
})
