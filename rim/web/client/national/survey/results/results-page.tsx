import type { LocalText } from '#core/foundation'
import { Alert, Awaited, Button, Card, Failure, ProgressBar } from '../../../ui/index.ts'
import { useSay } from '../../../words/index.ts'
import { maySeeStatus } from '../../may.ts'
import { OnlyCoordinator } from '../../only-coordinator.tsx'
import type { WaveAnswer } from '../answers.ts'
import { useWave } from '../queries.ts'
import { WavePlace } from '../wave-place.tsx'
import { MadeVersion } from './made-version.tsx'
import { isUnderWay, useResultsStep, useVersions } from './queries.ts'
import { VersionLedger } from './version-ledger.tsx'

const words = {
  title: { nb: 'Resultater', nn: 'Resultat', en: 'Results' },
  open: {
    nb: 'Målingen er ikke avsluttet. Når den avsluttes, lages resultatene av seg selv.',
    nn: 'Målinga er ikkje avslutta. Når ho blir avslutta, blir resultata laga av seg sjølv.',
    en: 'The wave is not closed. When it is, the results are made by themselves.',
  },
  none: {
    nb: 'Det er ikke laget noen resultater av målingen.',
    nn: 'Det er ikkje laga nokon resultat av målinga.',
    en: 'No results have been made of the wave.',
  },
  make: { nb: 'Lag resultatene', nn: 'Lag resultata', en: 'Make the results' },
  anew: { nb: 'Lag resultatene på nytt', nn: 'Lag resultata på nytt', en: 'Make the results anew' },
  anewLead: {
    nb: 'Lag resultatene på nytt når tekster er kodet eller skrevet om. Det som er gitt ut, gjelder til den nye utgaven er godkjent.',
    nn: 'Lag resultata på nytt når tekstar er koda eller skrivne om. Det som er gitt ut, gjeld til den nye utgåva er godkjend.',
    en: 'Make the results anew when texts have been coded or rewritten. What is released holds until the new version is approved.',
  },
  waiting: { nb: 'Resultatene står i kø …', nn: 'Resultata står i kø …', en: 'The results are queued …' },
  reading: { nb: 'Leser svarene …', nn: 'Les svara …', en: 'Reading the answers …' },
  deciding: {
    nb: 'Avgjør hva som kan vises …',
    nn: 'Avgjer kva som kan visast …',
    en: 'Deciding what may be shown …',
  },
  writing: { nb: 'Skriver rapportene …', nn: 'Skriv rapportane …', en: 'Writing the reports …' },
  failed: {
    nb: 'Resultatene ble ikke laget.',
    nn: 'Resultata blei ikkje laga.',
    en: 'The results were not made.',
  },
  again: { nb: 'Prøv igjen', nn: 'Prøv igjen', en: 'Try again' },
} satisfies Record<string, LocalText>

/** The results of a wave: how far they have come, what may be shown, and all files. */
export default function WaveResultsPage({ wave }: { wave: string }) {
  const say = useSay()
  const found = useWave(wave)
  if (!maySeeStatus()) return <OnlyCoordinator title={say(words.title)} />
  return (
    <div className="lp-stack">{found.data ? <Shown wave={found.data} /> : <Awaited query={found} />}</div>
  )
}

function Shown({ wave }: { wave: WaveAnswer }) {
  const say = useSay()
  const closed = wave.state === 'closed'
  const versions = useVersions(wave.id, closed)
  return (
    <>
      <WavePlace wave={wave} page="/results" />
      {!closed && (
        <Alert colour="info">
          <p className="ds-paragraph">{say(words.open)}</p>
        </Alert>
      )}
      {closed &&
        (versions.data ? <Versions wave={wave.id} all={versions.data} /> : <Awaited query={versions} />)}
    </>
  )
}

type All = NonNullable<ReturnType<typeof useVersions>['data']>

function Versions({ wave, all }: { wave: string; all: All }) {
  const say = useSay()
  const step = useResultsStep(wave)
  const [newest] = all
  const underWay = all.find(isUnderWay)
  const made = all.find(({ state }) => state === 'made' || state === 'released')
  const make = () => step.mutate({ kind: 'make' })
  return (
    <>
      {step.isError && <Failure cause={step.error} />}
      {!newest && (
        <Card title={say(words.title)}>
          <p>{say(words.none)}</p>
          <div>
            <Button disabled={step.isPending} onClick={make}>
              {say(words.make)}
            </Button>
          </div>
        </Card>
      )}
      {underWay && <UnderWay version={underWay} />}
      {newest?.state === 'failed' && (
        <Alert colour="danger" live="polite">
          <p className="ds-paragraph">
            <strong>{say(words.failed)}</strong> {newest.problem?.text}
          </p>
          <Button
            look="secondary"
            size="sm"
            disabled={step.isPending}
            onClick={() => step.mutate({ kind: 'again', release: newest.id })}
          >
            {say(words.again)}
          </Button>
        </Alert>
      )}
      {made && <MadeVersion wave={wave} version={made} />}
      {made && !underWay && (
        <Card title={say(words.anew)}>
          <p>{say(words.anewLead)}</p>
          <div>
            <Button look="secondary" disabled={step.isPending} onClick={make}>
              {say(words.anew)}
            </Button>
          </div>
        </Card>
      )}
      {all.length > 1 && <VersionLedger versions={all} />}
    </>
  )
}

function UnderWay({ version }: { version: All[number] }) {
  const say = useSay()
  const { state, stepsDone, stepsTotal } = version
  const label =
    state === 'waiting'
      ? words.waiting
      : stepsDone === 0
        ? words.reading
        : stepsDone === 1
          ? words.deciding
          : words.writing
  return (
    <Card title={say(words.title)}>
      <div role="status" className="lp-result-progress">
        <ProgressBar label={say(label)} done={stepsDone} of={stepsTotal} />
      </div>
    </Card>
  )
}
