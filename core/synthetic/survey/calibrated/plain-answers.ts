import type { Random } from '#core/foundation'
import { shuffled } from '#core/survey'
import { withTotals } from './totals.ts'

/**
 * Categories of a question that only everybody's counts are told of, from where people were before; who is left out has the number
 * of categories.
 */
export function plainAnswers(
  totals: readonly number[],
  start: Uint8Array,
  open: readonly number[],
  random: Random,
): Uint8Array {
  const answering = totals.reduce((sum, count) => sum + count, 0)
  const there = shuffled(open, (limit) => random.below(limit)).slice(0, answering)
  const begin = new Uint8Array(start.length).fill(totals.length)
  for (const person of there) begin[person] = start[person]!
  return withTotals(begin, [...totals, 0], random, there)
}
