import { isBetweenCharacters, snapped } from './characters.ts'
import { CodePoints, type Range } from './code-points.ts'
import { differences, type Edit } from './differences.ts'

/**
 * Why a stretch has no place in the new version: `deleted` and nothing put there, `rewritten` with less than half of its letters
 * left, `torn` so that its words lie far apart, `ambiguous` as the words were moved and stand in several places.
 */
export type LostReason = 'deleted' | 'rewritten' | 'torn' | 'ambiguous'

/** Where a stretch has come, or why it could not be moved. `exact`: its text is the same to the letter. */
export type Moved = (Range & { readonly exact: boolean }) | { readonly lost: LostReason }

/** Finds the new place of a stretch of the text before. */
export type Mover = (stretch: Range) => Moved

/**
 * Where stretches of one version of a text are in another, told from what differs. A stretch whose words stand unchanged is moved
 * exactly, also where its paragraph was moved; one that was mended keeps what stands in its place; the rest is given a reason, so
 * that a person can look at it. Positions are code points; a new stretch never splits a user-perceived character.
 *
 * @example moved({ text: 'Ja. Noen sier det.' }, { text: 'Noen sa det.' })({ start: 4, end: 18 }) // { start: 0, end: 12, exact: false }
 */
export function moved(before: { readonly text: string }, after: { readonly text: string }): Mover {
  const one = new CodePoints(before.text)
  const other = new CodePoints(after.text)
  const move = moverOfUnits(one, other)
  return ({ start, end }) => {
    if (!(0 <= start && start < end && end <= one.length)) {
      throw new RangeError(`a stretch from ${start} to ${end} of a text of ${one.length}`)
    }
    const found = move({ start: one.unitAt(start), end: one.unitAt(end) })
    if ('lost' in found) return found
    const range = { start: other.pointAt(found.start), end: other.pointAt(found.end) }
    return { ...range, exact: other.slice(range.start, range.end) === one.slice(start, end) }
  }
}

/** The same in the strings' own units; whether it is exact is told by the caller. */
function moverOfUnits(one: CodePoints, other: CodePoints): (range: Range) => Range | { lost: LostReason } {
  const edits = differences(one.text, other.text)
  const fits = ({ start, end }: Range): boolean =>
    start >= 0 &&
    isBetweenCharacters(other, other.pointAt(start)) &&
    isBetweenCharacters(other, other.pointAt(end))
  return (range) => {
    const first = firstEndingAfter(edits, range.start)
    const last = firstStartingFrom(edits, range.end)
    const shifted = shifts(edits, first, last).map((by) => ({ start: range.start + by, end: range.end + by }))
    const words = one.text.slice(range.start, range.end)
    const untouched = shifted.find((place) => other.text.startsWith(words, place.start) && fits(place))
    if (untouched) return untouched
    const elsewhere = search(one.text, other.text, range, edits, shifted[0]!.start).filter(fits)
    if (elsewhere.length === 1) return elsewhere[0]!
    const kept = remaining(one.text, range, edits.slice(first, last))
    if (kept.share >= 0.5) {
      const place = snapUnits(other, between(edits, first, last, range))
      if (place && place.end - place.start <= 3 * words.length + 200) return place
      return { lost: 'torn' }
    }
    if (elsewhere.length > 1) return { lost: 'ambiguous' }
    return { lost: kept.replaced ? 'rewritten' : 'deleted' }
  }
}

/** By how much what lies before, between and after some of the edits was moved. */
function shifts(edits: readonly Edit[], first: number, last: number): readonly number[] {
  const before = edits[first - 1]
  return [before ? before.to - before.end : 0, ...edits.slice(first, last).map(({ to, end }) => to - end)]
}

/**
 * Places where words that were taken out here were put in: those that overlap text that is new. Close by it is the one whose
 * surroundings are most like the old ones. Further off, where a paragraph was moved, it is one only if no other is about as like.
 */
