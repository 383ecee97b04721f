export { type OwnMunicipalSurvey, saveOwnAnswer, submitOwnAnswer } from './answer.ts'
export { beginSurvey, municipalForm } from './begin.ts'
export { municipalHouseProblems } from './problems.ts'
