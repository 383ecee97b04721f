import type { ChoiceColumn, Column, Dataset, FlagsColumn, KeyColumn, NumberColumn } from './columns.ts'

/** A set of rows of a dataset, ascending. */
export type Rows = Uint32Array

/** Looks a column up; a wrong name or kind is a mistake in the program and throws. */
export function columnOf<K extends Column['kind']>(
  dataset: Dataset,
  code: string,
  kind: K,
): Extract<Column, { kind: K }> {
  const column = dataset.columns.get(code)
  if (!column) throw new Error(`The dataset has no column "${code}"`)
  if (column.kind !== kind) throw new Error(`Column "${code}" is ${column.kind}, not ${kind}`)
  return column as Extract<Column, { kind: K }>
}
export const choiceColumn = (dataset: Dataset, code: string): ChoiceColumn =>
  columnOf(dataset, code, 'choice')
export const flagsColumn = (dataset: Dataset, code: string): FlagsColumn => columnOf(dataset, code, 'flags')
export const numberColumn = (dataset: Dataset, code: string): NumberColumn =>
  columnOf(dataset, code, 'number')
export const keyColumnOf = (dataset: Dataset, code: string): KeyColumn => columnOf(dataset, code, 'key')

/** The position of a choice in a column. Throws where there is none. */
export function choicePosition(column: ChoiceColumn | FlagsColumn, code: string): number {
  const at = column.choices.findIndex((choice) => choice.code === code)
  if (at < 0) throw new Error(`Column "${column.code}" has no choice "${code}"`)
  return at
}

/** The rows for which `keep` holds; of all rows, or of those given. */
export function selectRows(dataset: Dataset, keep: (row: number) => boolean, among?: Rows): Rows {
  const found = new Uint32Array(among ? among.length : dataset.size)
  let size = 0
  if (among) {
    for (let i = 0; i < among.length; i++) if (keep(among[i]!)) found[size++] = among[i]!
  } else {
    for (let row = 0; row < dataset.size; row++) if (keep(row)) found[size++] = row
  }
  return found.slice(0, size)
}

/** All rows of some lists that have none in common, ascending. */
export function unionOf(...lists: readonly Rows[]): Rows {
  const all = new Uint32Array(lists.reduce((sum, list) => sum + list.length, 0))
  let at = 0
  for (const list of lists) {
    all.set(list, at)
    at += list.length
  }
  return all.sort()
}

/** The rows with one choice in a choice column. */
export function rowsWith(dataset: Dataset, code: string, choice: string, among?: Rows): Rows {
  const column = choiceColumn(dataset, code)
  const at = choicePosition(column, choice)
  const data = column.data
  return selectRows(dataset, (row) => data[row] === at, among)
}

/** Adds columns (or replaces those of the same code); the dataset itself is left as it is. */
export function withColumns(dataset: Dataset, added: readonly Column[]): Dataset {
  const columns = new Map(dataset.columns)
  for (const column of added) columns.set(column.code, column)
  return { ...dataset, columns }
}
