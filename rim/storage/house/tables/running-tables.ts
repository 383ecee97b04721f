import type { Generated } from 'kysely'
import type { Json, JsonWithDefault } from './json-columns.ts'

/** What the program runs on: the log, sessions, keys and answers given. */
export interface RunningTables {
  audit_event: AuditEventTable
  audit_seal: AuditSealTable
  session: SessionTable
  pending_login: PendingLoginTable
  wrapped_key: WrappedKeyTable
  idempotency: IdempotencyTable
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
  kind:
    | 'round'
    | 'link'
    | 'block'
    | 'cell-key'
    | 'audit'
    | 'session'
    | 'release'
    | 'survey'
    | 'survey-text'
    | 'survey-results'
    | 'study-text'
    | 'study-recording'
    | 'study-people'
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
