import type { CheckedQuote, QuoteCheck } from '#core/interviews'
import type { PrintedQuote } from './facts.ts'

/**
 * The quotes that may be released, as printed: those with words and a label that no check stops; one that nobody has signed is stopped.
 *
 * @param quotes as `checkedQuotes` makes them.
 * @param checks all that was found (`quoteChecks`).
 */
export function releasedQuotes(
  quotes: readonly Pick<CheckedQuote, 'quote' | 'plain' | 'label'>[],
  checks: readonly Pick<QuoteCheck, 'level' | 'quotes'>[],
): ReadonlyMap<string, PrintedQuote> {
  const stopped = new Set(checks.filter(({ level }) => level === 'stop').flatMap((check) => check.quotes))
  return new Map(
    quotes.flatMap(({ quote, plain, label }) =>
      plain === '' || label === null || stopped.has(quote.id)
        ? []
        : [[quote.id, { text: plain, label }] as const],
    ),
  )
}
