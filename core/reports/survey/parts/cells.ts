import type { SafeFrequencyTable, SafeValue } from '#core/disclosure'
import { everybodyColumn, groupColumn, knownColumn } from '../tables.ts'

const numberOf = (value: SafeValue | undefined): number | null =>
  value && 'value' in value ? value.value : null

/** Where a column stands; -1: the table has none. */
export const columnAt = (table: SafeFrequencyTable, column: string): number =>
  table.columns.findIndex(({ code }) => code === column)
/** Where a row stands; -1: the table has none. */
export const rowAt = (table: SafeFrequencyTable, row: string): number =>
  table.rows.findIndex(({ code }) => code === row)

/** The percentage of a row among the people of a column, 0 to 100, unrounded; null where it is not shown. */
export const percentAt = (table: SafeFrequencyTable, row: string, column: string): number | null =>
  numberOf(table.cells[rowAt(table, row)]?.[columnAt(table, column)]?.percent)

/** How many of a column's people are in a row; null where it is not shown. */
export const countAt = (table: SafeFrequencyTable, row: string, column: string): number | null =>
  numberOf(table.cells[rowAt(table, row)]?.[columnAt(table, column)]?.count)

/** How many a column's percentages are of; null where it is not shown. */
export const baseAt = (table: SafeFrequencyTable, column: string = everybodyColumn): number | null =>
  numberOf(table.columns[columnAt(table, column)]?.base)

/** A group's number and that of those it is compared with: everybody else known on the variable. */
export interface AgainstOthers {
  readonly own: number
  readonly others: number
  readonly ownBase: number
  readonly othersBase: number
}

/**
 * The percentages of a group and of everybody else, 0 to 100, unrounded, from shown numbers alone; null where any of them
 * is withheld, or nobody else is left.
 */
export function againstOthers(
  table: SafeFrequencyTable,
  row: string,
  variable: string,
  group: string,
): AgainstOthers | null {
  const column = groupColumn(variable, group)
  const known = columnAt(table, knownColumn(variable)) < 0 ? everybodyColumn : knownColumn(variable)
  const count = (of: string): number | null =>
    numberOf(table.cells[rowAt(table, row)]?.[columnAt(table, of)]?.count)
  const [own, all, ownBase, allBase] = [
    count(column),
    count(known),
    baseAt(table, column),
    baseAt(table, known),
  ]
  const percent = percentAt(table, row, column)
  if (own === null || all === null || ownBase === null || allBase === null || percent === null) return null
  if (allBase - ownBase <= 0) return null
  const othersBase = allBase - ownBase
  return { own: percent, others: (100 * (all - own)) / othersBase, ownBase, othersBase }
}
