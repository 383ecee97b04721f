import type { Paint } from '#core/figures'
import { type LocalText, sayIn, textIn } from '#core/foundation'
import type { TableQuestion } from '#core/survey'
import type { FigureNode, ShownCell, ShownRow, ShownTable, TableNode } from '../../model.ts'
import { headingRow, shownCell, usesSymbols } from '../../show.ts'
import { figureNode, notesOf } from '../parts/index.ts'
import type { FilledChapter } from './chapters.ts'
import { baseOf, type ColumnRole, percentOf } from './columns.ts'
import { type Finding, foundIn, type PlaceGround } from './findings.ts'
import { placeWords as words } from './place-words.ts'
import { topicSaid } from './sentences.ts'

/** What stands after a question that was put otherwise in an earlier wave. */
const changedSign = ' *'

/** The key share of each question of a chapter, in every column of the report, and how many answered here. */
export function keyTable(
  chapter: FilledChapter,
  findings: readonly Finding[],
  ground: PlaceGround,
  language: 'nb' | 'nn',
): ShownTable {
  const say = sayIn(language)
  const rows = findings.map((finding): ShownRow => {
    const found = ground.columns.map((column) => foundIn(ground, finding.question, column))
    const sign = found.some((one) => one?.changed) ? changedSign : ''
    return {
      label: `${topicSaid(finding, language)}${sign}`,
      role: 'normal',
      cells: [
        shownCell(baseOf(found[0]!), 'count', language),
        ...found.map((one, at): ShownCell => {
          const cell = shownCell(percentOf(one, finding.key), 'percent0', language)
          return at === 0 && finding.mark ? { ...cell, mark: finding.mark } : cell
        }),
      ],
    }
  })
  return {
    id: `${chapter.id}_shares`,
    caption: say(words.keyTable, { title: say(chapter.title) }),
    corner: say(words.question),
    columnGroups: [],
    columns: [
      { label: say(words.numberHere), base: null },
      ...ground.columns.map(({ label }) => ({ label: textIn(label, language), base: null })),
    ],
    rows,
    notes: tableNotes(chapter, rows, ground, language, [say(words.marks)]),
  }
}

/** The same as a figure: the place, its newest earlier wave where there is one, and the country. */
export function keyFigure(
  chapter: FilledChapter,
  findings: readonly Finding[],
  table: ShownTable,
  ground: PlaceGround,
  language: 'nb' | 'nn',
): FigureNode {
  const say = sayIn(language)
  const earlier = ground.columns.find(({ role }) => role === 'earlier')
  const columns = ground.columns.filter(
    (column) => column.role === 'own' || column === earlier || column.role === 'country',
  )
  const title = say(words.keyFigure, { title: say(chapter.title) })
  return figureNode(
    {
      id: chapter.id,
      kind: 'grouped',
      title,
      unit: 'percent',
      axisLabel: say(words.percent),
      categories: findings.map((finding) => ({
        code: finding.question.code,
        label: topicSaid(finding, language),
      })),
      series: columns.map(({ code, label, role }) => ({
        code,
        label: textIn(label, language),
        paint: paints[role],
      })),
      cells: columns.map((column) =>
        findings.map(({ question, key }) => {
          const found = percentOf(foundIn(ground, question, column), key)
          const { value, text } = shownCell(found, 'percent0', language)
          return { value, text }
        }),
      ),
      note: table.notes.join(' '),
      language,
    },
    table,
  )
}

const paints: Readonly<Record<ColumnRole, Paint>> = {
  own: 'own',
  earlier: 'earlier',
  size: 'class',
  region: 'two',
  country: 'country',
}

/** All categories of a chapter's questions in every column, and how many they are of. */
export function allAnswersTable(
  chapter: FilledChapter,
  ground: PlaceGround,
  language: 'nb' | 'nn',
): TableNode {
  const say = sayIn(language)
  const rows = chapter.questions.flatMap((question) => questionRows(question, ground, language))
  const id = `${chapter.id}_answers`
  const table: ShownTable = {
    id,
    caption: say(words.allTable, { title: say(chapter.title) }),
    corner: say(words.answer),
    columnGroups: [],
    columns: ground.columns.map(({ label }) => ({ label: textIn(label, language), base: null })),
    rows,
    notes: tableNotes(chapter, rows, ground, language, []),
  }
  return { type: 'table', id, table }
}

function questionRows(question: TableQuestion, ground: PlaceGround, language: 'nb' | 'nn'): ShownRow[] {
  const found = ground.columns.map((column) => foundIn(ground, question, column))
  const sign = found.some((one) => one?.changed) ? changedSign : ''
  const title = `${question.number} ${textIn(question.title, language)}${sign}`
  return [
    headingRow(title, found.length),
    ...question.categories.map(
      ({ code, label }): ShownRow => ({
        label: textIn(label, language),
        role: 'normal',
        cells: found.map((one) => shownCell(percentOf(one, code), 'percent0', language)),
      }),
    ),
    {
      label: sayIn(language)(words.numberOf),
      role: 'total',
      cells: found.map((one) => shownCell(baseOf(one), 'count', language)),
    },
  ]
}

/** How many answered in each column. */
export function answersTable(ground: PlaceGround, language: 'nb' | 'nn'): TableNode {
  const say = sayIn(language)
  const rows = ground.columns.map((column): ShownRow => {
    const table = column.tables.answers()
    const base = table.columns.find(({ code }) => code === column.column)?.base ?? { symbol: '..' as const }
    return {
      label: textIn(rowLabel(column.role, column.label), language),
      role: 'normal',
      cells: [shownCell(base, 'count', language)],
    }
  })
  const id = 'answers'
  const { answers } = ground.now
  const table: ShownTable = {
    id,
    caption: say(words.numberOf),
    corner: say(words.residents),
    columnGroups: [],
    columns: [{ label: say(words.numberOf), base: null }],
    rows,
    notes: [...notesOf(answers(), rows, [], language)],
  }
  return { type: 'table', id, table }
}

const rowLabel = (role: ColumnRole, label: LocalText): LocalText =>
  role === 'own' || role === 'earlier' ? { nb: `Her, ${label.nb}`, nn: `Her, ${label.nn}` } : label

function tableNotes(
  chapter: FilledChapter,
  rows: readonly ShownRow[],
  ground: PlaceGround,
  language: 'nb' | 'nn',
  more: readonly string[],
): readonly string[] {
  const say = sayIn(language)
  const texts = rows.flatMap(({ cells }) => cells.map(({ text }) => text))
  const changed = rows.some(({ label }) => label.endsWith(changedSign))
  const [first] = chapter.questions
  return notesOf(
    ground.now.places(first!.code),
    usesSymbols(rows) ? rows : [],
    [
      ...more,
      ...(changed ? [say(words.changed)] : []),
      ...(texts.includes('..') ? [say(words.notThen)] : []),
    ],
    language,
  )
}
