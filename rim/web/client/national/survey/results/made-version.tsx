import { useState } from 'react'
import { formatNumber, type LocalText } from '#core/foundation'
import type { ResultsVersion } from '../../../survey-results/answers.ts'
import { Alert, Awaited, Button, Card, ConfirmDialog, Tag } from '../../../ui/index.ts'
import { momentInWords } from '../../../words/dates.ts'
import { useLanguage, useSay } from '../../../words/index.ts'
import { mayDecideRounds } from '../../may.ts'
import { releaseAddress, useResultsStep, useVersion } from './queries.ts'
import { VersionParts } from './version-parts.tsx'
import '../../../survey-results/survey-results.css'

const words = {
  title: { nb: 'Utgave {number}', nn: 'Utgåve {number}', en: 'Version {number}' },
  made: { nb: 'Venter på godkjenning', nn: 'Ventar på godkjenning', en: 'Waits for approval' },
  released: { nb: 'Gitt ut', nn: 'Gitt ut', en: 'Released' },
  answers: { nb: 'Svar', nn: 'Svar', en: 'Answers' },
  participants: { nb: 'Kommuner og bydeler', nn: 'Kommunar og bydelar', en: 'Municipalities and districts' },
  reports: { nb: 'Har egen rapport', nn: 'Har eigen rapport', en: 'With a report of their own' },
  withheld: { nb: 'Tall som ikke vises', nn: 'Tal som ikkje blir viste', en: 'Numbers withheld' },
  of: { nb: '{some} av {all}', nn: '{some} av {all}', en: '{some} of {all}' },
  madeAt: { nb: 'Laget {when}', nn: 'Laga {when}', en: 'Made {when}' },
  releasedAt: {
    nb: 'Laget {made}, gitt ut {when}',
    nn: 'Laga {made}, gitt ut {when}',
    en: 'Made {made}, released {when}',
  },
  notCoded: {
    nb: 'Noen svar er ikke kodet etter hvilken tjeneste som ga skjemaet. De mangler i tallene for hver tjeneste.',
    nn: 'Nokre svar er ikkje koda etter kva teneste som gav skjemaet. Dei manglar i tala for kvar teneste.',
    en: 'Some answers are not coded by which service gave the form. They are missing from the numbers by service.',
  },
  published: {
    nb: 'Laget etter regelen i den trykte rapporten fra 2021, for øving. Bare de minste gruppene er skjult.',
    nn: 'Laga etter regelen i den trykte rapporten frå 2021, for øving. Berre dei minste gruppene er skjulte.',
    en: 'Made by the rule of the printed report of 2021, for training. Only the smallest groups are hidden.',
  },
  look: {
    nb: 'Se gjennom rapportene under. Ingen kommuner eller regioner ser noe før resultatene er godkjent.',
    nn: 'Sjå gjennom rapportane under. Ingen kommunar eller regionar ser noko før resultata er godkjende.',
    en: 'Look through the reports below. No municipality or region sees anything until the results are approved.',
  },
  approve: { nb: 'Godkjenn og gi ut', nn: 'Godkjenn og gi ut', en: 'Approve and release' },
  sure: { nb: 'Gi ut resultatene?', nn: 'Gi ut resultata?', en: 'Release the results?' },
  follows: {
    nb: 'Kommunene ser sin egen rapport, regionens og landets. Regionene ser sin og landets. Det som er gitt ut, kan ikke tas tilbake, men kan erstattes av en ny utgave.',
    nn: 'Kommunane ser sin eigen rapport, den til regionen og den til landet. Regionane ser sin og den til landet. Det som er gitt ut, kan ikkje takast tilbake, men kan erstattast av ei ny utgåve.',
    en: 'Municipalities see their own report, the region’s and the country’s. Regions see theirs and the country’s. What is released cannot be taken back, but can be replaced by a new version.',
  },
  keep: { nb: 'Nei, vent', nn: 'Nei, vent', en: 'No, wait' },
  yes: { nb: 'Ja, gi ut', nn: 'Ja, gi ut', en: 'Yes, release' },
  coordinator: {
    nb: 'Nasjonal koordinator godkjenner.',
    nn: 'Nasjonal koordinator godkjenner.',
    en: 'The national coordinator approves.',
  },
} satisfies Record<string, LocalText>

/** A version that is made: how much may be shown, its reports, and approving it. */
export function MadeVersion({ wave, version }: { wave: string; version: ResultsVersion }) {
  const say = useSay()
  const language = useLanguage()
  const found = useVersion(version.id)
  const when = (moment: string | null): string =>
    moment === null ? '' : momentInWords(new Date(moment), new Date(), say, language)
  const { state, summary, madeAt, releasedAt } = version
  const released = state === 'released'
  return (
    <Card
      title={say(words.title, { number: version.number })}
      tools={
        <Tag colour={released ? 'success' : 'warning'}>{say(released ? words.released : words.made)}</Tag>
      }
    >
      <p className="lp-subtle">
        {released
          ? say(words.releasedAt, { made: when(madeAt), when: when(releasedAt) })
          : say(words.madeAt, { when: when(madeAt) })}
      </p>
      {summary && <Facts summary={summary} />}
      {summary?.coded === false && (
        <Alert colour="warning">
          <p className="ds-paragraph">{say(words.notCoded)}</p>
        </Alert>
      )}
      {version.policy !== 'default' && (
        <Alert colour="warning">
          <p className="ds-paragraph">{say(words.published)}</p>
        </Alert>
      )}
      {!released && <Approve wave={wave} release={version.id} />}
      {found.data ? (
        <VersionParts address={releaseAddress(version.id)} parts={found.data.parts} />
      ) : (
        <Awaited query={found} />
      )}
    </Card>
  )
}

function Facts({ summary }: { summary: NonNullable<ResultsVersion['summary']> }) {
  const say = useSay()
  const language = useLanguage()
  const number = (name: string): string => formatNumber(Number(summary[name] ?? 0), 'count', language)
  const facts: readonly (readonly [LocalText, string])[] = [
    [words.answers, number('answers')],
    [words.participants, number('participants')],
    [words.reports, number('reports')],
    [words.withheld, say(words.of, { some: number('withheld'), all: number('numbers') })],
  ]
  return (
    <dl className="lp-result-facts">
      {facts.map(([name, value]) => (
        <div key={name.nb}>
          <dt>{say(name)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Approve({ wave, release }: { wave: string; release: string }) {
  const say = useSay()
  const step = useResultsStep(wave)
  const [asking, setAsking] = useState(false)
  if (!mayDecideRounds()) return <p>{say(words.coordinator)}</p>
  return (
    <>
      <p>{say(words.look)}</p>
      <div>
        <Button onClick={() => setAsking(true)}>{say(words.approve)}</Button>
      </div>
      {asking && (
        <ConfirmDialog
          title={say(words.sure)}
          keep={say(words.keep)}
          confirm={say(words.yes)}
          doing={step}
          act={() => step.mutate({ kind: 'approve', release }, { onSuccess: () => setAsking(false) })}
          close={() => setAsking(false)}
        >
          <p>{say(words.follows)}</p>
        </ConfirmDialog>
      )}
    </>
  )
}
