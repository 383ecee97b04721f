import type { LocalText } from './text.ts'

/** A class of municipalities by number of residents: from `from` up to, but not including, `below`. */
export interface SizeClass {
  readonly code: string
  readonly from: number
  /** Infinity for the last class. */
  readonly below: number
  readonly label: LocalText
}

/**
 * The seven size classes of the mapping report for 2020 (tables 3, 4 and 14). Other publishers draw other limits,
 * so the limits are data and always printed.
 */
export const sizeClasses: readonly SizeClass[] = [
  {
    code: 'under_2000',
    from: 0,
    below: 2000,
    label: { nb: 'Under 2\u00a0000', nn: 'Under 2\u00a0000', en: 'Under 2,000' },
  },
  between('from_2000', 2, 5),
  between('from_5000', 5, 10),
  between('from_10000', 10, 20),
  between('from_20000', 20, 30),
  between('from_30000', 30, 50),
  {
    code: 'from_50000',
    from: 50_000,
    below: Number.POSITIVE_INFINITY,
    label: { nb: '50\u00a0000 og mer', nn: '50\u00a0000 og meir', en: '50,000 and more' },
  },
]

/** A class with limits in thousands, labelled by its first and last number of residents: "2 000–4 999". */
function between(code: string, from: number, below: number): SizeClass {
  const norwegian = `${from}\u00a0000\u2013${below - 1}\u00a0999`
  return {
    code,
    from: from * 1000,
    below: below * 1000,
    label: { nb: norwegian, nn: norwegian, en: norwegian.replaceAll('\u00a0', ',') },
  }
}

/**
 * The size class of a number of residents. Throws a RangeError for what is not a whole number of at least 0.
 *
 * @example sizeClassOf(4999).code // 'from_2000'
 */
export function sizeClassOf(residents: number, classes: readonly SizeClass[] = sizeClasses): SizeClass {
  const found = classes.find((one) => residents >= one.from && residents < one.below)
  if (!Number.isInteger(residents) || !found)
    throw new RangeError(`No size class holds ${residents} residents`)
  return found
}
