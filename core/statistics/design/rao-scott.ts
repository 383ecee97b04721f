import { chiSquareUpper, fUpper } from '../distributions.ts'
import { quadraticForm, solveLinear } from '../regression/linear-algebra.ts'
import type { SurveyDesign } from './design.ts'
import { clusterCoverage, covarianceOfTotals, degreesOfFreedom, type RowMask } from './linearisation.ts'

/** One form of the test of association. */
export interface AssociationForm {
  readonly method: 'rao-scott-f' | 'rao-scott-chi-square' | 'wald-f' | 'adjusted-wald-f'
  readonly statistic: number
  /** One or two degrees of freedom, of chi-square or F; need not be whole. */
  readonly df: readonly number[]
  readonly p: number
}

/**
 * Whether two groupings go together in the population. `secondOrder` is the usual answer; `firstOrder` is Pearson's statistic over
 * the mean design effect; the Wald forms are unsteady with few clusters. All NaN where a grouping has
 * fewer than two categories with answers.
 */
export interface AssociationTest {
  readonly secondOrder: AssociationForm
  readonly firstOrder: AssociationForm
  readonly wald: AssociationForm
  readonly adjustedWald: AssociationForm
  /** Pearson's chi-square of the weighted shares with the rows that answered as their number: not a test by itself. */
  readonly pearson: number
  /** Mean of the generalised design effects: what the design multiplies Pearson's chi-square by. */
  readonly meanDesignEffect: number
  /** Rows that answered both, unweighted. */
  readonly rows: number
  /** Categories of each grouping that somebody was in, in the order of the table. */
  readonly rowCategories: readonly number[]
  readonly columnCategories: readonly number[]
  /** Estimated shares of the whole, row by row. */
  readonly shares: Float64Array
}

/**
 * Tests of association in an r by c table from survey data (Rao and Scott 1984; R `survey` svychisq). With p the estimated shares,
 * D = diag(p), V their covariance and C the interaction contrasts made orthogonal to the margins:
 * Delta = (C'D^-1 C / n)^-1 C'D^-1 V D^-1 C. Second order: F = X^2 / tr(Delta) on d = tr(Delta)^2 / tr(Delta^2) and
 * d * nu degrees of freedom; first order: X^2 / (tr(Delta) / k) on k = (r - 1)(c - 1); Wald: Y'V_Y^-1 Y / k on k and nu, Y the
 * totals less those expected; adjusted: that times (nu - k + 1) / nu on k and nu - k + 1 (Koch, Freeman and Freeman 1975;
 * Fellegi 1980). nu is the design's clusters less strata.
 *
 * @param first category of each row of the data, any numbers; NaN: missing, left out as a domain
 * @param second likewise
 */
export function associationTest(
  design: SurveyDesign,
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  rows?: RowMask,
): AssociationTest {
  const table = tableOf(design, first, second, rows)
  const nu = degreesOfFreedom(design, rows)
  const { shares, rowCategories, columnCategories } = table
  const common = { pearson: pearsonOf(table), rows: table.answered, rowCategories, columnCategories, shares }
  const known = clusterCoverage(design, table.mask).varianceKnown
  // without a variance there is no test, as without a second category
  const k = known ? (rowCategories.length - 1) * (columnCategories.length - 1) : 0
  const delta = k >= 1 ? generalisedDesignEffects(design, table) : undefined
  const wald = waldStatistic(design, table, k)
  const nuAdjusted = nu - k + 1
  const adjusted = (wald * nuAdjusted) / nu
  const waldForms = {
    wald: { method: 'wald-f', statistic: wald, df: [k, nu], p: fUpper(wald, k, nu) },
    adjustedWald: {
      method: 'adjusted-wald-f',
      statistic: nuAdjusted > 0 ? adjusted : Number.NaN,
      df: [k, nuAdjusted],
      p: fUpper(adjusted, k, nuAdjusted),
    },
  } as const
  const [trace, traceOfSquare] = delta === undefined ? [Number.NaN, Number.NaN] : traces(delta, k)
  const d = trace ** 2 / traceOfSquare
  const secondStatistic = common.pearson / trace
  const firstStatistic = common.pearson / (trace / k)
  return {
    ...common,
    ...waldForms,
    meanDesignEffect: trace / k,
    secondOrder: {
      method: 'rao-scott-f',
      statistic: secondStatistic,
      df: [d, d * nu],
      p: fUpper(secondStatistic, d, d * nu),
    },
    firstOrder: {
      method: 'rao-scott-chi-square',
      statistic: firstStatistic,
      df: [k],
      p: chiSquareUpper(firstStatistic, k),
    },
  }
}

interface Table {
  readonly rowCategories: readonly number[]
  readonly columnCategories: readonly number[]
  /** Position of each row of the data in the table, row by row; -1: left out. */
  readonly cell: Int32Array
  readonly answered: number
  readonly mask: RowMask
  /** Sum of weights of the rows that answered. */
  readonly weight: number
  readonly shares: Float64Array
}

