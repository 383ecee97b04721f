import { problem } from '#core/foundation'
import type { SurveyDesign } from '../design/design.ts'
import { weightingProblems } from './problems.ts'
import { solvedResult, unsolvedResult, type WeightingResult } from './result.ts'

export interface TrimOptions {
  /** Default 0. */
  readonly lower?: number
  /** Default infinite. */
  readonly upper?: number
  /** Repeat until no weight is outside: what is spread can push a weight over the limit. Default false. */
  readonly strict?: boolean
}

/**
 * Cuts weights off at the limits and spreads what was cut equally over the rows between them, so that the sum stays (Potter
 * 1990; R `survey` trimWeights). Calibrated weights no longer meet their totals exactly afterwards: weigh bias against variance.
 * Rows of weight 0 stay 0. Where no row lies between the limits, or (strict) the mean weight does not: a problem, and the
 * design as it was.
 *
 * @throws RangeError where the limits are not 0 <= lower < upper
 */
export function trimWeights(design: SurveyDesign, options: TrimOptions): WeightingResult {
  const { lower = 0, upper = Number.POSITIVE_INFINITY, strict = false } = options
  if (!(lower >= 0 && lower < upper))
    throw new RangeError(`Weights cannot be trimmed to ${lower} to ${upper}`)
  let weights = design.weights
  let iterations = 0
  for (;;) {
    const { outside, inside, cut, moved, sum, rows } = cutOff(weights, lower, upper)
    if (outside === 0) break
    const hopeless = strict && !(sum >= rows * lower && sum <= rows * upper)
    if (inside === 0 || hopeless || iterations === MOST_ROUNDS) {
      const kind = weightingProblems.nothingToSpreadOver
      return unsolvedResult('trimming', design, [problem(kind, { lower, upper })], {
        iterations,
        largestGap: 0,
      })
    }
    // what is left over in the end is rounding, which would go round for ever
    const share = iterations > 0 && moved <= NEGLIGIBLE * sum ? 0 : cut / inside
    weights = weights.map((weight) => {
      if (weight === 0) return 0
      if (weight < lower) return lower
      return weight > upper ? upper : weight + share
    })
    iterations++
    if (!strict) break
  }
  return solvedResult('trimming', design, weights, undefined, { iterations, largestGap: 0 })
}

/** Each round moves less than the one before; a mean weight close to a limit needs many. */
const MOST_ROUNDS = 10_000

/** Part of the sum of weights that is as good as nothing. */
const NEGLIGIBLE = 1e-13

interface CutOff {
  readonly outside: number
  readonly inside: number
  /** What is cut above less what is added below. */
  readonly cut: number
  /** Both together. */
  readonly moved: number
  readonly sum: number
  readonly rows: number
}

function cutOff(weights: Float64Array, lower: number, upper: number): CutOff {
  let [outside, inside, cut, moved, sum, rows] = [0, 0, 0, 0, 0, 0]
  for (const weight of weights) {
    if (weight === 0) continue
    rows++
    sum += weight
    if (weight >= lower && weight <= upper) {
      inside++
      continue
    }
    outside++
    const excess = weight > upper ? weight - upper : weight - lower
    cut += excess
    moved += Math.abs(excess)
  }
  return { outside, inside, cut, moved, sum, rows }
}
