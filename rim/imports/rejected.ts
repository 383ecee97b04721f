import { type Language, problemText } from '#core/foundation'
import { type CsvProfile, csvLine } from '#rim/exports'
import type { ImportResult } from './result.ts'

/** Head of the column that says why; it begins with `#`, so that a mended file can be imported as it is. */
const reasonHead: Readonly<Record<Language, string>> = {
  nb: '#avvist fordi',
  nn: '#avvist fordi',
  en: '#rejected because',
}

/**
 * The rejected rows as a CSV file of their own: the cells as they stood, and a last column with what is wrong: number,
 * column and text of each problem. To be mended and imported again.
 */
export function* rejectedCsv(
  result: ImportResult,
  language: Language,
  profile: CsvProfile = 'excel',
): Iterable<string> {
  const width = Math.max(result.head.length, ...result.rejected.map(({ cells }) => cells.length))
  const filled = (cells: readonly string[]): string[] =>
    Array.from({ length: width }, (_, i) => cells[i] ?? '')
  yield csvLine([...filled(result.head), reasonHead[language]], profile, true)
  for (const { cells, problems } of result.rejected) {
    const reasons = problems.map((met) => {
      const column = met.where?.column
      return `${met.number}${column ? ` ${column}` : ''}: ${problemText(met, language)}`
    })
    yield csvLine([...filled(cells), reasons.join(' / ')], profile, false)
  }
}
