import { createRandom } from '#core/foundation'

/** The share of the comments that are coded twice. */
export const secondCodingShare = 0.2

/** The seed of the draw: stated wherever the share is, so that it can be drawn again. */
export const secondCodingSeed = (wave: string): string => `open comments/${wave}`

/**
 * Draws the comments that a second person codes: exactly the share of them, rounded up, whatever order they come in.
 *
 * @param comments their ids, each once.
 * @param share 0 to 1.
 */
export function drawSecondShare(
  comments: readonly string[],
  seed: string,
  share: number = secondCodingShare,
): ReadonlySet<string> {
  const pool = [...comments].sort()
  const random = createRandom(seed)
  // in thousandths, so that a fifth of five is one
  const wanted = Math.ceil((pool.length * Math.round(share * 1000)) / 1000)
  for (let at = 0; at < wanted; at++) {
    const other = at + random.below(pool.length - at)
    ;[pool[at], pool[other]] = [pool[other]!, pool[at]!]
  }
  return new Set(pool.slice(0, wanted))
}
