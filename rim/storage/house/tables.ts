import type { ColumnType, Generated } from 'kysely'
import type {
  DiscussionNoteTable,
  InstrumentVersionTable,
  PilotAnswerTable,
  PilotTable,
  ProposalDecisionTable,
  ProposalSupportTable,
  ProposalTable,
  ReviewNoteTable,
  RevisionDecisionTable,
  RevisionDraftTable,
} from './revision-tables.ts'

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
  round_basis: RoundBasisTable
  round_closing: RoundClosingTable
  participation: ParticipationTable
  legal_basis: LegalBasisTable
  unit_expectation: UnitExpectationTable
  unit_count: UnitCountTable
  registration: RegistrationTable
  quality_check: QualityCheckTable
  quality_finding: QualityFindingTable
  quality_concern: QualityConcernTable
  quality_review: QualityReviewTable
  entered_table: EnteredTableTable
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
  proposal: ProposalTable
  proposal_support: ProposalSupportTable
  discussion_note: DiscussionNoteTable
  revision_decision: RevisionDecisionTable
  proposal_decision: ProposalDecisionTable
  revision_draft: RevisionDraftTable
  instrument_version: InstrumentVersionTable
  pilot: PilotTable
  pilot_answer: PilotAnswerTable
  review_note: ReviewNoteTable
  contact: ContactTable
  invitation: InvitationTable
  training_day: TrainingDayTable
  training_sign_up: TrainingSignUpTable
  message: MessageTable
  report_order: ReportOrderTable
  report_order_file: ReportOrderFileTable
  report_order_decision: ReportOrderDecisionTable
  row_export: RowExportTable
  session: SessionTable
  pending_login: PendingLoginTable
  frozen_data: FrozenDataTable
  release: ReleaseTable
  release_file: ReleaseFileTable
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

interface RoundBasisTable {
  round: string
  unit_type: string
  law: string
  paragraph: string
  explanation_nb: Generated<string>
  explanation_nn: Generated<string>
}

interface RoundClosingTable {
  id: string
  round: string
  kind: 'closed' | 'reopened'
  reason: string | null
  at: Generated<string>
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
  reopened_for: Generated<string>
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

interface UnitExpectationTable {
  round: string
  municipality: string
  unit: string
  expected: number | null
  changed_by: string | null
  changed_at: Generated<string>
}

interface UnitCountTable {
  round: string
  municipality: string
  unit: string
  complete: number
  also_elsewhere: number
  expected: number | null
  release: number
  kept_at: Generated<string>
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

interface ContactTable {
  id: string
  municipality: string
  name: string
  title: Generated<string>
  email: string
  phone: Generated<string>
  language: Generated<'nb' | 'nn'>
  receives: Generated<('rounds' | 'reports')[]>
  created_at: Generated<string>
}

interface InvitationTable {
  round: string
  municipality: string
  invited_by: string | null
  invited_at: Generated<string>
  answer_by: string
  answer: 'accepted' | 'declined' | null
  answered_at: string | null
  reason: Generated<string>
}

interface TrainingDayTable {
  id: string
  round: string
  day: string
  begins: string
  ends: string
  place: Generated<string>
  link: Generated<string>
  about_nb: Generated<string>
  about_nn: Generated<string>
  places: number | null
  taken: Generated<number>
  created_at: Generated<string>
  cancelled_at: string | null
}

interface TrainingSignUpTable {
  id: string
  training_day: string
  municipality: string
  name: string
  unit: Generated<string>
  email: string
  signed_up_at: Generated<string>
  attended: boolean | null
}

interface MessageTable {
  id: string
  round: string | null
  municipality: string
  kind: 'invitation' | 'reminder' | 'training-day' | 'report-ready' | 'order-delivered' | 'own'
  language: 'nb' | 'nn'
  to_name: string
  to_address: string
  subject: string
  body: string
  state: 'waiting' | 'held' | 'sent' | 'failed'
  attempts: Generated<number>
  next_at: Generated<string>
  claimed_by: string | null
  claimed_until: string | null
  last_problem: number | null
  message_id: string
  created_by: string | null
  created_at: Generated<string>
  sent_at: string | null
}

interface ReportOrderTable {
  id: string
  round: string
  municipality: string
  subject: string
  wish: Generated<string>
  crossing: string
  people: Generated<string>
  tables: Generated<string[]>
  language: Generated<'nb' | 'nn'>
  state: string
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

interface WrappedKeyTable {
  id: string
  kind: 'round' | 'link' | 'block' | 'audit' | 'session' | 'release'
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
