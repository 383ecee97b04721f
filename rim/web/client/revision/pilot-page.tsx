import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import { CommentReaders } from '../register/form/field/comment.tsx'
import { RegistrationForm } from '../register/form/registration-form.tsx'
import { createLocalStore } from '../register/form/stores/local-store.ts'
import { Alert, Awaited, BackLink, ButtonLink, ChoiceGroup, PageTitle } from '../ui/index.ts'
import { useSay } from '../words/index.ts'
import type { WholePilotAnswer } from './answers.ts'
import { PilotEnd } from './pilot-end.tsx'
import { usePilot } from './queries.ts'
import { shortVersion } from './words.ts'
import './revision.css'

const words = {
  back: { nb: 'Tilbake', nn: 'Tilbake', en: 'Back' },
  title: {
    nb: 'Prøv utkastet til skjema {version}',
    nn: 'Prøv utkastet til skjema {version}',
    en: 'Try the draft of form {version}',
  },
  lead: {
    nb: 'Fyll ut utkastet slik en registrator ville gjort det, og skriv kommentarer der noe er uklart. Svarene brukes bare til å gjøre skjemaet bedre.',
    nn: 'Fyll ut utkastet slik ein registrator ville gjort det, og skriv kommentarar der noko er uklart. Svara blir berre brukte til å gjere skjemaet betre.',
    en: 'Fill in the draft as a registrar would, and write comments where something is unclear. The answers are used to improve the form and nothing else.',
  },
  nobody: {
    nb: 'Ikke bruk opplysninger om en virkelig person. Finn på en mottaker, eller svar ut fra hvordan du mener spørsmålene fungerer. Skriv aldri navn eller fødselsnummer.',
    nn: 'Ikkje bruk opplysningar om ein verkeleg person. Finn på ein mottakar, eller svar ut frå korleis du meiner spørsmåla fungerer. Skriv aldri namn eller fødselsnummer.',
    en: 'Do not use information about a real person. Make up a recipient, or answer by how you think the questions work. Never write names or national identity numbers.',
  },
  request: {
    nb: 'Revisjonsgruppen spør særlig om dette:',
    nn: 'Revisjonsgruppa spør særleg om dette:',
    en: 'The revision group asks in particular:',
  },
  basis: { nb: 'Hva svarer du ut fra?', nn: 'Kva svarer du ut frå?', en: 'What do you answer by?' },
  madeUp: { nb: 'En oppdiktet mottaker', nn: 'Ein oppdikta mottakar', en: 'A made-up recipient' },
  judgement: {
    nb: 'Mitt eget skjønn om spørsmålene',
    nn: 'Mitt eige skjønn om spørsmåla',
    en: 'My own judgement of the questions',
  },
  kept: {
    nb: 'Ingenting blir lagret underveis. Svarene blir sendt når du trykker «Send inn» nederst.',
    nn: 'Ingenting blir lagra undervegs. Svara blir sende når du trykkjer «Send inn» nedst.',
    en: 'Nothing is saved on the way. The answers are sent when you press “Send” at the bottom.',
  },
  readers: {
    nb: 'Leses av revisjonsgruppen, og tas vare på sammen med skjemaet. Ikke skriv om virkelige personer.',
    nn: 'Blir lesen av revisjonsgruppa, og teken vare på saman med skjemaet. Ikkje skriv om verkelege personar.',
    en: 'Read by the revision group, and kept with the form. Do not write about real persons.',
  },
  thanks: { nb: 'Takk. Svaret er sendt', nn: 'Takk. Svaret er sendt', en: 'Thank you. The answer is sent' },
  after: {
    nb: 'Revisjonsgruppen ser svarene samlet, med kommentarene dine. Du kan prøve utkastet flere ganger, så lenge det er ute på prøve.',
    nn: 'Revisjonsgruppa ser svara samla, med kommentarane dine. Du kan prøve utkastet fleire gonger, så lenge det er ute på prøve.',
    en: 'The revision group sees the answers together, with your comments. You may try the draft several times, as long as it is out to be tried.',
  },
} satisfies Record<string, LocalText>

/** A draft of the form, filled in about nobody who exists. */
export function PilotPage({ pilot, back }: { pilot: string; back: string }) {
  const found = usePilot(pilot)
  if (found.data) return <Trying pilot={found.data} back={back} />
  return <Awaited query={found} />
}

function Trying({ pilot, back }: { pilot: WholePilotAnswer; back: string }) {
  const say = useSay()
  const [store] = useState(() => createLocalStore({ answers: {} }))
  const [basis, setBasis] = useState<'made-up' | 'judgement'>('made-up')
  const [sent, setSent] = useState(false)
  if (sent) {
    return (
      <div className="lp-stack">
        <PageTitle key="sent">{say(words.thanks)}</PageTitle>
        <p className="lp-lead">{say(words.after)}</p>
        <ButtonLink to={back}>{say(words.back)}</ButtonLink>
      </div>
    )
  }
  return (
    <div>
      <div className="lp-stack">
        <BackLink to={back}>{say(words.back)}</BackLink>
        <PageTitle>{say(words.title, { version: shortVersion(pilot.form.id) })}</PageTitle>
        <p className="lp-lead">{say(words.lead)}</p>
        <Alert colour="warning">
          <p className="ds-paragraph">{say(words.nobody)}</p>
        </Alert>
        {pilot.request !== '' && (
          <div className="lp-rev-entry-answer lp-lead">
            <strong>{say(words.request)}</strong>
            <p className="lp-rev-written">{pilot.request}</p>
          </div>
        )}
        <ChoiceGroup
          legend={say(words.basis)}
          kind="radio"
          options={[
            { value: 'made-up', text: say(words.madeUp) },
            { value: 'judgement', text: say(words.judgement) },
          ]}
          chosen={[basis]}
          change={([value]) => setBasis(value === 'judgement' ? 'judgement' : 'made-up')}
        />
        <p className="lp-subtle">{say(words.kept)}</p>
      </div>
      <CommentReaders value={words.readers}>
        <RegistrationForm
          instrument={pilot.form}
          store={store}
          registration={null}
          end={<PilotEnd pilot={pilot} store={store} basis={basis} sent={() => setSent(true)} />}
        />
      </CommentReaders>
    </div>
  )
}
