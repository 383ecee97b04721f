import { cohenKappa, krippendorffAlphaOfPatterns, type RatingPattern } from '#core/statistics'
import type { Range } from '../texts/index.ts'
import { patternsOf } from './patterns.ts'
import type { ComparedUnits } from './units.ts'

/** How many units two coders have put under a code. */
export interface PairCounts {
  readonly both: number
  readonly firstOnly: number
  readonly secondOnly: number
  readonly neither: number
}

/** How well two coders agree on a code. A measure that is not defined is `null`, never 0 or 1. */
export interface PairAgreement extends PairCounts {
  readonly units: number
  /** Share of the units on which both say the same, from 0 to 1; `null` without units. */
  readonly percentage: number | null
  /** Cohen's kappa and Krippendorff's nominal alpha; `null` where both have coded everything, or both nothing. */
  readonly kappa: number | null
  readonly alpha: number | null
  /** Units that both have coded, of those that either has; `null` where neither has coded any. */
  readonly jaccard: number | null
}

/** How many units of a text two coders have put under a code, from their stretches. */
export function pairCounts(
  units: ComparedUnits,
  first: readonly Range[],
  second: readonly Range[],
): PairCounts {
  const patterns = patternsOf(units, [first, second])
  const having = (a: number, b: number): number =>
    patterns.reduce((sum, { ratings, times }) => sum + (ratings[0] === a && ratings[1] === b ? times : 0), 0)
  return { both: having(1, 1), firstOnly: having(1, 0), secondOnly: having(0, 1), neither: having(0, 0) }
}

/** Counts of several texts, or several codes, taken together. */
export const pooled = (counts: readonly PairCounts[]): PairCounts => {
  const sum = (name: keyof PairCounts): number => counts.reduce((total, one) => total + one[name], 0)
  return {
    both: sum('both'),
    firstOnly: sum('firstOnly'),
    secondOnly: sum('secondOnly'),
    neither: sum('neither'),
  }
}

/**
 * The measures of two coders' counts: with 50 units by both, 100 and 50 by one alone and 800 by neither the percentage is 0.85, kappa
 * 0.318182, alpha 0.314629 and Jaccard 0.25. Which coder is the first makes no difference.
 */
export function pairAgreement({ both, firstOnly, secondOnly, neither }: PairCounts): PairAgreement {
  const units = both + firstOnly + secondOnly + neither
  const table = [
    [both, firstOnly],
    [secondOnly, neither],
  ]
  const patterns = [
    { ratings: [1, 1], times: both },
    { ratings: [1, 0], times: firstOnly },
    { ratings: [0, 1], times: secondOnly },
    { ratings: [0, 0], times: neither },
  ]
  return {
    both,
    firstOnly,
    secondOnly,
    neither,
    units,
    percentage: orNull((both + neither) / units),
    kappa: orNull(cohenKappa(table).kappa),
    alpha: orNull(krippendorffAlphaOfPatterns(patterns, 'nominal').alpha),
    jaccard: orNull(both / (both + firstOnly + secondOnly)),
  }
}

/** One text as several coders have coded it for one code. */
export interface TextByCoders {
  readonly units: ComparedUnits
  /** Each coder's stretches, in the same order for every text; `null` for one who has not coded this text. */
  readonly coders: readonly (readonly Range[] | null)[]
}

/** Krippendorff's nominal alpha of any number of coders over texts that not all of them have coded; `null` where it is not defined. */
export function alphaOfCoders(texts: readonly TextByCoders[]): number | null {
  const patterns: readonly RatingPattern[] = texts.flatMap(({ units, coders }) => patternsOf(units, coders))
  return orNull(krippendorffAlphaOfPatterns(patterns, 'nominal').alpha)
}

const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value)
