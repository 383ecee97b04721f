import type { ReportModel, ShownCell, ShownRow, ShownTable } from '#core/reports'
import { markColours, markSigns, notesOf } from '../cell-marks.ts'
import { escapeXml } from '../ooxml/index.ts'
import { textWidth } from '../pdf/measures.ts'
import { layoutTable, type TableLayout } from '../pdf/table-layout.ts'
import type { Captions } from './captions.ts'
import { colours, page, twips } from './look.ts'
import { paragraph, run } from './xml.ts'

/**
 * A table with its caption over it and its notes under it.
 *
 * @param underFigure stands over it, without a number, in place of its caption.
 * @throws as the PDF's layout does, where it does not fit the page.
 */
export function tableXml(
  table: ShownTable,
  model: ReportModel,
  captions: Captions,
  underFigure?: string,
): string {
  const layout = layoutTable(table)
  const widths = columnWidths(layout)
  // a low table is kept on one page: each row but the last with the one after it
  const low = layout.dense || layout.height < keepTogetherBelow
  const body = table.rows.map((row, at) =>
    rowXml(row, table, layout, widths, low && at < table.rows.length - 1),
  )
  const notes = notesOf(table, model.language).filter((note) => note !== '')
  return (
    (underFigure === undefined
      ? captions.caption(model.words.table, table.caption)
      : paragraph('Caption', run(underFigure))) +
    `<w:tbl>${tableProperties(table)}<w:tblGrid>` +
    `${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>` +
    `${headRows(table, layout, widths)}${body.join('')}</w:tbl>` +
    // Word joins tables that nothing stands between
    (notes.length > 0
      ? notes.map((note, at) => noteXml(note, at === notes.length - 1)).join('')
      : paragraph('TableNote', ''))
  )
}

/** @param last under it running text goes on. */
export const noteXml = (note: string, last: boolean): string =>
  paragraph('TableNote', run(note), last ? `<w:spacing w:after="${twips(16)}"/>` : '')

/** Points, about half a page: higher ones are broken between rows. */
const keepTogetherBelow = 340

function tableProperties(table: ShownTable): string {
  return (
    '<w:tblPr><w:tblStyle w:val="ReportTable"/>' +
    `<w:tblW w:w="${page.text}" w:type="dxa"/><w:tblLayout w:type="fixed"/>` +
    '<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>' +
    `<w:tblCaption w:val="${escapeXml(table.caption)}"/></w:tblPr>`
  )
}

/** The layout's widths in twips; columns that share what is left are given it. */
function columnWidths({ widths }: TableLayout): readonly number[] {
  const fixed = widths.reduce((sum, width) => sum + width, 0)
  const sharing = widths.filter((width) => width === 0).length
  return widths.map((width) => twips(width === 0 ? (textWidth - fixed) / sharing : width))
}

interface CellLook {
  readonly span?: number
  /** Of a cell over two rows: its first or its second. */
  readonly down?: 'restart' | 'continue'
  readonly fill?: string
  readonly topRule?: boolean
}

function cell(width: number, content: string, { span = 1, down, fill, topRule }: CellLook = {}): string {
  const rule = `w:val="single" w:sz="6" w:space="0" w:color="${colours.accent}"`
  return (
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}` +
    `${down ? `<w:vMerge w:val="${down}"/>` : ''}` +
    `${topRule ? `<w:tcBorders><w:top ${rule}/></w:tcBorders>` : ''}` +
    `${fill ? `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>` : ''}</w:tcPr>${content}</w:tc>`
  )
}

const tableRow = (cells: string, head = false): string =>
  `<w:tr><w:trPr><w:cantSplit/>${head ? '<w:tblHeader/>' : ''}</w:trPr>${cells}</w:tr>`

const right = '<w:jc w:val="right"/>'

function headRows(table: ShownTable, layout: TableLayout, widths: readonly number[]): string {
  const { size, textColumns } = layout
  const grouped = table.columnGroups.length > 0
  const label = widths[0]!
  const columns = table.columns.map(({ label: name, base }, at) => {
    const content = run(name, { size }) + (base === null ? '' : run(`\n${base}`, { size: size - 0.8 }))
    return cell(widths[at + 1]!, paragraph('TableHead', content, textColumns[at] ? '' : right))
  })
  const corner = (down?: 'restart' | 'continue'): string =>
    cell(
      label,
      paragraph('TableHead', down === 'continue' ? '' : run(table.corner, { size })),
      down ? { down } : {},
    )
  if (!grouped) return tableRow(corner() + columns.join(''), true)
  let from = 1
  const groups = table.columnGroups.map(({ label: name, span }) => {
    const width = widths.slice(from, from + span).reduce((sum, each) => sum + each, 0)
    from += span
    return cell(width, paragraph('TableHead', run(name, { size }), '<w:jc w:val="center"/>'), { span })
  })
  return (
    tableRow(corner('restart') + groups.join(''), true) +
    tableRow(corner('continue') + columns.join(''), true)
  )
}

function rowXml(
  row: ShownRow,
  table: ShownTable,
  layout: TableLayout,
  widths: readonly number[],
  withNext: boolean,
): string {
  const { size, textColumns } = layout
  const keep = withNext ? '<w:keepNext/>' : ''
  if (row.role === 'heading') {
    const content = paragraph('TableGroup', run(row.label, { size }))
    return tableRow(cell(page.text, content, { span: table.columns.length + 1, fill: colours.soft }))
  }
  const bold = row.role === 'total'
  const look = bold ? { topRule: true } : {}
  const cells = row.cells.map((each, at) => {
    const style = textColumns[at] ? 'TableText' : 'TableNumber'
    return cell(widths[at + 1]!, paragraph(style, cellRuns(each, size, bold), keep), look)
  })
  const label = paragraph('TableText', run(row.label, { size, bold }), keep)
  return tableRow(cell(widths[0]!, label, look) + cells.join(''))
}

/** A mark's sign stands before the number, in its colour. */
function cellRuns({ mark, text }: ShownCell, size: number, bold: boolean): string {
  if (mark === undefined) return run(text, { size, bold })
  const colour = markColours[mark]
  return run(`${markSigns[mark]} `, { size, bold, colour }) + run(text, { size, bold: true, colour })
}
