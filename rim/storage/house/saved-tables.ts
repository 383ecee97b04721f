import { sql } from 'kysely'
import { logEvent } from './audit-events.ts'
import type { Work } from './scope.ts'

const noun = 'saved-table'

/** A table that somebody has put together and saved: what was asked for, without figures. */
export interface StoredSavedTable {
  readonly id: string
  readonly round: string
  /** Whose desk it was saved at: a municipality (four digits), a county (two) or `NO`. */
  readonly territory: string
  readonly title: string
  /** The canonical request. */
  readonly request: unknown
  /** SHA-256 of the request. */
  readonly hash: string
  readonly shared: boolean
  readonly savedBy: string
  readonly savedByName: string
  readonly savedAt: string
  readonly deletedAt: string | null
}

export type NewSavedTable = Omit<StoredSavedTable, 'savedByName' | 'savedAt' | 'deletedAt'>

const columns = [
  'id',
  'round',
  'territory',
  'title',
  'request',
  'hash',
  'shared',
  'saved_by as savedBy',
  'saved_by_name as savedByName',
  'saved_at as savedAt',
  'deleted_at as deletedAt',
] as const

/** One's own and what colleagues at the same desk share, the newest first; what oneself has deleted is not among them. */
export async function listSavedTables(work: Work): Promise<readonly StoredSavedTable[]> {
  return await seen(work).orderBy('saved_at', 'desc').orderBy('id', 'desc').limit(1000).execute()
}

export async function findSavedTable(work: Work, id: string): Promise<StoredSavedTable | null> {
  return (await seen(work).where('id', '=', id).executeTakeFirst()) ?? null
}

const seen = (work: Work) =>
  work
    .selectFrom('saved_table')
    .select([...columns])
    .where(({ eb, or }) =>
      or([
        eb('deleted_at', 'is', null),
        eb('saved_by', '<>', sql<string>`coalesce(lyttepost.current_staff(), saved_by)`),
      ]),
    )

export async function saveTable(work: Work, table: NewSavedTable): Promise<void> {
  const { savedBy, request, ...rest } = table
  await work
    .insertInto('saved_table')
    .values({ ...rest, request: JSON.stringify(request), saved_by: savedBy })
    .execute()
  const { id, shared, hash } = table
  await logEvent(work, { verb: 'create', noun, thing: id, details: { shared, hash } })
}

/**
 * Renames or shares a table of one's own. Refused by 1765 where a shared one is to be private again, and by 1766 where it is
 * deleted. False where it is not one's own.
 */
export async function changeSavedTable(
  work: Work,
  id: string,
  change: { readonly title?: string; readonly shared?: boolean },
): Promise<boolean> {
  if (Object.keys(change).length === 0) return true
  const { numUpdatedRows } = await work
    .updateTable('saved_table')
    .set(change)
    .where('id', '=', id)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  const details = change.shared === undefined ? {} : { shared: change.shared }
  await logEvent(work, { verb: 'change', noun, thing: id, details })
  return true
}

/** Takes a table of one's own away; those it was shared with see that it is deleted. False where it is not one's own. */
export async function deleteSavedTable(work: Work, id: string): Promise<boolean> {
  const { numUpdatedRows } = await work
    .updateTable('saved_table')
    .set({ deleted_at: sql<string>`now()` })
    .where('id', '=', id)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  await logEvent(work, { verb: 'delete', noun, thing: id })
  return true
}

/** Removes what was deleted a month ago. Which ones they are is the database's to say. */
export async function forgetSavedTables(work: Work): Promise<number> {
  const { numDeletedRows } = await work.deleteFrom('saved_table').executeTakeFirst()
  const count = Number(numDeletedRows)
  if (count > 0) await logEvent(work, { verb: 'delete', noun, details: { count } })
  return count
}
