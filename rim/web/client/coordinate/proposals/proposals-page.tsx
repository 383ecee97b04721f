import { lazy, Suspense, useState } from 'react'
import { useSearchParams } from 'wouter'
import type { LocalText } from '#core/foundation'
import { useInstrument } from '../../api/index.ts'
import { usePilots, useProposals } from '../../revision/queries.ts'
import { Alert, Awaited, Button, ButtonLink, Card, Failure, PageTitle, Waiting } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { useNewestForm } from './newest-form.ts'
import { ProposalEntry } from './proposal-entry.tsx'
import { ProposalForm } from './proposal-form.tsx'
import '../../revision/revision.css'

// the form's own parts are many; loaded when somebody tries a draft
const PilotPage = lazy(() =>
  import('../../revision/pilot-page.tsx').then((made) => ({ default: made.PilotPage })),
)

const words = {
  title: { nb: 'Forslag til skjemaet', nn: 'Forslag til skjemaet', en: 'Proposals for the form' },
  lead: {
    nb: 'Her foreslår kommunen endringer av skjemaet, og følger med på hva revisjonsgruppen svarer.',
    nn: 'Her foreslår kommunen endringar av skjemaet, og følgjer med på kva revisjonsgruppa svarer.',
    en: 'Here the municipality proposes changes of the form, and follows what the revision group answers.',
  },
  make: { nb: 'Foreslå en endring', nn: 'Foreslå ei endring', en: 'Propose a change' },
  sent: {
    nb: 'Forslaget er sendt. Revisjonsgruppen behandler forslag før skjemaet for neste runde blir laget. Svaret kommer her.',
    nn: 'Forslaget er sendt. Revisjonsgruppa behandlar forslag før skjemaet for neste runde blir laga. Svaret kjem her.',
    en: 'The proposal is sent. The revision group considers proposals before the form for the next round is made. The answer comes here.',
  },
  own: { nb: 'Forslag fra kommunen', nn: 'Forslag frå kommunen', en: 'From the municipality' },
  noOwn: {
    nb: 'Kommunen har ikke foreslått noe ennå.',
    nn: 'Kommunen har ikkje foreslått noko enno.',
    en: 'The municipality has not proposed anything yet.',
  },
  others: {
    nb: 'Forslag fra andre kommuner',
    nn: 'Forslag frå andre kommunar',
    en: 'From other municipalities',
  },
  othersLead: {
    nb: 'Hvem som har foreslått det, vises ikke. Si fra hvis dere ønsker det samme: revisjonsgruppen ser hvor mange kommuner som gjør det.',
    nn: 'Kven som har foreslått det, blir ikkje vist. Sei frå om de ønskjer det same: revisjonsgruppa ser kor mange kommunar som gjer det.',
    en: 'Who proposed it is not shown. Say so if you want the same: the revision group sees how many municipalities do.',
  },
  noOthers: {
    nb: 'Ingen andre kommuner har foreslått noe ennå.',
    nn: 'Ingen andre kommunar har foreslått noko enno.',
    en: 'No other municipality has proposed anything yet.',
  },
  pilot: {
    nb: 'Et utkast til nytt skjema er ute på prøve',
    nn: 'Eit utkast til nytt skjema er ute på prøve',
    en: 'A draft of a new form is out to be tried',
  },
  pilotLead: {
    nb: 'Revisjonsgruppen vil vite hvordan utkastet fungerer. Fyll det ut om en oppdiktet mottaker. Det tar omtrent like lang tid som en registrering.',
    nn: 'Revisjonsgruppa vil vite korleis utkastet fungerer. Fyll det ut om ein oppdikta mottakar. Det tek omtrent like lang tid som ei registrering.',
    en: 'The revision group wants to know how the draft works. Fill it in about a made-up recipient. It takes about as long as a registration.',
  },
  tryIt: { nb: 'Prøv utkastet', nn: 'Prøv utkastet', en: 'Try the draft' },
} satisfies Record<string, LocalText>

/** What the municipality proposes about the form, what others propose, and drafts to try. */
export default function ProposalsPage() {
  const [address] = useSearchParams()
  const pilot = address.get('pilot')
  if (pilot === null) return <Proposals />
  return (
    <Suspense fallback={<Waiting />}>
      <PilotPage key={pilot} pilot={pilot} back="/coordinate/proposals" />
    </Suspense>
  )
}

function Proposals() {
  const say = useSay()
  const proposals = useProposals()
  const newest = useNewestForm()
  const form = useInstrument(newest)
  const [making, setMaking] = useState(false)
  const [sent, setSent] = useState(false)
  const all = proposals.data
  const begin = () => {
    setSent(false)
    setMaking(true)
  }
  return (
    <div className="lp-stack">
      <PageTitle>{say(words.title)}</PageTitle>
      <p className="lp-lead">{say(words.lead)}</p>
      <OpenPilots />
      {sent && (
        <Alert colour="success" live="polite">
          <p className="ds-paragraph">{say(words.sent)}</p>
        </Alert>
      )}
      {making && form.data ? (
        <ProposalForm
          form={form.data}
          done={(made) => {
            setMaking(false)
            setSent(made)
          }}
        />
      ) : (
        <Button onClick={begin} disabled={form.data === undefined}>
          {say(words.make)}
        </Button>
      )}
      {form.isError && <Failure cause={form.error} again={() => void form.refetch()} />}
      {!all && <Awaited query={proposals} />}
      {all && (
        <>
          <Card title={say(words.own)}>
            <Entries list={all.filter(({ own }) => own)} none={words.noOwn} />
          </Card>
          <Card title={say(words.others)}>
            <p className="lp-lead">{say(words.othersLead)}</p>
            <Entries list={all.filter(({ own }) => !own)} none={words.noOthers} />
          </Card>
        </>
      )}
    </div>
  )
}

type Listed = NonNullable<ReturnType<typeof useProposals>['data']>

function Entries({ list, none }: { list: Listed; none: LocalText }) {
  const say = useSay()
  if (list.length === 0) return <p className="lp-subtle">{say(none)}</p>
  return (
    <ul className="lp-rev-entries">
      {list.map((one) => (
        <li key={one.id}>
          <ProposalEntry proposal={one} />
        </li>
      ))}
    </ul>
  )
}

function OpenPilots() {
  const say = useSay()
  const pilots = usePilots()
  return (pilots.data ?? []).map(({ id, request }) => (
    <Card key={id} title={say(words.pilot)}>
      <p className="lp-lead">{say(words.pilotLead)}</p>
      {request !== '' && <p className="lp-rev-written">{request}</p>}
      <ButtonLink look="secondary" to={`/coordinate/proposals?pilot=${id}`}>
        {say(words.tryIt)}
      </ButtonLink>
    </Card>
  ))
}
