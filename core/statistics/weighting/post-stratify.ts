import type { SurveyDesign } from '../design/design.ts'
import {
  cellSums,
  checkMargins,
  emptyCells,
  indicatorColumns,
  largestMarginGap,
  type Margin,
} from './margins.ts'
import { solvedResult, unsolvedResult, type WeightingResult } from './result.ts'

/**
 * Post-stratification: every weight is multiplied by the population of its cell over the cell's sum of weights (Holt and Smith
 * 1979; R `survey` postStratify). The variance of what is estimated afterwards comes from each cell's own mean.
 * A cell that only the sample or only the population has people in is a problem, and the design is returned as it was.
 *
 * @throws RangeError as `checkMargins`
 */
export function postStratify(design: SurveyDesign, margin: Margin): WeightingResult {
  checkMargins(design, [margin])
  const problems = emptyCells(design, [margin])
  if (problems.length > 0) return unsolvedResult('post-stratification', design, problems)
  const sums = cellSums(design.weights, margin)
  const weights = design.weights.map((weight, row) => {
    const cell = margin.cell[row]!
    return weight === 0 ? 0 : (weight * margin.totals[cell]!) / sums[cell]!
  })
  const step = { columns: indicatorColumns(design, margin), regressionWeights: design.weights }
  const largestGap = largestMarginGap(weights, [margin])
  return solvedResult('post-stratification', design, weights, step, { iterations: 1, largestGap })
}
