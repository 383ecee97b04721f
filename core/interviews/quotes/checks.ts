import { checkEach } from './check-each.ts'
import { checkLabels } from './check-labels.ts'
import { checkTogether } from './check-together.ts'
import { checkedQuotes, type QuoteCheck, type QuoteGround } from './checked.ts'

/**
 * All that the quotes of a study are checked for before a report is released: what stops first, then what a person judges.
 * Takes a few milliseconds for each quote, most of it for what may identify.
 */
export function quoteChecks(ground: QuoteGround): readonly QuoteCheck[] {
  const quotes = checkedQuotes(ground)
  const found = [
    ...quotes.flatMap((one) => checkEach(one, ground)),
    ...checkTogether(quotes, ground),
    ...checkLabels(quotes, ground),
  ]
  return [...found.filter(({ level }) => level === 'stop'), ...found.filter(({ level }) => level === 'warn')]
}
