import { logEvent } from './audit-events.ts'
import type { Work } from './scope.ts'

const noun = 'annual-report'

/** A version of the country's annual report on a round. Points in time are ISO 8601. */
export interface StoredAnnualReport {
  readonly id: string
  readonly round: string
  readonly number: number
  /** The version whose decision it follows, with the texts written since; null: decided anew. */
  readonly follows: string | null
  /** Municipalities whose units had not all handed in. */
  readonly incomplete: readonly string[]
  readonly state: 'waiting' | 'making' | 'made' | 'failed'
  readonly stepsDone: number
  readonly stepsTotal: number
  readonly problem: number | null
  /** Of the frozen registrations that it is made of. */
  readonly dataHash: string | null
  /** Of its manifest. */
  readonly hash: string | null
  readonly summary: unknown
  readonly askedAt: string
  readonly madeAt: string | null
}

export const annualReportColumns = [
  'id',
  'round',
  'number',
  'follows',
  'incomplete',
  'state',
  'steps_done as stepsDone',
  'steps_total as stepsTotal',
  'problem',
  'data_hash as dataHash',
  'hash',
  'summary',
  'asked_at as askedAt',
  'made_at as madeAt',
] as const

/** All versions of a round's annual report, the newest first. For the nation and the house. */
export async function listAnnualReports(work: Work, round: string): Promise<readonly StoredAnnualReport[]> {
  return await work
    .selectFrom('annual_report')
    .select(annualReportColumns)
    .where('round', '=', round)
    .orderBy('number', 'desc')
    .execute()
}

export async function findAnnualReport(work: Work, id: string): Promise<StoredAnnualReport | null> {
  const query = work.selectFrom('annual_report').select(annualReportColumns).where('id', '=', id)
  return (await query.executeTakeFirst()) ?? null
}

/** Asks for a version. Problem 1523 where the round's figures are not released, 4051 where one is under way. */
export async function askForAnnualReport(
  work: Work,
  asked: Pick<StoredAnnualReport, 'id' | 'round' | 'follows' | 'incomplete'> & { readonly by: string | null },
): Promise<void> {
  const { id, round, follows, incomplete, by } = asked
  await work
    .insertInto('annual_report')
    .values({ id, round, follows, incomplete: [...incomplete], asked_by: by })
    .execute()
  const details = { round, anew: follows === null }
  await logEvent(work, { verb: 'create', noun, thing: id, purpose: 'statistics', details })
}

/** The report for the screen; null where there is none. */
export async function findAnnualScreen(work: Work, id: string, language: 'nb' | 'nn'): Promise<unknown> {
  const found = await work
    .selectFrom('annual_report')
    .select(language === 'nb' ? 'screen_nb as screen' : 'screen_nn as screen')
    .where('id', '=', id)
    .executeTakeFirst()
  return found?.screen ?? null
}

/** A file of a report, without its bytes. */
export interface AnnualReportFile {
  readonly language: 'nb' | 'nn'
  readonly edition: string
  readonly name: string
  readonly type: string
  readonly size: number
  readonly sha256: string
}

const fileColumns = ['language', 'edition', 'name', 'type', 'size', 'sha256'] as const

export async function listAnnualFiles(work: Work, report: string): Promise<readonly AnnualReportFile[]> {
  return await work
    .selectFrom('annual_report_file')
    .select(fileColumns)
    .where('report', '=', report)
    .orderBy('language')
    .orderBy('edition')
    .execute()
}

/** A file with its bytes, taken out by whoever asks: logged. Null where there is none. */
export async function exportAnnualFile(
  work: Work,
  wanted: Pick<AnnualReportFile, 'language' | 'edition'> & { readonly report: string },
): Promise<(AnnualReportFile & { readonly bytes: Buffer }) | null> {
  const { report, language, edition } = wanted
  const found = await work
    .selectFrom('annual_report_file')
    .select([...fileColumns, 'bytes'])
    .where('report', '=', report)
    .where('language', '=', language)
    .where('edition', '=', edition)
    .executeTakeFirst()
  if (!found) return null
  const details = { language, edition, sha256: found.sha256 }
  await logEvent(work, { verb: 'export', noun, thing: report, purpose: 'statistics', details })
  return found
}
