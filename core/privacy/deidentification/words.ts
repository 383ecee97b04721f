import { keyOf } from './lexicon.ts'

/** A word of a text, with what stands before it. */
export interface Word {
  readonly text: string
  readonly key: string
  readonly start: number
  readonly end: number
  /** Whether it begins a sentence, a line, a quotation or a list's item. */
  readonly first: boolean
  readonly capital: boolean
  /** Whether all its letters are capitals, and there are two or more. */
  readonly shouted: boolean
  /** What stands between it and the word before. */
  readonly gap: string
}

const aWord = /[\p{L}\p{M}]+(?:[-’'][\p{L}\p{M}]+)*/gu
/** A full stop after these ends no sentence. */
const shortForms = new Set(
  'dr prof hr fr frk mr bl ca f.eks feks jf kl nr osv pga st tlf evt inkl mfl obs'.split(' '),
)

/** The words of a text, in order. Hyphened words are one. */
export function wordsIn(text: string): readonly Word[] {
  const found: Word[] = []
  for (const match of text.matchAll(aWord)) {
    const before = found.at(-1)
    const gap = text.slice(before?.end ?? 0, match.index)
    const written = match[0]
    found.push({
      text: written,
      key: keyOf(written),
      start: match.index,
      end: match.index + written.length,
      first: before === undefined || endsSentence(before, gap),
      capital: /^\p{Lu}/u.test(written),
      shouted: /^[\p{Lu}\p{M}'’-]{2,}$/u.test(written),
      gap,
    })
  }
  return found
}

function endsSentence(before: Word, gap: string): boolean {
  if (/[!?\n:;•]|[«"“(]\s*$|^\s+[-–—]\s+$/u.test(gap)) return true
  if (!gap.includes('.')) return false
  // «Dr. Hansen», «K. Hansen», and «3. mars», where a number stands between
  const initial = before.capital && before.text.length === 1
  return !initial && !shortForms.has(before.key) && !/\d\.\s*$/.test(gap)
}
