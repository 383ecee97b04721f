import { drawBarometer } from './barometer.ts'
import type { DrawContext, Drawing } from './context.ts'
import { drawFlow } from './flow.ts'
import { drawGrouped } from './grouped.ts'
import { marksInPage } from './in-page.ts'
import { drawLine } from './line.ts'
import { coordinate, escapeXml, text } from './marks.ts'
import type { FigureMetrics } from './metrics.ts'
import type { Figure } from './specification.ts'
import { drawStacked } from './stacked.ts'
import { textStyles } from './style.ts'
import { figureWords } from './words.ts'

export interface DrawOptions {
  /** Width in px; texts keep their size (13 px labels), so that this sets how much room they have. At least 240. */
  readonly width: number
  /** Begins every id, so that several drawings can stand in one document. */
  readonly idPrefix: string
  /** For a page that has `figureStyle`: smaller, and texts keep to their places whatever font they are shown in. */
  readonly inPage?: boolean
}

const narrowest = 240

/**
 * A figure as one self-contained SVG: `role="img"`, its title and alternative text as `<title>` and `<desc>`, its
 * language, no outside references. The title is not drawn: whoever places the figure sets it as caption, and the note
 * under it. The same figure, fonts and options give the same bytes.
 *
 * Throws when the cells do not have one row per series and one cell per category, or a value is no finite number.
 *
 * @example drawFigure(figure, createMetrics(regular, semibold), { width: 640, idPrefix: 'report-' })
 */
export function drawFigure(figure: Figure, metrics: FigureMetrics, options: DrawOptions): string {
  checkShape(figure)
  const width = Math.max(narrowest, options.width)
  const name = `${options.idPrefix}${figure.id}`
    .replace(/[^A-Za-z0-9_-]+/g, '-')
    .replace(/^(?![A-Za-z_])/, 'f')
  const [titleId, descId] = [`${name}-title`, `${name}-desc`]
  const drawing = drawMarks(figure, { width, metrics })
  const marks = drawing.elements.join('\n')
  const elements = options.inPage ? marksInPage(marks, metrics) : marks
  const size = `${coordinate(width)} ${coordinate(Math.ceil(drawing.height))}`
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size}" width="${coordinate(width)}"` +
    ` height="${coordinate(Math.ceil(drawing.height))}" role="img" lang="${figure.language}"` +
    ` xml:lang="${figure.language}" aria-labelledby="${titleId} ${descId}"` +
    ` font-family="'Source Sans 3', 'Source Sans Pro', Arial, sans-serif">\n` +
    `<title id="${titleId}">${escapeXml(figure.title)}</title>\n` +
    `<desc id="${descId}">${escapeXml(figure.alternative)}</desc>\n` +
    elements +
    '\n</svg>\n'
  )
}

function drawMarks(figure: Figure, context: DrawContext): Drawing {
  if (figure.categories.length === 0 || figure.series.length === 0) {
    const words = figureWords[figure.language].empty
    return { elements: [text(textStyles.empty, 0, 24, words)], height: 40 }
  }
  if (figure.kind === 'stacked') return drawStacked(figure, context)
  if (figure.kind === 'grouped') return drawGrouped(figure, context)
  if (figure.kind === 'flow') return drawFlow(figure, context)
  if (figure.kind === 'barometer') return drawBarometer(figure, context)
  return drawLine(figure, context)
}

function checkShape(figure: Figure): void {
  const wrong =
    figure.cells.length !== figure.series.length ||
    figure.cells.some((row) => row.length !== figure.categories.length)
  if (wrong) throw new Error(`The cells of figure ${figure.id} do not fit its series and categories`)
  if (figure.cells.flat().some((cell) => cell.value !== null && !Number.isFinite(cell.value))) {
    throw new Error(`Figure ${figure.id} has a value that is no finite number`)
  }
}
