import type { Certainty, Finding, IdentifierKind } from '#core/privacy'
import { CodePoints, type Range } from '../texts/index.ts'
import { tokenFor, wordOfToken } from './tokens.ts'

/**
 * A place in an interview's text that may tell who somebody is, and what a person has decided about it: `open` nothing yet, `taken`
 * out and replaced by its token, `kept` as it is.
 */
export interface Mark extends Range {
  readonly kind: IdentifierKind
  /** Of what a person has marked: `certain`. */
  readonly certainty: Certainty
  readonly origin: 'found' | 'hand'
  /** What stands in its place: `[NAVN 1]`. The same person or place has the same token through the interview. */
  readonly token: string
  readonly state: 'open' | 'taken' | 'kept'
}

/** Kinds of which there are several in an interview that a reader must be able to tell apart. */
const numbered: ReadonlySet<IdentifierKind> = new Set(['name', 'place', 'institution', 'address'])

/**
 * Suggestions with tokens: what is spelt the same, but for the -s of the genitive, has the same token; a name that is part of one
 * longer name alone («Kari» and «Kari Haugen») has that one's.
 *
 * @param findings as `findIdentifiers` gives them, in the order of the text.
 */
export function suggestedMarks(text: string, findings: readonly Finding[]): readonly Mark[] {
  const points = new CodePoints(text)
  const wholes = wholeNames(findings.map((one) => (one.kind === 'name' ? keyOf(points, one) : null)))
  const tokens = new Map<string, string>()
  const last = new Map<string, number>()
  return findings.map(({ start, end, kind, certainty, replacement }) => {
    const word = wordOfToken(replacement)
    const spelt = keyOf(points, { start, end })
    const key = `${word}/${kind === 'name' ? (wholes.get(spelt) ?? spelt) : spelt}`
    let token = tokens.get(key)
    if (token === undefined) {
      // «kommune» is a place too, but there is one, and its name is not needed
      const isNumbered = numbered.has(kind) && !unnumbered.has(word)
      const number = (last.get(word) ?? 0) + 1
      last.set(word, number)
      token = tokenFor(word, isNumbered ? number : null)
      tokens.set(key, token)
    }
    return { start, end, kind, certainty, origin: 'found', token, state: 'open' }
  })
}

const unnumbered: ReadonlySet<string> = new Set(['KOMMUNE', 'FYLKE', 'BYDEL'])

/** How a stretch is spelt, for comparing: small letters, without the genitive's ending. */
function keyOf(points: CodePoints, { start, end }: Range): string {
  const words = points
    .slice(start, end)
    .toLocaleLowerCase('nb')
    .replace(/['’]s?$/u, '')
  return words.length > 3 && words.endsWith('s') ? words.slice(0, -1) : words
}

/** For each name that is a part of exactly one longer name: the longer one. */
function wholeNames(keys: readonly (string | null)[]): ReadonlyMap<string, string> {
  const names = new Set(keys.filter((key) => key !== null))
  const found = new Map<string, string>()
  for (const name of names) {
    const longer = [...names].filter((other) => other !== name && isPart(name, other))
    // of several, that one which has all the others in it
    const whole = longer.find((one) => longer.every((other) => other === one || isPart(other, one)))
    if (whole !== undefined) found.set(name, whole)
  }
  return found
}

/** Whether all words of a name are among those of a longer one; the genitive's -s may be left on a part. */
function isPart(name: string, other: string): boolean {
  const [parts, whole] = [name.split(/\s+/u), other.split(/\s+/u)]
  return parts.length < whole.length && parts.every((part) => whole.some((word) => bare(word) === bare(part)))
}
const bare = (word: string): string => (word.length > 3 ? word.replace(/s$/u, '') : word)

/** Marks with one more, made by a person; what it lies in or over is taken away. */
export function withMark(
  marks: readonly Mark[],
  { start, end }: Range,
  kind: IdentifierKind,
  token: string,
): readonly Mark[] {
  const mark: Mark = { start, end, kind, certainty: 'certain', origin: 'hand', token, state: 'taken' }
  return [...marks.filter((one) => one.end <= start || end <= one.start), mark].toSorted(
    (a, b) => a.start - b.start,
  )
}

/** Places where the same words stand, as whole words, the one that is asked about too. */
export function sameWords(text: string, { start, end }: Range): readonly Range[] {
  const points = new CodePoints(text)
  const words = points.slice(start, end)
  if (!/[\p{L}\p{N}]/u.test(words)) return []
  const wanted = new RegExp(
    String.raw`(?<![\p{L}\p{M}\p{N}])${words.replace(/[\\^$.*+?()[\]{}|/-]/gu, String.raw`\$&`)}(?![\p{L}\p{M}\p{N}])`,
    'gu',
  )
  const found = [...text.matchAll(wanted)].map(({ index }) => ({
    start: points.pointAt(index),
    end: points.pointAt(index + words.length),
  }))
  return found.some((one) => one.start === start) ? found : [{ start, end }, ...found]
}

/** What stands in the places that have a token, each spelling once: the key from token to original. */
export function originalsOf(text: string, marks: readonly Mark[]): ReadonlyMap<string, readonly string[]> {
  const points = new CodePoints(text)
  const found = new Map<string, string[]>()
  for (const { start, end, token, state } of marks) {
    if (state !== 'taken') continue
    const words = points.slice(start, end)
    const list = found.get(token)
    if (list === undefined) found.set(token, [words])
    else if (!list.includes(words)) list.push(words)
  }
  return found
}
