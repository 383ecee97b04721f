import type { Range } from '../texts/index.ts'

/** Something marked in a text: a coding, a quote, a hit of a search. */
export interface Marked extends Range {
  readonly id: string
}

/** A piece of text in which nothing begins or ends. */
export interface Run extends Range {
  /** Ids of what covers it, in the order in which it begins; none where nothing is marked. */
  readonly ids: readonly string[]
}

/**
 * A stretch of text split wherever something marked begins or ends: with «nav» from 2 to 6 and «bolig» from 4 to 8, the text from 0 to
 * 10 is 0-2, 2-4 «nav», 4-6 «nav» and «bolig», 6-8 «bolig», 8-10. The runs cover the stretch without gaps, so that drawing them one
 * after the other draws the text once.
 *
 * @param marked in any order; what lies outside the stretch is left out.
 * @param within a turn, a line or the whole text, in the same code points.
 */
export function runsOf(marked: Iterable<Marked>, within: Range): readonly Run[] {
  const inside = [...marked]
    .filter(({ start, end }) => start < end && start < within.end && end > within.start)
    .sort((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1))
  const ends = new Set([within.start, within.end])
  for (const { start, end } of inside) {
    ends.add(Math.max(start, within.start))
    ends.add(Math.min(end, within.end))
  }
  const cuts = [...ends].sort((a, b) => a - b)
  const runs: Run[] = []
  let open: Marked[] = []
  let next = 0
  for (let at = 0; at + 1 < cuts.length; at++) {
    const start = cuts[at]!
    if (open.some((one) => one.end <= start)) open = open.filter((one) => one.end > start)
    while (next < inside.length && inside[next]!.start <= start) open.push(inside[next++]!)
    runs.push({ start, end: cuts[at + 1]!, ids: open.map(({ id }) => id) })
  }
  return runs
}
