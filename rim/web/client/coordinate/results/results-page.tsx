import { Link } from 'wouter'
import type { LocalText } from '#core/foundation'
import { useRounds } from '../../api/index.ts'
import { ReportView } from '../../figures/index.ts'
import { Card, Failure, PageTitle, Waiting } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { BackToRound } from '../round/back-to-round.tsx'
import { useReleases } from '../submission/queries.ts'
import { ReleaseFiles } from '../submission/release-files.tsx'
import { NoResults } from './no-results.tsx'
import { useResults } from './queries.ts'
import { ResultsHead } from './results-head.tsx'
import '../submission/submission.css'

const words = {
  title: { nb: 'Resultater', nn: 'Resultat', en: 'Results' },
  of: { nb: 'Resultater for {name}', nn: 'Resultat for {name}', en: 'Results for {name}' },
  lead: {
    nb: 'Dette er kommunens tall ved siden av egne tidligere runder og, når de finnes, kommunegruppen, fylket og landet. Alt her kan vises fram: tall som kunne røpe noen, er tatt ut.',
    nn: 'Dette er tala til kommunen ved sida av eigne tidlegare rundar og, når dei finst, kommunegruppa, fylket og landet. Alt her kan visast fram: tal som kunne røpe nokon, er tatt ut.',
    en: 'These are the municipality’s numbers beside its own earlier rounds and, where there are any, the size class, the county and the country. All of it may be shown: numbers that could reveal somebody are taken out.',
  },
  demand: {
    nb: 'Se forventet behov for tjenester i årene som kommer',
    nn: 'Sjå forventa behov for tenester i åra som kjem',
    en: 'See expected demand for services in the coming years',
  },
  files: { nb: 'Samme tall som filer', nn: 'Dei same tala som filer', en: 'The same numbers as files' },
} satisfies Record<string, LocalText>

/** The municipality's report on the screen. */
export default function ResultsPage({ round }: { round: string }) {
  const say = useSay()
  const rounds = useRounds()
  const releases = useReleases(round)
  const all = (releases.data ?? []).filter(({ state }) => state !== 'withdrawn')
  const made = all.find(({ state }) => state === 'made')
  const results = useResults(round, made?.id)
  const name = rounds.data?.find(({ id }) => id === round)?.name
  const shown = results.data
  const files = shown && all.find(({ id }) => id === shown.release.id)
  const failed = [releases, results].find(({ isError }) => isError)
  return (
    <div className="lp-stack">
      <p className="lp-no-print">
        <BackToRound round={round} />
      </p>
      <PageTitle>{name ? say(words.of, { name: say(name) }) : say(words.title)}</PageTitle>
      {shown && <p className="lp-lead lp-no-print">{say(words.lead)}</p>}
      {failed && <Failure cause={failed.error} again={() => void failed.refetch()} />}
      {!failed && (releases.isPending || results.isPending) && <Waiting />}
      {releases.data && shown === null && <NoResults round={round} newest={all[0]} />}
      {shown && (
        <>
          <ResultsHead release={shown.release} />
          <p className="lp-no-print">
            <Link className="ds-link" to={`/coordinate/rounds/${round}/demand`}>
              {say(words.demand)}
            </Link>
          </p>
          {files && files.files.length > 0 && (
            <div className="lp-no-print">
              <Card title={say(words.files)}>
                <ReleaseFiles release={files} />
              </Card>
            </div>
          )}
          <ReportView model={shown.screen} />
        </>
      )}
    </div>
  )
}
