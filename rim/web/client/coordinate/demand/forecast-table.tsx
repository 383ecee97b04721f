import { formatNumber } from '#core/foundation'
import { DataTable } from '../../ui/index.ts'
import { languageOfText, useLanguage, useSay } from '../../words/index.ts'
import type { ForecastAnswer } from './answers.ts'
import { demandWords as words } from './words.ts'
import './demand.css'

/** The services of one part of the form: the middle and the interval for each year; those that are withheld by name below. */
export function ForecastTable({
  caption,
  forecasts,
  wide,
}: {
  caption: string
  forecasts: readonly ForecastAnswer[]
  /** 95 of 100 outcomes, otherwise 80. */
  wide: boolean
}) {
  const say = useSay()
  const language = useLanguage()
  const told = forecasts.flatMap(({ years, ...rest }) => (years === null ? [] : [{ ...rest, years }]))
  const withheld = forecasts.filter(({ years }) => years === null)
  const nameOf = ({ label }: Pick<ForecastAnswer, 'label'>): string => say(label ?? words.everybody)
  const written = (number: number): string => formatNumber(number, 'count', language)
  return (
    <>
      {told.length > 0 && (
        <DataTable
          caption={caption}
          rows={told}
          keyOf={({ service }) => service}
          columns={[
            {
              key: 'service',
              head: say(words.service),
              names: true,
              cell: (row) => (
                <span lang={row.label ? languageOfText(row.label, language) : undefined}>{nameOf(row)}</span>
              ),
            },
            ...told[0]!.years.map(({ year }, at) => ({
              key: String(year),
              head: year,
              numeric: true,
              cell: ({ years }: (typeof told)[number]) => {
                const { middle, likely, possible } = years[at]!
                const [low, high] = wide ? possible : likely
                return (
                  <>
                    <strong>{written(middle)}</strong>
                    <br />
                    <span className="lp-demand-span">{`${written(low)}–${written(high)}`}</span>
                  </>
                )
              },
            })),
          ]}
        />
      )}
      {withheld.length > 0 && (
        <p className="lp-subtle">{say(words.withheld, { services: withheld.map(nameOf).join(', ') })}</p>
      )}
    </>
  )
}
