/** `excel`: for people with Norwegian Excel. `machine`: for programs (RFC 4180 with LF). */
export type CsvProfile = 'excel' | 'machine'

interface CsvForm {
  readonly separator: string
  readonly lineEnd: string
  /** What stands before the head. */
  readonly start: string
}

const forms: Readonly<Record<CsvProfile, CsvForm>> = {
  excel: { separator: ';', lineEnd: '\r\n', start: '\ufeff' },
  machine: { separator: ',', lineEnd: '\n', start: '' },
}

/** Starts that make a spreadsheet run a text as a formula; and the apostrophe itself, so that it can be taken off again. */
const dangerous = /^[=+\-@\t\r']/

/**
 * One cell of a CSV line. In the `excel` profile a number has a decimal comma, and a text that a spreadsheet would run
 * as a formula gets an apostrophe before it.
 *
 * @example csvCell('=1+1', 'excel') // "'=1+1"
 */
function csvCell(value: string | number | null, profile: CsvProfile): string {
  if (value === null) return ''
  if (typeof value === 'number') return profile === 'excel' ? String(value).replace('.', ',') : String(value)
  const text = profile === 'excel' && dangerous.test(value) ? `'${value}` : value
  return /[";,\n\r]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A whole line with its end; the first one of a file has what stands before the head. */
export function csvLine(
  cells: readonly (string | number | null)[],
  profile: CsvProfile,
  first: boolean,
): string {
  const { separator, lineEnd, start } = forms[profile]
  return (first ? start : '') + cells.map((cell) => csvCell(cell, profile)).join(separator) + lineEnd
}

/** Takes off the apostrophe that `csvCell` puts on in the `excel` profile. */
export function csvUnguarded(text: string): string {
  return text.startsWith("'") && dangerous.test(text.slice(1)) ? text.slice(1) : text
}
