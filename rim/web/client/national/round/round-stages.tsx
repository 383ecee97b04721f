import type { LocalText } from '#core/foundation'
import type { RoundAnswer } from '../../api/index.ts'
import { dayInWords, dayOfMoment } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import type { RoundStage } from '../rounds/stage.ts'

const words = {
  title: { nb: 'Stegene i runden', nn: 'Stega i runden', en: 'The stages of the round' },
  made: { nb: 'Planlagt', nn: 'Planlagd', en: 'Planned' },
  open: { nb: 'Åpen', nn: 'Open', en: 'Open' },
  closed: { nb: 'Avsluttet', nn: 'Avslutta', en: 'Closed' },
  released: { nb: 'Gitt ut', nn: 'Gitt ut', en: 'Released' },
  opens: { nb: 'åpner {day}', nn: 'opnar {day}', en: 'opens {day}' },
  fromTo: { nb: '{from}–{to}', nn: '{from}–{to}', en: '{from} – {to}' },
} satisfies Record<string, LocalText>

const places: Readonly<Record<RoundStage, number>> = { planned: 0, open: 1, ended: 1, closed: 2, released: 3 }

/** Where the round stands among its four stages. */
export function RoundStages({ round, stage }: { round: RoundAnswer; stage: RoundStage }) {
  const say = useSay()
  const language = useLanguage()
  const day = (written: string) => dayInWords(written, language)
  const moment = (written: string | null) => (written === null ? '' : dayOfMoment(written, language))
  const stages: readonly (readonly [LocalText, string])[] = [
    [words.made, stage === 'planned' ? say(words.opens, { day: day(round.opensOn) }) : ''],
    [
      words.open,
      stage === 'planned' ? '' : say(words.fromTo, { from: day(round.opensOn), to: day(round.closesOn) }),
    ],
    [words.closed, moment(round.closedAt)],
    [words.released, moment(round.releasedAt)],
  ]
  const now = places[stage]
  return (
    <ol className="lp-stages" aria-label={say(words.title)}>
      {stages.map(([name, when], at) => (
        <li
          key={name.nb}
          data-done={at < now || stage === 'released'}
          {...(at === now && { 'aria-current': 'step' as const })}
        >
          <span className="lp-stage-sign" aria-hidden="true">
            {at < now || stage === 'released' ? '✓' : at + 1}
          </span>
          <span>
            <strong>{say(name)}</strong>
            {when !== '' && <span className="lp-subtle">{when}</span>}
          </span>
        </li>
      ))}
    </ol>
  )
}
