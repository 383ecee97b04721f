import type { ShownRow, ShownTable } from '#core/reports'
import { markedText } from '../cell-marks.ts'
import { lineCount, lineHeight, longestPiece, textWidth } from './measure.ts'

/** Inner distances of a cell, in inches. */
export const cellMargin = { side: 0.08, edge: 0.035 }

/** No slide holds more rows: more would be too small to read from the back of a room. */
const mostRows = 14

export interface TablePart {
  readonly rows: readonly ShownRow[]
  /** Inches, one per row. */
  readonly heights: readonly number[]
}

export interface TableLayout {
  /** Points. */
  readonly size: number
  /** Inches; the first is the row labels'. */
  readonly widths: readonly number[]
  /** Inches, one per head row. */
  readonly headHeights: readonly number[]
  /** One per slide. */
  readonly parts: readonly TablePart[]
}

/** The text of a column's head: its label and, on a line of its own, its base. */
export function headText(column: ShownTable['columns'][number]): string {
  return column.base ? `${column.label}\n${column.base}` : column.label
}

/**
 * Chooses text size, column widths and the rows of each slide: as few slides as can be, then the largest size that
 * needs no more of them. Rows are shared out evenly, no slide ends with a heading, and one that begins inside a group
 * repeats the group's heading.
 *
 * @param height inches for head and rows
 */
export function layoutTable(
  table: ShownTable,
  width: number,
  height: number,
  continued: string,
): TableLayout {
  const candidates = sizesFor(table.columns.length).map((size) => {
    const widths = columnWidths(table, width, size)
    const headHeights = heightsOfHead(table, widths, size)
    const heightOf = remembered((row) => rowHeight(row, widths, size))
    const parts = splitRows(table.rows, height - sum(headHeights), heightOf, continued)
    return {
      size,
      widths,
      headHeights,
      parts: parts.map((rows) => ({ rows, heights: rows.map(heightOf) })),
      readable: wordsFit(table, widths, size),
    }
  })
  const readable = candidates.filter((each) => each.readable)
  const choices = readable.length > 0 ? readable : candidates.slice(-1)
  const fewest = Math.min(...choices.map(({ parts }) => parts.length))
  return choices.find(({ parts }) => parts.length === fewest)!
}

/** Measuring texts is slow, and finding where to split a table asks for the same rows many times. */
function remembered(measure: (row: ShownRow) => number): (row: ShownRow) => number {
  const known = new Map<ShownRow, number>()
  return (row) => {
    const height = known.get(row) ?? measure(row)
    known.set(row, height)
    return height
  }
}

/** Text sizes in points, largest first: the more columns, the smaller. */
function sizesFor(columns: number): readonly number[] {
  if (columns > 8) return [12, 11]
  return columns > 5 ? [14, 13, 12, 11] : [16, 15, 14, 13, 12]
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0)
}

function inner(width: number): number {
  return width - 2 * cellMargin.side
}

function wordsFit(table: ShownTable, widths: readonly number[], size: number): boolean {
  return table.columns.every(
    (column, i) => longestPiece(headText(column), { size, bold: true }) <= inner(widths[i + 1]!),
  )
}

/** The label column gets what its texts need, between a quarter and half of the width; the others share the rest. */
function columnWidths(table: ShownTable, width: number, size: number): number[] {
  const labels = table.rows.filter(({ role }) => role !== 'heading').map(({ label }) => label)
  const needed =
    Math.max(0, ...[table.corner, ...labels].map((text) => textWidth(text, { size, bold: true }))) +
    2 * cellMargin.side +
    0.05
  const count = table.columns.length
  if (count === 0) return [width]
  const cells = table.columns.map((column, i) => {
    const texts = [
      column.base ?? '',
      ...table.rows.map(({ cells }) => (cells[i] ? markedText(cells[i]) : '')),
    ]
    const values = Math.max(...texts.map((text) => textWidth(text, { size, bold: true })))
    return Math.max(values, longestPiece(headText(column), { size, bold: true })) + 2 * cellMargin.side + 0.05
  })
  const first = Math.min(
    Math.max(needed, width * 0.25),
    Math.max(width * 0.25, Math.min(width * 0.5, width - sum(cells))),
  )
  const rest = width - first
  const equal = rest / count
  // equal columns look calm; only where a long word would be cut does a column take more than the others
  if (cells.every((cell) => cell <= equal)) return [first, ...cells.map(() => equal)]
  return [first, ...cells.map((cell) => (cell / sum(cells)) * rest)]
}

function heightsOfHead(table: ShownTable, widths: readonly number[], size: number): number[] {
  const style = { size, bold: true }
  const lower = [table.corner, ...table.columns.map(headText)].map((text, i) =>
    lineCount(text, style, inner(widths[i]!)),
  )
  const heights = [lineHeight(size, Math.max(...lower)) + 2 * cellMargin.edge + 0.06]
  if (table.columnGroups.length === 0) return heights
  let at = 1
  const upper = table.columnGroups.map(({ label, span }) => {
    const room = sum(widths.slice(at, at + span))
    at += span
    return lineCount(label, style, inner(room))
  })
  return [lineHeight(size, Math.max(...upper)) + 2 * cellMargin.edge, ...heights]
}

function rowHeight(row: ShownRow, widths: readonly number[], size: number): number {
  const bold = row.role !== 'normal'
  const room = row.role === 'heading' ? sum(widths) : widths[0]!
  const lines = Math.max(
    lineCount(row.label, { size, bold }, inner(room)),
    ...row.cells.map((cell, i) => lineCount(markedText(cell), { size, bold }, inner(widths[i + 1] ?? 1))),
  )
  return lineHeight(size, lines) + 2 * cellMargin.edge
}

/** The rows of each slide; the smallest limit that needs no more slides than the largest shares them out evenly. */
function splitRows(
  rows: readonly ShownRow[],
  height: number,
  heightOf: (row: ShownRow) => number,
  continued: string,
): ShownRow[][] {
  const split = (limit: number) => splitAt(limit, rows, height, heightOf, continued)
  const slides = split(mostRows).length
  const limits = Array.from({ length: mostRows }, (_, i) => i + 1)
  return limits.map(split).find((parts) => parts.length === slides)!
}

function splitAt(
  limit: number,
  rows: readonly ShownRow[],
  height: number,
  heightOf: (row: ShownRow) => number,
  continued: string,
): ShownRow[][] {
  const parts: ShownRow[][] = []
  let part: ShownRow[] = []
  let heading: ShownRow | null = null
  for (const row of rows) {
    const full = part.length >= limit || sum([...part, row].map(heightOf)) > height
    if (full && part.length > 0) {
      // a heading goes with the rows under it
      const carried = part.length > 1 && part.at(-1)!.role === 'heading' ? [part.pop()!] : []
      parts.push(part)
      const inGroup = heading !== null && row.role === 'normal' && carried.length === 0
      part = inGroup ? [repeated(heading!, continued)] : carried
    }
    if (row.role === 'heading') heading = row
    part.push(row)
  }
  return [...parts, part]
}

function repeated(heading: ShownRow, continued: string): ShownRow {
  return { ...heading, label: `${heading.label} (${continued})` }
}
