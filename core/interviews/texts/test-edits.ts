import fc from 'fast-check'
import { CodePoints, normalised } from '../index.ts'

const segmenter = new Intl.Segmenter('nb', { granularity: 'grapheme' })

/** The user-perceived characters of a text. */
export const charactersIn = (text: string): string[] =>
  Array.from(segmenter.segment(text), ({ segment }) => segment)

const words =
  'jeg du vi de ikke noen sier det og så ble da NAV Kari kommunen bolig ja nei liksom på å være hjelp rus tjenesten egentlig kl. 10 f.eks. 3. sa gå'.split(
    ' ',
  )
/** What positions are counted wrongly on: astral, composed, joined and paired characters, line ends of other systems. */
const odd = [
  '😀',
  '👩‍👩‍👧‍👦',
  '🇳🇴',
  '🇳🇴🇸🇪',
  'a\u030a',
  'e\u0301\u0323',
  '𝒜',
  '👍🏽',
  '✈️',
  '\r\n',
  '\r',
  'ﬁ',
  '한',
  '\u0301',
  '\u200d',
]
const marks = ['. ', ', ', '? ', '\n', ' – ', '… ', '\nINTERVJUER: ', '\nMann, 76: ']

const piece = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...words).map((word) => `${word} `) },
  { weight: 3, arbitrary: fc.constantFrom(...marks) },
  { weight: 2, arbitrary: fc.constantFrom(...odd) },
)

/** Text as spoken, with what makes positions hard; not normalised. */
export const speech = (length: number): fc.Arbitrary<string> =>
  fc.array(piece, { minLength: 1, maxLength: length }).map((pieces) => pieces.join(''))

/** An edit at a place told by a large number: takes so many characters out, and puts a text in. */
export interface RandomEdit {
  readonly at: number
  readonly taken: number
  readonly put: string
}

export const randomEdits: fc.Arbitrary<readonly RandomEdit[]> = fc.array(
  fc.record({
    at: fc.nat(100_000),
    taken: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(40)),
    put: fc.oneof(fc.constant(''), speech(3), speech(25)),
  }),
  { maxLength: 8 },
)

/** A character of the text before, by its index there, or what was put in. */
interface Piece {
  readonly text: string
  readonly was: number | null
}

/** A text before and after edits, with what became of each of its characters. */
export interface Edited {
  readonly before: string
  readonly after: string
  /** Where a stretch of characters, told by their indexes, is now, in code points; `null` where something in it was touched. */
  placeOf(first: number, last: number): number | null
}

/** Makes edits in a text, one after the other. */
export function edited(text: string, edits: readonly RandomEdit[]): Edited {
  const characters = charactersIn(text)
  const pieces: Piece[] = characters.map((character, was) => ({ text: character, was }))
  for (const { at, taken, put } of edits) {
    const from = at % (pieces.length + 1)
    const taking = Math.min(taken, pieces.length - from)
    pieces.splice(from, taking, ...charactersIn(put).map((character) => ({ text: character, was: null })))
  }
  const after = normalised(pieces.map((one) => one.text).join(''))
  return {
    before: text,
    after,
    placeOf(first, last) {
      const at = pieces.findIndex(({ was }) => was === first)
      const stretch = pieces.slice(at, at + last - first)
      if (at === -1 || stretch.length < last - first || stretch.some(({ was }, i) => was !== first + i))
        return null
      const parts = [pieces.slice(0, at), stretch, pieces.slice(at + last - first)]
      const texts = parts.map((some) => normalised(some.map((one) => one.text).join('')))
      // what was put beside it may have joined it: a mark, or the other half of a flag
      if (texts.join('') !== after) return null
      const edges = new Set(edgesOf(after))
      const start = new CodePoints(texts[0]!).length
      const end = start + new CodePoints(texts[1]!).length
      return edges.has(start) && edges.has(end) ? start : null
    },
  }
}

/** Where user-perceived characters begin and end, in code points. */
export function edgesOf(text: string): readonly number[] {
  const edges = [0]
  for (const character of charactersIn(text)) edges.push(edges.at(-1)! + [...character].length)
  return edges
}
