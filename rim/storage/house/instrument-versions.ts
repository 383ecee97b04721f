import type { Instrument, RevisionChange } from '#core/instruments'
import { logEvent } from './audit-events.ts'
import type { Work } from './scope.ts'

/** A new version of the form in the making. */
export interface StoredDraft {
  readonly id: string
  /** The version that it changes. */
  readonly base: string
  readonly year: number
  readonly changes: readonly RevisionChange[]
  /** Counts up with each change. */
  readonly revision: number
  readonly createdAt: string
  readonly changedAt: string
  /** The version that it was published as. */
  readonly published: string | null
}

/** A version published in this house, without the form itself. */
export interface StoredVersion {
  readonly id: string
  readonly base: string
  readonly hash: string
  readonly draft: string
  readonly changes: readonly RevisionChange[]
  readonly publishedAt: string
}

const drafts = (work: Work) =>
  work
    .selectFrom('revision_draft as d')
    .leftJoin('instrument_version as v', 'v.draft', 'd.id')
    .select([
      'd.id',
      'd.base',
      'd.year',
      'd.changes',
      'd.revision',
      'd.created_at as createdAt',
      'd.changed_at as changedAt',
      'v.id as published',
    ])

/** All drafts, the newest first, those that were published among them. */
export async function listDrafts(work: Work): Promise<readonly StoredDraft[]> {
  return await drafts(work).orderBy('d.created_at', 'desc').execute()
}

export async function findDraft(work: Work, id: string): Promise<StoredDraft | null> {
  return (await drafts(work).where('d.id', '=', id).executeTakeFirst()) ?? null
}

export async function addDraft(
  work: Work,
  draft: Pick<StoredDraft, 'id' | 'base' | 'year'>,
  by: string | null,
): Promise<void> {
  const { id, base, year } = draft
  await work.insertInto('revision_draft').values({ id, base, year, created_by: by }).execute()
  await logEvent(work, {
    verb: 'create',
    noun: 'instrument-version',
    thing: id,
    details: { base, year },
  })
}

/**
 * Writes a draft anew, as it was seen in a revision. Returns the new revision; null where somebody else has written in it
 * since.
 */
export async function changeDraft(
  work: Work,
  id: string,
  seen: number,
  change: Partial<Pick<StoredDraft, 'base' | 'year' | 'changes'>>,
  now: string,
): Promise<number | null> {
  const { base, year, changes } = change
  const written = await work
    .updateTable('revision_draft')
    .set({
      ...(base !== undefined && { base }),
      ...(year !== undefined && { year }),
      ...(changes !== undefined && { changes: JSON.stringify(changes) }),
      revision: seen + 1,
      changed_at: now,
    })
    .where('id', '=', id)
    .where('revision', '=', seen)
    .executeTakeFirst()
  if (written.numUpdatedRows === 0n) return null
  await logEvent(work, {
    verb: 'change',
    noun: 'instrument-version',
    thing: id,
    details: { fields: Object.keys(change).join(' '), revision: seen + 1 },
  })
  return seen + 1
}

/** Publishes a draft as a version. The database takes it with the draft's own changes alone, and never lets it change. */
export async function publishVersion(
  work: Work,
  draft: Pick<StoredDraft, 'id' | 'changes'>,
  version: { readonly content: Instrument; readonly hash: string },
  by: string | null,
): Promise<void> {
  const { content, hash } = version
  await work
    .insertInto('instrument_version')
    .values({
      id: content.id,
      base: content.mapping!.from,
      content: JSON.stringify(content),
      hash,
      changes: JSON.stringify(draft.changes),
      draft: draft.id,
      published_by: by,
    })
    .execute()
  await logEvent(work, {
    verb: 'publish',
    noun: 'instrument-version',
    thing: content.id,
    details: { hash, draft: draft.id },
  })
}

/** The versions published in this house, oldest first, without the forms. */
export async function listVersions(work: Work): Promise<readonly StoredVersion[]> {
  return await work
    .selectFrom('instrument_version')
    .select(['id', 'base', 'hash', 'draft', 'changes', 'published_at as publishedAt'])
    .orderBy('published_at')
    .orderBy('id')
    .execute()
}

/** Id and hash of each published version: enough to see whether any is unknown. */
export async function versionHashes(work: Work): Promise<readonly Pick<StoredVersion, 'id' | 'hash'>[]> {
  return await work.selectFrom('instrument_version').select(['id', 'hash']).execute()
}

/** The forms of some published versions, as they are stored. */
export async function versionContents(
  work: Work,
  ids: readonly string[],
): Promise<readonly { readonly id: string; readonly hash: string; readonly content: unknown }[]> {
  if (ids.length === 0) return []
  return await work
    .selectFrom('instrument_version')
    .select(['id', 'hash', 'content'])
    .where('id', 'in', [...ids])
    .execute()
}