function search(
  before: string,
  after: string,
  { start, end }: Range,
  edits: readonly Edit[],
  expected: number,
): readonly Range[] {
  const words = before.slice(start, end)
  if (!/[\p{L}\p{N}]/u.test(words)) return []
  const found: (Range & { likeness: number; away: number })[] = []
  for (
    let at = after.indexOf(words);
    at !== -1 && found.length < mostPlaces;
    at = after.indexOf(words, at + 1)
  ) {
    const place = { start: at, end: at + words.length }
    if (edits.some(({ from, to }) => from < place.end && to > place.start)) {
      found.push({
        ...place,
        likeness: likeness(before, start, end, after, place),
        away: Math.abs(at - expected),
      })
    }
  }
  found.sort((one, other) => other.likeness - one.likeness || one.away - other.away)
  const near = found.find(({ away }) => away <= 2 * words.length + 40)
  if (near) return [near]
  // a short word may well be put in somewhere else for its own sake
  const only = words.length >= 8 && isOnce(before, words) && isOnce(after, words)
  const likely = found.filter((place) => only || words.length + place.likeness >= 24)
  return likely.filter((place) => place.likeness > likely[0]!.likeness - 8)
}

const isOnce = (text: string, words: string): boolean => text.indexOf(words) === text.lastIndexOf(words)

/** More places than this are not told apart. */
const mostPlaces = 50

/** How many units before and after two places are the same, at most 64 on each side. */
function likeness(before: string, start: number, end: number, after: string, place: Range): number {
  let [left, right] = [0, 0]
  while (left < 64 && start - left > 0 && before[start - left - 1] === after[place.start - left - 1]) left++
  while (right < 64 && end + right < before.length && before[end + right] === after[place.end + right])
    right++
  return left + right
}

/** The share of a stretch's letters and digits that no edit has touched, and whether something was put in where others were. */
function remaining(
  text: string,
  { start, end }: Range,
  edits: readonly Edit[],
): { share: number; replaced: boolean } {
  const count = (from: number, to: number): number =>
    text.slice(from, to).match(/[\p{L}\p{N}]/gu)?.length ?? 0
  const all = count(start, end)
  const gone = edits.reduce(
    (sum, edit) => sum + count(Math.max(start, edit.start), Math.min(end, edit.end)),
    0,
  )
  return {
    share: all === 0 ? 0 : (all - gone) / all,
    replaced: edits.some((edit) => edit.to > edit.from),
  }
}

/**
 * The place of what is left of a stretch. Where an end lies at the edge of an edit, what was put in is taken along; where it lies
 * within one, nobody can tell how much of the new text belongs to it, and it ends at what is left.
 */
function between(edits: readonly Edit[], first: number, last: number, { start, end }: Range): Range {
  const [opening, closing] = [edits[first], edits[last - 1]]
  const [byFirst, ...others] = shifts(edits, first, last)
  // nothing inside was touched, but a mark was put at one of its ends
  if (first === last || !opening || !closing) return { start: start + byFirst!, end: end + byFirst! }
  const from = opening.start > start ? start + byFirst! : opening.start === start ? opening.from : opening.to
  const to = closing.end < end ? end + others.at(-1)! : closing.end === end ? closing.to : closing.from
  return { start: from, end: to }
}

function snapUnits(points: CodePoints, { start, end }: Range): Range | null {
  if (end <= start) return null
  const whole = snapped(points, { start: points.pointAt(start), end: points.pointAt(end) })
  return whole && { start: points.unitAt(whole.start), end: points.unitAt(whole.end) }
}

/** The first edit that is not wholly before a position; what was put in right there is before it. */
const firstEndingAfter = (edits: readonly Edit[], position: number): number =>
  firstWhere(edits, ({ end }) => end > position)

/** The first edit that is wholly after a position or begins at it. */
const firstStartingFrom = (edits: readonly Edit[], position: number): number =>
  firstWhere(edits, ({ start }) => start >= position)

/** The first of a list that is divided into those that are not and those that are; the list's length where none is. */
function firstWhere<T>(list: readonly T[], is: (one: T) => boolean): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (is(list[middle]!)) high = middle
    else low = middle + 1
  }
  return low
}
