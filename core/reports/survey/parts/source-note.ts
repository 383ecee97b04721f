import type { SafeFrequencyTable } from '#core/disclosure'
import { sayIn, textIn } from '#core/foundation'
import type { ShownRow } from '../../model.ts'
import { usesSymbols } from '../../show.ts'
import { surveyWords } from './survey-words.ts'

/** Where a table's numbers come from, in one line: source, year, rules for what is shown. */
export function sourceNote(
  { provenance }: Pick<SafeFrequencyTable, 'provenance'>,
  language: 'nb' | 'nn',
): string {
  return sayIn(language)(surveyWords.source, {
    source: textIn(provenance.source, language),
    year: provenance.round,
    policy: provenance.policy,
    ruleVersion: provenance.ruleVersion,
  })
}

/** The source, what else there is to say, and the symbols where one is printed. */
export function notesOf(
  table: Pick<SafeFrequencyTable, 'provenance'>,
  rows: readonly ShownRow[],
  more: readonly string[],
  language: 'nb' | 'nn',
): readonly string[] {
  const symbols = usesSymbols(rows) ? [sayIn(language)(surveyWords.symbols)] : []
  return [sourceNote(table, language), ...more, ...symbols]
}
