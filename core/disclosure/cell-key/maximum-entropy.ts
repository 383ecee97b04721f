/** Probabilities of whole-number noise, and what was reached. */
export interface NoiseDistribution {
  /** Noise, ascending. */
  readonly noise: readonly number[]
  /** Probability of each; they add up to 1. */
  readonly probability: readonly number[]
  readonly mean: number
  readonly variance: number
}

const mostSteps = 100
const tolerance = 1e-15
const nearSolution = 1e-9
const leastGain = 1e-4

/**
 * The distribution on given noise values with mean 0, a given variance and otherwise the largest entropy (Giessing 2016,
 * "Computational issues in the design of transition probabilities and disclosure risk estimation for additive noise";
 * Marley and Leaver 2011): p(v) proportional to exp(a v + b v^2). a and b are the least of the convex dual
 * log(sum exp(a v + b (v^2 - V))), found by Newton's method with halved steps.
 *
 * A variance below the least possible (the two values around 0) or above the largest possible (the two ends) gives those
 * two values: look at `variance`.
 *
 * @param support noise values, ascending, at least one not above 0 and one not below.
 * @throws RangeError if mean 0 is not possible or the variance is not a number from 0.
 */
export function maximumEntropyNoise(support: readonly number[], variance: number): NoiseDistribution {
  if (!(variance >= 0)) throw new RangeError(`variance ${variance}`)
  const low = support[0]
  const high = support.at(-1)
  if (low === undefined || high === undefined || low > 0 || high < 0)
    throw new RangeError('mean 0 is not possible')
  const below = support.findLast((v) => v <= 0)!
  const above = support.find((v) => v >= 0)!
  if (variance <= -below * above) return described(support, twoValues(support, below, above))
  if (variance >= -low * high) return described(support, twoValues(support, low, high))
  return described(support, solve(support, variance))
}

/** Mean 0 on two values (or all on one, if it is 0). */
function twoValues(support: readonly number[], low: number, high: number): number[] {
  if (low === high || low === 0 || high === 0) return support.map((v) => (v === 0 ? 1 : 0))
  return support.map((v) => (v === low ? high / (high - low) : v === high ? -low / (high - low) : 0))
}

function solve(support: readonly number[], variance: number): number[] {
  const scale = Math.max(1, ...support.map(Math.abs))
  // scaled to the ends, so that both coefficients are of the same size
  const first = support.map((v) => v / scale)
  const second = first.map((v) => v * v - variance / scale ** 2)
  let at = dualAt(first, second, 0, 0)
  let best = at
  for (let step = 0; step < mostSteps && best.gradient > tolerance; step++) {
    const determinant = at.aa * at.bb - at.ab * at.ab
    const moveA = (at.bb * at.da - at.ab * at.db) / determinant
    const moveB = (at.aa * at.db - at.ab * at.da) / determinant
    const decrement = moveA * at.da + moveB * at.db
    let length = 1
    let next = dualAt(first, second, at.a - moveA, at.b - moveB)
    // near the solution the value cannot be told from its neighbours any more, and full steps are right
    while (
      decrement > nearSolution &&
      next.value > at.value - length * decrement * leastGain &&
      length > 1e-9
    ) {
      length /= 2
      next = dualAt(first, second, at.a - length * moveA, at.b - length * moveB)
    }
    at = next
    if (at.gradient < best.gradient) best = at
  }
  return best.probability
}

/** The dual and its derivatives at (a, b). */
interface Dual {
  readonly a: number
  readonly b: number
  readonly value: number
  readonly probability: number[]
  /** The larger of |da| and |db|. */
  readonly gradient: number
  readonly da: number
  readonly db: number
  readonly aa: number
  readonly ab: number
  readonly bb: number
}

function dualAt(first: readonly number[], second: readonly number[], a: number, b: number): Dual {
  const exponents = first.map((v, i) => a * v + b * second[i]!)
  const largest = Math.max(...exponents)
  const weights = exponents.map((exponent) => Math.exp(exponent - largest))
  const sum = weights.reduce((all, weight) => all + weight, 0)
  const probability = weights.map((weight) => weight / sum)
  const expect = (valueAt: (i: number) => number): number =>
    probability.reduce((all, p, i) => all + p * valueAt(i), 0)
  const da = expect((i) => first[i]!)
  const db = expect((i) => second[i]!)
  return {
    a,
    b,
    gradient: Math.max(Math.abs(da), Math.abs(db)),
    value: largest + Math.log(sum),
    probability,
    da,
    db,
    aa: expect((i) => (first[i]! - da) ** 2),
    ab: expect((i) => (first[i]! - da) * (second[i]! - db)),
    bb: expect((i) => (second[i]! - db) ** 2),
  }
}

function described(noise: readonly number[], probability: readonly number[]): NoiseDistribution {
  const mean = noise.reduce((sum, v, i) => sum + v * probability[i]!, 0)
  const variance = noise.reduce((sum, v, i) => sum + v * v * probability[i]!, 0) - mean * mean
  return { noise, probability, mean, variance }
}
