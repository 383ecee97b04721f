import type { Generated } from 'kysely'
import type { Json } from './json-columns.ts'

/** Tables that the nation makes, and the projects they are for. */
export interface TabulationTables {
  project: ProjectTable
  approval: ApprovalTable
  tabulation: TabulationTable
  tabulation_count: TabulationCountTable
  tabulation_outcome: TabulationOutcomeTable
  safe_table: SafeTableTable
}

interface ProjectTable {
  id: string
  title: string
  purpose: string
  responsible: string
  created_by: string | null
  created_at: Generated<string>
}

interface ApprovalTable {
  id: string
  project: string
  kind: 'ethics-committee' | 'privacy-officer'
  reference: string
  decided_on: string
  valid_to: string
  recorded_by: string | null
  recorded_at: Generated<string>
}

interface TabulationTable {
  id: string
  round: string
  question: string
  kind: 'statistics' | 'research'
  purpose: string
  project: string | null
  requested_by: string | null
  at: Generated<string>
}

interface TabulationCountTable {
  tabulation: string
  municipality: string
  value: string
  count: number
}

interface TabulationOutcomeTable {
  tabulation: string
  safe_table: string | null
  problem: number | null
  at: Generated<string>
}

interface SafeTableTable {
  id: string
  tabulation: string
  policy: string
  territories: string[]
  content: Json<unknown>
  made_at: Generated<string>
}
