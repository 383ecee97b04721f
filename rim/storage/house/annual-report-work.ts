import { type NotNull, sql } from 'kysely'
import { type AnnualReportFile, annualReportColumns, type StoredAnnualReport } from './annual-reports.ts'
import { logEvent } from './audit-events.ts'
import { claimedBy, hasRunOut, heldFor, letGo } from './claims.ts'
import type { Work } from './scope.ts'

const noun = 'annual-report'

/** A report that somebody makes, until the claim runs out. */
export interface ClaimedAnnualReport extends StoredAnnualReport {
  /** How often it has been begun, this time included. */
  readonly attempts: number
}

/** Takes the oldest that waits, or whose maker has not been heard of; null where there is nothing to do. As `claimRelease`. */
export async function claimAnnualReport(
  work: Work,
  worker: string,
  seconds: number,
): Promise<ClaimedAnnualReport | null> {
  const next = work
    .selectFrom('annual_report')
    .select('id')
    .where(({ and, eb, or }) =>
      or([eb('state', '=', 'waiting'), and([eb('state', '=', 'making'), hasRunOut])]),
    )
    .orderBy('asked_at')
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .skipLocked()
  const claimed = await work
    .updateTable('annual_report')
    .set({ state: 'making', steps_done: 0, ...claimedBy(worker, seconds) })
    .where('id', '=', next)
    .returning([...annualReportColumns, 'attempts'])
    .executeTakeFirst()
  return claimed ?? null
}

/** A report as long as it is the worker's to make. */
const held = (work: Work, report: string, worker: string) =>
  work
    .updateTable('annual_report')
    .where('id', '=', report)
    .where('state', '=', 'making')
    .where('claimed_by', '=', worker)

/** Tells how far it has come, and keeps the claim. False where it is lost. */
export async function keepAnnualClaim(
  work: Work,
  report: string,
  worker: string,
  seconds: number,
  steps?: { readonly done: number; readonly total: number },
): Promise<boolean> {
  const { numUpdatedRows } = await held(work, report, worker)
    .set({
      claimed_until: heldFor(seconds),
      ...(steps && { steps_done: steps.done, steps_total: steps.total }),
    })
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** A report that is finished. */
export interface MadeAnnualReport {
  readonly dataHash: string
  readonly manifest: unknown
  /** SHA-256 of the manifest. */
  readonly hash: string
  /** Sealed; null where it was decided in another version. */
  readonly decision: Buffer | null
  /** The generated report, compressed; null where it is another version's. */
  readonly models: Buffer | null
  readonly screens: { readonly nb: unknown; readonly nn: unknown }
  readonly summary: unknown
  /** ISO 8601. */
  readonly madeAt: string
  readonly files: readonly (AnnualReportFile & { readonly bytes: Uint8Array })[]
}

/** Stores a report whole, if it is still the worker's to make. False, with nothing stored, where the claim is lost. */
export async function storeAnnualReport(
  work: Work,
  claimed: Pick<ClaimedAnnualReport, 'id' | 'round' | 'number'>,
  worker: string,
  made: MadeAnnualReport,
): Promise<boolean> {
  const own = await work
    .selectFrom('annual_report')
    .select('id')
    .where('id', '=', claimed.id)
    .where('state', '=', 'making')
    .where('claimed_by', '=', worker)
    .forUpdate()
    .executeTakeFirst()
  if (!own) return false
  for (const { bytes, ...file } of made.files) {
    await work
      .insertInto('annual_report_file')
      .values({ report: claimed.id, ...file, bytes: Buffer.from(bytes) })
      .execute()
  }
  await work
    .updateTable('annual_report')
    .set({
      state: 'made',
      ...letGo,
      steps_done: sql`steps_total`,
      problem: null,
      data_hash: made.dataHash,
      manifest: JSON.stringify(made.manifest),
      hash: made.hash,
      decision: made.decision,
      models: made.models,
      screen_nb: JSON.stringify(made.screens.nb),
      screen_nn: JSON.stringify(made.screens.nn),
      summary: JSON.stringify(made.summary),
      made_at: made.madeAt,
    })
    .where('id', '=', claimed.id)
    .execute()
  const { round, number } = claimed
  const details = { round, number, hash: made.hash, files: made.files.length }
  await logEvent(work, { verb: 'complete', noun, thing: claimed.id, purpose: 'statistics', details })
  return true
}

/** Notes that a report could not be made: it waits to be tried again, or has failed for good. */
export async function failAnnualReport(
  work: Work,
  report: string,
  worker: string,
  { problem, again }: { readonly problem: number; readonly again: boolean },
): Promise<void> {
  const { numUpdatedRows } = await held(work, report, worker)
    .set({ state: again ? 'waiting' : 'failed', problem, ...letGo })
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return
  await logEvent(work, { verb: 'fail', noun, thing: report, details: { problem, again } })
}

/** Gives a report back that the program's own end stopped: it waits as before, and was not begun. */
export async function giveBackAnnualReport(work: Work, report: string, worker: string): Promise<void> {
  const { numUpdatedRows } = await held(work, report, worker)
    .set({ state: 'waiting', attempts: sql`attempts - 1`, ...letGo })
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return
  await logEvent(work, { verb: 'fail', noun, thing: report, details: { stopped: true } })
}

/** What was decided for a round's reports and is kept, sealed; the oldest first. For the house. */
export async function annualDecisions(
  work: Work,
  round: string,
): Promise<readonly { readonly report: string; readonly sealed: Buffer }[]> {
  return await work
    .selectFrom('annual_report')
    .select(['id as report', 'decision as sealed'])
    .where('round', '=', round)
    .where('state', '=', 'made')
    .where('decision', 'is not', null)
    .orderBy('number')
    .$narrowType<{ sealed: NotNull }>()
    .execute()
}

/** The generated report that a version, or the round's newest where none is named, is made of; compressed. For the house. */
export async function generatedAnnual(
  work: Work,
  of: { readonly report: string } | { readonly round: string },
): Promise<{ readonly report: string; readonly models: Buffer; readonly dataHash: string } | null> {
  let query = work
    .selectFrom('annual_report')
    .select(['id as report', 'models', 'data_hash as dataHash'])
    .where('state', '=', 'made')
    .where('models', 'is not', null)
    .orderBy('number', 'desc')
    .limit(1)
    .$narrowType<{ models: NotNull; dataHash: NotNull }>()
  query = 'report' in of ? query.where('id', '=', of.report) : query.where('round', '=', of.round)
  return (await query.executeTakeFirst()) ?? null
}

/** Gives up what was decided for a round's reports, when the round is kept no longer. */
export async function expireAnnual(work: Work, round: string): Promise<void> {
  const { numUpdatedRows } = await work
    .updateTable('annual_report')
    .set({ decision: null })
    .where('round', '=', round)
    .where('decision', 'is not', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return
  const details = { count: Number(numUpdatedRows) }
  await logEvent(work, { verb: 'delete', noun, thing: round, purpose: 'retention', details })
}
