import { useMemo } from 'react'
import { Link, useSearchParams } from 'wouter'
import type { LocalText } from '#core/foundation'
import { ReportTexts, useWrittenForm, WrittenFormField } from '../../../report-texts/index.ts'
import { Alert, Awaited, SelectField } from '../../../ui/index.ts'
import { useLanguage, useSay } from '../../../words/index.ts'
import { maySeeStatus } from '../../may.ts'
import { OnlyCoordinator } from '../../only-coordinator.tsx'
import { useWave } from '../queries.ts'
import { useVersion, useVersions } from '../results/queries.ts'
import { WavePlace } from '../wave-place.tsx'
import { type SurveyTextPlace, surveyDesk } from './survey-desk.ts'

const words = {
  title: { nb: 'Rapportens tekster', nn: 'Tekstane i rapporten', en: 'Texts of the report' },
  intro: {
    nb: 'Tekstene er laget av tallene, og kan skrives om, tas ut og fylles ut. Det du skriver, blir stående når tallene oppdateres, og du får se det som ikke lenger passer sammen.',
    nn: 'Tekstane er laga av tala, og kan skrivast om, takast ut og fyllast ut. Det du skriv, blir ståande når tala blir oppdaterte, og du får sjå det som ikkje lenger passar saman.',
    en: 'The texts are made from the numbers, and may be rewritten, left out and added to. What you write stays when numbers are refreshed, and you are shown what no longer goes together.',
  },
  files: {
    nb: 'Filene får tekstene neste gang resultatene lages.',
    nn: 'Filene får tekstane neste gong resultata blir laga.',
    en: 'The files get the texts the next time the results are made.',
  },
  results: { nb: 'Gå til resultatene', nn: 'Gå til resultata', en: 'Go to the results' },
  report: { nb: 'Rapport', nn: 'Rapport', en: 'Report' },
  country: { nb: 'Landet', nn: 'Landet', en: 'The country' },
  notClosed: {
    nb: 'Målingen er ikke avsluttet, så det er ingen rapport å skrive i ennå.',
    nn: 'Målinga er ikkje avslutta, så det er ingen rapport å skrive i enno.',
    en: 'The wave is not closed, so there is no report to write in yet.',
  },
} satisfies Record<string, LocalText>

/** The texts of a wave's reports: what is generated, and what a writer makes of it. */
export default function TextsPage({ wave }: { wave: string }) {
  const say = useSay()
  const found = useWave(wave)
  if (!maySeeStatus()) return <OnlyCoordinator title={say(words.title)} />
  if (!found.data) return <Awaited query={found} />
  return (
    <div className="lp-stack">
      <WavePlace wave={found.data} page="/texts" />
      {found.data.state === 'closed' ? (
        <Desk wave={wave} />
      ) : (
        <Alert colour="info">{say(words.notClosed)}</Alert>
      )}
    </div>
  )
}

function Desk({ wave }: { wave: string }) {
  const say = useSay()
  const [search, change] = useSearchParams()
  const reports = useReports(wave)
  const scope = search.get('report') ?? 'country'
  const language = useWrittenForm()
  const choose = (report: string) =>
    change((before) => {
      const next = new URLSearchParams(before)
      next.set('report', report)
      // reports have chapters of their own
      next.delete('chapter')
      return next
    })
  return (
    <>
      <p className="lp-lead">
        {say(words.intro)} {say(words.files)}{' '}
        <Link className="ds-link" to={`/national/survey/${wave}/results`}>
          {say(words.results)}
        </Link>
      </p>
      <div className="lp-text-choices lp-no-print">
        <SelectField label={say(words.report)} value={scope} change={choose} options={reports} />
        <WrittenFormField />
      </div>
      <SurveyTexts key={`${scope} ${language}`} wave={wave} scope={scope} language={language} />
    </>
  )
}

function SurveyTexts({ wave, scope, language }: SurveyTextPlace) {
  const desk = useMemo(() => surveyDesk({ wave, scope, language }), [wave, scope, language])
  return <ReportTexts desk={desk} />
}

/** The reports of the newest results that are made: the country's, the regions', the places'. */
function useReports(wave: string): readonly { readonly value: string; readonly text: string }[] {
  const say = useSay()
  const language = useLanguage()
  const versions = useVersions(wave, true)
  const made = versions.data?.find(({ state }) => state === 'made' || state === 'released')
  const version = useVersion(made?.id)
  const parts = version.data?.parts.filter(({ outcome }) => outcome === 'report') ?? []
  const of = (kind: 'region' | 'place') =>
    parts
      .filter((part) => part.kind === kind)
      .map(({ part, name }) => ({ value: part.replace('-', '/'), text: say(name) }))
      .sort((a, b) => a.text.localeCompare(b.text, language))
  return [{ value: 'country', text: say(words.country) }, ...of('region'), ...of('place')]
}
