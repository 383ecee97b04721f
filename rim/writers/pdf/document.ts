import type { Figure } from '#core/figures'
import type { FigureNode, ReportModel, ReportNode, ReportSection, ShownTable } from '#core/reports'
import { markColours, markSigns, notesOf } from '../cell-marks.ts'
import { headingOf, isProse, levelOf, placeOf } from '../headings.ts'
import type { Drawing } from './drawing.ts'
import { mostShrunk, sideMargin, tallestInText, tallestTogether, textWidth } from './measures.ts'
import { layoutTable } from './table-layout.ts'

/** What the template reads from data.json. Only words, numbers already printed, and measures in points. */
export interface PdfData {
  readonly language: 'nb' | 'nn'
  readonly title: string
  readonly subtitle: string
  readonly place: string
  readonly author: string
  readonly keywords: readonly string[]
  /** Year, month and day. */
  readonly made: readonly [number, number, number]
  readonly mark: string | null
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  readonly words: Readonly<Record<'page' | 'of' | 'contents' | 'table' | 'figure', string>>
  readonly margin: number
  /** Without cover and contents. */
  readonly sheet: boolean
  readonly paged: boolean
  /** Levels of headings in the contents; with two, each chapter begins on a page of its own. */
  readonly depth: 1 | 2
  readonly marks: Readonly<Record<'higher' | 'lower', { readonly sign: string; readonly colour: string }>>
  readonly sections: readonly PdfSection[]
}
interface PdfSection {
  readonly title: string
  readonly level: 1 | 2
  /** In the list of contents; the bookmarks have all. */
  readonly listed: boolean
  /** How many of the first nodes are the section's key paragraphs, set apart. */
  readonly key: number
  readonly nodes: readonly PdfNode[]
}
type PdfNode =
  | { readonly type: 'paragraph'; readonly text: string }
  | { readonly type: 'list'; readonly items: readonly string[] }
  | { readonly type: 'quote'; readonly text: string; readonly label: string }
  | { readonly type: 'table'; readonly table: PdfTable }
  | {
      readonly type: 'figure'
      readonly file: string
      readonly title: string
      readonly alternative: string
      readonly note: string | null
      /** Width on the page. */
      readonly width: number
      /** On one page with its table. */
      readonly together: boolean
      readonly table: PdfTable
    }
interface PdfTable {
  readonly caption: string
  readonly numbered: boolean
  readonly corner: string
  readonly groups: readonly { readonly label: string; readonly span: number; readonly hyphenated: boolean }[]
  readonly columns: readonly {
    readonly label: string
    readonly base: string | null
    /** Words, set from the left. */
    readonly text: boolean
    readonly hyphenated: boolean
  }[]
  readonly rows: readonly {
    readonly role: string
    readonly label: string
    readonly cells: readonly string[]
    /** Beside the cells; null where the row has none. */
    readonly marks: readonly ('higher' | 'lower' | null)[] | null
  }[]
  readonly notes: readonly string[]
  readonly size: number
  readonly pad: number
  readonly lead: number
  readonly width: number
  readonly widths: readonly number[]
  readonly together: boolean
  readonly above: number
}

/** Tables estimated lower than this (about half a page) are not broken over pages. */
const keepTogetherBelow = 340
/** At most this many leading paragraphs and lists are set apart as key points; more is a text, not a summary. */
const mostKeyNodes = 4
const headingHeight = 60

/**
 * The report as the template's data, and the drawings by the file names that the data refers to. Pure: same report,
 * same data.
 *
 * @param draw draws a figure for the page.
 * @throws where the edition is not the document, the date is no ISO date, a figure has no alternative text, or a table
 * does not fit the page.
 */
export function pdfData(
  model: ReportModel,
  draw: (figure: Figure) => Drawing,
): { data: PdfData; drawings: ReadonlyMap<string, string> } {
  if (model.edition !== 'document')
    throw new Error(`The PDF shows the edition "document", not "${model.edition}"`)
  const drawings = new Map<string, string>()
  const figure = (node: FigureNode, room: number): PdfNode => {
    const drawing = draw(node.figure)
    const file = `figure-${drawings.size + 1}.svg`
    drawings.set(file, drawing.svg)
    return pdfFigure(node, file, drawing, room, isProse(model))
  }
  const { name, number } = model.place
  const { page, contents, table } = model.words
  const data: PdfData = {
    language: model.language,
    title: model.title,
    subtitle: model.subtitle,
    place: placeOf(model),
    author: 'Lyttepost',
    keywords: [name, number, model.round],
    made: dateParts(model.made),
    mark: model.syntheticMark,
    facts: model.facts,
    // "of" reads the same in both forms
    words: { page, of: 'av', contents, table, figure: model.words.figure },
    margin: sideMargin,
    sheet: model.sheet === true,
    paged: model.paged === true,
    depth: model.sections.some((section) => levelOf(section) === 2) ? 2 : 1,
    marks: {
      higher: { sign: markSigns.higher, colour: markColours.higher },
      lower: { sign: markSigns.lower, colour: markColours.lower },
    },
    sections: model.sections.map((section) => pdfSection(section, model, figure)),
  }
  return { data, drawings }
}

