import type { Problem } from '#core/foundation'

/** One row as it stands in a file, before anything is made of it. */
export interface SourceRow {
  /** As a spreadsheet numbers it: the head is row 1, empty rows count. */
  readonly number: number
  readonly cells: readonly string[]
  /** What a workbook's cell is where it is not a plain value, by column from 0. */
  readonly peculiar: ReadonlyMap<number, PeculiarCell>
}

export type PeculiarCell = 'date' | 'formula' | 'error'

export const nothingPeculiar: ReadonlyMap<number, PeculiarCell> = new Map()

/** A file being read row by row. Empty rows are passed on as they are. */
export interface RowSource {
  readonly kind: 'csv' | 'xlsx'
  /** How its CSV is written; null for workbooks. */
  readonly profile: 'excel' | 'machine' | null
  /** What was noticed of the file as a whole so far; complete when all rows are read. */
  readonly notices: readonly Problem[]
  /** Throws a ProblemError where going on is impossible. */
  readonly rows: AsyncIterable<SourceRow> | Iterable<SourceRow>
}

export const isEmptyRow = (row: SourceRow): boolean =>
  row.peculiar.size === 0 && row.cells.every((cell) => cell.trim() === '')
