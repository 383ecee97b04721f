import type { Generated } from 'kysely'
import type { Json } from './json-columns.ts'

/** What is frozen and released, and what is ordered of it. */
export interface ReleaseTables {
  frozen_data: FrozenDataTable
  release: ReleaseTable
  release_file: ReleaseFileTable
  report_order: ReportOrderTable
  report_order_file: ReportOrderFileTable
  report_order_decision: ReportOrderDecisionTable
  row_export: RowExportTable
}

interface FrozenDataTable {
  hash: string
  round: string
  municipality: string
  kind: 'rows' | 'tables'
  rows: number
  sealed: Buffer | null
  frozen_at: Generated<string>
}

interface ReleaseTable {
  id: string
  round: string
  territory: string
  municipality: string | null
  number: number
  reason: 'submission' | 'national' | 'deletion' | 'region'
  language: Generated<'nb' | 'nn'>
  state: Generated<'waiting' | 'making' | 'made' | 'failed' | 'withdrawn'>
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
  screen: Json<unknown> | null
  supersedes: string | null
  superseded_at: string | null
  asked_by: string | null
  asked_at: Generated<string>
  made_at: string | null
}

interface ReleaseFileTable {
  release: string
  edition: string
  name: string
  type: string
  size: number
  sha256: string
  bytes: Buffer
}

interface ReportOrderTable {
  id: string
  round: string
  municipality: string
  subject: string
  wish: Generated<string>
  crossing: 'category' | 'group' | 'sex'
  people: Generated<'all' | 'substance' | 'mental' | 'young'>
  tables: Generated<string[]>
  language: Generated<'nb' | 'nn'>
  state: 'requested' | 'accepted' | 'declined' | 'withdrawn' | 'making' | 'made' | 'delivered' | 'failed'
  answer: string | null
  decided_by: string | null
  decided_at: string | null
  claimed_by: string | null
  claimed_until: string | null
  attempts: Generated<number>
  problem: number | null
  release: number | null
  asked_by: string
  asked_at: Generated<string>
  made_at: string | null
  delivered_at: string | null
  emptied_at: string | null
}

interface ReportOrderFileTable {
  municipality: string
  report_order: string
  edition: string
  name: string
  type: string
  size: number
  sha256: string
  bytes: Buffer
}

interface ReportOrderDecisionTable {
  municipality: string
  report_order: string
  round: string
  sealed: Buffer
}

interface RowExportTable {
  id: string
  round: string
  municipality: string
  unit_type: string
  legal_basis: string
  purpose: string
  asked_by: string
  asked_at: Generated<string>
  release: number | null
  data_hash: string | null
  confirmed_at: string | null
  valid_until: string | null
  rows: number | null
  opened_at: string | null
}
