import type { Generated } from 'kysely'
import type { Json } from './json-columns.ts'

/** What is frozen of a wave of the survey, and released. */
export interface SurveyReleaseTables {
  survey_frozen: SurveyFrozenTable
  survey_release: SurveyReleaseTable
  survey_release_part: SurveyReleasePartTable
  survey_release_file: SurveyReleaseFileTable
}

interface SurveyFrozenTable {
  wave: string
  hash: string
  answers: number
  coded: boolean
  sealed: Buffer
  frozen_at: Generated<string>
}

interface SurveyReleaseTable {
  id: string
  wave: string
  /** Given by the database. */
  number: Generated<number>
  policy: string
  state: Generated<'waiting' | 'making' | 'made' | 'released' | 'failed' | 'withdrawn'>
  steps_done: Generated<number>
  steps_total: Generated<number>
  claimed_by: string | null
  claimed_until: string | null
  attempts: Generated<number>
  problem: number | null
  data_hash: string | null
  manifest: Json<unknown> | null
  hash: string | null
  decision: Buffer | null
  summary: Json<unknown> | null
  asked_by: string | null
  asked_at: Generated<string>
  made_at: string | null
  released_by: string | null
  released_at: string | null
  superseded_at: string | null
}

interface SurveyReleasePartTable {
  release: string
  scope: string
  municipality: string | null
  outcome: 'report' | 'few'
  readers: Generated<string[]>
  screen_nb: Json<unknown> | null
  screen_nn: Json<unknown> | null
  documents: Buffer | null
}

interface SurveyReleaseFileTable {
  release: string
  scope: string
  language: 'nb' | 'nn'
  edition: string
  name: string
  type: string
  size: number
  sha256: string
  bytes: Buffer
}
