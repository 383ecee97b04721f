import type { SafeFrequencyTable, SafeMeanTable, SafeValue } from '#core/disclosure'
import { alternativeText, type Figure, type FigureSeries, type Paint } from '#core/figures'
import { groupBy, sayIn, type WrittenForm } from '#core/foundation'
import {
  baseText,
  provenanceLines,
  type ShownCell,
  type ShownRow,
  type ShownTable,
  shownCell,
  usesSymbols,
  words,
} from '#core/reports'
import type { BuiltColumn, BuiltTable } from './build.ts'
import { builderWords } from './words.ts'

/** With more columns than this a page has room for one measure only. */
const mostPairs = 4

/** A page has room for so many columns of numbers beside the labels. */
const mostColumns = 8

/** The answer as a printed table, with all its columns however many they are, counts and percentages both: for a workbook. */
export function wideTable(built: BuiltTable, language: WrittenForm): ShownTable {
  return shownPart(built, language, [...built.columns.keys()], true)
}

/** The answer as printed tables that a page has room for: more than one where it has many columns, divided between places where that fits. */
export function shownTables(built: BuiltTable, language: WrittenForm): ShownTable[] {
  const most = built.table.kind === 'mean' ? mostColumns / 2 : mostColumns
  const both = built.columns.length <= mostPairs
  return partsOf(built, most).map((part, at) => {
    const table = shownPart(built, language, part, both)
    return at === 0 ? table : { ...table, id: `${table.id}_${at + 1}` }
  })
}

/** Columns by place, places together while there is room; a place with too many is divided evenly. */
function partsOf({ columns }: BuiltTable, most: number): number[][] {
  const places = [...groupBy([...columns.keys()], (at) => columns[at]!.place).values()]
  const fitting = places.flatMap((part) => {
    const pieces = Math.ceil(part.length / most)
    const size = Math.ceil(part.length / pieces)
    return Array.from({ length: pieces }, (_, at) => part.slice(at * size, (at + 1) * size))
  })
  const parts: number[][] = []
  for (const piece of fitting) {
    const last = parts.at(-1)
    if (last && last.length + piece.length <= most) last.push(...piece)
    else parts.push([...piece])
  }
  return parts
}

function shownPart(
  built: BuiltTable,
  language: WrittenForm,
  part: readonly number[],
  both: boolean,
): ShownTable {
  return built.table.kind === 'mean'
    ? shownMeans(built, built.table, language, part)
    : shownCounts(built, built.table, language, part, both)
}

function shownCounts(
  built: BuiltTable,
  table: SafeFrequencyTable,
  language: WrittenForm,
  part: readonly number[],
  pairs: boolean,
): ShownTable {
  const { request, hash, description } = built
  const say = sayIn(language)
  const both = request.measure !== 'count' && pairs
  const kinds = both
    ? (['count', 'percent'] as const)
    : ([request.measure === 'count' ? 'count' : 'percent'] as const)
  const head = (label: string, kind: 'count' | 'percent'): string =>
    both ? `${label}, ${kind === 'count' ? say(words.number).toLowerCase() : '%'}` : label
  const rows = table.rows.map(
    ({ label }, r): ShownRow => ({
      label: say(label),
      role: 'normal',
      cells: part.flatMap((at) =>
        kinds.map((kind): ShownCell => {
          const cell = table.cells[r]![at]!
          return kind === 'count'
            ? shownCell(cell.count, 'count', language)
            : shownCell(cell.percent, 'percent0', language)
        }),
      ),
    }),
  )
  return {
    id: `table_${hash.slice(0, 12)}`,
    caption: say(description),
    corner: say(words.choice),
    columnGroups: [],
    columns: part.flatMap((column) => {
      const { label, base } = table.columns[column]!
      return kinds.map((kind, at) => ({
        label: head(say(label), kind),
        base: at === kinds.length - 1 ? baseText(base, language) : null,
      }))
    }),
    rows,
    notes: notesUnder(table, table.columns[ownColumn(built)]!.base, rows, language),
  }
}

