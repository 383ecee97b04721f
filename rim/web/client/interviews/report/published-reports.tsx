import type { LocalText } from '#core/foundation'
import { Awaited, Card } from '../../ui/index.ts'
import { dayOfMoment } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { useReports } from './queries.ts'
import { ReportFiles } from './report-files.tsx'
import './report.css'

const words = {
  title: { nb: 'Publiserte rapporter', nn: 'Publiserte rapportar', en: 'Published reports' },
  none: {
    nb: 'Studien har ingen publiserte rapporter ennå.',
    nn: 'Studien har ingen publiserte rapportar enno.',
    en: 'The study has no published reports yet.',
  },
  report: {
    nb: 'Rapport {number}, publisert {date}',
    nn: 'Rapport {number}, publisert {date}',
    en: 'Report {number}, published {date}',
  },
} satisfies Record<string, LocalText>

/** The reports that a study has published, with their files; for the nation, which sees nothing else of a study. */
export function PublishedReports({ study }: { study: string }) {
  const say = useSay()
  const language = useLanguage()
  const reports = useReports(study)
  if (!reports.data) return <Awaited query={reports} />
  const published = reports.data.filter(({ state }) => state === 'published')
  return (
    <Card title={say(words.title)}>
      {published.length === 0 && <p className="ds-paragraph">{say(words.none)}</p>}
      {published.map((report) => (
        <section key={report.id} aria-labelledby={`published-${report.id}`}>
          <h3 id={`published-${report.id}`} className="ds-heading" data-size="2xs">
            {say(words.report, {
              number: report.number,
              date: dayOfMoment(report.publishedAt ?? report.madeAt, language),
            })}
          </h3>
          <ReportFiles report={report} />
        </section>
      ))}
    </Card>
  )
}
