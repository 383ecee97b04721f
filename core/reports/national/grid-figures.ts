import type { SafeCell } from '#core/disclosure'
import { alternativeText, type Figure, type Paint } from '#core/figures'
import type { LocalText } from '#core/foundation'
import { categories } from '#core/mapping'
import { levelSeries } from '../figures-of.ts'
import type { FigureNode, ShownTable } from '../model.ts'
import { baseText, emptyCell, shownCell } from '../show.ts'
import type { AnnualContext } from './context.ts'
import {
  captionOf,
  type GridColumn,
  type SharesGrid,
  type SharesRow,
  sharesTable,
  type ValuesGrid,
  valuesTable,
} from './grid.ts'
import { annualWords as words } from './words.ts'

/** A figure over the table with the same numbers, which has no number of its own. */
function figureNode(
  figure: Omit<Figure, 'alternative' | 'id' | 'note' | 'language'>,
  table: ShownTable,
  { say, language }: AnnualContext,
): FigureNode {
  const whole = { ...figure, id: table.id, note: table.notes[0]!, language }
  const unit = figure.unit === 'percent' ? `. ${say(words.percent)}` : ''
  return {
    type: 'figure',
    id: table.id,
    figure: { ...whole, alternative: alternativeText(whole) },
    table: { ...table, underFigure: `${say(words.underFigure)}${unit}` },
    speakerNotes: table.notes,
  }
}

const paints: Readonly<Record<string, Paint>> = {
  substance: 'one',
  mental: 'three',
  substance_only: 'one',
  dual_less_severe: 'two',
  dual_severe: 'three',
  mental_milder: 'four',
  mental_moderate: 'five',
  mental_severe: 'six',
  female: 'one',
  male: 'three',
  all: 'country',
  population: 'country',
}
const ordered: readonly Paint[] = ['one', 'two', 'three', 'four', 'five', 'six']

/** The paint of a population's bars: the same in every figure. */
const paintOf = (code: string, at: number): Paint =>
  paints[code] ?? paints[code.split(':').find((part) => paints[part]) ?? ''] ?? ordered[at % ordered.length]!

/** Where two would have the same, each has its own. */
function paintsFor(columns: readonly GridColumn[]): readonly Paint[] {
  const own = columns.map(({ code }, at) => paintOf(code, at))
  return new Set(own).size === own.length ? own : columns.map((_, at) => ordered[at % ordered.length]!)
}

const figureShare = (cell: SafeCell | null, { language }: AnnualContext) => {
  const shown = cell ? shownCell(cell.percent, 'percent0', language) : { value: null, text: '' }
  return { value: shown.value, text: shown.text }
}

/**
 * A bar of 100 per cent for each population.
 *
 * @param bars `rows`: the table has a row for each bar too, since there are more than columns on a page.
 */
export function stackedShares(
  grid: SharesGrid,
  context: AnnualContext,
  bars: 'columns' | 'rows' = 'columns',
): FigureNode {
  const { say, language } = context
  const rows = grid.rows.filter(({ role = 'normal' }) => role === 'normal')
  const full = (column: GridColumn): string => {
    const category = categories.find(({ code }) => code === column.code)
    return say(category?.label ?? column.label)
  }
  return figureNode(
    {
      kind: 'stacked',
      title: captionOf(grid.title, context),
      unit: 'percent',
      axisLabel: say(words.percent),
      categories: grid.columns.map((column) => ({
        code: column.code,
        label: full(column),
        ...(column.base && { base: baseText(column.base, language) }),
      })),
      series: rows.map(({ code, label }, at) => {
        const series = levelSeries(code)
        return { ...series, code, paint: seriesPaint(series.paint, rows.length, at), label: say(label) }
      }),
      // a row that a population's table does not have stands for nobody there
      cells: rows.map(({ cells }) =>
        cells.map((cell) => (cell ? figureShare(cell, context) : { value: 0, text: '0\u00a0%' })),
      ),
    },
    bars === 'rows' ? turnedTable(grid, context) : sharesTable(grid, context),
    context,
  )
}

/** Colours and levels have their own; other answers one after another. */
const seriesPaint = (paint: Paint, of: number, at: number): Paint =>
  ['green', 'yellow', 'red', 'blue_light'].includes(paint) ? paint : of > 1 ? ordered[at % 6]! : paint

