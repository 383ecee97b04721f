import type { CountTable } from '../contingency/table.ts'

/** What each coder (column) gave each unit (row): a number, for a category its code; null where nothing was given. */
export type Ratings = readonly (readonly (number | null)[])[]

/** The codes that were given, ascending. RangeError for rows of unequal length or a value that is not finite. */
export function codesMet(ratings: Ratings): number[] {
  const coders = ratings[0]?.length ?? 0
  const met = new Set<number>()
  for (const unit of ratings) {
    if (unit.length !== coders) throw new RangeError('Every unit must have the same number of coders')
    for (const value of unit) {
      if (value === null) continue
      if (!Number.isFinite(value))
        throw new RangeError('A rating must be a number; give null where it is missing')
      met.add(value)
    }
  }
  return [...met].sort((a, b) => a - b)
}

/** For each unit how many coders gave each code. `codes` ascending, as from `codesMet`. */
export function ratingsByUnit(ratings: Ratings, codes: readonly number[]): number[][] {
  const position = new Map(codes.map((code, i) => [code, i]))
  return ratings.map((unit) => {
    const counts = new Array<number>(codes.length).fill(0)
    for (const value of unit) if (value !== null) counts[position.get(value)!]!++
    return counts
  })
}

export interface AgreementTable {
  /** The codes of rows and columns. */
  readonly codes: readonly number[]
  /** First coder in rows, second in columns. */
  readonly counts: CountTable
  /** Units that lack one of the two ratings, in no cell. */
  readonly incomplete: number
}

/**
 * The square table of two coders over the units both have rated.
 *
 * @param codes all codes of the scale in order, so that unused ones keep their distance in weighted kappa; those met
 *   where not given. RangeError for a rating outside them.
 */
export function agreementTable(
  ratings: Ratings,
  { coders = [0, 1] as readonly [number, number], codes = codesMet(ratings) as readonly number[] } = {},
): AgreementTable {
  const position = new Map(codes.map((code, i) => [code, i]))
  const at = (code: number): number => {
    const found = position.get(code)
    if (found === undefined) throw new RangeError(`The rating ${code} is not among the codes`)
    return found
  }
  const counts = codes.map(() => new Array<number>(codes.length).fill(0))
  let incomplete = 0
  for (const unit of ratings) {
    const first = unit[coders[0]]
    const second = unit[coders[1]]
    if (first === undefined || second === undefined) throw new RangeError(`There are ${unit.length} coders`)
    if (first === null || second === null) incomplete++
    else counts[at(first)]![at(second)]!++
  }
  return { codes, counts, incomplete }
}
