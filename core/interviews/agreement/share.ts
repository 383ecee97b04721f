import { createRandom } from '#core/foundation'

/**
 * A random share of interviews to be coded by a second person, so that nobody chooses the easy ones: with a share of 0.2 and 29
 * interviews 6 of them, rounded up. The same seed always gives the same ones, whatever the order of the interviews.
 *
 * @param share from 0 to 1.
 * @returns ids, ascending. RangeError for a share that cannot be.
 */
export function randomShare(interviews: readonly string[], share: number, seed: number): readonly string[] {
  if (!(share >= 0 && share <= 1)) throw new RangeError('A share from 0 to 1')
  const left = [...new Set(interviews)].sort()
  // 0.2 of 15 is 3 and not 4
  const wanted = Math.ceil(Number((left.length * share).toFixed(9)))
  const random = createRandom(seed)
  const chosen: string[] = []
  while (chosen.length < wanted) chosen.push(...left.splice(random.below(left.length), 1))
  return chosen.sort()
}
