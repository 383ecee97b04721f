import type { Figure } from '#core/figures'
import type { PlottedData } from './chart-data.ts'
import { chartSizes } from './chart-text.ts'
import { lineCount, lineHeight, textWidth } from './measure.ts'

export interface ChartSize {
  /** Inches. */
  readonly w: number
  readonly h: number
}

export interface ChartLayout {
  /** The plot inside its axes, as shares of the chart. */
  readonly plot: { readonly x: number; readonly y: number; readonly w: number; readonly h: number }
  /** The empty room between categories, in percent of a bar's breadth. */
  readonly gapWidth: number
  readonly labelSize: number
}

/** Bars no broader than this, in inches: few of them would else fill the slide. */
const broadest = { stacked: 0.72, grouped: 0.4 }

/** Longest share of a bar chart that its category labels may take. */
const labelShare = 0.36

/**
 * Where the plot lies. PowerPoint would find a place itself, but cuts long category labels to do so; here they get the
 * room that they need.
 */
export function layoutChart(figure: Figure, data: PlottedData, size: ChartSize): ChartLayout {
  const category = { size: chartSizes.category }
  const legend = legendHeight(data, size.w)
  const tick = lineHeight(chartSizes.tick) + 0.1
  const axisTitle = figure.axisLabel ? lineHeight(chartSizes.axisTitle) + 0.06 : 0
  if (figure.kind === 'line') {
    const band = (size.w - 1) / Math.max(1, data.categories.length)
    const lines = Math.max(1, ...data.categories.map((text) => lineCount(text, category, band)))
    const left = axisTitle + 0.75
    const top = 0.3
    const bottom = lineHeight(chartSizes.category, lines) + 0.15 + legend
    return place(size, left, top, size.w - left - 0.5, size.h - top - bottom, 100, chartSizes.label)
  }
  const longest = Math.max(
    0,
    ...data.categories.flatMap((text) => text.split('\n')).map((t) => textWidth(t, category)),
  )
  const left = Math.min(longest + 0.2, size.w * labelShare)
  // numbers stand outside the ends of grouped bars
  const right = figure.kind === 'grouped' ? 0.75 : 0.3
  const h = size.h - 0.05 - tick - axisTitle - legend
  const pitch = h / Math.max(1, data.categories.length)
  const bars = figure.kind === 'grouped' ? data.series.length : 1
  const room = figure.kind === 'grouped' ? 0.5 : 0.4
  const breadth = Math.min(broadest[figure.kind], pitch / (bars + room))
  const gap = Math.min(500, Math.round(((pitch - bars * breadth) / breadth) * 100))
  const labelSize =
    breadth < 0.165 ? chartSizes.denseLabel : breadth < 0.19 ? chartSizes.smallLabel : chartSizes.label
  return place(size, left, 0.05, size.w - left - right, h, gap, labelSize)
}

function place(
  size: ChartSize,
  x: number,
  y: number,
  w: number,
  h: number,
  gapWidth: number,
  labelSize: number,
): ChartLayout {
  const share = (part: number, whole: number) => Number((part / whole).toFixed(4))
  return {
    plot: { x: share(x, size.w), y: share(y, size.h), w: share(w, size.w), h: share(h, size.h) },
    gapWidth,
    labelSize,
  }
}

/** Rows of the legend as PowerPoint sets them, and a little air. */
function legendHeight(data: PlottedData, width: number): number {
  const items = data.series.map(({ name }) => textWidth(name, { size: chartSizes.legend }) + 0.45)
  const rows = Math.ceil(items.reduce((a, b) => a + b, 0) / (width * 0.95))
  return rows * 0.26 + 0.16
}

/** The most categories that one slide can show legibly; a figure with more is continued. */
export function categoriesPerSlide(figure: Figure): number {
  if (figure.kind === 'line') return 16
  if (figure.kind === 'stacked') return 12
  return Math.max(3, Math.floor(27 / (figure.series.length + 0.5)))
}
