import type { ReportModel, ShownTable } from '#core/reports'
import { markedText, notesOf } from '../cell-marks.ts'
import { looks, markedFormat, markLook, rowLook, startingGroup, storedNumber } from './looks.ts'
import { lineCount, rowHeight, textWidth, widestWord } from './measures.ts'
import type { Page } from './page.ts'
import type { Cell } from './sheet.ts'
import { workbookWords } from './words.ts'

const labelWidth = { least: 24, most: 52 }
const numberWidth = { least: 11, most: 24 }

/** Widths of the label column and the number columns that suit all these tables, which stand below each other. */
export function tableWidths(tables: readonly ShownTable[]): number[] {
  const between = (width: number, limits: { readonly least: number; readonly most: number }): number =>
    Math.ceil(Math.min(limits.most, Math.max(limits.least, width)))
  const labels = tables.flatMap((table) => [table.corner, ...table.rows.map((row) => row.label)])
  const count = Math.max(0, ...tables.map((table) => table.columns.length))
  const numbers = Array.from({ length: count }, (_, c) => {
    const needs = tables.flatMap((table) => {
      const column = table.columns[c]
      if (!column) return []
      return [
        widestWord(column.label, { bold: true }),
        textWidth(column.base ?? '', { size: 10 }),
        ...table.rows.map(({ cells, role }) => {
          const cell = cells[c]
          return cell ? textWidth(markedText(cell), { bold: role === 'total' || cell.mark !== undefined }) : 0
        }),
      ]
    })
    return between(Math.max(0, ...needs) + 4, numberWidth)
  })
  const longestLabel = Math.max(0, ...labels.map((label) => textWidth(label, { bold: true })))
  return [between(longestLabel + 4, labelWidth), ...numbers]
}

/** Where a table landed; rows counted from 0. `bodyStart` is the first row under the head. */
export interface PlacedTable {
  readonly caption: number
  readonly headStart: number
  readonly bodyStart: number
  readonly end: number
  readonly columns: number
}

/** Writes a table with its caption over it and its notes under it. */
export function writeTable(
  page: Page,
  table: ShownTable,
  widths: readonly number[],
  language: ReportModel['language'],
): PlacedTable {
  page.block()
  const caption = page.text(table.caption, looks.caption)
  const headStart = page.next
  const starts = groupStarts(table)
  writeHead(page, table, widths, starts)
  const bodyStart = page.next
  for (const row of table.rows) writeRow(page, table, row, widths, starts)
  const end = page.next - 1
  if (table.rows.length === 0) page.text(workbookWords(language).emptyTable, looks.body)
  for (const note of notesOf(table, language)) page.text(note, looks.note)
  return { caption, headStart, bodyStart, end, columns: table.columns.length + 1 }
}

/** The columns where a group starts, from 0. */
function groupStarts(table: ShownTable): ReadonlySet<number> {
  let column = 0
  return new Set(
    table.columnGroups.map((group) => {
      column += group.span
      return column - group.span
    }),
  )
}

/** Up to three head rows: groups, labels, bases. The corner is one cell beside them all. */
function writeHead(
  page: Page,
  table: ShownTable,
  widths: readonly number[],
  starts: ReadonlySet<number>,
): void {
  const first = page.next
  const hasGroups = table.columnGroups.length > 0
  const hasBases = table.columns.some((column) => column.base !== null)
  if (hasGroups) writeGroups(page, table, widths)
  const columnLines = table.columns.map((column, c) =>
    lineCount(column.label, widths[c + 1]! - 2, { bold: true }),
  )
  const cornerLines = hasGroups ? 1 : lineCount(table.corner, widths[0]!, { bold: true })
  const label = hasBases ? looks.headAbove : looks.head
  page.add(
    [
      { value: hasGroups ? null : table.corner, style: hasBases ? looks.cornerAbove : looks.corner },
      ...table.columns.map((column, c) => ({
        value: column.label,
        style: startingGroup(label, starts.has(c)),
      })),
    ],
    rowHeight(Math.max(cornerLines, ...columnLines)),
  )
  if (hasBases) {
    const lines = table.columns.map((column, c) =>
      lineCount(column.base ?? '', widths[c + 1]! - 2, { size: 10 }),
    )
    page.add(
      [
        { value: null, style: looks.corner },
        ...table.columns.map((column, c) => ({
          value: column.base,
          style: startingGroup(looks.base, starts.has(c)),
        })),
      ],
      rowHeight(Math.max(1, ...lines), 10),
    )
  }
  page.merge(first, 0, page.next - first, 1)
}

function writeGroups(page: Page, table: ShownTable, widths: readonly number[]): void {
  const cells: Cell[] = [{ value: table.corner, style: looks.cornerAbove }]
  const merges: [column: number, span: number][] = []
  let lines = 1
  for (const group of table.columnGroups) {
    const start = cells.length
    const room = widths.slice(start, start + group.span).reduce((sum, width) => sum + width, 0)
    lines = Math.max(lines, lineCount(group.label, room, { bold: true }))
    for (let i = 0; i < group.span; i++) {
      cells.push({ value: i === 0 ? group.label : null, style: startingGroup(looks.group, i === 0) })
    }
    merges.push([start, group.span])
  }
  const row = page.add(cells, rowHeight(lines))
  for (const [column, span] of merges) page.merge(row, column, 1, span)
}

function writeRow(
  page: Page,
  table: ShownTable,
  row: ShownTable['rows'][number],
  widths: readonly number[],
  starts: ReadonlySet<number>,
): void {
  if (row.role === 'heading') {
    const blank = table.columns.map(() => ({ value: null, style: looks.rowHeading }))
    const at = page.add([{ value: row.label, style: looks.rowHeading }, ...blank])
    page.merge(at, 0, 1, table.columns.length + 1)
    return
  }
  const { role } = row
  const cells = table.columns.map((_, c): Cell => {
    const cell = row.cells[c]
    const look = (format?: string) => startingGroup(rowLook(role, format, true), starts.has(c))
    // a symbol is a text: no number, not even a hidden one, stands in the cell
    if (!cell || cell.value === null) return { value: (cell && markedText(cell)) || null, style: look() }
    const style = look(markedFormat(cell.format, cell.mark))
    return {
      value: storedNumber(cell.value, cell.format),
      style: cell.mark ? { ...style, ...markLook(cell.mark) } : style,
    }
  })
  const lines = lineCount(row.label, widths[0]! - 2, { bold: role === 'total' })
  page.add([{ value: row.label, style: rowLook(role, undefined, false) }, ...cells], rowHeight(lines))
}
