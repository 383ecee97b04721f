import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import { forget, request } from '../../api/index.ts'
import type { DraftAnswer, PilotAnswer, TrialsAnswer } from '../../revision/answers.ts'
import { useTrials } from '../../revision/queries.ts'
import { useSend } from '../../revision/use-send.ts'
import { Awaited, Button, ButtonLink, Card, Failure, Tag } from '../../ui/index.ts'
import { dayOfMoment } from '../../words/dates.ts'
import { listInWords, useLanguage, useSay } from '../../words/index.ts'
import { mayRevise } from '../may.ts'
import { useMunicipalityName } from '../municipalities/queries.ts'
import { isForUsers } from './families.ts'
import { PilotForm } from './pilot-form.tsx'
import { ReviewForm } from './review-form.tsx'
import { Reviews, TrialSummary } from './trial-summary.tsx'

const words = {
  pilots: { nb: 'Prøving', nn: 'Prøving', en: 'Trials' },
  lead: {
    nb: 'Et utkast kan sendes til koordinatorene, som fyller det ut om oppdiktede mottakere. Svarene tas vare på sammen med versjonen for alltid.',
    nn: 'Eit utkast kan sendast til koordinatorane, som fyller det ut om oppdikta mottakarar. Svara blir tekne vare på saman med versjonen for alltid.',
    en: 'A draft can be sent to the coordinators, who fill it in about made-up recipients. The answers are kept with the version for ever.',
  },
  byUsers: {
    nb: 'Skjemaet for brukerundersøkelsen prøves sammen med brukere, på papir eller ved å gå gjennom det med dem, og ikke av koordinatorene. Skriv inn nedenfor hva de og brukerrådet sa.',
    nn: 'Skjemaet for brukarundersøkinga blir prøvd saman med brukarar, på papir eller ved å gå gjennom det med dei, og ikkje av koordinatorane. Skriv inn nedanfor kva dei og brukarrådet sa.',
    en: 'The user survey’s form is tried together with users, on paper or by going through it with them, and not by the coordinators. Write below what they and the user council said.',
  },
  open: { nb: 'Ute på prøve siden {day}', nn: 'Ute på prøve sidan {day}', en: 'Out to be tried since {day}' },
  closed: { nb: 'Avsluttet {day}', nn: 'Avslutta {day}', en: 'Ended {day}' },
  everybody: {
    nb: 'Sendt til alle kommuner',
    nn: 'Sendt til alle kommunar',
    en: 'Sent to all municipalities',
  },
  sentTo: { nb: 'Sendt til {names}', nn: 'Sendt til {names}', en: 'Sent to {names}' },
  other: {
    nb: 'Utkastet er endret siden dette ble sendt ut.',
    nn: 'Utkastet er endra sidan dette blei sendt ut.',
    en: 'The draft has been changed since this was sent out.',
  },
  tryIt: { nb: 'Prøv selv', nn: 'Prøv sjølv', en: 'Try it yourself' },
  end: { nb: 'Avslutt prøvingen', nn: 'Avslutt prøvinga', en: 'End the trial' },
  start: {
    nb: 'Send utkastet ut på prøve',
    nn: 'Send utkastet ut på prøve',
    en: 'Send the draft out to be tried',
  },
  reviews: { nb: 'Uttalelser', nn: 'Fråsegner', en: 'Opinions' },
  reviewsLead: {
    nb: 'Det brukerråd, fagmiljøer og revisjonsgruppen har sagt om utkastet.',
    nn: 'Det brukarråd, fagmiljø og revisjonsgruppa har sagt om utkastet.',
    en: 'What user councils, professionals and the revision group have said of the draft.',
  },
} satisfies Record<string, LocalText>

/** How a draft is being tried, what came of it, and what was said of it. */
export function TrialsView({ draft }: { draft: DraftAnswer }) {
  const say = useSay()
  const trials = useTrials(draft.id)
  if (!trials.data) return <Awaited query={trials} />
  return (
    <div className="lp-rev-part">
      {isForUsers(draft.base) ? (
        <Card title={say(words.pilots)}>
          <p className="lp-lead">{say(words.byUsers)}</p>
        </Card>
      ) : (
        <Pilots draft={draft} trials={trials.data} />
      )}
      <Card title={say(words.reviews)}>
        <p className="lp-lead">{say(words.reviewsLead)}</p>
        <Reviews reviews={trials.data.reviews} />
        {mayRevise() && <ReviewForm draft={draft.id} />}
      </Card>
    </div>
  )
}

function Pilots({ draft, trials }: { draft: DraftAnswer; trials: TrialsAnswer }) {
  const say = useSay()
  const [asks, setAsks] = useState(false)
  const { pilots } = trials
  return (
    <>
      <Card title={say(words.pilots)}>
        <p className="lp-lead">{say(words.lead)}</p>
        {pilots.length > 0 && (
          <ul className="lp-rev-entries">
            {pilots.map((pilot) => (
              <li key={pilot.id}>
                <Pilot pilot={pilot} draft={draft} />
              </li>
            ))}
          </ul>
        )}
        {asks ? (
          <PilotForm draft={draft} done={() => setAsks(false)} />
        ) : (
          mayRevise() && <Button onClick={() => setAsks(true)}>{say(words.start)}</Button>
        )}
      </Card>
      <TrialSummary trials={trials} form={draft.form} />
    </>
  )
}

function Pilot({ pilot, draft }: { pilot: PilotAnswer; draft: DraftAnswer }) {
  const say = useSay()
  const language = useLanguage()
  const queries = useQueryClient()
  const { send, sending, cause } = useSend()
  const nameOf = useMunicipalityName()
  const day = (moment: string) => ({ day: dayOfMoment(moment, language) })
  const { id, openedAt, closedAt, municipalities, formHash } = pilot
  const end = async () => {
    if (!(await send(id, (key) => request('POST', `/api/pilots/${id}/closing`, undefined, key)))) return
    void forget(queries, ['trials', draft.id], ['pilots'])
  }
  return (
    <article className="lp-rev-entry">
      <div className="lp-rev-entry-head">
        <Tag colour={closedAt === null ? 'success' : 'neutral'}>
          {closedAt === null ? say(words.open, day(openedAt)) : say(words.closed, day(closedAt))}
        </Tag>
        <span className="lp-subtle">
          {municipalities.length === 0
            ? say(words.everybody)
            : say(words.sentTo, { names: listInWords(municipalities.map(nameOf), language) })}
        </span>
      </div>
      {pilot.request !== '' && <p className="lp-rev-written">{pilot.request}</p>}
      {formHash !== draft.hash && <p className="lp-subtle">{say(words.other)}</p>}
      {cause !== null && <Failure cause={cause} />}
      {closedAt === null && mayRevise() && (
        <div className="lp-row">
          <ButtonLink look="secondary" size="sm" to={`/national/instruments/${draft.id}?pilot=${id}`}>
            {say(words.tryIt)}
          </ButtonLink>
          <Button look="tertiary" size="sm" aria-disabled={sending} onClick={() => void end()}>
            {say(words.end)}
          </Button>
        </div>
      )}
    </article>
  )
}
