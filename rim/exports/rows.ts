import type { Dataset } from '#core/dataset'
import { csvCell, csvForm, type CsvProfile } from './csv.ts'
import { rowColumns } from './row-cells.ts'

/** How many rows are put together before they are handed on. */
const rowsPerChunk = 500

/**
 * Registrations as CSV, in chunks of text that are to be written one after the other: a head (where the registration
 * belongs, then question codes), then one line per row. `excel`: byte-order mark, `;`, CRLF, and texts that a
 * spreadsheet would run as formulas are disarmed by an apostrophe. `machine`: `,` and LF, cells as they are.
 * Choices by code; several joined by `|`; `#unknown`, `#refused`, `#notAsked` for why there is no answer, `#none` for
 * "nothing chosen", empty for blank. Made-up registrations have a last column `#synthetic`.
 */
export function* rowsCsv(dataset: Dataset, rows: Uint32Array, profile: CsvProfile): Iterable<string> {
  const { separator, lineEnd, start } = csvForm(profile)
  const columns = rowColumns(dataset)
  let chunk = start + columns.map(({ head }) => csvCell(head, profile)).join(separator) + lineEnd
  for (const [i, row] of rows.entries()) {
    chunk += columns.map((column) => csvCell(column.cell(row), profile)).join(separator) + lineEnd
    if ((i + 1) % rowsPerChunk === 0) {
      yield chunk
      chunk = ''
    }
  }
  if (chunk !== '') yield chunk
}
