/** The fewest answers that a pool is mixed at: each that comes out could be any of so many. */
export const fewestToMix = 10
/** How many go back into the pool when it is mixed. */
const staying = 5
/** The fewest answers that are told the same of when a wave closes. */
export const fewestAtClosing = 5

/** Gives a uniform random integer from 0 to below its limit. */
export type Below = (limit: number) => number

/** The same items in random order (Fisher and Yates). */
export function shuffled<T>(items: readonly T[], below: Below): T[] {
  const order = [...items]
  for (let left = order.length; left > 1; left--) {
    const drawn = below(left)
    const last = order[left - 1]!
    order[left - 1] = order[drawn]!
    order[drawn] = last
  }
  return order
}

/**
 * Which answers of a pool stay and which come out, each in random order. Null for a pool that is too small.
 *
 * @example mixed(tenAnswers, below) // five stay, five come out
 */
export function mixed<T>(pool: readonly T[], below: Below): { readonly stay: T[]; readonly out: T[] } | null {
  if (pool.length < fewestToMix) return null
  const order = shuffled(pool, below)
  return { stay: order.slice(0, staying), out: order.slice(staying) }
}
