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
  /** Withhold the total rather than a part: where the total is somebody else's number shown for comparison. */
  readonly totalFirst?: boolean
}

/**
 * Which counts must be withheld, given those that are withheld for their own sake.
 *
 * In every sum: a hidden total needs a hidden part beside it, a shown total two; and the hidden parts together must be
 * a count that could itself have been shown. Where the total is a small number itself that cannot be, and then all of
 * its parts are hidden, the zeros too: they would tell what the few have answered.
 *
 * @param counts every count that the table shows or implies (a "no" beside each "yes" too).
 * @param sums how they add up.
 * @param hidden starts as the primary decision; not changed.
 * @param minimum what the hidden parts of a sum must come to, at least.
 * @param printed how many of the counts are printed; those after them are only implied, and cost nothing to hide.
 */
export function complement(
  counts: readonly number[],
  sums: readonly Sum[],
  hidden: readonly boolean[],
  minimum: number,
  printed = counts.length,
): boolean[] {
  const result = [...hidden]
  for (let changed = true; changed; ) {
    changed = false
    for (const sum of sums) {
      const next = nextToHide(counts, sum, result, minimum, printed)
      if (next === null) continue
      result[next] = true
      changed = true
    }
  }
  return result
}

function nextToHide(
  counts: readonly number[],
  { total, parts, totalFirst }: Sum,
  hidden: readonly boolean[],
  minimum: number,
  printed: number,
): number | null {
  const closed = parts.filter((at) => hidden[at])
  const totalHidden = hidden[total]!
  if (closed.length === 0 && !totalHidden) return null
  const weight = closed.reduce((sum, at) => sum + counts[at]!, 0)
  // a large hidden total says nothing of its parts; a small one says that they are few
  const enough = weight >= minimum || (totalHidden && counts[total]! >= minimum)
  if (closed.length >= (totalHidden ? 1 : 2) && enough) return null
  const open = parts.filter((at) => !hidden[at])
  const implied = open.find((at) => at >= printed)
  if (implied !== undefined) return implied
  if (totalFirst && !totalHidden) return total
  if (open.length === 0) return totalHidden ? null : total
  return open.reduce((best, at) => (cost(at, counts) < cost(best, counts) ? at : best))
}

/** The smallest count loses least; a zero hides nobody, so it is taken last. */
const cost = (at: number, counts: readonly number[]): number => (counts[at] === 0 ? 1e9 : counts[at]!)
