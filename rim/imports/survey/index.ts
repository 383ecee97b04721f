export { fittingForm } from './fitting-form.ts'
export { surveyImportProblems } from './problems.ts'
export { readSurveyAnswers } from './read.ts'
export { readFileWeights } from './weights.ts'
