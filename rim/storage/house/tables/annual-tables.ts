import type { Generated } from 'kysely'
import type { Json } from './json-columns.ts'

/** The country's annual reports, and what is written over their texts. */
export interface AnnualTables {
  annual_report: AnnualReportTable
  annual_report_file: AnnualReportFileTable
  annual_text: AnnualTextTable
}

interface AnnualReportTable {
  id: string
  round: string
  /** Given by the database. */
  number: Generated<number>
  follows: string | null
  incomplete: Generated<string[]>
  state: Generated<'waiting' | 'making' | 'made' | 'failed'>
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
  models: Buffer | null
  screen_nb: Json<unknown> | null
  screen_nn: Json<unknown> | null
  summary: Json<unknown> | null
  asked_by: string | null
  asked_at: Generated<string>
  made_at: string | null
}

interface AnnualReportFileTable {
  report: string
  language: 'nb' | 'nn'
  edition: string
  name: string
  type: string
  size: number
  sha256: string
  bytes: Buffer
}

interface AnnualTextTable {
  id: string
  round: string
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
