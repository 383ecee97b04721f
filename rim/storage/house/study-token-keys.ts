import { logEvent } from './audit-events.ts'
import type { Work } from './scope.ts'

/** The key of a de-identified version, from token to what stood there. */
export interface StoredTokenKey {
  readonly version: string
  readonly study: string
  readonly interview: string
  /** Null: deleted. */
  readonly sealed: Buffer | null
  readonly deleteBy: string
  readonly deletedAt: string | null
}

/** A de-identified version that a second reader sent back. */
export interface StoredTextReturn {
  readonly version: string
  readonly study: string
  readonly interview: string
  readonly sealed: Buffer
  readonly sentBy: string
  readonly sentAt: string
}

export async function findTokenKey(work: Work, version: string): Promise<StoredTokenKey | null> {
  const found = await work
    .selectFrom('study_token_key')
    .select(['version', 'study', 'interview', 'sealed', 'delete_by as deleteBy', 'deleted_at as deletedAt'])
    .where('version', '=', version)
    .executeTakeFirst()
  return found ?? null
}

/** Stores a version's key, in the transaction that the version is stored in. */
export async function addTokenKey(
  work: Work,
  key: Omit<StoredTokenKey, 'deletedAt'> & { readonly madeBy: string },
): Promise<void> {
  const { deleteBy, madeBy, ...row } = key
  await work
    .insertInto('study_token_key')
    .values({ ...row, delete_by: deleteBy, made_by: madeBy })
    .execute()
  await logEvent(work, {
    verb: 'create',
    noun: 'interview-text',
    thing: key.interview,
    details: { tokens: true },
  })
}

/** Deletes the keys whose day has come. With the house's eyes. Returns how many there were. */
export async function deleteTokenKeysDue(work: Work, today: string, now: string): Promise<number> {
  const deleted = await work
    .updateTable('study_token_key')
    .set({ sealed: null, deleted_at: now })
    .where('sealed', 'is not', null)
    .where('delete_by', '<=', today)
    .returning('interview')
    .execute()
  for (const { interview } of deleted) {
    await logEvent(work, {
      verb: 'delete',
      noun: 'interview-text',
      thing: interview,
      details: { tokens: true, because: 'due' },
    })
  }
  return deleted.length
}

/** What was sent back in a study, in the order of time. */
export async function listTextReturns(work: Work, study: string): Promise<readonly StoredTextReturn[]> {
  return await work
    .selectFrom('study_text_return')
    .select(['version', 'study', 'interview', 'sealed', 'sent_by as sentBy', 'sent_at as sentAt'])
    .where('study', '=', study)
    .orderBy('sent_at')
    .execute()
}

/** Sends a version back. Refused by 4606 where it does not wait for anybody. */
export async function addTextReturn(work: Work, sent: Omit<StoredTextReturn, 'sentAt'>): Promise<void> {
  const { sentBy, ...row } = sent
  await work
    .insertInto('study_text_return')
    .values({ ...row, sent_by: sentBy })
    .execute()
  await logEvent(work, {
    verb: 'verify',
    noun: 'interview-text',
    thing: sent.interview,
    details: { returned: true },
  })
}

/**
 * Deletes what a withdrawal takes along beside an interview's versions: recordings with their keys, drafts, keys of tokens and what
 * was sent back. With the house's eyes, under the withdrawal's event, before the versions are deleted. Returns how many recordings
 * there were.
 */
export async function emptyInterviewTexts(work: Work, interview: string): Promise<number> {
  for (const table of ['study_text_draft', 'study_token_key', 'study_text_return'] as const) {
    await work.deleteFrom(table).where('interview', '=', interview).execute()
  }
  const gone = await work
    .updateTable('study_recording')
    .set({ state: 'deleted', deleted_because: 'withdrawal' })
    .where('interview', '=', interview)
    .where('state', '<>', 'deleted')
    .returning(['id', 'study'])
    .execute()
  for (const { id, study } of gone) {
    await work.deleteFrom('study_recording_part').where('recording', '=', id).execute()
    await work
      .deleteFrom('wrapped_key')
      .where('kind', '=', 'study-recording')
      .where('scope', '=', `${study}/${id}`)
      .execute()
  }
  return gone.length
}
