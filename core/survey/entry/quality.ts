import { createRandom } from '#core/foundation'
import { proportionInterval } from '#core/statistics'

/** How many paper forms are held back together, until the quality of their entry is known. */
export const batchSize = 50

/** How many batches in a row must be good before the random share is enough again. */
export const goodInARow = 2

/** Fields that differ between two entries, of fields compared. */
export interface Differences {
  readonly differing: number
  readonly compared: number
}

/** A share of fields, 0 to 1, with a 95 % interval; null where nothing is compared. */
export interface ErrorRate extends Differences {
  readonly estimate: number
  readonly low: number
  readonly high: number
}

/** The share of fields that differ, with Wilson's 95 % interval; null where nothing is compared. */
export function errorRate({ differing, compared }: Differences): ErrorRate | null {
  if (compared === 0) return null
  const { estimate, low, high } = proportionInterval(differing, compared)
  return { differing, compared, estimate, low, high }
}

/**
 * Whether a batch is good: the share of fields that differ is not above the limit. The share itself decides, not the
 * interval: a batch that is stopped for nothing costs some forms typed twice, one that is let through cannot be called
 * back. Nothing compared is good.
 *
 * @param limit 0 to 1, in whole ten-thousandths
 */
export function isGood({ differing, compared }: Differences, limit: number): boolean {
  return differing * 10_000 <= Math.round(limit * 10_000) * compared
}

/**
 * The share of the next batch that is typed twice: all of it from a batch that was not good until two in a row are.
 *
 * @param outcomes of the batches so far, oldest first
 * @param share the wave's own, 0 to 1
 */
export function nextShare(outcomes: readonly boolean[], share: number): number {
  const lastBad = outcomes.lastIndexOf(false)
  const goodSince = outcomes.length - 1 - lastBad
  return lastBad >= 0 && goodSince < goodInARow ? 1 : share
}

/** What a draw of forms for second entry hangs on. */
export interface SecondEntryDraw {
  /** The wave's. */
  readonly seed: string
  readonly batch: number
  /** How many forms the batch holds. */
  readonly sheets: number
  /** 0 to 1, in whole hundredths. */
  readonly share: number
}

/**
 * The places, from 0, of the forms of a batch that are typed twice: the share of them rounded up, each form as likely.
 * The same seed, batch, number and share give the same places. The forms are counted in the order of their codes'
 * keyed hashes, so that whoever knows the seed does not know which paper that is.
 */
export function drawForSecondEntry({ seed, batch, sheets, share }: SecondEntryDraw): readonly number[] {
  const random = createRandom(seed).fork(`second entry/${batch}`)
  const places = Array.from({ length: sheets }, (_, at) => at)
  const wanted = Math.min(sheets, Math.ceil((sheets * Math.round(share * 100)) / 100))
  for (let at = 0; at < wanted; at++) {
    const other = at + random.below(sheets - at)
    ;[places[at], places[other]] = [places[other]!, places[at]!]
  }
  return places.slice(0, wanted).sort((one, two) => one - two)
}
