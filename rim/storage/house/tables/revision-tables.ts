import type { Generated } from 'kysely'
import type { Answers, Instrument, RevisionChange } from '#core/instruments'
import type { Json, JsonWithDefault } from './json-columns.ts'

/** Revision of the instrument, from proposals to published versions. */
export interface RevisionTables {
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
}

interface ProposalTable {
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

interface ProposalSupportTable {
  proposal: string
  municipality: string
  asked: Generated<boolean>
  at: Generated<string>
}

interface DiscussionNoteTable {
  id: string
  proposal: string
  text: string
  written_by: string | null
  at: Generated<string>
}

interface RevisionDecisionTable {
  id: string
  verdict: 'accepted' | 'declined' | 'postponed'
  reason: string
  decided_by: string | null
  decided_at: Generated<string>
}

interface ProposalDecisionTable {
  proposal: string
  decision: string
}

interface RevisionDraftTable {
  id: string
  base: string
  year: number
  changes: JsonWithDefault<RevisionChange[]>
  revision: Generated<number>
  created_by: string | null
  created_at: Generated<string>
  changed_at: Generated<string>
}

interface InstrumentVersionTable {
  id: string
  base: string
  content: Json<unknown>
  hash: string
  changes: Json<RevisionChange[]>
  draft: string
  published_by: string | null
  published_at: Generated<string>
}

interface PilotTable {
  id: string
  draft: string
  form: Json<Instrument>
  form_hash: string
  request: Generated<string>
  municipalities: Generated<string[]>
  opened_by: string | null
  opened_at: Generated<string>
  closed_at: string | null
}

interface PilotAnswerTable {
  id: string
  pilot: string
  municipality: string | null
  answers: Json<Answers>
  minutes: number
  basis: 'made-up' | 'judgement'
  remarks: JsonWithDefault<Record<string, string>>
  comment: Generated<string>
  at: Generated<string>
}

interface ReviewNoteTable {
  id: string
  draft: string
  body: string
  held_on: string
  text: string
  written_by: string | null
  at: Generated<string>
}
