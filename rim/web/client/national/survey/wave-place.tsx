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
} satisfies Record<string, LocalText>

/** The pages of a wave, by the last part of their address. */
const pages = {
  '': { nb: 'Oversikt', nn: 'Oversikt', en: 'Overview' },
  '/draw': { nb: 'Trekking', nn: 'Trekking', en: 'Draw' },
  '/participants': { nb: 'Deltakere', nn: 'Deltakarar', en: 'Participants' },
  '/progress': { nb: 'Datainnsamling', nn: 'Datainnsamling', en: 'Field work' },
  '/messages': { nb: 'Meldinger', nn: 'Meldingar', en: 'Messages' },
  '/paper': { nb: 'Papirskjemaer', nn: 'Papirskjema', en: 'Paper forms' },
  '/feedback': { nb: 'Tilbakemeldinger', nn: 'Tilbakemeldingar', en: 'Feedback' },
} satisfies Record<string, LocalText>

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
        <ul>
          {(Object.keys(pages) as WavePage[]).map((each) => (
            <li key={each}>
              <Link
                to={`/national/survey/${wave.id}${each}`}
                {...(each === page && { 'aria-current': 'page' as const })}
              >
                {say(pages[each])}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </>
  )
}
