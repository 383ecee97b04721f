import { Link } from 'wouter'
import type { LocalText } from '#core/foundation'
import { useRounds } from '../../api/index.ts'
import { Awaited, Card, DataTable, PageTitle, Tag } from '../../ui/index.ts'
import { dayInOslo, deadlineInWords } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { MunicipalSurveys } from '../municipal-survey/surveys-card.tsx'
import type { DeskAnswer } from '../round/answers.ts'
import { NextPanel } from '../round/next-panel.tsx'
import { useDesks } from '../round/queries.ts'
import { SurveysWaiting } from '../survey/survey-card.tsx'
import '../round/desk.css'

const words = {
  title: { nb: 'Oversikt', nn: 'Oversikt', en: 'Overview' },
  lead: {
    nb: 'Her ser du rundene, og hva kommunen skal gjøre nå.',
    nn: 'Her ser du rundane, og kva kommunen skal gjere no.',
    en: 'Here you see the rounds, and what the municipality is to do now.',
  },
  none: {
    nb: 'Det er ingen runder ennå. Når den nasjonale koordinatoren oppretter en, står den her.',
    nn: 'Det er ingen rundar enno. Når den nasjonale koordinatoren opprettar ein, står han her.',
    en: 'There are no rounds yet. When the national coordinator makes one, it stands here.',
  },
  noneNow: {
    nb: 'Ingen runde er åpen eller på vei nå.',
    nn: 'Ingen runde er open eller på veg no.',
    en: 'No round is open or on its way now.',
  },
  whole: { nb: 'Se alle stegene', nn: 'Sjå alle stega', en: 'See all steps' },
  over: { nb: 'Tidligere runder', nn: 'Tidlegare rundar', en: 'Earlier rounds' },
  round: { nb: 'Runde', nn: 'Runde', en: 'Round' },
  year: { nb: 'År', nn: 'År', en: 'Year' },
  state: { nb: 'Kommunen', nn: 'Kommunen', en: 'The municipality' },
  submitted: { nb: 'Levert', nn: 'Levert', en: 'Submitted' },
  notSubmitted: { nb: 'Ikke levert', nn: 'Ikkje levert', en: 'Not submitted' },
  notJoined: { nb: 'Ikke med', nn: 'Ikkje med', en: 'Did not take part' },
} satisfies Record<string, LocalText>

/** Whether there is still something to do, or to wait for, in a round. */
const isNow = ({ round, joined, steps }: DeskAnswer, today: string): boolean =>
  round.closedAt === null &&
  (today <= round.closesOn ||
    (joined !== null && !steps.some(({ step, state }) => step === 'submission' && state === 'done')))

/** The coordinator's first page: each round of now with what is next in it; those that are over below. */
export default function OverviewPage() {
  const say = useSay()
  const rounds = useRounds()
  const desks = useDesks(rounds.data ?? [])
  const failed = [rounds, ...desks].find(({ isError }) => isError)
  if (failed || !rounds.data || desks.some(({ data }) => !data)) return <Awaited query={failed ?? rounds} />
  const today = dayInOslo(new Date())
  const all = desks.flatMap(({ data }) => data ?? [])
  const now = all.filter((desk) => isNow(desk, today))
  return (
    <div className="lp-stack">
      <PageTitle>{say(words.title)}</PageTitle>
      <p className="lp-lead">{say(words.lead)}</p>
      {now.length === 0 && <p>{say(all.length === 0 ? words.none : words.noneNow)}</p>}
      {now
        .toSorted((one, other) => one.round.closesOn.localeCompare(other.round.closesOn))
        .map((desk) => (
          <RoundCard key={desk.round.id} desk={desk} today={today} />
        ))}
      <SurveysWaiting />
      <MunicipalSurveys />
      <EarlierRounds desks={all.filter((desk) => !isNow(desk, today))} />
    </div>
  )
}

function RoundCard({ desk, today }: { desk: DeskAnswer; today: string }) {
  const say = useSay()
  const language = useLanguage()
  return (
    <Card title={say(desk.round.name)}>
      <div className="lp-desk-facts">
        <Tag colour="info">{deadlineInWords(desk.round, today, say, language)}</Tag>
      </div>
      <NextPanel desk={desk} />
      <p>
        <Link className="ds-link" to={`/coordinate/rounds/${desk.round.id}`}>
          {say(words.whole)}
        </Link>
      </p>
    </Card>
  )
}

function EarlierRounds({ desks }: { desks: readonly DeskAnswer[] }) {
  const say = useSay()
  if (desks.length === 0) return null
  const state = ({ joined }: DeskAnswer) =>
    say(
      joined === null ? words.notJoined : joined.submittedAt === null ? words.notSubmitted : words.submitted,
    )
  return (
    <DataTable
      caption={say(words.over)}
      rows={desks}
      keyOf={({ round }) => round.id}
      columns={[
        {
          key: 'round',
          head: say(words.round),
          names: true,
          cell: ({ round }) => (
            <Link className="ds-link" to={`/coordinate/rounds/${round.id}`}>
              {say(round.name)}
            </Link>
          ),
        },
        { key: 'year', head: say(words.year), cell: ({ round }) => String(round.year) },
        { key: 'state', head: say(words.state), cell: state },
      ]}
    />
  )
}
