import { Link } from 'wouter'
import type { LocalText } from '#core/foundation'
import { Alert, Awaited, ButtonLink, PageTitle } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { mayDecideRounds } from '../may.ts'
import { OnlyCoordinator } from '../only-coordinator.tsx'
import { RoundPlace } from '../round-place.tsx'
import type { InvitedAnswer } from './answers.ts'
import { Choosing } from './choosing.tsx'
import { InvitedTable } from './invited-table.tsx'
import { useInvitations } from './queries.ts'
import './invitations.css'

const words = {
  title: { nb: 'Invitasjoner', nn: 'Invitasjonar', en: 'Invitations' },
  lead: {
    nb: 'Her inviterer du kommuner til runden og ser hva de svarer. En kommune sier ja ved å melde seg på runden.',
    nn: 'Her inviterer du kommunar til runden og ser kva dei svarer. Ein kommune seier ja ved å melde seg på runden.',
    en: 'Here you invite municipalities to the round and see what they answer. A municipality says yes by joining the round.',
  },
  accepted: { nb: 'Er med', nn: 'Er med', en: 'Take part' },
  waiting: { nb: 'Har ikke svart', nn: 'Har ikkje svart', en: 'Have not answered' },
  declined: { nb: 'Takket nei', nn: 'Takka nei', en: 'Declined' },
  none: { nb: 'Ikke invitert', nn: 'Ikkje inviterte', en: 'Not invited' },
  unwritten: {
    nb: '{count} kommuner er invitert, men har ikke fått brevet ennå.',
    nn: '{count} kommunar er inviterte, men har ikkje fått brevet enno.',
    en: '{count} municipalities are invited, but have not got the letter yet.',
  },
  unwrittenOne: {
    nb: '1 kommune er invitert, men har ikke fått brevet ennå.',
    nn: '1 kommune er invitert, men har ikkje fått brevet enno.',
    en: '1 municipality is invited, but has not got the letter yet.',
  },
  write: { nb: 'Skriv invitasjonen', nn: 'Skriv invitasjonen', en: 'Write the invitation' },
  remind: {
    nb: 'Send påminnelse til dem som ikke har svart',
    nn: 'Send påminning til dei som ikkje har svart',
    en: 'Remind those who have not answered',
  },
  nobody: {
    nb: 'Ingen kommuner er i Lyttepost ennå. Legg dem til først.',
    nn: 'Ingen kommunar er i Lyttepost enno. Legg dei til først.',
    en: 'There are no municipalities in the system yet. Add them first.',
  },
  municipalities: { nb: 'Gå til kommunene', nn: 'Gå til kommunane', en: 'Go to the municipalities' },
} satisfies Record<string, LocalText>

export default function InvitationsPage({ round }: { round: string }) {
  const say = useSay()
  if (!mayDecideRounds()) return <OnlyCoordinator title={say(words.title)} />
  return (
    <div className="lp-stack">
      <RoundPlace round={round} />
      <PageTitle>{say(words.title)}</PageTitle>
      <p className="lp-lead">{say(words.lead)}</p>
      <Invitations round={round} />
    </div>
  )
}

function Invitations({ round }: { round: string }) {
  const say = useSay()
  const invited = useInvitations(round)
  if (invited.isError || !invited.data) return <Awaited query={invited} />
  if (invited.data.length === 0) {
    return (
      <>
        <p className="lp-lead">{say(words.nobody)}</p>
        <ButtonLink to="/national/municipalities">{say(words.municipalities)}</ButtonLink>
      </>
    )
  }
  const messages = `/national/rounds/${round}/messages`
  const waiting = invited.data.filter(({ state }) => state === 'invited')
  const unwritten = waiting.filter(({ lastMessage }) => lastMessage === null).length
  return (
    <>
      <Sums municipalities={invited.data} />
      {unwritten > 0 && (
        <Alert colour="warning">
          <p className="ds-paragraph">
            {say(unwritten === 1 ? words.unwrittenOne : words.unwritten, { count: unwritten })}
          </p>
          <ButtonLink to={`${messages}?template=invitation`} size="sm">
            {say(words.write)}
          </ButtonLink>
        </Alert>
      )}
      {unwritten === 0 && waiting.length > 0 && (
        <p>
          <Link className="ds-link" to={`${messages}?template=answer-reminder`}>
            {say(words.remind)}
          </Link>
        </p>
      )}
      <Choosing round={round} municipalities={invited.data} />
      <InvitedTable round={round} municipalities={invited.data.filter(({ state }) => state !== 'none')} />
    </>
  )
}

function Sums({ municipalities }: { municipalities: readonly InvitedAnswer[] }) {
  const say = useSay()
  const count = (...states: readonly InvitedAnswer['state'][]) =>
    municipalities.filter(({ state }) => states.includes(state)).length
  const sums = [
    [words.accepted, count('accepted', 'joined')],
    [words.waiting, count('invited')],
    [words.declined, count('declined')],
    [words.none, count('none')],
  ] as const
  return (
    <dl className="lp-sums">
      {sums.map(([text, sum]) => (
        <div key={text.nb}>
          <dt>{say(text)}</dt>
          <dd>{sum}</dd>
        </div>
      ))}
    </dl>
  )
}
