import type { Generated } from 'kysely'
import type { JsonWithDefault } from './json-columns.ts'

/** What is registered or entered, and how good it is. */
export interface RegistrationTables {
  registration: RegistrationTable
  deletion: DeletionTable
  quality_check: QualityCheckTable
  quality_finding: QualityFindingTable
  quality_concern: QualityConcernTable
  quality_review: QualityReviewTable
  entered_table: EnteredTableTable
}

interface RegistrationTable {
  id: string
  round: string
  municipality: string
  unit: string
  unit_type: string
  mode: Generated<'person'>
  legal_basis: string
  round_pseudonym: string
  link_pseudonym: string | null
  local_reference: string | null
  birth_year: number | null
  sex: 'male' | 'female' | null
  answers: JsonWithDefault<Record<string, unknown>>
  answered_in: JsonWithDefault<Record<string, number>>
  notes: JsonWithDefault<Record<string, unknown>>
  status: Generated<'draft' | 'complete'>
  revision: Generated<number>
  created_by: string
  created_at: Generated<string>
  changed_at: Generated<string>
  completed_at: string | null
}

interface DeletionTable {
  registration: string
  round: string
  municipality: string
  unit: string
  reason: 'opt-out' | 'mistake' | 'retention' | 'no-legal-basis'
  round_pseudonym: string | null
  deleted_by: string | null
  deleted_at: Generated<string>
}

interface QualityCheckTable {
  round: string
  municipality: string
  asked_at: Generated<string>
  made_at: string | null
  registrations: number | null
}

interface QualityFindingTable {
  id: string
  round: string
  municipality: string
  unit: string
  number: number
  about: Generated<string>
  amount: number | null
  details: JsonWithDefault<Record<string, number>>
  reader: Generated<'both' | 'municipality' | 'unit'>
  fingerprint: string
}

interface QualityConcernTable {
  id: string
  finding: string
  registration: string
  municipality: string
  unit: string
  reason: string | null
}

interface QualityReviewTable {
  round: string
  municipality: string
  unit: string
  number: number
  about: string
  fingerprint: string
  reason: string
  reviewed_by: string | null
  role: string | null
  reviewed_at: Generated<string>
}

interface EnteredTableTable {
  round: string
  municipality: string
  mode: Generated<'aggregate'>
  main_group: 'substance' | 'mental'
  table_code: string
  base: number | null
  counts: JsonWithDefault<Record<string, number>>
  note: Generated<string>
  revision: Generated<number>
  changed_by: string | null
  changed_at: Generated<string>
}
