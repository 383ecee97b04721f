import type { Figure } from '#core/figures'
import { categoryTexts, type PlottedData } from './chart-data.ts'
import { chartSizes } from './chart-text.ts'
import type { Box } from './geometry.ts'
import { lineCount, lineHeight, textWidth } from './measure.ts'

export interface ChartSize {
  /** Inches. */
  readonly w: number
  readonly h: number
}

export interface ChartLayout {
  /** The plot inside its axes, as shares of the chart. */
  readonly plot: Box
  /** The empty room between categories, in percent of a bar's breadth. */
  readonly gapWidth: number
  readonly labelSize: number
  /** Upper left corner of the value axis' name; null where PowerPoint puts it in its usual place. */
  readonly axisTitle: { readonly x: number; readonly y: number } | null
}

/** Bars no broader than this, in inches: few of them would else fill the slide. */
const broadest = { stacked: 0.72, grouped: 0.4 }

/** Longest share of a bar chart that its category labels may take. */
const labelShare = 0.36

/**
 * Where the plot lies. PowerPoint would find a place itself, but cuts long category labels to do so; here they get the
 * room that they need.
 *
 * @param figure the whole figure, of which `data` may be one part: its bars begin at the same place on all slides
 */
export function layoutChart(figure: Figure, data: PlottedData, size: ChartSize): ChartLayout {
  return figure.kind === 'line' ? layoutLines(figure, data, size) : layoutBars(figure, data, size)
}

function layoutLines(figure: Figure, data: PlottedData, size: ChartSize): ChartLayout {
  const category = { size: chartSizes.category }
  const band = (size.w - 1) / Math.max(1, data.categories.length)
  const lines = Math.max(1, ...data.categories.map((text) => lineCount(text, category, band)))
  const left = (figure.axisLabel ? axisTitleHeight : 0) + 0.75
  const top = 0.3
  const bottom = lineHeight(chartSizes.category, lines) + 0.15 + legendHeight(data, size.w)
  const plot = { x: left, y: top, w: size.w - left - 0.5, h: size.h - top - bottom }
  return { plot: shares(plot, size), gapWidth: 100, labelSize: chartSizes.label, axisTitle: null }
}

function layoutBars(figure: Figure, data: PlottedData, size: ChartSize): ChartLayout {
  const category = { size: chartSizes.category }
  const texts = categoryTexts(figure).flatMap((text) => text.split('\n'))
  const longest = Math.max(0, ...texts.map((text) => textWidth(text, category)))
  const left = Math.max(0.8, Math.min(longest + 0.2, size.w * labelShare))
  // the axis' name stands before its first number where there is room, else on a line of its own
  const titleWidth = textWidth(figure.axisLabel, { size: chartSizes.axisTitle })
  const beside = figure.axisLabel !== '' && titleWidth < left - firstTickRoom
  const titleLine = figure.axisLabel && !beside ? axisTitleHeight : 0
  const top = 0.05
  const tick = lineHeight(chartSizes.tick) + 0.1
  const h = size.h - top - tick - titleLine - legendHeight(data, size.w)
  // numbers stand outside the ends of grouped bars
  const grouped = figure.kind === 'grouped'
  const plot = { x: left, y: top, w: size.w - left - (grouped ? 0.75 : 0.3), h }

  const pitch = h / Math.max(1, data.categories.length)
  const bars = grouped ? data.series.length : 1
  const breadth = Math.min(
    grouped ? broadest.grouped : broadest.stacked,
    pitch / (bars + (grouped ? 0.5 : 0.4)),
  )
  const title = { x: left - firstTickRoom - titleWidth, y: top + h + 0.05, w: 0, h: 0 }
  return {
    plot: shares(plot, size),
    gapWidth: Math.min(500, Math.round(((pitch - bars * breadth) / breadth) * 100)),
    labelSize:
      breadth < 0.165 ? chartSizes.denseLabel : breadth < 0.19 ? chartSizes.smallLabel : chartSizes.label,
    axisTitle: beside ? shares(title, size) : null,
  }
}

const axisTitleHeight = lineHeight(chartSizes.axisTitle) + 0.06

/** Half of "100 000" under the axis' first line, and a little air. */
const firstTickRoom = 0.3

function shares(box: Box, size: ChartSize): Box {
  const share = (part: number, whole: number) => Number((part / whole).toFixed(4))
  return {
    x: share(box.x, size.w),
    y: share(box.y, size.h),
    w: share(box.w, size.w),
    h: share(box.h, size.h),
  }
}

/** PowerPoint sets a legend in columns as broad as its longest text; and a little air. */
function legendHeight(data: PlottedData, width: number): number {
  if (!data.legend) return 0.16
  const names = data.series.map(({ name }) => textWidth(name, { size: chartSizes.legend }) + 0.45)
  const columns = Math.max(1, Math.floor((width * 0.95) / Math.max(...names)))
  return Math.ceil(names.length / columns) * 0.26 + 0.16
}

/** The most categories that one slide can show legibly; a figure with more is continued. */
export function categoriesPerSlide(figure: Figure): number {
  if (figure.kind === 'line') return 16
  if (figure.kind === 'stacked') return 12
  return Math.max(3, Math.floor(27 / (figure.series.length + 0.5)))
}
