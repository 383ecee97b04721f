/** Counts of 1 to 4 are not told. */
export const smallestTold = 5

/** What stands for a hidden count. */
export const few = -1

const isSmall = (count: number): boolean => count > 0 && count < smallestTold

/**
 * The counts of parts whose sum is told: 1 to 4 are hidden (`few`), and where that leaves one hidden part alone, or hidden
 * parts that together are fewer than five, the smallest of the others too, so that the sum does not give it away.
 *
 * @example hideFew([12, 3, 0, 30]) // [-1, -1, 0, 30]
 */
export function hideFew(counts: readonly number[]): readonly number[] {
  const hidden = new Set(counts.flatMap((count, at) => (isSmall(count) ? at : [])))
  if (hidden.size === 0) return counts
  const enough = () =>
    hidden.size > 1 && [...hidden].reduce((sum, at) => sum + counts[at]!, 0) >= smallestTold
  const others = counts
    .map((count, at) => ({ count, at }))
    .filter(({ count }) => count >= smallestTold)
    .sort((one, other) => one.count - other.count || one.at - other.at)
  for (const { at } of others) {
    if (enough()) break
    hidden.add(at)
  }
  return counts.map((count, at) => (hidden.has(at) ? few : count))
}
