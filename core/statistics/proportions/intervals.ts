import { betaLower, betaQuantile, normalQuantile } from '../distributions.ts'
import { checkCount, checkLevel, type NamedInterval } from './checks.ts'
import { findRoot } from './root.ts'

/** The intervals for one proportion; described in `intervalMethods`. */
export type IntervalMethod =
  | 'wald'
  | 'wilson'
  | 'wilson-continuity'
  | 'clopper-pearson'
  | 'agresti-coull'
  | 'jeffreys'
  | 'mid-p'
  | 'logit'

/** An interval for the share x / n. Shares are 0 to 1, not percentages. */
export interface ProportionInterval extends NamedInterval<IntervalMethod> {
  readonly x: number
  readonly n: number
  /** The method asked for, where it has no answer and `method` stands in for it. */
  readonly insteadOf?: IntervalMethod
  /** Half the width, where the interval is symmetric about the estimate (Wald only). */
  readonly marginOfError?: number
}

type Limits = readonly [low: number, high: number]

/**
 * A confidence interval for a proportion. The methods, with p = x / n, q = 1 - p and z the standard normal
 * (1 + level) / 2 quantile, not rounded to 1.96:
 *
 * - `wald`: p -+ z sqrt(p q / n). Not clipped to 0..1, and of no width at x = 0 and x = n: only to repeat figures
 *   that were made with it.
 * - `wilson`: (2x + z^2 -+ z sqrt(z^2 + 4 x q)) / (2 (n + z^2)), the p0 a score test would not reject. The default:
 *   its coverage is near the level on average for all n (Wilson 1927; Newcombe 1998; Brown, Cai and DasGupta 2001).
 * - `wilson-continuity`: the same for the continuity-corrected test, cautious (Newcombe 1998, method 4).
 * - `clopper-pearson`: beta quantiles B(alpha/2; x, n-x+1) and B(1-alpha/2; x+1, n-x); coverage never below the
 *   level, so choose it where that must be promised (Clopper and Pearson 1934).
 * - `agresti-coull`: Wald about (x + z^2/2) / (n + z^2); holds Wilson's, not clipped (Agresti and Coull 1998).
 * - `jeffreys`: quantiles of Beta(x + 1/2, n - x + 1/2); 0 as the low end at x = 0 and 1 as the high end at x = n
 *   (Brown, Cai and DasGupta 2001).
 * - `mid-p`: as Clopper-Pearson, but with half the probability of x itself in each tail: shorter, near the level on
 *   average (Newcombe 1998, method 6).
 * - `logit`: Wald for log(p / q), standard error 1 / sqrt(n p q), turned back. The same as survey programs give
 *   without a design. At x = 0 and x = n it has no answer: Clopper-Pearson's stands in, and `insteadOf` says so.
 *
 * x and n need not be whole (effective counts). n = 0 gives NaN for the estimate and both limits.
 *
 * @throws RangeError unless 0 <= x <= n and 0 < level < 1
 */
export function proportionInterval(
  x: number,
  n: number,
  options: { readonly method?: IntervalMethod; readonly level?: number } = {},
): ProportionInterval {
  const { method = 'wilson', level = 0.95 } = options
  checkLevel(level)
  checkCount(x, n)
  const estimate = n === 0 ? Number.NaN : x / n
  const about = { level, x, n, estimate }
  if (n === 0) return { ...about, method, low: Number.NaN, high: Number.NaN }
  const stranded = method === 'logit' && (x === 0 || x === n)
  const used = stranded ? 'clopper-pearson' : method
  const [low, high] = limitsBy[used](x, n, level)
  const interval = { ...about, method: used, low, high }
  if (stranded) return { ...interval, insteadOf: method }
  return method === 'wald' ? { ...interval, marginOfError: (high - low) / 2 } : interval
}

const limitsBy: Readonly<Record<IntervalMethod, (x: number, n: number, level: number) => Limits>> = {
  wald(x, n, level) {
    const margin = criticalZ(level) * Math.sqrt((x / n) * ((n - x) / n / n))
    return [x / n - margin, x / n + margin]
  },
  wilson(x, n, level) {
    const z = criticalZ(level)
    const half = z * Math.sqrt(z * z + (4 * x * (n - x)) / n)
    const divisor = 2 * (n + z * z)
    return [x === 0 ? 0 : (2 * x + z * z - half) / divisor, x === n ? 1 : (2 * x + z * z + half) / divisor]
  },
  'wilson-continuity'(x, n, level) {
    const low = wilsonContinuityLow(x, n, level)
    return [low, 1 - wilsonContinuityLow(n - x, n, level)]
  },
  'clopper-pearson': clopperPearson,
  'agresti-coull'(x, n, level) {
    const z = criticalZ(level)
    const trials = n + z * z
    const centre = (x + (z * z) / 2) / trials
    const margin = z * Math.sqrt((centre * (1 - centre)) / trials)
    return [centre - margin, centre + margin]
  },
  jeffreys(x, n, level) {
    const tail = (1 - level) / 2
    return [
      x === 0 ? 0 : betaQuantile(tail, x + 0.5, n - x + 0.5),
      x === n ? 1 : betaQuantile(1 - tail, x + 0.5, n - x + 0.5),
    ]
  },
  'mid-p': midP,
  logit(x, n, level) {
    const centre = Math.log(x / (n - x))
    const margin = criticalZ(level) * Math.sqrt(n / x / (n - x))
    return [1 / (1 + Math.exp(margin - centre)), 1 / (1 + Math.exp(-margin - centre))]
  },
}

function criticalZ(level: number): number {
  return normalQuantile((1 + level) / 2)
}

function wilsonContinuityLow(x: number, n: number, level: number): number {
  // half a person less leaves nothing
  if (x <= 0.5) return 0
  const z = criticalZ(level)
  const root = Math.sqrt(z * z - 2 - 1 / n + (4 * x * (n - x + 1)) / n)
  return Math.max(0, (2 * x + z * z - 1 - z * root) / (2 * (n + z * z)))
}

function clopperPearson(x: number, n: number, level: number): Limits {
  const tail = (1 - level) / 2
  return [x === 0 ? 0 : betaQuantile(tail, x, n - x + 1), x === n ? 1 : betaQuantile(1 - tail, x + 1, n - x)]
}

function midP(x: number, n: number, level: number): Limits {
  const tail = (1 - level) / 2
  const atLeast = (count: number, p: number) =>
    count > n ? 0 : count <= 0 ? 1 : betaLower(p, count, n - count + 1)
  const upperTail = (p: number) => (atLeast(x, p) + atLeast(x + 1, p)) / 2
  // Clopper-Pearson's limits lie outside these
  const [outerLow, outerHigh] = clopperPearson(x, n, level)
  return [
    x === 0 ? 0 : findRoot((p) => upperTail(p) - tail, outerLow, 1),
    x === n ? 1 : findRoot((p) => 1 - upperTail(p) - tail, 0, outerHigh),
  ]
}
