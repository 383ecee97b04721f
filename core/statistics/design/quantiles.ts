import { tQuantile } from '../distributions.ts'
import type { SurveyDesign } from './design.ts'
import { surveyMean } from './estimates.ts'
import { checkedLevel, type ProportionMethod, shareInterval } from './intervals.ts'
import type { RowMask } from './linearisation.ts'
import { answeredRows } from './rows.ts'

/**
 * Weighted forms of the rules of Hyndman and Fan 1996, as in R `survey` svyquantile. `math`: the inverse of the weighted
 * distribution function (type 1). `school`: the same, averaged over a flat piece (type 2). `hf4` to `hf9`: linear between
 * points.
 */
export type QuantileRule = 'math' | 'school' | 'hf4' | 'hf5' | 'hf6' | 'hf7' | 'hf8' | 'hf9'

/** Methods for the interval of the share below the quantile. */
export type QuantileIntervalMethod = Extract<ProportionMethod, 'mean' | 'beta' | 'xlogit' | 'asin'>

export interface SurveyQuantile {
  readonly rule: QuantileRule
  readonly intervalMethod: `woodruff-${QuantileIntervalMethod}`
  readonly probability: number
  readonly estimate: number
  /** Width of the interval over 2 t. */
  readonly standardError: number
  readonly level: number
  readonly lower: number
  readonly upper: number
  readonly degreesOfFreedom: number
  /** Rows estimated from, unweighted. */
  readonly rows: number
}

export interface QuantileOptions {
  /** Default `math`. */
  readonly rule?: QuantileRule
  /** Default `mean`. */
  readonly intervalMethod?: QuantileIntervalMethod
  /** Default 0.95. */
  readonly level?: number
  readonly rows?: RowMask
  /** Default: of the rows estimated from. */
  readonly degreesOfFreedom?: number
}

/**
 * Weighted quantile with Woodruff's interval: the interval of the share at or below the estimate, carried back by the same
 * rule (Woodruff 1952; Dorfman and Valliant 1993; R `survey` svyquantile). Rows with NaN are left out as a domain. An end whose
 * share lies below 0 or above 1 is NaN, and so are both where the share has no interval (all at or below the
 * estimate, one cluster, no degrees of freedom).
 * @throws RangeError where the probability is not between 0 and 1
 */
export function surveyQuantile(
  design: SurveyDesign,
  column: Float64Array,
  probability: number,
  options: QuantileOptions = {},
): SurveyQuantile {
  const { rule = 'math', intervalMethod = 'mean' } = options
  const level = checkedLevel(options.level ?? 0.95)
  if (!(probability >= 0 && probability <= 1))
    throw new RangeError(`Probability ${probability} is not between 0 and 1`)
  const answered = answeredRows(design, [column], options.rows)
  const sample = sortedSample(design.weights, column, answered)
  const estimate = quantileOf(sample, probability, rule)
  const below = new Float64Array(design.size)
  for (let row = 0; row < design.size; row++) if (column[row]! <= estimate) below[row] = 1
  const mean = surveyMean(design, [below], answered)
  const df = options.degreesOfFreedom ?? mean.degreesOfFreedom
  const share = mean.estimates[0]!
  const ends =
    share > 0 && share < 1
      ? shareInterval(
          { share, variance: mean.covariance[0]!, rows: mean.rows, degreesOfFreedom: df },
          intervalMethod,
          level,
        )
      : { lower: Number.NaN, upper: Number.NaN }
  const lower = ends.lower >= 0 ? quantileOf(sample, ends.lower, rule) : Number.NaN
  const upper = ends.upper <= 1 ? quantileOf(sample, ends.upper, rule) : Number.NaN
  return {
    rule,
    intervalMethod: `woodruff-${intervalMethod}`,
    probability,
    estimate,
    standardError: (upper - lower) / (2 * tQuantile((1 + level) / 2, df)),
    level,
    lower,
    upper,
    degreesOfFreedom: df,
    rows: mean.rows,
  }
}

interface SortedSample {
  readonly values: Float64Array
  readonly weights: Float64Array
  readonly cumulated: Float64Array
}

function sortedSample(weights: Float64Array, column: Float64Array, rows: RowMask): SortedSample {
  const order = Uint32Array.from(rows.keys()).filter((row) => rows[row] === 1)
  order.sort((a, b) => column[a]! - column[b]!)
  const values = Float64Array.from(order, (row) => column[row]!)
  const sorted = Float64Array.from(order, (row) => weights[row]!)
  let sum = 0
  const cumulated = sorted.map((weight) => {
    sum += weight
    return sum
  })
  return { values, weights: sorted, cumulated }
}

/** Sums of weights this close, as a share of all, are the same: a flat piece must not depend on rounding. */
const TIE = 1e-12

function quantileOf(sample: SortedSample, probability: number, rule: QuantileRule): number {
  const { values, cumulated } = sample
  const last = values.length - 1
  if (last < 0 || Number.isNaN(probability)) return Number.NaN
  const total = cumulated[last]!
  if (rule !== 'math' && rule !== 'school') {
    return interpolated(values, (at) => pointOf(sample, at, rule), probability)
  }
  const slack = TIE * total
  const at = firstIndex(last, (index) => cumulated[index]! >= probability * total - slack)
  const flat = at < last && Math.abs(cumulated[at]! - probability * total) <= slack
  return rule === 'school' && flat ? (values[at]! + values[at + 1]!) / 2 : values[at]!
}

/** The probability that the value at a place stands for. */
function pointOf(
  { weights, cumulated }: SortedSample,
  at: number,
  rule: Exclude<QuantileRule, 'math' | 'school'>,
): number {
  const last = weights.length - 1
  const total = cumulated[last]!
  const upTo = cumulated[at]!
  const before = at === 0 ? 0 : cumulated[at - 1]!
  switch (rule) {
    case 'hf4':
      return upTo / total
    case 'hf5':
      return (upTo - weights[at]! / 2) / total
    case 'hf6':
      return upTo / (total + weights[last]!)
    case 'hf7':
      return last === 0 ? 0 : before / cumulated[last - 1]!
    case 'hf8':
      return (before / 3 + (upTo * 2) / 3) / (total + weights[last]! / 3)
    case 'hf9':
      return ((before * 3) / 8 + (upTo * 5) / 8) / (total + weights[last]! / 4)
  }
}

function interpolated(values: Float64Array, point: (at: number) => number, probability: number): number {
  const last = values.length - 1
  if (probability <= point(0)) return values[0]!
  if (probability >= point(last)) return values[last]!
  const above = firstIndex(last, (index) => point(index) >= probability)
  const share = (probability - point(above - 1)) / (point(above) - point(above - 1))
  return values[above - 1]! + share * (values[above]! - values[above - 1]!)
}

/** The first place from 0 to `last` where a condition that stays true holds; `last` where it holds nowhere. */
function firstIndex(last: number, holds: (index: number) => boolean): number {
  let low = 0
  let high = last
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
