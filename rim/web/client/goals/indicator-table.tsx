import { formatNumber } from '#core/foundation'
import {
  type Indicator,
  intervalText,
  type OutdatedValue,
  sourceNames,
  targetText,
  valuesIn,
  valueText,
} from '#core/indicators'
import { Alert, DataTable } from '../ui/index.ts'
import { useLanguage, useSay } from '../words/index.ts'
import type { DevelopmentTold } from './answers.ts'
import { goalWords as words } from './words.ts'

/** A goal's indicators in a place: the latest value, how it has moved, its target; under the table what each counts and all its values. */
export function IndicatorTable({
  indicators,
  developments,
  territory,
  outdated = [],
}: {
  indicators: readonly Indicator[]
  developments: Readonly<Record<string, DevelopmentTold>>
  territory: string
  /** What is told and is older than what is known. */
  outdated?: readonly OutdatedValue[]
}) {
  const say = useSay()
  const language = useLanguage()
  const form = language === 'nn' ? 'nn' : 'nb'
  if (indicators.length === 0) return <p>{say(words.noIndicators)}</p>
  const ofPlace = (one: Indicator) => valuesIn(one, territory)
  const latest = (one: Indicator): string => {
    const last = ofPlace(one).at(-1)
    return last ? `${valueText(one, last, form)} (${last.year})` : say(words.noValue)
  }
  const moved = (one: Indicator): string => {
    const change = developments[one.code]?.change
    if (!change) return say(words.noDevelopment)
    return say(words.since, { way: say(words[change.way]), year: change.from })
  }
  const wanted = (one: Indicator): string => {
    if (!one.target) return '–'
    const told = targetText(one, one.target, form)
    const target = say(words.targetTold, { value: told, year: one.target.year })
    const gone = developments[one.code]?.ofTarget
    if (gone === null || gone === undefined) return target
    const percent = formatNumber(Math.max(0, gone) * 100, 'percent0', language)
    return `${target} (${say(words.ofTarget, { percent })})`
  }
  return (
    <div className="lp-stack">
      <DataTable
        caption={say(words.indicators)}
        rows={indicators}
        keyOf={({ code }) => code}
        columns={[
          { key: 'indicator', head: say(words.indicator), names: true, cell: ({ title }) => say(title) },
          { key: 'latest', head: say(words.latest), cell: latest },
          { key: 'development', head: say(words.development), cell: moved },
          { key: 'target', head: say(words.target), cell: wanted },
          { key: 'source', head: say(words.source), cell: ({ from }) => say(sourceNames[from]) },
        ]}
      />
      <Outdated indicators={indicators} outdated={outdated} />
      <details className="ds-details">
        <summary>{say(words.howCounted)}</summary>
        <div className="lp-stack">
          {indicators.map((one) => (
            <section key={one.code}>
              <h3 className="ds-heading" data-size="xs">
                {say(one.title)}
              </h3>
              <p>{say(one.definition)}</p>
              <ul>
                {ofPlace(one).map((value) => (
                  <li key={value.year}>
                    {value.year}: {valueText(one, value, form)}
                    {value.low !== undefined && ` (${say(words.interval)} ${intervalText(value, form)})`}
                    {value.n !== undefined && ` (n = ${formatNumber(value.n, 'count', language)})`}
                    {value.cited !== '' && `. ${value.cited}`}
                  </li>
                ))}
                {one.breaks.map(({ year, why }) => (
                  <li key={`break ${year}`}>{say(words.breakAt, { year, why: say(why) })}</li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      </details>
    </div>
  )
}

/** What is told and is older than what is known, with what to do. */
function Outdated({
  indicators,
  outdated,
}: {
  indicators: readonly Indicator[]
  outdated: readonly OutdatedValue[]
}) {
  const say = useSay()
  const language = useLanguage()
  const form = language === 'nn' ? 'nn' : 'nb'
  const own = indicators.flatMap((indicator) =>
    outdated
      .filter((one) => one.indicator === indicator.code)
      .map((one) => ({ ...one, of: indicator, key: `${one.indicator} ${one.year} ${one.why}` })),
  )
  if (own.length === 0) return null
  return (
    <Alert colour="warning">
      <p>{say(words.outdated)}</p>
      <ul>
        {own.map(({ key, of, year, why, released }) => (
          <li key={key}>
            {say(why === 'entered' ? words.outdatedEntered : words.outdatedWaiting, {
              title: say(of.title),
              year,
              value: valueText(of, { status: 'value', value: released }, form),
            })}
          </li>
        ))}
      </ul>
    </Alert>
  )
}
