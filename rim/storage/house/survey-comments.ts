import { logEvent } from './audit-events.ts'
import type { Work } from './scope.ts'

const noun = 'survey-comment'

/** How a comment was cleaned. The text and its replacements are sealed. */
export interface StoredCleaning {
  readonly id: string
  /** 32 bytes. */
  readonly hash: Buffer
  /** False: it tells nothing, and is taken out. */
  readonly kept: boolean
  /** 8192 bytes. */
  readonly sealed: Buffer
  readonly cleanedBy: string
  /** The second person; null: nobody yet. */
  readonly confirmedBy: string | null
}

/** Which look at a comment a coding is. */
export type CodingTurn = 'first' | 'second' | 'settled'

/** What somebody has coded a comment to, sealed in 1024 bytes. */
export interface StoredCommentCoding {
  readonly id: string
  readonly hash: Buffer
  readonly turn: CodingTurn
  readonly sealed: Buffer
  readonly codedBy: string
}

/** A quote, its words and tags sealed in 8192 bytes. */
export interface StoredQuote {
  readonly id: string
  readonly hash: Buffer
  readonly sealed: Buffer
  readonly chosenBy: string
  readonly approvedBy: string | null
}

export async function listCleanings(work: Work, wave: string): Promise<readonly StoredCleaning[]> {
  return await work
    .selectFrom('survey_comment_cleaning')
    .select(['id', 'text_hash as hash', 'kept', 'sealed'])
    .select(['cleaned_by as cleanedBy', 'confirmed_by as confirmedBy'])
    .where('wave', '=', wave)
    .execute()
}

export async function listCommentCodings(work: Work, wave: string): Promise<readonly StoredCommentCoding[]> {
  return await work
    .selectFrom('survey_comment_coding')
    .select(['id', 'text_hash as hash', 'turn', 'sealed', 'coded_by as codedBy'])
    .where('wave', '=', wave)
    .execute()
}

/** Quotes in the order they were chosen. */
export async function listQuotes(work: Work, wave: string): Promise<readonly StoredQuote[]> {
  return await work
    .selectFrom('survey_comment_quote')
    .select(['id', 'text_hash as hash', 'sealed', 'chosen_by as chosenBy', 'approved_by as approvedBy'])
    .where('wave', '=', wave)
    .orderBy('id')
    .execute()
}

/** Notes in the log that comments of a wave were shown, however many they were. */
export async function logCommentsRead(
  work: Work,
  wave: string,
  comments: number,
  purpose: 'cleaning' | 'report' = 'cleaning',
): Promise<void> {
  await logEvent(work, { verb: 'read', noun, thing: wave, purpose, details: { comments } })
}

/** Cleans a comment, in place of how it was cleaned before. Problems 4488, 4532 where it is quoted, 4535. */
export async function setCleaning(
  work: Work,
  wave: string,
  cleaned: Omit<StoredCleaning, 'cleanedBy' | 'confirmedBy'> & { readonly staff: string },
): Promise<void> {
  const { id, hash, kept, sealed, staff } = cleaned
  const set = { kept, sealed, cleaned_by: staff }
  await work
    .insertInto('survey_comment_cleaning')
    .values({ id, wave, text_hash: hash, ...set })
    .onConflict((at) => at.columns(['wave', 'text_hash']).doUpdateSet(set))
    .execute()
  await logEvent(work, { verb: 'change', noun, thing: wave, details: { cleaned: 1 } })
}

/** Confirms cleanings, as a second person. Problem 4530 where one is the first's. Returns how many. */
export async function confirmCleanings(
  work: Work,
  wave: string,
  confirmed: { readonly ids: readonly string[]; readonly staff: string },
): Promise<number> {
  if (confirmed.ids.length === 0) return 0
  const { numUpdatedRows } = await work
    .updateTable('survey_comment_cleaning')
    .set({ confirmed_by: confirmed.staff })
    .where('wave', '=', wave)
    .where('id', 'in', confirmed.ids)
    .where('confirmed_by', 'is', null)
    .executeTakeFirst()
  const comments = Number(numUpdatedRows)
  if (comments > 0) await logEvent(work, { verb: 'verify', noun, thing: wave, details: { comments } })
  return comments
}

