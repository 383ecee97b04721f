/** The making of what services order for the survey. */
export interface SurveyOrderTables {
  survey_order_claim: SurveyOrderClaimTable
  survey_order_file: SurveyOrderFileTable
}

interface SurveyOrderClaimTable {
  survey_order: string
  claimed_by: string | null
  claimed_until: string | null
  attempts: number
}

interface SurveyOrderFileTable {
  survey_order: string
  wave: string
  name: string
  pages: number
  sealed: Uint8Array
}
