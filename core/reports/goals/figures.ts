import type { FigureSeries, Paint } from '#core/figures'
import { formatNumber } from '#core/foundation'
import {
  type Goal,
  type Indicator,
  indicatorsOf,
  isNumber,
  sourceNames,
  valuesIn,
  valueText,
} from '#core/indicators'
import { evenParts } from '../even-parts.ts'
import type { FigureNode, ShownCell, ShownRow, ShownTable } from '../model.ts'
import { figureNode } from '../survey/parts/index.ts'
import type { GoalContext } from './context.ts'
import { goalReportWords as words } from './words.ts'

const paints: readonly Paint[] = ['one', 'two', 'three', 'four', 'five']
/** As many lines as can be told apart. */
const mostLines = paints.length

/** A figure, and the source and indicators that it shows. */
export interface GoalFigure {
  readonly source: Indicator['from']
  readonly indicators: readonly Indicator[]
  readonly figure: FigureNode
}

/**
 * The goal's indicators over the years, a figure for each source and unit that has any with two numbers or more; lines of as many as can
 * be told apart. Where the series breaks, no line leads over.
 */
export function goalFigures(context: GoalContext, goal: Goal): readonly GoalFigure[] {
  const { place } = context
  const groups = new Map<string, Indicator[]>()
  for (const one of indicatorsOf(context.plan, goal)) {
    if (valuesIn(one, place).filter(isNumber).length < 2) continue
    // what breaks elsewhere has an axis of its own
    const key = [one.from, one.unit, one.breaks.map(({ year }) => year)].join('/')
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()].flatMap((group, at) =>
    evenParts(group, mostLines).map((part, nth): GoalFigure => {
      const id = `figure_${goal.code}_${at + 1}_${nth + 1}`
      return { source: part[0]!.from, indicators: part, figure: lines(context, goal, id, part) }
    }),
  )
}

function lines(context: GoalContext, goal: Goal, id: string, indicators: readonly Indicator[]): FigureNode {
  const { say, place, language } = context
  const first = indicators[0]!
  const years = [...new Set(indicators.flatMap((one) => valuesIn(one, place).map(({ year }) => year)))].sort(
    (a, b) => a - b,
  )
  const percent = first.unit === 'percent'
  const cell = (indicator: Indicator, year: number): ShownCell => {
    const value = valuesIn(indicator, place).find((one) => one.year === year)
    if (!value || value.value === null)
      return { text: value ? valueText(indicator, value, language) : '..', value: null, format: 'count' }
    const format = Number.isInteger(value.value) ? 'count' : 'decimal1'
    return { text: formatNumber(value.value, format, language), value: value.value, format }
  }
  const rows = indicators.map(
    (one): ShownRow => ({
      label: say(one.title),
      role: 'normal',
      cells: years.map((year) => cell(one, year)),
    }),
  )
  const unit = percent ? say(words.percent) : say(first.title)
  const title = say(words.figureTitle, { source: say(sourceNames[first.from]), goal: say(goal.title) })
  const cited = [
    ...new Set(
      indicators.flatMap((one) =>
        valuesIn(one, place).flatMap(({ cited }) => (cited === '' ? [] : [`${cited}.`])),
      ),
    ),
  ]
  const broken = first.breaks.map(({ year, why }) =>
    say(words.breakAt, { year: String(year), why: say(why) }),
  )
  const table: ShownTable = {
    id,
    caption: `${title}. ${unit}`,
    corner: say(words.indicator),
    columnGroups: [],
    columns: years.map((year) => ({ label: String(year), base: null })),
    rows,
    notes: [...cited, ...broken],
  }
  return figureNode(
    {
      id,
      kind: 'line',
      title,
      unit: percent ? 'percent' : 'count',
      axisLabel: unit,
      categories: years.map((year) => ({ code: String(year), label: String(year) })),
      series: indicators.map(
        (one, at): FigureSeries => ({ code: one.code, label: say(one.title), paint: paints[at]! }),
      ),
      cells: rows.map(({ cells }) => cells.map(({ value, text }) => ({ value, text }))),
      breaksBefore: years.filter((year) => first.breaks.some((one) => one.year === year)).map(String),
      note: table.notes.join(' '),
      language,
    },
    table,
  )
}