/** Bars side by side: a group of bars for each row, one for each population. */
export function groupedShares(grid: SharesGrid, context: AnnualContext, most?: number): FigureNode {
  const { say } = context
  const rows = largest(
    grid.rows.filter(({ role = 'normal' }) => role === 'normal'),
    most,
  )
  return figureNode(
    {
      kind: 'grouped',
      title: captionOf(grid.title, context),
      unit: 'percent',
      axisLabel: say(words.percent),
      categories: rows.map(({ code, label }) => ({ code, label: say(label) })),
      series: grid.columns.map(({ code, label, group }, at) => ({
        code,
        label:
          group && grid.columns.some((one) => one.group !== group)
            ? `${say(group)}: ${say(label)}`
            : say(label),
        paint: paintsFor(grid.columns)[at]!,
      })),
      cells: grid.columns.map((_, column) => rows.map(({ cells }) => figureShare(cells[column]!, context))),
    },
    sharesTable(grid, context),
    context,
  )
}

/** A line for each row over the columns, which are in an order: ages, years. Six lines at most; the table has all. */
export function lineShares(grid: SharesGrid, context: AnnualContext): FigureNode {
  const { say } = context
  const rows = grid.rows.filter(({ role = 'normal' }) => role === 'normal').slice(0, ordered.length)
  return figureNode(
    {
      kind: 'line',
      title: captionOf(grid.title, context),
      unit: 'percent',
      axisLabel: say(words.percent),
      categories: grid.columns.map(({ code, label }) => ({ code, label: say(label) })),
      series: rows.map(({ code, label }, at) => ({ code, label: say(label), paint: ordered[at]! })),
      cells: rows.map(({ cells }) => cells.map((cell) => figureShare(cell, context))),
    },
    sharesTable(grid, context),
    context,
  )
}

/** The rows with the largest shares in any column; all of them where no share may be compared. */
function largest(rows: readonly SharesRow[], most: number | undefined): readonly SharesRow[] {
  if (most === undefined || rows.length <= most) return rows
  const size = ({ cells }: SharesRow): number =>
    Math.max(...cells.map((cell) => (cell && 'value' in cell.percent ? cell.percent.value : 0)))
  const kept = new Set([...rows].sort((a, b) => size(b) - size(a)).slice(0, most))
  return rows.filter((row) => kept.has(row))
}

/** Bars of numbers that are no shares: one for each row, of one column or more. */
export function groupedValues(
  grid: ValuesGrid,
  context: AnnualContext,
  measured: {
    readonly unit: Figure['unit']
    readonly axis: LocalText
    /** The columns that are drawn; absent: all. */
    readonly columns?: readonly string[]
    readonly paints?: readonly Paint[]
  },
): FigureNode {
  const { say, language } = context
  const drawn = grid.columns.flatMap((column, at) =>
    measured.columns && !measured.columns.includes(column.code) ? [] : [{ column, at }],
  )
  const rows = grid.rows.filter(({ role = 'normal' }) => role === 'normal')
  return figureNode(
    {
      kind: 'grouped',
      title: captionOf(grid.title, context),
      unit: measured.unit,
      axisLabel: say(measured.axis),
      categories: rows.map(({ code, label }) => ({ code, label: say(label) })),
      series: drawn.map(({ column: { code, label } }, at) => ({
        code,
        label: say(label),
        paint: measured.paints?.[at] ?? paintOf(code, at),
      })),
      cells: drawn.map(({ at }) =>
        rows.map(({ cells }) => {
          const cell = cells[at]
          const shown = cell ? shownCell(cell.value, cell.format, language) : { value: null, text: '' }
          return { value: shown.value, text: shown.text }
        }),
      ),
    },
    valuesTable(grid, context),
    context,
  )
}

/** The same with the populations as rows, and how many they are at last. */
function turnedTable(grid: SharesGrid, context: AnnualContext): ShownTable {
  const { say, language } = context
  const table = sharesTable(
    { ...grid, columns: grid.columns.map(({ group: _, ...rest }) => rest) },
    { ...context, counts: false },
  )
  return {
    ...table,
    corner: say(words.area),
    columnGroups: [],
    columns: [...table.rows.map(({ label }) => ({ label, base: null })), { label: 'n', base: null }],
    rows: grid.columns.map(({ label, base }, at) => ({
      label: say(label),
      role: 'normal',
      cells: [
        ...table.rows.map(({ cells }) => cells[at]!),
        base ? shownCell(base, 'count', language) : emptyCell,
      ],
    })),
  }
}
