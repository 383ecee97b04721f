import type { FigureSeries, Paint } from '#core/figures'
import { listed, lowerFirst, textIn } from '#core/foundation'
import type { MunicipalBreakdown, MunicipalQuestion } from '#core/survey'
import type { FigureNode, ShownRow, ShownTable } from '../model.ts'
import { baseText, shownCell } from '../show.ts'
import { figureNode, stackedNode } from '../survey/parts/index.ts'
import { breakdownName, type Context, groupsOf, nameOf, notesOf, outsideOf } from './context.ts'
import { allColumn } from './counts.ts'
import { municipalWords as words } from './words.ts'

const paints: Readonly<Record<number, readonly Paint[]>> = {
  2: ['own', 'country'],
  5: ['least', 'little', 'some', 'much', 'most'],
}

/** All points of questions with the same points, a bar of 100 per cent for each, with its table. */
export function pointsFigure(
  context: Context,
  id: string,
  heading: string,
  questions: readonly MunicipalQuestion[],
): FigureNode {
  const { say, language, tables } = context
  const { points } = questions[0]!
  const series = points.map(
    ({ code, label }, at): FigureSeries => ({
      code,
      label: textIn(label, language),
      paint: paints[points.length]?.[at] ?? 'six',
    }),
  )
  return stackedNode(
    {
      id,
      heading,
      corner: say(words.question),
      series,
      bars: questions.map((question) => {
        const table = tables.points(question.code)
        return {
          code: question.code,
          label: nameOf(context, question),
          base: table.columns[0]!.base,
          shares: points.map(({ code }) => {
            const at = table.rows.findIndex((row) => row.code === code)
            return shownCell(table.cells[at]?.[0]?.percent ?? { symbol: '..' }, 'percent0', language)
          }),
        }
      }),
      notes: (rows) => notesOf(context, rows, takenOut(context, questions)),
    },
    language,
  )
}

/** How many are outside the percentages, by question. */
function takenOut(context: Context, questions: readonly MunicipalQuestion[]): readonly string[] {
  const { say } = context
  const counts = questions.flatMap((question) => {
    const count = outsideOf(context, question, allColumn)
    if (count === null || count === 0) return []
    const name = lowerFirst(nameOf(context, question)).replace(/[?.]$/, '')
    return [questions.length === 1 ? String(count) : `${name} ${count}`]
  })
  return counts.length > 0 ? [say(words.takenOutOf, { list: listed(counts) })] : []
}

/** Choices of one question as bars, in all. */
export function choicesFigure(context: Context, question: MunicipalQuestion): FigureNode {
  const { say, language, tables, year } = context
  const source = tables.points(question.code)
  const items = source.rows.filter(({ code }) => code !== 'unanswered')
  const rows = items.map(
    ({ label }, at): ShownRow => ({
      label: textIn(label, language),
      role: 'normal',
      cells: [
        shownCell(source.cells[at]![0]!.count, 'count', language),
        shownCell(source.cells[at]![0]!.percent, 'percent0', language),
      ],
    }),
  )
  const base = baseText(source.columns[0]!.base, language)
  const more = [
    ...(question.scale === 'several' ? [say(words.several)] : takenOut(context, [question])),
    ...(question.among ? [say(words.onlyAsked)] : []),
  ]
  const title = `${textIn(question.title, language)} ${year}`
  const table: ShownTable = {
    id: `choices_${question.code}`,
    caption: title,
    corner: say(words.answer),
    columnGroups: [],
    columns: [words.count, words.percent].map((head) => ({ label: say(head), base })),
    rows,
    notes: notesOf(context, rows, more),
  }
  return figureNode(
    {
      id: table.id,
      kind: 'grouped',
      title: `${title} (${base})`,
      unit: 'percent',
      axisLabel: say(words.percent),
      categories: items.map(({ code, label }) => ({ code, label: textIn(label, language) })),
      series: [{ code: 'all', label: say(words.everybody), paint: 'own' }],
      cells: [rows.map(({ cells }) => ({ value: cells[1]!.value, text: cells[1]!.text }))],
      note: table.notes.join(' '),
      language,
    },
    table,
  )
}

/** The category that a question is read by, a bar for each group and one for all. */
export function keyFigure(context: Context, question: MunicipalQuestion, by: MunicipalBreakdown): FigureNode {
  const { say, language, tables, year } = context
  const { code, key } = question
  const category = question.categories.find((one) => one.code === key)!
  const broken = tables.broken(code, by)!
  const columns = [...groupsOf(context, by), { column: allColumn, label: say(words.everybody) }]
  const bars = columns.map(({ column, label }) => {
    const share = tables.share(code, key!, column)
    const base = broken.columns.find((one) => one.code === column)!.base
    return {
      code: column,
      label,
      base,
      cells: [share.value, share.low, share.high].map((value) => shownCell(value, 'percent0', language)),
    }
  })
  const rows = bars.map(
    ({ label, base, cells, code: column }): ShownRow => ({
      label,
      role: column === allColumn ? 'total' : 'normal',
      cells: [...cells, shownCell(base, 'count', language)],
    }),
  )
  const { answered, asked } = tables.answeredOf(allColumn)
  const title = say(words.keyFigure, {
    question: textIn(question.title, language),
    category: textIn(category.label, language),
    by: breakdownName(context, by),
    year,
  })
  const table: ShownTable = {
    id: `key_${by}_${code}`,
    caption: `${title}. ${say(words.percent)}`,
    corner: say(by === 'mappings' ? words.mappings : words.residents),
    columnGroups: [],
    columns: [words.percent, words.low, words.high, words.tookStand].map((head) => ({
      label: say(head),
      base: null,
    })),
    rows,
    notes: notesOf(context, rows, [
      say(words.interval, { answered: String(answered), asked: String(asked) }),
    ]),
  }
  return figureNode(
    {
      id: table.id,
      kind: 'grouped',
      title,
      unit: 'percent',
      axisLabel: say(words.percent),
      categories: bars.map(({ code: column, label, base }) => ({
        code: column,
        label,
        base: baseText(base, language),
      })),
      series: [{ code: key!, label: textIn(category.label, language), paint: 'own' }],
      cells: [bars.map(({ cells: [share] }) => ({ value: share!.value, text: share!.text }))],
      note: table.notes.join(' '),
      language,
    },
    table,
  )
}
