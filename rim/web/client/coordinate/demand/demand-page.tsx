import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { textIn } from '#core/foundation'
import { request } from '../../api/index.ts'
import { Alert, Awaited, Card, CheckField, PageTitle, Waiting } from '../../ui/index.ts'
import { languageOfText, useLanguage, useSay } from '../../words/index.ts'
import { BackToRound } from '../round/back-to-round.tsx'
import { ownRound } from '../round/queries.ts'
import type { DemandAnswer, DemandTold, ForecastAnswer } from './answers.ts'
import { ForecastTable } from './forecast-table.tsx'
import { demandWords as words } from './words.ts'

/** Milliseconds between questions while the figures are being opened. */
const pause = 2000

/** How many recipients of each service the municipality is to expect. */
export default function DemandPage({ round }: { round: string }) {
  const say = useSay()
  const demand = useQuery({
    queryKey: ['demand', round],
    queryFn: () => request<DemandAnswer>('GET', `${ownRound(round)}/demand`),
    // each answer is a line in the log
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    refetchInterval: ({ state }) => (state.data?.state === 'opening' ? pause : false),
  })
  return (
    <div className="lp-stack">
      <p className="lp-no-print">
        <BackToRound round={round} />
      </p>
      <PageTitle>{say(words.title)}</PageTitle>
      {!demand.data && <Awaited query={demand} />}
      {demand.data?.state === 'opening' && (
        <>
          <p role="status">{say(words.opening)}</p>
          <Waiting />
        </>
      )}
      {(demand.data?.state === 'not-released' || demand.data?.state === 'no-past') && (
        <Alert colour="info">
          <p className="ds-paragraph">
            {say(demand.data.state === 'no-past' ? words.noPast : words.notReleased)}
          </p>
        </Alert>
      )}
      {demand.data?.state === 'ready' && <Told demand={demand.data} />}
    </div>
  )
}

function Told({ demand }: { demand: DemandTold }) {
  const say = useSay()
  const language = useLanguage()
  const [wide, setWide] = useState(false)
  const { from, to, ownPast, forecasts, assumptions } = demand
  const families = new Map<string, ForecastAnswer[]>()
  for (const one of forecasts) {
    const name = one.family === null ? '' : textIn(one.family, language)
    families.set(name, [...(families.get(name) ?? []), one])
  }
  return (
    <>
      <p className="lp-lead">{say(words.lead, { from, to, share: wide ? 95 : 80 })}</p>
      <p>
        {say(words.own)} {language === 'en' && say(words.norwegian)}
      </p>
      {!ownPast && (
        <Alert colour="info">
          <p className="ds-paragraph">{say(words.noOwnPast)}</p>
        </Alert>
      )}
      <CheckField label={say(words.wide)} checked={wide} change={setWide} />
      {[...families].map(([family, list]) => (
        <ForecastTable
          key={family}
          caption={family === '' ? say(words.recipients) : family}
          forecasts={list}
          wide={wide}
        />
      ))}
      <Card title={say(words.basis)}>
        <ul lang={languageOfText(assumptions[0]!, language)}>
          {assumptions.map((text) => (
            <li key={text.nb}>{say(text)}</li>
          ))}
        </ul>
      </Card>
    </>
  )
}
