import type { SafeValue } from '#core/disclosure'
import { type LocalText, sayIn, type WrittenForm } from '#core/foundation'
import type { BuiltTable } from './build.ts'

/** How much of an answer is withheld. */
export interface ToldWithheld {
  /** Cells with `:` instead of a number. */
  readonly cells: number
  /** Cells in all, those that cannot have a number left out. */
  readonly of: number
  /** What it means; null where nothing is withheld. */
  readonly text: string | null
}

const wording: LocalText = {
  nb: '{cells} av {of} tall er holdt tilbake (:), fordi de gjelder få mottakere eller er holdt tilbake i rapportene.',
  nn: '{cells} av {of} tal er haldne tilbake (:), fordi dei gjeld få mottakarar eller er haldne tilbake i rapportane.',
  en: '{cells} of {of} figures are withheld (:), because they are about few recipients or are withheld in the reports.',
}

/** What an answer withholds, counted over what its cells are asked for: numbers, percentages or means. */
export function withheldIn({ table, request }: BuiltTable, language: WrittenForm): ToldWithheld {
  const asked: SafeValue[] =
    table.kind === 'mean'
      ? table.cells.flat().map(({ mean }) => mean)
      : table.cells.flat().map(({ count, percent }) => (request.measure === 'count' ? count : percent))
  const known = asked.filter((value) => 'value' in value || value.symbol === ':')
  const cells = known.filter((value) => 'symbol' in value).length
  const said = { cells: String(cells), of: String(known.length) }
  return { cells, of: known.length, text: cells === 0 ? null : sayIn(language)(wording, said) }
}
