import type { RatingPattern } from '#core/statistics'
import { common, lengthOf, union } from '../spans/index.ts'
import type { Range } from '../texts/index.ts'
import type { ComparedUnits } from './units.ts'

/**
 * What each coder gave the units of a text for one code, 1 or 0, counted together. A sentence or a turn has the code where a coder has
 * put any of its characters under it.
 *
 * @param coders each coder's stretches under the code; `null` for one who has not coded this text.
 */
export function patternsOf(
  { unit, stretches }: ComparedUnits,
  coders: readonly (readonly Range[] | null)[],
): readonly RatingPattern[] {
  const lists = coders.map((own) => (own === null ? null : union(own)))
  const patterns = new Map<string, { ratings: readonly (0 | 1 | null)[]; times: number }>()
  const count = (range: Range, times: number): void => {
    const ratings = lists.map((own) => (own === null ? null : touches(own, range) ? 1 : 0))
    const key = ratings.join()
    const there = patterns.get(key)
    if (there) there.times += times
    else patterns.set(key, { ratings, times })
  }
  const coded = union(lists.flatMap((own) => own ?? []))
  if (unit === 'character') {
    // between two neighbouring ends of stretches all characters are alike
    const inside = lists.flatMap((own) => (own === null ? [] : common(own, stretches)))
    for (const piece of pieces(inside)) count(piece, piece.end - piece.start)
  } else {
    for (const touched of touchedBy(stretches, coded)) count(touched, 1)
  }
  const all = unit === 'character' ? lengthOf(stretches) : stretches.length
  const rest = all - [...patterns.values()].reduce((sum, { times }) => sum + times, 0)
  return [...patterns.values(), { ratings: lists.map((own) => (own === null ? null : 0)), times: rest }]
}

/** Whether a merged list has something of a stretch. */
function touches(list: readonly Range[], { start, end }: Range): boolean {
  const next = list[firstEndingAfter(list, start)]
  return next !== undefined && next.start < end
}

/** What is covered, cut at every end. */
function pieces(covered: readonly Range[]): readonly Range[] {
  const whole = union(covered)
  const ends = [...new Set(covered.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b)
  return ends.slice(1).flatMap((end, at) => {
    const piece = { start: ends[at]!, end }
    return touches(whole, piece) ? [piece] : []
  })
}

/** The units that a merged list has something of, each once. */
function touchedBy(units: readonly Range[], covered: readonly Range[]): readonly Range[] {
  const found: Range[] = []
  let from = 0
  for (const { start, end } of covered) {
    from = Math.max(from, firstEndingAfter(units, start))
    while (from < units.length && units[from]!.start < end) found.push(units[from++]!)
  }
  return found
}

/** Where in an ascending list the first stretch lies that ends after a position; the list's length where there is none. */
function firstEndingAfter(list: readonly Range[], position: number): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle]!.end <= position) low = middle + 1
    else high = middle
  }
  return low
}
