import type pg from 'pg'
import { type Problem, problem } from '#core/foundation'
import { migrations } from '../house/index.ts'
import { asAdministrator, databaseNameOf } from './administrator.ts'
import { backupProblems } from './problems.ts'
import { migrationsOf } from './tables.ts'

/**
 * Looks at the database's own guards: that all migrations were run, that row security is forced on every table, and
 * that neither the program's role nor any that it can take on is above it. Returns what is wrong.
 *
 * @param address an administrator's.
 * @throws ProblemError 4068.
 */
export async function inspect(address: string): Promise<readonly Problem[]> {
  return asAdministrator(address, async (client) => {
    const database = databaseNameOf(address)
    const run = await migrationsOf(client)
    if (!run) return [problem(backupProblems.notMade, { database })]
    const lacking = Object.keys(migrations()).filter((name) => !run.includes(name))
    return [
      ...(lacking.length > 0
        ? [problem(backupProblems.migrationsLacking, { database, names: lacking.join(', ') })]
        : []),
      ...(await openTables(client)),
      ...(await strongRoles(client)),
    ]
  })
}

async function openTables(client: pg.Client): Promise<Problem[]> {
  const { rows } = await client.query<{ name: string }>(`
    select relname::text as name from pg_class
    where relnamespace = to_regnamespace('lyttepost') and relkind in ('r', 'p')
      and not (relrowsecurity and relforcerowsecurity)
    order by relname collate "C"`)
  return rows.map(({ name }) => problem(backupProblems.tableOpen, { table: name }))
}

async function strongRoles(client: pg.Client): Promise<Problem[]> {
  const { rows } = await client.query<{ role: string; power: string }>(powers)
  return rows.map(({ role, power }) => problem(backupProblems.roleTooStrong, { role, power }))
}

// Whoever owns a table can turn its security off, so the roles of the program own nothing here. The doors' owners
// (reader, keeper, tabulator) are roles that it cannot take on; could it, they would be found as owners.
const powers = `
  with recursive reachable (id) as (
    select oid from pg_roles where rolname = 'lyttepost_app'
    union select m.roleid from pg_auth_members m join reachable r on r.id = m.member
  ), owned as (
    select d.refobjid as id, d.classid::regclass::text || ' ' || count(*) as what from pg_shdepend d
    where d.refclassid = 'pg_authid'::regclass and d.deptype = 'o'
      and d.dbid in (0, (select oid from pg_database where datname = current_database()))
    group by 1, d.classid
  )
  select r.rolname::text as role, p.power from reachable join pg_roles r on r.oid = reachable.id
  cross join lateral (
    select 'SUPERUSER' as power where r.rolsuper union all
    select 'BYPASSRLS' where r.rolbypassrls union all
    select 'CREATEROLE' where r.rolcreaterole union all
    select 'CREATEDB' where r.rolcreatedb union all
    select 'REPLICATION' where r.rolreplication union all
    select 'INHERIT' where r.rolname = 'lyttepost_app' and r.rolinherit union all
    select 'OWNER: ' || o.what from owned o where o.id = r.oid
  ) p
  order by 1, 2`
