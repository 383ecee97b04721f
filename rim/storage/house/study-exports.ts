import { logEvent } from './audit-events.ts'
import type { Work } from './scope.ts'

/** What can be taken out of a study: two projects of the exchange format, and the code book in three forms. */
export type StudyExportForm = 'archive' | 'share' | 'code-book' | 'table' | 'text'

/** A file that was taken out of a study; the file itself is not kept. */
export interface StoredStudyExport {
  readonly id: string
  readonly study: string
  readonly form: StudyExportForm
  readonly language: 'nb' | 'nn'
  /** Ids of the interviews whose texts, codings or quotes are in it. */
  readonly interviews: readonly string[]
  readonly sha256: string
  /** In bytes. */
  readonly size: number
  readonly madeBy: string
  /** ISO 8601. */
  readonly madeAt: string
}

/** What has been taken out of a study, the newest first. */
export async function listStudyExports(work: Work, study: string): Promise<readonly StoredStudyExport[]> {
  return await work
    .selectFrom('study_export')
    .select([
      'id',
      'study',
      'form',
      'language',
      'interviews',
      'sha256',
      'size',
      'made_by as madeBy',
      'made_at as madeAt',
    ])
    .where('study', '=', study)
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** Remembers a file that is taken out, in the log too. Refused by 4561 where somebody in it has withdrawn. */
export async function addStudyExport(work: Work, made: Omit<StoredStudyExport, 'madeAt'>): Promise<void> {
  const { madeBy, interviews, ...row } = made
  await work
    .insertInto('study_export')
    .values({ ...row, interviews: [...interviews], made_by: madeBy })
    .execute()
  const { form, language, sha256 } = row
  const details = { form, language, sha256, interviews: interviews.length }
  // remembered, and taken out: the log is asked for both
  await logEvent(work, { verb: 'create', noun: 'study-exchange', thing: made.id, details })
  await logEvent(work, { verb: 'export', noun: 'study-exchange', thing: made.study, details })
}
