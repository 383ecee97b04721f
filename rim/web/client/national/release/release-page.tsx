import { Link } from 'wouter'
import { formatNumber, type LocalText } from '#core/foundation'
import { type RoundAnswer, useRounds } from '../../api/index.ts'
import { isUnderWay } from '../../coordinate/submission/answers.ts'
import { ReleaseFiles } from '../../coordinate/submission/release-files.tsx'
import { Alert, Awaited, Card, PageTitle, ProgressBar } from '../../ui/index.ts'
import { momentInWords } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { maySeeStatus } from '../may.ts'
import { OnlyCoordinator } from '../only-coordinator.tsx'
import type { RoundReleasesAnswer } from './answers.ts'
import { CountryFigures } from './country-figures.tsx'
import { FailedReleases } from './failed-releases.tsx'
import { useRoundReleases } from './queries.ts'
import { ReleaseCountry } from './release-country.tsx'
import '../../coordinate/submission/submission.css'

const words = {
  title: { nb: 'Tallene for landet', nn: 'Tala for landet', en: 'The country’s figures' },
  lead: {
    nb: 'Her gir du ut tallene for landet når runden er avsluttet. Hver kommune får da rapporten sin på nytt, med kommuner av samme størrelse, fylket og landet ved siden av.',
    nn: 'Her gir du ut tala for landet når runden er avslutta. Kvar kommune får då rapporten sin på nytt, med kommunar av same storleik, fylket og landet ved sida av.',
    en: 'Here you release the country’s figures when the round is closed. Each municipality then gets its report anew, with municipalities of the same size, the county and the country beside.',
  },
  back: { nb: 'Tilbake til runden', nn: 'Tilbake til runden', en: 'Back to the round' },
  open: {
    nb: 'Runden er ikke avsluttet. Avslutt den på rundens side før tallene kan gis ut.',
    nn: 'Runden er ikkje avslutta. Avslutt han på sida til runden før tala kan givast ut.',
    en: 'The round is not closed. Close it on the round’s page before the figures can be released.',
  },
  closed: {
    nb: 'Runden ble avsluttet {when}.',
    nn: 'Runden blei avslutta {when}.',
    en: 'The round was closed {when}.',
  },
  released: {
    nb: 'Tallene for landet ble gitt ut {when}.',
    nn: 'Tala for landet blei gitt ut {when}.',
    en: 'The country’s figures were released {when}.',
  },
  reports: {
    nb: 'Rapportene til kommunene',
    nn: 'Rapportane til kommunane',
    en: 'The municipalities’ reports',
  },
  progress: {
    nb: '{done} av {all} kommuner som har levert, har fått rapporten sin.',
    nn: '{done} av {all} kommunar som har levert, har fått rapporten sin.',
    en: '{done} of {all} municipalities that have submitted have got their report.',
  },
  renewed: {
    nb: '{done} av {all} kommuner har fått rapporten på nytt med tallene for landet.',
    nn: '{done} av {all} kommunar har fått rapporten på nytt med tala for landet.',
    en: '{done} of {all} municipalities have got their report anew with the country’s figures.',
  },
  nobody: {
    nb: 'Ingen kommuner har levert ennå.',
    nn: 'Ingen kommunar har levert enno.',
    en: 'No municipality has submitted yet.',
  },
  status: { nb: 'Se hvem som har levert', nn: 'Sjå kven som har levert', en: 'See who has submitted' },
  annual: { nb: 'Årsrapport', nn: 'Årsrapport', en: 'Annual report' },
  annualLead: {
    nb: 'Den nasjonale rapporten på runden, til å lese her, skrive i og laste ned i fire formater.',
    nn: 'Den nasjonale rapporten på runden, til å lese her, skrive i og laste ned i fire format.',
    en: 'The national report on the round, to read here, write in and download in four formats.',
  },
  annualGo: { nb: 'Gå til årsrapporten', nn: 'Gå til årsrapporten', en: 'Go to the annual report' },
  figures: { nb: 'Nøkkeltall', nn: 'Nøkkeltal', en: 'Key figures' },
} satisfies Record<string, LocalText>

/** Releasing the country's figures of a round, and how far the municipalities' reports have come. */
export default function ReleasePage({ round }: { round: string }) {
  const say = useSay()
  const allowed = maySeeStatus()
  const rounds = useRounds()
  const releases = useRoundReleases(round)
  if (!allowed) return <OnlyCoordinator title={say(words.title)} />
  const found = rounds.data?.find(({ id }) => id === round)
  const failed = rounds.isError ? rounds : releases.isError ? releases : null
  return (
    <div className="lp-stack">
      <PageTitle>{say(words.title)}</PageTitle>
      <p className="lp-lead">{say(words.lead)}</p>
      {found && releases.data ? (
        <Shown round={found} releases={releases.data} />
      ) : (
        <Awaited query={failed ?? releases} />
      )}
      <p>
        <Link className="ds-link" to={`/national/rounds/${round}`}>
          {say(words.back)}
        </Link>
      </p>
    </div>
  )
}

function Shown({ round, releases }: { round: RoundAnswer; releases: RoundReleasesAnswer }) {
  const say = useSay()
  const { country, municipalities } = releases
  const failed = municipalities.filter(({ state }) => state === 'failed')
  const made = country?.state === 'made'
  return (
    <>
      <State round={round} releasedAt={round.releasedAt ?? (made ? country.madeAt : null)} />
      {round.closedAt !== null && <ReleaseCountry round={round} releases={releases} />}
      <Card title={say(words.reports)}>
        <Progress releases={releases} />
        {failed.length > 0 && <FailedReleases failed={failed} />}
        <p>
          <Link className="ds-link" to={`/national/rounds/${round.id}/status`}>
            {say(words.status)}
          </Link>
        </p>
      </Card>
      {made && (
        <Card title={say(words.figures)}>
          <CountryFigures round={round.id} />
          <ReleaseFiles release={country} />
        </Card>
      )}
      {made && (
        <Card title={say(words.annual)}>
          <p>{say(words.annualLead)}</p>
          <p>
            <Link className="ds-link" to={`/national/rounds/${round.id}/annual`}>
              {say(words.annualGo)}
            </Link>
          </p>
        </Card>
      )}
    </>
  )
}

function State({ round, releasedAt }: { round: RoundAnswer; releasedAt: string | null }) {
  const say = useSay()
  const language = useLanguage()
  const when = (moment: string): string => momentInWords(new Date(moment), new Date(), say, language)
  if (releasedAt !== null) {
    return (
      <Alert colour="success">
        <p className="ds-paragraph">{say(words.released, { when: when(releasedAt) })}</p>
      </Alert>
    )
  }
  return (
    <Alert colour="info">
      <p className="ds-paragraph">
        {round.closedAt === null ? say(words.open) : say(words.closed, { when: when(round.closedAt) })}
      </p>
    </Alert>
  )
}

function Progress({ releases: { country, municipalities } }: { releases: RoundReleasesAnswer }) {
  const say = useSay()
  const language = useLanguage()
  if (municipalities.length === 0) return <p>{say(words.nobody)}</p>
  const out = country?.state === 'made'
  const counted = municipalities.filter(({ reason }) => !out || reason !== 'submission')
  const all = out ? counted : municipalities
  const done = all.filter(({ state }) => state === 'made').length
  const number = (count: number): string => formatNumber(count, 'count', language)
  const label = say(out ? words.renewed : words.progress, { done: number(done), all: number(all.length) })
  return all.some(isUnderWay) ? <ProgressBar label={label} done={done} of={all.length} /> : <p>{label}</p>
}
