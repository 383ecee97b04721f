import type { Random } from '#core/foundation'
import { shuffled } from '#core/survey'

/**
 * Gives and takes values until so many of the open people have each; from whom and to whom is by chance, and as few are
 * changed as can be.
 *
 * @param totals how many are to have each value; together as many as there are open people.
 */
export function withTotals(
  start: Uint8Array,
  totals: readonly number[],
  random: Random,
  open: readonly number[] = Array.from(start, (_, person) => person),
): Uint8Array {
  const values = start.slice()
  const left = [...totals]
  for (const person of open) left[values[person]!]!--
  for (const person of shuffled(open, (limit) => random.below(limit))) {
    const value = values[person]!
    if (left[value]! >= 0) continue
    const short = left.findIndex((count) => count > 0)
    if (short < 0) break
    left[value]!++
    left[short]!--
    values[person] = short
  }
  return values
}
