import type { ColumnType, Generated } from 'kysely'

// The tables of instrument revision, as migration 0018 makes them.

type Json<T> = ColumnType<T, string, string>
type JsonWithDefault<T> = ColumnType<T, string | undefined, string>

export interface ProposalTable {
  id: string
  kind: 'new-question' | 'wording' | 'new-choice' | 'take-away' | 'other'
  instrument: string
  question: string | null
  text: string
  why: string
  made_at: Generated<string>
  discussed_at: string | null
  supporters: Generated<number>
}

export interface ProposalSupportTable {
  proposal: string
  municipality: string
  asked: Generated<boolean>
  at: Generated<string>
}

export interface DiscussionNoteTable {
  id: string
  proposal: string
  text: string
  written_by: string | null
  at: Generated<string>
}

export interface RevisionDecisionTable {
  id: string
  verdict: 'accepted' | 'declined' | 'postponed'
  reason: string
  decided_by: string | null
  decided_at: Generated<string>
}

export interface ProposalDecisionTable {
  proposal: string
  decision: string
}

export interface RevisionDraftTable {
  id: string
  base: string
  year: number
  changes: JsonWithDefault<unknown>
  revision: Generated<number>
  created_by: string | null
  created_at: Generated<string>
  changed_at: Generated<string>
}

export interface InstrumentVersionTable {
  id: string
  base: string
  content: Json<unknown>
  hash: string
  changes: Json<unknown>
  draft: string
  published_by: string | null
  published_at: Generated<string>
}

export interface PilotTable {
  id: string
  draft: string
  form: Json<unknown>
  form_hash: string
  request: Generated<string>
  municipalities: Generated<string[]>
  opened_by: string | null
  opened_at: Generated<string>
  closed_at: string | null
}

export interface PilotAnswerTable {
  id: string
  pilot: string
  municipality: string | null
  answers: Json<Record<string, unknown>>
  minutes: number
  basis: 'made-up' | 'judgement'
  remarks: JsonWithDefault<Record<string, string>>
  comment: Generated<string>
  at: Generated<string>
}

export interface ReviewNoteTable {
  id: string
  draft: string
  body: string
  held_on: string
  text: string
  written_by: string | null
  at: Generated<string>
}
