import { drawBottomAxis, drawGrid, percentAxis } from './axis.ts'
import type { DrawContext, Drawing } from './context.ts'
import { boxItem, drawLegend, type LegendItem } from './legend.ts'
import { inLegend } from './legend-series.ts'
import { box, line, text } from './marks.ts'
import { darkInk, paintOf } from './paints.ts'
import { paintedBox } from './patterns.ts'
import { labelColumn } from './rows.ts'
import { type Segment, segmentsOf } from './segments.ts'
import type { Figure } from './specification.ts'
import { spread } from './spread.ts'
import { baseline, neutral, symbolBaseline, textStyles } from './style.ts'
import { drawHatchedSymbol, drawWithheldBar, isWithheld, symbolsOf, withheldItems } from './withheld.ts'

const barHeight = 24
const rowGap = 10
/** Room over a bar for numbers that do not fit on it. */
const outsideHeight = 18
/** Segments under this share of the bar may stay without a printed number: it stands in the table. */
const smallestLabelled = 0.03

const valueStyle = textStyles.value

/** Horizontal bars of 100 %, one per category, with the number on (or, with a thin leader, over) every segment. */
export function drawStacked(figure: Figure, context: DrawContext): Drawing {
  const column = labelColumn(figure.categories, context)
  const { plotLeft } = column
  // the axis' last number is centred on the bar's end
  const plotRight = context.width - 12
  const x = (share: number) => plotLeft + share * (plotRight - plotLeft)
  const bars = figure.categories.map((_, i) => segmentsOf(figure, i))

  const legend = drawLegend(legendItems(figure), plotLeft, 0, context)
  const elements: string[] = []
  let y = legend.height + 2
  const top = y
  bars.forEach((bar, i) => {
    const labels = bar ? placeLabels(bar, x, context) : { inside: [], outside: [] }
    const over = labels.outside.length > 0 ? outsideHeight : 0
    const half = column.rows[i]!.height / 2
    const middle = y + rowGap / 2 + Math.max(barHeight / 2 + over, half)
    const barTop = middle - barHeight / 2
    elements.push(...column.draw(i, middle))
    if (bar) elements.push(...drawBar(bar, barTop, x))
    else {
      const cells = figure.cells.map((row) => row[i]!)
      const symbol = symbolsOf(cells)
      const whole = { x: x(0), y: barTop, width: x(1) - x(0), height: barHeight }
      if (cells.some(isWithheld)) elements.push(...drawWithheldBar(whole, symbol, context))
      else elements.push(text(textStyles.symbol, plotLeft + 6, symbolBaseline(middle, symbol), symbol))
    }
    for (const label of labels.inside) elements.push(...drawInside(label, barTop, x, context))
    for (const label of labels.outside) elements.push(...drawOutside(label, barTop, x))
    y = middle + Math.max(barHeight / 2, half) + rowGap / 2
  })
  const axis = percentAxis(figure.language)
  const scaled = (value: number) => x(value / 100)
  const bottom = drawBottomAxis(axis, scaled, y, plotLeft, figure.axisLabel, context)
  return {
    elements: [...legend.elements, ...drawGrid(axis, scaled, top, y), ...elements, ...bottom.elements],
    height: y + bottom.height,
  }
}

/** Bars carry no percent sign: the axis says what they measure, and narrow segments get room for their number. */
function printed(content: string): string {
  return content.replace(/[\s\u00a0]*%$/u, '')
}

interface Placed {
  readonly segment: Segment
  readonly content: string
  readonly width: number
  readonly centre: number
}

function placeLabels(
  bar: readonly Segment[],
  x: (share: number) => number,
  context: DrawContext,
): { inside: Placed[]; outside: Placed[] } {
  const inside: Placed[] = []
  const wide: Placed[] = []
  for (const segment of bar) {
    const content = printed(segment.text)
    if (!content) continue
    const width = context.metrics.width(content, valueStyle.size, valueStyle.weight)
    const placed = { segment, content, width, centre: (x(segment.from) + x(segment.to)) / 2 }
    if (width + 5 <= x(segment.to) - x(segment.from)) inside.push(placed)
    else if (segment.to - segment.from > smallestLabelled - 1e-9 || segment.fill === 'rest') wide.push(placed)
  }
  const centres = spread(
    wide.map((label) => ({ wanted: label.centre, width: label.width })),
    x(0),
    context.width,
    6,
  )
  return { inside, outside: centres ? wide.map((label, i) => ({ ...label, centre: centres[i]! })) : [] }
}

function drawBar(bar: readonly Segment[], top: number, x: (share: number) => number): string[] {
  const elements = bar.map((segment) => {
    const at = { x: x(segment.from), y: top, width: x(segment.to) - x(segment.from), height: barHeight }
    return segment.fill === 'none'
      ? box('segment', at, { fill: neutral.page })
      : paintedBox('segment', at, segment.fill)
  })
  for (const segment of bar.slice(1)) {
    elements.push(
      line('separator', [x(segment.from), top], [x(segment.from), top + barHeight], neutral.page, 1.5),
    )
  }
  const whole = { x: x(0), y: top, width: x(1) - x(0), height: barHeight }
  elements.push(box('outline', whole, { fill: 'none', stroke: neutral.outline }))
  return elements
}

/** The number on its segment; over a pattern on a small plate of the plain fill. */
function drawInside(
  label: Placed,
  barTop: number,
  x: (share: number) => number,
  context: DrawContext,
): string[] {
  const { fill, from, to } = label.segment
  if (fill === 'rest') {
    const at = { x: x(from), y: barTop, width: x(to) - x(from), height: barHeight }
    return drawHatchedSymbol(valueStyle.role, at, label.content, context)
  }
  const middle = barTop + barHeight / 2
  const style = fill === 'none' ? null : paintOf(fill)
  const ink = style?.ink ?? darkInk
  const at = baseline(middle, valueStyle.size)
  const number = text(valueStyle, label.centre, at, label.content, { anchor: 'middle', fill: ink })
  if (!style || style.pattern === 'solid') return [number]
  const room = x(to) - x(from) - 1.5
  const width = Math.min(label.width + 7, room)
  const height = valueStyle.size + 3
  const plate = { x: label.centre - width / 2, y: middle - height / 2, width, height }
  return [box('plate', plate, { fill: style.fill, rx: 2 }), number]
}

/** The number over the bar, with a thin line down to its segment. */
function drawOutside(label: Placed, barTop: number, x: (share: number) => number): string[] {
  const target = (x(label.segment.from) + x(label.segment.to)) / 2
  return [
    line('leader', [label.centre, barTop - 4], [target, barTop], neutral.outline, 0.75),
    text(valueStyle, label.centre, barTop - 8, label.content, { anchor: 'middle' }),
  ]
}

/** The boxes of the series that have a place in the drawing, and a hatched one where numbers are withheld. */
function legendItems(figure: Figure): LegendItem[] {
  const named = inLegend(figure)
  const items = figure.series.filter((_, s) => named[s]).map((series) => boxItem(series.label, series.paint))
  return [...items, ...withheldItems(figure)]
}
