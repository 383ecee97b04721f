import { fUpper } from '../distributions.ts'
import type { SurveyRegression } from './fit.ts'
import { quadraticForm } from './linear-algebra.ts'

export interface WaldTest {
  readonly method: 'wald-f'
  readonly terms: readonly string[]
  readonly statistic: number
  /** Coefficients tested, and the fit's degrees of freedom. */
  readonly df: readonly [number, number]
  readonly p: number
}

/**
 * Wald test that several coefficients are all 0, as those of one group's categories: F = b' V^-1 b / q on q and the fit's
 * degrees of freedom (R `survey` regTermTest). Dropped columns are left out of q. NaN where nothing is left, the covariance
 * is singular (more coefficients than clusters less strata), or there are no degrees of freedom.
 *
 * @throws RangeError where the model has no column of a name
 */
export function waldTest(fit: SurveyRegression, terms: readonly string[]): WaldTest {
  const size = fit.names.length
  const at = terms.map((term) => {
    const position = fit.names.indexOf(term)
    if (position < 0) throw new RangeError(`The model has no column ${term}`)
    return position
  })
  if (new Set(at).size !== at.length) throw new RangeError('A term is given twice')
  const tested = at.filter((i) => !Number.isNaN(fit.coefficients[i]!))
  const count = tested.length
  const coefficients = Float64Array.from(tested, (i) => fit.coefficients[i]!)
  const covariance = Float64Array.from(
    tested.flatMap((i) => tested.map((j) => fit.covariance[i * size + j]!)),
  )
  const statistic = count === 0 ? Number.NaN : quadraticForm(covariance, coefficients) / count
  return {
    method: 'wald-f',
    terms,
    statistic,
    df: [count, fit.degreesOfFreedom],
    p: fUpper(statistic, count, fit.degreesOfFreedom),
  }
}
