import type { ColumnType, Generated } from 'kysely'

/** The survey to the municipalities on what they use the mapping for. */
export interface MunicipalSurveyTables {
  municipal_survey: MunicipalSurveyTable
  municipal_answer: MunicipalAnswerTable
}

interface MunicipalSurveyTable {
  id: string
  year: number
  instrument: string
  opens_on: string
  closes_on: string
  begun_by: string
  begun_at: Generated<string>
}

interface MunicipalAnswerTable {
  survey: string
  municipality: string
  answers: ColumnType<unknown, string | undefined, string>
  revision: Generated<number>
  changed_by: string | null
  changed_at: string | null
  submitted_at: string | null
}
