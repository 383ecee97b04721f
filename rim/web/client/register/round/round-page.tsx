import { useRounds } from '../../api/index.ts'
import { NotHere } from '../../layout/not-here.tsx'
import { Failure, Waiting } from '../../ui/index.ts'
import { dayInOslo } from '../../words/dates.ts'
import { RoundChoice } from './round-choice.tsx'
import { RoundView } from './round-view.tsx'
import { roundsNow } from './rounds-now.ts'
import './round.css'

/** The round that is open now, as it is seen from the unit; where there are several, or none, which there are. */
export function RoundPage({ round: wanted }: { round?: string }) {
  const rounds = useRounds()
  if (!rounds.data) {
    return rounds.isError ? <Failure cause={rounds.error} again={() => void rounds.refetch()} /> : <Waiting />
  }
  const today = dayInOslo(new Date())
  const now = roundsNow(rounds.data, today)
  const only = now.open.length === 1 ? now.open[0] : undefined
  const shown = wanted === undefined ? only : rounds.data.find(({ id }) => id === wanted)
  if (wanted !== undefined && !shown) return <NotHere />
  if (!shown) return <RoundChoice now={now} today={today} />
  const others = [...now.open, ...now.over].filter(({ id }) => id !== shown.id)
  return <RoundView key={shown.id} round={shown} today={today} others={others} />
}
