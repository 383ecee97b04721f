import { formatNumber, type LocalText } from '#core/foundation'
import { useLanguage, useSay } from '../../words/index.ts'
import type { StatusLine } from './answers.ts'
import { sumsOf } from './status-view.ts'

const words = {
  asked: { nb: 'Invitert eller med', nn: 'Inviterte eller med', en: 'Invited or joined' },
  taking: { nb: 'Med i runden', nn: 'Med i runden', en: 'In the round' },
  registering: { nb: 'Registrerer nå', nn: 'Registrerer no', en: 'Registering now' },
  submitted: { nb: 'Har levert', nn: 'Har levert', en: 'Have submitted' },
  complete: { nb: 'Fullførte registreringer', nn: 'Fullførte registreringar', en: 'Complete registrations' },
  expected: { nb: 'Forventet', nn: 'Venta', en: 'Expected' },
  hidden: {
    nb: 'Kommuner med færre enn fem er ikke regnet med i summene.',
    nn: 'Kommunar med færre enn fem er ikkje rekna med i summane.',
    en: 'Municipalities with fewer than five are left out of the sums.',
  },
} satisfies Record<string, LocalText>

/** The round in six numbers. */
export function StatusSummary({ lines }: { lines: readonly StatusLine[] }) {
  const say = useSay()
  const language = useLanguage()
  const sums = sumsOf(lines)
  const figures: readonly (readonly [LocalText, number])[] = [
    [words.asked, sums.asked],
    [words.taking, sums.taking],
    [words.registering, sums.stages.registering],
    [words.submitted, sums.stages.submitted],
    [words.complete, sums.complete],
    [words.expected, sums.expected],
  ]
  return (
    <div>
      <dl className="lp-figures">
        {figures.map(([name, value]) => (
          <div key={name.nb}>
            <dt>{say(name)}</dt>
            <dd>{formatNumber(value, 'count', language)}</dd>
          </div>
        ))}
      </dl>
      {sums.someHidden && <p className="lp-subtle">{say(words.hidden)}</p>}
    </div>
  )
}
