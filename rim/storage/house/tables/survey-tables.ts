import type { ColumnType, Generated } from 'kysely'
import type { Json } from './json-columns.ts'

/** The survey of users' experiences: waves, draws, who takes part, and the services that hand forms out. */
export interface SurveyTables {
  survey_wave: SurveyWaveTable
  survey_draw: SurveyDrawTable
  survey_participant: SurveyParticipantTable
  survey_service: SurveyServiceTable
  survey_order: SurveyOrderTable
  survey_handed_out: SurveyHandedOutTable
}

interface SurveyWaveTable {
  id: string
  instrument: string
  year: number
  title_nb: string
  title_nn: string
  title_en: string
  opens_on: string
  closes_on: string
  responsible: Generated<string>
  contact: Generated<string>
  refusal_offered: Generated<boolean>
  /** A decimal number as text, as all `numeric` columns. */
  second_entry_share: Decimal
  error_limit: Decimal
  state: Generated<'planned' | 'open' | 'closed'>
  created_at: Generated<string>
  opened_at: string | null
  closed_at: string | null
}

/** A `numeric` column: read as text, so that nothing is rounded on the way; written as text or number. */
type Decimal = ColumnType<string, string | number | undefined, string | number>
type NullableDecimal = ColumnType<string | null, string | number | null | undefined, string | number | null>

interface SurveyDrawTable {
  id: string
  wave: string
  number: number
  seed: string
  plan: Json<unknown>
  frame_hash: string
  result: Json<unknown>
  result_hash: string
  drawn_by: string | null
  drawn_at: Generated<string>
}

interface SurveyParticipantTable {
  id: string
  wave: string
  municipality: string
  /** Code of a city district, `030101`; null: the municipality whole. */
  district: string | null
  origin: 'last-wave' | 'drawn' | 'replacement' | 'outside'
  region: string
  size_class: 'small' | 'medium' | 'large'
  probability: NullableDecimal
  weight: NullableDecimal
  invited_at: string | null
  answer_by: string | null
  answer: 'accepted' | 'declined' | null
  answered_at: string | null
  reason: Generated<string>
  replaces: string | null
  target: number | null
}

interface SurveyServiceTable {
  id: string
  participant: string
  name: string
  kind: string
  contact_name: Generated<string>
  contact_email: Generated<string>
  state: Generated<'asked' | 'joined' | 'declined'>
  target: number | null
  created_at: Generated<string>
}

interface SurveyOrderTable {
  id: string
  service: string
  copies: number
  language: 'nb' | 'nn' | 'en'
  paper: boolean
  state: Generated<'waiting' | 'made' | 'failed'>
  ordered_by: string | null
  ordered_at: Generated<string>
  made_at: string | null
  problem: number | null
}

interface SurveyHandedOutTable {
  service: string
  day: string
  handed_out: Generated<number>
  declined: Generated<number>
}
