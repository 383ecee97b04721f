import type { TestDatabase } from './database.ts'

/** How all tables of the house stood at one time. */
export interface Snapshot {
  /** The tables that stand otherwise now, whatever was changed in them. */
  changed(): Promise<readonly string[]>
  /**
   * Brings all tables back. What the program keeps in memory is not touched.
   *
   * @param otherwise what `changed` has just told, where it was asked.
   */
  restore(otherwise?: readonly string[]): Promise<void>
}

/** Remembers how the database stands, in a schema of its own beside the house's. One at a time. */
export async function takeSnapshot({ sql }: TestDatabase): Promise<Snapshot> {
  const rows = await sql(`select tablename as name from pg_tables where schemaname = 'lyttepost' order by 1`)
  const tables = rows.map(({ name }) => String(name))
  const each = (some: readonly string[], text: (table: string) => string): string =>
    some.map(text).join(';\n')
  // what a table computes by itself cannot be put back
  const columns = new Map(
    (
      await sql(
        `select c.relname as name, string_agg(quote_ident(a.attname), ', ' order by a.attnum) as columns
         from pg_attribute a join pg_class c on c.oid = a.attrelid
         where c.relnamespace = 'lyttepost'::regnamespace and a.attnum > 0 and not a.attisdropped
           and a.attgenerated = '' group by 1`,
      )
    ).map(({ name, columns }) => [String(name), String(columns)]),
  )
  await sql(
    `drop schema if exists snapshot cascade; create schema snapshot;
     ${each(tables, (table) => `create table snapshot.${table} as table lyttepost.${table}`)}`,
  )
  // which tables were written to is noted as it happens: to look at all of them takes longer than all the rest
  await sql(
    `create table snapshot.touched (name text);
     create function snapshot.mark() returns trigger language plpgsql
       security definer set search_path = pg_catalog, pg_temp as
       $$ begin insert into snapshot.touched values (tg_table_name); return null; end $$;
     ${each(
       tables,
       (
         table,
       ) => `create trigger zz_snapshot after insert or update or delete or truncate on lyttepost.${table}
         for each statement execute function snapshot.mark();
       alter table lyttepost.${table} enable always trigger zz_snapshot`,
     )}`,
  )
  const hashes = async (some: readonly string[]): Promise<ReadonlyMap<unknown, unknown>> => {
    const each = some.map(
      (table) => `select '${table}' as name,
        md5(coalesce(string_agg(t::text, e'\\n' order by t::text), '')) as hash from lyttepost.${table} t`,
    )
    return new Map((await sql(each.join(' union all '))).map(({ name, hash }) => [name, hash]))
  }
  const before = await hashes(tables)
  const changed = async (): Promise<readonly string[]> => {
    const touched = (await sql('select distinct name from snapshot.touched order by 1')).map(({ name }) =>
      String(name),
    )
    if (touched.length === 0) return []
    const now = await hashes(touched)
    return touched.filter((table) => now.get(table) !== before.get(table))
  }
  return {
    changed,
    restore: async (told) => {
      const otherwise = told ?? (await changed())
      if (otherwise.length === 0) return
      // without triggers and foreign keys, which would have things to say about the order
      await sql(
        `begin; set local session_replication_role = replica;
         ${each(otherwise, (table) => `delete from lyttepost.${table}; insert into lyttepost.${table} (${columns.get(table)}) select ${columns.get(table)} from snapshot.${table}`)};
         truncate snapshot.touched;
         commit`,
      )
    },
  }
}
