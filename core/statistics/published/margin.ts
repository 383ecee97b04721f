/** The report's multiplier, written 1.96 there and not 1.959964: the printed flags follow from these digits. */
const multiplier = 1.96

/** A share with the report's margin of error. All four are shares of 1, not percent; all NaN where n is 0. */
export interface ReportMargin {
  readonly method: 'report-margin'
  readonly x: number
  readonly n: number
  readonly share: number
  readonly margin: number
  /** share - margin; below 0 for a small share, as the report does not cut it. */
  readonly lower: number
  /** share + margin; above 1 for a large share. */
  readonly upper: number
}

/**
 * The margin of error that the printed reports use: 1.96 * sqrt(p (1 - p) / n), with p = x / n (the Wald interval).
 * It has no width where p is 0 or 1. That is wrong as an interval and is kept here only because the printed flags were
 * made with it; use a Wilson or Clopper-Pearson interval for anything else.
 *
 * Source: Brukertilfredshetsevalueringen 2021, chapter 2.5, note 16, and appendix 2, note 1.
 *
 * @param x people in the category, a whole number from 0 to `n`.
 * @param n people in the base.
 * @throws RangeError when `x` or `n` is not a whole number from 0, or `x` is above `n`.
 */
export function reportMargin(x: number, n: number): ReportMargin {
  requireCount('x', x)
  requireCount('n', n)
  if (x > n) throw new RangeError(`x is ${x}, more than n, ${n}`)
  const share = n === 0 ? Number.NaN : x / n
  const margin = multiplier * Math.sqrt((share * (1 - share)) / n)
  return { method: 'report-margin', x, n, share, margin, lower: share - margin, upper: share + margin }
}

/**
 * Whether two margins have a point in common. Margins that only touch do overlap: equal shares of 0 % (or of 100 %)
 * touch, and are no difference. A share that cannot be estimated (n = 0) overlaps everything.
 */
export function marginsOverlap(a: ReportMargin, b: ReportMargin): boolean {
  return !(a.lower > b.upper || b.lower > a.upper)
}

/** A mark of a significant difference, or null where there is none. */
export type DifferenceFlag = 'higher' | 'lower' | null

/** The report's mark for `a` against `b`: `higher` when all of a's margin lies above all of b's, `lower` the other way. */
export function differenceFlag(a: ReportMargin, b: ReportMargin): DifferenceFlag {
  if (marginsOverlap(a, b)) return null
  return a.share > b.share ? 'higher' : 'lower'
}

/** @throws RangeError when `value` is not a whole number from 0. */
export function requireCount(name: string, value: number): void {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new RangeError(`${name} is ${value}, not a whole number from 0`)
  }
}
