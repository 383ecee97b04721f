import type { Language } from './text.ts'

/**
 * Rounds half away from zero on the decimal digits, as the printed reports do (Excel's and SPSS's rule). Works on the
 * shortest decimal text of the number, so that 2.675 with two decimals gives 2.68 and not binary's 2.67.
 *
 * @example roundHalfUp(62.5, 0) // 63
 */
export function roundHalfUp(value: number, decimals: number): number {
  if (!Number.isFinite(value) || value === 0) return value + 0
  if (Number.isInteger(value) && decimals >= 0) return value
  const size = Math.abs(value)
  // twelve significant digits first: 0.145 * 100 is 14.499999999999998 in binary, and 14.5 to a reader;
  // more only where the whole part and the decimals asked for need them
  const wholeDigits = Math.max(0, Math.floor(Math.log10(size)) + 1)
  const digits = Math.min(17, Math.max(12, wholeDigits + decimals + 2))
  const [mantissa, exponent] = size.toExponential(digits - 1).split('e')
  const shifted = Number(`${mantissa}e${Number(exponent) + decimals}`)
  // beyond this a number has no digits left at the place to round
  if (shifted >= Number.MAX_SAFE_INTEGER) return value
  const rounded = Number(`${Math.floor(shifted + 0.5)}e${-decimals}`)
  return rounded === 0 ? 0 : Math.sign(value) * rounded
}

/** How a number is printed. `percent` expects 0 to 100, not a fraction. */
export type NumberFormat = 'count' | 'percent0' | 'percent1' | 'decimal0' | 'decimal1' | 'decimal2'

const formatDecimals: Record<NumberFormat, number> = {
  count: 0,
  percent0: 0,
  percent1: 1,
  decimal0: 0,
  decimal1: 1,
  decimal2: 2,
}

/** The number of decimals that a format prints. */
export function decimalsOf(format: NumberFormat): number {
  return formatDecimals[format]
}

/**
 * A number the Norwegian way: comma, no-break space between thousands (from five digits in text, here from four, as
 * Intl does), a real minus, and a no-break space before the percent sign. Rounded once, here. Throws a RangeError for
 * what is not a finite number: a missing value is printed as a symbol, never as "NaN".
 *
 * @example formatNumber(37621, 'count', 'nb') // '37 621' with a no-break space
 */
export function formatNumber(value: number, format: NumberFormat, language: Language = 'nb'): string {
  if (!Number.isFinite(value)) throw new RangeError(`${value} cannot be printed as a number`)
  const decimals = formatDecimals[format]
  const rounded = roundHalfUp(value, decimals)
  const [whole, fraction] = Math.abs(rounded).toFixed(decimals).split('.')
  const separator = language === 'en' ? ',' : '\u00a0'
  const grouped = whole!.replace(/\B(?=(\d{3})+(?!\d))/g, separator)
  const point = language === 'en' ? '.' : ','
  const sign = rounded < 0 ? '\u2212' : ''
  const number = sign + grouped + (fraction ? point + fraction : '')
  return format.startsWith('percent') ? `${number}${language === 'en' ? '' : '\u00a0'}%` : number
}
