import { Link } from 'wouter'
import type { LocalText } from '#core/foundation'
import type { RoundAnswer } from '../../api/index.ts'
import type { NationalTrainingDayAnswer } from '../../training-days/answers.ts'
import { type Say, useSay } from '../../words/index.ts'
import { mayDecideRounds, maySeeStatus } from '../may.ts'
import type { ListedMessageAnswer } from '../messages/answers.ts'
import { roundPlace, useMessages } from '../messages/queries.ts'
import type { StatusAnswer } from '../status/answers.ts'
import { sumsOf } from '../status/status-view.ts'
import { useTrainingDays } from '../training-days/queries.ts'

const words = {
  title: { nb: 'Arbeidet med runden', nn: 'Arbeidet med runden', en: 'Work on the round' },
  invitationsAre: {
    nb: 'Hvem som er invitert, og hva de har svart.',
    nn: 'Kven som er inviterte, og kva dei har svart.',
    en: 'Who is invited, and what they have answered.',
  },
  invitations: { nb: 'Invitasjoner', nn: 'Invitasjonar', en: 'Invitations' },
  invited: {
    nb: 'Invitert eller med: {asked}. Ikke svart: {open}. Takket nei: {declined}.',
    nn: 'Inviterte eller med: {asked}. Ikkje svart: {open}. Takka nei: {declined}.',
    en: 'Invited or joined: {asked}. Not answered: {open}. Declined: {declined}.',
  },
  noneInvited: {
    nb: 'Ingen kommuner er invitert ennå.',
    nn: 'Ingen kommunar er inviterte enno.',
    en: 'No municipality is invited yet.',
  },
  trainingDays: { nb: 'Opplæringsdager', nn: 'Opplæringsdagar', en: 'Training days' },
  trainingDaysAre: {
    nb: 'Når og hvor, og hvem som er påmeldt.',
    nn: 'Når og kvar, og kven som er påmelde.',
    en: 'When and where, and who has signed up.',
  },
  noDays: {
    nb: 'Ingen opplæringsdager er satt opp.',
    nn: 'Ingen opplæringsdagar er sette opp.',
    en: 'No training days are set up.',
  },
  daysAre: {
    nb: 'Satt opp: {days}. Påmeldte: {people}.',
    nn: 'Sette opp: {days}. Påmelde: {people}.',
    en: 'Set up: {days}. Signed up: {people}.',
  },
  noMessages: {
    nb: 'Ingen meldinger er skrevet ennå.',
    nn: 'Ingen meldingar er skrivne enno.',
    en: 'No messages are written yet.',
  },
  messagesNow: {
    nb: 'Skrevet: {all}. Sendt: {sent}. Kom ikke fram: {failed}.',
    nn: 'Skrivne: {all}. Sende: {sent}. Kom ikkje fram: {failed}.',
    en: 'Written: {all}. Sent: {sent}. Did not arrive: {failed}.',
  },
  held: {
    nb: 'Klare som brev: {held}.',
    nn: 'Klare som brev: {held}.',
    en: 'Ready as letters: {held}.',
  },
  messages: { nb: 'Meldinger', nn: 'Meldingar', en: 'Messages' },
  messagesAre: {
    nb: 'Påminnelser på e-post, og tekster til brev og SMS.',
    nn: 'Påminningar på e-post, og tekstar til brev og SMS.',
    en: 'Reminders by e-mail, and texts for letters and SMS.',
  },
  status: { nb: 'Status', nn: 'Status', en: 'Status' },
  statusIs: {
    nb: 'Med: {taking}. Registrerer: {registering}. Levert: {submitted}.',
    nn: 'Med: {taking}. Registrerer: {registering}. Levert: {submitted}.',
    en: 'In the round: {taking}. Registering: {registering}. Submitted: {submitted}.',
  },
  statusAre: {
    nb: 'Hvor langt hver kommune har kommet, på kart og i tabell.',
    nn: 'Kor langt kvar kommune har kome, på kart og i tabell.',
    en: 'How far each municipality has come, on a map and in a table.',
  },
  release: { nb: 'Tall for landet', nn: 'Tal for landet', en: 'The country’s figures' },
  released: { nb: 'Gitt ut.', nn: 'Gitt ut.', en: 'Released.' },
  canRelease: {
    nb: 'Runden er avsluttet. Tallene kan gis ut.',
    nn: 'Runden er avslutta. Tala kan givast ut.',
    en: 'The round is closed. The figures can be released.',
  },
  notYet: {
    nb: 'Kan gis ut når runden er avsluttet.',
    nn: 'Kan givast ut når runden er avslutta.',
    en: 'Can be released when the round is closed.',
  },
} satisfies Record<string, LocalText>

/** What there is before it is known: what the page is for. */
function daysState(days: readonly NationalTrainingDayAnswer[] | undefined, say: Say): string {
  if (days === undefined) return say(words.trainingDaysAre)
  const people = days.reduce((sum, { taken }) => sum + taken, 0)
  return days.length === 0 ? say(words.noDays) : say(words.daysAre, { days: days.length, people })
}

function messagesState(messages: readonly ListedMessageAnswer[] | undefined, say: Say): string {
  if (messages === undefined) return say(words.messagesAre)
  if (messages.length === 0) return say(words.noMessages)
  const count = (state: ListedMessageAnswer['state']) => messages.filter((one) => one.state === state).length
  const told = say(words.messagesNow, { all: messages.length, sent: count('sent'), failed: count('failed') })
  const held = count('held')
  return held === 0 ? told : `${told} ${say(words.held, { held })}`
}

/** The round's other pages, each with a word about how it stands there. */
export function RoundLinks({ round, status }: { round: RoundAnswer; status: StatusAnswer | undefined }) {
  const say = useSay()
  const decides = mayDecideRounds()
  const sums = status && sumsOf(status.municipalities)
  const stages = sums?.stages
  const days = useTrainingDays(round.id, decides).data?.filter(({ cancelledAt }) => cancelledAt === null)
  const messages = useMessages(roundPlace(round.id), decides).data?.messages
  const release =
    round.releasedAt !== null ? words.released : round.closedAt !== null ? words.canRelease : words.notYet
  const invitations =
    sums === undefined || stages === undefined
      ? say(words.invitationsAre)
      : sums.asked === 0
        ? say(words.noneInvited)
        : say(words.invited, { asked: sums.asked, open: stages.invited, declined: stages.declined })
  const links: readonly (readonly [path: string, name: LocalText, state: string])[] = [
    ...(decides
      ? ([
          ['invitations', words.invitations, invitations],
          ['training-days', words.trainingDays, daysState(days, say)],
          ['messages', words.messages, messagesState(messages, say)],
        ] as const)
      : []),
    ...(maySeeStatus()
      ? [
          [
            'status',
            words.status,
            sums && stages
              ? say(words.statusIs, {
                  taking: sums.taking,
                  registering: stages.registering,
                  submitted: stages.submitted,
                })
              : say(words.statusAre),
          ] as const,
        ]
      : []),
    ['release', words.release, say(release)],
  ]
  return (
    <section className="lp-national-links">
      <h2 className="ds-heading" data-size="sm">
        {say(words.title)}
      </h2>
      <ul>
        {links.map(([path, name, state]) => (
          <li key={path}>
            <Link className="ds-link" to={`/national/rounds/${round.id}/${path}`}>
              {say(name)}
            </Link>
            <span className="lp-subtle">{state}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
