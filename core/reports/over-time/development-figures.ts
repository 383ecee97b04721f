import { alternativeText, type Figure, type Paint } from '#core/figures'
import { sayIn, textIn } from '#core/foundation'
import { lifeAreas, lifeAreaTitles } from '#core/mapping'
import { levelSeries } from '../figures-of.ts'
import type { FigureNode, ShownRow, ShownTable } from '../model.ts'
import { baseText, emptyCell, sharedRows, shownCell } from '../show.ts'
import type { ChangeRow, ChangeTable } from './changes.ts'
import { type Context, notesOf } from './development-tables.ts'
import { overTimeWords as words } from './words.ts'

type Form = 'nb' | 'nn'

const sexPaints: readonly Paint[] = ['one', 'two']

/** The rows that tell something: nobody's "unanswered" is left out. */
export function shownRows({ table, rows }: ChangeTable): ChangeRow[] {
  const printed = new Set(sharedRows([table]).map(({ code }) => code))
  return rows.filter(({ code }) => printed.has(code))
}

export function node(figure: Omit<Figure, 'alternative'>, table: ShownTable): FigureNode {
  return {
    type: 'figure',
    id: figure.id,
    figure: { ...figure, alternative: alternativeText(figure) },
    table,
    speakerNotes: table.notes,
  }
}

const shown = (value: ChangeRow['from'], form: Form) => {
  const cell = shownCell(value, 'percent0', form)
  return { value: cell.value, text: cell.text }
}

export function stacked(
  { release, form }: Context,
  id: string,
  table: ShownTable,
  { table: source }: ChangeTable,
  rows: readonly ChangeRow[],
): Omit<Figure, 'alternative'> {
  const { from, to } = release.sample
  return {
    ...base(id, 'stacked', table, form),
    categories: [from, to].map((year, at) => ({
      code: year,
      label: year,
      base: baseText(source.columns[at]!.base, form),
    })),
    series: rows.map(({ code, label }, at) => ({
      ...levelSeries(code),
      ...(id === 'over_time_sex' && { paint: sexPaints[at] ?? 'six' }),
      label: textIn(label, form),
    })),
    cells: rows.map((row) => [shown(row.from, form), shown(row.to, form)]),
  }
}

export function grouped(
  { release, form }: Context,
  id: string,
  table: ShownTable,
  rows: readonly ChangeRow[],
): Omit<Figure, 'alternative'> {
  const { from, to } = release.sample
  return {
    ...base(id, 'grouped', table, form),
    categories: rows.map(({ code, label }) => ({ code, label: textIn(label, form) })),
    series: [
      { code: 'to', label: to, paint: 'own' },
      { code: 'from', label: from, paint: 'earlier' },
    ],
    cells: [rows.map((row) => shown(row.to, form)), rows.map((row) => shown(row.from, form))],
  }
}

const base = (
  id: string,
  kind: Figure['kind'],
  table: ShownTable,
  form: Form,
): Omit<Figure, 'alternative' | 'categories' | 'series' | 'cells'> => ({
  ...{ id, kind, title: table.caption, language: form },
  unit: 'percent',
  axisLabel: sayIn(form)(words.percent),
  note: table.notes[0] ?? '',
})

/** Figures 42 and 43: all areas of one year. */
export function areasFigure({ release, tables, form }: Context, side: 'from' | 'to'): FigureNode {
  const say = sayIn(form)
  const year = release.sample[side]
  const present = lifeAreas.filter((area) => tables.changes.has(area))
  const changes = present.map((area) => tables.changes.get(area)!)
  const states = sharedRows(changes.map(({ table }) => table))
  const rowOf = (change: ChangeTable, code: string): ChangeRow | undefined =>
    change.rows.find((row) => row.code === code)
  const caption = say(words.captionOf, { title: say(words.areas), year })
  const rows = changes.map(
    (change, at): ShownRow => ({
      label: textIn(lifeAreaTitles[present[at]!], form),
      role: 'normal',
      cells: states.map(({ code }) => {
        const row = rowOf(change, code)
        return row ? shownCell(row[side], 'percent1', form) : emptyCell
      }),
    }),
  )
  const first = changes[0]!.table
  const table: ShownTable = {
    id: `over_time_areas_${year}`,
    caption,
    corner: say(words.area),
    columnGroups: [],
    columns: states.map(({ label }) => ({ label: textIn(label, form), base: null })),
    rows,
    notes: notesOf(first, rows, form),
  }
  return node(
    {
      ...base(table.id, 'stacked', table, form),
      categories: present.map((area) => ({ code: area, label: textIn(lifeAreaTitles[area], form) })),
      series: states.map(({ code, label }) => ({ ...levelSeries(code), label: textIn(label, form) })),
      cells: states.map(({ code }) =>
        changes.map((change) => shown(rowOf(change, code)?.[side] ?? { value: 0 }, form)),
      ),
    },
    table,
  )
}
