import type { Generated } from 'kysely'

/** Reports of interview studies and their files. */
export interface StudyReportTables {
  study_report: StudyReportTable
  study_report_file: StudyReportFileTable
}

interface StudyReportTable {
  id: string
  study: string
  number: Generated<number>
  state: Generated<'draft' | 'published'>
  event: number
  quotes: string[]
  interviews: string[]
  warnings: Generated<number>
  reason: Generated<string>
  made_by: string
  made_at: Generated<string>
  published_by: string | null
  published_at: string | null
}

interface StudyReportFileTable {
  study: string
  report: string
  edition: 'document' | 'manuscript' | 'page' | 'slides'
  language: 'nb' | 'nn'
  name: string
  media_type: string
  size: number
  sha256: string
  content: Buffer
}
