import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import type { RoundAnswer } from '../../api/index.ts'
import { isUnderWay } from '../../coordinate/submission/answers.ts'
import { Alert, Button, Card, Dialog, Failure, ProgressBar } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { mayDecideRounds } from '../may.ts'
import type { RoundReleasesAnswer } from './answers.ts'
import { useAskAgain, useReleaseCountry } from './queries.ts'

const words = {
  title: { nb: 'Gi ut', nn: 'Gi ut', en: 'Release' },
  happens: {
    nb: 'Alle kommunenes leveringer settes sammen, og det avgjøres samlet hva som kan vises. Det kan ta noen minutter. Etterpå kan runden ikke åpnes igjen.',
    nn: 'Leveringane frå alle kommunane blir sette saman, og det blir avgjort samla kva som kan visast. Det kan ta nokre minutt. Etterpå kan runden ikkje opnast igjen.',
    en: 'All municipalities’ submissions are put together, and what can be shown is decided for all at once. It may take some minutes. Afterwards the round cannot be opened again.',
  },
  waits: {
    nb: '{count} kommuner venter på rapporten sin. Tallene kan gis ut når de er ferdige.',
    nn: '{count} kommunar ventar på rapporten sin. Tala kan givast ut når dei er ferdige.',
    en: '{count} municipalities wait for their report. The figures can be released when they are finished.',
  },
  without: {
    nb: '{count} kommuner fikk ikke rapport og blir ikke med. Se under.',
    nn: '{count} kommunar fekk ikkje rapport og blir ikkje med. Sjå under.',
    en: '{count} municipalities got no report and are left out. See below.',
  },
  release: {
    nb: 'Gi ut tallene for landet',
    nn: 'Gi ut tala for landet',
    en: 'Release the country’s figures',
  },
  sure: {
    nb: 'Gi ut tallene for landet?',
    nn: 'Gi ut tala for landet?',
    en: 'Release the country’s figures?',
  },
  sureText: {
    nb: 'Så mange kommuner har levert og er med i tallene: {count}. Når de er gitt ut, kan runden ikke åpnes igjen.',
    nn: 'Så mange kommunar har levert og er med i tala: {count}. Når dei er gitt ut, kan runden ikkje opnast igjen.',
    en: 'Municipalities that have submitted and are in the figures: {count}. When they are released, the round cannot be opened again.',
  },
  yes: { nb: 'Ja, gi ut', nn: 'Ja, gi ut', en: 'Yes, release' },
  wait: { nb: 'Vent litt', nn: 'Vent litt', en: 'Wait' },
  coordinator: {
    nb: 'Nasjonal koordinator gir ut tallene.',
    nn: 'Nasjonal koordinator gir ut tala.',
    en: 'The national coordinator releases the figures.',
  },
  queued: {
    nb: 'Tallene for landet står i kø …',
    nn: 'Tala for landet står i kø …',
    en: 'The country’s figures are queued …',
  },
  gathering: {
    nb: 'Setter sammen kommunenes leveringer …',
    nn: 'Set saman leveringane frå kommunane …',
    en: 'Putting the submissions together …',
  },
  deciding: {
    nb: 'Avgjør hva som kan vises for hele landet …',
    nn: 'Avgjer kva som kan visast for heile landet …',
    en: 'Deciding what can be shown for the whole country …',
  },
  failed: {
    nb: 'Tallene for landet kunne ikke gis ut.',
    nn: 'Tala for landet kunne ikkje givast ut.',
    en: 'The country’s figures could not be released.',
  },
  again: { nb: 'Prøv igjen', nn: 'Prøv igjen', en: 'Try again' },
} satisfies Record<string, LocalText>

/** Asking for the country's figures, and how far they have come; nothing when they are out. */
export function ReleaseCountry({ round, releases }: { round: RoundAnswer; releases: RoundReleasesAnswer }) {
  const say = useSay()
  const { country, municipalities } = releases
  if (country?.state === 'made') return null
  return (
    <Card title={say(words.title)}>
      {country && isUnderWay(country) ? (
        <UnderWay done={country.stepsDone} of={country.stepsTotal} waiting={country.state === 'waiting'} />
      ) : country?.state === 'failed' ? (
        <Failed release={country.id} text={country.problem?.text ?? ''} />
      ) : (
        <Ask round={round.id} municipalities={municipalities} />
      )}
    </Card>
  )
}

function UnderWay({ done, of, waiting }: { done: number; of: number; waiting: boolean }) {
  const say = useSay()
  const label = say(waiting ? words.queued : done === 0 ? words.gathering : words.deciding)
  return (
    <div role="status">
      <ProgressBar label={label} done={done} of={of} />
    </div>
  )
}

function Failed({ release, text }: { release: string; text: string }) {
  const say = useSay()
  const again = useAskAgain()
  return (
    <Alert colour="danger" live="polite">
      <p className="ds-paragraph">
        <strong>{say(words.failed)}</strong> {text}
      </p>
      {again.isError && <Failure cause={again.error} />}
      {mayDecideRounds() && (
        <Button look="secondary" size="sm" disabled={again.isPending} onClick={() => again.mutate(release)}>
          {say(words.again)}
        </Button>
      )}
    </Alert>
  )
}

function Ask({
  round,
  municipalities,
}: {
  round: string
  municipalities: RoundReleasesAnswer['municipalities']
}) {
  const say = useSay()
  const release = useReleaseCountry(round)
  const [asking, setAsking] = useState(false)
  const waiting = municipalities.filter(isUnderWay).length
  const without = municipalities.filter(({ state }) => state === 'failed').length
  const made = municipalities.filter(({ state }) => state === 'made').length
  if (!mayDecideRounds()) return <p>{say(words.coordinator)}</p>
  return (
    <>
      <p className="lp-lead">{say(words.happens)}</p>
      {waiting > 0 && <p>{say(words.waits, { count: waiting })}</p>}
      {without > 0 && <p>{say(words.without, { count: without })}</p>}
      <div>
        <Button disabled={waiting > 0 || made === 0} onClick={() => setAsking(true)}>
          {say(words.release)}
        </Button>
      </div>
      {asking && (
        <Dialog title={say(words.sure)} close={() => setAsking(false)}>
          <p>{say(words.sureText, { count: made })}</p>
          {release.isError && <Failure cause={release.error} />}
          <div className="lp-dialog-foot">
            <Button
              disabled={release.isPending}
              onClick={() => release.mutate(undefined, { onSuccess: () => setAsking(false) })}
            >
              {say(words.yes)}
            </Button>
            <Button look="secondary" onClick={() => setAsking(false)}>
              {say(words.wait)}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  )
}
