import betainc from '@stdlib/math-base-special-betainc'
import gammaln from '@stdlib/math-base-special-gammaln'
import { gammaLower, gammaUpper } from '../incomplete-gamma.ts'

/**
 * Binomial and Poisson probabilities. Each tail is computed as such, so that a small one keeps its digits.
 * Masses by Loader's saddle-point form (Loader 2000, Fast and accurate computation of binomial probabilities).
 */

/** P(X <= x), X binomial of n trials with probability p. */
export function binomialAtMost(x: number, n: number, p: number): number {
  if (x < 0) return 0
  if (x >= n) return 1
  return p >= 1 ? 0 : betainc(p, x + 1, n - x, true, true)
}

/** P(X >= x), X binomial. */
export function binomialAtLeast(x: number, n: number, p: number): number {
  if (x <= 0) return 1
  if (x > n) return 0
  return p >= 1 ? 1 : betainc(p, x, n - x + 1, true, false)
}

/** P(X = x), X binomial. */
export function binomialMass(x: number, n: number, p: number): number {
  if (x < 0 || x > n) return 0
  if (p <= 0) return x === 0 ? 1 : 0
  if (p >= 1) return x === n ? 1 : 0
  if (x === 0) return Math.exp(n * Math.log1p(-p))
  if (x === n) return Math.exp(n * Math.log(p))
  const q = 1 - p
  const exponent =
    stirlingError(n) - stirlingError(x) - stirlingError(n - x) - deviance(x, n * p) - deviance(n - x, n * q)
  return Math.sqrt(n / (2 * Math.PI * x * (n - x))) * Math.exp(exponent)
}

/** P(X <= x), X Poisson with the given mean. */
export function poissonAtMost(x: number, mean: number): number {
  if (x < 0) return 0
  return mean <= 0 ? 1 : gammaUpper(mean, x + 1)
}

/** P(X >= x), X Poisson. */
export function poissonAtLeast(x: number, mean: number): number {
  if (x <= 0) return 1
  return mean <= 0 ? 0 : gammaLower(mean, x)
}

/** P(X = x), X Poisson. */
export function poissonMass(x: number, mean: number): number {
  if (x < 0) return 0
  if (mean <= 0) return x === 0 ? 1 : 0
  if (x === 0) return Math.exp(-mean)
  return Math.exp(-stirlingError(x) - deviance(x, mean)) / Math.sqrt(2 * Math.PI * x)
}

/**
 * Two-sided p of x by the rule of R's `binom.test` and `poisson.test`: the probability of all outcomes no likelier than
 * x, outcomes within a factor of 1 + 1e-7 counting as equally likely.
 *
 * @param size the greatest outcome; Infinity for Poisson.
 */
export function twoSidedByLikelihood(
  x: number,
  mean: number,
  size: number,
  law: {
    readonly mass: (x: number) => number
    readonly atMost: (x: number) => number
    readonly atLeast: (x: number) => number
  },
): number {
  if (x === mean) return 1
  const limit = law.mass(x) * (1 + 1e-7)
  if (x < mean) {
    // smallest outcome from the mean up that is no likelier than x; masses fall from there on
    let low = Math.ceil(mean) - 1
    let high = Math.max(Math.ceil(mean), 1)
    while (high <= size && law.mass(high) > limit) high *= 2
    high = Math.min(high, size + 1)
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2)
      if (law.mass(middle) <= limit) high = middle
      else low = middle
    }
    return Math.min(1, law.atMost(x) + law.atLeast(high))
  }
  let low = -1
  let high = Math.floor(mean) + 1
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (law.mass(middle) <= limit) low = middle
    else high = middle
  }
  return Math.min(1, law.atLeast(x) + law.atMost(low))
}

/** ln n! less Stirling's approximation of it. */
function stirlingError(n: number): number {
  if (n < 16) return gammaln(n + 1) - ((n + 0.5) * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI))
  const square = n * n
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) / n
}

/** x ln(x / m) + m - x, by a series where x and m are close. */
function deviance(x: number, m: number): number {
  if (Math.abs(x - m) >= 0.1 * (x + m)) return x * Math.log(x / m) + m - x
  const v = (x - m) / (x + m)
  let sum = (x - m) * v
  let term = 2 * x * v
  for (let j = 1; j < 1000; j++) {
    term *= v * v
    const next = sum + term / (2 * j + 1)
    if (next === sum) break
    sum = next
  }
  return sum
}
