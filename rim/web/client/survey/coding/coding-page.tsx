import type { LocalText } from '#core/foundation'
import { Alert, Awaited } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { WithWave } from '../with-wave.tsx'
import { CodingTable } from './coding-table.tsx'
import { useCoding } from './queries.ts'
import './coding.css'

const words = {
  title: { nb: 'Koding av tjenester', nn: 'Koding av tenester', en: 'Coding of services' },
  lead: {
    nb: 'På spørsmål 11 skriver folk inn hvilken tjeneste de fikk skjemaet fra. Her koder du det de har skrevet. Forslagene er bare hjelp: Det er du som bestemmer.',
    nn: 'På spørsmål 11 skriv folk inn kva teneste dei fekk skjemaet frå. Her kodar du det dei har skrive. Forslaga er berre hjelp: Det er du som avgjer.',
    en: 'At question 11 people write which service gave them the form. Here you code what they have written. The suggestions are help only: you decide.',
  },
  privacy: {
    nb: 'Du ser teksten og kommunen, ikke noe annet av svaret. Det er loggført at du har åpnet listen.',
    nn: 'Du ser teksten og kommunen, ikkje noko anna av svaret. Det er loggført at du har opna lista.',
    en: 'You see the text and the municipality, nothing else of the answer. It is logged that you have opened the list.',
  },
  noWave: {
    nb: 'Det er ingen måling å kode. Tekstene kommer når målingen er åpnet og svar er kommet inn.',
    nn: 'Det er inga måling å kode. Tekstane kjem når målinga er opna og svar er komne inn.',
    en: 'There is no wave to code. The texts come when the wave is open and answers have come in.',
  },
  nothing: {
    nb: 'Ingen tekster er kommet inn ennå. Svar kommer hit først når minst fem er samlet og blandet.',
    nn: 'Ingen tekstar er komne inn enno. Svar kjem hit først når minst fem er samla og blanda.',
    en: 'No texts have come in yet. Answers come here when at least five have been gathered and mixed.',
  },
} satisfies Record<string, LocalText>

/** What people wrote as the service that gave them the form, to be coded by a person. */
export default function CodingPage() {
  const say = useSay()
  return (
    <WithWave
      title={say(words.title)}
      lead={say(words.lead)}
      states={['open', 'closed']}
      none={words.noWave}
      className="lp-coding"
    >
      {({ id }) => <Coding wave={id} />}
    </WithWave>
  )
}

function Coding({ wave }: { wave: string }) {
  const say = useSay()
  const coding = useCoding(wave)
  if (!coding.data) return <Awaited query={coding} />
  return (
    <div className="lp-stack">
      <p className="lp-subtle">{say(words.privacy)}</p>
      {coding.data.groups.length === 0 ? (
        <Alert colour="info">
          <p className="ds-paragraph">{say(words.nothing)}</p>
        </Alert>
      ) : (
        <CodingTable desk={coding.data} />
      )}
    </div>
  )
}
