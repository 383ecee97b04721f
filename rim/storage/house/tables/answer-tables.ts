import type { Generated } from 'kysely'
import type { Json } from './json-columns.ts'

/**
 * The survey's codes, drafts and answers. No desk may look at them: they are reached by functions of the database, and stand
 * here for tests.
 */
export interface AnswerTables {
  survey_code: SurveyCodeTable
  survey_draft: { hash: Uint8Array; sealed: Uint8Array }
  survey_pool: SurveyPoolTable
  survey_answer: SurveyAnswerTable
  survey_count: SurveyCountTable
}

type Channel = 'web' | 'paper'

interface SurveyCodeTable {
  /** A keyed hash of the code. */
  hash: Uint8Array
  wave: string
  participant: string
  service: string
  survey_order: string
  state: Generated<'issued' | 'started' | 'finished' | 'void'>
  channel: Channel | null
}

interface SurveyPoolTable {
  id: Generated<string>
  wave: string
  participant: string
  channel: Channel
  language: 'nb' | 'nn' | 'en'
  sealed: Uint8Array
}

interface SurveyAnswerTable {
  id: Generated<string>
  wave: string
  /** Null: its participant had too few answers for it to be told. */
  participant: string | null
  /** Null, as is the language: told, it would have singled somebody out. */
  channel: Channel | null
  language: 'nb' | 'nn' | 'en' | null
  helped: boolean | null
  answers: Json<unknown>
  /** What was written, sealed. */
  texts: Uint8Array
}

interface SurveyCountTable {
  wave: string
  participant: string
  service: string
  day: string
  channel: Channel
  slot: number
  finished: number
}
