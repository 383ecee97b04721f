import type { Generated } from 'kysely'

/** The coding of the services that people wrote they got the form from. Texts are known by their hashes. */
export interface SurveyCodingTables {
  survey_service_coding: SurveyServiceCodingTable
  survey_text_mask: SurveyTextMaskTable
  survey_coding_closing: SurveyCodingClosingTable
}

interface SurveyServiceCodingTable {
  id: string
  wave: string
  participant: string | null
  text_hash: Buffer
  second: Generated<boolean>
  code: string
  /** What was coded first, before any change. */
  original: Generated<string>
  reason: Generated<string>
  coded_by: string
  coded_at: Generated<string>
}

interface SurveyTextMaskTable {
  id: string
  wave: string
  participant: string | null
  text_hash: Buffer
  words: number[]
  masked_by: string
  masked_at: Generated<string>
}

interface SurveyCodingClosingTable {
  wave: string
  texts: number
  closed_by: string
  closed_at: Generated<string>
}
