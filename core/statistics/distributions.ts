import betainc from '@stdlib/math-base-special-betainc'
import betaincinv from '@stdlib/math-base-special-betaincinv'
import erfc from '@stdlib/math-base-special-erfc'
import erfcinv from '@stdlib/math-base-special-erfcinv'
import gammaln from '@stdlib/math-base-special-gammaln'
import { gammaLower, gammaQuantile, gammaUpper } from './incomplete-gamma.ts'

/**
 * Distribution functions on top of the incomplete beta and gamma functions and the error function. Upper tails are
 * computed as such, never as 1 minus the lower one, so that a very small probability keeps its digits.
 * Degrees of freedom may be infinite (the normal and chi-square limits) and need not be whole.
 */

/** P(Z <= z) for a standard normal. */
export function normalLower(z: number): number {
  return 0.5 * erfc(-z / Math.SQRT2)
}

/** P(Z > z) for a standard normal. */
export function normalUpper(z: number): number {
  return 0.5 * erfc(z / Math.SQRT2)
}

/** The z with P(Z <= z) = p, for 0 <= p <= 1. */
export function normalQuantile(p: number): number {
  return p <= 0.5 ? -Math.SQRT2 * erfcinv(2 * p) : Math.SQRT2 * erfcinv(2 * (1 - p))
}

/** P(|T| > |t|) for Student's t. NaN where df is not positive. */
export function tTwoSided(t: number, df: number): number {
  if (!(df > 0) || Number.isNaN(t)) return Number.NaN
  if (df === Number.POSITIVE_INFINITY) return erfc(Math.abs(t) / Math.SQRT2)
  if (!Number.isFinite(t)) return 0
  return betaUpperOfRatio(t * t, df, 0.5, df / 2)
}

/** The t with P(T <= t) = p. NaN where df is not positive. */
export function tQuantile(p: number, df: number): number {
  if (!(df > 0) || !(p >= 0 && p <= 1)) return Number.NaN
  if (df === Number.POSITIVE_INFINITY) return normalQuantile(p)
  if (p === 0.5) return 0
  const both = 2 * Math.min(p, 1 - p)
  if (both === 0) return p === 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
  const t = tFarQuantile(both, df) ?? tNearQuantile(both, df)
  return p < 0.5 ? -t : t
}

/** The t > 0 with P(|T| > t) = both, where x = df / (df + t^2) is within the reach of the inverse. */
function tNearQuantile(both: number, df: number): number {
  // near 1 the distance of x from 1 is asked for instead, so that no digits are lost
  const x = betaincinv(both, df / 2, 0.5, false)
  const near = x < 0.5 ? 1 - x : betaincinv(both, 0.5, df / 2, true)
  const far = x < 0.5 ? x : 1 - near
  return Math.sqrt((df * near) / far)
}

/**
 * The same in the far tail, by the first term of the incomplete beta's series, x^a / (a B(a, 1/2)) with a = df / 2;
 * undefined where the next term, of relative size x, would count. There the inverse loses digits or underflows.
 */
function tFarQuantile(both: number, df: number): number | undefined {
  const a = df / 2
  const logBeta = gammaln(a) + gammaln(0.5) - gammaln(a + 0.5)
  const logX = (Math.log(both * a) + logBeta) / a
  return logX < Math.log(1e-17) ? Math.sqrt(df) * Math.exp(-logX / 2) : undefined
}

/** P(F > x) for Fisher's F; the degrees of freedom need not be whole and either may be infinite. */
export function fUpper(x: number, df1: number, df2: number): number {
  if (Number.isNaN(x) || !(df1 > 0) || !(df2 > 0)) return Number.NaN
  if (x <= 0) return 1
  if (x === Number.POSITIVE_INFINITY) return 0
  if (df1 === Number.POSITIVE_INFINITY && df2 === Number.POSITIVE_INFINITY) {
    // all mass at 1, approached from both sides alike
    return x === 1 ? 0.5 : x < 1 ? 1 : 0
  }
  if (df2 === Number.POSITIVE_INFINITY) return chiSquareUpper(x * df1, df1)
  if (df1 === Number.POSITIVE_INFINITY) return gammaLower(df2 / x / 2, df2 / 2)
  return betaUpperOfRatio(df1 * x, df2, df1 / 2, df2 / 2)
}

/**
 * P(B > u / (u + v)) for B ~ Beta(a, b). The ratio is formed from whichever of u and v is the smaller share, because
 * 1 minus a rounded ratio has lost its digits.
 */
function betaUpperOfRatio(u: number, v: number, a: number, b: number): number {
  if (u >= v) return betainc(v / (u + v), b, a, true, false)
  const lower = betainc(u / (u + v), a, b, true, false)
  return lower < 0.5 ? 1 - lower : betainc(u / (u + v), a, b, true, true)
}

/** P(X > x) for chi-square. */
export function chiSquareUpper(x: number, df: number): number {
  if (Number.isNaN(x) || !(df > 0)) return Number.NaN
  return x <= 0 ? 1 : gammaUpper(x / 2, df / 2)
}

/** The x with P(X <= x) = p for chi-square. */
export function chiSquareQuantile(p: number, df: number): number {
  return 2 * gammaQuantile(p, df / 2, normalQuantile(p))
}

/** The x with P(X <= x) = p for a beta distribution. */
export function betaQuantile(p: number, a: number, b: number): number {
  return betaincinv(p, a, b, false)
}

/** P(X <= x) for a beta distribution. */
export function betaLower(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  return x >= 1 ? 1 : betainc(x, a, b, true, false)
}