function shownMeans(
  built: BuiltTable,
  table: SafeMeanTable,
  language: WrittenForm,
  part: readonly number[],
): ShownTable {
  const { request, hash, description } = built
  const say = sayIn(language)
  const format = request.measure === 'mean_index' ? ('decimal0' as const) : ('decimal1' as const)
  const rows = table.rows.map(
    ({ label }, r): ShownRow => ({
      label: say(label),
      role: r === table.rows.length - 1 ? 'total' : 'normal',
      cells: part.flatMap((at) => {
        const { n, mean } = table.cells[r]![at]!
        return [shownCell(n, 'count', language), shownCell(mean, format, language)]
      }),
    }),
  )
  return {
    id: `table_${hash.slice(0, 12)}`,
    caption: say(description),
    corner: say(words.choice),
    columnGroups: [],
    columns: part.flatMap((at) => {
      const label = say(table.columns[at]!.label)
      return [
        { label: `${label}, n`, base: null },
        { label: `${label}, ${say(words.mean).toLowerCase()}`, base: null },
      ]
    }),
    rows,
    notes: notesUnder(table, table.cells.at(-1)![ownColumn(built)]!.n, rows, language),
  }
}

/** The column of everybody in the place that the table is about. */
const ownColumn = ({ columns }: BuiltTable): number =>
  columns.findIndex(({ place, choice }) => place === 'own' && choice === null)

const notesUnder = (
  { provenance }: SafeFrequencyTable | SafeMeanTable,
  base: SafeValue,
  rows: readonly ShownRow[],
  language: WrittenForm,
): string[] =>
  provenanceLines([{ provenance, base }], { multiple: false, symbols: usesSymbols(rows) }, language)

const placePaints: Readonly<Record<BuiltColumn['role'], Paint>> = {
  own: 'own',
  earlier: 'earlier',
  class: 'class',
  county: 'two',
  region: 'three',
  country: 'country',
}
const choicePaints: readonly Paint[] = ['one', 'two', 'three', 'four', 'five', 'six']

/**
 * The answer as a figure: bars side by side, a series for each column. Not stacked: noisy parts do not add up. Of more than six
 * columns those of everybody in each place are drawn; the table has the others.
 */
export function figureOf(built: BuiltTable, language: WrittenForm): Figure {
  const say = sayIn(language)
  const { table, columns, request } = built
  const all = [...columns.keys()]
  const drawn = columns.length <= choicePaints.length ? all : all.filter((at) => columns[at]!.choice === null)
  const places = drawn.every((at) => columns[at]!.choice === null)
  const series = drawn.map(
    (at, order): FigureSeries => ({
      code: columns[at]!.code.replace('/', '_'),
      label: say(table.columns[at]!.label),
      paint: places ? placePaints[columns[at]!.role] : choicePaints[order]!,
    }),
  )
  const shown = (row: number, column: number): ShownCell => {
    if (table.kind === 'mean') {
      const { mean } = table.cells[row]![column]!
      return shownCell(mean, request.measure === 'mean_index' ? 'decimal0' : 'decimal1', language)
    }
    const { count, percent } = table.cells[row]![column]!
    return request.measure === 'count'
      ? shownCell(count, 'count', language)
      : shownCell(percent, 'percent0', language)
  }
  const unit: Figure['unit'] =
    request.measure === 'mean_index'
      ? 'points'
      : request.measure === 'count' || request.measure === 'mean_services'
        ? 'count'
        : 'percent'
  const axis = {
    points: words.points,
    count: table.kind === 'mean' ? words.mean : words.number,
    percent: words.percent,
  }
  const source = `${say(words.source)}: ${say(table.provenance.source)}. ${table.provenance.round}.`
  const figure = {
    id: `figure_${built.hash.slice(0, 12)}`,
    kind: 'grouped' as const,
    title: say(built.description),
    unit,
    axisLabel: say(axis[unit]),
    categories: table.rows.map(({ code, label }) => ({ code, label: say(label) })),
    series,
    cells: drawn.map((at) =>
      table.rows.map((_, row) => {
        const { value, text } = shown(row, at)
        return { value, text }
      }),
    ),
    note: `${source} ${say(builderWords.noiseShort)}`,
    language,
  }
  return { ...figure, alternative: alternativeText(figure) }
}
