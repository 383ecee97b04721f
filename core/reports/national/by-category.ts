import type { SafeFrequencyTable, SafeMeanTable, SafeValue } from '#core/disclosure'
import type { LocalText, NumberFormat } from '#core/foundation'
import { categories, type MainGroup } from '#core/mapping'
import type { AnnualContext } from './context.ts'
import type { GridValue, ValuesGrid } from './grid.ts'
import { originOf } from './shares.ts'
import { annualWords as words } from './words.ts'

/** Who a row of a table by category is about: a category, its group in all, or everybody. */
export interface RowPeople {
  /** The population's code. */
  readonly code: string
  readonly group: MainGroup | null
}

/** What a table by category is made of. */
export interface ByCategory {
  readonly id: string
  readonly title: LocalText
  readonly columns: readonly { readonly code: string; readonly label: LocalText }[]
  readonly valuesOf: (people: RowPeople) => readonly (GridValue | null)[]
  /** Whether everybody has a row at last; absent: no. */
  readonly all?: boolean
  /** Whether the groups have rows of their own; absent: yes. */
  readonly groups?: boolean
  readonly only?: readonly MainGroup[]
  readonly notes?: readonly LocalText[]
}

/** A row for each category under its group's name, then the group in all, then everybody. */
export function byCategory(wanted: ByCategory, context: AnnualContext): ValuesGrid {
  const { mapped } = context
  const { columns, valuesOf } = wanted
  const groups = mapped.filter((group) => wanted.only?.includes(group) ?? true)
  const rows: ValuesGrid['rows'] = groups.flatMap((group) => [
    {
      code: `${group}_heading`,
      label: words[group],
      role: 'heading' as const,
      cells: columns.map(() => null),
    },
    ...categories
      .filter((category) => category.group === group)
      .map(({ code, label }) => ({ code, label, cells: valuesOf({ code, group }) })),
    ...(wanted.groups === false
      ? []
      : [
          {
            code: group,
            label: words.inTotal,
            role: 'total' as const,
            cells: valuesOf({ code: group, group }),
          },
        ]),
  ])
  const all =
    wanted.all && groups.length > 1
      ? [
          {
            code: 'all',
            label: words.all,
            role: 'total' as const,
            cells: valuesOf({ code: 'all', group: null }),
          },
        ]
      : []
  return {
    id: wanted.id,
    title: wanted.title,
    corner: words.category,
    columns: columns.map((column) => ({ ...column, base: null })),
    rows: [...rows, ...all],
    notes: wanted.notes ?? [],
    origin: originOf(groups.length === 2 ? ['all'] : groups, context),
  }
}

/** A value and how it is printed. */
export const valued = (value: SafeValue | undefined, format: NumberFormat): GridValue | null =>
  value ? { value, format } : null

/** How many people a table's column is of. */
export const baseOf = (table: SafeFrequencyTable | undefined): SafeValue | undefined =>
  table?.columns[0]?.base

/** One row of a table of means of one population. */
export const meanCell = (
  table: SafeMeanTable | undefined,
  row: string,
): SafeMeanTable['cells'][number][number] | undefined =>
  table?.cells[table.rows.findIndex(({ code }) => code === row)]?.[0]

/** Where a category's mean stands: in its group's table; a group's and everybody's under `total` of their own. */
export function categoryMean(context: AnnualContext, { code, group }: RowPeople, table: string) {
  const isCategory = group !== null && code !== group
  return meanCell(context.tables.mean(isCategory ? group : code, table), isCategory ? code : 'total')
}

/** How many there are in all, from how many and their mean. */
export function sumOf(
  cell: { readonly n: SafeValue; readonly mean: SafeValue } | undefined,
): SafeValue | undefined {
  if (!cell) return undefined
  // of nobody there is nothing, and its mean is a point
  if ('value' in cell.n && cell.n.value === 0) return { value: 0 }
  if ('symbol' in cell.n) return cell.n
  if ('symbol' in cell.mean) return cell.mean
  return { value: cell.n.value * cell.mean.value }
}

/** One number less another; withheld where either is. */
export function lessOf(whole: SafeValue | undefined, part: SafeValue | undefined): SafeValue | undefined {
  if (!whole || !part) return undefined
  if ('symbol' in whole) return whole
  if ('symbol' in part) return part
  return { value: whole.value - part.value }
}
