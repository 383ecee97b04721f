import gammainc from '@stdlib/math-base-special-gammainc'
import gammaincinv from '@stdlib/math-base-special-gammaincinv'

/**
 * The regularised incomplete gamma functions P(a, x) and Q(a, x) = 1 - P(a, x), and the inverse of P. For a shape
 * above 200 they are computed here, because the library's expansion for large shapes is wrong by up to a few per
 * cent near x = a (seen from a = 1000 on).
 */
const largeShape = 200

/** P(a, x) = integral of t^(a-1) e^-t / gamma(a) from 0 to x, for x >= 0 and a > 0. */
export function gammaLower(x: number, a: number): number {
  if (x === Number.POSITIVE_INFINITY) return 1
  if (a <= largeShape || x <= 0) return gammainc(x, a, true, false)
  return x < a ? lowerSeries(x, a) : 1 - upperFraction(x, a)
}

/** Q(a, x), the integral from x to infinity; small values keep their digits. */
export function gammaUpper(x: number, a: number): number {
  if (x === Number.POSITIVE_INFINITY) return 0
  if (a <= largeShape || x <= 0) return gammainc(x, a, true, true)
  return x < a ? 1 - lowerSeries(x, a) : upperFraction(x, a)
}

/**
 * The x with P(a, x) = p, given a start near it (`z` is the normal quantile of p). For large shapes by Newton's
 * method on the logarithm of the smaller tail, from the cube of Wilson and Hilferty (1931).
 */
export function gammaQuantile(p: number, a: number, z: number): number {
  if (a <= largeShape || !(p > 0 && p < 1)) return gammaincinv(p, a, false)
  const lower = p <= 0.5
  let x = a * Math.max(1 - 1 / (9 * a) + z / (3 * Math.sqrt(a)), 0.1) ** 3
  for (let i = 0; i < 60; i++) {
    const tail = lower ? gammaLower(x, a) : gammaUpper(x, a)
    const ratio = lower ? tail / p : tail / (1 - p)
    const step = (Math.log(ratio) * tail * x) / (a * poissonTerm(x, a)) / (lower ? 1 : -1)
    x -= step
    if (!(Math.abs(step) > 1e-15 * x)) break
  }
  return x
}

/** x^a e^-x / gamma(a + 1), by Stirling's series for a large a; the powers are joined before they can overflow. */
function poissonTerm(x: number, a: number): number {
  const mu = (x - a) / a
  const stirling = 1 / (12 * a) - 1 / (360 * a ** 3) + 1 / (1260 * a ** 5)
  return Math.exp(a * (Math.log1p(mu) - mu) - stirling) / Math.sqrt(2 * Math.PI * a)
}

/** P(a, x) for x < a: x^a e^-x / gamma(a + 1) times 1 + x / (a+1) + x^2 / ((a+1)(a+2)) + ... */
function lowerSeries(x: number, a: number): number {
  let sum = 1
  let term = 1
  for (let k = a + 1; term > sum * 1e-17; k++) {
    term *= x / k
    sum += term
  }
  return poissonTerm(x, a) * sum
}

/** Q(a, x) for x >= a: Legendre's continued fraction by the method of Lentz (Press et al. 2007, section 6.2). */
function upperFraction(x: number, a: number): number {
  const tiny = 1e-300
  let b = x + 1 - a
  let c = 1 / tiny
  let d = 1 / b
  let h = d
  for (let i = 1; i < 1e7; i++) {
    const an = -i * (i - a)
    b += 2
    d = 1 / (an * d + b || tiny)
    c = b + an / c || tiny
    h *= d * c
    if (Math.abs(d * c - 1) < 1e-16) break
  }
  return poissonTerm(x, a) * a * h
}
