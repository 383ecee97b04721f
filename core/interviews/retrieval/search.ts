import type { Stretch } from '../project/entities.ts'
import { type SpeakerRole, snapped, type Turn, turnAt } from '../texts/index.ts'
import { found, parsed, type WordQuery } from './query.ts'
import type { TextIndex } from './text-index.ts'

/**
 * Where an expression is met in a text, in the string's units. Given by whoever can match in linear time whatever the expression:
 * JavaScript's own regular expressions can take for ever («(a+)+$»), and must not be handed one that a person has written on a server.
 */
export interface ExpressionQuery {
  readonly kind: 'expression'
  readonly matches: (text: string) => Iterable<{ readonly index: number; readonly length: number }>
}

export type SearchQuery = WordQuery | ExpressionQuery

export interface SearchOptions {
  /** Only what is said by these; by anyone, and outside turns, unless told. */
  readonly roles?: readonly SpeakerRole[]
  /** How many hits to return; 500 unless told. */
  readonly limit?: number
  /** How many code points to show on each side; 60 unless told. */
  readonly context?: number
}

/** A place that was found. */
export interface Hit extends Stretch {
  /** The turn that it begins in, or `null` outside turns. */
  readonly turn: Turn | null
  readonly said: string
  /** What stands before and after on the same line, cut between words, with `…` where something is left out. */
  readonly before: string
  readonly after: string
}

export interface SearchResult {
  /** In the order of the texts as given, then of each text. */
  readonly hits: readonly Hit[]
  /** How many there are in all, also those that are not returned. */
  readonly total: number
  /** How many in each interview that has any. */
  readonly byInterview: ReadonlyMap<string, number>
}

/** A place in the string's units. */
type Place = readonly [from: number, to: number]

/**
 * Searches texts that were made ready. With several words or phrases, all that are met in a turn that has every one of them are hits;
 * in a text without turns, in a line. A query without letters or digits finds nothing.
 *
 * Example: `search(indexes, { kind: 'words', text: 'tjenest* "noe å gjøre"' })`
 */
export function search(
  indexes: readonly TextIndex[],
  query: SearchQuery,
  { roles, limit = 500, context = 60 }: SearchOptions = {},
): SearchResult {
  const hits: Hit[] = []
  const byInterview = new Map<string, number>()
  let total = 0
  for (const index of indexes) {
    const places = query.kind === 'words' ? placesOfWords(index, query) : placesOf(index, query)
    let own = 0
    for (const place of places) {
      const turn = turnAt(index.text.turns, index.points.pointAt(place[0])) ?? null
      if (roles !== undefined && (turn === null || !roles.includes(turn.role))) continue
      own++
      if (hits.length < limit) hits.push(hitOf(index, place, turn, context))
    }
    if (own > 0) byInterview.set(index.text.interview, own)
    total += own
  }
  return { hits, total, byInterview }
}

function placesOfWords(index: TextIndex, query: WordQuery): readonly Place[] {
  const phrases = parsed(query)
  const places = phrases.map((phrase) =>
    found(index, phrase, query).map(([first, last]): Place => [index.starts[first]!, index.ends[last]!]),
  )
  if (places.length < 2) return places[0] ?? []
  const wheres = places.map((of) => new Set(of.map(([from]) => whereIs(index, from))))
  const together = places.flatMap((of) =>
    of.filter(([from]) => wheres.every((where) => where.has(whereIs(index, from)))),
  )
  return once(together)
}

/** The turn or, outside turns, the line that a unit is in, as a number that no other has. */
function whereIs({ text, points }: TextIndex, unit: number): number {
  const turn = turnAt(text.turns, points.pointAt(unit))
  return turn === undefined ? -1 - (unit === 0 ? 0 : text.text.lastIndexOf('\n', unit - 1) + 1) : turn.start
}

/** In order, and each once, as where two words of a query have the same stem. */
function once(places: readonly Place[]): readonly Place[] {
  const sorted = [...places].sort(([a, b], [c, d]) => a - c || b - d)
  return sorted.filter(
    ([from, to], at) => at === 0 || sorted[at - 1]![0] !== from || sorted[at - 1]![1] !== to,
  )
}

/** What an expression meets, outward to whole characters and without white space around, but no names of speakers. */
function placesOf({ text, points, labels }: TextIndex, { matches }: ExpressionQuery): readonly Place[] {
  const places: Place[] = []
  for (const { index, length } of matches(text.text)) {
    const range = { start: points.pointAt(index), end: points.pointAt(index + length) }
    const whole = length > 0 ? snapped(points, range) : null
    if (whole === null) continue
    const [from, to] = [points.unitAt(whole.start), points.unitAt(whole.end)]
    if (!labels.some((label) => from >= label.from && to <= label.to)) places.push([from, to])
  }
  return once(places)
}

function hitOf({ text, points }: TextIndex, [from, to]: Place, turn: Turn | null, context: number): Hit {
  const start = points.pointAt(from)
  const end = points.pointAt(to)
  const line = from === 0 ? 0 : text.text.lastIndexOf('\n', from - 1) + 1
  const stop = text.text.indexOf('\n', to)
  const first = Math.max(points.pointAt(line), turn?.start ?? 0)
  const last = Math.max(
    end,
    Math.min(points.pointAt(stop === -1 ? text.text.length : stop), turn?.end ?? points.length),
  )
  const left = Math.max(first, start - context)
  const right = Math.min(last, end + context)
  const before = points.slice(left, start)
  const after = points.slice(end, right)
  return {
    interview: text.interview,
    version: text.id,
    start,
    end,
    turn,
    said: text.text.slice(from, to),
    before: left > first ? before.replace(/^\S*\s*/u, '… ') : before,
    after: right < last ? after.replace(/\s*\S*$/u, ' …') : after,
  }
}
