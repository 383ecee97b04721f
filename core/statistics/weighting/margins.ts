import { type Problem, problem } from '#core/foundation'
import type { SurveyDesign } from '../design/design.ts'
import { weightingProblems } from './problems.ts'

/** A grouping of which the population's size is known in every cell. Crossed groupings are one margin with a cell each. */
export interface Margin {
  readonly name: string
  /** Position of each row's cell, 0 and up. Rows of weight 0 may have any. */
  readonly cell: ArrayLike<number>
  /** People in the population in each cell. */
  readonly totals: ArrayLike<number>
}

/** Two sums of a population that differ by less than this share are the same, written with rounding. */
const SAME = 1e-9

/**
 * @throws RangeError a name given twice; a column of the wrong length; a total that is negative or not finite; a
 *   row of positive weight without a cell; margins with different sums, which no weights can meet
 */
export function checkMargins(design: SurveyDesign, margins: readonly Margin[]): void {
  if (margins.length === 0) throw new RangeError('Give at least one margin')
  if (new Set(margins.map((margin) => margin.name)).size !== margins.length) {
    throw new RangeError('Two margins have the same name')
  }
  for (const margin of margins) checkMargin(design, margin)
  const first = margins[0]!
  const sum = total(first)
  for (const other of margins.slice(1)) {
    if (Math.abs(total(other) - sum) > SAME * sum) {
      throw new RangeError(
        `The margins ${first.name} and ${other.name} contradict each other: they sum to ${sum} and ${total(other)}`,
      )
    }
  }
}

function checkMargin(design: SurveyDesign, { name, cell, totals }: Margin): void {
  if (cell.length !== design.size) throw new RangeError(`Margin ${name} has not one entry for each row`)
  for (let at = 0; at < totals.length; at++) {
    if (!(totals[at]! >= 0 && totals[at]! < Infinity)) {
      throw new RangeError(
        `Total ${totals[at]} in cell ${at} of margin ${name} is not a finite number of 0 or more`,
      )
    }
  }
  for (let row = 0; row < design.size; row++) {
    const position = cell[row]!
    if (design.weights[row] === 0) continue
    if (!(Number.isInteger(position) && position >= 0 && position < totals.length)) {
      throw new RangeError(`Row ${row + 1} has no cell in margin ${name} (${position})`)
    }
  }
}

function total({ totals }: Margin): number {
  let sum = 0
  for (let at = 0; at < totals.length; at++) sum += totals[at]!
  return sum
}

/** Sum of weights in each cell. */
export function cellSums(weights: Float64Array, { cell, totals }: Margin): Float64Array {
  const sums = new Float64Array(totals.length)
  for (let row = 0; row < weights.length; row++) if (weights[row] !== 0) sums[cell[row]!]! += weights[row]!
  return sums
}

/** Cells that only the sample or only the population has people in. */
export function emptyCells(design: SurveyDesign, margins: readonly Margin[]): Problem[] {
  const problems: Problem[] = []
  for (const margin of margins) {
    cellSums(design.weights, margin).forEach((sum, cell) => {
      const known = margin.totals[cell]!
      const details = { margin: margin.name, cell }
      if (sum === 0 && known > 0) {
        problems.push(problem(weightingProblems.emptyInSample, { ...details, total: known }))
      } else if (sum > 0 && known === 0) {
        problems.push(problem(weightingProblems.emptyInPopulation, details))
      }
    })
  }
  return problems
}

/** Largest of |weighted sum - total| / total over the cells of all margins. */
export function largestMarginGap(weights: Float64Array, margins: readonly Margin[]): number {
  let gap = 0
  for (const margin of margins) {
    cellSums(weights, margin).forEach((sum, cell) => {
      const known = margin.totals[cell]!
      if (known > 0) gap = Math.max(gap, Math.abs(sum - known) / known)
    })
  }
  return gap
}

/** One column of 0 and 1 for each cell with people. */
export function indicatorColumns(design: SurveyDesign, { cell, totals }: Margin): Float64Array[] {
  const columns: Float64Array[] = []
  for (let at = 0; at < totals.length; at++) {
    if (totals[at] === 0) continue
    const column = new Float64Array(design.size)
    for (let row = 0; row < design.size; row++)
      if (design.weights[row] !== 0 && cell[row] === at) column[row] = 1
    columns.push(column)
  }
  return columns
}
