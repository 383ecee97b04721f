import { Link } from 'wouter'
import type { LocalText } from '#core/foundation'
import type { RoundAnswer } from '../../api/index.ts'
import { PageTitle } from '../../ui/index.ts'
import { dayInWords, deadlineInWords } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import type { RoundsNow } from './rounds-now.ts'

const words = {
  several: { nb: 'Velg runde', nn: 'Vel runde', en: 'Choose a round' },
  none: { nb: 'Ingen runde er åpen nå', nn: 'Ingen runde er open no', en: 'No round is open now' },
  next: {
    nb: '«{name}» åpner {day}.',
    nn: '«{name}» opnar {day}.',
    en: '“{name}” opens {day}.',
  },
  last: {
    nb: 'Siste runde, «{name}», ble stengt {day}. Ingen ny runde er satt opp ennå.',
    nn: 'Siste runde, «{name}», blei stengd {day}. Ingen ny runde er sett opp enno.',
    en: 'The last round, “{name}”, closed {day}. No new round has been set up yet.',
  },
  never: {
    nb: 'Ingen runder er satt opp ennå. Når en runde åpner, registrerer du her.',
    nn: 'Ingen rundar er sette opp enno. Når ein runde opnar, registrerer du her.',
    en: 'No rounds have been set up yet. When a round opens, you register here.',
  },
  earlier: { nb: 'Tidligere runder', nn: 'Tidlegare rundar', en: 'Earlier rounds' },
  training: {
    nb: 'Øv på fargene med oppdiktede eksempler',
    nn: 'Øv på fargane med oppdikta døme',
    en: 'Practise the colours on made-up cases',
  },
} satisfies Record<string, LocalText>

/** Shown where it is not given which round is meant: several are open, or none is. */
export function RoundChoice({ now, today }: { now: RoundsNow<RoundAnswer>; today: string }) {
  const say = useSay()
  const language = useLanguage()
  const { open, next, over } = now
  const [last] = over
  const day = (written: string) => dayInWords(written, language)
  return (
    <div className="lp-stack">
      <PageTitle>{say(open.length > 0 ? words.several : words.none)}</PageTitle>
      {open.length > 0 && <Rounds rounds={open} today={today} />}
      {open.length === 0 && (
        <p className="lp-lead">
          {next
            ? say(words.next, { name: say(next.name), day: day(next.opensOn) })
            : last
              ? say(words.last, { name: say(last.name), day: day(last.closesOn) })
              : say(words.never)}
        </p>
      )}
      <p>
        <Link className="ds-link" to="/register/training">
          {say(words.training)}
        </Link>
      </p>
      {over.length > 0 && (
        <>
          <h2 className="ds-heading" data-size="xs">
            {say(words.earlier)}
          </h2>
          <Rounds rounds={over} today={today} />
        </>
      )}
    </div>
  )
}

function Rounds({ rounds, today }: { rounds: readonly RoundAnswer[]; today: string }) {
  const say = useSay()
  const language = useLanguage()
  return (
    <ul className="lp-rounds">
      {rounds.map((round) => (
        <li key={round.id}>
          <Link className="ds-link" to={`/register/rounds/${round.id}`}>
            {say(round.name)}
          </Link>
          <span className="lp-subtle">{deadlineInWords(round, today, say, language)}</span>
        </li>
      ))}
    </ul>
  )
}
