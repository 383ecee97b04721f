import { percentOf } from '../percent.ts'
import { type DifferenceFlag, differenceFlag, reportMargin, requireCount } from './margin.ts'
import { smallestShown } from './subgroup-table.ts'

/** One category now and before. Percentages are 0 to 100 and not rounded; all null where the wave is not shown. */
export interface WaveCell {
  readonly category: string
  readonly count: number | null
  readonly percent: number | null
  readonly countBefore: number | null
  readonly percentBefore: number | null
  readonly flag: DifferenceFlag
}

/** `n` and `nBefore` are null for a wave with fewer than 5 answers: it is not shown, and nothing is flagged. */
export interface WaveComparison {
  readonly method: 'margins-do-not-overlap'
  readonly n: number | null
  readonly nBefore: number | null
  readonly cells: readonly WaveCell[]
}

/**
 * A wave of the survey against the wave before it, as the printed report's appendix 3 does: a category is flagged where
 * the two margins of error (`reportMargin`) do not overlap. The waves are treated as independent samples, though some
 * municipalities took part in more than one.
 *
 * Source: Brukertilfredshetsevalueringen 2021, chapter 2.5 and appendix 3.
 *
 * @param now counts per category, in the order of `categories`.
 * @param before the same for the wave before.
 * @throws RangeError when a list has not one whole number from 0 per category.
 */
export function waveComparison(
  categories: readonly string[],
  now: readonly number[],
  before: readonly number[],
): WaveComparison {
  const n = baseOf('now', categories, now)
  const nBefore = baseOf('before', categories, before)
  const shown = n >= smallestShown
  const shownBefore = nBefore >= smallestShown
  const cells = categories.map((category, k): WaveCell => {
    const count = now[k]!
    const countBefore = before[k]!
    return {
      category,
      count: shown ? count : null,
      percent: shown ? percentOf(count, n) : null,
      countBefore: shownBefore ? countBefore : null,
      percentBefore: shownBefore ? percentOf(countBefore, nBefore) : null,
      flag:
        shown && shownBefore
          ? differenceFlag(reportMargin(count, n), reportMargin(countBefore, nBefore))
          : null,
    }
  })
  return {
    method: 'margins-do-not-overlap',
    n: shown ? n : null,
    nBefore: shownBefore ? nBefore : null,
    cells,
  }
}

function baseOf(wave: string, categories: readonly string[], counts: readonly number[]): number {
  if (counts.length !== categories.length) {
    throw new RangeError(`"${wave}" has ${counts.length} counts for ${categories.length} categories`)
  }
  let n = 0
  for (const count of counts) {
    requireCount(wave, count)
    n += count
  }
  return n
}
