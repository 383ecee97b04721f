export { type AgreementLine, agreement, computeFigures, contradictions } from './agreement.ts'
export { type CountryOptions, generateCountry, trainingRounds } from './country.ts'
export type { ComputedFigures } from './figure-kit.ts'
export * from './interviews/index.ts'
export { municipalSurvey2019, type SyntheticMunicipalSurvey, syntheticMunicipalSurvey } from './municipal.ts'
export { type PlausibilityResult, plausibility } from './plausibility.ts'
export {
  type AnsweredWave,
  answersByParticipant,
  type CalibratedPlace,
  type CalibratedWave,
  calibratedDataset,
  calibratedWave,
  calibratedYears,
  type PlannedService,
  type SurveyPlan,
  type SurveyRespondent,
  surveyAgreement,
  surveyRespondents,
  wave2021,
} from './survey/index.ts'
