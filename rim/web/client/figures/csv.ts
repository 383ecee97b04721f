import type { ShownTable } from '#core/reports'

/**
 * A table as it is read by spreadsheets in Norwegian: semicolons, decimal commas, each number as printed without its unit
 * (the heads say what it is), symbols as they stand.
 */
export function tableCsv(table: ShownTable): string {
  return `\ufeff${linesOf(table)
    .map((cells) => cells.map(quoted).join(';'))
    .join('\r\n')}\r\n`
}

/** The same with tabs, for pasting. */
export const tableText = (table: ShownTable): string =>
  linesOf(table)
    .map((cells) => cells.map((cell) => cell.replace(/\s+/g, ' ')).join('\t'))
    .join('\n')

function linesOf({ caption, corner, columnGroups, columns, rows, notes }: ShownTable): string[][] {
  const groups = columnGroups.flatMap(({ label, span }) => Array.from({ length: span }, () => label))
  const bases = columns.map(({ base }) => base ?? '')
  return [
    [caption],
    ...(groups.length > 0 ? [['', ...groups]] : []),
    [corner, ...columns.map(({ label }) => label)],
    ...(bases.some((base) => base !== '') ? [['', ...bases]] : []),
    ...rows.map(({ label, role, cells }) =>
      role === 'heading' ? [label] : [label, ...cells.map(({ text }) => plain(text))],
    ),
    ...notes.map((note) => [note]),
  ]
}

/** "1 234" is a number with a space in it to a spreadsheet, "12 %" a text. */
const plain = (text: string): string =>
  /^[−-]?[\d\s]+(,\d+)?\s*%?$/.test(text) ? text.replace(/[\s%]/g, '').replace('−', '-') : text

/** A cell that begins like a formula must not be reckoned by whoever opens the file. */
function quoted(text: string): string {
  const tame = /^[=+@\t\r]/.test(text) ? `'${text}` : text
  return /[";\r\n]/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame
}
