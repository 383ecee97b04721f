import { sql } from 'kysely'
import { logEvent } from './audit-events.ts'
import type { Work } from './scope.ts'

const noun = 'study-report'

/** A report of a study: a draft of the study's own, or published. Points in time are ISO 8601. */
export interface StoredStudyReport {
  readonly id: string
  readonly study: string
  /** From 1 within the study. */
  readonly number: number
  readonly state: 'draft' | 'published'
  /** The last event of the log that it tells of. */
  readonly event: number
  /** Ids of the quotes in it, and of the interviews that they are from. */
  readonly quotes: readonly string[]
  readonly interviews: readonly string[]
  /** How many warnings of the checks it was made in spite of, and why. */
  readonly warnings: number
  readonly reason: string
  readonly madeBy: string
  readonly madeAt: string
  readonly publishedAt: string | null
}

/** A file of a report, without its content. */
export interface StudyReportFile {
  readonly edition: 'document' | 'manuscript' | 'page' | 'slides'
  readonly language: 'nb' | 'nn'
  readonly name: string
  readonly mediaType: string
  /** In bytes. */
  readonly size: number
  readonly sha256: string
}

const columns = [
  'id',
  'study',
  'number',
  'state',
  'event',
  'quotes',
  'interviews',
  'warnings',
  'reason',
  'made_by as madeBy',
  'made_at as madeAt',
  'published_at as publishedAt',
] as const
const fileColumns = ['edition', 'language', 'name', 'media_type as mediaType', 'size', 'sha256'] as const

/** A study's reports, the newest first; to the nation those that are published. */
export async function listStudyReports(work: Work, study: string): Promise<readonly StoredStudyReport[]> {
  return await work
    .selectFrom('study_report')
    .select([...columns])
    .where('study', '=', study)
    .orderBy('number', 'desc')
    .execute()
}

export async function findStudyReport(work: Work, id: string): Promise<StoredStudyReport | null> {
  const found = await work
    .selectFrom('study_report')
    .select([...columns])
    .where('id', '=', id)
    .executeTakeFirst()
  return found ?? null
}

/** Files of a study's reports, by report. */
export async function listStudyReportFiles(
  work: Work,
  study: string,
): Promise<readonly (StudyReportFile & { readonly report: string })[]> {
  return await work
    .selectFrom('study_report_file')
    .select(['report', ...fileColumns])
    .where('study', '=', study)
    .orderBy('language')
    .orderBy('edition')
    .execute()
}

/** One file with its content; null where there is none, or the desk may not see it. Written down in the log. */
export async function readStudyReportFile(
  work: Work,
  report: string,
  edition: StudyReportFile['edition'],
  language: StudyReportFile['language'],
): Promise<(StudyReportFile & { readonly content: Buffer }) | null> {
  const found = await work
    .selectFrom('study_report_file')
    .select([...fileColumns, 'content'])
    .where('report', '=', report)
    .where('edition', '=', edition)
    .where('language', '=', language)
    .executeTakeFirst()
  if (found) await logEvent(work, { verb: 'export', noun, thing: report, details: { edition, language } })
  return found ?? null
}

/**
 * Stores a draft with its files. Refused by 4620 where somebody in it has withdrawn.
 *
 * @returns its number.
 */
export async function addStudyReport(
  work: Work,
  report: Pick<
    StoredStudyReport,
    'id' | 'study' | 'event' | 'quotes' | 'interviews' | 'warnings' | 'reason' | 'madeBy'
  >,
  files: readonly (StudyReportFile & { readonly content: Buffer })[],
): Promise<number> {
  const { madeBy, quotes, interviews, ...row } = report
  const { number } = await work
    .insertInto('study_report')
    // the number is given by the database
    .values({ ...row, number: 1, quotes: [...quotes], interviews: [...interviews], made_by: madeBy })
    .returning('number')
    .executeTakeFirstOrThrow()
  for (const { mediaType, ...file } of files) {
    await work
      .insertInto('study_report_file')
      .values({ study: report.study, report: report.id, media_type: mediaType, ...file })
      .execute()
  }
  await logEvent(work, { verb: 'create', noun, thing: report.id, details: { number } })
  return number
}

/** Publishes a draft. False where there is none. Refused by 4620 where somebody in it has withdrawn since it was made. */
export async function publishStudyReport(
  work: Work,
  id: string,
  { staff, now }: { readonly staff: string; readonly now: string },
): Promise<boolean> {
  const { numUpdatedRows } = await work
    .updateTable('study_report')
    .set({ state: 'published', published_by: staff, published_at: now })
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .executeTakeFirst()
  if (numUpdatedRows > 0n) await logEvent(work, { verb: 'publish', noun, thing: id })
  return numUpdatedRows > 0n
}

/** Deletes a draft. False where there is none. Refused by 4621 where it is published. */
export async function deleteStudyReport(work: Work, id: string): Promise<boolean> {
  const { numDeletedRows } = await work.deleteFrom('study_report').where('id', '=', id).executeTakeFirst()
  if (numDeletedRows > 0n) await logEvent(work, { verb: 'delete', noun, thing: id })
  return numDeletedRows > 0n
}

/** Deletes the drafts of a study that have something from an interview, with their files. Returns how many. For a withdrawal. */
export async function deleteUnpublishedReports(
  work: Work,
  study: string,
  interview: string,
): Promise<number> {
  const { numDeletedRows } = await work
    .deleteFrom('study_report')
    .where('study', '=', study)
    .where('state', '=', 'draft')
    .where(sql<boolean>`${interview}::uuid = any (interviews)`)
    .executeTakeFirst()
  return Number(numDeletedRows)
}
