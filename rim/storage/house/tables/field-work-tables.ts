import type { Json } from './json-columns.ts'

/** What is told of the survey's field work afterwards. */
export interface FieldWorkTables {
  survey_feedback: SurveyFeedbackTable
}

interface SurveyFeedbackTable {
  /** Random. */
  id: string
  wave: string
  municipality: string
  answers: Json<unknown>
}
