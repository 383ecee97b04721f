export { type FormToWrite, type SetBox, setBoxes, writeSurveyForm } from './forms.ts'
export {
  type CardsToWrite,
  type FormsToWrite,
  type SetPages,
  type SurveyCopy,
  writeSurveyCards,
  writeSurveyForms,
  writeSurveySheet,
} from './run.ts'
