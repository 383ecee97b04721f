import type { DrawContext } from './context.ts'
import { box, text } from './marks.ts'
import { paintOf } from './paints.ts'
import { type Fill, paintedBox } from './patterns.ts'
import { baseline, lineHeight, neutral, textStyles } from './style.ts'
import { wrap } from './wrap.ts'

const swatchGap = 7
const itemGap = 20
const rowHeight = 20
const swatchSize = 14
const style = textStyles.legend

/** One entry: its words and how its swatch is drawn, given the left edge and the middle of its row. */
export interface LegendItem {
  readonly label: string
  readonly swatchWidth: number
  readonly swatch: (x: number, middle: number) => string
}

/**
 * Entries in rows from `left`; entries that do not fit go to the next row, and a legend that needs more than one row
 * uses the figure's whole width. Words wider than that are wrapped. Height 0 without entries.
 */
export function drawLegend(
  items: readonly LegendItem[],
  left: number,
  top: number,
  context: DrawContext,
): { elements: string[]; height: number } {
  if (items.length === 0) return { elements: [], height: 0 }
  const entries = items.map((item) => measured(item, context))
  const total = entries.reduce((sum, entry) => sum + entry.width + itemGap, -itemGap)
  // half a pixel keeps the swatch's outline inside the drawing
  const start = left + total <= context.width ? left : 0.5
  const elements: string[] = []
  let x = start
  let y = top
  let height = 0
  for (const { item, lines, width } of entries) {
    if (x > start && x + width > context.width) {
      x = start
      y += height
      height = 0
    }
    elements.push(item.swatch(x, y + rowHeight / 2))
    lines.forEach((content, i) => {
      const middle = y + rowHeight / 2 + i * lineHeight(style.size)
      elements.push(text(style, x + item.swatchWidth + swatchGap, baseline(middle, style.size), content))
    })
    height = Math.max(height, rowHeight + (lines.length - 1) * lineHeight(style.size))
    x += width + itemGap
  }
  return { elements, height: y + height + 8 - top }
}

function measured(item: LegendItem, context: DrawContext) {
  const before = item.swatchWidth + swatchGap
  const lines = wrap(item.label, context.width - before - 1, style, context.metrics)
  const widths = lines.map((content) => context.metrics.width(content, style.size, style.weight))
  return { item, lines, width: before + Math.max(...widths) }
}

/** A legend entry with a filled box. */
export function boxItem(label: string, fill: Fill): LegendItem {
  return {
    label,
    swatchWidth: swatchSize,
    swatch: (left, middle) => {
      const at = { x: left, y: middle - swatchSize / 2, width: swatchSize, height: swatchSize }
      const stroke = fill === 'rest' ? neutral.outline : paintOf(fill).edge
      return paintedBox('swatch', at, fill) + box('outline', at, { fill: 'none', stroke })
    },
  }
}
