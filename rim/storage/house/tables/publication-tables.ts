import type { Generated } from 'kysely'
import type { Json } from './json-columns.ts'

/** What is released to everybody. */
export interface PublicationTables {
  publication: PublicationTable
  publication_version: PublicationVersionTable
  publication_file: PublicationFileTable
  publication_review: PublicationReviewTable
}

interface PublicationTable {
  id: string
  code: string
  kind: 'report' | 'news'
  source: 'annual' | 'survey' | 'plan' | 'study' | null
  source_of: string | null
  replaces: string | null
  texts: Json<unknown>
  picture: Buffer | null
  picture_type: string | null
  revision: Generated<number>
  writers: Generated<string[]>
  state: Generated<'draft' | 'review' | 'approved' | 'scheduled' | 'withdrawn'>
  version: Generated<number>
  submitted_by: string | null
  submitted_at: string | null
  approved_by: string | null
  approved_at: string | null
  approved_because: string | null
  publish_at: string | null
  returned_because: string | null
  withdrawn_by: string | null
  withdrawn_at: string | null
  notice_nb: string | null
  notice_nn: string | null
  begun_by: string
  begun_at: Generated<string>
}

interface PublicationVersionTable {
  publication: string
  version: number
  manifest: Json<unknown>
  hash: string
  sealed_by: string
  sealed_at: string
}

interface PublicationFileTable {
  publication: string
  version: number
  part: 'file' | 'picture'
  language: 'nb' | 'nn'
  name: string
  type: string
  size: number
  sha256: string
  bytes: Buffer
}

interface PublicationReviewTable {
  id: string
  publication: string
  version: number
  body: string
  due: string
  asked_by: string
  asked_at: Generated<string>
  outcome: 'no_remarks' | 'remarks' | 'declines' | null
  answer: string | null
  answered_on: string | null
  recorded_by: string | null
  recorded_at: string | null
}
