import { textIn } from '#core/foundation'
import type { FigureNode, ShownCell, ShownRow, ShownTable, TableNode } from '../model.ts'
import { shownCell } from '../show.ts'
import { figureNode } from '../survey/parts/index.ts'
import { type Context, notesOf } from './context.ts'
import { allColumn } from './counts.ts'
import { municipalWords as words } from './words.ts'

/** How many of those who were asked have answered, by size and region. */
export function coverageFigure(context: Context): FigureNode {
  const { say, year, language, tables } = context
  const cellsOf = (by: 'size' | 'region', at: number): readonly ShownCell[] => {
    const table = tables.coverage(by)
    const yes = table.cells[0]![at]!
    return [
      shownCell(table.columns[at]!.base, 'count', language),
      shownCell(yes.count, 'count', language),
      shownCell(yes.percent, 'percent0', language),
    ]
  }
  const part = (by: 'size' | 'region', heading: string): readonly ShownRow[] => [
    {
      label: heading,
      role: 'heading',
      cells: ['', '', ''].map((text) => ({ text, value: null, format: 'count' })),
    },
    ...tables
      .coverage(by)
      .columns.flatMap(({ code, label }, at): ShownRow[] =>
        code === allColumn
          ? []
          : [{ label: textIn(label, language), role: 'normal', cells: cellsOf(by, at) }],
      ),
  ]
  const rows: readonly ShownRow[] = [
    ...part('size', say(words.residents)),
    ...part('region', say(words.region)),
    {
      label: say(words.everybody),
      role: 'total',
      cells: cellsOf('size', tables.coverage('size').columns.length - 1),
    },
  ]
  const heads = [words.askedShort, words.answeredShort, words.answeredPercent]
  const table: ShownTable = {
    id: 'coverage',
    caption: say(words.coverageTable, { year }),
    corner: say(words.group),
    columnGroups: [],
    columns: heads.map((head) => ({ label: say(head), base: null })),
    rows,
    notes: notesOf(context, rows),
  }
  const bars = rows.filter(({ role }) => role !== 'heading')
  return figureNode(
    {
      id: 'coverage',
      kind: 'grouped',
      title: say(words.coverageFigure, { year }),
      unit: 'percent',
      axisLabel: say(words.percent),
      categories: bars.map(({ label }, at) => ({ code: String(at), label })),
      series: [{ code: 'answered', label: say(words.answeredShort), paint: 'own' }],
      cells: [bars.map(({ cells }) => ({ value: cells[2]!.value, text: cells[2]!.text }))],
      note: table.notes.join(' '),
      language,
    },
    table,
  )
}

/** How many have mapped once, twice and so on. */
export function groupsTable(context: Context): TableNode {
  const { say, year, language, tables } = context
  const groups = tables.groups('mappings')
  const rows = groups.rows.map(({ label }, at): ShownRow => {
    const { count, percent } = groups.cells[at]![0]!
    return {
      label: textIn(label, language),
      role: 'normal',
      cells: [shownCell(count, 'count', language), shownCell(percent, 'percent0', language)],
    }
  })
  const table: ShownTable = {
    id: 'mappings',
    caption: say(words.groupsTable, { year }),
    corner: say(words.mappings),
    columnGroups: [],
    columns: [words.count, words.percent].map((head) => ({ label: say(head), base: null })),
    rows,
    notes: notesOf(context, rows),
  }
  return { type: 'table', id: 'mappings', table }
}
