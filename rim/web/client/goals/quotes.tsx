import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { request } from '../api/index.ts'
import { Awaited, Button, Card, Failure } from '../ui/index.ts'
import { useLanguage, useSay } from '../words/index.ts'
import type { GoalQuoteTold, QuotedReportTold } from './answers.ts'
import { goalWords as words } from './words.ts'
import './goals.css'

/** What people said about a goal, out of published reports, with the way to choose more. `address` is of the plan. */
export function GoalQuotes({
  address,
  goal,
  quotes,
}: {
  address: string
  goal: string
  quotes: readonly GoalQuoteTold[]
}) {
  const say = useSay()
  const queries = useQueryClient()
  const [choosing, setChoosing] = useState(false)
  const own = quotes.filter((one) => one.goal === goal)
  const takeAway = useMutation({
    mutationFn: (id: string) => request('POST', `${address}/quotes/${id}/withdrawal`),
    onSuccess: () => queries.invalidateQueries(),
  })
  return (
    <Card title={say(words.quotes)}>
      {own.length === 0 && <p>{say(words.noQuotes)}</p>}
      {own.map((one) => (
        <div key={one.id} className="lp-stack">
          <Quote quote={one} cited={one.cited} />
          <div>
            <Button look="tertiary" size="sm" onClick={() => !takeAway.isPending && takeAway.mutate(one.id)}>
              {say(words.takeAway)}
            </Button>
          </div>
        </div>
      ))}
      {takeAway.isError && <Failure cause={takeAway.error} />}
      {choosing ? (
        <Printed address={address} goal={goal} chosen={new Set(own.map(({ text }) => text))} />
      ) : (
        <div>
          <Button look="secondary" onClick={() => setChoosing(true)}>
            {say(words.chooseQuote)}
          </Button>
        </div>
      )}
    </Card>
  )
}

/** What people said about a goal, to be read; nothing where nothing is chosen. */
export function ReadQuotes({ quotes }: { quotes: readonly GoalQuoteTold[] }) {
  const say = useSay()
  if (quotes.length === 0) return null
  return (
    <Card title={say(words.quotes)}>
      {quotes.map((one) => (
        <Quote key={one.id} quote={one} cited={one.cited} />
      ))}
    </Card>
  )
}

function Quote({
  quote,
  cited,
}: {
  quote: Pick<GoalQuoteTold, 'text' | 'label'>
  cited: GoalQuoteTold['cited'] | null
}) {
  const form = useLanguage() === 'nn' ? 'nn' : 'nb'
  const who = [quote.label[form], cited?.[form] ?? ''].filter((one) => one !== '').join('. ')
  return (
    <figure className="lp-quote">
      <blockquote lang="nb">«{quote.text}»</blockquote>
      <figcaption>{who}</figcaption>
    </figure>
  )
}

/** The quotes that are printed in published reports. */
function Printed({ address, goal, chosen }: { address: string; goal: string; chosen: ReadonlySet<string> }) {
  const say = useSay()
  const form = useLanguage() === 'nn' ? 'nn' : 'nb'
  const queries = useQueryClient()
  const printed = useQuery({
    queryKey: ['printed-quotes'],
    queryFn: () => request<readonly QuotedReportTold[]>('GET', `${address}/quotes/printed`),
  })
  const choose = useMutation({
    mutationFn: (quote: { report: string; text: string }) =>
      request('POST', `${address}/goals/${goal}/quotes`, quote),
    onSuccess: () => queries.invalidateQueries(),
  })
  if (!printed.data) return <Awaited query={printed} />
  if (printed.data.every(({ quotes }) => quotes.length === 0)) return <p>{say(words.nothingPrinted)}</p>
  return (
    <div className="lp-stack">
      <p>{say(words.printedHelp)}</p>
      {choose.isError && <Failure cause={choose.error} />}
      {printed.data.map(({ report, cited, quotes }) => (
        <section key={report} className="lp-stack" aria-label={cited[form]}>
          <h3 className="ds-heading" data-size="xs">
            {cited[form]}
          </h3>
          {quotes
            .filter(({ text }) => !chosen.has(text))
            .map((quote) => (
              <div key={quote.text} className="lp-stack">
                <Quote quote={quote} cited={null} />
                <div>
                  <Button
                    look="secondary"
                    size="sm"
                    onClick={() => !choose.isPending && choose.mutate({ report, text: quote.text })}
                  >
                    {say(words.useQuote)}
                  </Button>
                </div>
              </div>
            ))}
        </section>
      ))}
    </div>
  )
}
