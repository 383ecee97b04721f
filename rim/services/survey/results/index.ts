export { approveResults, askAgainForResults, askForResults } from './ask.ts'
export type { SurveySummary } from './compute.ts'
export {
  approvedDecisions,
  type DecidedWave,
  decidedWave,
  newestDecidedWave,
  wavesBefore,
} from './decided.ts'
export { surveyReportModel } from './documents.ts'
export { makeSurveyResults, type ResultsTools } from './make-results.ts'
export { type SurveyMethods, surveyMethods } from './methods.ts'
export { type OpenParticipant, type OpenWave, openSurveyWave } from './open-wave.ts'
export { resultProblems } from './problems.ts'
export { type PartView, partName, releaseParts, resultsOfPlace, type WaveResults } from './views.ts'
export { createResultsWorkshop, type ResultsWorkshop } from './workshop.ts'
