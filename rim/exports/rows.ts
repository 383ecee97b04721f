import type { Dataset } from '#core/dataset'
import { type CsvProfile, csvLine } from './csv.ts'
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
  const columns = rowColumns(dataset)
  let chunk = csvLine(
    columns.map(({ head }) => head),
    profile,
    true,
  )
  for (const [i, row] of rows.entries()) {
    chunk += csvLine(
      columns.map((column) => column.cell(row)),
      profile,
      false,
    )
    if ((i + 1) % rowsPerChunk === 0) {
      yield chunk
      chunk = ''
    }
  }
  if (chunk !== '') yield chunk
}
