import { calendarDate } from '#core/foundation'

/** A line of what was handed out at a place on a day. */
export interface HandedOutLine {
  /** As the place is written; looked up among the names given. */
  readonly service: string
  /** `YYYY-MM-DD` */
  readonly day: string
  readonly handedOut: number
  readonly declined: number
}

/** Why a line could not be read. */
export type PasteFault = 'columns' | 'service' | 'day' | 'count' | 'twice'

/** What was read out of a text that was pasted. */
export interface Pasted {
  readonly lines: readonly HandedOutLine[]
  readonly faults: readonly { readonly line: number; readonly text: string; readonly fault: PasteFault }[]
}

/** The most of one day that is believed. */
export const mostOfADay = 999

/**
 * Reads a table pasted from a spreadsheet or a letter: place, day, handed out, declined (may be left out: 0), between tabs or
 * semicolons. Days as 2021-02-05, 05.02.2021 or 5.2.21. A first line without numbers is taken for the heading.
 *
 * @param names of the places; found whatever the case and spaces.
 * @param window days outside it are a fault.
 */
export function readPasted(
  text: string,
  names: readonly string[],
  window: { readonly from: string; readonly to: string },
): Pasted {
  const known = new Map(names.map((name) => [plain(name), name]))
  const lines: HandedOutLine[] = []
  const faults: Pasted['faults'][number][] = []
  const seen = new Set<string>()
  const rows = text.split(/\r\n?|\n/).map((row) => row.trim())
  for (const [at, row] of rows.entries()) {
    if (row === '' || (lines.length + faults.length === 0 && !/\d/.test(row))) continue
    const read = readLine(row, known, window)
    const key = typeof read === 'string' ? '' : `${read.service}\n${read.day}`
    if (typeof read === 'string' || seen.has(key)) {
      faults.push({ line: at + 1, text: row, fault: typeof read === 'string' ? read : 'twice' })
    } else {
      seen.add(key)
      lines.push(read)
    }
  }
  return { lines, faults }
}

const plain = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase()

function readLine(
  row: string,
  known: ReadonlyMap<string, string>,
  { from, to }: { readonly from: string; readonly to: string },
): HandedOutLine | PasteFault {
  const cells = row.split(row.includes('\t') ? '\t' : ';').map((cell) => cell.trim())
  const [name = '', date = '', out = '', no = '0'] = cells
  if (cells.length < 3 || cells.length > 4) return 'columns'
  const service = known.get(plain(name))
  if (service === undefined) return 'service'
  const day = readDay(date)
  if (day === undefined || day < from || day > to) return 'day'
  const [handedOut, declined] = [readCount(out), readCount(no === '' ? '0' : no)]
  if (handedOut === undefined || declined === undefined) return 'count'
  return { service, day, handedOut, declined }
}

function readDay(text: string): string | undefined {
  const written = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (written) return calendarDate(Number(written[1]), Number(written[2]), Number(written[3]))
  const norwegian = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})$/.exec(text)
  if (!norwegian) return undefined
  const year = Number(norwegian[3])
  return calendarDate(year < 100 ? 2000 + year : year, Number(norwegian[2]), Number(norwegian[1]))
}

function readCount(text: string): number | undefined {
  const count = /^\d{1,3}$/.test(text) ? Number(text) : undefined
  return count !== undefined && count <= mostOfADay ? count : undefined
}
