import { drawFigure, type Figure, type FigureMetrics } from '#core/figures'
import { figureWidth, tallestFigure, textWidth } from './measures.ts'

/** A figure drawn for the page. */
export interface Drawing {
  readonly svg: string
  /** Size on the page in points: as wide as the text, or narrower where it would be too high for a page. */
  readonly width: number
  readonly height: number
}

/** Draws a figure and finds how large it may stand on a page. */
export function drawForPage(figure: Figure, metrics: FigureMetrics): Drawing {
  const svg = drawFigure(figure, metrics, { width: figureWidth, idPrefix: 'pdf-' })
  const size = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg)
  if (!size) throw new Error(`The drawing of figure "${figure.id}" has no viewBox`)
  const ratio = Number(size[2]) / Number(size[1])
  const width = Math.min(textWidth, tallestFigure / ratio)
  return { svg, width, height: width * ratio }
}
