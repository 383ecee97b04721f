import type { WrittenForm } from '#core/foundation'
import { type Finding, type Found, replacementOf } from './kinds.ts'
import type { Lexicon } from './lexicon.ts'
import { findNames } from './names.ts'
import { findPatterns } from './patterns.ts'
import { findPlaces } from './places.ts'
import { wordsIn } from './words.ts'

/**
 * Finds what may tell who somebody is in a Norwegian text: names, places, institutions, addresses, numbers, dates and ages.
 * Suggestions for a person to judge: it finds too much rather than too little, and some is found by nobody but a reader.
 *
 * @param form which written form the replacements are in.
 * @returns findings in the order of the text; none lies in another. Places are code points.
 * @example findIdentifiers('Takk til Kari', lexicon) // [{ start: 9, end: 13, kind: 'name', replacement: '[navn]', … }]
 */
export function findIdentifiers(
  text: string,
  lexicon: Lexicon,
  form: WrittenForm = 'nb',
): readonly Finding[] {
  const patterns = findPatterns(text)
  const words = wordsIn(text)
  const places = findPlaces(words, lexicon).filter((one) => patterns.every((other) => apart(one, other)))
  const names = findNames(words, lexicon, [...patterns, ...places])
  const found = [...patterns, ...places, ...names].sort((one, other) => one.start - other.start)
  const pointAt = codePointsBefore(text)
  return found.map((one) => ({
    start: pointAt(one.start),
    end: pointAt(one.end),
    kind: one.kind,
    certainty: one.certainty,
    replacement: replacementOf(one, form),
  }))
}

const apart = (one: Found, other: Found): boolean => one.end <= other.start || other.end <= one.start

/** How many code points there are before a place that is told in the string's own units; asked in ascending order. */
function codePointsBefore(text: string): (unit: number) => number {
  let [units, points] = [0, 0]
  return (unit) => {
    if (unit < units) [units, points] = [0, 0]
    for (; units < unit; points++) units += text.codePointAt(units)! > 0xffff ? 2 : 1
    return points
  }
}
