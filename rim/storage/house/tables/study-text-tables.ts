import type { Generated, GeneratedAlways } from 'kysely'

/** Recordings, drafts, keys of tokens and what was sent back: all of it sealed. */
export interface StudyTextTables {
  study_recording: StudyRecordingTable
  study_recording_part: StudyRecordingPartTable
  study_text_draft: StudyTextDraftTable
  study_token_key: StudyTokenKeyTable
  study_text_return: StudyTextReturnTable
}

interface StudyRecordingTable {
  id: string
  study: string
  interview: string
  type: 'audio/mpeg' | 'audio/mp4' | 'audio/ogg' | 'audio/wav' | 'audio/webm'
  /** As text: the column is wider than a number of ours. */
  bytes: string | number
  parts: GeneratedAlways<number>
  state: Generated<'coming' | 'whole' | 'deleted'>
  delete_by: string
  added_by: string
  added_at: Generated<string>
  deleted_at: string | null
  deleted_because: 'unfinished' | 'person' | 'due' | 'withdrawal' | null
}

interface StudyRecordingPartTable {
  study: string
  recording: string
  number: number
  bytes: number
  sealed: Buffer
}

interface StudyTextDraftTable {
  interview: string
  kind: 'transcript' | 'deidentification'
  study: string
  version: string | null
  revision: number
  sealed: Buffer
  changed_by: string
  changed_at: Generated<string>
}

interface StudyTokenKeyTable {
  version: string
  study: string
  interview: string
  sealed: Buffer | null
  delete_by: string
  made_by: string
  deleted_at: string | null
}

interface StudyTextReturnTable {
  version: string
  study: string
  interview: string
  sealed: Buffer
  sent_by: string
  sent_at: Generated<string>
}
