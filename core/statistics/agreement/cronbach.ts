import { betaQuantile } from '../distributions.ts'
import { codesMet, type Ratings } from './ratings.ts'

/**
 * `complete-cases`: people who answered every item. `available-case`: each covariance from those who answered both
 * items; uses more answers, but the matrix is of no one group and there is no interval.
 */
export type MissingItems = 'complete-cases' | 'available-case'

export interface CronbachResult {
  readonly method: `cronbach-alpha-${MissingItems}`
  readonly level: number
  /** People whose answers were used: with every item, or with two items or more. */
  readonly n: number
  readonly alpha: number
  /** Feldt's interval (1965), from F with n - 1 and (n - 1)(k - 1) degrees of freedom. */
  readonly low: number
  readonly high: number
  /** From the mean correlation of the same covariance matrix: k r / (1 + (k - 1) r). */
  readonly standardised: number
  readonly items: readonly {
    /** Alpha of the items without this one. */
    readonly alphaIfDropped: number
    /** Correlation of this item with the sum of the others. */
    readonly itemRestCorrelation: number
  }[]
}

/**
 * Cronbach's alpha (1951) of k items: k / (k - 1) (1 - sum of item variances / variance of their sum), from the
 * covariance matrix. Items must already point the same way.
 * NaN with fewer than two items or people, or where the sum does not vary.
 *
 * @param answers people x items; null where an item is not answered.
 */
export function cronbachAlpha(
  answers: Ratings,
  { missing = 'complete-cases' as MissingItems, level = 0.95 } = {},
): CronbachResult {
  codesMet(answers)
  const k = answers[0]?.length ?? 0
  const enough = missing === 'complete-cases' ? k : 2
  const used = answers.filter((person) => person.filter((answer) => answer !== null).length >= enough)
  const n = used.length
  const covariances = Array.from({ length: k }, () => new Array<number>(k).fill(Number.NaN))
  // an item's own variance uses all who answered it, those with no other item too
  const rows = missing === 'complete-cases' ? used : answers
  for (let i = 0; i < k; i++) {
    for (let j = i; j < k; j++) {
      const covariance = pairwiseCovariance(rows, i, j)
      covariances[i]![j] = covariance
      covariances[j]![i] = covariance
    }
  }
  const all = Array.from({ length: k }, (_, i) => i)
  const alpha = alphaOf(covariances, all)
  const [low, high] =
    missing === 'complete-cases' ? feldtLimits(alpha, n, k, level) : [Number.NaN, Number.NaN]
  return {
    method: `cronbach-alpha-${missing}`,
    level,
    n,
    alpha,
    low,
    high,
    standardised: standardisedAlpha(covariances),
    items: all.map((item) => {
      const rest = all.filter((other) => other !== item)
      const withRest = rest.reduce((sum, other) => sum + covariances[item]![other]!, 0)
      const spread = Math.sqrt(covariances[item]![item]! * sumOver(covariances, rest))
      return {
        alphaIfDropped: alphaOf(covariances, rest),
        itemRestCorrelation: spread > 0 ? withRest / spread : Number.NaN,
      }
    }),
  }
}

function pairwiseCovariance(answers: Ratings, i: number, j: number): number {
  const both = answers.filter((person) => person[i] !== null && person[j] !== null)
  const n = both.length
  if (n < 2) return Number.NaN
  const mean = (item: number) => both.reduce((sum, person) => sum + person[item]!, 0) / n
  const meanI = mean(i)
  const meanJ = mean(j)
  return both.reduce((sum, person) => sum + (person[i]! - meanI) * (person[j]! - meanJ), 0) / (n - 1)
}

function sumOver(matrix: readonly (readonly number[])[], positions: readonly number[]): number {
  let sum = 0
  for (const i of positions) for (const j of positions) sum += matrix[i]![j]!
  return sum
}

function alphaOf(covariances: readonly (readonly number[])[], items: readonly number[]): number {
  const k = items.length
  const total = sumOver(covariances, items)
  const own = items.reduce((sum, i) => sum + covariances[i]![i]!, 0)
  // a sum that does not vary may keep a hair of variance from rounding
  if (k < 2 || !(total > 1e-12 * own)) return Number.NaN
  return (k / (k - 1)) * (1 - own / total)
}

function standardisedAlpha(covariances: readonly (readonly number[])[]): number {
  const k = covariances.length
  let sum = 0
  for (let i = 0; i < k; i++) {
    for (let j = 0; j < i; j++) {
      const spread = Math.sqrt(covariances[i]![i]! * covariances[j]![j]!)
      sum += spread > 0 ? covariances[i]![j]! / spread : Number.NaN
    }
  }
  const mean = sum / ((k * (k - 1)) / 2)
  const spread = 1 + (k - 1) * mean
  return spread > 1e-12 ? (k * mean) / spread : Number.NaN
}

/** (1 - alpha) / (1 - estimate) is F; its quantiles by way of the beta distribution. At alpha = 1 there is no width: NaN. */
function feldtLimits(alpha: number, n: number, k: number, level: number): readonly [number, number] {
  if (!(alpha < 1) || n < 2) return [Number.NaN, Number.NaN]
  const df1 = n - 1
  const df2 = df1 * (k - 1)
  const fQuantile = (p: number) => {
    const x = betaQuantile(p, df1 / 2, df2 / 2)
    return (df2 * x) / (df1 * (1 - x))
  }
  const outside = (1 - level) / 2
  return [1 - (1 - alpha) * fQuantile(1 - outside), 1 - (1 - alpha) * fQuantile(outside)]
}
