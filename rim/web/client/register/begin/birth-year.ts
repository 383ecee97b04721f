/** A year of birth as it is typed; null where it cannot be one of somebody alive. */
export function birthYearOf(typed: string, thisYear: number): number | null {
  const year = /^\s*\d{4}\s*$/.test(typed) ? Number(typed) : null
  return year !== null && year >= thisYear - 120 && year <= thisYear ? year : null
}
