export { answersByParticipant, type PlannedService, type SurveyPlan, wave2021 } from './plan.ts'
export { type SurveyRespondent, surveyRespondents } from './respondents.ts'
