import { Link } from 'wouter'
import type { LocalText } from '#core/foundation'
import { type RoundAnswer, useRounds } from '../../api/index.ts'
import { shortVersion } from '../../revision/words.ts'
import { Awaited, ButtonLink, PageTitle, Tag } from '../../ui/index.ts'
import { dayInOslo, dayInWords, deadlineInWords } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { mayDecideRounds } from '../may.ts'
import { type RoundStage, roundStage, roundStages, stageColours } from './stage.ts'
import './rounds.css'

const words = {
  title: { nb: 'Runder', nn: 'Rundar', en: 'Rounds' },
  lead: {
    nb: 'Her lager du kartleggingsrunder, og følger dem fra kommunene blir invitert til tallene for landet er gitt ut.',
    nn: 'Her lagar du kartleggingsrundar, og følgjer dei frå kommunane blir inviterte til tala for landet er gitt ut.',
    en: 'Here you make rounds of the mapping, and follow them from invitation until the country’s figures are released.',
  },
  leadReading: {
    nb: 'Her følger du kartleggingsrundene fra kommunene blir invitert til tallene for landet er gitt ut.',
    nn: 'Her følgjer du kartleggingsrundane frå kommunane blir inviterte til tala for landet er gitt ut.',
    en: 'Here you follow the rounds of the mapping from invitation until the country’s figures are released.',
  },
  new: { nb: 'Lag en ny runde', nn: 'Lag ein ny runde', en: 'Make a new round' },
  none: {
    nb: 'Det er ingen runder ennå. Når du lager en, ser du hva skjemaet betyr for tidsserier og rapporter før noen blir invitert.',
    nn: 'Det er ingen rundar enno. Når du lagar ein, ser du kva skjemaet betyr for tidsseriar og rapportar før nokon blir inviterte.',
    en: 'There are no rounds yet. When you make one, you see what its form means for time series and reports before anybody is invited.',
  },
  noneReading: {
    nb: 'Det er ingen runder ennå.',
    nn: 'Det er ingen rundar enno.',
    en: 'There are no rounds yet.',
  },
  open: { nb: 'Pågår nå', nn: 'Går føre seg no', en: 'Open now' },
  ended: { nb: 'Venter på å bli avsluttet', nn: 'Ventar på å bli avslutta', en: 'Waiting to be closed' },
  closed: {
    nb: 'Avsluttet, tallene er ikke gitt ut',
    nn: 'Avslutta, tala er ikkje gitt ut',
    en: 'Closed, figures not released',
  },
  planned: { nb: 'Kommer', nn: 'Kjem', en: 'To come' },
  released: { nb: 'Gitt ut', nn: 'Gitt ut', en: 'Released' },
  fromTo: { nb: '{from}–{to}', nn: '{from}–{to}', en: '{from} – {to}' },
  form: { nb: 'skjema {version}', nn: 'skjema {version}', en: 'form {version}' },
} satisfies Record<string, LocalText>

const headings: Readonly<Record<RoundStage, LocalText>> = {
  open: words.open,
  ended: words.ended,
  closed: words.closed,
  planned: words.planned,
  released: words.released,
}

/** All rounds, by where they stand; those that wait for somebody first. */
export default function RoundsPage() {
  const say = useSay()
  const rounds = useRounds()
  if (!rounds.data) return <Awaited query={rounds} />
  const today = dayInOslo(new Date())
  const decides = mayDecideRounds()
  const all = rounds.data
  return (
    <div className="lp-stack">
      <PageTitle>{say(words.title)}</PageTitle>
      <p className="lp-lead">{say(decides ? words.lead : words.leadReading)}</p>
      {decides && <ButtonLink to="/national/rounds/new">{say(words.new)}</ButtonLink>}
      {all.length === 0 && <p>{say(decides ? words.none : words.noneReading)}</p>}
      {roundStages.map((stage) => {
        const here = all.filter((round) => roundStage(round, today) === stage)
        return here.length === 0 ? null : (
          <section key={stage} className="lp-round-stage">
            <h2 className="ds-heading" data-size="sm">
              {say(headings[stage])}
            </h2>
            <ul className="lp-round-list">
              {here.map((round) => (
                <RoundLine key={round.id} round={round} stage={stage} today={today} />
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

function RoundLine({ round, stage, today }: { round: RoundAnswer; stage: RoundStage; today: string }) {
  const say = useSay()
  const language = useLanguage()
  const day = (written: string) => dayInWords(written, language)
  const version = shortVersion(round.instrument)
  return (
    <li className="lp-round-line">
      <Link className="ds-link lp-round-name" to={`/national/rounds/${round.id}`}>
        {say(round.name)}
      </Link>
      <span className="lp-subtle">
        {say(words.fromTo, { from: day(round.opensOn), to: day(round.closesOn) })},{' '}
        {say(words.form, { version })}
      </span>
      {stage === 'open' && (
        <Tag colour={stageColours[stage]}>{deadlineInWords(round, today, say, language)}</Tag>
      )}
    </li>
  )
}
