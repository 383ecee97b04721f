import { Link } from 'wouter'
import type { LocalText } from '#core/foundation'
import { BackLink, PageTitle, Tag } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import type { WaveAnswer } from './answers.ts'
import { stateColours, stateNames } from './survey-words.ts'
import './survey.css'

const words = {
  back: { nb: 'Alle målinger', nn: 'Alle målingar', en: 'All waves' },
  parts: { nb: 'Deler av målingen', nn: 'Delar av målinga', en: 'Parts of the wave' },
  wave: { nb: 'Gjennomføring', nn: 'Gjennomføring', en: 'Carrying out' },
  results: { nb: 'Rapport', nn: 'Rapport', en: 'Report' },
} satisfies Record<string, LocalText>

/** The pages of a wave, by the last part of their address, in the order of the work: to the last answer, and after it. */
const fieldWork = {
  '': { nb: 'Oversikt', nn: 'Oversikt', en: 'Overview' },
  '/draw': { nb: 'Trekking', nn: 'Trekking', en: 'Draw' },
  '/participants': { nb: 'Deltakere', nn: 'Deltakarar', en: 'Participants' },
  '/paper': { nb: 'Papirskjemaer', nn: 'Papirskjema', en: 'Paper forms' },
  '/progress': { nb: 'Datainnsamling', nn: 'Datainnsamling', en: 'Field work' },
  '/messages': { nb: 'Meldinger', nn: 'Meldingar', en: 'Messages' },
  '/feedback': { nb: 'Tilbakemeldinger', nn: 'Tilbakemeldingar', en: 'Feedback' },
} satisfies Record<string, LocalText>
const report = {
  '/results': { nb: 'Resultater', nn: 'Resultat', en: 'Results' },
  '/comments': { nb: 'Åpne kommentarer', nn: 'Opne kommentarar', en: 'Open comments' },
  '/texts': { nb: 'Rapportens tekster', nn: 'Tekstane i rapporten', en: 'Texts of the report' },
  '/methods': { nb: 'Metoder', nn: 'Metodar', en: 'Methods' },
} satisfies Record<string, LocalText>
const groups = [
  { key: 'field-work', title: words.wave, pages: fieldWork },
  { key: 'report', title: words.results, pages: report },
] as const
const pages = { ...fieldWork, ...report }

export type WavePage = keyof typeof pages

/** Above each page of a wave: which wave, how it stands, and the way to its other pages. */
export function WavePlace({ wave, page }: { wave: WaveAnswer; page: WavePage }) {
  const say = useSay()
  const name = say(wave.title)
  return (
    <>
      <p className="lp-no-print">
        <BackLink to="/national/survey">{say(words.back)}</BackLink>
      </p>
      <div className="lp-row">
        <PageTitle>{page === '' ? name : `${say(pages[page])}: ${name}`}</PageTitle>
        <Tag colour={stateColours[wave.state]}>{say(stateNames[wave.state])}</Tag>
      </div>
      <nav className="lp-wave-tabs lp-no-print" aria-label={say(words.parts)}>
        {groups.map(({ key, title, pages: links }) => (
          <div key={key}>
            <p id={`wave-tabs-${key}`} className="lp-subtle">
              {say(title)}
            </p>
            <ul aria-labelledby={`wave-tabs-${key}`}>
              {Object.entries(links).map(([path, text]) => (
                <li key={path}>
                  <Link
                    to={`/national/survey/${wave.id}${path}`}
                    {...(path === page && { 'aria-current': 'page' as const })}
                  >
                    {say(text)}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
    </>
  )
}
