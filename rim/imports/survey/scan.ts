/** Takes one cell: the bytes from `from` up to, but not including, `to`, without quotation marks. */
type TakeCell = (column: number, bytes: Uint8Array, from: number, to: number) => void

/** Reads a file of separated fields row by row, where it lies in memory. */
export interface RowScanner {
  /** Reads the next row. False where there is none. */
  next(take: TakeCell): boolean
  /** The row just read, from 1; lines within quotation marks are no rows of their own. */
  readonly row: number
  /** How many cells it had. */
  readonly cells: number
  /** Whether any of them held anything. */
  readonly filled: boolean
}

/** Thrown where a quotation mark is misplaced or never closed: what follows cannot be read. */
export class QuoteError extends Error {
  readonly row: number
  constructor(row: number) {
    super(`Quotation mark in row ${row}`)
    this.row = row
  }
}

const quote = 0x22
const lineFeed = 0x0a
const carriageReturn = 0x0d
/** Above all separators, quotation marks and line ends. */
const above = 0x3b

/**
 * Rows of RFC 4180, ended by CR LF, LF or CR. Cells are handed on as bytes of the file itself: choices are compared as
 * they stand, and a file of hundreds of megabytes is read without a text made of each of its cells.
 *
 * @param separator the byte between cells: `,`, `;` or tab.
 */
export function scanRows(bytes: Uint8Array, start: number, separator: number): RowScanner {
  const end = bytes.length
  let at = start
  let row = 0
  let cells = 0
  let filled = false
  let unquoted = new Uint8Array(256)

  /** Puts the cell whose opening mark is at `at` into `unquoted`; `at` is then after its closing mark. */
  const readQuoted = (): number => {
    let length = 0
    at++
    for (;;) {
      if (at >= end) throw new QuoteError(row)
      const byte = bytes[at++]!
      if (byte === quote) {
        if (bytes[at] !== quote) return length
        at++
      }
      if (length === unquoted.length) {
        const larger = new Uint8Array(length * 2)
        larger.set(unquoted)
        unquoted = larger
      }
      unquoted[length++] = byte
    }
  }

  return {
    next(take) {
      if (at >= end) return false
      row++
      cells = 0
      filled = false
      for (;;) {
        if (at < end && bytes[at] === quote) {
          const length = readQuoted()
          if (length > 0) filled = true
          take(cells++, unquoted, 0, length)
        } else {
          const from = at
          while (at < end) {
            const byte = bytes[at]!
            if (byte <= above) {
              if (byte === separator || byte === lineFeed || byte === carriageReturn) break
              if (byte === quote) throw new QuoteError(row)
            }
            at++
          }
          if (at > from) filled = true
          take(cells++, bytes, from, at)
        }
        if (at >= end) return true
        const byte = bytes[at++]!
        if (byte === separator) continue
        if (byte === lineFeed) return true
        if (byte !== carriageReturn) throw new QuoteError(row)
        if (bytes[at] === lineFeed) at++
        return true
      }
    },
    get row() {
      return row
    },
    get cells() {
      return cells
    },
    get filled() {
      return filled
    },
  }
}

/** The separator of a head: the one that it has most of outside quotation marks; the comma where it has none. */
export function separatorOf(bytes: Uint8Array, start: number): number {
  const counts = new Map([0x2c, 0x3b, 0x09].map((separator) => [separator, 0]))
  let within = false
  for (let at = start; at < bytes.length; at++) {
    const byte = bytes[at]!
    if (byte === quote) within = !within
    else if (!within && (byte === lineFeed || byte === carriageReturn)) break
    else if (!within && counts.has(byte)) counts.set(byte, counts.get(byte)! + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]![0]
}
