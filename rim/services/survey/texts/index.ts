export {
  type NumberedText,
  surveyTextHistory,
  type TextDesk,
  textDesk,
  type WrittenEdit,
  writeSurveyText,
} from './desk.ts'
export { surveyTextEdits } from './edits.ts'
