import { type Decision, policyOf, type SafeFrequencyTable, type SafeValue } from '#core/disclosure'
import { lowerFirst, type Say, sayIn, textIn, upperFirst } from '#core/foundation'
import type { Instrument } from '#core/instruments'
import type { MunicipalBreakdown, MunicipalQuestion } from '#core/survey'
import type { ShownRow } from '../model.ts'
import { allColumn } from './counts.ts'
import { questionWords } from './question-words.ts'
import type { MunicipalTables } from './tables.ts'
import { municipalWords as words } from './words.ts'

/** What the report is made from. */
export interface MunicipalSurveyRequest {
  readonly tables: MunicipalTables
  readonly instrument: Instrument
  readonly decision: Decision
  readonly language: 'nb' | 'nn'
  /** ISO date, injected. */
  readonly made: string
}

/** The request, and what every chapter asks of it. */
export interface Context extends MunicipalSurveyRequest {
  readonly say: Say
  readonly year: string
}

export const contextOf = (request: MunicipalSurveyRequest): Context => ({
  ...request,
  say: sayIn(request.language),
  year: String(request.tables.year),
})

/** What a question is called in a table or figure. */
export const nameOf = ({ language }: Context, { code, short }: MunicipalQuestion): string =>
  upperFirst(textIn(questionWords[code]?.name ?? short, language))

/** What a breakdown is called. */
export const breakdownName = ({ say }: Context, by: MunicipalBreakdown): string =>
  say(by === 'mappings' ? words.byMappings : words.bySize)

/** The groups of a breakdown as columns: `mappings:once`, with their labels. Those who have not told are none. */
export function groupsOf(
  { tables, language }: Context,
  by: MunicipalBreakdown,
): readonly { readonly column: string; readonly label: string; readonly short: string }[] {
  return tables
    .groups(by)
    .rows.filter(({ code }) => code !== 'unanswered')
    .map(({ code, label }) => {
      const short = textIn(label, language)
      return { column: `${by}:${code}`, label: short, short: lowerFirst(short) }
    })
}

/** The number of a value; null where a symbol stands. */
export const numberOf = (value: SafeValue | undefined): number | null =>
  value && 'value' in value ? value.value : null

/** The base of a column; null where it is not shown. */
export const baseAt = (table: SafeFrequencyTable, column: string = allColumn): number | null =>
  numberOf(table.columns.find(({ code }) => code === column)?.base)

/** How many of those who answered are not on a question's scale; null where not everybody was asked, or it is not shown. */
export function outsideOf({ tables }: Context, question: MunicipalQuestion, column: string): number | null {
  if (question.among) return null
  const [by, group] = column.split(':') as [MunicipalBreakdown, string?]
  const table = group === undefined ? tables.points(question.code) : tables.broken(question.code, by)
  const base = table && baseAt(table, column)
  const groups = tables.groups(group === undefined ? 'size' : by)
  const all =
    group === undefined
      ? baseAt(groups)
      : numberOf(groups.cells[groups.rows.findIndex(({ code }) => code === group)]?.[0]?.count)
  return base === null || base === undefined || all === null ? null : all - base
}

/** The lines under a table: its source, what else there is to say, and the symbols where one is printed. */
export function notesOf(
  { say, language, tables, decision }: Context,
  rows: readonly ShownRow[],
  more: readonly string[] = [],
): readonly string[] {
  const { provenance } = tables.groups('size')
  const policy = policyOf(decision)
  const symbols = rows.some(({ cells }) =>
    cells.some(({ value, text }) => value === null && /^[:.]+$/.test(text)),
  )
  return [
    say(words.source, {
      source: textIn(provenance.source, language),
      year: provenance.round,
      policy: policy.name,
      ruleVersion: policy.ruleVersion,
    }),
    ...more,
    ...(symbols ? [say(words.symbols)] : []),
  ]
}
