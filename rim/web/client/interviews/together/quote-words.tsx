import { useMemo } from 'react'
import { CodePoints, plainQuote, type Quote, quoteLabel, renderedQuote } from '#core/interviews'
import { useSay } from '../../words/index.ts'
import { type InterviewAnswer, useTexts } from '../queries.ts'

/** Quotes as they are printed, with their labels, by id; those whose texts are on their way are not here yet. */
export function usePrintedQuotes(
  study: string,
  quotes: readonly Quote[],
  interviews: readonly InterviewAnswer[] | undefined,
): ReadonlyMap<string, { readonly text: string; readonly label: string }> {
  const say = useSay()
  const versions = useMemo(() => [...new Set(quotes.map(({ version }) => version))].toSorted(), [quotes])
  const texts = useTexts(study, versions)
  const byId = new Map((interviews ?? []).map((interview) => [interview.id, interview]))
  return new Map(
    quotes.flatMap((quote) => {
      const text = texts.get(quote.version)
      const interview = byId.get(quote.interview)
      if (text === undefined || !interview) return []
      const words = new CodePoints(text).slice(quote.start, quote.end)
      const printed = plainQuote(renderedQuote(words, quote.edits))
      return [[quote.id, { text: printed, label: say(quoteLabel(interview, quote.label)) }] as const]
    }),
  )
}
