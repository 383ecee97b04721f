import type { Cohort, Work } from './work.ts'

/** Everything but background and life areas. */
export function answersOf(_work: Work, _cohort: Cohort): void {}
