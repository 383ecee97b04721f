import type { ShownTable } from '#core/reports'
import { markedText } from '../cell-marks.ts'
import { isTextColumn } from '../text-columns.ts'
import { textWidth } from './measures.ts'

/** How one table is set: sizes and widths in points. */
export interface TableLayout {
  /** Type size of the body. */
  readonly size: number
  /** White space left and right in each cell, and above and below. */
  readonly pad: number
  readonly lead: number
  /** Width of each column, the row labels first; 0 takes an equal share of what is left. */
  readonly widths: readonly number[]
  /** For each column after the labels: words, set from the left, and not numbers. */
  readonly textColumns: readonly boolean[]
  /** Headings with a word too long for their width, which must be hyphenated: of columns after the labels, of groups. */
  readonly hyphenated: { readonly columns: readonly boolean[]; readonly groups: readonly boolean[] }
  /** Set closer than other tables, so that it stands on one page. */
  readonly dense: boolean
  /** Estimated height with caption and notes, right within a line or two. */
  readonly height: number
}

const widestTable = 9

/** Mean width of a character in Source Sans 3, in parts of the type size; figures are 0.497, letters about the same. */
const characterWidth = 0.5
/** The same in the semibold of headings. */
const boldWidth = 0.53

/** Type size and white space by the number of columns, row labels included. */
function sizesFor(columns: number): Sizes {
  if (columns <= 5) return { size: 9.5, pad: 6, lead: 4.2 }
  if (columns <= 7) return { size: 9, pad: 5, lead: 3.8 }
  return { size: 8.4, pad: 4, lead: 3.6 }
}

interface Sizes {
  readonly size: number
  readonly pad: number
  readonly lead: number
}

/** Closer and closer; the last is the smallest type that is still read on paper without effort. */
const denseSizes: readonly Sizes[] = [
  { size: 8.8, pad: 5, lead: 3.2 },
  { size: 8.4, pad: 5, lead: 2.7 },
  { size: 8.1, pad: 5, lead: 2.2 },
  { size: 7.8, pad: 5, lead: 1.8 },
]
/** A table on one page leaves room for the heading over it. */
const tallestDense = 660

/**
 * How a table is set: in the usual sizes, or, where it is a little higher than a page in these, closer, so that it stands
 * on one page. One that is higher still is broken over pages and keeps the usual sizes.
 *
 * @throws as `layoutTable` does.
 */
export function layoutTable(table: ShownTable): TableLayout {
  checkTable(table)
  const usual = layoutIn(table, sizesFor(table.columns.length + 1))
  if (usual.height <= tallestDense) return usual
  const close = denseSizes
    .filter(({ size }) => size < usual.size)
    .map((sizes) => layoutIn(table, sizes))
    .find(({ height }) => height <= tallestDense)
  return close ? { ...close, dense: true } : usual
}

/**
 * Chooses type size and column widths, so that every table up to nine columns (row labels and eight numbers) fits the
 * page. Numeric columns are equally wide, as wide as their longest number or unbroken word asks for.
 */
function layoutIn(table: ShownTable, { size, pad, lead }: Sizes): TableLayout {
  const textColumns = table.columns.map((_, index) => isTextColumn(table, index))
  const numeric = textColumns.filter((isText) => !isText).length
  const texts = textColumns.length - numeric
  const wished = Math.max(
    ...textColumns.map((isText, index) => (isText ? 0 : columnNeed(table, index, size))),
    0,
  )
  const labelShare = texts > 0 ? 0.45 : 0.28
  const widest = numeric > 0 ? (textWidth * (1 - labelShare)) / numeric : 0
  const numberWidth = Math.round(Math.min(wished + 2 * pad, widest) * 10) / 10
  const labels = numeric === 0 && table.labelShare !== undefined ? table.labelShare * textWidth : 0
  const widths = [labels, ...textColumns.map((isText) => (isText ? 0 : numberWidth))]
  const tooNarrow = (label: string, span: number, isText = false) =>
    longestWord(label) * boldWidth * size > span * (isText ? textWidth / 5 : numberWidth) - 2 * pad
  const hyphenated = {
    columns: table.columns.map(({ label }, index) => tooNarrow(label, 1, textColumns[index])),
    groups: table.columnGroups.map(({ label, span }) => tooNarrow(label, span)),
  }
  const flexible = (textWidth - numeric * numberWidth) / (texts + 1)
  const label = labels > 0 ? labels : flexible
  const height = estimatedHeight(table, { size, pad, lead }, label - 2 * pad, numberWidth - 2 * pad)
  return { size, pad, lead, widths, textColumns, hyphenated, dense: false, height }
}

