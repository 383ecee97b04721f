export { type AgreementLine, agreement, computeFigures, contradictions } from './agreement.ts'
export { type CountryOptions, generateCountry, trainingRounds } from './country.ts'
export type { ComputedFigures } from './figure-kit.ts'
export { type PlausibilityResult, plausibility } from './plausibility.ts'
export {
  answersByParticipant,
  type PlannedService,
  type SurveyPlan,
  type SurveyRespondent,
  surveyRespondents,
  wave2021,
} from './survey/index.ts'
