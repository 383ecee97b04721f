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
export {
  type Colour,
  type Colours,
  colours,
  type FullText,
  type KeptWarning,
  type LifeArea,
  lifeAreas,
  type TrainingCase,
} from './types.ts'
