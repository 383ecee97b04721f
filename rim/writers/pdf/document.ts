import type { FigureNode, ReportModel, ReportNode, ReportSection, ShownTable } from '#core/reports'
import { sideMargin } from './measures.ts'
import { layoutTable } from './table-layout.ts'

/** What the template reads from data.json. Only words, numbers already printed, and measures in points. */
export interface PdfData {
  readonly language: 'nb' | 'nn'
  readonly title: string
  readonly subtitle: string
  readonly shortTitle: string
  readonly place: string
  readonly author: string
  readonly keywords: readonly string[]
  /** Year, month and day. */
  readonly made: readonly [number, number, number]
  readonly mark: string | null
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  readonly words: Readonly<Record<'page' | 'of' | 'contents' | 'table' | 'figure', string>>
  readonly margin: number
  readonly sections: readonly PdfSection[]
}
interface PdfSection {
  readonly title: string
  /** How many of the first nodes are the section's key paragraphs, set apart. */
  readonly key: number
  readonly nodes: readonly PdfNode[]
}
type PdfNode =
  | { readonly type: 'paragraph'; readonly text: string }
  | { readonly type: 'list'; readonly items: readonly string[] }
  | { readonly type: 'table'; readonly table: PdfTable }
  | {
      readonly type: 'figure'
      readonly file: string
      readonly title: string
      readonly alternative: string
      readonly note: string | null
      readonly table: PdfTable
    }
interface PdfTable {
  readonly caption: string
  readonly corner: string
  readonly groups: readonly { readonly label: string; readonly span: number }[]
  readonly columns: readonly { readonly label: string; readonly base: string | null; readonly text: boolean }[]
  readonly rows: readonly { readonly role: string; readonly label: string; readonly cells: readonly string[] }[]
  readonly notes: readonly string[]
  readonly size: number
  readonly pad: number
  readonly lead: number
  readonly widths: readonly number[]
  readonly together: boolean
  readonly above: number
}

/** A figure and the file name under which the template finds its drawing. */
export interface PlacedFigure {
  readonly file: string
  readonly node: FigureNode
}

/** At most this many leading paragraphs and lists are set apart as key points; more is a text, not a summary. */
const mostKeyNodes = 4

/**
 * The report as the template's data, and the figures to draw. Pure: same report, same data.
 *
 * @throws where the edition is not the document, the date is no ISO date, a figure has no alternative text, or a table
 * does not fit the page.
 */
export function pdfData(model: ReportModel): { data: PdfData; figures: readonly PlacedFigure[] } {
  if (model.edition !== 'document') throw new Error(`The PDF shows the edition "document", not "${model.edition}"`)
  const figures: PlacedFigure[] = []
  const place = (node: FigureNode) => {
    if (node.figure.alternative.trim() === '') throw new Error(`The figure "${node.id}" has no alternative text`)
    const file = `figure-${figures.length + 1}.svg`
    figures.push({ file, node })
    return file
  }
  const { name, number } = model.municipality
  const data: PdfData = {
    language: model.language,
    title: model.title,
    subtitle: model.subtitle,
    shortTitle: model.title,
    place: `${name} (${number})`,
    author: 'Lyttepost',
    keywords: [name, number, model.round],
    made: dateParts(model.made),
    mark: model.syntheticMark,
    facts: model.facts,
    // "of" reads the same in both forms
    words: { page: model.words.page, of: 'av', contents: model.words.contents, table: model.words.table, figure: model.words.figure },
    margin: sideMargin,
    sections: model.sections.map((section) => ({
      title: section.title,
      key: keyNodes(section),
      nodes: section.nodes.map((node) => pdfNode(node, place)),
    })),
  }
  return { data, figures }
}

/** Year, month and day of an ISO date. */
function dateParts(made: string): [number, number, number] {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(made)
  if (!match) throw new Error(`"${made}" is not an ISO date`)
  return [Number(match[1]), Number(match[2]), Number(match[3])]
}

/** Paragraphs and lists before the section's first table or figure; none in a section of text alone. */
function keyNodes(section: ReportSection): number {
  const first = section.nodes.findIndex((node) => node.type === 'table' || node.type === 'figure')
  return first > 0 && first <= mostKeyNodes ? first : 0
}

function pdfNode(node: ReportNode, place: (node: FigureNode) => string): PdfNode {
  switch (node.type) {
    case 'paragraph':
      return { type: 'paragraph', text: node.text }
    case 'list':
      return { type: 'list', items: node.items }
    case 'table':
      return { type: 'table', table: pdfTable(node.table, 20) }
    case 'figure': {
      const { figure, table } = node
      // the table stands right under the figure: what its notes say is not said twice
      const said = table.notes.includes(figure.note) || table.notes.join(' ') === figure.note || figure.note === ''
      return {
        type: 'figure',
        file: place(node),
        title: figure.title,
        alternative: figure.alternative,
        note: said ? null : figure.note,
        table: pdfTable(table, 12),
      }
    }
  }
}

function pdfTable(table: ShownTable, above: number): PdfTable {
  const { textColumns, ...layout } = layoutTable(table)
  return {
    caption: table.caption,
    corner: table.corner,
    groups: table.columnGroups,
    columns: table.columns.map((column, index) => ({ ...column, text: textColumns[index]! })),
    rows: table.rows.map((row) => ({ role: row.role, label: row.label, cells: row.cells.map((cell) => cell.text) })),
    notes: table.notes,
    ...layout,
    above,
  }
}
