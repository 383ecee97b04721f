import type { CodePoints, Range } from './code-points.ts'

const graphemes = new Intl.Segmenter('nb', { granularity: 'grapheme' })

/**
 * A stretch as a reader would have marked it: outward to whole user-perceived characters, so that no letter loses its mark and no
 * emoji its parts, and without white space at its ends.
 *
 * @returns `null` where nothing but white space is left, and for what lies outside the text.
 */
export function snapped(points: CodePoints, { start, end }: Range): Range | null {
  if (end <= start || start < 0 || end > points.length) return null
  const marked = points.slice(start, end)
  const inner = marked.trim()
  if (inner === '') return null
  const first = points.unitAt(start) + marked.length - marked.trimStart().length
  const begin = characterAt(points.text, first)
  const stop = characterAt(points.text, first + inner.length - 1)
  return { start: points.pointAt(begin.start), end: points.pointAt(stop.end) }
}

/** Whether no user-perceived character lies across a position. */
export function isBetweenCharacters(points: CodePoints, point: number): boolean {
  if (point <= 0 || point >= points.length) return true
  const unit = points.unitAt(point)
  return characterAt(points.text, unit).start === unit
}

/** The user-perceived character that a unit belongs to, in units. */
function characterAt(text: string, unit: number): Range {
  let [from, to] = [unit, unit + 1]
  while (!isSafe(text, from)) from--
  while (!isSafe(text, to)) to++
  // the segmenter copies all that it is given, so it is given as little as there can be
  const found = to - from === 1 ? null : graphemes.segment(text.slice(from, to)).containing(unit - from)
  return found
    ? { start: from + found.index, end: from + found.index + found.segment.length }
    : { start: from, end: to }
}

/** Whether a text can be divided at a unit whatever stands further off: characters of these kinds are each for themselves. */
const isSafe = (text: string, unit: number): boolean =>
  unit <= 0 || unit >= text.length || (isPlain(text.charCodeAt(unit - 1)) && isPlain(text.charCodeAt(unit)))

/** Letters and signs of Latin-1 and the next blocks, and white space; marks that join others come after these. */
const isPlain = (code: number): boolean =>
  code === 10 || code === 9 || (code >= 0x20 && code < 0x7f) || (code >= 0xa0 && code < 0x300)

const aWord = /[\p{L}\p{M}\p{N}]+(?:[-’'.@/][\p{L}\p{M}\p{N}]+)*/gu

/** The word that a position is in or at the end of, or `null` in white space and between signs. */
export function wordAt(points: CodePoints, point: number): Range | null {
  const at = points.unitAt(point)
  const from = at === 0 ? 0 : points.text.lastIndexOf('\n', at - 1) + 1
  const stop = points.text.indexOf('\n', at)
  const line = points.text.slice(from, stop === -1 ? undefined : stop)
  for (const { index, 0: word } of line.matchAll(aWord)) {
    if (from + index > at) return null
    const end = from + index + word.length
    if (at <= end) return { start: points.pointAt(from + index), end: points.pointAt(end) }
  }
  return null
}
