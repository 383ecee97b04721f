export {
  type AskedMunicipality,
  type MunicipalAnswers,
  type MunicipalBreakdown,
  municipalAnswers,
  onScale,
  scoreOf,
} from './answers.ts'
export { coverageDataset } from './coverage.ts'
export { mappingsGroups } from './groups.ts'
export { type AnsweredOf, finiteMeanInterval, finiteShareInterval } from './intervals.ts'
export { municipalSurveyProblems } from './problems.ts'
export {
  type MunicipalQuestion,
  type MunicipalScale,
  mappingsQuestion,
  municipalQuestions,
} from './questions.ts'
export { type MappingsTrend, mappingsTrend } from './trend.ts'
