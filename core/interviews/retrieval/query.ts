import type { TextIndex } from './text-index.ts'
import { folded, root, withoutAccents, word } from './words.ts'

/** What is searched for, and how. */
export interface WordQuery {
  readonly kind: 'words'
  /**
   * Words and "phrases in quotation marks" that are all to be said in one turn. A word finds those of the same stem («tjeneste» finds
   * «tjenestene»), a word in a phrase only itself; `tjenest*` finds all that begin so.
   */
  readonly text: string
  /** Words outside phrases find only themselves. */
  readonly whole?: boolean
  readonly matchCase?: boolean
  readonly matchAccents?: boolean
}

/** How one word of a query is compared. */
interface Term {
  readonly how: 'stem' | 'whole' | 'prefix'
  /** Folded. */
  readonly form: string
  /** As it was written; of a stem only as much as all its words begin with. */
  readonly written: string
}

/** Words that follow each other; most often one. */
export type Phrase = readonly Term[]

const part = /["«“”](?<phrase>[^"«»“”]*)["»“”]?|(?<bare>[^\s"«»“”]+)/gu

/** The parts of a query; none where it has no letters or digits. */
export function parsed({ text, whole = false }: WordQuery): readonly Phrase[] {
  return [...text.normalize('NFC').matchAll(part)].flatMap(({ groups }) => {
    const { phrase, bare } = groups as { phrase?: string; bare?: string }
    const terms = termsOf(phrase ?? bare!, phrase !== undefined || whole)
    return terms.length > 0 ? [terms] : []
  })
}

function termsOf(said: string, whole: boolean): Phrase {
  return [...said.matchAll(word)].map(({ index, 0: written }): Term => {
    const form = folded(written)
    if (said[index + written.length] === '*') return { how: 'prefix', form, written }
    if (whole) return { how: 'whole', form, written }
    return { how: 'stem', form, written: written.slice(0, root(form).length) }
  })
}

/** Where in a text a phrase stands: the first and the last word of each, by their positions, in order. */
export function found(index: TextIndex, phrase: Phrase, query: WordQuery): readonly [number, number][] {
  const [first, ...rest] = phrase
  if (first === undefined) return []
  const sets = rest.map((term) => new Set(formsOf(index, term)))
  const starts = formsOf(index, first).flatMap((form) => index.places.get(form)!)
  return starts
    .filter((at) => sets.every((forms, n) => isNext(index, at + n) && forms.has(index.forms[at + n + 1]!)))
    .filter((at) => phrase.every((term, n) => isWritten(index, at + n, term, query)))
    .sort((a, b) => a - b)
    .map((at) => [at, at + phrase.length - 1])
}

/**
 * The forms that a text has of a word. Of a stem also those whose stem is the word itself, and the word that is its stem: «bruker» loses
 * an ending of its own («bruk»), which «brukeren» does not.
 */
function formsOf({ places, roots }: TextIndex, { how, form }: Term): readonly string[] {
  if (how === 'prefix') return [...places.keys()].filter((one) => one.startsWith(form))
  const itself = (one: string): readonly string[] => (places.has(one) ? [one] : [])
  if (how === 'whole') return itself(form)
  const common = root(form)
  return [...new Set([...(roots.get(common) ?? []), ...(roots.get(form) ?? []), ...itself(common)])]
}

/** Whether a word is followed by the next in one line: what somebody else says goes on nobody's phrase. */
const isNext = ({ text, starts, ends }: TextIndex, at: number): boolean =>
  at + 1 < starts.length && !text.text.slice(ends[at], starts[at + 1]).includes('\n')

/** Whether capitals and accents are as in the query, where these count. */
function isWritten(
  { text, starts, ends }: TextIndex,
  at: number,
  { how, written }: Term,
  { matchCase = false, matchAccents = false }: WordQuery,
): boolean {
  if (!matchCase && !matchAccents) return true
  const asked = (said: string): string => {
    const cased = matchCase ? said : said.toLowerCase()
    return matchAccents ? cased : withoutAccents(cased)
  }
  const said = asked(text.text.slice(starts[at], ends[at]))
  const wanted = asked(written)
  return how === 'whole' ? said === wanted : said.startsWith(wanted)
}
