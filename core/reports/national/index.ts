export type { AnnualRequest } from './context.ts'
export { annualModels } from './models.ts'
export { type IncompleteRound, type Prevalence, prevalenceOf } from './prevalence.ts'
export { type PrintedFigures, printedFigures } from './printed-figures.ts'
export {
  type AnnualRelease,
  type AnnualTables,
  annualReleaseOf,
  annualTables,
  releaseAnnual,
} from './release.ts'
