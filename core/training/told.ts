import type { Answers } from '#core/instruments'
import type { TrainingCase } from './types.ts'

/** The answers that the identity number of a case's recipient would have given: sex, and age in years. */
export const toldOf = ({
  sex,
  year,
  birthYear,
}: Pick<TrainingCase, 'sex' | 'year' | 'birthYear'>): Answers => ({
  sex,
  age: year - birthYear,
})
