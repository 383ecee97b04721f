import type { SafeFrequencyTable, SafeValue } from '#core/disclosure'
import { everybodyColumn, groupColumn, groupMark, type SurveyTables, waveMark } from '#core/reports'
import { type DifferenceFlag, percentOf } from '#core/statistics'
import {
  type BackgroundGroup,
  type BackgroundVariable,
  backgroundVariables,
  everybody,
  type PublishedComparison,
  type PublishedTable,
  type QuestionCounts,
  type QuestionPair,
  type TableQuestion,
} from '#core/survey'

/** A category of a group. Null: not shown. `percent` is 0 to 100 and not rounded. */
interface GroupCell {
  readonly category: string
  readonly count: number | null
  readonly percent: number | null
  readonly flag: DifferenceFlag
}

/** One question's answers in one group. Names are those of the printed report, whatever the language. */
export interface GroupRow {
  readonly question: string
  readonly variable: string
  readonly group: string
  readonly n: number | null
  /** Whether anything of the row is not shown. */
  readonly suppressed: boolean
  readonly cells: readonly GroupCell[]
}

/** One question's answers in two waves. */
export interface WaveRow {
  readonly question: string
  readonly n: number | null
  readonly nBefore: number | null
  /** Where the question was put in other words, or to others, before. */
  readonly changedWording?: true
  readonly cells: readonly {
    readonly category: string
    readonly percent: number | null
    readonly percentBefore: number | null
    readonly flag: DifferenceFlag
  }[]
}

interface Share {
  readonly category: string
  readonly count: number | null
  readonly percent: number | null
}

/** One question's answers in all: its categories, and every point of its scale. */
export interface QuestionRow {
  readonly question: string
  readonly title: string
  readonly n: number | null
  readonly suppressed: boolean
  readonly cells: readonly Share[]
  readonly points: readonly Share[]
}

type Named = readonly { readonly label: { readonly nb: string } }[]

/** The variables and groups in printed order, everybody last. */
const groupsInOrder: readonly {
  readonly variable: Pick<BackgroundVariable, 'code' | 'published'>
  readonly group: Pick<BackgroundGroup, 'code' | 'label'>
}[] = [
  ...backgroundVariables.flatMap((variable) => variable.groups.map((group) => ({ variable, group }))),
  {
    variable: { code: everybody, published: 'alle' },
    group: { code: everybody, label: { nb: 'Totalt', nn: 'Totalt' } },
  },
]

/** Rows by the published rule. */
export function publishedGroupRows({ question, table }: PublishedTable): readonly GroupRow[] {
  return table.rows.map((row, at): GroupRow => {
    const { variable, group } = groupsInOrder[at]!
    const cells = question.categories.map(({ label }, k): GroupCell => {
      const cell = row.cells[k]
      return {
        category: label.nb,
        count: cell?.count ?? null,
        percent: cell?.percent ?? null,
        flag: cell?.flag ?? null,
      }
    })
    const { n, suppressed } = row
    return {
      question: question.number,
      variable: variable.published,
      group: group.label.nb,
      n,
      suppressed,
      cells,
    }
  })
}

/** Rows of a wave's tables that may be shown. */
export function safeGroupRows(tables: SurveyTables, question: TableQuestion): readonly GroupRow[] {
  const table = tables.groups(question.code)
  return groupsInOrder.map(({ variable, group }): GroupRow => {
    const all = variable.code === everybody
    const column = all ? everybodyColumn : groupColumn(variable.code, group.code)
    const { n, shares } = safeShares(table, column, question.categories)
    const cells = shares.map((share, row): GroupCell => {
      return { ...share, flag: all ? null : groupMark(table, row, variable.code, column) }
    })
    return {
      question: question.number,
      variable: variable.published,
      group: group.label.nb,
      n,
      suppressed: isSuppressed(n, cells),
      cells,
    }
  })
}

/** Two waves by the published rule. */
export function publishedWaveRow({ question, comparison }: PublishedComparison, changed: boolean): WaveRow {
  return {
    question: question.number,
    n: comparison.n,
    nBefore: comparison.nBefore,
    ...(changed && { changedWording: true }),
    cells: comparison.cells.map(({ percent, percentBefore, flag }, k) => {
      return { category: question.categories[k]!.label.nb, percent, percentBefore, flag }
    }),
  }
}

/** Two waves of which each has tables that may be shown. */
export function safeWaveRow(
  now: SurveyTables,
  before: SurveyTables,
  { question, older }: QuestionPair,
  changed: boolean,
): WaveRow {
  const [table, tableBefore] = [now.groups(question.code), before.groups(older.code)]
  const [newer, earlier] = [table, tableBefore].map((one) =>
    safeShares(one, everybodyColumn, question.categories),
  )
  return {
    question: question.number,
    n: newer!.n,
    nBefore: earlier!.n,
    ...(changed && { changedWording: true }),
    cells: newer!.shares.map(({ category, percent }, row) => ({
      category,
      percent,
      percentBefore: earlier!.shares[row]!.percent,
      flag: waveMark(table, tableBefore, row),
    })),
  }
}

/** A question in all by counts as they are: fewer than `smallest` in all are not shown. */
export function countedQuestionRow(
  { question, total }: QuestionCounts,
  points: readonly number[],
  smallest: number,
): QuestionRow {
  const n = total.reduce((sum, count) => sum + count, 0)
  const shown = n >= smallest
  const shares = (counts: readonly number[], named: Named): readonly Share[] =>
    counts.map((count, k) => ({
      category: named[k]!.label.nb,
      count: shown ? count : null,
      percent: shown ? percentOf(count, n) : null,
    }))
  return {
    question: question.number,
    title: question.title.nb,
    n: shown ? n : null,
    suppressed: !shown,
    cells: shares(total, question.categories),
    points: shares(points, question.points),
  }
}

/** A question in all, as far as it may be shown. */
export function safeQuestionRow(tables: SurveyTables, question: TableQuestion): QuestionRow {
  const { n, shares: cells } = safeShares(tables.groups(question.code), everybodyColumn, question.categories)
  const { shares: points } = safeShares(tables.points(question.code), everybodyColumn, question.points)
  return {
    question: question.number,
    title: question.title.nb,
    n,
    suppressed: isSuppressed(n, [...cells, ...points]),
    cells,
    points,
  }
}

const isSuppressed = (n: number | null, cells: readonly Share[]): boolean =>
  n === null || cells.some(({ count, percent }) => count === null || percent === null)

/** A column's base and cells. The percentage of nobody is none, as in a printed table. */
function safeShares(
  table: SafeFrequencyTable,
  code: string,
  named: Named,
): { readonly n: number | null; readonly shares: readonly Share[] } {
  const column = table.columns.findIndex((one) => one.code === code)
  return {
    n: shown(table.columns[column]?.base),
    shares: named.map(({ label }, row) => ({
      category: label.nb,
      count: shown(table.cells[row]?.[column]?.count),
      percent: shown(table.cells[row]?.[column]?.percent),
    })),
  }
}

const shown = (value: SafeValue | undefined): number | null =>
  value && 'value' in value ? value.value : null
