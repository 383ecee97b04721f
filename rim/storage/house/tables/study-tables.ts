import type { Generated } from 'kysely'
import type { Doing, Entity, EntityKind } from '#core/interviews'
import type { Json, JsonWithDefault } from './json-columns.ts'

/** Interview studies: who works in them, informants, interviews, texts, and the log of the analysis. */
export interface StudyTables {
  study: StudyTable
  study_member: StudyMemberTable
  study_site: StudySiteTable
  informant: InformantTable
  interview: InterviewTable
  interview_text: InterviewTextTable
  second_coding: SecondCodingTable
  study_event: StudyEventTable
  study_operation: StudyOperationTable
}

interface StudyTable {
  id: string
  code: string
  title_nb: string
  title_nn: string
  purpose: Generated<string>
  stance: Generated<'reflexive' | 'codebook' | 'mixed'>
  starts_on: string
  ends_on: string
  state: Generated<'open' | 'closed'>
  created_at: Generated<string>
  closed_at: string | null
  last_report: Generated<number>
}

interface StudyMemberTable {
  study: string
  staff: string
  name: string
  initials: string
  part: 'leader' | 'interviewer' | 'coder'
  raw: Generated<boolean>
  joined_at: Generated<string>
  left_at: string | null
}

interface StudySiteTable {
  id: string
  study: string
  name: string
  municipality: string | null
}

interface InformantTable {
  id: string
  study: string
  code: string
  sex: 'female' | 'male' | 'other'
  age: number
  site: string | null
  attributes: JsonWithDefault<Readonly<Record<string, string | number>>>
  withdrawn_on: string | null
}

interface InterviewTable {
  id: string
  study: string
  informant: string
  held_on: string
  minutes: number | null
  setting: Generated<string>
  others: Generated<string>
  interviewer: string
  source: 'recording' | 'notes'
  withdrawn_on: string | null
  created_at: Generated<string>
}

interface InterviewTextTable {
  id: string
  study: string
  interview: string
  number: number
  kind: 'raw' | 'deidentified' | 'corrected'
  parent: string | null
  sha256: string
  length: number
  sealed: Buffer
  made_by: string
  made_at: Generated<string>
  confirmed_by: string | null
  confirmed_at: string | null
}

interface SecondCodingTable {
  id: string
  study: string
  interview: string
  first: string
  second: string
  asked_by: string
  asked_at: Generated<string>
  opened_at: string | null
}

interface StudyEventTable {
  study: string
  number: number
  at: Generated<string>
  actor: string
  doing: Doing
  reason: Generated<string>
  of: number | null
}

interface StudyOperationTable {
  study: string
  number: number
  place: number
  kind: EntityKind
  thing: string
  interview: string | null
  owner: string | null
  before: Json<Entity | null> | null
  after: Json<Entity | null> | null
}
