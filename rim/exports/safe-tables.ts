import type { SafeFrequencyTable, SafeMeanTable, SafeTable, SafeValue } from '#core/disclosure'
import { formatNumber, type Language, type NumberFormat, textIn } from '#core/foundation'

/** A safe value as text: its number printed the Norwegian way, or its symbol. */
export const safeText = (value: SafeValue, format: NumberFormat, language: Language): string =>
  'symbol' in value ? value.symbol : formatNumber(value.value, format, language)

/** A safe table as plain rows of text: a head row, then one row per row and measure. */
export interface PlainTable {
  readonly title: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly notes: readonly string[]
}

/** Prepares a safe table for a terminal or a text file, numbers printed the Norwegian way. */
export function plainTable(table: SafeTable, language: Language): PlainTable {
  const print = (value: SafeValue, format: NumberFormat): string => safeText(value, format, language)
  const { provenance } = table
  const excluded = provenance.excluded.map(
    ({ reason, count }) => `${textIn(reason, language)}: ${print(count, 'count')}`,
  )
  const notes = [
    `${textIn(provenance.source, language)}. ${provenance.round}. ${textIn(provenance.population, language)}.`,
    ...excluded,
    ...provenance.notes.map((note) => textIn(note, language)),
    `${provenance.policy} (${provenance.ruleVersion})`,
  ]
  const title = textIn(table.title, language)
  return table.kind === 'frequency'
    ? { title, notes, ...frequencyRows(table, print, language) }
    : { title, notes, ...meanRows(table, print, language) }
}

type Print = (value: SafeValue, format: NumberFormat) => string

function frequencyRows(
  table: SafeFrequencyTable,
  print: Print,
  language: Language,
): Pick<PlainTable, 'head' | 'rows'> {
  const measures = { nb: ['antall', 'prosent'], nn: ['tal', 'prosent'], en: ['count', 'per cent'] }[language]
  const head = ['', '', ...table.columns.map((column) => textIn(column.label, language))]
  const rows = table.rows.flatMap((row, r) => [
    [textIn(row.label, language), measures[0]!, ...table.cells[r]!.map((cell) => print(cell.count, 'count'))],
    ['', measures[1]!, ...table.cells[r]!.map((cell) => print(cell.percent, 'percent0'))],
  ])
  return { head, rows: [...rows, ['n', '', ...table.columns.map((column) => print(column.base, 'count'))]] }
}

function meanRows(table: SafeMeanTable, print: Print, language: Language): Pick<PlainTable, 'head' | 'rows'> {
  const measures = {
    nb: ['Antall', 'Gjennomsnitt', 'Standardavvik'],
    nn: ['Tal', 'Gjennomsnitt', 'Standardavvik'],
    en: ['Count', 'Mean', 'Standard deviation'],
  }[language]
  const rows = table.rows.map((row, r) => [
    textIn(row.label, language),
    ...table.cells[r]!.flatMap((cell) => [
      print(cell.n, 'count'),
      print(cell.mean, 'decimal1'),
      print(cell.sd, 'decimal1'),
    ]),
  ])
  return { head: ['', ...table.columns.flatMap(() => measures)], rows }
}

/** A plain table with columns lined up by spaces, numbers to the right. */
export function tableText({ title, head, rows, notes }: PlainTable): string {
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((row) => [...(row[at] ?? '')].length)))
  const texts = head.filter((label) => label === '').length
  const line = (row: readonly string[]): string =>
    row
      .map((cell, at) => (at < texts ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!)))
      .join('  ')
      .trimEnd()
  return [title, '', line(head), ...rows.map(line), '', ...notes].join('\n')
}

/** Rows of our own texts as CSV for a Norwegian Excel: semicolons, byte order mark, CRLF. */
export function spreadsheetCsv(rows: readonly (readonly string[])[]): string {
  const quote = (cell: string): string => (/[";\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  return `\ufeff${rows.map((row) => row.map(quote).join(';')).join('\r\n')}\r\n`
}

/** A plain table as CSV for a Norwegian Excel: semicolons, byte order mark, title and notes as rows of their own. */
export function tableCsv({ title, head, rows, notes }: PlainTable): string {
  const lines = [[title], [], head, ...rows, [], ...notes.map((note) => [note])]
  return spreadsheetCsv(lines)
}

/** A plain table as Markdown. */
export function tableMarkdown({ title, head, rows, notes }: PlainTable): string {
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  const rule = `|${head.map((label) => (label === '' ? ' --- |' : ' ---: |')).join('')}`
  return [
    `### ${title}`,
    '',
    line(head),
    rule,
    ...rows.map(line),
    '',
    ...notes.map((note) => `- ${note}`),
    '',
  ].join('\n')
}
