import { Link, useSearchParams } from 'wouter'
import type { LocalText } from '#core/foundation'
import { useRounds } from '../../api/index.ts'
import { useCountyResults } from '../../coordinate/results/queries.ts'
import { ResultsHead } from '../../coordinate/results/results-head.tsx'
import { ReleaseFiles } from '../../coordinate/submission/release-files.tsx'
import { ReportView } from '../../figures/index.ts'
import { useStatus } from '../../national/status/queries.ts'
import { Awaited, Card, Failure, PageTitle, Waiting } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { useCountyReports } from '../overview/queries.ts'

const words = {
  title: { nb: 'Resultater', nn: 'Resultat', en: 'Results' },
  of: {
    nb: 'Resultater for {county}: {name}',
    nn: 'Resultat for {county}: {name}',
    en: 'Results for {county}: {name}',
  },
  back: { nb: 'Tilbake til regionen', nn: 'Tilbake til regionen', en: 'Back to the region' },
  lead: {
    nb: 'Dette er kommunene i fylket samlet, ved siden av fylkets egne tidligere tall og landet. Alt her kan vises fram: tall som kunne røpe noen, er tatt ut.',
    nn: 'Dette er kommunane i fylket samla, ved sida av dei tidlegare tala til fylket og landet. Alt her kan visast fram: tal som kunne røpe nokon, er tatt ut.',
    en: 'These are the municipalities of the county together, beside the county’s own earlier numbers and the country. All of it may be shown: numbers that could reveal somebody are taken out.',
  },
  none: {
    nb: 'Fylkesrapporten er ikke laget ennå. Den lages fra siden om regionen når de nasjonale tallene er gitt ut.',
    nn: 'Fylkesrapporten er ikkje laga enno. Han blir laga frå sida om regionen når dei nasjonale tala er gitt ut.',
    en: 'The county report is not made yet. It is made from the page of the region when the national figures are out.',
  },
  files: { nb: 'Samme tall som filer', nn: 'Dei same tala som filer', en: 'The same numbers as files' },
} satisfies Record<string, LocalText>

/** A county's report on the screen. */
export default function RegionResultsPage({ round }: { round: string }) {
  const say = useSay()
  const [address] = useSearchParams()
  const wanted = address.get('county')
  const status = useStatus(round, wanted === null)
  const county = wanted ?? status.data?.counties[0]?.number
  return (
    <div className="lp-stack">
      <p className="lp-no-print">
        <Link className="ds-link" to="/regional">
          {say(words.back)}
        </Link>
      </p>
      {county !== undefined ? (
        <CountyResults key={county} round={round} county={county} />
      ) : (
        <>
          <PageTitle>{say(words.title)}</PageTitle>
          {status.isError || !status.data ? (
            <Awaited query={status} />
          ) : (
            <p className="lp-lead">{say(words.none)}</p>
          )}
        </>
      )}
    </div>
  )
}

function CountyResults({ round, county }: { round: string; county: string }) {
  const say = useSay()
  const rounds = useRounds()
  const reports = useCountyReports(round, county)
  const made = reports.data?.reports.find(({ state }) => state === 'made')
  const results = useCountyResults(round, county, made?.id)
  const name = rounds.data?.find(({ id }) => id === round)?.name
  const named = reports.data?.county.name
  const failed = [reports, results].find(({ isError }) => isError)
  const shown = results.data
  const waiting = reports.isPending || (made !== undefined && results.isPending)
  return (
    <>
      <PageTitle>
        {name && named ? say(words.of, { county: named, name: say(name) }) : say(words.title)}
      </PageTitle>
      {failed && <Failure cause={failed.error} again={() => void failed.refetch()} />}
      {!failed && waiting && <Waiting />}
      {!failed && !waiting && !shown && <p className="lp-lead">{say(words.none)}</p>}
      {shown && (
        <>
          <p className="lp-lead lp-no-print">{say(words.lead)}</p>
          <ResultsHead release={shown.release} />
          {made && made.id === shown.release.id && (
            <div className="lp-no-print">
              <Card title={say(words.files)}>
                <ReleaseFiles release={made} />
              </Card>
            </div>
          )}
          <ReportView model={shown.screen} />
        </>
      )}
    </>
  )
}
