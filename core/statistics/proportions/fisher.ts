import { checkGroups, checkLevel, type NamedInterval, type TwoGroups } from './checks.ts'
import { findRoot } from './root.ts'

/** The result of `fisherExact`: the estimate is the conditional odds ratio, with its exact interval. */
export interface FisherExact extends NamedInterval<'fisher-exact'> {
  /** Two-sided. */
  readonly p: number
}

/** The hypergeometric distribution of x1 given both margins: its lowest value, and log weights up to a constant. */
interface Conditional {
  readonly lowest: number
  readonly logWeights: Float64Array
}

/**
 * Fisher's exact test of two groups. Given the margins x1 is hypergeometric; the two-sided p is the sum of the
 * probabilities of all tables no more probable than the one seen, where "no more" allows a relative 1e-7 for
 * rounding, as R's fisher.test does. The odds ratio is the conditional maximum likelihood estimate (not the
 * cross product), and its interval joins two one-sided tests at (1 - level) / 2 (Cornfield 1956).
 *
 * x1 at its lowest possible value gives odds ratio 0 and low end 0; at its highest, Infinity for both. Where the
 * margins allow one table only, p is 1, the odds ratio NaN and the interval 0 to Infinity; where a group is empty,
 * all are NaN.
 *
 * Source: Fisher (1935), Journal of the Royal Statistical Society 98: 39-82; Agresti (2013), Categorical Data
 * Analysis, sections 3.5 and 16.6.
 *
 * @throws RangeError for impossible or non-integer counts, or level
 */
export function fisherExact(
  groups: TwoGroups,
  { level = 0.95 }: { readonly level?: number } = {},
): FisherExact {
  checkLevel(level)
  checkGroups(groups)
  const { x1, n1, x2, n2 } = groups
  if (![x1, n1, x2, n2].every(Number.isInteger))
    throw new RangeError('Fisher’s exact test needs whole counts')
  const about = { method: 'fisher-exact', level } as const
  if (n1 === 0 || n2 === 0) {
    return { ...about, p: Number.NaN, estimate: Number.NaN, low: Number.NaN, high: Number.NaN }
  }
  const conditional = hypergeometric(groups)
  const at = x1 - conditional.lowest
  const last = conditional.logWeights.length - 1
  if (last === 0) return { ...about, p: 1, estimate: Number.NaN, low: 0, high: Number.POSITIVE_INFINITY }
  const tail = Math.log((1 - level) / 2)
  const logOdds = (f: (logRatio: number) => number) => Math.exp(solveRising(f))
  return {
    ...about,
    p: twoSided(conditional, at),
    estimate:
      at === 0
        ? 0
        : at === last
          ? Number.POSITIVE_INFINITY
          : logOdds((t) => sums(conditional, t, at).mean - at),
    low: at === 0 ? 0 : logOdds((t) => sums(conditional, t, at).logUpper - tail),
    high: at === last ? Number.POSITIVE_INFINITY : logOdds((t) => tail - sums(conditional, t, at).logLower),
  }
}

/** Log weights by the ratio of neighbours, from the first value up; Kahan's summation keeps the digits of long runs. */
function hypergeometric({ x1, n1, x2, n2 }: TwoGroups): Conditional {
  const yes = x1 + x2
  const lowest = Math.max(0, yes - n2)
  const logWeights = new Float64Array(Math.min(yes, n1) - lowest + 1)
  let sum = 0
  let lost = 0
  for (let i = 1; i < logWeights.length; i++) {
    const value = lowest + i
    const ratio = ((n1 - value + 1) / value) * ((yes - value + 1) / (n2 - yes + value))
    const add = Math.log(ratio) - lost
    const next = sum + add
    lost = next - sum - add
    sum = next
    logWeights[i] = sum
  }
  return { lowest, logWeights }
}

function twoSided({ logWeights }: Conditional, at: number): number {
  const peak = logWeights.reduce((a, b) => Math.max(a, b))
  const limit = logWeights[at]! + Math.log1p(1e-7)
  let seen = 0
  let total = 0
  for (const weight of logWeights) {
    const probability = Math.exp(weight - peak)
    total += probability
    if (weight <= limit) seen += probability
  }
  return Math.min(1, seen / total)
}

/** Mean position and log tail probabilities (each with `at` itself) when the odds ratio is exp(logRatio). */
function sums({ logWeights }: Conditional, logRatio: number, at: number) {
  let peak = Number.NEGATIVE_INFINITY
  for (let i = 0; i < logWeights.length; i++) peak = Math.max(peak, logWeights[i]! + (i - at) * logRatio)
  let below = 0
  let above = 0
  let here = 0
  let moment = 0
  for (let i = 0; i < logWeights.length; i++) {
    const probability = Math.exp(logWeights[i]! + (i - at) * logRatio - peak)
    moment += i * probability
    if (i < at) below += probability
    else if (i > at) above += probability
    else here = probability
  }
  const total = below + here + above
  // relative to the seen value, whose weight is known even where it has underflowed beside the peak
  const logTail = (part: number) =>
    part > 0 ? Math.log(part / total) : logWeights[at]! - peak - Math.log(total)
  return { mean: moment / total, logLower: logTail(below + here), logUpper: logTail(above + here) }
}

/** The root of a function that rises with the log odds ratio. */
function solveRising(f: (logRatio: number) => number): number {
  let reach = 1
  while (reach < 1e4 && f(-reach) > 0) reach *= 2
  const low = -reach
  reach = 1
  while (reach < 1e4 && f(reach) < 0) reach *= 2
  return findRoot(f, low, reach)
}
