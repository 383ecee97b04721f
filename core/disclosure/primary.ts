import type { Moments } from '#core/dataset'
import type { Policy } from './policies.ts'

/**
 * The policy's primary rules: which counts and sums must be withheld for their own sake, before anything is said of
 * what would give them away. Each answers with the protection that the cell needs, 0 where it is not sensitive.
 */

/**
 * A count of people: small ones are sensitive.
 *
 * @param among those that they are counted among, if any: nobody can be kept from knowing that there are no more.
 */
export function countProtection(count: number, policy: Policy, among = Number.POSITIVE_INFINITY): number {
  return count > 0 && count < policy.minimumCount ? Math.min(policy.protection, among) : 0
}

/**
 * A row of a group: small counts, everything in a group that is small itself (its zeros tell what the few have
 * answered), and the answer that all of a group of fewer than `allOrNoneBelow` have given.
 *
 * @param base everyone that the row is counted among.
 */
export function rowProtection(count: number, base: number, policy: Policy): number {
  if (base > 0 && base < policy.minimumCount) {
    // of the answers that nobody gave it must only be uncertain that nobody did
    return Math.min(policy.protection, count === 0 ? 1 : base)
  }
  if (count > 0 && count === base && base < policy.allOrNoneBelow) return policy.protection
  return countProtection(count, policy, base)
}

/**
 * A sum of a measured number, which with its n is a mean: sensitive for few people, where all have the same number
 * (the mean then tells each one's), and where one or two people bring most of it ((n, k) dominance; Hundepool et al.
 * 2012, section 4.2).
 */
export function sumProtection(moments: Moments, policy: Policy): number {
  const { n, sum, sumOfSquares, largest, second } = moments
  if (n === 0 || policy.minimumCount <= 1) return 0
  const alike = n * sumOfSquares === sum * sum
  const dominated = policy.dominance.some(
    ({ people, share }) => (people === 1 ? largest : largest + second) > share * sum,
  )
  if (n >= policy.minimumBase && !alike && !dominated) return 0
  return Math.max(1, Math.ceil(policy.sumProtection * sum))
}
