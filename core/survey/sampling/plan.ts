import { ProblemError, problem } from '#core/foundation'
import { samplingProblems } from './problems.ts'

/** Shares are whole numbers of ten thousand, so that no draw depends on how a machine rounds. */
export const whole = 10_000

/** What is decided before a draw; with a seed it decides the draw. */
export interface SamplingPlan {
  /** The rules below, by name: a later change of them gets another. */
  readonly method: 'stratified-1'
  /** The year whose municipalities and residents (1 January) are drawn from. */
  readonly year: number
  /** How much of the country is invited, the raise of small ones included; of 10,000. */
  readonly share: number
  /** How many more of the small municipalities are invited in each region; of 10,000. */
  readonly smallRaise: number
  /** Who took part last, by the numbers of that year (four digits, city districts six); null: nobody has. */
  readonly lastWave: { readonly year: number; readonly codes: readonly string[] } | null
  /** How many districts are asked in a city that takes part by districts, where none took part last. */
  readonly districts: number
}

/** The plan of 2021: 119 of 356 municipalities, with 30 % more of the small ones, and seven districts of Oslo. */
export const planOf2021 = { share: 3343, smallRaise: 3000, districts: 7 } as const

/** Makes a plan; what is left out is as in 2021. Problems 1800, 1801, 1805 for what is out of range. */
export function samplingPlan(
  wanted: Pick<SamplingPlan, 'year'> & Partial<Omit<SamplingPlan, 'year' | 'method'>>,
): SamplingPlan {
  const { lastWave = null, ...rest } = wanted
  const plan = { ...planOf2021, ...rest }
  if (!isWhole(plan.share) || plan.share <= 0) throw new ProblemError(problem(samplingProblems.share))
  if (!isWhole(plan.smallRaise)) throw new ProblemError(problem(samplingProblems.raise))
  if (!Number.isInteger(plan.districts) || plan.districts < 1 || plan.districts > 15) {
    throw new ProblemError(problem(samplingProblems.districtCount))
  }
  const { year, share, smallRaise, districts } = plan
  const told = lastWave && {
    year: lastWave.year,
    codes: [...new Set(lastWave.codes)].sort(),
  }
  return { method: 'stratified-1', year, share, smallRaise, lastWave: told, districts }
}

const isWhole = (share: number): boolean => Number.isInteger(share) && share >= 0 && share <= whole

/** Problem 1802 for a seed that cannot be written down on one line. */
export function checkSeed(seed: string): void {
  const visible = [...seed].every((sign) => sign >= ' ' && !(sign >= '\u007f' && sign <= '\u009f'))
  if (seed.length < 1 || seed.length > 100 || !visible) throw new ProblemError(problem(samplingProblems.seed))
}
