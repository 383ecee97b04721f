import type { ShownRow, ShownTable } from '#core/reports'
import { markColours, markSigns } from '../cell-marks.ts'
import { isTextColumn } from '../text-columns.ts'
import { neutral } from './colours.ts'
import { emu } from './geometry.ts'
import { cellMargin, headText, type TableLayout, type TablePart } from './table-layout.ts'
import { paragraph, type Run, type ThemeColour } from './text.ts'

export interface Cell {
  readonly text: string
  /** Relationship id of the slide that the text leads to. */
  readonly jump?: string
  readonly bold?: boolean
  readonly mark?: 'higher' | 'lower'
  readonly align?: 'l' | 'ctr' | 'r'
  readonly colour?: ThemeColour
  /** Theme colour of the ground. */
  readonly fill?: 'tx2' | 'bg2'
  readonly anchor?: 'ctr' | 'b'
  /** Merging, as attributes of `a:tc`. */
  readonly merge?: string
  readonly top?: Rule
  readonly bottom?: Rule
}

export interface Rule {
  /** EMU. */
  readonly width: number
  readonly colour: string
}

export const hair: Rule = { width: 6350, colour: neutral.rule }
const strong: Rule = { width: 15_875, colour: neutral.text }

function ruleXml(side: 'L' | 'R' | 'T' | 'B', rule: Rule | undefined): string {
  if (!rule) return `<a:ln${side} w="0"><a:noFill/></a:ln${side}>`
  return `<a:ln${side} w="${rule.width}"><a:solidFill><a:srgbClr val="${rule.colour}"/></a:solidFill></a:ln${side}>`
}

function cellXml(cell: Cell, size: number, language: string): string {
  const side = emu(cellMargin.side)
  const edge = emu(cellMargin.edge)
  const fill = cell.fill ? `<a:solidFill><a:schemeClr val="${cell.fill}"/></a:solidFill>` : '<a:noFill/>'
  const { mark } = cell
  const sign: Run[] =
    mark === undefined
      ? []
      : [{ text: `${markSigns[mark]} `, size, bold: true, fixedColour: markColours[mark] }]
  const run: Run = {
    text: cell.text,
    size,
    bold: cell.bold ?? false,
    colour: cell.colour ?? 'tx1',
    ...(cell.jump ? { jump: cell.jump } : {}),
  }
  return (
    `<a:tc${cell.merge ? ` ${cell.merge}` : ''}><a:txBody><a:bodyPr/><a:lstStyle/>` +
    `${paragraph([...sign, run], language, { align: cell.align ?? 'l' })}</a:txBody>` +
    `<a:tcPr marL="${side}" marR="${side}" marT="${edge}" marB="${edge}" anchor="${cell.anchor ?? 'ctr'}">` +
    `${ruleXml('L', undefined)}${ruleXml('R', undefined)}${ruleXml('T', cell.top)}${ruleXml('B', cell.bottom)}` +
    `${fill}</a:tcPr></a:tc>`
  )
}

function rowXml(cells: readonly Cell[], height: number, size: number, language: string): string {
  return `<a:tr h="${emu(height)}">${cells.map((cell) => cellXml(cell, size, language)).join('')}</a:tr>`
}

/** Cells of a head row. */
export const headLook = { bold: true, colour: 'bg1', fill: 'tx2', anchor: 'b' } as const

/** The head rows: groups over the columns where there are any, then the columns with their bases. */
function headRows(table: ShownTable): Cell[][] {
  const white: Rule = { width: 9525, colour: neutral.page }
  const lower: Cell[] = table.columns.map((column, at) => ({
    ...headLook,
    text: headText(column),
    align: alignOf(table, at),
  }))
  if (table.columnGroups.length === 0) return [[{ ...headLook, text: table.corner }, ...lower]]
  const upper: Cell[] = [{ ...headLook, text: table.corner, merge: 'rowSpan="2"' }]
  for (const { label, span } of table.columnGroups) {
    const look: Cell = {
      ...headLook,
      text: label,
      align: span > 1 ? 'ctr' : 'r',
      ...(label ? { bottom: white } : {}),
    }
    upper.push(span > 1 ? { ...look, merge: `gridSpan="${span}"` } : look)
    for (let i = 1; i < span; i++) upper.push({ ...headLook, text: '', merge: 'hMerge="1"' })
  }
  while (upper.length < table.columns.length + 1) upper.push({ ...headLook, text: '' })
  return [upper, [{ ...headLook, text: '', merge: 'vMerge="1"' }, ...lower]]
}

/** Numbers stand to the right, words to the left. */
const alignOf = (table: ShownTable, column: number): 'l' | 'r' => (isTextColumn(table, column) ? 'l' : 'r')

function bodyRow(row: ShownRow, aligned: readonly ('l' | 'r')[]): Cell[] {
  const columns = aligned.length
  if (row.role === 'heading') {
    const look = { bold: true, colour: 'tx2', fill: 'bg2', bottom: hair } as const
    if (columns === 0) return [{ ...look, text: row.label }]
    return [
      { ...look, text: row.label, merge: `gridSpan="${columns + 1}"` },
      ...Array.from({ length: columns }, () => ({ ...look, text: '', merge: 'hMerge="1"' })),
    ]
  }
  const total = row.role === 'total'
  const look = { bold: total, bottom: total ? strong : hair, ...(total ? { top: strong } : {}) }
  return [
    { ...look, text: row.label },
    ...Array.from({ length: columns }, (_, i): Cell => {
      const { text = '', mark } = row.cells[i] ?? {}
      return { ...look, text, align: aligned[i]!, ...(mark ? { mark } : {}) }
    }),
  ]
}

/** `a:graphicData` with a native table: the head of the table and the rows of one slide. */
export function tableXml(table: ShownTable, layout: TableLayout, part: TablePart, language: string): string {
  const aligned = table.columns.map((_, at) => alignOf(table, at))
  const rows = [...headRows(table), ...part.rows.map((row) => bodyRow(row, aligned))]
  return gridXml(rows, layout.widths, [...layout.headHeights, ...part.heights], layout.size, language)
}

/** `a:graphicData` with any cells; widths and heights in inches, size in points. The first row is the head. */
export function gridXml(
  rows: readonly (readonly Cell[])[],
  widths: readonly number[],
  heights: readonly number[],
  size: number,
  language: string,
): string {
  const columns = widths.map((width) => `<a:gridCol w="${emu(width)}"/>`)
  return (
    '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl>' +
    `<a:tblPr firstRow="1" firstCol="1"/><a:tblGrid>${columns.join('')}</a:tblGrid>` +
    `${rows.map((cells, i) => rowXml(cells, heights[i]!, size, language)).join('')}</a:tbl></a:graphicData>`
  )
}
