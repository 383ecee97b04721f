import type { SamplingFrame } from './frame.ts'
import { stratumName } from './frame.ts'
import { type SamplingPlan, whole } from './plan.ts'

/** How many of a stratum are invited, and why. */
export interface Allocation {
  /** Municipalities in the stratum. */
  readonly size: number
  /** Of these, who took part last: always invited. */
  readonly last: number
  /** Invited so that the gross sample mirrors the country. */
  readonly base: number
  /** Invited beside those, in strata of small municipalities. */
  readonly raised: number
}

/** A rational number; both parts are whole, the denominator above 0. */
export interface Fraction {
  readonly of: number
  readonly drawn: number
}

/**
 * How many are invited in each stratum, by its name.
 *
 * The total is `share` of the country, the raise included. Without the raise it is divided over the strata as the country is,
 * by largest remainder (ties: the larger stratum, then the earlier). A stratum that must have more than that is settled
 * first and the rest divided over the others: everybody of last time is invited, and where there are others, at least one of
 * them, so that no municipality is without a chance. Then the small municipalities of each region are raised: by the raise
 * rounded, by one at least, as far as there are any.
 */
export function allocate(
  frame: SamplingFrame,
  plan: Pick<SamplingPlan, 'share' | 'smallRaise'>,
  lastWave: ReadonlySet<string>,
): ReadonlyMap<string, Allocation> {
  const strata = frame.strata.map((stratum) => {
    const last = stratum.units.filter(({ number }) => lastWave.has(number)).length
    const size = stratum.units.length
    return { stratum, size, last, least: last + (size > last ? 1 : 0) }
  })
  const base = divide(strata, baseTotal(frame, plan))
  return new Map(
    strata.map(({ stratum, size, last }, index) => {
      const own = base[index]!
      const raise = stratum.size === 'small' ? raiseOf(own, plan.smallRaise) : 0
      return [stratumName(stratum), { size, last, base: own, raised: Math.min(raise, size - own) }]
    }),
  )
}

/** What is left of the total when the raise of the small ones is taken out of it again. */
function baseTotal(
  frame: SamplingFrame,
  { share, smallRaise }: Pick<SamplingPlan, 'share' | 'smallRaise'>,
): number {
  const all = frame.units.length
  const small = frame.units.filter(({ size }) => size === 'small').length
  return Math.min(all, rounded(share * all * all, all * whole + smallRaise * small))
}

const raiseOf = (base: number, raise: number): number =>
  raise === 0 ? 0 : Math.max(1, rounded(base * raise, whole))

/** A quotient of whole numbers, rounded half up. */
const rounded = (numerator: number, denominator: number): number =>
  Math.floor((2 * numerator + denominator) / (2 * denominator))

interface Claim {
  readonly size: number
  readonly least: number
}

/** Divides a total in proportion to size, giving nobody less than the least. */
function divide(claims: readonly Claim[], total: number): readonly number[] {
  const settled = new Set<number>()
  for (;;) {
    const open = claims.map((_, index) => index).filter((index) => !settled.has(index))
    const left = total - claims.reduce((sum, { least }, index) => sum + (settled.has(index) ? least : 0), 0)
    const shares = largestRemainder(
      open.map((index) => claims[index]!.size),
      Math.max(0, left),
    )
    const short = open.filter((index, place) => shares[place]! < claims[index]!.least)
    if (short.length === 0) {
      const given = new Map(open.map((index, place) => [index, shares[place]!]))
      return claims.map(({ least }, index) => given.get(index) ?? least)
    }
    for (const index of short) settled.add(index)
  }
}

/** Hamilton's method: whole parts first, then one each by largest remainder. */
export function largestRemainder(sizes: readonly number[], total: number): readonly number[] {
  const sum = sizes.reduce((all, one) => all + one, 0)
  if (sum === 0) return sizes.map(() => 0)
  const given = Math.min(total, sum)
  const parts = sizes.map((size) => Math.floor((size * given) / sum))
  const missing = given - parts.reduce((all, one) => all + one, 0)
  const order = sizes
    .map((size, index) => ({ index, size, rest: (size * given) % sum }))
    .sort((a, b) => b.rest - a.rest || b.size - a.size || a.index - b.index)
  for (const { index } of order.slice(0, missing)) parts[index] = parts[index]! + 1
  return parts
}
