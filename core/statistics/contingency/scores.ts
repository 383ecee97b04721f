import type { MomentStatistics } from '#core/dataset'
import { chiSquareUpper, tQuantile, tTwoSided } from '../distributions.ts'
import { type CountTable, categoryScores, countTotal, tableMargins } from './table.ts'

/**
 * n, mean and sample standard deviation (divisor n - 1) of scores from how many people have each.
 * Mean NaN for nobody, standard deviation NaN for fewer than two.
 *
 * @param scores of the categories; 1, 2, ..., k where not given.
 */
export function momentsFromCounts(counts: readonly number[], scores?: readonly number[]): MomentStatistics {
  const score = categoryScores(counts.length, scores)
  const n = countTotal(counts)
  const mean = counts.reduce((sum, count, i) => sum + count * score[i]!, 0) / n
  const squares = counts.reduce((sum, count, i) => sum + count * (score[i]! - mean) ** 2, 0)
  return { n, mean, sd: n > 1 ? Math.sqrt(squares / (n - 1)) : Number.NaN }
}

export interface WelchResult {
  readonly method: 'welch-t'
  readonly level: number
  /** Mean of the first less mean of the second. */
  readonly difference: number
  readonly se: number
  readonly t: number
  /** Welch and Satterthwaite's degrees of freedom. */
  readonly df: number
  readonly p: number
  readonly low: number
  readonly high: number
}

/**
 * Welch's t test (1947) of two means with unequal variances, with the interval of the difference.
 * NaN where a group has fewer than two people, or where neither group varies.
 */
export function welchTest(
  first: MomentStatistics,
  second: MomentStatistics,
  { level = 0.95 } = {},
): WelchResult {
  const v1 = first.sd ** 2 / first.n
  const v2 = second.sd ** 2 / second.n
  const variance = v1 + v2
  const se = variance > 0 ? Math.sqrt(variance) : Number.NaN
  const df = (se * se) ** 2 / (v1 ** 2 / (first.n - 1) + v2 ** 2 / (second.n - 1))
  const difference = first.mean - second.mean
  const half = tQuantile(1 - (1 - level) / 2, df) * se
  const t = difference / se
  return {
    method: 'welch-t',
    level,
    difference,
    se,
    t,
    df,
    p: tTwoSided(t, df),
    low: difference - half,
    high: difference + half,
  }
}

export interface LinearByLinearResult {
  readonly method: 'linear-by-linear'
  /** (n - 1) r^2. */
  readonly statistic: number
  readonly df: 1
  readonly p: number
  /** Pearson's correlation of the scores. */
  readonly correlation: number
  readonly n: number
}

/**
 * Linear-by-linear association of two ordered variables (Mantel 1963; Agresti 2013, section 3.4): M^2 = (n - 1) r^2,
 * chi-square with 1 degree of freedom. For two columns n r^2 is the Cochran-Armitage trend statistic.
 * NaN where a variable does not vary.
 */
export function linearByLinear(
  table: CountTable,
  { rowScores, columnScores }: { rowScores?: readonly number[]; columnScores?: readonly number[] } = {},
): LinearByLinearResult {
  const { rows, columns, n } = tableMargins(table)
  const x = categoryScores(rows.length, rowScores)
  const y = categoryScores(columns.length, columnScores)
  const row = momentsFromCounts(rows, x)
  const column = momentsFromCounts(columns, y)
  let products = 0
  table.forEach((counts, i) => {
    counts.forEach((count, j) => {
      products += count * (x[i]! - row.mean) * (y[j]! - column.mean)
    })
  })
  const spread = (n - 1) * row.sd * column.sd
  const correlation = spread > 0 ? products / spread : Number.NaN
  const statistic = (n - 1) * correlation ** 2
  return { method: 'linear-by-linear', statistic, df: 1, p: chiSquareUpper(statistic, 1), correlation, n }
}
