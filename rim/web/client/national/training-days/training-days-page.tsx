import { useState } from 'react'
import { Link } from 'wouter'
import type { LocalText } from '#core/foundation'
import type { NationalTrainingDayAnswer } from '../../training-days/answers.ts'
import { Awaited, Button, PageTitle } from '../../ui/index.ts'
import { dayInOslo } from '../../words/dates.ts'
import { useSay } from '../../words/index.ts'
import { mayDecideRounds } from '../may.ts'
import { OnlyCoordinator } from '../only-coordinator.tsx'
import { RoundPlace } from '../round-place.tsx'
import { DayCard } from './day-card.tsx'
import { DayForm } from './day-form.tsx'
import { useTrainingDays } from './queries.ts'

const words = {
  title: { nb: 'Opplæringsdager', nn: 'Opplæringsdagar', en: 'Training days' },
  lead: {
    nb: 'Her setter du opp opplæringen før runden. Kommunene melder på folk selv, og du ser hvem som kommer.',
    nn: 'Her set du opp opplæringa før runden. Kommunane melder på folk sjølve, og du ser kven som kjem.',
    en: 'Here you set up the training before the round. The municipalities sign up people, and you see who comes.',
  },
  none: {
    nb: 'Ingen opplæringsdager er satt opp ennå. Sett opp den første, så kan kommunene melde på folk.',
    nn: 'Ingen opplæringsdagar er sette opp enno. Set opp den første, så kan kommunane melde på folk.',
    en: 'No training days are set up yet. Set up the first, and the municipalities can sign up people.',
  },
  state: {
    nb: 'Dager som kommer: {days}. Påmeldte: {people}.',
    nn: 'Dagar som kjem: {days}. Påmelde: {people}.',
    en: 'Days to come: {days}. Signed up: {people}.',
  },
  add: { nb: 'Sett opp en dag', nn: 'Set opp ein dag', en: 'Set up a day' },
  tell: {
    nb: 'Skriv til kommunene om opplæringen',
    nn: 'Skriv til kommunane om opplæringa',
    en: 'Write to the municipalities about the training',
  },
} satisfies Record<string, LocalText>

export default function TrainingDaysPage({ round }: { round: string }) {
  const say = useSay()
  if (!mayDecideRounds()) return <OnlyCoordinator title={say(words.title)} />
  return (
    <div className="lp-stack">
      <RoundPlace round={round} />
      <PageTitle>{say(words.title)}</PageTitle>
      <p className="lp-lead">{say(words.lead)}</p>
      <Days round={round} />
    </div>
  )
}

function Days({ round }: { round: string }) {
  const say = useSay()
  const days = useTrainingDays(round)
  /** The day whose form is open; `new`: one that is not there yet; null: none. */
  const [open, setOpen] = useState<NationalTrainingDayAnswer | 'new' | null>(null)
  if (days.isError || !days.data) return <Awaited query={days} />
  const today = dayInOslo(new Date())
  const coming = days.data.filter(({ day, cancelledAt }) => cancelledAt === null && day >= today)
  const people = coming.reduce((sum, { taken }) => sum + taken, 0)
  return (
    <>
      <p className="lp-lead">
        {days.data.length === 0 ? say(words.none) : say(words.state, { days: coming.length, people })}
      </p>
      <div className="lp-row">
        <Button onClick={() => setOpen('new')}>{say(words.add)}</Button>
        {coming.length > 0 && (
          <Link className="ds-link" to={`/national/rounds/${round}/messages?template=training-days`}>
            {say(words.tell)}
          </Link>
        )}
      </div>
      {days.data.map((day) => (
        <DayCard key={day.id} round={round} day={day} today={today} change={() => setOpen(day)} />
      ))}
      {open !== null && (
        <DayForm round={round} day={open === 'new' ? null : open} close={() => setOpen(null)} />
      )}
    </>
  )
}
