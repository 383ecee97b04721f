import type { SafeFrequencyTable } from '#core/disclosure'
import {
  alternativeText,
  type Figure,
  type FigureCategory,
  type FigureSeries,
  type Paint,
} from '#core/figures'
import { lowerFirst, textIn, upperFirst } from '#core/foundation'
import { type ColumnRole, lifeAreas } from '#core/mapping'
import type { ReportColumn } from './columns.ts'
import { captionOf, type Edition, say, slidesOf } from './edition.ts'
import { evenParts } from './even-parts.ts'
import { groupNames } from './layout.ts'
import { baseText, sharedRows, shownCell } from './show.ts'
import type { GroupTables } from './sources.ts'
import { words } from './words.ts'

/** More bars than this make a figure too tall for a page; the rest goes in a figure of its own. Slides divide theirs themselves. */
const mostCategories = 12

/** Completes a figure with the alternative text made from its numbers. */
function finish(figure: Omit<Figure, 'alternative'>): Figure {
  return { ...figure, alternative: alternativeText(figure) }
}

/** Paints of the bars: whose numbers they are; with two groups the second has colours of its own. */
function barPaint(edition: Edition, group: GroupTables, role: ColumnRole): Paint {
  if (edition.groups.length === 1) return role === 'county' ? 'two' : role
  const first = edition.groups[0] === group
  return role === 'own' ? (first ? 'one' : 'three') : first ? 'two' : 'four'
}

/** Bars side by side: one per choice; a series for each population (slides) or own and country for each group (both groups). */
export function groupedFigures(
  edition: Edition,
  id: string,
  title: { nb: string; nn: string },
  rows: readonly { readonly code: string; readonly label: { nb: string; nn: string } }[],
  tableOf: (group: GroupTables, row: string) => SafeFrequencyTable | undefined,
  note: string,
): Figure[] {
  const bars = edition.groups.flatMap((group) =>
    group.columns
      .filter(({ role }) => edition.groups.length === 1 || role === 'own' || role === 'country')
      .map((population) => ({ group, population })),
  )
  const shown = bars.filter(({ group, population }) =>
    rows.some((row) => {
      const table = tableOf(group, row.code)
      const column = table?.columns.findIndex((c) => c.code === population.code) ?? -1
      return table !== undefined && column >= 0
    }),
  )
  const series: FigureSeries[] = shown.map(({ group, population }) => ({
    code: `${group.group}_${population.code}`,
    label: seriesLabel(edition, group, population),
    paint: barPaint(edition, group, population.role),
  }))
  const parts = slidesOf(edition) ? [rows] : evenParts(rows, mostCategories)
  return parts.map((part, at) =>
    finish({
      id: parts.length > 1 ? `${id}_${at + 1}` : id,
      kind: 'grouped',
      title:
        parts.length > 1
          ? say(edition, words.continued, {
              title: captionOf(edition, title),
              part: String(at + 1),
              parts: String(parts.length),
            })
          : captionOf(edition, title),
      unit: 'percent',
      axisLabel: say(edition, words.percent),
      categories: part.map((row) => ({ code: row.code, label: textIn(row.label, edition.language) })),
      series,
      cells: shown.map(({ group, population }) =>
        part.map((row) => {
          const table = tableOf(group, row.code)
          const r = table?.rows.findIndex((candidate) => candidate.code === row.code) ?? -1
          const c = table?.columns.findIndex((candidate) => candidate.code === population.code) ?? -1
          const cell = table?.cells[r]?.[c]
          const value = shownCell(cell ? cell.percent : { symbol: '.' }, 'percent0', edition.language)
          return { value: value.value, text: value.text }
        }),
      ),
      note,
      language: edition.language,
    }),
  )
}

function seriesLabel(edition: Edition, group: GroupTables, column: ReportColumn): string {
  const name = longName(edition, column, group.dated)
  return edition.groups.length > 1
    ? `${say(edition, groupNames[group.group].title)}: ${name}`
    : upperFirst(name)
}

