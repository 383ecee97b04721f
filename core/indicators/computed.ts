import type { SafeFrequencyTable } from '#core/disclosure'
import { proportionInterval } from '#core/statistics'
import type { EnteredValue } from './entered.ts'
import type { IndicatorFormula, IndicatorValue, Plan } from './types.ts'

/** A release that is in force: its year, its place, its tables, and what it is called where a value of it is told. */
export interface ReleasedTables {
  readonly year: number
  readonly territory: string
  /** The table that a formula names and the column of it that the place's numbers stand in; null: the release has none. */
  readonly find: (
    formula: IndicatorFormula,
  ) => { readonly table: SafeFrequencyTable; readonly column: number } | null
  readonly cited: string
}

/** The tables of one main group of the mapping. */
export interface GroupOfTables {
  readonly group: 'substance' | 'mental'
  readonly tables: readonly SafeFrequencyTable[]
}

/** What stands in place of a number that may not be shown or cannot be. */
const statuses: Readonly<Record<string, IndicatorValue['status']>> = {
  ':': 'withheld',
  '..': 'missing',
  '.': 'not_applicable',
}

/**
 * The values that a plan's indicators have in a release, as its tables show them: what is withheld there is withheld here. Indicators
 * without a formula, and those whose table or row the release does not have, have none. A percentage of those who answered the survey
 * has Wilson's 95 % interval, as if everybody had been drawn alone; the mapping counts everybody, and has none.
 */
export function computedValues(
  { indicators }: Pick<Plan, 'indicators'>,
  { year, territory, find, cited }: ReleasedTables,
): readonly EnteredValue[] {
  return indicators.flatMap(({ code, formula }): readonly EnteredValue[] => {
    const found = formula && find(formula)
    if (!found) return []
    const { table, column } = found
    const percent = table.cells[table.rows.findIndex((row) => row.code === formula.row)]?.[column]?.percent
    if (!percent) return []
    const { base } = table.columns[column]!
    const n = 'value' in base ? base.value : null
    const told =
      'symbol' in percent
        ? { status: statuses[percent.symbol] ?? ('missing' as const), value: null }
        : {
            ...{ status: 'value' as const, value: percent.value },
            ...(formula.from === 'survey' && n !== null && intervalOf(percent.value, n)),
          }
    return [{ indicator: code, value: { year, territory, ...told, cited, ...(n !== null && { n }) } }]
  })
}

function intervalOf(percent: number, n: number): { readonly low: number; readonly high: number } | null {
  if (n === 0) return null
  const { low, high } = proportionInterval(Math.round((percent / 100) * n), n, { method: 'wilson' })
  return { low: low * 100, high: high * 100 }
}

/** The tables of the mapping in a release. */
export const mappingTables =
  (groups: readonly GroupOfTables[]): ReleasedTables['find'] =>
  (formula) => {
    if (formula.from !== 'mapping') return null
    const table = groups
      .find(({ group }) => group === formula.group)
      ?.tables.find(({ id }) => id === formula.table)
    if (!table) return null
    // a table of one group has one column; one of both has a column for each
    const column = table.columns.findIndex((one) => one.code === formula.group)
    return { table, column: Math.max(0, column) }
  }

/** The standard tables of the mapping that some plans' indicators are computed from. */
export const tablesOfFormulas = (plans: readonly Pick<Plan, 'indicators'>[]): ReadonlySet<string> =>
  new Set(
    plans.flatMap(({ indicators }) =>
      indicators.flatMap(({ formula }) => (formula?.from === 'mapping' ? [formula.table] : [])),
    ),
  )
