import type { LocalText } from '#core/foundation'
import type { RoundAnswer } from '../../api/index.ts'
import { useStatus } from '../../national/status/queries.ts'
import { Card, Failure, ProgressBar, Tag, Waiting } from '../../ui/index.ts'
import { dayInOslo, deadlineInWords } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { CountyReport } from './county-report.tsx'
import { type CountyStanding, standingOf } from './participation.ts'

const words = {
  nobody: {
    nb: 'Ingen kommuner i {county} har meldt seg på ennå.',
    nn: 'Ingen kommunar i {county} har meldt seg på enno.',
    en: 'No municipality in {county} has joined yet.',
  },
  taking: {
    nb: '{taking} av {all} kommuner i {county} er med. {submitted} har levert.',
    nn: '{taking} av {all} kommunar i {county} er med. {submitted} har levert.',
    en: '{taking} of {all} municipalities in {county} take part. {submitted} have submitted.',
  },
  declined: {
    nb: '{count} har takket nei.',
    nn: '{count} har takka nei.',
    en: '{count} have declined.',
  },
  submitted: {
    nb: 'Levert: {done} av {all}',
    nn: 'Levert: {done} av {all}',
    en: 'Submitted: {done} of {all}',
  },
  waitingFor: {
    nb: 'Har ikke levert: {names}.',
    nn: 'Har ikkje levert: {names}.',
    en: 'Have not submitted: {names}.',
  },
  didNot: { nb: 'Leverte ikke: {names}.', nn: 'Leverte ikkje: {names}.', en: 'Did not submit: {names}.' },
  closed: { nb: 'Avsluttet', nn: 'Avslutta', en: 'Closed' },
  released: { nb: 'Tallene er gitt ut', nn: 'Tala er gitt ut', en: 'Figures are out' },
  noCounty: {
    nb: 'Du følger ingen fylker. Den nasjonale koordinatoren kan gi deg et.',
    nn: 'Du følgjer ingen fylke. Den nasjonale koordinatoren kan gi deg eit.',
    en: 'You follow no county. The national coordinator can give you one.',
  },
} satisfies Record<string, LocalText>

/** A round as it stands in the counties that one follows: in words, and their reports. */
export function RoundCard({ round }: { round: RoundAnswer }) {
  const say = useSay()
  const status = useStatus(round.id)
  return (
    <Card title={say(round.name)} tools={<Stage round={round} />}>
      {status.isPending && <Waiting />}
      {status.isError && <Failure cause={status.error} again={() => void status.refetch()} />}
      {status.data?.counties.length === 0 && <p>{say(words.noCounty)}</p>}
      {status.data?.counties.map((county) => (
        <div key={county.number} className="lp-stack">
          <Standing
            county={county.name}
            standing={standingOf(status.data.municipalities, county.number)}
            over={round.closedAt !== null}
          />
          <CountyReport round={round.id} county={county} />
        </div>
      ))}
    </Card>
  )
}

function Stage({ round }: { round: RoundAnswer }) {
  const say = useSay()
  const language = useLanguage()
  if (round.releasedAt !== null) return <Tag colour="success">{say(words.released)}</Tag>
  if (round.closedAt !== null) return <Tag>{say(words.closed)}</Tag>
  return <Tag colour="info">{deadlineInWords(round, dayInOslo(new Date()), say, language)}</Tag>
}

function Standing({ county, standing, over }: { county: string; standing: CountyStanding; over: boolean }) {
  const say = useSay()
  const { all, taking, submitted, declined, waitingFor } = standing
  if (taking === 0) return <p className="lp-lead">{say(words.nobody, { county })}</p>
  return (
    <>
      <p className="lp-lead">
        {say(words.taking, { taking, all, submitted, county })}
        {declined > 0 && ` ${say(words.declined, { count: declined })}`}
      </p>
      <ProgressBar
        label={say(words.submitted, { done: submitted, all: taking })}
        done={submitted}
        of={taking}
      />
      {waitingFor.length > 0 && (
        <p className="lp-lead">
          {say(over ? words.didNot : words.waitingFor, { names: waitingFor.join(', ') })}
        </p>
      )}
    </>
  )
}
