import { problem } from '#core/foundation'
import type { SurveyDesign } from '../design/design.ts'
import { checkMargins, emptyCells, indicatorColumns, largestMarginGap, type Margin } from './margins.ts'
import { weightingProblems } from './problems.ts'
import { solvedResult, unsolvedResult, type WeightingResult } from './result.ts'

export interface RakeOptions {
  /** Largest relative gap to a margin. Default 1e-12. */
  readonly tolerance?: number
  /** Default 1000 rounds over all margins. */
  readonly maxIterations?: number
  /**
   * Weights of the regression whose residuals the variance is made of. `design` (default): the weights before raking, as theory
   * has it (Deville, Särndal and Sautory 1993; R `survey` calibrate with calfun = "raking"). `equal`: all rows alike, as
   * R's rake does; the same where weights are equal.
   */
  readonly residuals?: 'design' | 'equal'
}

/**
 * Raking ratio (iterative proportional fitting, Deming and Stephan 1940): the weights are post-stratified to one margin
 * after the other, starting from the design weights, until all margins hold. Empty cells and margins that are not reached
 * are problems, and the design is returned as it was.
 *
 * @throws RangeError as `checkMargins`: among others margins with different sums
 */
export function rake(
  design: SurveyDesign,
  margins: readonly Margin[],
  options: RakeOptions = {},
): WeightingResult {
  const { tolerance = 1e-12, maxIterations = 1000, residuals = 'design' } = options
  checkMargins(design, margins)
  const problems = emptyCells(design, margins)
  if (problems.length > 0) return unsolvedResult('raking', design, problems)
  const crossed = crossedCells(design, margins)
  const factors = new Float64Array(crossed.count).fill(1)
  let iterations = 0
  let largestGap = marginGap(crossed, factors, margins)
  while (largestGap > tolerance && iterations < maxIterations) {
    margins.forEach((margin, at) => {
      fitMargin(crossed, factors, margin, at)
    })
    iterations++
    largestGap = marginGap(crossed, factors, margins)
  }
  if (!(largestGap <= tolerance)) {
    const details = { gap: largestGap.toExponential(1), iterations }
    const reached = { iterations, largestGap }
    return unsolvedResult('raking', design, [problem(weightingProblems.notConverged, details)], reached)
  }
  const weights = design.weights.map((weight, row) =>
    weight === 0 ? 0 : weight * factors[crossed.of[row]!]!,
  )
  const columns = margins.flatMap((margin) => indicatorColumns(design, margin))
  const regressionWeights =
    residuals === 'design' ? design.weights : design.weights.map((weight) => (weight === 0 ? 0 : 1))
  largestGap = largestMarginGap(weights, margins)
  return solvedResult('raking', design, weights, { columns, regressionWeights }, { iterations, largestGap })
}

/** Rows with the same cell in every margin share one factor, so that a round costs what the cells do, not the rows. */
interface CrossedCells {
  readonly count: number
  /** Position of each row's crossed cell. */
  readonly of: Uint32Array
  /** Sum of design weights in each crossed cell. */
  readonly weight: Float64Array
  /** Cell of each crossed cell in each margin. */
  readonly cells: readonly Uint32Array[]
}

function crossedCells(design: SurveyDesign, margins: readonly Margin[]): CrossedCells {
  const of = new Uint32Array(design.size)
  let count = 1
  for (const { cell, totals } of margins) {
    const positions = new Map<number, number>()
    for (let row = 0; row < design.size; row++) {
      if (design.weights[row] === 0) continue
      const key = of[row]! * totals.length + cell[row]!
      const position = positions.get(key) ?? positions.size
      positions.set(key, position)
      of[row] = position
    }
    count = positions.size
  }
  const weight = new Float64Array(count)
  const cells = margins.map(() => new Uint32Array(count))
  for (let row = 0; row < design.size; row++) {
    if (design.weights[row] === 0) continue
    weight[of[row]!]! += design.weights[row]!
    for (const [at, margin] of margins.entries()) cells[at]![of[row]!] = margin.cell[row]!
  }
  return { count, of, weight, cells }
}

function sumsOf(crossed: CrossedCells, factors: Float64Array, margin: Margin, at: number): Float64Array {
  const sums = new Float64Array(margin.totals.length)
  const cells = crossed.cells[at]!
  for (let i = 0; i < crossed.count; i++) sums[cells[i]!]! += crossed.weight[i]! * factors[i]!
  return sums
}

function fitMargin(crossed: CrossedCells, factors: Float64Array, margin: Margin, at: number): void {
  const sums = sumsOf(crossed, factors, margin, at)
  const cells = crossed.cells[at]!
  for (let i = 0; i < crossed.count; i++) factors[i]! *= margin.totals[cells[i]!]! / sums[cells[i]!]!
}

function marginGap(crossed: CrossedCells, factors: Float64Array, margins: readonly Margin[]): number {
  let gap = 0
  margins.forEach((margin, at) => {
    sumsOf(crossed, factors, margin, at).forEach((sum, cell) => {
      const known = margin.totals[cell]!
      if (known > 0) gap = Math.max(gap, Math.abs(sum - known) / known)
    })
  })
  return gap
}
