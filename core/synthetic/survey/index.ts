export type { CalibratedPlace } from './calibrated/places.ts'
export {
  type AnsweredWave,
  calibratedDataset,
  surveyAgreement,
} from './calibrated/survey-agreement.ts'
export { type CalibratedWave, calibratedWave, calibratedYears } from './calibrated/wave.ts'
export { answersByParticipant, type PlannedService, type SurveyPlan, wave2021 } from './plan.ts'
export { type SurveyRespondent, surveyRespondents } from './respondents.ts'
