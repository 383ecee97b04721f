import { type Figure, inLegend } from '#core/figures'
import { type PaintStyle, restStyle, styleOf } from './colours.ts'

/** A value as the chart holds it, and what is printed at it (null: nothing). */
export interface PlottedPoint {
  readonly value: number | null
  readonly label: string | null
  /** A bar of no length that only carries a symbol. */
  readonly withheld?: boolean
  /** The label stands on a hatched ground: there is a number, but it is not shown. */
  readonly hatched?: boolean
}

export interface PlottedSeries {
  readonly name: string
  readonly style: PaintStyle
  readonly points: readonly PlottedPoint[]
  /** `place`: holds the place of withheld numbers, not a series of the figure. */
  readonly role: 'data' | 'place'
}

/** What goes into a chart and its workbook: nothing is computed from the numbers but the room that withheld ones take. */
export interface PlottedData {
  readonly grouping: 'clustered' | 'stacked' | 'percentStacked' | 'standard'
  readonly categories: readonly string[]
  readonly series: readonly PlottedSeries[]
  /** False where no series has anything to show: the note tells what the symbol in their place means. */
  readonly legend: boolean
  /** The workbook: names of series in the first row, of categories in the first column. */
  readonly rows: readonly (readonly (string | number | null)[])[]
}

/** Segments under this share of the bar have no room for a number. */
const smallestLabelled = 3

/** Sums that differ from 100 by less are rounding. */
const roundingSlack = 0.5

/** Labels of the categories, with n on a line of its own. */
export function categoryTexts(figure: Figure): string[] {
  return figure.categories.map(({ base, label }) => (base ? `${label}\n${base}` : label))
}

/**
 * A figure as PowerPoint charts can hold it. Numbers stay as in the model (percent: 0 to 100). Of stacked bars, series
 * without a place beside others are left out: hidden legend entries are read differently by different programs. Where a
 * number is withheld:
 *
 * - stacked: the known segments keep their size, and one more series fills the bar, hatched, with the symbol;
 * - grouped: a bar of no length with the symbol, hatched, at its root (the workbook holds the symbol, which Excel plots
 *   as 0);
 * - line: a gap, and one more series without line or marker prints the symbol at the axis.
 *
 * A break in a line is a category of nothing, since Office joins what stands side by side.
 */
export function plot(whole: Figure, withheldName: string): PlottedData {
  const figure = withBreaks(whole)
  const categories = categoryTexts(figure)
  const named = inLegend(figure)
  const legend = named.some((one) => one)
  const kept = figure.series.flatMap((_, s) => (named[s] || !legend ? [s] : []))
  const data: PlottedSeries[] = kept.map((s) => ({
    name: figure.series[s]!.label,
    style: styleOf(figure.series[s]!.paint),
    role: 'data',
    points: figure.categories.map((_, c) => plotPoint(figure, s, c)),
  }))
  const points = placePoints(figure)
  const series: PlottedSeries[] = points
    ? [...data, { name: withheldName, style: restStyle, role: 'place', points }]
    : data
  return {
    grouping: groupingOf(figure, series),
    categories,
    series,
    legend,
    rows: workbookRows(figure, categories, kept, series),
  }
}

/** PowerPoint has no flow: each state before becomes a bar of 100 %, divided by where its people are after. */
export const asChart = (figure: Figure): Figure =>
  figure.kind === 'flow'
    ? { ...figure, kind: 'stacked' }
    : // marks on a scale are no chart of PowerPoint's; the same numbers are bars there
      figure.kind === 'barometer'
      ? { ...figure, kind: 'grouped' }
      : figure

