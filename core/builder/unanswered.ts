import { unansweredRow } from '#core/dataset'
import type { SafeTable, SafeValue } from '#core/disclosure'

/** A table without the row and the columns of those who left a question open, where nothing is shown of them anyway. */
export function withoutUnanswered(table: SafeTable): SafeTable {
  const tells = (values: readonly SafeValue[]): boolean => values.some((value) => 'value' in value)
  const unanswered = (code: string): boolean => code.split('/').at(-1) === unansweredRow.code
  if (table.kind === 'mean') {
    const shows = (row: number, column: number): boolean => tells([table.cells[row]![column]!.n])
    const { rows, columns } = kept(table, unanswered, shows)
    return {
      ...table,
      rows: rows.map((at) => table.rows[at]!),
      columns: columns.map((at) => table.columns[at]!),
      cells: rows.map((row) => columns.map((column) => table.cells[row]![column]!)),
    }
  }
  const shows = (row: number, column: number): boolean => tells([table.cells[row]![column]!.count])
  const { rows, columns } = kept(table, unanswered, shows)
  return {
    ...table,
    rows: rows.map((at) => table.rows[at]!),
    columns: columns.map((at) => table.columns[at]!),
    cells: rows.map((row) => columns.map((column) => table.cells[row]![column]!)),
  }
}

function kept(
  { rows, columns }: Pick<SafeTable, 'rows' | 'columns'>,
  unanswered: (code: string) => boolean,
  shows: (row: number, column: number) => boolean,
): { readonly rows: readonly number[]; readonly columns: readonly number[] } {
  return {
    rows: [...rows.keys()].filter(
      (row) => !unanswered(rows[row]!.code) || columns.some((_, column) => shows(row, column)),
    ),
    columns: [...columns.keys()].filter(
      (column) => !unanswered(columns[column]!.code) || rows.some((_, row) => shows(row, column)),
    ),
  }
}
