import type pg from 'pg'

/** A table of the house as it stands in a database. */
export interface Table {
  readonly name: string
  readonly columns: readonly string[]
  /** Columns of the primary key; a text is compared byte by byte, as sorting rules differ between servers. */
  readonly key: readonly { readonly name: string; readonly text: boolean }[]
  /** Tables that its rows point to. */
  readonly needs: readonly string[]
}

/**
 * Tables that are not in a backup. Logins: restored, they would open again to whoever had logged out since, and lend
 * the backup's reader nothing but harm; without them everybody logs in once more. Drafts of the survey: whoever stopped, or
 * whose wave has closed since, must not find them there again; without them the form is begun once more with the same code.
 */
export const leftOut: readonly string[] = ['pending_login', 'session', 'survey_draft']

/** The migrations that a database has been through, in order; undefined where it was never made. */
export async function migrationsOf(client: pg.Client): Promise<readonly string[] | undefined> {
  const { rows: found } = await client.query(
    `select from pg_class where oid = to_regclass('public.lyttepost_migration')`,
  )
  if (found.length === 0) return undefined
  const { rows } = await client.query<{ name: string }>(
    'select name from public.lyttepost_migration order by name collate "C"',
  )
  return rows.map(({ name }) => name)
}

/** Every table of the house, so ordered that each comes after those that its rows point to. */
export async function tablesOf(client: pg.Client): Promise<readonly Table[]> {
  const { rows } = await client.query<Table>(listing)
  return ordered(rows)
}

/** `lyttepost."name"` */
export const quoted = (name: string): string => `lyttepost."${name.replaceAll('"', '""')}"`

// Columns of type xid8 hold the server's own transaction numbers: elsewhere they mean nothing, or worse, some other
// transaction. Such a column gets its default where it is restored.
const listing = `
  select c.relname::text as name,
    (select json_agg(a.attname order by a.attnum) from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
        and a.atttypid <> 'xid8'::regtype) as columns,
    (select coalesce(json_agg(json_build_object('name', a.attname, 'text', a.attcollation <> 0) order by k.at), '[]')
      from pg_index i cross join unnest(i.indkey) with ordinality as k (number, at)
      join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number
      where i.indrelid = c.oid and i.indisprimary) as key,
    (select coalesce(json_agg(distinct t.relname), '[]') from pg_constraint f join pg_class t on t.oid = f.confrelid
      where f.conrelid = c.oid and f.contype = 'f' and t.oid <> c.oid) as needs
  from pg_class c
  where c.relnamespace = to_regnamespace('lyttepost') and c.relkind = 'r'
  order by c.relname collate "C"`

function ordered(tables: readonly Table[]): readonly Table[] {
  const done: Table[] = []
  const placed = new Set<string>()
  while (done.length < tables.length) {
    const next = tables.find(
      ({ name, needs }) => !placed.has(name) && needs.every((need) => placed.has(need)),
    )
    if (!next) throw new Error('The tables point to each other in a circle')
    if (next.key.length === 0) throw new Error(`The table ${next.name} has no primary key`)
    done.push(next)
    placed.add(next.name)
  }
  return done
}
