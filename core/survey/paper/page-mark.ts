/** How many squares a page mark has. */
export const pageMarkLength = 40

/**
 * Layout and page as squares, dark for true, so that a program that reads scanned pages knows what lies where. 32 for the
 * layout's eight hexadecimal digits, 4 for the page, 4 to check them by: the digits' sum, each times its place, modulo 16.
 *
 * @param page from 1 to 15
 */
export function pageMark(layout: string, page: number): readonly boolean[] {
  const digits = [...layout].map((digit) => Number.parseInt(digit, 16))
  if (digits.length !== 8 || digits.some(Number.isNaN)) throw new Error(`"${layout}" is no layout`)
  if (!Number.isInteger(page) || page < 1 || page > 15) throw new Error(`${page} is no page of a form`)
  return [...digits, page, checkDigit([...digits, page])].flatMap((digit) =>
    [8, 4, 2, 1].map((bit) => (digit & bit) !== 0),
  )
}

/** Reads a page mark; null where it cannot be one. */
export function readPageMark(
  squares: readonly boolean[],
): { readonly layout: string; readonly page: number } | null {
  if (squares.length !== pageMarkLength) return null
  const digits = Array.from({ length: pageMarkLength / 4 }, (_, at) =>
    squares.slice(at * 4, at * 4 + 4).reduce((digit, dark) => digit * 2 + (dark ? 1 : 0), 0),
  )
  const page = digits[8]!
  if (page === 0 || checkDigit(digits.slice(0, 9)) !== digits[9]) return null
  return {
    layout: digits
      .slice(0, 8)
      .map((digit) => digit.toString(16))
      .join(''),
    page,
  }
}

/** Odd weights, which have inverses modulo 16: every single wrong digit is found. */
const checkDigit = (digits: readonly number[]): number =>
  digits.reduce((sum, digit, at) => sum + digit * (2 * at + 1), 0) % 16
