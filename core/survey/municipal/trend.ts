import { type Dataset, missingCodes, numberColumn } from '#core/dataset'
import { linearByLinear, proportionTrend } from '#core/statistics'
import { type MunicipalAnswers, onScale } from './answers.ts'
import { type MunicipalQuestion, mappingsQuestion } from './questions.ts'

/** Whether a question's answers follow how many times the municipality has mapped. */
export interface MappingsTrend {
  readonly method: 'linear-by-linear' | 'cochran-armitage'
  /** Chi-square with one degree of freedom. */
  readonly statistic: number
  /** Not adjusted for how many questions are tested; NaN where there is nothing to compare. */
  readonly p: number
  /** Up: those who have mapped more times are higher on the scale, or more of them say yes. */
  readonly direction: 'up' | 'down' | 'none'
  /** Who took a stand and has told how many times. */
  readonly n: number
}

/**
 * Tests whether answers follow the number of mappings, each number as it is (the groups of the tables are not used). A scale of
 * five points: linear-by-linear association of the points 1 to 5 (Mantel 1963; Agresti 2013, section 3.4). A question with two
 * ends: the trend of a proportion (Cochran 1954; Armitage 1955), the share of `key`. Municipalities are taken to answer each for
 * itself; the finite population is not taken into account, since the question is whether the two hang together at all.
 *
 * @returns null for a question that has no high end to be read by.
 */
export function mappingsTrend(
  { dataset }: MunicipalAnswers,
  question: MunicipalQuestion,
): MappingsTrend | null {
  const { key, scale, points, categories } = question
  if (key === undefined) return null
  const { numbers, counts } = crossed(dataset, question)
  const n = counts.flat().reduce((sum, count) => sum + count, 0)
  if (scale === 'extent') {
    if (n < 2 || numbers.length < 2) {
      return { method: 'linear-by-linear', statistic: Number.NaN, p: Number.NaN, direction: 'none', n }
    }
    const { statistic, p, correlation } = linearByLinear(counts, { rowScores: numbers })
    return { method: 'linear-by-linear', statistic, p, direction: directionOf(correlation), n }
  }
  const inKey = new Set(categories.find(({ code }) => code === key)!.choices)
  const waves = numbers.map((year, at) => ({
    year,
    x: counts[at]!.reduce((sum, count, point) => sum + (inKey.has(points[point]!.code) ? count : 0), 0),
    n: counts[at]!.reduce((sum, count) => sum + count, 0),
  }))
  const { trend, slope } = proportionTrend(waves)
  return {
    method: 'cochran-armitage',
    statistic: trend.statistic,
    p: trend.p,
    direction: directionOf(slope.estimate),
    n,
  }
}

const directionOf = (value: number): MappingsTrend['direction'] =>
  value > 0 ? 'up' : value < 0 ? 'down' : 'none'

/** Answers by each number of mappings (ascending) and point. */
function crossed(
  dataset: Dataset,
  { code, points }: MunicipalQuestion,
): { readonly numbers: readonly number[]; readonly counts: readonly (readonly number[])[] } {
  const mappings = numberColumn(dataset, mappingsQuestion).data
  const column = dataset.columns.get(onScale(code))
  const rows = new Map<number, number[]>()
  if (column?.kind !== 'choice') return { numbers: [], counts: [] }
  column.data.forEach((point, row) => {
    const number = mappings[row]!
    if (number < 1 || point >= missingCodes.blank) return
    const counts = rows.get(number) ?? points.map(() => 0)
    counts[point]!++
    rows.set(number, counts)
  })
  const numbers = [...rows.keys()].sort((a, b) => a - b)
  return { numbers, counts: numbers.map((number) => rows.get(number)!) }
}
