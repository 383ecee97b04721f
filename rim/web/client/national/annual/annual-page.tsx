import { Link } from 'wouter'
import type { LocalText } from '#core/foundation'
import { ReportView } from '../../figures/index.ts'
import { useWrittenForm, WrittenFormField } from '../../report-texts/index.ts'
import { FilesByForm } from '../../survey-results/part-files.tsx'
import { Alert, Awaited, Button, Card, Failure, PageTitle, ProgressBar } from '../../ui/index.ts'
import { momentInWords } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { mayDecideRounds, maySeeStatus } from '../may.ts'
import { OnlyCoordinator } from '../only-coordinator.tsx'
import { RoundPlace } from '../round-place.tsx'
import type { AnnualReportAnswer } from './answers.ts'
import { isOnItsWay, useAnnualReports, useAnnualScreen, useMakeAnnual, useRenewFiles } from './queries.ts'
import '../../survey-results/survey-results.css'

const words = {
  title: { nb: 'Årsrapport', nn: 'Årsrapport', en: 'Annual report' },
  lead: {
    nb: 'Rapporten for hele landet, med hver kommunes siste kartlegging i runden eller året før. Hva som kan vises, avgjøres samlet for hele rapporten.',
    nn: 'Rapporten for heile landet, med den siste kartlegginga til kvar kommune i runden eller året før. Kva som kan visast, blir avgjort samla for heile rapporten.',
    en: 'The report on the whole country, with each municipality’s latest mapping of the round or the year before. What can be shown is decided for the whole report at once.',
  },
  make: { nb: 'Lag årsrapporten', nn: 'Lag årsrapporten', en: 'Make the annual report' },
  anew: { nb: 'Lag rapporten på nytt', nn: 'Lag rapporten på nytt', en: 'Make the report anew' },
  anewText: {
    nb: 'Det avgjøres på nytt hva som kan vises, ut fra de nyeste registreringene og det som er vist før.',
    nn: 'Det blir avgjort på nytt kva som kan visast, ut frå dei nyaste registreringane og det som er vist før.',
    en: 'What can be shown is decided anew, from the newest registrations and what has been shown before.',
  },
  coordinator: {
    nb: 'Nasjonal koordinator lager årsrapporten.',
    nn: 'Nasjonal koordinator lagar årsrapporten.',
    en: 'The national coordinator makes the annual report.',
  },
  queued: {
    nb: 'Årsrapporten står i kø …',
    nn: 'Årsrapporten står i kø …',
    en: 'The annual report is queued …',
  },
  making: { nb: 'Lager årsrapporten …', nn: 'Lagar årsrapporten …', en: 'Making the annual report …' },
  failed: {
    nb: 'Årsrapporten kunne ikke lages.',
    nn: 'Årsrapporten kunne ikkje lagast.',
    en: 'The annual report could not be made.',
  },
  files: { nb: 'Filer', nn: 'Filer', en: 'Files' },
  version: {
    nb: 'Utgave {number}, laget {when}.',
    nn: 'Utgåve {number}, laga {when}.',
    en: 'Version {number}, made {when}.',
  },
  sameNumbers: {
    nb: 'Tallene er de samme som i utgaven før; tekstene er nye.',
    nn: 'Tala er dei same som i utgåva før; tekstane er nye.',
    en: 'The numbers are those of the version before; the texts are new.',
  },
  texts: { nb: 'Skriv i rapporten', nn: 'Skriv i rapporten', en: 'Write in the report' },
  renew: {
    nb: 'Lag filene med tekstene som er skrevet',
    nn: 'Lag filene med tekstane som er skrivne',
    en: 'Make the files with the texts that are written',
  },
} satisfies Record<string, LocalText>

/** The country's annual report of a round: asking for it, its files, and the report to read. */
export default function AnnualPage({ round }: { round: string }) {
  const say = useSay()
  const reports = useAnnualReports(round)
  if (!maySeeStatus()) return <OnlyCoordinator title={say(words.title)} />
  return (
    <div className="lp-stack">
      <RoundPlace round={round} />
      <PageTitle>{say(words.title)}</PageTitle>
      <p className="lp-lead lp-no-print">{say(words.lead)}</p>
      {reports.data ? <Shown round={round} reports={reports.data} /> : <Awaited query={reports} />}
    </div>
  )
}

function Shown({ round, reports }: { round: string; reports: readonly AnnualReportAnswer[] }) {
  const say = useSay()
  const newest = reports[0]
  const made = reports.find(({ state }) => state === 'made')
  return (
    <>
      {newest && isOnItsWay(newest) && (
        <div role="status">
          <ProgressBar
            label={say(newest.state === 'waiting' ? words.queued : words.making)}
            done={newest.stepsDone}
            of={newest.stepsTotal}
          />
        </div>
      )}
      {newest?.state === 'failed' && (
        <Alert colour="danger" live="polite">
          <p className="ds-paragraph">
            <strong>{say(words.failed)}</strong> {newest.problem?.text}
          </p>
        </Alert>
      )}
      {made && <Files round={round} made={made} busy={newest !== undefined && isOnItsWay(newest)} />}
      <Ask round={round} anew={made !== undefined} busy={newest !== undefined && isOnItsWay(newest)} />
      {made && <Reading report={made.id} />}
    </>
  )
}

function Ask({ round, anew, busy }: { round: string; anew: boolean; busy: boolean }) {
  const say = useSay()
  const make = useMakeAnnual(round)
  if (!mayDecideRounds()) return anew ? null : <p>{say(words.coordinator)}</p>
  return (
    <div className="lp-stack lp-no-print">
      {anew && <p className="lp-subtle">{say(words.anewText)}</p>}
      {make.isError && <Failure cause={make.error} />}
      <div>
        <Button
          look={anew ? 'secondary' : 'primary'}
          disabled={busy || make.isPending}
          onClick={() => make.mutate()}
        >
          {say(anew ? words.anew : words.make)}
        </Button>
      </div>
    </div>
  )
}

function Files({ round, made, busy }: { round: string; made: AnnualReportAnswer; busy: boolean }) {
  const say = useSay()
  const language = useLanguage()
  const renew = useRenewFiles(round)
  const when = made.madeAt ? momentInWords(new Date(made.madeAt), new Date(), say, language) : ''
  return (
    <div className="lp-result-files lp-no-print">
      <Card title={say(words.files)}>
        <p className="lp-subtle">
          {say(words.version, { number: made.number, when })}
          {made.follows !== null && ` ${say(words.sameNumbers)}`}
        </p>
        <FilesByForm
          files={made.files}
          name={say(words.title)}
          addressOf={({ language: form, edition }) =>
            `/api/annual-reports/${made.id}/files/${form}/${edition}`
          }
        />
        <p>
          <Link className="ds-link" to={`/national/rounds/${round}/annual/texts`}>
            {say(words.texts)}
          </Link>
        </p>
        {renew.isError && <Failure cause={renew.error} />}
        <div>
          <Button
            look="secondary"
            size="sm"
            disabled={busy || renew.isPending}
            onClick={() => renew.mutate()}
          >
            {say(words.renew)}
          </Button>
        </div>
      </Card>
    </div>
  )
}

function Reading({ report }: { report: string }) {
  const form = useWrittenForm()
  const screen = useAnnualScreen(report, form)
  return (
    <>
      <div className="lp-no-print">
        <WrittenFormField />
      </div>
      {screen.data ? <ReportView model={screen.data} /> : <Awaited query={screen} />}
    </>
  )
}
