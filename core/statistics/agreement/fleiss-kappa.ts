import { normalUpper } from '../distributions.ts'
import { codesMet, type Ratings, ratingsByUnit } from './ratings.ts'

export interface FleissResult {
  readonly method: 'fleiss-kappa'
  /** Units with two ratings or more. */
  readonly units: number
  readonly kappa: number
  readonly observed: number
  readonly expected: number
  /**
   * Standard error, z and two-sided p under no agreement but by chance (Fleiss, Nee and Landis 1979); not for an
   * interval. NaN where units have unequal numbers of ratings.
   */
  readonly seChance: number
  readonly z: number
  readonly p: number
  /** Each category against the others, ascending by code. */
  readonly categories: readonly { readonly category: number; readonly kappa: number }[]
}

/**
 * Fleiss' kappa (1971) for several coders and unordered categories. Units may have unequal numbers of ratings (two or
 * more count): agreement is then the mean over units, chance agreement from all ratings together.
 * NaN where one category only is used.
 */
export function fleissKappa(ratings: Ratings): FleissResult {
  const codes = codesMet(ratings)
  const units = ratingsByUnit(ratings, codes).flatMap((counts) => {
    const m = counts.reduce((sum, count) => sum + count, 0)
    return m > 1 ? [{ counts, m }] : []
  })
  const n = units.length
  const all = units.reduce((sum, { m }) => sum + m, 0)
  const shares = codes.map((_, c) => units.reduce((sum, { counts }) => sum + counts[c]!, 0) / all)
  const mean = (of: (counts: readonly number[], m: number) => number) =>
    units.reduce((sum, { counts, m }) => sum + of(counts, m) / (m * (m - 1)), 0) / n
  const observed = mean((counts) => counts.reduce((sum, count) => sum + count * (count - 1), 0))
  const expected = shares.reduce((sum, share) => sum + share * share, 0)
  const kappa = 1 - expected > 1e-14 ? (observed - expected) / (1 - expected) : Number.NaN
  const seChance = chanceError(shares, n, units)
  const z = kappa / seChance
  const categories = codes.map((category, c) => {
    const mixed = shares[c]! * (1 - shares[c]!)
    const disagreement = mean((counts, m) => counts[c]! * (m - counts[c]!))
    return { category, kappa: mixed > 0 ? 1 - disagreement / mixed : Number.NaN }
  })
  const p = 2 * normalUpper(Math.abs(z))
  return { method: 'fleiss-kappa', units: n, kappa, observed, expected, seChance, z, p, categories }
}

function chanceError(shares: readonly number[], n: number, units: readonly { readonly m: number }[]): number {
  const m = units[0]?.m
  if (m === undefined || units.some((unit) => unit.m !== m)) return Number.NaN
  const mixed = shares.reduce((sum, p) => sum + p * (1 - p), 0)
  const skew = shares.reduce((sum, p) => sum + p * (1 - p) * (1 - 2 * p), 0)
  return mixed > 0 ? Math.sqrt((2 * (mixed ** 2 - skew)) / (n * m * (m - 1))) / mixed : Number.NaN
}
