import { type Lineage, ProblemError, problem, type Territory } from '#core/foundation'
import { cityDistrict } from './districts.ts'
import type { SamplingPlan } from './plan.ts'
import { samplingProblems } from './problems.ts'

/** Where somebody who took part last is found in the year of the draw. */
export interface Successor {
  /** The number then. */
  readonly code: string
  /** The numbers now: one, or several after a division. */
  readonly now: readonly string[]
  readonly kind: Lineage['kind']
}

/** Who took part last, in the numbers of the year of the draw. */
export interface LastWave {
  /** Municipalities, ascending, each once. */
  readonly municipalities: readonly string[]
  /** City districts, ascending. */
  readonly districts: readonly string[]
  /** How each number was read. */
  readonly successors: readonly Successor[]
}

/**
 * Finds those who took part last among the municipalities of the plan's year. A municipality that was merged lives on in the
 * new one, and one that was divided in all its parts. Problem 101 for a number that was not in use then, 1804 for a city
 * district that is not known.
 */
export function lastWaveIn(territory: Territory, plan: SamplingPlan): LastWave {
  const { lastWave, year } = plan
  if (lastWave === null) return { municipalities: [], districts: [], successors: [] }
  const districts = lastWave.codes.filter((code) => code.length !== 4)
  for (const code of districts) {
    if (!cityDistrict(code)) throw new ProblemError(problem(samplingProblems.district, { code }))
  }
  const numbers = lastWave.codes.filter((code) => code.length === 4)
  const successors = numbers.map((code): Successor => {
    const { numbers: now, kind } =
      lastWave.year <= year
        ? territory.later(code, lastWave.year, year)
        : territory.earlier(code, lastWave.year, year)
    return { code, now, kind }
  })
  const municipalities = [
    ...successors.flatMap(({ now }) => now),
    ...districts.map((code) => code.slice(0, 4)),
  ]
  return { municipalities: [...new Set(municipalities)].sort(), districts, successors }
}