/** A place without a name and a number before each category that the series breaks at. */
function withBreaks(figure: Figure): Figure {
  const { breaksBefore = [], categories } = figure
  if (figure.kind !== 'line' || breaksBefore.length === 0) return figure
  const spread = <T>(items: readonly T[], nothing: T): T[] =>
    items.flatMap((item, at) =>
      at > 0 && breaksBefore.includes(categories[at]!.code) ? [nothing, item] : [item],
    )
  return {
    ...figure,
    categories: spread(categories, { code: '', label: '' }),
    cells: figure.cells.map((row) => spread(row, { value: null, text: '' })),
  }
}

function plotPoint(figure: Figure, s: number, c: number): PlottedPoint {
  const cell = figure.cells[s]![c]!
  if (figure.kind === 'grouped')
    return {
      value: cell.value ?? 0,
      label: cell.text,
      withheld: cell.value === null,
      hatched: cell.value === null && cell.text.includes(':'),
    }
  if (cell.value === null) return { value: null, label: null }
  if (figure.kind === 'line') {
    // labels of several lines would lie on one another: the first has all, the others their last
    const last = figure.cells[s]!.findLastIndex((each) => each.value !== null)
    return { value: cell.value, label: s === 0 || c === last ? cell.text : null }
  }
  if (figure.unit !== 'percent' && symbolsAt(figure, c)) return { value: null, label: null }
  const whole = figure.unit === 'percent' ? 100 : sumAt(figure, c)
  return { value: cell.value, label: (cell.value / whole) * 100 < smallestLabelled ? null : cell.text }
}

/** The symbols that stand in a category in place of numbers; empty where all are known. */
function symbolsAt(figure: Figure, c: number): string {
  const texts = figure.cells.map((row) => row[c]!).flatMap((cell) => (cell.value === null ? [cell.text] : []))
  return [...new Set(texts)].join(' ')
}

function sumAt(figure: Figure, c: number): number {
  return figure.cells.reduce((sum, row) => sum + (row[c]!.value ?? 0), 0)
}

/** The helper series of withheld numbers; null where none is needed. */
function placePoints(figure: Figure): PlottedPoint[] | null {
  const withheld = figure.cells.some((row) => row.some((cell) => cell.value === null && cell.text !== ''))
  if (!withheld || figure.kind === 'grouped') return null
  return figure.categories.map((_, c) => {
    const symbols = symbolsAt(figure, c)
    if (!symbols) return { value: null, label: null }
    if (figure.kind === 'line') return { value: 0, label: symbols }
    const rest = figure.unit === 'percent' ? Math.max(0, 100 - sumAt(figure, c)) : 1
    return { value: Number(rest.toPrecision(12)), label: symbols }
  })
}

/**
 * Bars of 100 % are stretched to the full length only where they are full but for rounding; what lacks (people without
 * an answer, left out of the figure) must be seen to lack.
 */
function groupingOf(figure: Figure, series: readonly PlottedSeries[]): PlottedData['grouping'] {
  if (figure.kind === 'grouped') return 'clustered'
  if (figure.kind === 'line') return 'standard'
  if (figure.unit !== 'percent') return 'percentStacked'
  const sums = figure.categories.map((_, c) =>
    series.reduce((sum, { points }) => sum + (points[c]!.value ?? 0), 0),
  )
  const lacking = sums.some((sum) => sum < 100 - roundingSlack)
  const over = sums.some((sum) => sum > 100 + roundingSlack)
  return lacking && !over ? 'stacked' : 'percentStacked'
}

function workbookRows(
  figure: Figure,
  categories: readonly string[],
  kept: readonly number[],
  series: readonly PlottedSeries[],
): (string | number | null)[][] {
  const value = (s: number, c: number) => {
    const cell = figure.cells[kept[s] ?? -1]?.[c]
    // a text cell would be plotted as 0, which a line must not show
    if (cell && cell.value === null && figure.kind !== 'line') return cell.text
    return series[s]!.points[c]!.value
  }
  return [
    ['', ...series.map(({ name }) => name)],
    ...categories.map((category, c) => [category, ...series.map((_, s) => value(s, c))]),
  ]
}