/** Codes a comment, in place of what one has coded it to oneself. Problems 4051, 4530, 4531, 4533, 4535. */
export async function setCommentCoding(
  work: Work,
  wave: string,
  coded: Omit<StoredCommentCoding, 'codedBy'> & { readonly staff: string },
): Promise<void> {
  const { id, hash, turn, sealed, staff } = coded
  const { numUpdatedRows } = await work
    .updateTable('survey_comment_coding')
    .set({ sealed })
    .where('wave', '=', wave)
    .where('text_hash', '=', hash)
    .where('turn', '=', turn)
    .where('coded_by', '=', staff)
    .executeTakeFirst()
  if (numUpdatedRows === 0n)
    await work
      .insertInto('survey_comment_coding')
      .values({ id, wave, text_hash: hash, turn, sealed, coded_by: staff })
      .execute()
  await logEvent(work, { verb: 'create', noun, thing: wave, details: { coded: 1, turn } })
}

/** Takes back one's own coding of a comment. Problem 4533 where it is too late. Returns how many: one or none. */
export async function removeCommentCoding(
  work: Work,
  wave: string,
  taken: { readonly hash: Buffer; readonly turn: CodingTurn; readonly staff: string },
): Promise<number> {
  const { numDeletedRows } = await work
    .deleteFrom('survey_comment_coding')
    .where('wave', '=', wave)
    .where('text_hash', '=', taken.hash)
    .where('turn', '=', taken.turn)
    .where('coded_by', '=', taken.staff)
    .executeTakeFirst()
  if (numDeletedRows > 0n)
    await logEvent(work, { verb: 'delete', noun, thing: wave, details: { turn: taken.turn } })
  return Number(numDeletedRows)
}

/** Chooses a quote. Problems 4531 and 4535. */
export async function addQuote(
  work: Work,
  wave: string,
  quote: Omit<StoredQuote, 'chosenBy' | 'approvedBy'> & { readonly staff: string },
): Promise<void> {
  const { id, hash, sealed, staff } = quote
  await work
    .insertInto('survey_comment_quote')
    .values({ id, wave, text_hash: hash, sealed, chosen_by: staff })
    .execute()
  await logEvent(work, { verb: 'create', noun, thing: wave, details: { quotes: 1 } })
}

/** Agrees to print a quote, as a second person. Problem 4530 where one chose it oneself. Returns how many. */
export async function approveQuote(
  work: Work,
  wave: string,
  approved: { readonly id: string; readonly staff: string },
): Promise<number> {
  const { numUpdatedRows } = await work
    .updateTable('survey_comment_quote')
    .set({ approved_by: approved.staff })
    .where('wave', '=', wave)
    .where('id', '=', approved.id)
    .where('approved_by', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows > 0n) await logEvent(work, { verb: 'verify', noun, thing: wave, details: { quotes: 1 } })
  return Number(numUpdatedRows)
}

/** Takes a quote away. Problem 4535. Returns how many. */
export async function removeQuote(work: Work, wave: string, id: string): Promise<number> {
  const { numDeletedRows } = await work
    .deleteFrom('survey_comment_quote')
    .where('wave', '=', wave)
    .where('id', '=', id)
    .executeTakeFirst()
  if (numDeletedRows > 0n) await logEvent(work, { verb: 'delete', noun, thing: wave, details: { quotes: 1 } })
  return Number(numDeletedRows)
}

/** When the work on a wave's comments was done; null while it goes on. */
export async function findCommentClosing(
  work: Work,
  wave: string,
): Promise<{ readonly comments: number; readonly closedAt: string } | null> {
  const found = await work
    .selectFrom('survey_comment_closing')
    .select(['comments', 'closed_at as closedAt'])
    .where('wave', '=', wave)
    .executeTakeFirst()
  return found ?? null
}

/** Ends the work. Problem 4488 where the wave is not closed, 4534 where something is left. */
export async function closeComments(
  work: Work,
  wave: string,
  closed: { readonly comments: number; readonly staff: string },
): Promise<void> {
  const { comments, staff } = closed
  await work.insertInto('survey_comment_closing').values({ wave, comments, closed_by: staff }).execute()
  await logEvent(work, { verb: 'close', noun, thing: wave, details: { comments } })
}
