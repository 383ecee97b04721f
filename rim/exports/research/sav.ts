import type { PurposedRows } from '#core/disclosure'
import type { ResearchFacts } from './facts.ts'
import { savData } from './sav-data.ts'
import { savDictionary } from './sav-dictionary.ts'
import type { ResearchVariables } from './variables.ts'

/**
 * Released rows as an SPSS system file (`.sav`, compressed by bytecode, UTF-8), in chunks that are to be written one after the
 * other. Labels, value labels, missing values, levels of measurement and sets of multiple responses are in it; what the rows
 * are for stands in its document. Memory does not grow with the rows; the same rows always give the same bytes. Format: PSPP
 * Developers' Guide, "System File Format".
 *
 * @throws RangeError where a text is longer than 255 bytes: longer ones need segments that programs disagree on.
 */
export function* rowsSav(
  released: PurposedRows,
  what: ResearchVariables,
  facts: ResearchFacts,
  language: 'nb' | 'nn',
): Iterable<Uint8Array> {
  yield savDictionary(what, { ...facts, rows: released.rows.length }, language)
  yield* savData(released.rows, what.variables)
}
