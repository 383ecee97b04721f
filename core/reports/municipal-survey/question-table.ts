import { textIn } from '#core/foundation'
import { type MunicipalBreakdown, type MunicipalQuestion, printedNumber } from '#core/survey'
import type { ShownCell, ShownRow, ShownTable, TableNode } from '../model.ts'
import { baseText, emptyCell, shownCell } from '../show.ts'
import { type Context, groupsOf, notesOf, outsideOf } from './context.ts'
import { allColumn, breakdowns } from './counts.ts'
import type { Uncertain } from './tables.ts'
import { municipalWords as words } from './words.ts'

/**
 * Everything that is told of a question: its categories in all, by number of mappings and by size, the ends of the interval of
 * the category that it is read by, the mean with its interval, and how many are not on the scale.
 */
export function questionTable(context: Context, question: MunicipalQuestion): TableNode {
  const { say, year, language, tables } = context
  const told = breakdowns.filter((by) => tables.broken(question.code, by) !== undefined)
  const groups = told.flatMap((by) => groupsOf(context, by))
  const columns = [{ column: allColumn, label: say(words.everybody) }, ...groups]
  const rows = [
    ...categoryRows(context, question, columns),
    ...intervalRows(context, question, columns),
    ...outsideRow(context, question, columns),
  ]
  const table: ShownTable = {
    id: `question_${question.code}`,
    caption: say(words.questionTable, {
      number: printedNumber(question.number),
      question: textIn(question.title, language),
      year,
    }),
    corner: say(words.answer),
    columnGroups:
      groups.length === 0
        ? []
        : [
            { label: '', span: 1 },
            ...told.map((by) => ({
              label: say(by === 'mappings' ? words.mappings : words.residents),
              span: groupsOf(context, by).length,
            })),
          ],
    columns: columns.map(({ column, label }) => ({ label, base: baseOf(context, question, column) })),
    rows,
    notes: notesOf(context, rows, notesFor(context, question)),
  }
  return { type: 'table', id: table.id, table }
}

type Columns = readonly { readonly column: string; readonly label: string }[]

const tableOf = ({ tables }: Context, question: MunicipalQuestion, column: string) =>
  column === allColumn
    ? (tables.broken(question.code, 'mappings') ?? tables.points(question.code))
    : tables.broken(question.code, column.split(':')[0] as MunicipalBreakdown)

function baseOf(context: Context, question: MunicipalQuestion, column: string): string {
  const base = tableOf(context, question, column)?.columns.find(({ code }) => code === column)?.base
  return baseText(base ?? { symbol: ':' }, context.language)
}

function categoryRows(context: Context, question: MunicipalQuestion, columns: Columns): readonly ShownRow[] {
  const { language } = context
  const items = tableOf(context, question, allColumn)!.rows.filter(({ code }) => code !== 'unanswered')
  return items.map(({ code, label }) => ({
    label: textIn(label, language),
    role: 'normal',
    cells: columns.map(({ column }): ShownCell => {
      const table = tableOf(context, question, column)
      const at = table?.columns.findIndex((one) => one.code === column) ?? -1
      const cell = table?.cells[table.rows.findIndex((one) => one.code === code)]?.[at]
      return cell ? shownCell(cell.percent, 'percent0', language) : emptyCell
    }),
  }))
}

function intervalRows(context: Context, question: MunicipalQuestion, columns: Columns): readonly ShownRow[] {
  const { say, language, tables } = context
  const { code, key, categories, scale } = question
  const row = (
    label: string,
    of: (column: string) => Uncertain,
    end: keyof Uncertain,
    format: ShownCell['format'],
  ): ShownRow => ({
    label,
    role: 'normal',
    cells: columns.map(({ column }) => shownCell(of(column)[end], format, language)),
  })
  const category = categories.find((one) => one.code === key)
  const share = (column: string): Uncertain => tables.share(code, key!, column)
  const mean = (column: string): Uncertain => tables.mean(code, column)
  const name = category && textIn(category.label, language)
  return [
    ...(name === undefined
      ? []
      : [
          row(say(words.keyLow, { category: name }), share, 'low', 'percent0'),
          row(say(words.keyHigh, { category: name }), share, 'high', 'percent0'),
        ]),
    ...(scale === 'extent'
      ? [
          row(say(words.mean), mean, 'value', 'decimal1'),
          row(say(words.meanLow), mean, 'low', 'decimal1'),
          row(say(words.meanHigh), mean, 'high', 'decimal1'),
        ]
      : []),
  ]
}

function outsideRow(context: Context, question: MunicipalQuestion, columns: Columns): readonly ShownRow[] {
  const outside = columns.map(({ column }) => outsideOf(context, question, column))
  if (outside.every((count) => count === null || count === 0)) return []
  return [
    {
      label: context.say(words.outside),
      role: 'total',
      cells: outside.map((count) =>
        shownCell(count === null ? { symbol: ':' } : { value: count }, 'count', context.language),
      ),
    },
  ]
}

/** What a reader must know of how a question was asked and is counted. */
function notesFor({ say, tables }: Context, { scale, key, among }: MunicipalQuestion): readonly string[] {
  const { answered, asked } = tables.answeredOf(allColumn)
  return [
    ...(among ? [say(words.onlyAsked)] : []),
    ...(scale === 'several' ? [say(words.several)] : [say(words.takenOut)]),
    ...(key === undefined ? [] : [say(words.interval, { answered: String(answered), asked: String(asked) })]),
  ]
}
