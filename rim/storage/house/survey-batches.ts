import { sql } from 'kysely'
import { logEvent } from './audit-events.ts'
import type { Work } from './scope.ts'

/** Paper forms that are held back together, and how well they are entered. */
export interface StoredBatch {
  readonly wave: string
  readonly number: number
  readonly state: 'filling' | 'full' | 'drawn' | 'stopped' | 'settled' | 'released'
  readonly seed: string
  readonly sheets: number
  /** The share that was drawn, 0 to 1, and how many forms that is; null until the draw. */
  readonly share: number | null
  readonly chosen: number | null
  /** Fields compared and differing in the forms that were drawn. */
  readonly compared: number
  readonly differing: number
  readonly passed: boolean | null
  /** The same in all forms that were entered twice, and fields in which the first entry was wrong. */
  readonly allCompared: number
  readonly allDiffering: number
  readonly mended: number
  /** Fields left out of the answers, by reason. */
  readonly unclear: number
  readonly unreadable: number
  readonly routed: number
  readonly contradiction: number
  /** Forms that could not be finished. */
  readonly refused: number
  readonly releasedOn: string | null
}

const selected = (work: Work) =>
  work
    .selectFrom('survey_batch')
    .select([
      'wave',
      'number',
      'state',
      'seed',
      'sheets',
      sql<number | null>`share::float8`.as('share'),
      'chosen',
      'compared',
      'differing',
      'passed',
      'all_compared as allCompared',
      'all_differing as allDiffering',
      'mended',
      'unclear',
      'unreadable',
      'routed',
      'contradiction',
      'refused',
      'released_on as releasedOn',
    ])

/** The batches of a wave, oldest first. */
export async function listBatches(work: Work, wave: string): Promise<readonly StoredBatch[]> {
  return await selected(work).where('wave', '=', wave).orderBy('number').execute()
}

/** A batch, held until the transaction ends. */
export async function holdBatch(work: Work, wave: string, number: number): Promise<StoredBatch | null> {
  const query = selected(work).where('wave', '=', wave).where('number', '=', number).forUpdate()
  return (await query.executeTakeFirst()) ?? null
}

/**
 * Counts one more form into the batch that is being filled; begins the next where there is none. Returns its number, and how
 * many forms it holds now. Without an event: a line for one form would tell who entered it.
 *
 * @param begun the seed of the wave's draws, where this is its first batch, and how many forms a batch holds
 */
export async function addToBatch(
  work: Work,
  wave: string,
  { seed, size }: { readonly seed: string; readonly size: number },
): Promise<{ readonly number: number; readonly sheets: number }> {
  for (;;) {
    const added = await work
      .updateTable('survey_batch')
      .set({
        sheets: sql`sheets + 1`,
        state: sql`case when sheets + 1 >= ${size} then 'full' else 'filling' end`,
      })
      .where('wave', '=', wave)
      .where('state', '=', 'filling')
      .returning(['number', 'sheets'])
      .executeTakeFirst()
    if (added) return added
    const batches = await listBatches(work, wave)
    await work
      .insertInto('survey_batch')
      .values({ wave, number: batches.length + 1, seed: batches[0]?.seed ?? seed })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

/** Closes a batch for more forms: which of them are entered twice is drawn. The forms must have been chosen. */
export async function drawBatch(
  work: Work,
  { wave, number, sheets }: StoredBatch,
  drawn: { readonly share: number; readonly chosen: number },
): Promise<void> {
  await work
    .updateTable('survey_batch')
    .set({ state: 'drawn', ...drawn })
    .where('wave', '=', wave)
    .where('number', '=', number)
    .execute()
  await logBatch(work, wave, { batch: number, step: 'drawn', sheets, ...drawn })
}

/** What came out of a batch's second entries. */
export interface BatchOutcome {
  readonly compared: number
  readonly differing: number
  readonly passed: boolean
}

/** Stops a batch that is not good: all of it is entered twice. The forms must have been chosen. */
export async function stopBatch(work: Work, batch: StoredBatch, outcome: BatchOutcome): Promise<void> {
  const { compared, differing } = outcome
  await work
    .updateTable('survey_batch')
    .set({ state: 'stopped', ...outcome, all_compared: compared, all_differing: differing })
    .where('wave', '=', batch.wave)
    .where('number', '=', batch.number)
    .execute()
  await logBatch(work, batch.wave, { batch: batch.number, step: 'stopped', compared, differing })
}

/** Marks a batch as settled: its forms may be let go in this transaction. */
export async function settleBatch(
  work: Work,
  batch: StoredBatch,
  outcome: BatchOutcome,
  all: Pick<StoredBatch, 'allCompared' | 'allDiffering' | 'mended'>,
): Promise<void> {
  await work
    .updateTable('survey_batch')
    .set({
      state: 'settled',
      ...outcome,
      all_compared: all.allCompared,
      all_differing: all.allDiffering,
      mended: all.mended,
    })
    .where('wave', '=', batch.wave)
    .where('number', '=', batch.number)
    .execute()
}

/** What was left out of a batch's answers, and how many of its forms could not be finished. */
export type BatchLeftOut = Pick<
  StoredBatch,
  'unclear' | 'unreadable' | 'routed' | 'contradiction' | 'refused'
>

/** Marks a settled batch as finished, on a day (`YYYY-MM-DD`). Its forms must be gone. */
export async function releaseBatch(
  work: Work,
  { wave, number, sheets }: StoredBatch,
  day: string,
  leftOut: BatchLeftOut,
): Promise<void> {
  await work
    .updateTable('survey_batch')
    .set({ state: 'released', released_on: day, ...leftOut })
    .where('wave', '=', wave)
    .where('number', '=', number)
    .execute()
  await logBatch(work, wave, { batch: number, step: 'released', sheets, refused: leftOut.refused })
}

const logBatch = (work: Work, wave: string, details: Readonly<Record<string, string | number>>) =>
  logEvent(work, { verb: 'change', noun: 'survey-sheet', thing: wave, details })
