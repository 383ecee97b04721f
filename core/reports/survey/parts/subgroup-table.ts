import { type LocalText, sayIn, textIn, upperFirst } from '#core/foundation'
import { backgroundVariables, type TableQuestion } from '#core/survey'
import type { ShownCell, ShownRow, ShownTable, TableNode } from '../../model.ts'
import { headingRow, shownCell } from '../../show.ts'
import { groupMark } from '../marks.ts'
import { everybodyColumn, groupColumn, type SurveyTables } from '../tables.ts'
import { columnAt, rowAt } from './cells.ts'
import type { GroupDifference } from './group-sentence.ts'
import { groupSaid } from './groups-said.ts'
import { notesOf } from './source-note.ts'
import { surveyWords } from './survey-words.ts'

/** A question's table by group: a row for each group under its variable, marked against everybody else; everybody last. */
export function subgroupTable(
  id: string,
  question: TableQuestion,
  tables: SurveyTables,
  language: 'nb' | 'nn',
): TableNode {
  const say = sayIn(language)
  const table = tables.groups(question.code)
  const width = question.categories.length + 1
  const cells = (column: string, variable: string | null): ShownCell[] => {
    const at = columnAt(table, column)
    return [
      ...question.categories.map(({ code }): ShownCell => {
        const row = rowAt(table, code)
        const cell = shownCell(table.cells[row]?.[at]?.percent ?? { symbol: '..' }, 'percent0', language)
        const mark = variable && groupMark(table, row, variable, column)
        return mark ? { ...cell, mark } : cell
      }),
      shownCell(table.columns[at]?.base ?? { symbol: '..' }, 'count', language),
    ]
  }
  const rows: ShownRow[] = backgroundVariables.flatMap((variable) => {
    const groups = variable.groups.filter(
      ({ code }) => columnAt(table, groupColumn(variable.code, code)) >= 0,
    )
    if (groups.length === 0) return []
    return [
      headingRow(textIn(variable.label, language), width),
      ...groups.map(
        ({ code, label }): ShownRow => ({
          label: textIn(label, language),
          role: 'normal',
          cells: cells(groupColumn(variable.code, code), variable.code),
        }),
      ),
    ]
  })
  rows.push({ label: say(surveyWords.everybody), role: 'total', cells: cells(everybodyColumn, null) })
  const shown: ShownTable = {
    id,
    caption: `${question.number.replace('_', '.')} ${textIn(question.title, language)} ${say(surveyWords.percent)}`,
    corner: say(surveyWords.group),
    columnGroups: [],
    columns: [
      ...question.categories.map(({ label }) => ({ label: textIn(label, language), base: null })),
      { label: say(surveyWords.base), base: null },
    ],
    rows,
    notes: notesOf(table, rows, [say(surveyWords.groupMarks)], language),
  }
  return { type: 'table', id, table: shown }
}

/**
 * The groups that stand out on some questions, each with its own share and that of everybody else: what the sentences on
 * groups are made of. Null where none does.
 *
 * @param parts what stands out, under a label of its own for each question and category.
 */
export function differencesTable(
  id: string,
  title: LocalText,
  parts: readonly {
    readonly question: TableQuestion
    readonly label: LocalText
    readonly differences: readonly GroupDifference[]
  }[],
  tables: SurveyTables,
  language: 'nb' | 'nn',
): TableNode | null {
  const say = sayIn(language)
  const found = parts.filter(({ differences }) => differences.length > 0)
  const first = found[0]
  if (!first) return null
  const percent = (value: number): ShownCell => shownCell({ value }, 'percent0', language)
  const rows = found.flatMap(({ label, differences }) => [
    headingRow(say(label), 4),
    ...differences.map(
      ({ variable, group, own, others, ownBase, othersBase, mark }): ShownRow => ({
        label: groupLabel(variable, group, language),
        role: 'normal',
        cells: [
          { ...percent(own), mark },
          percent(others),
          shownCell({ value: ownBase }, 'count', language),
          shownCell({ value: othersBase }, 'count', language),
        ],
      }),
    ),
  ])
  const table: ShownTable = {
    id,
    caption: say(title),
    corner: say(surveyWords.group),
    columnGroups: [],
    columns: [
      { label: say(surveyWords.own), base: null },
      { label: say(surveyWords.others), base: null },
      { label: say(ownBase), base: null },
      { label: say(othersBase), base: null },
    ],
    rows,
    notes: notesOf(tables.groups(first.question.code), rows, [say(surveyWords.groupMarks)], language),
  }
  return { type: 'table', id, table }
}

const ownBase: LocalText = { nb: 'Svar i gruppen', nn: 'Svar i gruppa' }
const othersBase: LocalText = { nb: 'Svar fra øvrige', nn: 'Svar frå andre' }

const groupLabel = (variable: string, group: string, language: 'nb' | 'nn'): string =>
  upperFirst(textIn(groupSaid(variable, group), language))
