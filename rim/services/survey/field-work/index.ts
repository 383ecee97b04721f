export { type FieldWorkDesk, fieldWorkDesk, fieldWorkDesks, serviceKinds } from './desk.ts'
export { feedbackForm, feedbackOfWave, type GivenFeedback, tellFeedback } from './feedback.ts'
export {
  type SurveyMessageDraft,
  type SurveyRecipient,
  surveyDraft,
  type ToldWave,
  type WrittenSurveyMessage,
  writeSurveyMessages,
} from './messages.ts'
export {
  changeService,
  dropService,
  type NotedDay,
  noteDays,
  orderForms,
  recruitService,
  type WantedForms,
} from './ordering.ts'
export { fieldWorkProblems } from './problems.ts'
export { fieldWorkProgress, type ProgressLine } from './progress.ts'
