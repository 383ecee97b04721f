import { useId, useState } from 'react'
import type { LocalText } from '#core/foundation'
import type { RoundAnswer } from '../../api/index.ts'
import { DataTable, SelectField } from '../../ui/index.ts'
import { dayInWords } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import type { CoverageDaysAnswer, UnitCoverageAnswer } from './answers.ts'
import { CoverageCurve } from './coverage-curve.tsx'
import { cumulative } from './cumulative.ts'
import { expectedOf } from './standing.ts'

const words = {
  title: { nb: 'Dag for dag', nn: 'Dag for dag', en: 'Day by day' },
  show: { nb: 'Vis', nn: 'Vis', en: 'Show' },
  all: { nb: 'Hele kommunen', nn: 'Heile kommunen', en: 'The whole municipality' },
  none: {
    nb: 'Ingen registreringer er fullført ennå.',
    nn: 'Ingen registreringar er fullførte enno.',
    en: 'No registrations are complete yet.',
  },
  table: { nb: 'Vis tallene i figuren', nn: 'Vis tala i figuren', en: 'Show the figure as a table' },
  caption: { nb: 'Fullført per dag', nn: 'Fullførte per dag', en: 'Completed by day' },
  day: { nb: 'Dag', nn: 'Dag', en: 'Day' },
  complete: { nb: 'Fullført', nn: 'Fullførte', en: 'Completed' },
  sum: { nb: 'Til sammen', nn: 'Til saman', en: 'Altogether' },
} satisfies Record<string, LocalText>

/** What was completed each day, of the municipality or one unit: a curve, and its numbers as a table. */
export function CoverageByDay({
  round,
  units,
  days,
  today,
}: {
  round: RoundAnswer
  units: readonly UnitCoverageAnswer[]
  days: CoverageDaysAnswer['days']
  today: string
}) {
  const say = useSay()
  const language = useLanguage()
  const title = useId()
  const [unit, setUnit] = useState('')
  const shown = units.filter((one) => unit === '' || one.unit === unit)
  const counts = days.filter((one) => unit === '' || one.unit === unit)
  const last = today < round.closesOn ? today : round.closesOn
  const curve = cumulative(counts, { from: round.opensOn, to: last })
  return (
    <section className="lp-stack lp-wide" aria-labelledby={title}>
      <h2 id={title} className="ds-heading" data-size="sm">
        {say(words.title)}
      </h2>
      {days.length === 0 ? (
        <p>{say(words.none)}</p>
      ) : (
        <>
          {units.length > 1 && (
            <SelectField
              label={say(words.show)}
              value={unit}
              change={setUnit}
              options={[
                { value: '', text: say(words.all) },
                ...units.map((one) => ({ value: one.unit, text: one.name })),
              ]}
            />
          )}
          <CoverageCurve curve={curve} closesOn={round.closesOn} expected={expectedOf(shown)} />
          <details className="ds-details lp-wide">
            <summary>{say(words.table)}</summary>
            <div>
              <DataTable
                caption={say(words.caption)}
                rows={curve.toReversed()}
                keyOf={({ day }) => day}
                columns={[
                  {
                    key: 'day',
                    head: say(words.day),
                    names: true,
                    cell: ({ day }) => dayInWords(day, language),
                  },
                  { key: 'complete', head: say(words.complete), numeric: true, cell: (one) => one.complete },
                  { key: 'sum', head: say(words.sum), numeric: true, cell: (one) => one.sum },
                ]}
              />
            </div>
          </details>
        </>
      )}
    </section>
  )
}
