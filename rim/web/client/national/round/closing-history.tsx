import type { LocalText } from '#core/foundation'
import { Failure } from '../../ui/index.ts'
import { dayOfMoment } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { useClosings } from '../rounds/queries.ts'

const words = {
  closed: { nb: 'Avsluttet {day}', nn: 'Avslutta {day}', en: 'Closed {day}' },
  reopened: { nb: 'Åpnet igjen {day}', nn: 'Opna igjen {day}', en: 'Opened again {day}' },
} satisfies Record<string, LocalText>

/** When the round was closed and opened again, and why; nothing where it never was. */
export function ClosingHistory({ round }: { round: string }) {
  const say = useSay()
  const language = useLanguage()
  const closings = useClosings(round)
  if (closings.isError) return <Failure cause={closings.error} again={() => void closings.refetch()} />
  if (!closings.data || closings.data.length === 0) return null
  return (
    <ul className="lp-closings">
      {closings.data.map(({ kind, reason, at }) => (
        <li key={at}>
          {say(words[kind], { day: dayOfMoment(at, language) })}
          {reason !== null && reason !== '' && `: ${reason}`}
        </li>
      ))}
    </ul>
  )
}
