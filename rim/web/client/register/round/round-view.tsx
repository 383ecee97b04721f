import { useEffect, useRef } from 'react'
import type { LocalText } from '#core/foundation'
import { type RoundAnswer, useOwnList, useProgress } from '../../api/index.ts'
import { Alert, Failure, PageTitle, Waiting } from '../../ui/index.ts'
import { daysBetween, deadlineInWords } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { BeginForm } from '../begin/begin-form.tsx'
import { OwnList } from '../list/own-list.tsx'
import { ToLookAt } from '../quality/to-look-at.tsx'
import { RoundFacts } from './round-facts.tsx'
import { isOpen } from './rounds-now.ts'

const words = {
  complete: { nb: '{count} fullført', nn: '{count} fullførte', en: '{count} complete' },
  drafts: { nb: '{count} under arbeid', nn: '{count} under arbeid', en: '{count} drafts' },
  about: {
    nb: 'Om runden og hvem som har gjort hva',
    nn: 'Om runden og kven som har gjort kva',
    en: 'About the round and who has done what',
  },
  submitted: {
    nb: 'Kommunen har levert runden, så ingenting kan endres nå. Er noe feil, kan kommunens koordinator åpne den igjen.',
    nn: 'Kommunen har levert runden, så ingenting kan endrast no. Er noko feil, kan koordinatoren i kommunen opne han igjen.',
    en: 'The municipality has submitted the round, so nothing can be changed now. If something is wrong, the coordinator can reopen it.',
  },
  noBasis: {
    nb: 'Ingen kan registreres ennå: Kommunen har ikke ført inn noe behandlingsgrunnlag som gjelder i dag for denne typen enhet. Kommunens koordinator må gjøre det først.',
    nn: 'Ingen kan registrerast enno: Kommunen har ikkje ført inn noko behandlingsgrunnlag som gjeld i dag for denne typen eining. Koordinatoren i kommunen må gjere det først.',
    en: 'Nobody can be registered yet: the municipality has not recorded a legal basis that holds today for this type of unit. The coordinator must do that first.',
  },
} satisfies Record<string, LocalText>

/** Few days left: said with more weight. */
const fewDays = 7

/** One round from the unit: what is worked with first, what there is to know beside it. */
export function RoundView({
  round,
  today,
  others,
}: {
  round: RoundAnswer
  today: string
  others: readonly RoundAnswer[]
}) {
  const say = useSay()
  const language = useLanguage()
  const progress = useProgress(round.id)
  const list = useOwnList(round.id)
  const begin = useRef<HTMLDivElement>(null)
  const listed = useRef<HTMLDivElement>(null)
  const known = progress.data
  const open = isOpen(round, today)
  const submitted = known?.submitted === true
  const hasBasis = known?.legalBasis !== null
  const begins = open && !submitted && hasBasis
  const hurries = open && daysBetween(today, round.closesOn) < fewDays

  useEffect(() => {
    // with a modifier, so that no single key does anything by itself
    const jump = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
      const to = event.code === 'KeyN' ? begin : event.code === 'KeyL' ? listed : null
      const input = to?.current?.querySelector('input')
      if (!input) return
      event.preventDefault()
      input.focus()
    }
    document.addEventListener('keydown', jump)
    return () => document.removeEventListener('keydown', jump)
  }, [])

  return (
    <div className="lp-round">
      <header className="lp-round-head">
        <PageTitle>{say(round.name)}</PageTitle>
        <div className="lp-row">
          <span className="ds-tag" data-color={hurries ? 'warning' : open ? 'info' : 'neutral'}>
            {deadlineInWords(round, today, say, language)}
          </span>
          {known && (
            <span>
              {say(words.complete, { count: known.complete })}, {say(words.drafts, { count: known.drafts })}
            </span>
          )}
          <a className="ds-link lp-round-jump" href="#about-round">
            {say(words.about)}
          </a>
        </div>
      </header>
      <div className="lp-round-work">
        {progress.isError && !known && (
          <Failure cause={progress.error} again={() => void progress.refetch()} />
        )}
        {submitted && (
          <Alert colour="info">
            <p className="ds-paragraph">{say(words.submitted)}</p>
          </Alert>
        )}
        {open && !hasBasis && (
          <Alert colour="warning">
            <p className="ds-paragraph">{say(words.noBasis)}</p>
          </Alert>
        )}
        {begins && (
          <div ref={begin}>
            <BeginForm round={round.id} />
          </div>
        )}
        {open && !submitted && list.data && list.data.length > 0 && (
          <ToLookAt round={round.id} registrations={list.data} writable={hasBasis} />
        )}
        <div ref={listed}>
          {list.data ? (
            <OwnList
              round={round.id}
              registrations={list.data}
              writable={open && !submitted}
              begins={begins}
              deletable={!submitted}
            />
          ) : list.isError ? (
            <Failure cause={list.error} again={() => void list.refetch()} />
          ) : (
            <Waiting />
          )}
        </div>
      </div>
      <RoundFacts round={round} progress={known} others={others} />
    </div>
  )
}