function tableOf(
  design: SurveyDesign,
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  rows: RowMask | undefined,
): Table {
  if (first.length !== design.size || second.length !== design.size) {
    throw new RangeError('A grouping has not one entry for each row')
  }
  const mask = Uint8Array.from(design.weights, (weight, row) => {
    const asked = weight > 0 && (rows === undefined || rows[row] === 1)
    return asked && !Number.isNaN(first[row]!) && !Number.isNaN(second[row]!) ? 1 : 0
  })
  const rowCategories = categories(first, mask)
  const columnCategories = categories(second, mask)
  const rowAt = new Map(rowCategories.map((value, at) => [value, at]))
  const columnAt = new Map(columnCategories.map((value, at) => [value, at]))
  const shares = new Float64Array(rowCategories.length * columnCategories.length)
  let [weight, answered] = [0, 0]
  const cell = new Int32Array(design.size).fill(-1)
  for (let row = 0; row < design.size; row++) {
    if (mask[row] === 0) continue
    cell[row] = rowAt.get(first[row]!)! * columnCategories.length + columnAt.get(second[row]!)!
    shares[cell[row]!]! += design.weights[row]!
    weight += design.weights[row]!
    answered++
  }
  for (let at = 0; at < shares.length; at++) shares[at]! /= weight
  return { rowCategories, columnCategories, cell, answered, mask, weight, shares }
}

function categories(column: ArrayLike<number>, mask: RowMask): number[] {
  const met = new Set<number>()
  for (let row = 0; row < mask.length; row++) if (mask[row] === 1) met.add(column[row]!)
  return [...met].sort((a, b) => a - b)
}

function marginsOf({ shares, rowCategories, columnCategories }: Table): {
  readonly ofRow: Float64Array
  readonly ofColumn: Float64Array
} {
  const ofRow = new Float64Array(rowCategories.length)
  const ofColumn = new Float64Array(columnCategories.length)
  shares.forEach((share, at) => {
    ofRow[Math.floor(at / ofColumn.length)]! += share
    ofColumn[at % ofColumn.length]! += share
  })
  return { ofRow, ofColumn }
}

function pearsonOf(table: Table): number {
  const { ofRow, ofColumn } = marginsOf(table)
  if (ofRow.length < 2 || ofColumn.length < 2) return Number.NaN
  let sum = 0
  table.shares.forEach((share, at) => {
    const expected = ofRow[Math.floor(at / ofColumn.length)]! * ofColumn[at % ofColumn.length]!
    sum += (share - expected) ** 2 / expected
  })
  return table.answered * sum
}

/** Delta, k by k. The contrasts of cell (i, j) are doubly centred, so that they are orthogonal to the margins. */
function generalisedDesignEffects(design: SurveyDesign, table: Table): Float64Array | undefined {
  const { shares, cell, weight, answered } = table
  const contrasts = interactionContrasts(table.rowCategories.length, table.columnCategories.length)
  const k = contrasts.length
  // an empty cell has no inverse and takes no part, as in R
  const inverse = shares.map((share) => (share > 0 ? 1 / share : 0))
  const naive = new Float64Array(k * k)
  contrasts.forEach((one, i) => {
    contrasts.forEach((other, j) => {
      let sum = 0
      for (let at = 0; at < shares.length; at++) sum += one[at]! * inverse[at]! * other[at]!
      naive[i * k + j] = sum / answered
    })
  })
  const scores = contrasts.map((contrast) => {
    const value = contrast.map((entry, at) => entry * inverse[at]!)
    const mean = value.reduce((sum, entry, at) => sum + entry * shares[at]!, 0)
    return scoresOf(design, cell, (at) => (value[at]! - mean) / weight)
  })
  return solveLinear(naive, covarianceOfTotals(design, scores, table.mask), k)
}

function interactionContrasts(rows: number, columns: number): Float64Array[] {
  const contrasts: Float64Array[] = []
  for (let i = 1; i < rows; i++) {
    for (let j = 1; j < columns; j++) {
      contrasts.push(
        Float64Array.from({ length: rows * columns }, (_, at) => {
          const ofRow = Number(Math.floor(at / columns) === i) - 1 / rows
          return ofRow * (Number(at % columns === j) - 1 / columns)
        }),
      )
    }
  }
  return contrasts
}

/** Y'V^-1 Y / k with Y the estimated totals less row total times column total over the whole, first row and column left out. */
function waldStatistic(design: SurveyDesign, table: Table, k: number): number {
  if (k < 1) return Number.NaN
  const { ofRow, ofColumn } = marginsOf(table)
  const width = ofColumn.length
  const difference = new Float64Array(k)
  const scores: Float64Array[] = []
  for (let i = 1; i < ofRow.length; i++) {
    for (let j = 1; j < width; j++) {
      const [r, c] = [ofRow[i]!, ofColumn[j]!]
      difference[scores.length] = table.weight * (table.shares[i * width + j]! - r * c)
      scores.push(
        scoresOf(design, table.cell, (at) => {
          const inRow = Number(Math.floor(at / width) === i)
          const inColumn = Number(at % width === j)
          return inRow * inColumn - inRow * c - inColumn * r + r * c
        }),
      )
    }
  }
  return quadraticForm(covarianceOfTotals(design, scores, table.mask), difference) / k
}

function scoresOf(design: SurveyDesign, cell: Int32Array, score: (cell: number) => number): Float64Array {
  const scores = new Float64Array(design.size)
  for (let row = 0; row < design.size; row++) {
    if (cell[row]! >= 0) scores[row] = design.weights[row]! * score(cell[row]!)
  }
  return scores
}

function traces(matrix: Float64Array, k: number): [number, number] {
  let [trace, ofSquare] = [0, 0]
  for (let i = 0; i < k; i++) {
    trace += matrix[i * k + i]!
    for (let j = 0; j < k; j++) ofSquare += matrix[i * k + j]! * matrix[j * k + i]!
  }
  return [trace, ofSquare]
}