function checkTable(table: ShownTable): void {
  const columns = table.columns.length
  if (columns + 1 > widestTable) {
    throw new Error(`The table "${table.id}" has ${columns + 1} columns; a page holds ${widestTable}`)
  }
  const spanned = table.columnGroups.reduce((sum, group) => sum + group.span, 0)
  if (table.columnGroups.length > 0 && spanned !== columns) {
    throw new Error(`The groups of the table "${table.id}" span ${spanned} columns of ${columns}`)
  }
  for (const row of table.rows) {
    if (row.role !== 'heading' && row.cells.length !== columns) {
      throw new Error(
        `The row "${row.label}" of the table "${table.id}" has ${row.cells.length} of ${columns} cells`,
      )
    }
    if (row.role === 'heading' && row.cells.some((cell) => cell.text !== '')) {
      throw new Error(
        `The heading "${row.label}" of the table "${table.id}" holds cells, which would not be printed`,
      )
    }
  }
}

function longestWord(label: string): number {
  return Math.max(...label.split(/[\s-]/).map((part) => part.length))
}

function columnNeed(table: ShownTable, index: number, size: number): number {
  const column = table.columns[index]!
  const roomy = table.columns.length <= 6
  const numbers = table.rows.map(({ cells }) => {
    const cell = cells[index]
    return cell === undefined ? 0 : markedText(cell).length
  })
  // long words in a heading may be hyphenated; up to this many letters they get the room they need
  const unbroken = roomy ? 16 : 12
  const word = Math.min(longestWord(column.label), unbroken)
  const body = Math.max(...numbers, word, 0) * characterWidth * size * 1.06
  const base = (column.base?.length ?? 0) * characterWidth * (size - 0.8) * 1.04
  return Math.max(body, base, (roomy ? 5.6 : 4.2) * size)
}

/** Height of a text of so many lines: capitals' height and what lies between the lines, as the template sets them. */
function textHeight(lines: number, size: number, leading: number): number {
  return lines * size * 0.66 + (lines - 1) * size * leading
}

/** A rough height, a line or two too much rather than too little: enough to choose what stays together. */
function estimatedHeight(
  table: ShownTable,
  { size, lead }: Sizes,
  labelWidth: number,
  numberWidth: number,
): number {
  const lines = (text: string, width: number, type: number) =>
    Math.max(1, Math.ceil((text.length * characterWidth * type) / width))
  const rows = table.rows.reduce((sum, row) => {
    const text = textHeight(lines(row.label, labelWidth, size), size, 0.45)
    return sum + text + 2 * lead + (row.role === 'heading' ? 4 : 0.5)
  }, 0)
  const notes = table.notes.reduce(
    (sum, note) => sum + textHeight(lines(note, textWidth, 7.8), 7.8, 0.5) + 4,
    3,
  )
  const caption = textHeight(lines(table.caption, textWidth, 10), 10, 0.5) + 7
  const groups = table.columnGroups.length > 0 ? textHeight(2, size, 0.45) + lead + 3 : 0
  const headLines = Math.max(
    lines(table.corner, labelWidth, size * 1.06),
    ...table.columns.map(({ label }) => lines(label, Math.max(numberWidth, 1), size * 1.06) + 1),
  )
  const base = table.columns.some((column) => column.base !== null) ? textHeight(1, size, 0.45) + 4 : 0
  const head = textHeight(Math.min(headLines, 4), size, 0.45) + base + 2 * lead
  return caption + groups + head + rows + notes
}
