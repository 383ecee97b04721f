import type { TestDatabase } from './database.ts'

/** How all tables of the house stood at one time. */
export interface Snapshot {
  /** The tables that stand otherwise now, whatever was changed in them. */
  changed(): Promise<readonly string[]>
  /**
   * Brings all tables back. What the program keeps in memory is not touched.
   *
   * @param otherwise what `changed` has just told, where it was asked: to look at all tables takes longer than the rest.
   */
  restore(otherwise?: readonly string[]): Promise<void>
}

/** Remembers how the database stands, in a schema of its own beside the house's. One at a time. */
export async function takeSnapshot({ sql }: TestDatabase): Promise<Snapshot> {
  const rows = await sql(`select tablename as name from pg_tables where schemaname = 'lyttepost' order by 1`)
  const tables = rows.map(({ name }) => String(name))
  const each = (some: readonly string[], text: (table: string) => string): string =>
    some.map(text).join(';\n')
  await sql(
    `drop schema if exists snapshot cascade; create schema snapshot;
     ${each(tables, (table) => `create table snapshot.${table} as table lyttepost.${table}`)}`,
  )
  const hashed = tables.map(
    (table) => `select '${table}' as name,
      md5(coalesce(string_agg(t::text, e'\\n' order by t::text), '')) as hash from lyttepost.${table} t`,
  )
  const hashes = async (): Promise<ReadonlyMap<unknown, unknown>> =>
    new Map((await sql(hashed.join(' union all '))).map(({ name, hash }) => [name, hash]))
  const before = await hashes()
  const changed = async (): Promise<readonly string[]> => {
    const now = await hashes()
    return tables.filter((table) => now.get(table) !== before.get(table))
  }
  return {
    changed,
    restore: async (told) => {
      const otherwise = told ?? (await changed())
      if (otherwise.length === 0) return
      // without triggers and foreign keys, which would have things to say about the order
      await sql(
        `begin; set local session_replication_role = replica;
         ${each(otherwise, (table) => `delete from lyttepost.${table}; insert into lyttepost.${table} table snapshot.${table}`)};
         commit`,
      )
    },
  }
}
