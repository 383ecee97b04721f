import {
  type Origin,
  protectFrequencies,
  protectMeans,
  type SafeFrequencyTable,
  type SafeValue,
} from '#core/disclosure'
import { type LocalText, roundHalfUp } from '#core/foundation'
import { adjustPValues } from '#core/statistics'
import {
  type AnsweredOf,
  finiteMeanInterval,
  finiteShareInterval,
  type MappingsTrend,
  type MunicipalBreakdown,
  type MunicipalQuestion,
  mappingsTrend,
} from '#core/survey'
import { allColumn } from './counts.ts'
import type { MunicipalSurveyRelease } from './release.ts'

/** A number with the ends of its 95 per cent interval. Symbols where it may not be shown, or cannot be known. */
export interface Uncertain {
  readonly value: SafeValue
  readonly low: SafeValue
  readonly high: SafeValue
}

/** A trend over the number of mappings. */
export interface ShownTrend extends MappingsTrend {
  /** Adjusted for all questions that are tested, by Holm's method; NaN where there is nothing to compare. */
  readonly adjusted: number
  /** Whether `adjusted` is below 0.05. */
  readonly certain: boolean
}

/** Tables of the survey to the municipalities that may be shown. Columns: `all`, `mappings:…`, `size:…`. */
export interface MunicipalTables {
  readonly year: number
  readonly synthetic: boolean
  readonly questions: readonly MunicipalQuestion[]
  /** Rows: yes, no. Columns: the groups, and everybody who was asked. */
  coverage(by: 'size' | 'region'): SafeFrequencyTable
  /** Rows: the groups, by how many have answered. Column: all. */
  groups(by: MunicipalBreakdown): SafeFrequencyTable
  /** Rows: all points. Column: all. */
  points(question: string): SafeFrequencyTable
  /** Rows: the question's categories. Columns: the groups and all; undefined where groups are not told. */
  broken(question: string, by: MunicipalBreakdown): SafeFrequencyTable | undefined
  /** Of an `extent`, 1 to 5, to one decimal. */
  mean(question: string, column: string): Uncertain
  /** The share of a category, per cent. */
  share(question: string, category: string, column: string): Uncertain
  /** Null where the question has no high end, or too few have taken a stand. */
  trend(question: string): ShownTrend | null
  /** How many of how many have answered: of a size class its own, else of all. */
  answeredOf(column: string): AnsweredOf
}

const withheld: Uncertain = { value: { symbol: ':' }, low: { symbol: ':' }, high: { symbol: ':' } }

/** Below this a trend is called certain. */
const significance = 0.05

/**
 * The tables of a release. All follow its decision; intervals are computed from numbers that are shown, means from those that the
 * decision lets through. A mean is also withheld where
 * the category that its question is read by is: the two together could tell too much (`meanTells`).
 *
 * @throws problem 3004 where the decision was made for other answers.
 */
