export { type Colour, colours, type LifeArea, lifeAreas } from '#core/mapping'
export {
  type AreaOfColleagues,
  agreementOfColleagues,
  type ColleagueAgreement,
  type ColourCount,
  colleaguesOn,
  fewestColleagues,
} from './colleagues.ts'
export {
  type AreaComparison,
  agreementWithExpert,
  compareWithExpert,
  type ExpertAgreement,
  expertColours,
} from './compare.ts'
export { howToRead } from './instruction.ts'
export { parseTrainingCase } from './parse.ts'
export { trainingProblems } from './problems.ts'
export { toldOf } from './told.ts'
export type {
  Colours,
  FullText,
  KeptWarning,
  TrainingCase,
} from './types.ts'
