import { chiSquareUpper } from '../distributions.ts'
import { type CountTable, tableMargins } from './table.ts'

/** Pearson's test of independence. All matrices have the shape of the table given. */
export interface ChiSquareResult {
  readonly method: 'pearson-chi-square' | 'pearson-chi-square-yates'
  readonly n: number
  readonly statistic: number
  /** (rows - 1)(columns - 1), empty rows and columns not counted. */
  readonly df: number
  readonly p: number
  /** Counts expected under independence; 0 in an empty row or column. */
  readonly expected: number[][]
  /** Pearson residuals (observed - expected) / sqrt(expected); NaN in an empty row or column. */
  readonly residuals: number[][]
  /** Adjusted residuals (Haberman 1973), about standard normal under independence; NaN where they have no variance. */
  readonly adjustedResiduals: number[][]
  /** Cramer's V without continuity correction, 0 to 1. */
  readonly cramersV: number
  readonly smallestExpected: number
  /** Share (0 to 1) of the cells tested whose expected count is below 5; Cochran (1954) accepts up to 0.2. */
  readonly shareExpectedBelow5: number
  readonly likelihoodRatio: {
    readonly method: 'likelihood-ratio'
    readonly statistic: number
    readonly p: number
  }
  /** Positions of rows and columns without people, left out of the test. */
  readonly emptyRows: readonly number[]
  readonly emptyColumns: readonly number[]
}

/**
 * Pearson's chi-square of a rows x columns table: sum (observed - expected)^2 / expected, expected = row sum * column
 * sum / n (Pearson 1900), with the likelihood ratio G = 2 sum observed ln(observed / expected) beside it.
 * Empty rows and columns are left out and listed. Fewer than two rows or columns left: df 0, statistic and p NaN.
 *
 * @param continuity Yates' correction min(0.5, |observed - expected|) (Yates 1934), for a 2 x 2 table only, as R's
 *   `chisq.test`; elsewhere it is not applied and the method says so.
 */
export function chiSquareTest(table: CountTable, { continuity = false } = {}): ChiSquareResult {
  const { rows, columns, n } = tableMargins(table)
  const emptyRows = positionsOfZero(rows)
  const emptyColumns = positionsOfZero(columns)
  const height = rows.length - emptyRows.length
  const width = columns.length - emptyColumns.length
  const testable = height > 1 && width > 1
  const df = testable ? (height - 1) * (width - 1) : 0
  const expected = rows.map((row) => columns.map((column) => (n === 0 ? 0 : (row * column) / n)))
  const each = (make: (observed: number, expected: number, i: number, j: number) => number) =>
    table.map((row, i) => row.map((count, j) => make(count, expected[i]![j]!, i, j)))
  const residuals = each((o, e) => (e > 0 ? (o - e) / Math.sqrt(e) : Number.NaN))
  const adjustedResiduals = each((o, e, i, j) => {
    const variance = e * (1 - rows[i]! / n) * (1 - columns[j]! / n)
    return variance > 0 ? (o - e) / Math.sqrt(variance) : Number.NaN
  })
  const inTest = expected.flat().filter((e) => e > 0)
  const uncorrected = sumOf(
    residuals
      .flat()
      .filter((r) => !Number.isNaN(r))
      .map((r) => r * r),
  )
  const yates = continuity && height === 2 && width === 2
  const statistic = yates ? yatesStatistic(table, expected) : uncorrected
  const likelihood = 2 * sumOf(each((o, e) => (o > 0 ? o * Math.log(o / e) : 0)).flat())
  const orNaN = (value: number) => (testable ? value : Number.NaN)
  return {
    method: yates ? 'pearson-chi-square-yates' : 'pearson-chi-square',
    n,
    statistic: orNaN(statistic),
    df,
    p: orNaN(chiSquareUpper(statistic, df)),
    expected,
    residuals,
    adjustedResiduals,
    cramersV: orNaN(Math.sqrt(uncorrected / (n * (Math.min(height, width) - 1)))),
    smallestExpected: inTest.length > 0 ? inTest.reduce((a, b) => Math.min(a, b)) : Number.NaN,
    shareExpectedBelow5: inTest.filter((e) => e < 5).length / inTest.length,
    likelihoodRatio: {
      method: 'likelihood-ratio',
      // rounding may leave a hair below 0 where observed equals expected
      statistic: orNaN(Math.max(0, likelihood)),
      p: orNaN(chiSquareUpper(likelihood, df)),
    },
    emptyRows,
    emptyColumns,
  }
}

function yatesStatistic(table: CountTable, expected: number[][]): number {
  const terms = table.flatMap((row, i) =>
    row.flatMap((count, j) => {
      const e = expected[i]![j]!
      const gap = Math.abs(count - e)
      return e > 0 ? [(gap - Math.min(0.5, gap)) ** 2 / e] : []
    }),
  )
  return sumOf(terms)
}

function positionsOfZero(counts: readonly number[]): number[] {
  return counts.flatMap((count, i) => (count === 0 ? [i] : []))
}

function sumOf(terms: readonly number[]): number {
  return terms.reduce((sum, term) => sum + term, 0)
}
