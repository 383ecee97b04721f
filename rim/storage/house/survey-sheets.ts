import { sql } from 'kysely'
import type { Work } from './scope.ts'

/** How far a paper form has come. */
export type SheetState = 'typing' | 'waiting' | 'chosen' | 'differs' | 'ready'

/** A paper form that is being entered or held back. What is in its entries is sealed. */
export interface StoredSheet {
  readonly hash: Buffer
  readonly wave: string
  readonly batch: number | null
  readonly state: SheetState
  readonly drawn: boolean
  readonly turn: number
  /** Whether whoever asks has it open, has entered it first, and whether anybody has it open. */
  readonly mine: boolean
  readonly enteredByMe: boolean
  readonly held: boolean
  readonly firstEntry: Buffer
  readonly secondEntry: Buffer | null
  readonly compared: number | null
  readonly differing: number | null
}

/**
 * Tells the transaction the form's own secret, from which the database makes the mark of whoever acts. It is stored nowhere
 * and ends with the transaction.
 */
export async function tellSheet(work: Work, secret: string): Promise<void> {
  await sql`select set_config('app.sheet', ${secret}, true)`.execute(work)
}

/** A form that is being entered or held, as whoever asks sees it. Its secret must have been told. */
export async function findSheet(work: Work, hash: Buffer): Promise<StoredSheet | null> {
  const found = await work
    .selectFrom('survey_sheet')
    .select([
      'hash',
      'wave',
      'batch',
      'state',
      'drawn',
      'turn',
      sql<boolean>`coalesce(holder = lyttepost.own_mark(), false)`.as('mine'),
      sql<boolean>`coalesce(lyttepost.own_mark() = any (first_marks), false)`.as('enteredByMe'),
      sql<boolean>`holder is not null`.as('held'),
      'first_entry as firstEntry',
      'second_entry as secondEntry',
      'compared',
      'differing',
    ])
    .where('hash', '=', hash)
    .executeTakeFirst()
  return found ?? null
}

/** Begins a form. False: somebody else has begun it meanwhile. */
export async function beginSheet(
  work: Work,
  sheet: { readonly hash: Buffer; readonly wave: string; readonly entry: Buffer },
): Promise<boolean> {
  const made = await work
    .insertInto('survey_sheet')
    .values({ hash: sheet.hash, wave: sheet.wave, first_entry: sheet.entry })
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .returning('turn')
    .executeTakeFirst()
  return made !== undefined
}

/** Opens a form for whoever asks; whoever had it open before saves no more. Returns the new turn; null: it was opened meanwhile. */
export async function openSheet(work: Work, hash: Buffer, turn: number): Promise<number | null> {
  const opened = await work
    .updateTable('survey_sheet')
    .set({ turn: turn + 1 })
    .where('hash', '=', hash)
    .where('turn', '=', turn)
    .returning('turn')
    .executeTakeFirst()
  return opened?.turn ?? null
}

/** What may be written to a form by whoever has it open. */
export interface SheetChange {
  readonly state?: SheetState
  readonly batch?: number
  readonly firstEntry?: Buffer
  readonly secondEntry?: Buffer
  readonly compared?: number
  readonly differing?: number
  readonly mended?: number
}

/** Changes a form that whoever asks has open at a turn. False: somebody else has opened it since. */
export async function changeSheet(
  work: Work,
  hash: Buffer,
  turn: number,
  { firstEntry, secondEntry, ...rest }: SheetChange,
): Promise<boolean> {
  const { numUpdatedRows } = await work
    .updateTable('survey_sheet')
    .set({
      ...rest,
      ...(firstEntry && { first_entry: firstEntry }),
      ...(secondEntry && { second_entry: secondEntry }),
    })
    .where('hash', '=', hash)
    .where('turn', '=', turn)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Gives up a form that is being entered. */
export async function dropSheet(work: Work, hash: Buffer): Promise<void> {
  await work.deleteFrom('survey_sheet').where('hash', '=', hash).execute()
}

/** The forms of a batch, in the order of their codes' hashes. */
export async function listSheets(
  work: Work,
  wave: string,
  batch: number,
): Promise<
  readonly (Pick<StoredSheet, 'hash' | 'state' | 'drawn' | 'firstEntry' | 'compared' | 'differing'> & {
    readonly firstMarks: readonly Buffer[]
    readonly mended: number | null
  })[]
> {
  return await work
    .selectFrom('survey_sheet')
    .select([
      'hash',
      'state',
      'drawn',
      'first_entry as firstEntry',
      'first_marks as firstMarks',
      'compared',
      'differing',
      'mended',
    ])
    .where('wave', '=', wave)
    .where('batch', '=', batch)
    .orderBy('hash')
    .execute()
}

/** Forms of a batch are to be entered twice: those that were drawn, or all that are left of a batch that is stopped. */
export async function chooseSheets(work: Work, hashes: readonly Buffer[], drawn: boolean): Promise<void> {
  if (hashes.length === 0) return
  await work
    .updateTable('survey_sheet')
    .set({ state: 'chosen', drawn })
    .where('hash', 'in', [...hashes])
    .execute()
}

/** Lets go of all forms of a batch that is settled. */
export async function removeSheets(work: Work, wave: string, batch: number): Promise<void> {
  await work.deleteFrom('survey_sheet').where('wave', '=', wave).where('batch', '=', batch).execute()
}

/** How many forms of a wave are being entered, and in no batch yet. */
export async function countTyping(work: Work, wave: string): Promise<number> {
  const { count } = await work
    .selectFrom('survey_sheet')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('wave', '=', wave)
    .where('state', '=', 'typing')
    .executeTakeFirstOrThrow()
  return Number(count)
}
