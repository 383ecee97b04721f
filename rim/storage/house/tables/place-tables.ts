import type { Generated } from 'kysely'
import type { JsonWithDefault } from './json-columns.ts'

/** Municipalities with their units, and those who work there. */
export interface PlaceTables {
  municipality: MunicipalityTable
  unit: UnitTable
  staff: StaffTable
  appointment: AppointmentTable
  training_answer: TrainingAnswerTable
}

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

interface TrainingAnswerTable {
  municipality: string
  staff: string
  training_case: string
  area: string
  colour: string
  unit: string
  at: Generated<string>
}