export function municipalTables(release: MunicipalSurveyRelease): MunicipalTables {
  const { answers, counted, decision, policy } = release
  const origin = originOf(release)
  const safe = new Map(
    counted.tables.map(({ id, raw, names }) => [
      id,
      protectFrequencies(raw, decision, origin, (at) => names[at]!),
    ]),
  )
  const means = new Map(
    counted.means.map(({ question, raw, name }) => [
      question,
      { raw, table: protectMeans(raw, decision, origin, () => name) },
    ]),
  )
  const get = (id: string): SafeFrequencyTable => {
    const table = safe.get(id)
    if (!table) throw new RangeError(`The survey has no table "${id}"`)
    return table
  }
  const trends = shownTrends(release)
  const holding = (question: string, column: string): SafeFrequencyTable | undefined =>
    safe.get(column === allColumn ? `mappings_${question}` : `${column.split(':')[0]}_${question}`)
  const answeredOf = (column: string): AnsweredOf => {
    const own = answers.asked.filter(({ size }) => column === `size:${size}`)
    const list = own.length > 0 ? own : answers.asked
    return { answered: list.filter(({ answered }) => answered).length, asked: list.length }
  }
  return {
    year: answers.year,
    synthetic: answers.dataset.synthetic,
    questions: answers.questions.filter(({ code }) => safe.has(`points_${code}`)),
    coverage: (by) => get(`coverage_${by}`),
    groups: (by) => get(`groups_${by}`),
    points: (question) => get(`points_${question}`),
    broken: (question, by) => safe.get(`${by}_${question}`),
    mean(question, column) {
      const found = means.get(question)
      const row = found?.table.rows.findIndex(({ code }) => code === column) ?? -1
      const cell = found?.table.cells[row]?.[0]
      if (!cell || !('value' in cell.mean)) return withheld
      if (!('value' in cell.sd) || meanTells(holding(question, column), column, policy.minimumCount))
        return withheld
      if (!('value' in cell.n)) return withheld
      const { lower, upper } = finiteMeanInterval(
        { n: cell.n.value, mean: cell.mean.value, sd: cell.sd.value },
        answeredOf(column),
      )
      // to one decimal also in the workbook: with more of them the points behind could be worked out
      return uncertain(
        ...([cell.mean.value, Math.max(1, lower), Math.min(5, upper)] as const).map((one) =>
          roundHalfUp(one, 1),
        ),
      )
    },
    share(question, category, column) {
      const table = holding(question, column)
      const at = table?.columns.findIndex(({ code }) => code === column) ?? -1
      const row = table?.rows.findIndex(({ code }) => code === category) ?? -1
      const cell = table?.cells[row]?.[at]
      const base = table?.columns[at]?.base
      if (!cell || !base) return withheld
      if (!('value' in cell.count) || !('value' in base) || !('value' in cell.percent)) {
        return { value: cell.percent, low: cell.percent, high: cell.percent }
      }
      const { lower, upper } = finiteShareInterval(cell.count.value, base.value, answeredOf(column))
      return uncertain(cell.percent.value, lower, upper)
    },
    trend: (question) => {
      const trend = trends.get(question)
      return trend && trend.n >= policy.minimumBase ? trend : null
    },
    answeredOf,
  }
}

const uncertain = (...[value, low, high]: readonly number[]): Uncertain => ({
  value: { value: value! },
  low: { value: low! },
  high: { value: high! },
})

/**
 * Whether a mean could help to work out a category of its column that is withheld. It cannot where enough are in the high
 * category: how these lie over "large" and "very large" is not told of a group, and moves the mean as much.
 */
function meanTells(table: SafeFrequencyTable | undefined, column: string, enough: number): boolean {
  const at = table?.columns.findIndex(({ code }) => code === column) ?? -1
  if (!table || at < 0) return true
  if (table.cells.every((row) => 'value' in row[at]!.count)) return false
  const high = table.cells[table.rows.findIndex(({ code }) => code === 'high')]?.[at]?.count
  return !high || !('value' in high) || high.value < enough
}

function shownTrends({ answers }: MunicipalSurveyRelease): ReadonlyMap<string, ShownTrend> {
  const tested = answers.questions.flatMap((question) => {
    const trend = mappingsTrend(answers, question)
    return trend ? [{ code: question.code, trend }] : []
  })
  const known = tested.filter(({ trend }) => Number.isFinite(trend.p))
  const adjusted = adjustPValues(
    known.map(({ trend }) => trend.p),
    'holm',
  )
  return new Map(
    tested.map(({ code, trend }) => {
      const at = known.findIndex((one) => one.code === code)
      const p = at < 0 ? Number.NaN : adjusted[at]!
      return [code, { ...trend, adjusted: p, certain: p < significance }]
    }),
  )
}

const text = (nb: string, nn: string): LocalText => ({ nb, nn })

function originOf({ answers: { dataset, year } }: MunicipalSurveyRelease): Origin {
  return {
    source: dataset.synthetic
      ? text('Lyttepost, syntetiske svar', 'Lyttepost, syntetiske svar')
      : text('Undersøkelsen til kommunene', 'Undersøkinga til kommunane'),
    round: String(year),
    population: text('Kommuner som har svart', 'Kommunar som har svara'),
    excluded: [],
    notes: [],
    synthetic: dataset.synthetic,
  }
}
