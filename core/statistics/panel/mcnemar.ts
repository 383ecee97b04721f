import { type CountTable, squareMargins } from '../contingency/table.ts'
import { chiSquareUpper, normalQuantile } from '../distributions.ts'
import { proportionInterval } from '../proportions/intervals.ts'
import { binomialAtMost, binomialMass } from '../rates/discrete.ts'

export type McNemarMethod = 'asymptotic' | 'continuity' | 'exact' | 'mid-p'

export interface McNemarResult {
  readonly method: `mcnemar-${McNemarMethod}`
  /** Chi-square with 1 degree of freedom; NaN for the exact and mid-P methods, which have none. */
  readonly statistic: number
  readonly p: number
  /** People who went from the first to the second category, and from the second to the first. */
  readonly discordant: readonly [number, number]
}

/**
 * McNemar's test (1947) of the same people asked twice about two categories; rows before, columns after. With b and c
 * the two off-diagonal counts: `asymptotic` (b - c)^2 / (b + c); `continuity` with 1 taken off |b - c| (Edwards 1948;
 * R's default); `exact` the two-sided binomial of b among b + c; `mid-p` the exact less half the probability of the
 * observed count in each tail (Fagerland, Lydersen and Laake 2013, who advise it for small numbers).
 * Nobody changed: the chi-squares are NaN, the exact p values 1. RangeError for another table than 2 x 2.
 */
export function mcnemarTest(table: CountTable, method: McNemarMethod = 'asymptotic'): McNemarResult {
  const [b, c] = twoByTwo(table).changes
  const result = (statistic: number, p: number): McNemarResult => ({
    method: `mcnemar-${method}`,
    statistic,
    p,
    discordant: [b, c],
  })
  const changed = b + c
  if (method === 'asymptotic' || method === 'continuity') {
    const gap = Math.max(0, Math.abs(b - c) - (method === 'continuity' ? 1 : 0))
    const statistic = changed > 0 ? gap ** 2 / changed : Number.NaN
    return result(statistic, chiSquareUpper(statistic, 1))
  }
  const fewer = Math.min(b, c)
  const tail = binomialAtMost(fewer, changed, 0.5)
  const taken = method === 'mid-p' ? binomialMass(fewer, changed, 0.5) : 0
  return result(Number.NaN, Math.min(1, 2 * tail - taken))
}

export interface PairedDifference {
  readonly method: 'newcombe-paired' | 'wald-paired'
  readonly level: number
  readonly n: number
  /** Share in the first category after, less share before (0 to 1 scale). */
  readonly difference: number
  /** The ordinary standard error sqrt(b + c - (b - c)^2 / n) / n; NaN where it would be 0. */
  readonly se: number
  readonly low: number
  readonly high: number
}

/**
 * Change in the share of the first category among the same people, after less before; rows before, columns after.
 * `newcombe-paired` (Newcombe 1998, Statistics in Medicine 17:2635, method 10) builds on the Wilson limits of the two
 * shares and their correlation, has a width also where nobody changed, and is the default; `wald-paired` is
 * difference -+ z se. Nobody at all: NaN. RangeError for another table than 2 x 2.
 */
export function pairedDifference(
  table: CountTable,
  { level = 0.95, method = 'newcombe-paired' as PairedDifference['method'] } = {},
): PairedDifference {
  const { n, before, after, changes, stayed } = twoByTwo(table)
  const [b, c] = changes
  const difference = (c - b) / n
  const variance = b + c - (b - c) ** 2 / n
  const se = variance > 1e-12 * (b + c) ? Math.sqrt(variance) / n : Number.NaN
  const result = (low: number, high: number): PairedDifference => ({
    method,
    level,
    n,
    difference,
    se,
    low,
    high,
  })
  if (method === 'wald-paired') {
    const half = normalQuantile(1 - (1 - level) / 2) * se
    return result(difference - half, difference + half)
  }
  const one = proportionInterval(before, n, { method: 'wilson', level })
  const two = proportionInterval(after, n, { method: 'wilson', level })
  const product = before * (n - before) * after * (n - after)
  const determinant = stayed[0] * stayed[1] - b * c
  const corrected = determinant > 0 ? Math.max(determinant - n / 2, 0) : determinant
  const phi = product > 0 ? corrected / Math.sqrt(product) : 0
  const root = (x: number, y: number) => Math.sqrt(Math.max(0, x * x - 2 * phi * x * y + y * y))
  const p1 = before / n
  const p2 = after / n
  return result(
    difference - root(p2 - two.low, one.high - p1),
    difference + root(two.high - p2, p1 - one.low),
  )
}

function twoByTwo(table: CountTable) {
  const { rows, columns, n } = squareMargins(table)
  if (rows.length !== 2) throw new RangeError('The table must be 2 x 2')
  const [[a, b], [c, d]] = table as [[number, number], [number, number]]
  const changes = [b, c] as const
  return { n, before: rows[0]!, after: columns[0]!, changes, stayed: [a, d] as const }
}
