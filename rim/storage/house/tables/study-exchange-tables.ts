import type { Generated } from 'kysely'

/** What has been taken out of interview studies. */
export interface StudyExchangeTables {
  study_export: StudyExportTable
}

interface StudyExportTable {
  id: string
  study: string
  form: 'archive' | 'share' | 'code-book' | 'table' | 'text'
  language: 'nb' | 'nn'
  interviews: string[]
  sha256: string
  size: number
  made_by: string
  made_at: Generated<string>
}
