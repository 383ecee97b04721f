import { type LocalText, writtenFormOf } from '#core/foundation'
import { ReportView } from '../figures/index.ts'
import { Alert, Awaited, Card } from '../ui/index.ts'
import { momentInWords } from '../words/dates.ts'
import { useLanguage, useSay } from '../words/index.ts'
import type { PartAnswer, PlaceReleaseAnswer } from './answers.ts'
import { PartFiles } from './part-files.tsx'
import { useScreen } from './queries.ts'
import './survey-results.css'

const words = {
  few: {
    nb: '{name} hadde for få svar til en egen rapport: det må være minst ti. Svarene er med i tallene for regionen og landet.',
    nn: '{name} hadde for få svar til ein eigen rapport: det må vere minst ti. Svara er med i tala for regionen og landet.',
    en: '{name} had too few answers for a report of its own: there must be ten or more. The answers are in the numbers of the region and the country.',
  },
  approved: {
    nb: 'Utgave {number}, godkjent {when}.',
    nn: 'Utgåve {number}, godkjend {when}.',
    en: 'Version {number}, approved {when}.',
  },
  replaced: {
    nb: 'Denne utgaven er erstattet av en nyere.',
    nn: 'Denne utgåva er erstatta av ei nyare.',
    en: 'This version has been replaced by a newer one.',
  },
  none: {
    nb: 'Resultatene er ikke gitt ut ennå. De kommer her når den nasjonale koordinatoren har godkjent dem.',
    nn: 'Resultata er ikkje gitt ut enno. Dei kjem her når den nasjonale koordinatoren har godkjent dei.',
    en: 'The results are not released yet. They appear here when the national coordinator has approved them.',
  },
  files: {
    nb: 'Last ned rapporten: {name}',
    nn: 'Last ned rapporten: {name}',
    en: 'Download the report: {name}',
  },
} satisfies Record<string, LocalText>

/** One approved version of a wave's results as a place sees it: a report on the screen, and its files. */
export function WaveResults({
  address,
  release,
  chosen,
}: {
  /** Of the release, in the API. */
  address: string
  release: PlaceReleaseAnswer | undefined
  /** The part on the screen. */
  chosen: PartAnswer | undefined
}) {
  const say = useSay()
  const page = useLanguage()
  const language = writtenFormOf(page)
  const shown = chosen?.outcome === 'report' ? chosen : undefined
  const screen = useScreen(address, shown?.part, language)
  if (!release) {
    return (
      <Alert colour="info">
        <p className="ds-paragraph">{say(words.none)}</p>
      </Alert>
    )
  }
  const few = release.parts.filter(({ outcome }) => outcome === 'few')
  const when = release.releasedAt ? momentInWords(new Date(release.releasedAt), new Date(), say, page) : ''
  return (
    <>
      <p className="lp-subtle">
        {say(words.approved, { number: release.number, when })}
        {release.supersededAt !== null && ` ${say(words.replaced)}`}
      </p>
      {few.map(({ part, name }) => (
        <Alert key={part} colour="info">
          <p className="ds-paragraph">{say(words.few, { name: say(name) })}</p>
        </Alert>
      ))}
      {shown && (
        <div className="lp-result-files lp-no-print">
          <Card title={say(words.files, { name: say(shown.name) })}>
            <PartFiles address={address} part={shown} />
          </Card>
        </div>
      )}
      {shown && (screen.data ? <ReportView model={screen.data} /> : <Awaited query={screen} />)}
    </>
  )
}
