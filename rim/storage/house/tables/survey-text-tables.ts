import type { Generated } from 'kysely'

/** Writers' texts over the generated ones of a survey's reports. */
export interface SurveyTextTables {
  survey_text: SurveyTextTable
}

interface SurveyTextTable {
  id: string
  wave: string
  /** `country`, `region/<code>` or `place/<number>`. */
  scope: string
  language: 'nb' | 'nn'
  section: string
  node: string
  number: number
  kind: 'replaced' | 'removed' | 'added' | 'withdrawn'
  follows: string | null
  text: Generated<string>
  replaced: Generated<string>
  written_by: string
  written_at: Generated<string>
}
