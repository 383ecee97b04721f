import { scaleLinear } from 'd3-scale'
import type { DrawContext } from './context.ts'
import { line, text } from './marks.ts'
import type { Figure } from './specification.ts'
import { lineHeight, neutral, textStyles } from './style.ts'
import { wrap } from './wrap.ts'

/** A value axis: its ends and the values that get a line and a number. */
export interface ValueAxis {
  readonly min: number
  readonly max: number
  readonly ticks: readonly number[]
  /** Ticks as printed, in the figure's language. */
  readonly labels: readonly string[]
}

/** 0 to 100 in steps of 20. */
export function percentAxis(language: Figure['language']): ValueAxis {
  return withTicks(0, 100, [0, 20, 40, 60, 80, 100], language)
}

/**
 * An axis from 0 (or below it, when there are negative values) to a round number that holds all values. Percentages
 * never get more room than 100 unless a value is above it. Without any value: 0 to 100 for percentages, else 0 to 1.
 */
export function niceAxis(figure: Figure): ValueAxis {
  const values = valuesOf(figure)
  const percent = figure.unit === 'percent'
  const high = Math.max(0, ...values)
  const low = Math.min(0, ...values)
  const top = high === 0 && low === 0 ? (percent ? 100 : 1) : high
  const axis = roundAxis(low, top, figure)
  return percent && high <= 100 ? { ...axis, max: Math.min(100, axis.max) } : axis
}

/** Least share of the largest value that a line of points spans, so that small changes do not look large. */
const leastSpan = 0.25

/**
 * The axis of a line. Percentages and counts begin at 0; points (an index that has no meaning at 0) get a round range
 * around the values, never narrower than a quarter of the largest.
 */
export function lineAxis(figure: Figure): ValueAxis {
  const values = valuesOf(figure)
  if (figure.unit !== 'points' || values.length === 0) return niceAxis(figure)
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const missing = Math.max(0, leastSpan * Math.max(Math.abs(low), Math.abs(high)) - (high - low)) / 2
  const padding = missing || (high - low) * 0.1 || 0.5
  // padding must not lead below zero where no value is
  return roundAxis(low >= 0 ? Math.max(0, low - padding) : low - padding, high + padding, figure)
}

function valuesOf(figure: Figure): number[] {
  return figure.cells.flat().flatMap((cell) => (cell.value === null ? [] : [cell.value]))
}

const tickCount = 5

function roundAxis(low: number, high: number, figure: Figure): ValueAxis {
  const scale = scaleLinear().domain([low, high]).nice(tickCount)
  const [min, max] = scale.domain() as [number, number]
  const ticks = scale.ticks(tickCount)
  return withTicks(
    min,
    max,
    figure.unit === 'count' ? ticks.filter(Number.isInteger) : ticks,
    figure.language,
  )
}

function withTicks(
  min: number,
  max: number,
  ticks: readonly number[],
  language: Figure['language'],
): ValueAxis {
  const step = ticks.length > 1 ? ticks[1]! - ticks[0]! : 1
  const decimals = Math.max(0, Math.min(6, Math.ceil(-Math.log10(step) - 1e-9)))
  return { min, max, ticks, labels: ticks.map((tick) => tickLabel(tick, decimals, language)) }
}

function tickLabel(tick: number, decimals: number, language: Figure['language']): string {
  const [whole, fraction] = Math.abs(tick).toFixed(decimals).split('.')
  const grouped = whole!.replace(/\B(?=(\d{3})+(?!\d))/g, language === 'en' ? ',' : '\u00a0')
  return `${tick < 0 ? '\u2212' : ''}${grouped}${fraction ? (language === 'en' ? '.' : ',') + fraction : ''}`
}

/** Vertical grid lines; drawn first, so that bars lie over them. */
export function drawGrid(
  axis: ValueAxis,
  x: (value: number) => number,
  top: number,
  bottom: number,
): string[] {
  return axis.ticks.map((tick) =>
    line('grid', [x(tick), top], [x(tick), bottom], tick === 0 ? neutral.axis : neutral.grid),
  )
}

/**
 * Numbers under a horizontal axis; what it measures stands before them, in the column of the row labels, or on lines
 * of its own where that is too narrow. Where numbers would touch, only every second,
 * third ... is printed.
 */
export function drawBottomAxis(
  axis: ValueAxis,
  x: (value: number) => number,
  top: number,
  plotLeft: number,
  axisLabel: string,
  context: DrawContext,
): { elements: string[]; height: number } {
  const style = textStyles.tick
  const width = (content: string) => context.metrics.width(content, style.size, style.weight)
  const first = top + 15
  const elements: string[] = []
  const places = axis.ticks.map((tick, i) => {
    const label = axis.labels[i]!
    const half = width(label) / 2
    return { label, half, middle: Math.max(half, Math.min(x(tick), context.width - half)) }
  })
  const step = printedStep(places)
  for (let i = 0; i < places.length; i += step) {
    elements.push(text(style, places[i]!.middle, first, places[i]!.label, { anchor: 'middle' }))
  }
  const zeroLeft = places[0] ? places[0].middle - places[0].half : 0
  if (!axisLabel) return { elements, height: 22 }
  if (width(axisLabel) <= Math.min(plotLeft - 10, zeroLeft - 6)) {
    elements.push(text(style, plotLeft - 10, first, axisLabel, { anchor: 'end' }))
    return { elements, height: 22 }
  }
  const lines = wrap(axisLabel, context.width - plotLeft, style, context.metrics)
  lines.forEach((content, i) => {
    elements.push(text(style, plotLeft, first + (i + 1) * lineHeight(style.size), content))
  })
  return { elements, height: 22 + lines.length * lineHeight(style.size) }
}

/** The smallest step at which numbers keep 6 px between them. */
function printedStep(places: readonly { readonly middle: number; readonly half: number }[]): number {
  for (let step = 1; step < places.length; step++) {
    const chosen = places.filter((_, i) => i % step === 0)
    const apart = (i: number) =>
      chosen[i]!.middle - chosen[i]!.half - chosen[i - 1]!.middle - chosen[i - 1]!.half
    if (chosen.every((_, i) => i === 0 || apart(i) >= 6)) return step
  }
  return Math.max(1, places.length)
}
