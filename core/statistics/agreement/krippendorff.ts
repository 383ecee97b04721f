import { codesMet, type Ratings, ratingsByUnit } from './ratings.ts'

/** How far apart two values are: unequal or not; by rank; by difference; by difference relative to their sum. */
export type AlphaMetric = 'nominal' | 'ordinal' | 'interval' | 'ratio'

export interface AlphaResult {
  readonly method: `krippendorff-alpha-${AlphaMetric}`
  /** 1 full agreement, 0 as by chance, below 0 worse; NaN where nothing can be paired or nothing varies. */
  readonly alpha: number
  /** Units with two ratings or more, and the ratings in them; the others say nothing of agreement. */
  readonly units: number
  readonly values: number
  readonly observedDisagreement: number
  readonly expectedDisagreement: number
}

/**
 * Krippendorff's alpha (Krippendorff 2011, Computing Krippendorff's alpha-reliability): 1 - observed / expected
 * disagreement from the coincidence matrix, in which each unit with m ratings gives each ordered pair of them the
 * weight 1 / (m - 1). Any number of coders, missing ratings, two of a unit's ratings or more. Where only one value is
 * ever used alpha is undefined and NaN, however well the coders agree.
 *
 * @param ratings units x coders; for `ratio` values from 0. RangeError for a negative one there.
 */
export const krippendorffAlpha = (ratings: Ratings, metric: AlphaMetric): AlphaResult =>
  krippendorffAlphaOfPatterns(
    ratings.map((one) => ({ ratings: one, times: 1 })),
    metric,
  )

/** Units that every coder gave the same, counted together: what each coder gave, and how many such units there are. */
export interface RatingPattern {
  readonly ratings: Ratings[number]
  readonly times: number
}

/**
 * `krippendorffAlpha` of units that are counted and not listed, as the characters of a text: as if each pattern stood as many
 * times as it tells. RangeError for a count that is not a whole number from 0.
 */
export function krippendorffAlphaOfPatterns(
  patterns: readonly RatingPattern[],
  metric: AlphaMetric,
): AlphaResult {
  if (patterns.some(({ times }) => !Number.isInteger(times) || times < 0)) {
    throw new RangeError('A pattern is met a whole number of times')
  }
  const met = patterns.filter(({ times }) => times > 0)
  const ratings = met.map((one) => one.ratings)
  const codes = codesMet(ratings)
  if (metric === 'ratio' && codes.some((code) => code < 0)) {
    throw new RangeError('The ratio metric needs values from 0')
  }
  const units = ratingsByUnit(ratings, codes).flatMap((counts, at) => {
    const m = counts.reduce((sum, count) => sum + count, 0)
    return m > 1 ? [{ counts, m, times: met[at]!.times }] : []
  })
  const totals = codes.map((_, c) => units.reduce((sum, { counts, times }) => sum + times * counts[c]!, 0))
  const n = totals.reduce((sum, count) => sum + count, 0)
  const distance = squaredDistance(metric, codes, totals)
  let observed = 0
  for (const { counts, m, times } of units) observed += (times * pairedDistance(counts, distance)) / (m - 1)
  const expected = pairedDistance(totals, distance) / (n - 1)
  return {
    method: `krippendorff-alpha-${metric}`,
    alpha: expected > 0 ? 1 - observed / expected : Number.NaN,
    units: units.reduce((sum, { times }) => sum + times, 0),
    values: n,
    observedDisagreement: observed / n,
    expectedDisagreement: expected / n,
  }
}

/** Sum of count_c count_d distance(c, d) over ordered pairs of codes. */
function pairedDistance(counts: readonly number[], distance: (c: number, d: number) => number): number {
  const used = counts.flatMap((count, c) => (count > 0 ? [c] : []))
  let sum = 0
  for (const c of used) for (const d of used) if (d > c) sum += 2 * counts[c]! * counts[d]! * distance(c, d)
  return sum
}

/** The squared distance of two codes by position, c below d. */
function squaredDistance(metric: AlphaMetric, codes: readonly number[], totals: readonly number[]) {
  if (metric === 'nominal') return () => 1
  if (metric === 'interval') return (c: number, d: number) => (codes[d]! - codes[c]!) ** 2
  if (metric === 'ratio') {
    return (c: number, d: number) => ((codes[d]! - codes[c]!) / (codes[d]! + codes[c]!)) ** 2
  }
  const middle: number[] = []
  let below = 0
  for (const total of totals) {
    middle.push(below + total / 2)
    below += total
  }
  return (c: number, d: number) => (middle[d]! - middle[c]!) ** 2
}
