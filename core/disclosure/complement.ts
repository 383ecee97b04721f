/**
 * Secondary suppression in one table. A sum that is shown together with all of its parts but one gives the last part
 * away; so every sum with a hidden part must hide at least two, and the hidden parts together must be a number that
 * could itself have been shown. Repeated until nothing changes.
 *
 * This protects a table alone. It does not see other tables with the same people, nor what integer arithmetic can
 * squeeze out of several sums at once: joint protection with a proof replaces it (docs/decisions/0006).
 */

/** `total` is the sum of `parts`; all are positions in the list of counts. */
export interface Sum {
  readonly total: number
  readonly parts: readonly number[]
}

/**
 * Which counts must be withheld, given those that are withheld for their own sake.
 *
 * @param counts every count that the table shows or implies (a "no" beside each "yes" too).
 * @param sums how they add up.
 * @param hidden starts as the primary decision; not changed.
 * @param minimum what the hidden parts of a sum must come to, at least.
 */
export function complement(
  counts: readonly number[],
  sums: readonly Sum[],
  hidden: readonly boolean[],
  minimum: number,
): boolean[] {
  const result = [...hidden]
  for (let changed = true; changed; ) {
    changed = false
    for (const sum of sums) {
      // a sum is one equation over its parts and itself; one unknown in it can be computed
      const members = [...sum.parts, sum.total]
      const open = members.filter((at) => !result[at])
      const closed = members.filter((at) => result[at])
      if (closed.length === 0 || open.length === 0) continue
      const weight = closed.reduce((total, at) => total + counts[at]!, 0)
      if (closed.length >= 2 && weight >= minimum) continue
      const next = cheapest(open, counts, sum.total)
      result[next] = true
      changed = true
    }
  }
  return result
}

/** The smallest count loses least; a zero hides nobody, so it is taken last, and a total after the parts. */
function cheapest(open: readonly number[], counts: readonly number[], total: number): number {
  const cost = (at: number): number => (at === total ? 1e12 : 0) + (counts[at] === 0 ? 1e9 : counts[at]!)
  return open.reduce((best, at) => (cost(at) < cost(best) ? at : best))
}
