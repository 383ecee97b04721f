import type { DrawContext } from './context.ts'
import { box, text } from './marks.ts'
import { paintOf } from './paints.ts'
import { type Fill, paintedBox } from './patterns.ts'
import { baseline, neutral, textStyles } from './style.ts'

const swatchGap = 7
const itemGap = 20
const rowHeight = 20
const swatchSize = 14

/** One entry: its words and how its swatch is drawn, given the left edge and the middle of its row. */
export interface LegendItem {
  readonly label: string
  readonly swatchWidth: number
  readonly swatch: (x: number, middle: number) => string
}

/**
 * Entries in rows from `left`; entries that do not fit go to the next row, and a legend that needs more than one row
 * uses the figure's whole width. Height 0 without entries.
 */
export function drawLegend(
  items: readonly LegendItem[],
  left: number,
  top: number,
  context: DrawContext,
): { elements: string[]; height: number } {
  if (items.length === 0) return { elements: [], height: 0 }
  const style = textStyles.legend
  const widths = items.map(
    (item) => item.swatchWidth + swatchGap + context.metrics.width(item.label, style.size, style.weight),
  )
  const total = widths.reduce((sum, width) => sum + width + itemGap, -itemGap)
  // half a pixel keeps the swatch's outline inside the drawing
  const start = left + total <= context.width ? left : 0.5
  const elements: string[] = []
  let x = start
  let row = 0
  items.forEach((item, i) => {
    const width = widths[i]!
    if (x > start && x + width > context.width) {
      x = start
      row += 1
    }
    const middle = top + row * rowHeight + rowHeight / 2
    elements.push(item.swatch(x, middle))
    elements.push(text(style, x + item.swatchWidth + swatchGap, baseline(middle, style.size), item.label))
    x += width + itemGap
  })
  return { elements, height: (row + 1) * rowHeight + 8 }
}

/** A legend entry with a filled box. */
export function boxItem(label: string, fill: Fill, context: DrawContext): LegendItem {
  return {
    label,
    swatchWidth: swatchSize,
    swatch: (left, middle) => {
      const at = { x: left, y: middle - swatchSize / 2, width: swatchSize, height: swatchSize }
      const stroke = fill === 'rest' ? neutral.outline : paintOf(fill).edge
      return paintedBox('swatch', at, fill, context.id) + box('outline', at, { fill: 'none', stroke })
    },
  }
}
