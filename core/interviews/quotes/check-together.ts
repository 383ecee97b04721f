import type { LocalText } from '#core/foundation'
import { said } from '../study/said.ts'
import { checkWords } from './check-words.ts'
import { byLabel, type CheckedQuote, type QuoteCheck, type QuoteGround } from './checked.ts'
import { comparedWords, sameUtterance } from './likeness.ts'

/** What is wrong with quotes taken two and two, and with how often they are cited. */
export function checkTogether(
  quotes: readonly CheckedQuote[],
  { project }: QuoteGround,
): readonly QuoteCheck[] {
  return [...twins(quotes), ...citedTwice(quotes, [...project.finding.values()])]
}

function twins(quotes: readonly CheckedQuote[]): readonly QuoteCheck[] {
  const found: QuoteCheck[] = []
  for (const own of byLabel(quotes.filter(({ pieces }) => pieces !== null)).values()) {
    const words = own.map(({ plain }) => comparedWords(plain))
    for (let at = 1; at < own.length; at++) {
      for (let earlier = 0; earlier < at; earlier++) {
        const [one, other] = [own[earlier]!, own[at]!]
        const [its, theirs] = [words[earlier]!, words[at]!]
        const code = twinCode(one, other, its, theirs)
        if (code === null) continue
        const text = said(checkWords[code] as LocalText, { label: one.label! })
        found.push({ code, level: 'warn', text, quotes: [one.quote.id, other.quote.id], informants: [] })
      }
    }
  }
  return found
}

function twinCode(
  one: CheckedQuote,
  other: CheckedQuote,
  its: readonly string[],
  theirs: readonly string[],
): 'printed-twice' | 'two-wordings' | null {
  const samePlace = overlaps(one, other)
  const alike = sameUtterance(its, theirs)
  const [own, others] = [` ${its.join(' ')} `, ` ${theirs.join(' ')} `]
  // a quote within a longer one is there already; but what two people say in a word or two is no copy
  const holds =
    Math.min(its.length, theirs.length) >= leastHeld && (own.includes(others) || others.includes(own))
  if (holds || (samePlace && (own === others || !alike))) return 'printed-twice'
  return alike ? 'two-wordings' : null
}

/** Words from which on one quote can be said to hold another. */
const leastHeld = 4

/** Whether two quotes are from the same place: more than half of the shorter lies in the longer. */
function overlaps({ quote: one }: CheckedQuote, { quote: other }: CheckedQuote): boolean {
  if (one.interview !== other.interview || one.version !== other.version) return false
  const common = Math.min(one.end, other.end) - Math.max(one.start, other.start)
  return 2 * common > Math.min(one.end - one.start, other.end - other.start)
}

function citedTwice(
  quotes: readonly CheckedQuote[],
  findings: readonly { readonly quotes: readonly string[] }[],
): readonly QuoteCheck[] {
  const times = new Map<string, number>()
  for (const id of findings.flatMap((finding) => [...new Set(finding.quotes)])) {
    times.set(id, (times.get(id) ?? 0) + 1)
  }
  return quotes.flatMap(({ quote }) => {
    const n = times.get(quote.id) ?? 0
    if (n < 2) return []
    const text = said(checkWords['cited-twice'], { n })
    return [
      { code: 'cited-twice' as const, level: 'warn' as const, text, quotes: [quote.id], informants: [] },
    ]
  })
}
