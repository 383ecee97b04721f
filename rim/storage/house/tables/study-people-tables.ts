import type { Generated } from 'kysely'
import type { InfoSheet, InterviewGuide, ProspectState, RecruitmentReason } from '#core/interviews'
import type { Json } from './json-columns.ts'

/** Who was asked for an interview study, what they were told and agreed to, and the guide. */
export interface StudyPeopleTables {
  study_approval: StudyApprovalTable
  study_meeting: StudyMeetingTable
  study_member_facts: StudyMemberFactsTable
  study_prospect: StudyProspectTable
  study_contact: StudyContactTable
  study_sheet: StudySheetTable
  study_consent: StudyConsentTable
  study_guide: StudyGuideTable
}

interface StudyApprovalTable {
  id: string
  study: string
  body: string
  case_number: Generated<string>
  decided_on: string | null
  verdict: 'applied' | 'approved' | 'not-needed' | 'refused'
  told: Generated<string>
}

interface StudyMeetingTable {
  id: string
  study: string
  held_on: string
  present: string[]
  agreed: string
}

interface StudyMemberFactsTable {
  study: string
  staff: string
  credentials: Generated<string>
  occupation: Generated<string>
  training: Generated<string>
  relation: Generated<string>
}

interface StudyProspectTable {
  id: string
  study: string
  number: number
  channel: string
  site: string | null
  state: ProspectState
  asked_on: string | null
  since: string
  reason: RecruitmentReason | null
  told: Generated<string>
  informant: string | null
  meeting_on: string | null
  meeting_at: string | null
  meeting_place: Generated<string>
  interviewer: string | null
  compensation: number | null
  compensation_form: Generated<string>
  compensation_on: string | null
  receipt: Generated<string>
  help_told_on: string | null
  changed_at: Generated<string>
}

interface StudyContactTable {
  prospect: string
  study: string
  sealed: Buffer
}

interface StudySheetTable {
  id: string
  study: string
  version: number
  state: Generated<'draft' | 'published'>
  recording: boolean
  quotes: boolean
  reuse: boolean
  content: Json<Omit<InfoSheet, 'version'>>
  published_at: string | null
  published_by: string | null
}

interface StudyConsentTable {
  id: string
  study: string
  informant: string
  sheet: string
  recording: boolean
  quotes: boolean
  reuse: boolean
  given_on: string
  form: 'written' | 'recorded'
  recorded_at: Generated<string>
  ended_on: string | null
  ending: 'replaced' | 'withdrawn' | null
}

interface StudyGuideTable {
  id: string
  study: string
  version: number
  state: Generated<'draft' | 'published'>
  content: Json<Omit<InterviewGuide, 'version'>>
  revision: Generated<number>
  published_at: string | null
  published_by: string | null
}
