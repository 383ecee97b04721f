import type { SafeFrequencyTable } from '#core/disclosure'
import type { EnteredValue } from './entered.ts'
import type { IndicatorValue, Plan } from './types.ts'

/** The tables of a release that is in force, by main group, and what it is called where a value of it is told. */
export interface ReleasedTables {
  readonly year: number
  readonly territory: string
  readonly groups: readonly {
    readonly group: 'substance' | 'mental'
    readonly tables: readonly SafeFrequencyTable[]
  }[]
  readonly cited: string
}

/** What stands in place of a number that may not be shown or cannot be. */
const statuses: Readonly<Record<string, IndicatorValue['status']>> = {
  ':': 'withheld',
  '..': 'missing',
  '.': 'not_applicable',
}

/**
 * The values that a plan's indicators have in a release, as its tables show them: what is withheld there is withheld here. Indicators
 * without a formula, and those whose table or row the release does not have, have none.
 */
export function computedValues(
  { indicators }: Pick<Plan, 'indicators'>,
  { year, territory, groups, cited }: ReleasedTables,
): readonly EnteredValue[] {
  return indicators.flatMap(({ code, formula }): readonly EnteredValue[] => {
    if (!formula) return []
    const table = groups
      .find(({ group }) => group === formula.group)
      ?.tables.find(({ id }) => id === formula.table)
    if (!table) return []
    // a table of one group has one column; one of both has a column for each
    const column = Math.max(
      0,
      table.columns.findIndex((one) => one.code === formula.group),
    )
    const percent = table.cells[table.rows.findIndex((row) => row.code === formula.row)]?.[column]?.percent
    if (!percent) return []
    const { base } = table.columns[column]!
    const told =
      'symbol' in percent
        ? { status: statuses[percent.symbol] ?? ('missing' as const), value: null }
        : { status: 'value' as const, value: percent.value }
    const value = { year, territory, ...told, cited, ...('value' in base && { n: base.value }) }
    return [{ indicator: code, value }]
  })
}
