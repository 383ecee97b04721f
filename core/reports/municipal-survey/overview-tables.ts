import type { MunicipalBreakdown, MunicipalQuestion } from '#core/survey'
import type { ShownCell, ShownRow, ShownTable, TableNode } from '../model.ts'
import { baseText, shownCell } from '../show.ts'
import { breakdownName, type Context, groupsOf, nameOf, notesOf } from './context.ts'
import { allColumn } from './counts.ts'
import type { ShownTrend, Uncertain } from './tables.ts'
import { municipalWords as words } from './words.ts'

/** Questions with a category that they are read by. */
export const keyQuestions = ({ tables }: Context): readonly MunicipalQuestion[] =>
  tables.questions.filter(({ key }) => key !== undefined)

/** The share of the category that each question is read by, a row each, in all with its interval and in each group. */
export function sharesTable(context: Context, by: MunicipalBreakdown): TableNode {
  const { tables } = context
  return overview(context, by, {
    id: `shares_${by}`,
    questions: keyQuestions(context),
    caption: words.sharesTable,
    format: 'percent0',
    of: ({ code, key }, column) => tables.share(code, key!, column),
  })
}

/** The mean of each scale, a row each. */
export function meansTable(context: Context, by: MunicipalBreakdown): TableNode {
  const { tables } = context
  return overview(context, by, {
    id: `means_${by}`,
    questions: tables.questions.filter(({ scale }) => scale === 'extent'),
    caption: words.meansTable,
    format: 'decimal1',
    of: ({ code }, column) => tables.mean(code, column),
  })
}

interface Overview {
  readonly id: string
  readonly questions: readonly MunicipalQuestion[]
  readonly caption: (typeof words)['sharesTable' | 'meansTable']
  readonly format: ShownCell['format']
  of(question: MunicipalQuestion, column: string): Uncertain
}

function overview(context: Context, by: MunicipalBreakdown, about: Overview): TableNode {
  const { say, year, language, tables } = context
  const groups = groupsOf(context, by)
  const trends = by === 'mappings'
  const rows = about.questions.map((question): ShownRow => {
    const all = about.of(question, allColumn)
    const values = [
      all.value,
      all.low,
      all.high,
      ...groups.map(({ column }) => about.of(question, column).value),
    ]
    return {
      label: nameOf(context, question),
      role: 'normal',
      cells: [
        ...values.map((value) => shownCell(value, about.format, language)),
        ...(trends ? [trendCell(context, tables.trend(question.code))] : []),
      ],
    }
  })
  const { answered, asked } = tables.answeredOf(allColumn)
  const groupTable = tables.groups(by)
  const table: ShownTable = {
    id: about.id,
    caption: say(about.caption, { by: breakdownName(context, by), year }),
    corner: say(words.question),
    columnGroups: [
      { label: say(words.everybody), span: 3 },
      { label: say(trends ? words.mappings : words.residents), span: groups.length },
      ...(trends ? [{ label: '', span: 1 }] : []),
    ],
    columns: [
      {
        label: say(about.format === 'percent0' ? words.percent : words.mean),
        base: baseText(groupTable.columns[0]!.base, language),
      },
      { label: say(words.low), base: '' },
      { label: say(words.high), base: '' },
      ...groups.map(({ label }, at) => ({
        label,
        base: baseText(groupTable.cells[at]?.[0]?.count ?? { symbol: ':' }, language),
      })),
      ...(trends ? [{ label: say(words.trend), base: '' }] : []),
    ],
    rows,
    notes: notesOf(context, rows, [
      say(words.takenOut),
      say(words.interval, { answered: String(answered), asked: String(asked) }),
    ]),
  }
  return { type: 'table', id: about.id, table }
}

function trendCell({ say }: Context, trend: ShownTrend | null): ShownCell {
  const text =
    trend === null
      ? ''
      : !trend.certain
        ? say(words.unsure)
        : say(trend.direction === 'up' ? words.up : words.down)
  return { text, value: null, format: 'count' }
}

/** The test of each question, with p before and after it is adjusted for how many are tested. */
export function trendTable(context: Context): TableNode {
  const { say, language, tables } = context
  const rows = keyQuestions(context).flatMap((question): ShownRow[] => {
    const trend = tables.trend(question.code)
    if (!trend || !Number.isFinite(trend.p)) return []
    return [
      {
        label: nameOf(context, question),
        role: 'normal',
        cells: [
          {
            text: say(trend.method === 'linear-by-linear' ? words.linear : words.armitage),
            value: null,
            format: 'count',
          },
          shownCell({ value: trend.n }, 'count', language),
          shownCell({ value: trend.statistic }, 'decimal1', language),
          smallNumber(trend.p),
          smallNumber(trend.adjusted),
          trendCell(context, trend),
        ],
      },
    ]
  })
  const heads = [words.method, words.tookStand, words.statistic, words.p, words.pAdjusted, words.trend]
  const table: ShownTable = {
    id: 'trends',
    caption: say(words.trendTable),
    corner: say(words.question),
    columnGroups: [],
    columns: heads.map((head) => ({ label: say(head), base: null })),
    rows,
    notes: notesOf(context, rows),
  }
  return { type: 'table', id: 'trends', table }
}

/** A p value as printed: three decimals, or below 0.001. */
const smallNumber = (p: number): ShownCell => ({
  text: p < 0.001 ? '< 0,001' : p.toFixed(3).replace('.', ','),
  value: null,
  format: 'decimal2',
})
