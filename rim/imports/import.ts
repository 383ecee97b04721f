import { ProblemError } from '#core/foundation'
import { createGathering } from './gather.ts'
import { openRows } from './open.ts'
import type { ImportOptions, ImportResult } from './result.ts'
import type { RowSource } from './source-rows.ts'

/**
 * Reads a file of registrations, CSV or XLSX, in the form that `rowsCsv` and `rowsXlsx` write. Each row is read
 * against the form of its round. Never throws for what is in the file: all that is wrong with it is among the problems,
 * by row, column and number. A problem with the file as a whole refuses it also where `acceptValid` is set.
 */
export async function importRegistrations(
  source: { readonly name: string; readonly bytes: AsyncIterable<Uint8Array> },
  options: ImportOptions,
): Promise<ImportResult> {
  const gathering = createGathering(options)
  let opened: RowSource | null = null
  try {
    opened = await openRows(source.bytes, options.profile)
    for await (const row of opened.rows) gathering.add(row, opened.kind)
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    gathering.stop(error.problems)
  }
  return gathering.result(source.name, opened)
}
