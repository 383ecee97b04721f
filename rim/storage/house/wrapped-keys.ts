import type { Work } from './scope.ts'

/** A data key as it is stored: wrapped, so that the database alone opens nothing. */
export interface StoredKey {
  readonly id: string
  readonly kind:
    | 'round'
    | 'link'
    | 'block'
    | 'release'
    | 'survey'
    | 'survey-text'
    | 'survey-results'
    | 'study-text'
    | 'study-recording'
    | 'study-people'
    | 'cell-key'
    | 'audit'
    | 'session'
  readonly scope: string
  readonly wrapped: string
  readonly provider: string
  readonly createdAt: string
}

const selected = (work: Work) =>
  work
    .selectFrom('wrapped_key')
    .select(['id', 'kind', 'scope', 'wrapped', 'provider', 'created_at as createdAt'])

export async function findKey(work: Work, kind: StoredKey['kind'], scope: string): Promise<StoredKey | null> {
  return (await selected(work).where('kind', '=', kind).where('scope', '=', scope).executeTakeFirst()) ?? null
}

export async function listKeys(work: Work): Promise<readonly StoredKey[]> {
  return await selected(work).orderBy('kind').orderBy('scope').execute()
}

/** Adds a key; returns false where there is one of the kind and scope already. */
export async function addKey(work: Work, key: StoredKey): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await work
    .insertInto('wrapped_key')
    .values({
      id: key.id,
      kind: key.kind,
      scope: key.scope,
      wrapped: key.wrapped,
      provider: key.provider,
      created_at: key.createdAt,
    })
    .onConflict((conflict) => conflict.columns(['kind', 'scope']).doNothing())
    .executeTakeFirstOrThrow()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Stores the same key wrapped anew. */
export async function rewrapKey(work: Work, id: string, wrapped: string, provider: string): Promise<void> {
  await work.updateTable('wrapped_key').set({ wrapped, provider }).where('id', '=', id).execute()
}

/** Destroys a key: what was made with it can never be made again. */
export async function deleteKeyById(work: Work, id: string): Promise<void> {
  await work.deleteFrom('wrapped_key').where('id', '=', id).execute()
}
