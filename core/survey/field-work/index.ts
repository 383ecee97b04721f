export {
  type CountStep,
  type Coverage,
  coverageOf,
  type HandedOutFacts,
  type ParticipantCoverage,
  type ServiceCoverage,
  type ServiceFacts,
  type WeekCount,
} from './coverage.ts'
export { type IsoWeek, isoWeekOf, weekKey } from './days.ts'
export {
  type FeedbackQuestion,
  type FeedbackResults,
  feedbackResults,
  type StoredFeedback,
} from './feedback.ts'
export { few, hideFew, smallestTold } from './few.ts'
export { type HandedOutLine, mostOfADay, type Pasted, type PasteFault, readPasted } from './pasted.ts'
export { estimatedRecipients, recipientsPerThousand, shareOf } from './recipients.ts'
export { remindedFor, type Standing, type StandingFacts, standingOf, standings } from './standing.ts'
export {
  type FieldWorkFacts,
  type FieldWorkStep,
  type FieldWorkStepState,
  fieldWorkStepNames,
  fieldWorkSteps,
  nextStep,
  type StepState,
} from './steps.ts'