/** "Stavanger 2020", "kommuner med folketall 10 000–19 999", "landet"; with the year where it must be told. */
function longName(edition: Edition, { role, label, place, year }: ReportColumn, dated: boolean): string {
  const form = textIn(label, edition.language)
  if (role === 'own' || role === 'earlier') return form
  if (role === 'county') return `${form} ${year}`
  if (role === 'country') return dated ? `${lowerFirst(form)} ${year}` : lowerFirst(form)
  const ofClass = say(edition, words.comparedClass, { class: lowerFirst(textIn(place, edition.language)) })
  return dated ? `${ofClass}, ${year}` : ofClass
}

/** Bars of 100 per cent: one per population, a segment per choice. For colours and levels. */
export function stackedFigure(
  edition: Edition,
  id: string,
  title: { nb: string; nn: string },
  tableId: string,
  note: string,
): Figure {
  // two groups give eight bars; for the single areas own and country are enough, and two areas then share a page
  const few = edition.groups.length > 1 && lifeAreas.some((area) => area === tableId)
  const bars = edition.groups.flatMap((group) => {
    const table = group.frequencies.get(tableId)
    if (!table) return []
    return group.columns
      .map((population) => ({
        group,
        table,
        population,
        at: table.columns.findIndex(({ code }) => code === population.code),
      }))
      .filter(({ population: { role }, at }) => at >= 0 && (!few || role === 'own' || role === 'country'))
  })
  const rows = sharedRows(bars.map(({ table }) => table))
  return finish({
    id,
    kind: 'stacked',
    title: captionOf(edition, title),
    unit: 'percent',
    axisLabel: say(edition, words.percent),
    categories: bars.map(({ group, table, population, at }) => ({
      code: `${group.group}_${population.code}`,
      label: seriesLabel(edition, group, population),
      base: baseText(table.columns[at]!.base, edition.language),
    })),
    series: rows.map((row) => ({
      ...levelSeries(row.code),
      label: textIn(row.label, edition.language),
    })),
    cells: rows.map(({ code }) =>
      bars.map(({ table, at }) => {
        // a row that only one of the groups has stands in the other's table for nobody
        const row = table.cells[table.rows.findIndex((candidate) => candidate.code === code)]
        const cell = shownCell(row?.[at]?.percent ?? { value: 0 }, 'percent0', edition.language)
        return { value: cell.value, text: cell.text }
      }),
    ),
    note,
    language: edition.language,
  })
}

const needPaints: Record<string, Paint> = { less: 'two', same: 'country', more: 'own', unknown: 'class' }

export function levelSeries(code: string): { code: string; paint: Paint } {
  const level = ['green', 'yellow', 'red', 'blue_light'].find((candidate) => candidate === code)
  return { code, paint: (level as Paint | undefined) ?? needPaints[code] ?? 'six' }
}

/** One bar of 100 per cent per table, own numbers only: the eight areas, the future needs. With two groups, both bars of each. */
export function batteryFigure(
  edition: Edition,
  id: string,
  title: { nb: string; nn: string },
  tables: readonly string[],
  note: string,
  strip: (title: string) => string,
): Figure {
  const bars = tables.flatMap((tableId) =>
    edition.groups.flatMap((group) => {
      const table = group.frequencies.get(tableId)
      return table ? [{ group, table, tableId }] : []
    }),
  )
  const rows = sharedRows(bars.map(({ table }) => table))
  const categories: FigureCategory[] = bars.map(({ group, table, tableId }) => ({
    code: `${tableId}_${group.group}`,
    label:
      edition.groups.length > 1
        ? `${strip(textIn(table.title, edition.language))}, ${say(edition, groupNames[group.group].title).toLowerCase()}`
        : strip(textIn(table.title, edition.language)),
  }))
  return finish({
    id,
    kind: 'stacked',
    title: captionOf(edition, title),
    unit: 'percent',
    axisLabel: say(edition, words.percent),
    categories,
    series: rows.map((row) => ({ ...levelSeries(row.code), label: textIn(row.label, edition.language) })),
    cells: rows.map((row) =>
      bars.map(({ table }) => {
        const r = table.rows.findIndex((candidate) => candidate.code === row.code)
        // a row that the table does not have stands for nobody there
        const cell = table.cells[r]?.[0]
        const shown = shownCell(cell?.percent ?? { value: 0 }, 'percent0', edition.language)
        return { value: shown.value, text: shown.text }
      }),
    ),
    note,
    language: edition.language,
  })
}
