import { CodePoints, codePointLength, type Range } from './code-points.ts'

/** Control characters other than tabulator and line feed, and the mark that a file may begin with. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const noText = /[\u0000-\u0008\u000b-\u001f\u007f-\u0084\u0086-\u009f\ufeff]/gu
/** Line ends of all systems: CR LF, CR, NEL, and the two separators of Unicode; vertical tabulator and form feed end lines too. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const lineEnd = /\r\n|[\r\u000b\u000c\u0085\u2028\u2029]/gu

/**
 * A text in the one form in which texts are kept: line feeds between lines, composed letters (NFC), without byte order marks,
 * control characters and halves of surrogate pairs. What is in that form already is given back as it is.
 *
 * @example normalised('Bla\u030a\r\n') // 'Blå\n'
 */
export const normalised = (text: string): string =>
  text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(lineEnd, '\n')
    .replace(noText, '')
    .normalize('NFC')

const graphemes = new Intl.Segmenter('nb', { granularity: 'grapheme' })

/** A text that was brought into the form in which texts are kept, and where each stretch of what was there has come. */
export interface Normalising {
  readonly text: string
  /** A stretch of the text as it was, in code points, in the new one: outward to whole characters where parts were composed. */
  move(range: Range): Range
}

/**
 * Normalises a text for whose positions something is known already, as those of another program's file. Composition never
 * reaches over user-perceived characters, so each is normalised by itself; where a control character stood between a letter
 * and its mark, the two are taken as one.
 */
export function normalising(text: string): Normalising {
  const whole = normalised(text)
  if (whole === text) return { text, move: ({ start, end }) => ({ start, end }) }
  const places = placesOf(text)
  return {
    text: whole,
    move: ({ start, end }) => {
      const [from, to] = [
        places.starts[Math.min(start, places.length)]!,
        places.ends[Math.min(end, places.length)]!,
      ]
      return { start: Math.min(from, to), end: to }
    },
  }
}

/** For each code point of a text, where its character begins and where the one before it ends when normalised. */
function placesOf(text: string): { starts: Int32Array; ends: Int32Array; length: number } {
  const { length } = new CodePoints(text)
  const starts = new Int32Array(length + 1)
  const ends = new Int32Array(length + 1)
  let [at, to] = [0, 0]
  const take = (size: number, made: number): void => {
    starts.fill(to, at, at + size)
    ends.fill(to + made, at + 1, at + size + 1)
    at += size
    to += made
  }
  for (const { groups } of text.matchAll(parts)) {
    const { plain, other } = groups as { plain?: string; other?: string }
    for (let i = 0; i < (plain?.length ?? 0); i++) take(1, 1)
    if (other === undefined) continue
    for (const cluster of clusters(other))
      take(codePointLength(cluster), codePointLength(normalised(cluster)))
  }
  starts[length] = to
  return { starts, ends, length }
}

/**
 * Characters that stay what they are and take no part in what stands beside them, and everything else with the character before it.
 * The segmenter takes long over each character, and most texts hold few that it is needed for.
 */
const parts =
  /(?<plain>(?:[\n\t -~\u00a0-\u02ff](?=[\n\t -~\u00a0-\u02ff]|$))+)|(?<other>[\n\t -~\u00a0-\u02ff]?(?:[^\n\t -~\u00a0-\u02ff]|(?<=\r)\n)+)/gu

/** Characters that can be normalised one by one: marks that come after a character that is dropped join the one before. */
function* clusters(text: string): Generator<string> {
  let [held, dropped] = ['', '']
  for (const { segment } of graphemes.segment(text)) {
    if (normalised(segment) === '') dropped += segment
    else if (normalised(held + segment) === normalised(held) + normalised(segment)) {
      if (held !== '') yield held
      if (dropped !== '') yield dropped
      held = segment
      dropped = ''
    } else {
      held += dropped + segment
      dropped = ''
    }
  }
  if (held !== '') yield held
  if (dropped !== '') yield dropped
}
