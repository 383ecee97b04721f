import { lineAxis, type ValueAxis } from './axis.ts'
import type { DrawContext, Drawing } from './context.ts'
import { drawLegend } from './legend.ts'
import { drawValues, type Point } from './line-values.ts'
import { drawMarker } from './markers.ts'
import { type Box, coordinate, element, line, text } from './marks.ts'
import { paintOf } from './paints.ts'
import type { Figure, FigureCategory, FigureSeries } from './specification.ts'
import { baseline, lineHeight, neutral, symbolBaseline, textStyles } from './style.ts'
import { widestPiece, wrap } from './wrap.ts'

const plotHeight = 200
const labelGap = 6
const symbolGap = 5
const dashes = [undefined, '7 4', '2 4', '10 3 2 3', '4 2', '1 3']

/**
 * One line per series over the categories, from left to right. A withheld number is a gap, with its symbol at the
 * axis. One series prints all its numbers; several print their last, and the table holds the others.
 */
export function drawLine(figure: Figure, context: DrawContext): Drawing {
  const axis = lineAxis(figure)
  const { tick } = textStyles
  const width = (content: string) => context.metrics.width(content, tick.size, tick.weight)
  const left = Math.ceil(Math.max(...axis.labels.map(width))) + 8
  const room = context.width - left
  const count = figure.categories.length
  // the last number needs room beside (alone: over) its point, of which half a band is there already
  const half = room / (2 * count)
  const margin = Math.max(0, (valueRoom(figure, context) - half) / (1 - 1 / (2 * count)))
  const band = (room - margin) / count
  const x = (category: number) => left + band * (category + 0.5)

  const items = figure.series.length > 1 ? figure.series.map((series, i) => lineItem(series, i)) : []
  const legend = drawLegend(items, 0, 0, context)
  const axisLines = figure.axisLabel ? wrap(figure.axisLabel, context.width, tick, context.metrics) : []
  const axisLine = lineHeight(tick.size)
  const top = legend.height + axisLines.length * axisLine + 14
  const bottom = top + plotHeight
  const y = (value: number) => bottom - ((value - axis.min) / (axis.max - axis.min)) * plotHeight

  const elements = axisLines.map((content, i) =>
    text(tick, 0, legend.height + (i + 1) * axisLine - 3, content),
  )
  elements.push(...drawValueAxis(axis, y, left, context.width))
  const breaks = figure.categories.flatMap(({ code }, at) =>
    at > 0 && figure.breaksBefore?.includes(code) ? [at] : [],
  )
  elements.push(...breaks.map((at) => drawBreak(left + band * at, top, bottom)))
  const paths = figure.cells.map((row) => piecesOf(row, breaks, x, y))
  // the first series is the reader's own: drawn last, it lies on top
  for (let s = figure.series.length - 1; s >= 0; s--) {
    elements.push(...drawPath(figure.series[s]!, s, paths[s]!))
  }
  const gaps = drawGaps(figure, x, band, bottom, context)
  const plot = { x: left, y: top - 13, width: context.width - left, height: plotHeight + 12 }
  const values = drawValues(figure, paths, { plot, placed: gaps.placed }, context)
  const labels = drawCategories(figure, x, band, bottom, context)
  return {
    elements: [...legend.elements, ...elements, ...gaps.elements, ...values, ...labels.elements],
    height: bottom + labels.height,
  }
}

/** What the numbers of the last category need right of their points, px. */
function valueRoom(figure: Figure, context: DrawContext): number {
  const { value } = textStyles
  const widths = figure.cells.flat().map((cell) => context.metrics.width(cell.text, value.size, value.weight))
  return figure.series.length === 1 ? Math.max(...widths) / 2 : Math.max(...widths) + 11
}

function drawValueAxis(axis: ValueAxis, y: (value: number) => number, left: number, right: number): string[] {
  return axis.ticks.flatMap((tick, i) => [
    line('grid', [left, y(tick)], [right, y(tick)], tick === 0 ? neutral.axis : neutral.grid),
    text(textStyles.tick, left - 8, baseline(y(tick), textStyles.tick.size), axis.labels[i]!, {
      anchor: 'end',
    }),
  ])
}

/** Where a series breaks: a line from top to bottom that no curve crosses. */
function drawBreak(at: number, top: number, bottom: number): string {
  return element('path', {
    class: 'break',
    d: `M${coordinate(at)} ${coordinate(top)}V${coordinate(bottom)}`,
    stroke: neutral.axis,
    'stroke-width': 1,
    'stroke-dasharray': '3 3',
  })
}

/** The runs of known numbers between the gaps and breaks. */
function piecesOf(
  cells: Figure['cells'][number],
  breaks: readonly number[],
  x: (category: number) => number,
  y: (value: number) => number,
): Point[][] {
  const pieces: Point[][] = [[]]
  cells.forEach((cell, category) => {
    if (breaks.includes(category)) pieces.push([])
    if (cell.value === null) pieces.push([])
    else pieces.at(-1)!.push({ category, x: x(category), y: y(cell.value), text: cell.text })
  })
  return pieces.filter((piece) => piece.length > 0)
}

