import { type LocalText, sayIn, textIn } from '#core/foundation'
import type { TableQuestion } from '#core/survey'
import type { ShownCell, ShownRow, ShownTable, TableNode } from '../../model.ts'
import { headingRow, shownCell } from '../../show.ts'
import { waveMark } from '../marks.ts'
import { everybodyColumn, type SurveyTables } from '../tables.ts'
import { columnAt, rowAt } from './cells.ts'
import type { QuestionOverTime } from './change-sentence.ts'
import { notesOf } from './source-note.ts'
import { surveyWords } from './survey-words.ts'

/** What stands after a year whose question was put otherwise. */
const changedSign = ' *'

/**
 * Questions over the waves: a row for each wave under each question, the newest first and marked against the one before it
 * that it can be compared with. Null where none of the questions has an earlier wave to be compared with.
 *
 * @param over questions on scales with the same categories.
 */
export function comparisonTable(
  id: string,
  title: LocalText,
  over: readonly QuestionOverTime[],
  language: 'nb' | 'nn',
): TableNode | null {
  const compared = over.filter(({ before }) => before.length > 0)
  const first = compared[0]
  if (!first) return null
  const say = sayIn(language)
  const { categories } = first.question
  const width = categories.length + 1
  const rows = compared.flatMap((one) => [
    headingRow(textIn(one.question.title, language), width),
    waveRow(one.now, one.question, one, language),
    ...one.before.map(({ tables, continuity }) =>
      plainRow(tables, continuity.question, language, continuity.kind === 'changed' ? changedSign : ''),
    ),
  ])
  const changed = compared.some(({ before }) =>
    before.some(({ continuity }) => continuity.kind === 'changed'),
  )
  const against = [...new Set(compared.map(({ before }) => String(before[0]!.tables.wave.year)))].join(', ')
  const notes = notesOf(
    first.now.groups(first.question.code),
    rows,
    [
      say(surveyWords.waveMarks, { year: against }),
      ...(changed ? [say(surveyWords.changedMark)] : []),
      ...(first.question.scale === 'having' ? [] : [say(surveyWords.takenOut)]),
    ],
    language,
  )
  const table: ShownTable = {
    id,
    caption: `${say(title)}. ${say(surveyWords.percent)}`,
    corner: say(surveyWords.wave),
    columnGroups: [],
    columns: [
      ...categories.map(({ label }) => ({ label: textIn(label, language), base: null })),
      { label: say(surveyWords.base), base: null },
    ],
    rows,
    notes,
  }
  return { type: 'table', id, table }
}

/** The wave of the report, marked against the newest before it. */
function waveRow(
  tables: SurveyTables,
  question: TableQuestion,
  over: QuestionOverTime,
  language: 'nb' | 'nn',
): ShownRow {
  const row = plainRow(tables, question, language, '')
  const before = over.before[0]!
  const [table, older] = [tables.groups(question.code), before.tables.groups(before.continuity.question.code)]
  return {
    ...row,
    role: 'normal',
    cells: row.cells.map((cell, at): ShownCell => {
      const category = question.categories[at]
      const mark = category && waveMark(table, older, rowAt(table, category.code))
      return mark ? { ...cell, mark } : cell
    }),
  }
}

function plainRow(
  tables: SurveyTables,
  question: TableQuestion,
  language: 'nb' | 'nn',
  sign: string,
): ShownRow {
  const table = tables.groups(question.code)
  const column = columnAt(table, everybodyColumn)
  return {
    label: `${tables.wave.year}${sign}`,
    role: 'normal',
    cells: [
      ...question.categories.map(({ code }) => {
        const cell = table.cells[rowAt(table, code)]?.[column]
        return shownCell(cell?.percent ?? { symbol: '..' }, 'percent0', language)
      }),
      shownCell(table.columns[column]!.base, 'count', language),
    ],
  }
}
