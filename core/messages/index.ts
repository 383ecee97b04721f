export {
  fillMessage,
  type MessageFacts,
  oneLine,
  plainDate,
  type TrainingDayLine,
  trainingDayLines,
  unknownPlaces,
} from './fill.ts'
export { type LetterFacts, messageLetter } from './letter.ts'
export { type SmsSize, smsSize, smsText } from './sms.ts'
export { type SurveyTemplateName, surveyTemplates } from './survey-templates.ts'
export {
  type MessageTemplate,
  type MessageText,
  messageTemplates,
  type PlaceName,
  placeMeanings,
  type TemplateName,
} from './templates.ts'