/** Year, month and day of an ISO date. */
function dateParts(made: string): [number, number, number] {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(made)
  if (!match) throw new Error(`"${made}" is not an ISO date`)
  return [Number(match[1]), Number(match[2]), Number(match[3])]
}

/** Makes a figure that has this much height on its page. */
type PlaceFigure = (node: FigureNode, room: number) => PdfNode

function pdfSection(section: ReportSection, model: ReportModel, figure: PlaceFigure): PdfSection {
  const first = section.nodes.findIndex((node) => node.type === 'table' || node.type === 'figure')
  // chapters of running text: nothing is set apart, and what is kept together leaves little white behind
  const flowing = isProse(model)
  const key = !flowing && first > 0 && first <= mostKeyNodes ? first : 0
  const most = flowing ? tallestInText : tallestTogether
  // the heading and key points stand on the page of the first figure or table and take from its room
  const taken = headingHeight + section.nodes.slice(0, key).reduce((sum, node) => sum + textHeight(node), 0)
  return {
    title: headingOf(section),
    level: levelOf(section),
    // parts without a number, as an appendix has one for each question, would fill pages of contents
    listed: levelOf(section) === 1 || Boolean(section.number),
    key,
    nodes: section.nodes.map((node, at) =>
      pdfNode(node, model.language, figure, !flowing && at === key ? most - taken : most),
    ),
  }
}

/** Estimated height of a paragraph or list: 90 characters on a line of 15 points. */
function textHeight(node: ReportNode): number {
  const texts = node.type === 'paragraph' ? [node.text] : node.type === 'list' ? node.items : []
  return texts.reduce((sum, text) => sum + Math.ceil(text.length / 90) * 15, 12)
}

function pdfNode(
  node: ReportNode,
  language: ReportModel['language'],
  figure: PlaceFigure,
  room: number,
): PdfNode {
  switch (node.type) {
    case 'paragraph':
      return { type: 'paragraph', text: node.text }
    case 'list':
      return { type: 'list', items: node.items }
    case 'quote':
      return { type: 'quote', text: node.text, label: node.label }
    case 'table':
      return { type: 'table', table: pdfTable(node.table, 20, language) }
    case 'figure':
      return figure(node, room)
  }
}

/** @param flowing in running text: the figure is never shrunk to stand with its table. */
function pdfFigure(
  node: FigureNode,
  file: string,
  drawing: Drawing,
  room: number,
  flowing: boolean,
): PdfNode {
  const { id, figure, table } = node
  if (figure.alternative.trim() === '') throw new Error(`The figure "${id}" has no alternative text`)
  const captions = 60
  const fits = (room - captions - layoutTable(table).height) / drawing.height
  const together = fits >= (flowing ? 1 : mostShrunk)
  // what the notes of a table right under the figure say is not said twice; apart, each tells its own source
  const said = figure.note === '' || (together && table.notes.includes(figure.note))
  return {
    type: 'figure',
    file,
    title: figure.title,
    alternative: figure.alternative,
    note: said ? null : figure.note,
    width: drawing.width * (together ? Math.min(fits, 1) : 1),
    together,
    table: pdfTable(table, 12, figure.language === 'nn' ? 'nn' : 'nb', table.underFigure),
  }
}

/** @param underFigure what is printed over it, without a number, in place of its caption. */
function pdfTable(
  table: ShownTable,
  above: number,
  language: ReportModel['language'],
  underFigure?: string,
): PdfTable {
  const { textColumns, hyphenated, height, dense, ...layout } = layoutTable(table)
  return {
    caption: underFigure ?? table.caption,
    numbered: underFigure === undefined,
    corner: table.corner,
    groups: table.columnGroups.map((group, index) => ({ ...group, hyphenated: hyphenated.groups[index]! })),
    columns: table.columns.map((column, index) => ({
      ...column,
      text: textColumns[index]!,
      hyphenated: hyphenated.columns[index]!,
    })),
    rows: table.rows.map((row) => ({
      role: row.role,
      label: row.label,
      cells: row.cells.map((cell) => cell.text),
      marks: row.cells.some(({ mark }) => mark) ? row.cells.map(({ mark }) => mark ?? null) : null,
    })),
    notes: notesOf(table, language),
    width: textWidth,
    ...layout,
    // higher ones break between rows
    together: dense || height < keepTogetherBelow,
    above,
  }
}
