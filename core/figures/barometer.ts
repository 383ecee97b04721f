import { drawBottomAxis, drawGrid, percentAxis } from './axis.ts'
import type { DrawContext, Drawing } from './context.ts'
import { drawLegend, type LegendItem } from './legend.ts'
import { drawMarker } from './markers.ts'
import { line, text } from './marks.ts'
import { paintOf } from './paints.ts'
import { labelColumn } from './rows.ts'
import type { Figure } from './specification.ts'
import { baseline, neutral, symbolBaseline, textStyles } from './style.ts'

const valueStyle = textStyles.value
const valueGap = 10
const rowGap = 6
const leastRow = 18

/**
 * A row for each category with a mark for each series on one scale of per cent: the first series, whose figure it is, stands on top of the
 * others with its number at the end of the row; the others are read from the table. Marks differ in shape as well as in colour. A number that
 * is withheld has no mark; its symbol stands where the first series' number would.
 */
export function drawBarometer(figure: Figure, context: DrawContext): Drawing {
  const column = labelColumn(figure.categories, context)
  const axis = percentAxis(figure.language)
  const [own] = figure.cells
  const room = own!.reduce(
    (most, cell) => Math.max(most, context.metrics.width(cell.text, valueStyle.size, valueStyle.weight)),
    10,
  )
  const left = column.plotLeft + 6
  const right = context.width - room - valueGap - 1
  const x = (value: number): number => left + (value / axis.max) * (right - left)
  const items = figure.series.map(
    ({ label, paint }, index): LegendItem => ({
      label,
      swatchWidth: 12,
      swatch: (at, middle) => drawMarker(index, at + 6, middle, paintOf(paint).edge),
    }),
  )
  const legend = drawLegend(items, column.plotLeft, 0, context)
  const elements: string[] = []
  let y = legend.height + 2
  const top = y
  figure.categories.forEach((_, c) => {
    const height = Math.max(leastRow, column.rows[c]!.height) + rowGap
    const middle = y + height / 2
    const values = figure.cells.flatMap((row) => row[c]!.value ?? [])
    elements.push(...column.draw(c, middle))
    if (values.length > 1) {
      // from the lowest to the highest, so that the marks of a row belong together
      const [low, high] = [x(Math.min(...values)), x(Math.max(...values))]
      elements.push(line('span', [low, middle], [high, middle], neutral.axis, 2))
    }
    for (let s = figure.series.length - 1; s >= 0; s--) {
      const { value } = figure.cells[s]![c]!
      if (value !== null)
        elements.push(drawMarker(s, x(value), middle, paintOf(figure.series[s]!.paint).edge))
    }
    const { text: shown, value } = own![c]!
    const style = value === null ? textStyles.symbol : valueStyle
    const at = value === null ? symbolBaseline(middle, shown) : baseline(middle, valueStyle.size)
    elements.push(text(style, context.width - 1, at, shown, { anchor: 'end' }))
    y += height
  })
  const bottom = drawBottomAxis(axis, x, y, column.plotLeft, figure.axisLabel, context)
  return {
    elements: [...legend.elements, ...drawGrid(axis, x, top, y), ...elements, ...bottom.elements],
    height: y + bottom.height,
  }
}
