import type { Dataset } from '#core/dataset'
import { streamWorkbook } from '#rim/writers'
import { type RowCell, rowColumns } from './row-cells.ts'

/**
 * Registrations as a workbook with one sheet, in chunks of bytes that are to be written one after the other. Columns
 * and cells are those of `rowsCsv`; numbers are numbers, all else is text. Memory does not grow with the rows.
 */
export function rowsXlsx(dataset: Dataset, rows: Uint32Array): Iterable<Uint8Array> {
  const columns = rowColumns(dataset)
  function* cells(): Iterable<RowCell[]> {
    for (const row of rows) yield columns.map((column) => column.cell(row))
  }
  const sheetName = dataset.synthetic ? 'Syntetiske registreringer' : 'Registreringer'
  return streamWorkbook(
    sheetName,
    columns.map(({ head }) => head),
    cells(),
  )
}
