import { Link } from 'wouter'
import type { LocalText } from '#core/foundation'
import { Awaited, ButtonLink, PageTitle, Tag } from '../../ui/index.ts'
import { dayInWords } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { mayDecideRounds, maySeeStatus } from '../may.ts'
import { OnlyCoordinator } from '../only-coordinator.tsx'
import { useWaves } from './queries.ts'
import { stateColours, stateNames } from './survey-words.ts'
import '../rounds/rounds.css'

const words = {
  title: { nb: 'Brukerundersøkelsen', nn: 'Brukarundersøkinga', en: 'The user survey' },
  lead: {
    nb: 'Brukere av kommunale tjenester sier hva de mener om hjelpen de får. Svarene er anonyme. Hver måling trekkes, gjennomføres og avsluttes her.',
    nn: 'Brukarar av kommunale tenester seier kva dei meiner om hjelpa dei får. Svara er anonyme. Kvar måling blir trekt, gjennomført og avslutta her.',
    en: 'Users of municipal services say what they think of the help they get. The answers are anonymous. Each wave is drawn, carried out and closed here.',
  },
  make: { nb: 'Lag en måling', nn: 'Lag ei måling', en: 'Make a wave' },
  none: {
    nb: 'Det er ingen målinger ennå.',
    nn: 'Det er ingen målingar enno.',
    en: 'There are no waves yet.',
  },
  list: { nb: 'Målinger', nn: 'Målingar', en: 'Waves' },
  fromTo: { nb: '{from}–{to}', nn: '{from}–{to}', en: '{from} – {to}' },
} satisfies Record<string, LocalText>

/** All waves of the survey, the newest first. */
export default function WavesPage() {
  const say = useSay()
  if (!maySeeStatus()) return <OnlyCoordinator title={say(words.title)} />
  return (
    <div className="lp-stack">
      <PageTitle>{say(words.title)}</PageTitle>
      <p className="lp-lead">{say(words.lead)}</p>
      {mayDecideRounds() && <ButtonLink to="/national/survey/new">{say(words.make)}</ButtonLink>}
      <Waves />
    </div>
  )
}

function Waves() {
  const say = useSay()
  const language = useLanguage()
  const waves = useWaves()
  if (!waves.data) return <Awaited query={waves} />
  if (waves.data.length === 0) return <p>{say(words.none)}</p>
  return (
    <section className="lp-round-stage">
      <h2 className="ds-heading" data-size="sm">
        {say(words.list)}
      </h2>
      <ul className="lp-round-list">
        {waves.data.map((wave) => (
          <li key={wave.id} className="lp-round-line">
            <Link className="ds-link lp-round-name" to={`/national/survey/${wave.id}`}>
              {say(wave.title)}
            </Link>
            <span className="lp-subtle">
              {say(words.fromTo, {
                from: dayInWords(wave.opensOn, language),
                to: dayInWords(wave.closesOn, language),
              })}
            </span>
            <Tag colour={stateColours[wave.state]}>{say(stateNames[wave.state])}</Tag>
          </li>
        ))}
      </ul>
    </section>
  )
}
