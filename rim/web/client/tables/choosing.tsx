import { comparisons, measures, tableGroups } from '#core/builder'
import type { LocalText } from '#core/foundation'
import { ChoiceGroup, SelectField } from '../ui/index.ts'
import { useSay } from '../words/index.ts'
import { type Chosen, mostFilters, placeText, readPlace, usedBy } from './address.ts'
import type { BuilderPlace, BuilderRound, ReadyDesk } from './answers.ts'
import { FilterField } from './filter-field.tsx'
import { VariableField } from './variable-field.tsx'
import { comparisonNames, groupNames, measureNames, placeKinds } from './words.ts'

const words = {
  round: { nb: 'Runde', nn: 'Runde', en: 'Round' },
  place: { nb: 'Område', nn: 'Område', en: 'Area' },
  group: { nb: 'Hvem', nn: 'Kven', en: 'Who' },
  rows: { nb: 'Rader', nn: 'Rader', en: 'Rows' },
  columns: { nb: 'Kolonner', nn: 'Kolonnar', en: 'Columns' },
  filter: { nb: 'Bare de som har', nn: 'Berre dei som har', en: 'Only those who have' },
  measure: { nb: 'Vis', nn: 'Vis', en: 'Show' },
  beside: { nb: 'Sammenlign med', nn: 'Samanlikn med', en: 'Compare with' },
} satisfies Record<string, LocalText>

const placeOrder = ['country', 'region', 'county', 'class', 'municipality'] as const

/** Everything that can be chosen about a table. Each choice counts at once. */
export function Choosing({
  chosen,
  change,
  rounds,
  desk,
  here,
}: {
  chosen: Chosen
  change: (part: Partial<Chosen>) => void
  rounds: readonly BuilderRound[]
  desk: ReadyDesk
  /** The place that the table is about. */
  here: BuilderPlace
}) {
  const say = useSay()
  const used = usedBy(chosen)
  const round = rounds.find(({ id }) => id === chosen.round) ?? rounds[0]!
  const measuresNow = measures.filter((one) => one !== 'percent_of_row' || chosen.columns !== null)
  // one more than there are, as long as there may be more
  const filters = [...chosen.filters, null].slice(0, mostFilters)
  const changeFilter = (at: number, filter: Chosen['filters'][number] | null): void => {
    const rest = chosen.filters.filter((_, other) => other !== at)
    change({ filters: filter === null ? rest : chosen.filters.toSpliced(at, 1, filter) })
  }
  return (
    <div className="lp-table-choices lp-stack">
      {rounds.length > 1 && (
        <SelectField
          label={say(words.round)}
          value={round.id}
          change={(id) => change({ round: id })}
          options={rounds.map(({ id, year }) => ({ value: id, text: `${year}` }))}
        />
      )}
      {desk.places.length > 1 && (
        <SelectField
          label={say(words.place)}
          value={placeText(here.place)}
          change={(place) => change({ place: readPlace(place) })}
          options={[]}
          groups={placeOrder.flatMap((kind) => {
            const of = desk.places.filter(({ place }) => place.kind === kind)
            const options = of.map(({ place, name }) => ({ value: placeText(place), text: say(name) }))
            return of.length === 0 ? [] : [{ text: say(placeKinds[kind]), options }]
          })}
        />
      )}
      <SelectField
        label={say(words.group)}
        value={chosen.group}
        change={(group) => change({ group: tableGroups.find((one) => one === group)! })}
        options={tableGroups.map((group) => ({ value: group, text: say(groupNames[group]) }))}
      />
      <VariableField
        label={say(words.rows)}
        value={chosen.rows}
        used={used}
        variables={desk.variables}
        change={(rows) => change({ rows, template: null })}
      />
      <VariableField
        label={say(words.columns)}
        value={chosen.columns}
        used={used}
        variables={desk.variables}
        change={(columns) => change({ columns, template: null })}
      />
      {filters.map((filter, at) => (
        <FilterField
          key={filter === null ? 'new' : filter.variable}
          label={say(words.filter)}
          filter={filter}
          used={used}
          variables={desk.variables}
          change={(next) => changeFilter(at, next)}
        />
      ))}
      <SelectField
        label={say(words.measure)}
        value={measuresNow.includes(chosen.measure) ? chosen.measure : 'percent_of_column'}
        change={(measure) => change({ measure: measures.find((one) => one === measure)! })}
        options={measuresNow.map((one) => ({ value: one, text: say(measureNames[one]) }))}
      />
      {here.compare.length > 0 && (
        <ChoiceGroup
          legend={say(words.beside)}
          kind="checkbox"
          chosen={chosen.compare}
          options={here.compare.map((one) => ({ value: one, text: say(comparisonNames[one]) }))}
          change={(next) => change({ compare: comparisons.filter((one) => next.includes(one)) })}
        />
      )}
    </div>
  )
}
