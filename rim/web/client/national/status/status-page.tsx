import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import { type RoundAnswer, useRounds } from '../../api/index.ts'
import { NotHere } from '../../layout/not-here.tsx'
import { Failure, PageTitle, Waiting } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { RoundPlace } from '../round-place.tsx'
import type { StatusAnswer } from './answers.ts'
import { MunicipalityDetail } from './municipality-detail.tsx'
import { useStatus } from './queries.ts'
import { StatusList } from './status-list.tsx'
import { StatusSummary } from './status-summary.tsx'
import { TileMap } from './tile-map.tsx'
import './status.css'

const words = {
  title: { nb: 'Status for {round}', nn: 'Status for {round}', en: 'Status of {round}' },
  lead: {
    nb: 'Her ser du hvor langt hver kommune har kommet. Du ser antall, aldri selve registreringene. Antall fra én til fire vises som «færre enn 5», og hvert oppslag blir logget.',
    nn: 'Her ser du kor langt kvar kommune har kome. Du ser tal, aldri sjølve registreringane. Tal frå éin til fire blir viste som «færre enn 5», og kvart oppslag blir logga.',
    en: 'Here you see how far each municipality has come. You see counts, never registrations, and each look stands in the log. Fewer than five is not shown as a number.',
  },
  plain: { nb: 'Status', nn: 'Status', en: 'Status' },
  map: { nb: 'Kart', nn: 'Kart', en: 'Map' },
  mapHelp: {
    nb: 'Hver rute er en kommune. Velg en rute for å se mer om kommunen. Med piltastene går du fra rute til rute i et fylke. Alt i kartet står også i tabellen under.',
    nn: 'Kvar rute er ein kommune. Vel ei rute for å sjå meir om kommunen. Med piltastane går du frå rute til rute i eit fylke. Alt i kartet står òg i tabellen under.',
    en: 'Each square is a municipality. Choose a square to see more about it; the arrow keys go from square to square within a county. All of the map stands in the table below too.',
  },
  noneChosen: {
    nb: 'Ingen kommune er valgt.',
    nn: 'Ingen kommune er vald.',
    en: 'No municipality is chosen.',
  },
  toTable: { nb: 'Til tabellen', nn: 'Til tabellen', en: 'To the table' },
} satisfies Record<string, LocalText>

/** How far each municipality has come: sums, a map and a table that tells the same. */
export default function StatusPage({ round: id }: { round: string }) {
  const say = useSay()
  const rounds = useRounds()
  const status = useStatus(id)
  const failed = [rounds, status].find(({ isError }) => isError)
  if (!rounds.data || !status.data) {
    return failed ? (
      <div className="lp-stack">
        <RoundPlace round={id} />
        <PageTitle>{say(words.plain)}</PageTitle>
        <Failure cause={failed.error} again={() => void failed.refetch()} />
      </div>
    ) : (
      <Waiting />
    )
  }
  const round = rounds.data.find((one) => one.id === id)
  return round ? <StatusView round={round} status={status.data} /> : <NotHere />
}

function StatusView({ round, status }: { round: RoundAnswer; status: StatusAnswer }) {
  const say = useSay()
  const [selected, select] = useState<string | null>(null)
  const line = status.municipalities.find(({ municipality }) => municipality === selected)
  return (
    <div className="lp-stack">
      <RoundPlace round={round.id} />
      <PageTitle>{say(words.title, { round: say(round.name) })}</PageTitle>
      <p className="lp-lead">{say(words.lead)}</p>
      <StatusSummary lines={status.municipalities} />
      <h2 className="ds-heading" data-size="sm">
        {say(words.map)}
      </h2>
      <p className="lp-lead">
        {say(words.mapHelp)}{' '}
        <a className="ds-link" href="#status-table">
          {say(words.toTable)}
        </a>
      </p>
      <div className="lp-stack lp-status-map">
        <div className="lp-map-detail" role="status">
          {line ? <MunicipalityDetail line={line} /> : <p className="lp-subtle">{say(words.noneChosen)}</p>}
        </div>
        <TileMap status={status} selected={selected} select={select} />
      </div>
      <StatusList round={round} status={status} />
    </div>
  )
}
