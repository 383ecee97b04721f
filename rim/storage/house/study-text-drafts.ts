import { logEvent } from './audit-events.ts'
import type { Work } from './scope.ts'

export type TextDraftKind = 'transcript' | 'deidentification'

/** What somebody is in the middle of writing of an interview's text. */
export interface StoredTextDraft {
  readonly interview: string
  readonly kind: TextDraftKind
  readonly study: string
  /** Of a de-identification: the version that it is made from. */
  readonly version: string | null
  readonly revision: number
  readonly changedBy: string
  readonly changedAt: string
}

/** The same with what is written, sealed. */
export interface SealedTextDraft extends StoredTextDraft {
  readonly sealed: Buffer
}

const columns = [
  'interview',
  'kind',
  'study',
  'version',
  'revision',
  'changed_by as changedBy',
  'changed_at as changedAt',
] as const

/** A study's drafts, in no order. */
export async function listTextDrafts(work: Work, study: string): Promise<readonly StoredTextDraft[]> {
  return await work
    .selectFrom('study_text_draft')
    .select([...columns])
    .where('study', '=', study)
    .execute()
}

export async function findTextDraft(
  work: Work,
  interview: string,
  kind: TextDraftKind,
): Promise<SealedTextDraft | null> {
  const found = await work
    .selectFrom('study_text_draft')
    .select([...columns, 'sealed'])
    .where('interview', '=', interview)
    .where('kind', '=', kind)
    .executeTakeFirst()
  return found ?? null
}

/**
 * Stores a draft over the revision before it, or as the first.
 *
 * @returns false where somebody else has stored that revision meanwhile.
 */
export async function putTextDraft(
  work: Work,
  { changedBy, changedAt, ...row }: SealedTextDraft,
): Promise<boolean> {
  const values = { ...row, changed_by: changedBy, changed_at: changedAt }
  const { interview, kind, ...changed } = values
  const stored =
    row.revision === 1
      ? await work
          .insertInto('study_text_draft')
          .values(values)
          .onConflict((conflict) => conflict.columns(['interview', 'kind']).doNothing())
          .returning('revision')
          .executeTakeFirst()
      : await work
          .updateTable('study_text_draft')
          .set({
            version: changed.version,
            revision: changed.revision,
            sealed: changed.sealed,
            changed_by: changed.changed_by,
            changed_at: changed.changed_at,
          })
          .where('interview', '=', interview)
          .where('kind', '=', kind)
          .where('revision', '=', row.revision - 1)
          .returning('revision')
          .executeTakeFirst()
  if (stored === undefined) return false
  await logEvent(work, {
    verb: 'change',
    noun: 'interview-text',
    thing: interview,
    details: { draft: kind, revision: row.revision },
  })
  return true
}

/** Takes a draft away that has become a version, or that nobody goes on with. False where it is not of that revision. */
export async function deleteTextDraft(
  work: Work,
  { interview, kind, revision }: Pick<StoredTextDraft, 'interview' | 'kind' | 'revision'>,
): Promise<boolean> {
  const { numDeletedRows } = await work
    .deleteFrom('study_text_draft')
    .where('interview', '=', interview)
    .where('kind', '=', kind)
    .where('revision', '=', revision)
    .executeTakeFirst()
  if (numDeletedRows > 0n) {
    await logEvent(work, {
      verb: 'delete',
      noun: 'interview-text',
      thing: interview,
      details: { draft: kind, revision },
    })
  }
  return numDeletedRows > 0n
}
