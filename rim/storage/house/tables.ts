import type { ColumnType, Generated } from 'kysely'

/**
 * The tables of schema `lyttepost` as the migrations make them. Points in time are ISO strings in UTC, calendar dates
 * are `YYYY-MM-DD` (see `types.ts`).
 */
export interface Tables {
  municipality: MunicipalityTable
  unit: UnitTable
  staff: StaffTable
  appointment: AppointmentTable
  round: RoundTable
  participation: ParticipationTable
  legal_basis: LegalBasisTable
  registration: RegistrationTable
  deletion: DeletionTable
  audit_event: AuditEventTable
  audit_seal: AuditSealTable
  project: ProjectTable
  approval: ApprovalTable
  tabulation: TabulationTable
  tabulation_count: TabulationCountTable
  tabulation_outcome: TabulationOutcomeTable
  safe_table: SafeTableTable
  training_answer: TrainingAnswerTable
  session: SessionTable
  pending_login: PendingLoginTable
  wrapped_key: WrappedKeyTable
  idempotency: IdempotencyTable
}

/** A JSON column: read as a value, written as its text. */
type Json<T> = ColumnType<T, string, string>
type JsonWithDefault<T> = ColumnType<T, string | undefined, string>

interface MunicipalityTable {
  code: string
  name: string
  contact: Generated<string>
  privacy: JsonWithDefault<Record<string, unknown>>
  joined_at: Generated<string>
}

interface UnitTable {
  id: string
  municipality: string
  name: string
  unit_type: string
  contact: Generated<string>
  created_at: Generated<string>
  closed_at: string | null
}

interface StaffTable {
  id: string
  issuer: string
  subject: string
  name: string
  created_at: Generated<string>
  last_login_at: string | null
}

interface AppointmentTable {
  id: string
  role: string
  municipality: string | null
  unit: string | null
  territories: Generated<string[]>
  name: string
  staff: string | null
  invitation_hash: string | null
  invitation_expires_at: string | null
  appointed_by: string | null
  appointed_at: Generated<string>
  valid_to: string | null
  revoked_at: string | null
  revoked_by: string | null
}

interface RoundTable {
  id: string
  code: string
  name_nb: string
  name_nn: string
  instrument: string
  opens_on: string
  closes_on: string
  retention_until: string
  created_at: Generated<string>
  year: Generated<number>
  population_nb: Generated<string>
  population_nn: Generated<string>
  groups: Generated<string[]>
  unit_types: Generated<string[]>
  closed_at: string | null
  released_at: string | null
}

interface ParticipationTable {
  round: string
  municipality: string
  mode: 'person' | 'aggregate'
  groups: Generated<string[]>
  language: Generated<'nb' | 'nn'>
  joined_at: Generated<string>
  submitted_at: string | null
  release: Generated<number>
}

interface LegalBasisTable {
  id: string
  round: string
  municipality: string
  unit_type: string
  law: string
  paragraph: string
  decision_reference: string
  valid_from: string
  valid_to: string
  allows_linking: Generated<boolean>
  recorded_by: string | null
  recorded_at: Generated<string>
  withdrawn_at: string | null
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

interface AuditEventTable {
  id: string
  at: Generated<string>
  actor: string | null
  role: string | null
  municipality: string | null
  unit: string | null
  verb: string
  noun: string
  thing: string | null
  subject: string | null
  purpose: string | null
  request: string | null
  details: JsonWithDefault<Record<string, string | number | boolean | null>>
  transaction: Generated<string>
  seal: number | null
}

interface AuditSealTable {
  number: number
  first_event: string
  last_event: string
  count: number
  root: string
  previous: string | null
  hash: string
  at: string
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

interface TrainingAnswerTable {
  municipality: string
  staff: string
  training_case: string
  area: string
  colour: string
  unit: string
  at: Generated<string>
}

interface SessionTable {
  token_hash: string
  staff: string | null
  person: string | null
  name: string
  profile: string
  issuer: string
  sid: string | null
  id_token: string | null
  level: 'low' | 'substantial' | 'high'
  organizations: JsonWithDefault<unknown>
  appointment: string | null
  csrf: string
  authenticated_at: string
  created_at: Generated<string>
  last_seen_at: Generated<string>
  ends_at: string
  ended_at: string | null
}

interface PendingLoginTable {
  state_hash: string
  browser_hash: string
  profile: string
  pending: Json<unknown>
  created_at: Generated<string>
  ends_at: string
}

interface WrappedKeyTable {
  id: string
  kind: 'round' | 'link' | 'block' | 'audit' | 'session'
  scope: string
  wrapped: string
  provider: string
  created_at: Generated<string>
}

interface IdempotencyTable {
  staff: string
  key: string
  request_hash: string
  status: number
  answer: Json<unknown>
  created_at: Generated<string>
}