function drawPath(series: FigureSeries, index: number, pieces: readonly Point[][]): string[] {
  const { edge } = paintOf(series.paint)
  const lines = pieces
    .filter((piece) => piece.length > 1)
    .map((piece) =>
      element('path', {
        class: 'line',
        d: `M${piece.map((point) => `${coordinate(point.x)} ${coordinate(point.y)}`).join('L')}`,
        fill: 'none',
        stroke: edge,
        'stroke-width': series.paint === 'own' || series.paint === 'one' ? 2.75 : 2,
        'stroke-dasharray': dashes[index % dashes.length],
        'stroke-linejoin': 'round',
      }),
    )
  const markers = pieces.flat().map((point) => drawMarker(index, point.x, point.y, edge))
  return [...lines, ...markers]
}

/**
 * The symbols of the series that have no number in a category, side by side over the axis, each in its series' colour;
 * where the band is too narrow for that, one of each kind.
 */
function drawGaps(
  figure: Figure,
  x: (category: number) => number,
  band: number,
  bottom: number,
  context: DrawContext,
): { elements: string[]; placed: Box[] } {
  const style = textStyles.symbol
  const elements: string[] = []
  const placed: Box[] = []
  figure.categories.forEach((_, i) => {
    const symbols = figure.series.flatMap((series, s) => {
      const { value, text: content } = figure.cells[s]![i]!
      if (value !== null) return []
      const width = context.metrics.width(content, style.size, style.weight)
      return [{ fill: paintOf(series.paint).edge, content, width }]
    })
    const kinds = [
      ...new Map(symbols.map((symbol) => [symbol.content, { ...symbol, fill: style.fill }])).values(),
    ]
    const total = (list: typeof symbols) =>
      list.reduce((sum, symbol) => sum + symbol.width + symbolGap, -symbolGap)
    const drawn = [symbols, kinds].find((list) => total(list) <= band - 2) ?? kinds.slice(0, 1)
    let at = x(i) - total(drawn) / 2
    for (const { fill, content, width } of drawn) {
      elements.push(text(style, at, symbolBaseline(bottom - 10, content), content, { fill }))
      placed.push({ x: at, y: bottom - 16, width, height: 13 })
      at += width + symbolGap
    }
  })
  return { elements, placed }
}

/**
 * Labels and bases under the points; where they would have to be broken, only every second, third ... is printed, the
 * last always. One that would touch the next, because it was moved in from the edge, is left out too.
 */
function drawCategories(
  figure: Figure,
  x: (category: number) => number,
  band: number,
  bottom: number,
  context: DrawContext,
): { elements: string[]; height: number } {
  const partsOf = (category: FigureCategory) => [
    { style: textStyles.label, content: category.label },
    ...(category.base ? [{ style: textStyles.base, content: category.base }] : []),
  ]
  const widest = Math.max(
    ...figure.categories
      .flatMap(partsOf)
      .map((part) => widestPiece(part.content, part.style, context.metrics)),
  )
  const step = Math.max(1, Math.min(figure.categories.length, Math.ceil((widest + labelGap) / band)))
  const limit = Math.min(context.width, Math.max(step * band - labelGap, 24))
  const elements: string[] = []
  let height = 0
  let nextLeft = Number.POSITIVE_INFINITY
  for (let i = figure.categories.length - 1; i >= 0; i -= step) {
    const parts = partsOf(figure.categories[i]!).map(({ style, content }) => {
      const lines = wrap(content, limit, style, context.metrics)
      return {
        style,
        lines,
        widths: lines.map((each) => context.metrics.width(each, style.size, style.weight)),
      }
    })
    const half = Math.max(...parts.flatMap((part) => part.widths)) / 2
    const middle = Math.max(half, Math.min(x(i), context.width - half))
    if (middle + half > nextLeft - 2) continue
    nextLeft = middle - half
    let at = bottom + 4
    for (const { style, lines } of parts) {
      for (const each of lines) {
        const rise = lineHeight(style.size)
        elements.push(text(style, middle, baseline(at + rise / 2, style.size), each, { anchor: 'middle' }))
        at += rise
      }
    }
    height = Math.max(height, at - bottom)
  }
  return { elements, height: height + 4 }
}

function lineItem(series: FigureSeries, index: number) {
  const { edge } = paintOf(series.paint)
  return {
    label: series.label,
    swatchWidth: 30,
    swatch: (left: number, middle: number) =>
      element('path', {
        class: 'swatch',
        d: `M${coordinate(left)} ${coordinate(middle)}h30`,
        stroke: edge,
        'stroke-width': 2,
        'stroke-dasharray': dashes[index % dashes.length],
      }) + drawMarker(index, left + 15, middle, edge),
  }
}
