import { type LocalText, lowerFirst, textIn } from '#core/foundation'
import type { FigureNode, ShownRow, ShownTable } from '../../model.ts'
import { baseText, headingRow, sharedRows, shownCell } from '../../show.ts'
import { columnAt, figureNode, notesOf, percentAt, rowAt, surveyWords } from '../parts/index.ts'
import { everybodyColumn } from '../tables.ts'
import type { Context } from './context.ts'

/**
 * Who answers: a bar for each choice of one or more questions, with the table of the same numbers. Null where the wave has
 * none of the tables, or may show no share of them.
 */
export function backgroundFigure(
  { tables, language, say, year }: Context,
  id: string,
  title: LocalText,
  columns: readonly string[],
): FigureNode | null {
  const present = columns
    .filter((column) => tables.has(`background_${column}`))
    .map((column) => ({ column, table: tables.background(column) }))
    // bars of nothing but withheld shares tell nothing
    .filter(({ table }) => table.rows.some(({ code }) => percentAt(table, code, everybodyColumn) !== null))
  const first = present[0]
  if (!first) return null
  const bars = present.flatMap(({ column, table }) => {
    const at = columnAt(table, everybodyColumn)
    return sharedRows([table]).map((row) => ({
      column,
      table,
      row,
      cell: shownCell(table.cells[rowAt(table, row.code)]![at]!.percent, 'percent0', language),
    }))
  })
  const one = present.length === 1
  const rows = present.flatMap(({ column, table }): ShownRow[] => {
    const at = columnAt(table, everybodyColumn)
    const own = bars.filter((bar) => bar.column === column)
    const base = shownCell(table.columns[at]!.base, 'count', language)
    return [
      ...(one ? [] : [headingRow(nameOf(column, table.title, language), 2)]),
      ...own.map(
        ({ row, cell }): ShownRow => ({
          label: textIn(row.label, language),
          role: 'normal',
          cells: [cell, base],
        }),
      ),
    ]
  })
  const multiple = present.some(({ table }) => table.shape === 'multiple')
  const heading = `${say(title)}. ${year}`
  const notes = notesOf(first.table, rows, multiple ? [say(surveyWords.severalAnswers)] : [], language)
  const table: ShownTable = {
    id,
    caption: `${heading}. ${say(surveyWords.percent)}`,
    corner: say(surveyWords.answer),
    columnGroups: [],
    columns: [
      { label: say(surveyWords.percent), base: null },
      { label: say(surveyWords.base), base: null },
    ],
    rows,
    notes,
  }
  return figureNode(
    {
      id,
      kind: 'grouped',
      title: heading,
      unit: 'percent',
      axisLabel: say(surveyWords.percent),
      categories: bars.map(({ column, row, table: { title: asked } }) => ({
        code: `${column}_${row.code}`,
        label: one
          ? textIn(row.label, language)
          : `${nameOf(column, asked, language)}: ${lowerStart(textIn(row.label, language))}`,
      })),
      series: [{ code: 'share', label: say(surveyWords.percent), paint: 'own' }],
      cells: [bars.map(({ cell: { value, text } }) => ({ value, text }))],
      note: one
        ? [`${baseText(first.table.columns[0]!.base, language)}.`, ...notes].join(' ')
        : notes.join(' '),
      language,
    },
    table,
  )
}

const text = (nb: string, nn: string): LocalText => ({ nb, nn })

/** Short names of the questions on who answers, for bars. */
const names: Readonly<Record<string, LocalText>> = {
  sex: text('Kjønn', 'Kjønn'),
  by_age: text('Alder', 'Alder'),
  education: text('Utdanning', 'Utdanning'),
  marital_status: text('Sivilstatus', 'Sivilstatus'),
  daily_activity: text('Til daglig', 'Til dagleg'),
  has_children: text('Barn under 18 år', 'Barn under 18 år'),
  care_for_children: text('Omsorg for barn', 'Omsorg for barn'),
}

const nameOf = (column: string, title: LocalText, language: 'nb' | 'nn'): string =>
  textIn(names[column] ?? title, language)

/** "Kvinne" after a colon is "kvinne"; abbreviations stay. */
const lowerStart = (label: string): string => (/^\p{Lu}\p{Ll}/u.test(label) ? lowerFirst(label) : label)
