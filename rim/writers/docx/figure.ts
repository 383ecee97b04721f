import type { Figure } from '#core/figures'
import type { FigureNode, ReportModel } from '#core/reports'
import { escapeXml } from '../ooxml/index.ts'
import { textWidth } from '../pdf/measures.ts'
import { chartXml } from '../pptx/chart.ts'
import { type PlottedData, plot } from '../pptx/chart-data.ts'
import { chartSizes } from '../pptx/chart-text.ts'
import { pointsPerInch } from '../pptx/geometry.ts'
import { lineCount, lineHeight } from '../pptx/measure.ts'
import { slideWords } from '../pptx/words.ts'
import type { Captions } from './captions.ts'
import { noteXml, tableXml } from './table.ts'
import { paragraph } from './xml.ts'

/** A chart is laid out as for a slide, in a wider frame, and then brought down to the page with all its texts. */
const scale = 0.68
/** Inches as laid out. */
const chartWidth = textWidth / pointsPerInch / scale
const tallestChart = 620 / pointsPerInch / scale
const unitsPerInch = 914_400

/** Adds a chart part with its workbook to the package and gives the id that the drawing refers to it by. */
export type AddChart = (data: PlottedData, chart: (workbook: string) => string) => string

export interface FigureContext {
  readonly model: ReportModel
  readonly captions: Captions
  /** The next id of a drawing. */
  readonly nextId: () => number
  readonly addChart: AddChart
}

/** A native, editable chart under its caption, what must be noted, and the table with the same numbers. */
export function figureXml(node: FigureNode, context: FigureContext): string {
  const { figure, table } = node
  const { model, captions } = context
  if (figure.alternative.trim() === '') throw new Error(`The figure "${node.id}" has no alternative text`)
  const caption = captions.caption(model.words.figure, figure.title)
  const shows = figure.categories.length > 0 && figure.series.length > 0
  const drawing = shows ? paragraph('Figure', chartDrawing(figure, context)) : ''
  const note = figure.note === '' ? '' : noteXml(figure.note, true)
  return `${caption}${drawing}${note}${tableXml(table, model, captions, table.underFigure)}`
}

function chartDrawing(figure: Figure, { addChart, model, nextId }: FigureContext): string {
  const data = plot(figure, slideWords(model.language).withheld)
  const size = { w: chartWidth, h: heightOf(figure, data) }
  const reference = addChart(data, (workbook) => scaled(chartXml(figure, figure, data, size, workbook)))
  const id = nextId()
  const extent = (inches: number): number => Math.round(inches * scale * unitsPerInch)
  return (
    '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">' +
    `<wp:extent cx="${extent(size.w)}" cy="${extent(size.h)}"/>` +
    `<wp:docPr id="${id}" name="${escapeXml(`${model.words.figure} ${id}`)}" descr="${escapeXml(figure.alternative)}"/>` +
    '<wp:cNvGraphicFramePr/><a:graphic>' +
    '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart ' +
    `xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="${reference}"/></a:graphicData>` +
    '</a:graphic></wp:inline></w:drawing></w:r>'
  )
}

/** As high as its bars, labels and legend need. */
function heightOf(figure: Figure, data: PlottedData): number {
  if (figure.kind === 'line') return chartWidth * 0.45
  const label = { size: chartSizes.category }
  const bars = figure.kind === 'grouped' ? (figure.series.length + 0.5) * 0.3 : 0.5
  const rows = data.categories.map((text) =>
    Math.max(bars, lineHeight(chartSizes.category, lineCount(text, label, chartWidth * 0.34)) + 0.14),
  )
  const frame = 0.7 + (data.legend ? Math.ceil(data.series.length / 4) * 0.28 : 0)
  // all bars are as broad as the broadest asks for
  return Math.min(tallestChart, Math.max(...rows) * rows.length + frame)
}

/** Type sizes (hundredths of a point) and markers of a chart, brought down with it. */
const scaled = (xml: string): string =>
  xml
    .replace(/ sz="(\d+)"/g, (_, size: string) => ` sz="${Math.round((Number(size) * scale) / 50) * 50}"`)
    .replace(/<c:size val="(\d+)"/g, (_, size: string) => `<c:size val="${Math.round(Number(size) * scale)}"`)
