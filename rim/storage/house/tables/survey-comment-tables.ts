import type { Generated } from 'kysely'

/** The work on open comments. Texts are known by their hashes; what is said of them is sealed. */
export interface SurveyCommentTables {
  survey_comment_cleaning: SurveyCommentCleaningTable
  survey_comment_coding: SurveyCommentCodingTable
  survey_comment_quote: SurveyCommentQuoteTable
  survey_comment_closing: SurveyCommentClosingTable
}

interface SurveyCommentCleaningTable {
  id: string
  wave: string
  text_hash: Buffer
  kept: boolean
  sealed: Buffer
  cleaned_by: string
  cleaned_at: Generated<string>
  confirmed_by: string | null
  confirmed_at: string | null
}

interface SurveyCommentCodingTable {
  id: string
  wave: string
  text_hash: Buffer
  turn: 'first' | 'second' | 'settled'
  sealed: Buffer
  coded_by: string
  coded_at: Generated<string>
}

interface SurveyCommentQuoteTable {
  id: string
  wave: string
  text_hash: Buffer
  sealed: Buffer
  chosen_by: string
  chosen_at: Generated<string>
  approved_by: string | null
  approved_at: string | null
}

interface SurveyCommentClosingTable {
  wave: string
  comments: number
  closed_by: string
  closed_at: Generated<string>
}
