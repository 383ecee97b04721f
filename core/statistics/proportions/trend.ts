import { chiSquareUpper } from '../distributions.ts'
import { checkCount, checkLevel, type NamedInterval } from './checks.ts'
import { proportionInterval } from './intervals.ts'

/** x of n people at one point in time. */
export interface Wave {
  readonly year: number
  readonly x: number
  readonly n: number
}

/** A chi-square statistic with its degrees of freedom and upper tail. */
export interface ChiSquareTest {
  readonly method: 'cochran-armitage' | 'chi-square' | 'chi-square-departure-from-linear'
  readonly statistic: number
  readonly df: number
  readonly p: number
}

/** The result of `proportionTrend`. */
export interface ProportionTrend {
  /** Waves with people in them; the others take no part. */
  readonly waves: number
  readonly trend: ChiSquareTest
  /** Any difference between the waves. */
  readonly total: ChiSquareTest
  /** What the straight line leaves unexplained. */
  readonly departure: ChiSquareTest
  /** Percentage points a year. */
  readonly slope: NamedInterval<'wilson-mover'> & { readonly standardError: number }
}

/**
 * The trend of a proportion over waves of independent samples, with scores s_i = years. With p the pooled share,
 * q = 1 - p, s' the mean of the scores weighted by n and S = sum n_i (s_i - s')^2:
 *
 * - slope b = sum n_i (s_i - s') p_i / S, the weighted least squares line;
 * - Cochran-Armitage trend statistic b^2 S / (p q), df 1, as R's prop.trend.test;
 * - total: Pearson's chi-square of waves by yes/no, df k - 1; departure from linearity: total - trend, df k - 2;
 * - standard error of b without assuming equal shares: sqrt(sum c_i^2 p_i q_i / n_i), c_i = n_i (s_i - s') / S;
 * - interval of b by combining the Wilson limits of the waves (MOVER: b minus or plus the root of the sum of the
 *   squared distances from c_i p_i to the limit of c_i p_i on that side); for two waves it is Newcombe's, and it has
 *   width also where all shares are 0 or 1.
 *
 * Tests are NaN where nobody or everybody has the property in all waves, or fewer than two different years have
 * people (the slope is then NaN too); the departure is NaN with df 0 for two waves. Waves that share persons or
 * sampling units need a test that knows it.
 *
 * Source: Cochran (1954), Biometrics 10: 417-451; Armitage (1955), Biometrics 11: 375-386; Agresti (2013),
 * Categorical Data Analysis, section 5.3.5; Zou, Huang and Zhang (2009), Computational Statistics and Data Analysis
 * 53: 1080-1085 (the interval).
 *
 * @throws RangeError for impossible counts, a year that is not a number, or level
 */
export function proportionTrend(
  waves: readonly Wave[],
  { level = 0.95 }: { readonly level?: number } = {},
): ProportionTrend {
  checkLevel(level)
  for (const { year, x, n } of waves) {
    checkCount(x, n)
    if (!Number.isFinite(year)) throw new RangeError(`The year ${year} is not a number`)
  }
  const used = waves.filter((wave) => wave.n > 0)
  const people = sumOf(used, (wave) => wave.n)
  const share = sumOf(used, (wave) => wave.x) / people
  const rest = sumOf(used, (wave) => wave.n - wave.x) / people
  // counted from the first wave, so that the squares keep their digits and equal years are equal to the last bit
  const score = (wave: Wave) => wave.year - used[0]!.year
  const centre = sumOf(used, (wave) => wave.n * score(wave)) / people
  const spread = sumOf(used, (wave) => wave.n * (score(wave) - centre) ** 2)
  const parts = used.map((wave) => slopePart(wave, (wave.n * (score(wave) - centre)) / spread, level))
  const estimate = sumOf(parts, (part) => part.value)
  const totalStatistic = sumOf(used, (wave) => (wave.x - wave.n * share) ** 2 / (wave.n * share * rest))
  const trendStatistic =
    sumOf(used, (wave) => (score(wave) - centre) * (wave.x - wave.n * share)) ** 2 / spread / (share * rest)
  // rounding must not turn an exact line into a negative rest
  const departure = Math.max(0, totalStatistic - trendStatistic)
  // points per share; without two different years all of the slope is NaN
  const points = spread > 0 ? 100 : Number.NaN
  return {
    waves: used.length,
    trend: chiSquareTest('cochran-armitage', trendStatistic, 1),
    total: chiSquareTest('chi-square', totalStatistic, used.length - 1),
    departure: chiSquareTest('chi-square-departure-from-linear', departure, used.length - 2),
    slope: {
      method: 'wilson-mover',
      level,
      estimate: points * estimate,
      standardError: points * Math.sqrt(sumOf(parts, (part) => part.variance)),
      low: points * (estimate - Math.sqrt(sumOf(parts, (part) => part.below ** 2))),
      high: points * (estimate + Math.sqrt(sumOf(parts, (part) => part.above ** 2))),
    },
  }
}

/** One wave's share of the slope, its variance, and the distances to the ends of its own interval. */
function slopePart({ x, n }: Wave, weight: number, level: number) {
  const { estimate, low, high } = proportionInterval(x, n, { method: 'wilson', level })
  const down = weight * (estimate - low)
  const up = weight * (high - estimate)
  return {
    value: weight * estimate,
    variance: (weight ** 2 * estimate * (1 - estimate)) / n,
    below: weight < 0 ? -up : down,
    above: weight < 0 ? -down : up,
  }
}

function chiSquareTest(method: ChiSquareTest['method'], statistic: number, df: number): ChiSquareTest {
  const known = df > 0 && Number.isFinite(statistic)
  return {
    method,
    statistic: known ? statistic : Number.NaN,
    df: Math.max(0, df),
    p: known ? chiSquareUpper(statistic, df) : Number.NaN,
  }
}

function sumOf<Item>(items: readonly Item[], value: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + value(item), 0)
}
