import { midranks, rankZ } from '../contingency/ranks.ts'
import { momentsFromCounts } from '../contingency/scores.ts'
import { type CountTable, categoryScores, squareMargins } from '../contingency/table.ts'
import { normalUpper, tQuantile, tTwoSided } from '../distributions.ts'

export interface PairedTResult {
  readonly method: 'paired-t'
  readonly level: number
  readonly n: number
  /** Mean score after less mean score before. */
  readonly difference: number
  readonly se: number
  readonly t: number
  readonly df: number
  readonly p: number
  readonly low: number
  readonly high: number
}

/**
 * Student's t test of the same people's scores before (rows) and after (columns).
 * The standard error and all that rests on it are NaN with fewer than two people or where all changed equally much.
 *
 * @param scores of the categories; 1, 2, ..., k where not given.
 */
export function pairedT(
  table: CountTable,
  { scores, level = 0.95 }: { scores?: readonly number[]; level?: number } = {},
): PairedTResult {
  const { changes, people } = changesOf(table, scores)
  const { n, mean, sd } = momentsFromCounts(people, changes)
  const se = changes.length > 1 ? sd / Math.sqrt(n) : Number.NaN
  const df = Math.max(0, n - 1)
  const t = mean / se
  const half = tQuantile(1 - (1 - level) / 2, df) * se
  return {
    method: 'paired-t',
    level,
    n,
    difference: mean,
    se,
    t,
    df,
    p: tTwoSided(t, df),
    low: mean - half,
    high: mean + half,
  }
}

export interface SignedRankResult {
  readonly method: 'wilcoxon-signed-rank' | 'wilcoxon-signed-rank-continuity'
  /** Sum of the ranks of those whose score rose. */
  readonly v: number
  /** People whose score changed; the others are left out (Wilcoxon's own rule). */
  readonly changed: number
  readonly z: number
  /** Two-sided, from the normal approximation. */
  readonly p: number
}

/**
 * Wilcoxon's signed rank test (1945) of scores before (rows) and after (columns), with midranks of |change| and the
 * variance corrected for ties (as R's `wilcox.test(paired = TRUE, exact = FALSE)`). Nobody changed: v 0, z and p NaN.
 *
 * @param continuity take half a unit off |V - mean| (R's default is to do so).
 */
export function signedRank(
  table: CountTable,
  { scores, continuity = false }: { scores?: readonly number[]; continuity?: boolean } = {},
): SignedRankResult {
  const { changes, people } = changesOf(table, scores)
  const sizes = [...new Set(changes.map(Math.abs))].filter((size) => size > 0).sort((a, b) => a - b)
  const withSize = (change: number) => {
    const at = changes.indexOf(change)
    return at < 0 ? 0 : people[at]!
  }
  const rose = sizes.map(withSize)
  const moved = sizes.map((size, i) => rose[i]! + withSize(-size))
  const { ranks, ties } = midranks(moved)
  const n = moved.reduce((sum, count) => sum + count, 0)
  const v = rose.reduce((sum, count, i) => sum + count * ranks[i]!, 0)
  const sigma = Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24 - ties / 48)
  const z = rankZ(v - (n * (n + 1)) / 4, sigma, continuity)
  return {
    method: continuity ? 'wilcoxon-signed-rank-continuity' : 'wilcoxon-signed-rank',
    v,
    changed: n,
    z,
    p: 2 * normalUpper(Math.abs(z)),
  }
}

/** The different changes of score that were met, and how many people have each. */
function changesOf(table: CountTable, given: readonly number[] | undefined) {
  const scores = categoryScores(squareMargins(table).rows.length, given)
  const met = new Map<number, number>()
  table.forEach((row, i) => {
    row.forEach((count, j) => {
      // rounded to 12 digits, so that equal steps between scores such as 0.1, 0.2, 0.3 are ties
      const change = Number((scores[j]! - scores[i]!).toPrecision(12))
      if (count > 0) met.set(change, (met.get(change) ?? 0) + count)
    })
  })
  return { changes: [...met.keys()], people: [...met.values()] }
}
