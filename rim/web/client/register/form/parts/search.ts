import type { Choice } from '#core/instruments'

/** A choice, or an answer that stands for none of them, as it can be searched for. */
export interface Searchable {
  /** Unique in its list. */
  readonly code: string
  /** The text shown. */
  readonly label: string
  /** Other texts that it may be known by: the other written form, what it means. */
  readonly others: readonly string[]
}

/** A choice in both written forms: whoever writes nynorsk may think of the service by its bokmål name. */
export const searchable = ({ code, label, help }: Choice, language: 'nb' | 'nn'): Searchable => {
  const other = language === 'nb' ? 'nn' : 'nb'
  return {
    code,
    label: label[language],
    others: [label[other], ...(help ? [help[language], help[other]] : [])],
  }
}

/**
 * The items that a search fits, the best first: those that begin with it, then those with a word that does, then those
 * that hold it, then those whose other texts do. Equally good ones stand in the order given. Capitals, accents and
 * signs do not count, and Norwegian letters may be written without the keys for them: «okon» and «oekon» find «økonomi».
 *
 * @returns all of them where nothing is searched for
 */
export function found<T extends Searchable>(items: readonly T[], sought: string): readonly T[] {
  const wanted = foldings(sought)
  if (wanted.every((one) => one === '')) return items
  return items
    .map((item) => ({ item, rank: rankOf(item, wanted) }))
    .filter(({ rank }) => rank < none)
    .sort((one, other) => one.rank - other.rank)
    .map(({ item }) => item)
}

const none = 5

/** 0: begins with it … 3: the words are there, apart; 4: by another text. */
function rankOf(item: Searchable, wanted: readonly string[]): number {
  const own = fitOf(item.label, wanted)
  if (own < none) return own
  return item.others.some((text) => fitOf(text, wanted) < none) ? 4 : none
}

/** How well a text fits: each way of writing it is held against the same way of writing the search. */
function fitOf(text: string, wanted: readonly string[]): number {
  return Math.min(...foldings(text).map((folded, at) => fitFolded(folded, wanted[at]!)))
}

function fitFolded(text: string, sought: string): number {
  if (text.startsWith(sought)) return 0
  if (text.includes(` ${sought}`)) return 1
  if (text.includes(sought)) return 2
  return sought.split(' ').every((word) => text.includes(word)) ? 3 : none
}

const short: Readonly<Record<string, string>> = { æ: 'a', ø: 'o', å: 'a' }
const long: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa' }

/** A text as it is compared: words of letters and digits with one space between, written in the two ways. */
const foldings = (text: string): readonly string[] => [fold(text, short), fold(text, long)]

const fold = (text: string, letters: Readonly<Record<string, string>>): string =>
  text
    .toLowerCase()
    .replace(/[æøå]/g, (letter) => letters[letter]!)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
