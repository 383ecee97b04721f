import { chiSquareUpper, normalUpper } from '../distributions.ts'
import { type CountTable, countTotal, tableMargins } from './table.ts'

/** Midranks of ordered categories from how many people each holds, and the tie term sum (t^3 - t). */
export function midranks(counts: readonly number[]): { readonly ranks: number[]; readonly ties: number } {
  let below = 0
  let ties = 0
  const ranks = counts.map((count) => {
    const rank = below + (count + 1) / 2
    below += count
    ties += count ** 3 - count
    return rank
  })
  return { ranks, ties }
}

export interface RankSumResult {
  readonly method: 'wilcoxon-rank-sum' | 'wilcoxon-rank-sum-continuity'
  /** Mann and Whitney's U of the first group: pairs in which its member is higher, ties counting a half (R's W). */
  readonly w: number
  readonly z: number
  /** Two-sided, from the normal approximation. */
  readonly p: number
  /** P(first > second) + P(equal) / 2, estimated by w / (n1 n2); 0.5 means no tendency. */
  readonly probabilityOfSuperiority: number
}

/**
 * Wilcoxon's rank sum test (Wilcoxon 1945; Mann and Whitney 1947) of two groups over the same ordered categories, with
 * midranks and the variance corrected for ties (as R's `wilcox.test(exact = FALSE)`).
 * NaN where a group is empty or all people stand in one category.
 *
 * @param first, second people in each category, lowest first.
 * @param continuity take half a unit off |W - mean| (R's default is to do so).
 */
export function wilcoxonRankSum(
  first: readonly number[],
  second: readonly number[],
  { continuity = false } = {},
): RankSumResult {
  if (first.length !== second.length) throw new RangeError('The groups must have the same categories')
  const n1 = countTotal(first)
  const n2 = countTotal(second)
  const n = n1 + n2
  const { ranks, ties } = midranks(first.map((count, i) => count + second[i]!))
  const w = first.reduce((sum, count, i) => sum + count * ranks[i]!, 0) - (n1 * (n1 + 1)) / 2
  const sigma = Math.sqrt(((n1 * n2) / 12) * (n + 1 - ties / (n * (n - 1))))
  const z = rankZ(w - (n1 * n2) / 2, sigma, continuity)
  return {
    method: continuity ? 'wilcoxon-rank-sum-continuity' : 'wilcoxon-rank-sum',
    w: n1 > 0 && n2 > 0 ? w : Number.NaN,
    z,
    p: 2 * normalUpper(Math.abs(z)),
    probabilityOfSuperiority: w / (n1 * n2),
  }
}

/** A rank statistic's distance from its mean in standard deviations; NaN where it has none. */
export function rankZ(distance: number, sigma: number, continuity: boolean): number {
  if (!(sigma > 0)) return Number.NaN
  return (distance - (continuity ? Math.sign(distance) * 0.5 : 0)) / sigma
}

export interface KruskalWallisResult {
  readonly method: 'kruskal-wallis'
  readonly statistic: number
  readonly df: number
  readonly p: number
  readonly meanRanks: readonly number[]
  readonly emptyRows: readonly number[]
}

/**
 * Kruskal and Wallis' test (1952) of groups (rows) over ordered categories (columns), corrected for ties:
 * H = 12 / (N (N + 1)) sum n_i (mean rank_i - (N + 1) / 2)^2 / (1 - sum (t^3 - t) / (N^3 - N)).
 * The centred form is used; R's own subtracts two large numbers and keeps fewer digits.
 * Empty groups are left out and listed. NaN with fewer than two groups or one category.
 */
export function kruskalWallis(table: CountTable): KruskalWallisResult {
  const { rows, columns, n } = tableMargins(table)
  const { ranks, ties } = midranks(columns)
  const meanRanks = table.map(
    (row, i) => row.reduce((sum, count, j) => sum + count * ranks[j]!, 0) / rows[i]!,
  )
  const df = rows.filter((row) => row > 0).length - 1
  const between = rows.reduce(
    (sum, row, i) => (row > 0 ? sum + row * (meanRanks[i]! - (n + 1) / 2) ** 2 : sum),
    0,
  )
  const correction = 1 - ties / (n ** 3 - n)
  const statistic = df > 0 && correction > 0 ? (12 * between) / (n * (n + 1)) / correction : Number.NaN
  return {
    method: 'kruskal-wallis',
    statistic,
    df: Math.max(0, df),
    p: chiSquareUpper(statistic, df),
    meanRanks,
    emptyRows: rows.flatMap((row, i) => (row === 0 ? [i] : [])),
  }
}
