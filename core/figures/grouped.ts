import { drawBottomAxis, drawGrid, niceAxis } from './axis.ts'
import type { DrawContext, Drawing } from './context.ts'
import { boxItem, drawLegend } from './legend.ts'
import { box, text } from './marks.ts'
import { paintOf } from './paints.ts'
import { paintedBox } from './patterns.ts'
import { labelColumn } from './rows.ts'
import type { Figure, FigureCell } from './specification.ts'
import { baseline, neutral, symbolBaseline, textStyles } from './style.ts'
import { drawWithheldBar, isWithheld, withheldItems } from './withheld.ts'

const valueStyle = textStyles.value
const valueGap = 5
const rowGap = 12
/** The hatched bar of a withheld number is always this long: it must not look like a size. */
const withheldWidth = 18

/** Bar height by number of series; never under the height of the numbers at the bars' ends. */
function barHeight(seriesCount: number): number {
  return seriesCount <= 1 ? 19 : seriesCount === 2 ? 16 : 15
}

/** Horizontal bars side by side in each category, each with its number at its end; a short hatched bar where it is withheld. */
export function drawGrouped(figure: Figure, context: DrawContext): Drawing {
  const column = labelColumn(figure.categories, context)
  const axis = niceAxis(figure)
  const valueRoom =
    valueGap +
    figure.cells
      .flat()
      .reduce(
        (most, cell) => Math.max(most, context.metrics.width(cell.text, valueStyle.size, valueStyle.weight)),
        10,
      )
  const left = column.plotLeft + (axis.min < 0 ? valueRoom : 0)
  const right = context.width - valueRoom - 1
  const x = (value: number) => left + ((value - axis.min) / (axis.max - axis.min)) * (right - left)

  // one series needs no legend: the title says whose numbers these are
  const items = figure.series.length > 1 ? figure.series.map((s) => boxItem(s.label, s.paint)) : []
  const legend = drawLegend([...items, ...withheldItems(figure)], column.plotLeft, 0, context)
  const thickness = barHeight(figure.series.length)
  const elements: string[] = []
  let y = legend.height + 2
  const top = y
  figure.categories.forEach((_, i) => {
    const bars = thickness * figure.series.length
    const height = Math.max(bars, column.rows[i]!.height) + rowGap
    elements.push(...column.draw(i, y + height / 2))
    figure.series.forEach((series, s) => {
      const barTop = y + (height - bars) / 2 + s * thickness
      elements.push(...drawBar(figure.cells[s]![i]!, series.paint, barTop, thickness, x, context))
    })
    y += height
  })
  const bottom = drawBottomAxis(axis, x, y, column.plotLeft, figure.axisLabel, context)
  return {
    elements: [...legend.elements, ...drawGrid(axis, x, top, y), ...elements, ...bottom.elements],
    height: y + bottom.height,
  }
}

function drawBar(
  cell: FigureCell,
  paint: Figure['series'][number]['paint'],
  top: number,
  thickness: number,
  x: (value: number) => number,
  context: DrawContext,
): string[] {
  const middle = top + thickness / 2
  if (isWithheld(cell)) {
    const at = { x: x(0), y: top + 1, width: withheldWidth, height: thickness - 2 }
    return drawWithheldBar(at, cell.text, context)
  }
  if (cell.value === null) {
    return [text(textStyles.symbol, x(0) + valueGap, symbolBaseline(middle, cell.text), cell.text)]
  }
  const number = baseline(middle, valueStyle.size)
  const zero = x(0)
  const end = x(cell.value)
  const at = { x: Math.min(zero, end), y: top + 1, width: Math.abs(end - zero), height: thickness - 2 }
  const negative = cell.value < 0
  const plateWidth = context.metrics.width(cell.text, valueStyle.size, valueStyle.weight) + 4
  const plate = {
    x: negative ? end - valueGap + 2 - plateWidth : end + valueGap - 2,
    y: top + 0.5,
    width: plateWidth,
    height: thickness - 1,
  }
  const elements = [
    // keeps grid lines out of the number
    box('plate', plate, { fill: neutral.page }),
    text(valueStyle, negative ? end - valueGap : end + valueGap, number, cell.text, {
      anchor: negative ? 'end' : 'start',
    }),
  ]
  if (at.width === 0) return elements
  return [
    paintedBox('bar', at, paint),
    box('outline', at, { fill: 'none', stroke: paintOf(paint).edge }),
    ...elements,
  ]
}
