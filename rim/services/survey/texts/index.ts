export { surveyTextHistory, textDesk, writeSurveyText } from './desk.ts'
export { surveyTextEdits } from './edits.ts'
