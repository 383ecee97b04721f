import { niceAxis, type ValueAxis } from './axis.ts'
import type { DrawContext, Drawing } from './context.ts'
import { drawLegend } from './legend.ts'
import { drawMarker } from './markers.ts'
import { type Box, box, coordinate, element, line, text } from './marks.ts'
import { paintOf } from './paints.ts'
import type { Figure, FigureSeries } from './specification.ts'
import { baseline, lineHeight, neutral, textStyles } from './style.ts'
import { wrap } from './wrap.ts'

const plotHeight = 200
const dashes = [undefined, '7 4', '2 4', '10 3 2 3', '4 2', '1 3']
const valueStyle = textStyles.value

interface Point {
  readonly category: number
  readonly x: number
  readonly y: number
  readonly text: string
}

/**
 * One line per series over the categories, from left to right. A withheld number is a gap, with its symbol at the
 * axis. One series prints all its numbers; several print their last, and the table holds the others.
 */
export function drawLine(figure: Figure, context: DrawContext): Drawing {
  const axis = niceAxis(figure, 5)
  const { tick } = textStyles
  const width = (content: string) => context.metrics.width(content, tick.size, tick.weight)
  const left = Math.ceil(Math.max(...axis.labels.map(width))) + 8
  const valueRoom = Math.max(
    ...figure.cells
      .flat()
      .map((cell) => context.metrics.width(cell.text, valueStyle.size, valueStyle.weight)),
  )
  const band = (context.width - left - Math.max(0, valueRoom - 20)) / figure.categories.length
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
  const paths = figure.cells.map((row) => piecesOf(row, x, y))
  figure.series.forEach((series, s) => {
    elements.push(...drawPath(series, s, paths[s]!))
  })
  const placed: Box[] = []
  const bounds = { x: left, y: top - 13, width: context.width - left, height: plotHeight + 11 }
  const gaps = drawGaps(figure, x, bottom, context, placed)
  const values = figure.series.flatMap((series, s) => {
    const points = paths[s]!.flat()
    const shown = figure.series.length === 1 ? points : points.slice(-1)
    return shown.flatMap((point) =>
      drawValue(point, series, figure.series.length === 1, bounds, placed, context),
    )
  })
  const labels = drawCategories(figure, x, band, bottom, context)
  return {
    elements: [...legend.elements, ...elements, ...gaps, ...values, ...labels.elements],
    height: bottom + labels.height,
    fills: [],
  }
}

function drawValueAxis(axis: ValueAxis, y: (value: number) => number, left: number, right: number): string[] {
  return axis.ticks.flatMap((tick, i) => [
    line('grid', [left, y(tick)], [right, y(tick)], tick === 0 ? neutral.axis : neutral.grid),
    text(textStyles.tick, left - 8, baseline(y(tick), textStyles.tick.size), axis.labels[i]!, {
      anchor: 'end',
    }),
  ])
}

/** The runs of known numbers between the gaps. */
function piecesOf(
  cells: Figure['cells'][number],
  x: (category: number) => number,
  y: (value: number) => number,
): Point[][] {
  const pieces: Point[][] = [[]]
  cells.forEach((cell, category) => {
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

/** One symbol at the axis for each category in which a series has no number. */
function drawGaps(
  figure: Figure,
  x: (category: number) => number,
  bottom: number,
  context: DrawContext,
  placed: Box[],
): string[] {
  return figure.categories.flatMap((_, i) => {
    const symbols = new Set(
      figure.cells
        .map((row) => row[i]!)
        .filter((c) => c.value === null)
        .map((c) => c.text),
    )
    if (symbols.size === 0) return []
    const content = [...symbols].join(' ')
    const style = textStyles.symbol
    const width = context.metrics.width(content, style.size, style.weight)
    placed.push({ x: x(i) - width / 2, y: bottom - 15, width, height: 13 })
    return [text(style, x(i), bottom - 5, content, { anchor: 'middle' })]
  })
}

/** The number beside its point, in the first place that is free; left out when none is (the table holds it). */
function drawValue(
  point: Point,
  series: FigureSeries,
  above: boolean,
  bounds: Box,
  placed: Box[],
  context: DrawContext,
): string[] {
  const width = context.metrics.width(point.text, valueStyle.size, valueStyle.weight)
  const height = 13
  const beside = [0, -9, 9, -18, 18, -27, 27, -36, 36].map((dy) => ({
    x: point.x + 9,
    y: point.y - 6.5 + dy,
  }))
  const over = [-22, 9, -35, 22].map((dy) => ({ x: point.x - width / 2, y: point.y + dy }))
  const free = (above ? over : beside)
    .map((place): Box => ({ ...place, width, height }))
    .find(
      (place) =>
        place.x >= bounds.x &&
        place.y >= bounds.y &&
        place.x + place.width <= bounds.x + bounds.width &&
        place.y + place.height <= bounds.y + bounds.height &&
        !placed.some((other) => overlap(place, other)),
    )
  if (!free) return []
  placed.push(free)
  const plate = { x: free.x - 1.5, y: free.y, width: width + 3, height }
  return [
    box('plate', plate, { fill: neutral.page }),
    text(valueStyle, free.x, baseline(free.y + height / 2, valueStyle.size), point.text, {
      fill: paintOf(series.paint).edge,
    }),
  ]
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width + 3 && b.x < a.x + a.width + 3 && a.y < b.y + b.height && b.y < a.y + a.height
}

function drawCategories(
  figure: Figure,
  x: (category: number) => number,
  band: number,
  bottom: number,
  context: DrawContext,
): { elements: string[]; height: number } {
  const elements: string[] = []
  let height = 0
  figure.categories.forEach((category, i) => {
    let at = bottom + 4
    const parts = [
      { style: textStyles.label, content: category.label },
      ...(category.base ? [{ style: textStyles.base, content: category.base }] : []),
    ]
    for (const { style, content } of parts) {
      for (const each of wrap(content, band - 6, style, context.metrics)) {
        const step = lineHeight(style.size)
        elements.push(text(style, x(i), baseline(at + step / 2, style.size), each, { anchor: 'middle' }))
        at += step
      }
    }
    height = Math.max(height, at - bottom)
  })
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
