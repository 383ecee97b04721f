import { unansweredRow } from '#core/dataset'
import type { Provenance, SafeAxisItem, SafeFrequencyTable, SafeValue } from '#core/disclosure'
import { formatNumber, type Language, lowerFirst, type NumberFormat, sayIn, textIn } from '#core/foundation'
import type { ShownCell, ShownRow } from './model.ts'
import { words } from './words.ts'

/** A safe value as a printed cell: the only place where a report's numbers are rounded. */
export function shownCell(value: SafeValue, format: NumberFormat, language: Language): ShownCell {
  if ('symbol' in value) return { text: value.symbol, value: null, format }
  return { text: formatNumber(value.value, format, language), value: value.value, format }
}

export const emptyCell: ShownCell = { text: '', value: null, format: 'count' }

/** `n = 1 234`, or the symbol in its place. */
export function baseText(base: SafeValue, language: Language): string {
  return `n = ${shownCell(base, 'count', language).text}`
}

/** Which columns of one group's table are printed: the own count and every percentage, or fewer. */
export interface ColumnPlan {
  readonly code: string
  readonly measure: 'count' | 'percent'
}

/** The cells of one row of one group, in the order of the plan. A group without the row gives empty cells. */
export function rowCells(
  table: SafeFrequencyTable | undefined,
  rowCode: string,
  plan: readonly ColumnPlan[],
  language: Language,
): ShownCell[] {
  return plan.map(({ code, measure }) => {
    const row = table?.rows.findIndex((candidate) => candidate.code === rowCode) ?? -1
    const column = table?.columns.findIndex((candidate) => candidate.code === code) ?? -1
    const cell = table?.cells[row]?.[column]
    if (!cell) return emptyCell
    return measure === 'count'
      ? shownCell(cell.count, 'count', language)
      : shownCell(cell.percent, 'percent0', language)
  })
}

/**
 * Whether the row of those who left the question open has something to tell. Where nobody is known to have, it is not
 * printed; nor where the only others are populations that are withheld whole, of which a symbol more tells nothing. In a
 * column that is withheld in part it must stand: without it a reader would take what lacks for the other rows'.
 */
function tellsOfUnanswered(table: SafeFrequencyTable, row: number): boolean {
  return table.cells[row]!.some(({ count }, column) => {
    if ('value' in count) return count.value !== 0
    return count.symbol === ':' && table.cells.some((cells) => 'value' in cells[column]!.count)
  })
}

/** The rows of tables that share their rows (one per group), by first appearance; unanswered where it tells something. */
export function sharedRows(tables: readonly (SafeFrequencyTable | undefined)[]): SafeAxisItem[] {
  const rows = new Map<string, SafeAxisItem>()
  for (const table of tables) {
    table?.rows.forEach((row, at) => {
      if (row.code === unansweredRow.code && !tellsOfUnanswered(table, at)) return
      if (!rows.has(row.code)) rows.set(row.code, row)
    })
  }
  return [...rows.values()]
}

/** A row across the table that names what follows. */
export function headingRow(label: string, width: number): ShownRow {
  return { label, role: 'heading', cells: Array.from({ length: width }, () => emptyCell) }
}

/**
 * What a table says of itself: source, round, population with n (one per group), policy and rule version and what was
 * left out in the first line; then what else the reader must know, and the symbols where one is used.
 */
export function provenanceLines(
  parts: readonly { readonly provenance: Provenance; readonly base: SafeValue }[],
  options: { readonly multiple: boolean; readonly symbols: boolean },
  language: Language,
): string[] {
  const say = sayIn(language)
  const first = parts[0]!.provenance
  const populations = parts.map(
    ({ provenance, base }) => `${textIn(provenance.population, language)} (${baseText(base, language)})`,
  )
  const excluded = first.excluded.map(
    ({ reason, count }) =>
      `${lowerFirst(textIn(reason, language))} (${shownCell(count, 'count', language).text})`,
  )
  const head = say(words.provenance, {
    source: `${say(words.source)}: ${textIn(first.source, language)}`,
    round: first.round,
    population: populations.join('; '),
    policy: first.policy,
    ruleVersion: first.ruleVersion,
  })
  const left = first.excludedNote
    ? textIn(first.excludedNote, language)
    : excluded.length > 0
      ? say(words.excludedLine, { list: excluded.join('; ') })
      : say(words.excludedNone)
  const notes = new Set(
    parts.flatMap(({ provenance }) => provenance.notes.map((note) => textIn(note, language))),
  )
  return [
    `${head} ${left}`,
    ...(options.multiple ? [say(words.multiple)] : []),
    ...notes,
    ...(options.symbols ? [say(words.symbols)] : []),
  ]
}

/** True where any of the cells prints a symbol instead of a number. */
export function usesSymbols(rows: readonly ShownRow[]): boolean {
  return rows.some((row) => row.cells.some((cell) => cell.value === null && cell.text !== ''))
}
